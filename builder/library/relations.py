"""Which articles belong together, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.library.model import Entry, Relation, Taxonomy, key_of

SHOWN = 4
_NEIGHBOURS = 8
"""How many articles on either side in time a shared topic or speaker is followed to: the effort for
one article stays the same however many there are, and a new one changes only its neighbours."""
_RAREST = 4
"""How many of its topics an article is related by: its rarest."""
_PAPER, _SPEAKER = 1000, 100


def relations(entries: Sequence[Entry], topics: Taxonomy) -> Mapping[str, tuple[Relation, ...]]:
    """The related articles of every entry, closest first, of those newest in a tie."""
    papers = _postings((i, key) for i, e in enumerate(entries) for key in _papers(e))
    speakers = _postings((i, key) for i, e in enumerate(entries) for key in _speakers(e))
    filed = _postings((i, key) for i, e in enumerate(entries) for key in _topics(e))
    related = {}
    for i, entry in enumerate(entries):
        scores: dict[int, int] = {}
        for key in _papers(entry):
            _score(scores, _near(papers[key], i), _PAPER)
        for key in _speakers(entry):
            _score(scores, _near(speakers[key], i), _SPEAKER)
        for key in sorted(_topics(entry), key=lambda key: (len(filed[key]), key))[:_RAREST]:
            _score(scores, _near(filed[key], i), 1)
        best = sorted((-score, other) for other, score in scores.items() if score > 1)[:SHOWN]
        if best:
            related[entry.slug] = tuple(_relation(entry, entries[other], topics) for _, other in best)
    return related


def _relation(entry: Entry, other: Entry, topics: Taxonomy) -> Relation:
    mine = {work.key: work for work in entry.works}
    shared = [mine[key].title or key for key in _papers(other) if key in mine]
    if shared:
        return Relation(other, "paper", tuple(shared))
    theirs = _speakers(other)
    spoken = dict.fromkeys(name for saying in entry.sayings for name in saying.speakers)
    both = [name for name in spoken if key_of(name) in theirs]
    if both:
        return Relation(other, "speaker", tuple(both))
    keys = _topics(other)
    common = [topics.terms[key].label for key in _topics(entry) if key in keys]
    return Relation(other, "topics", tuple(common))


def _papers(entry: Entry) -> dict[str, None]:
    return dict.fromkeys(work.key for work in entry.works if work.key)


def _speakers(entry: Entry) -> dict[str, None]:
    return dict.fromkeys(key_of(name) for saying in entry.sayings for name in saying.speakers)


def _topics(entry: Entry) -> dict[str, None]:
    return dict.fromkeys(key for topic in entry.topics if (key := key_of(topic)))


def _postings(pairs: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    made: dict[str, list[int]] = {}
    for position, key in pairs:
        made.setdefault(key, []).append(position)
    return made


def _near(positions: Sequence[int], position: int) -> Iterator[int]:
    middle = bisect_left(positions, position)
    yield from positions[max(0, middle - _NEIGHBOURS) : middle]
    yield from positions[middle + 1 : middle + 1 + _NEIGHBOURS]


def _score(scores: dict[int, int], others: Iterable[int], points: int) -> None:
    for other in others:
        scores[other] = scores.get(other, 0) + points
