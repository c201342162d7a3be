"""Which articles belong together, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    papers, speakers, filed = (_Shared([keys(e) for e in entries]) for keys in (_papers, _speakers, _topics))

    def relation(position: int, other: int) -> Relation:
        entry, there = entries[position], entries[other]
        if works := papers.common(other, position):
            titles = {work.key: work.title for work in entry.works}
            return Relation(there, "paper", tuple(titles[key] or key for key in works))
        if both := speakers.common(position, other):
            spoken = dict.fromkeys(name for saying in entry.sayings for name in saying.speakers)
            return Relation(there, "speaker", tuple(name for name in spoken if key_of(name) in both))
        shared = filed.common(position, other)
        return Relation(there, "topics", tuple(topics.terms[key].label for key in shared))

    related = {}
    for i, entry in enumerate(entries):
        scores: dict[int, int] = {}
        papers.score(scores, i, _PAPER)
        speakers.score(scores, i, _SPEAKER)
        filed.score(scores, i, 1, _RAREST)
        best = sorted((-score, other) for other, score in scores.items() if score > 1)[:SHOWN]
        if best:
            related[entry.slug] = tuple(relation(i, other) for _, other in best)
    return related


class _Shared:
    """Which entries have something in common: a paper, a speaker or a topic."""

    def __init__(self, keys: Sequence[tuple[str, ...]]) -> None:
        """`keys`: what each entry has, in the order of the entries."""
        self._keys = keys
        self._who: dict[str, list[int]] = {}
        self._own: list[list[tuple[str, list[int], int]]] = []
        for position, each in enumerate(keys):
            own = []
            for key in each:
                members = self._who.setdefault(key, [])
                own.append((key, members, len(members)))
                members.append(position)
            self._own.append(own)

    def common(self, position: int, other: int) -> list[str]:
        """What two entries share, in the order of the first."""
        theirs = self._keys[other]
        return [key for key in self._keys[position] if key in theirs]

    def score(self, scores: dict[int, int], position: int, points: int, rarest: int | None = None) -> None:
        """Give points to the neighbours of an entry for all that they share with it, or the rarest of it."""
        own = self._own[position]
        if rarest is not None and len(own) > rarest:
            own = sorted(own, key=lambda each: (len(each[1]), each[0]))[:rarest]
        for _, members, place in own:
            if len(members) == 1:
                continue
            for other in members[max(0, place - _NEIGHBOURS) : place + 1 + _NEIGHBOURS]:
                scores[other] = scores.get(other, 0) + points
        scores.pop(position, None)


def _papers(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(work.key for work in entry.works if work.key))


def _speakers(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key_of(name) for saying in entry.sayings for name in saying.speakers))


def _topics(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for topic in entry.topics if (key := key_of(topic))))
