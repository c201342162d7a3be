"""The phrases of a text that may be topics: runs of words between stop words, and their parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from builder.extract.words import Run, Word, runs
from builder.language import LanguagePack

LONGEST = 4
"""Words in a phrase."""
LEAST_TOLD = 0.12
"""A word that says less is in no phrase,"""
LEAST_TITLED = 0.15
"""nor a phrase by itself, even in the title,"""
LEAST_SINGLE = 0.2
"""or elsewhere."""
MOST_ONCE = 2
"""Words of a phrase that stands only once and is no name; longer ones mostly run over a verb."""
PLURAL = 2
"""How many times a plural counts when a topic's form is chosen."""
PROMINENT = frozenset(("title", "dek", "heading", "lead"))
"""Where a phrase that stands only once must stand."""

_NOUN_FIRST = frozenset(("fr", "es", "it", "pt"))


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a text, and where it stands: `title`, `dek`, `heading`, `lead`, `early`, `rest`."""

    text: str
    where: str


Place = tuple[Run, int, int]
"""A run, and which of its words are the phrase: from, to."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase with all the places where it stands, its plural counted in."""

    key: tuple[str, ...]
    """Its words' stems."""
    places: tuple[Place, ...]
    where: frozenset[str]

    @property
    def words(self) -> tuple[Word, ...]:
        """As they stand in the first place."""
        run, start, end = self.places[0]
        return run.words[start:end]

    @property
    def determined(self) -> bool:
        """Whether an article or preposition ever stands right before it."""
        return any(run.words[s - 1].joins if s else run.determined for run, s, _ in self.places)

    @property
    def named(self) -> bool:
        """Whether it is printed with capitals where no sentence begins."""
        inner = [(run, s, e) for run, s, e in self.places if s or not run.begins]
        capital = sum(all(w.capital or w.joins for w in run.words[s:e]) for run, s, e in inner)
        return bool(inner) and capital >= 0.6 * len(inner)


def candidates(parts: list[Part], pack: LanguagePack) -> Iterator[Candidate]:
    """The phrases that may be topics, in the order of the text."""
    found: defaultdict[tuple[str, ...], list[Place]] = defaultdict(list)
    every = [run for number, part in enumerate(parts) for run in runs(part.text, number, pack)]
    counts = Counter([word.stem for run in every for word in run.words])
    lone = frozenset([root for root, count in counts.items() if count == 1])
    for run in every:
        _collect(found, run, frozenset() if parts[run.part].where in PROMINENT else lone)
    for key, places in found.items():
        if len(places) > 1 or parts[places[0][0].part].where in PROMINENT:
            where = frozenset(parts[run.part].where for run, _, _ in places)
            candidate = Candidate(key, tuple(places), where)
            if _may_be_topic(candidate, pack) and (pack.lang == "de" or not _is_torn(candidate, parts)):
                yield candidate


def _collect(found: defaultdict[tuple[str, ...], list[Place]], run: Run, lone: frozenset[str]) -> None:
    """Add the phrases of a run, but for those with a word of `lone`."""
    words = run.words
    stems = tuple(word.stem for word in words)
    for start, first in enumerate(words):
        if not first.may_stand or first.telling < LEAST_TOLD:
            continue
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            last = words[end - 1]
            if (last.telling < LEAST_TOLD and not last.joins) or last.stem in lone:
                break
            if last.may_stand or (last.capital and end - start > 1):
                found[stems[start:end]].append((run, start, end))


def _is_torn(candidate: Candidate, parts: list[Part]) -> bool:
    """Whether a phrase is mostly a piece of a longer name: 'Orleans', 'Pacific Southwest'."""
    torn = whole = 0
    for run, start, end in candidate.places:
        if parts[run.part].where not in ("title", "heading"):
            cut = _goes_on(run, end) or (start > int(run.begins) and _goes_on(run, start))
            torn, whole = torn + cut, whole + (not cut)
    return torn > whole


def _goes_on(run: Run, at: int) -> bool:
    """Whether the words before and after a place are both capitalised."""
    return 0 < at < len(run.words) and run.words[at - 1].capital and run.words[at].capital


def _may_be_topic(candidate: Candidate, pack: LanguagePack) -> bool:
    words = candidate.words
    if len(candidate.places) == 1 and not candidate.named and sum(not w.joins for w in words) > MOST_ONCE:
        return False
    if pack.lang == "de" and not words[-1].capital:
        return False
    if len(words) > 1 and words[-1].text.casefold().endswith(pack.words("verb_endings")):
        return False
    begins = any(run.begins and not start for run, start, _ in candidate.places)
    if pack.lang in _NOUN_FIRST and not begins and not candidate.determined:
        return False
    return _is_noun(candidate, pack) if len(words) == 1 else pack.lang != "en" or _is_compound(words)


def _is_noun(candidate: Candidate, pack: LanguagePack) -> bool:
    """Whether a single word may be a topic: telling enough, and no verb as far as one can tell."""
    word = candidate.words[0]
    if word.telling < (LEAST_TITLED if "title" in candidate.where else LEAST_SINGLE):
        return False
    if len(candidate.places) < 2 and not candidate.where & PROMINENT:
        return False
    if pack.lang != "en" or word.capital:
        return True
    alone = sum(run.determined and not s and e == len(run.words) for run, s, e in candidate.places)
    return alone > 1 or not (word.seldom_noun or word.text.endswith(("ed", "ly")))


def _is_compound(words: tuple[Word, ...]) -> bool:
    """Whether English words may be one noun phrase: without verb, only the last in the plural."""
    for at, word in enumerate(words):
        low = word.text.lower()
        if word.capital or word.joins:
            continue
        if at + 1 < len(words):
            if (low != word.stem and low.endswith("s")) or (at and low.endswith("ed")):
                return False
            if word.verb and (at or not low.endswith("ing")):
                return False
        elif (word.verb and not low.endswith("ing")) or low.endswith("ed"):
            return False
    return True


def printed(candidate: Candidate, pack: LanguagePack) -> str:
    """The form that the text prints most, in lower case except for names and acronyms."""
    keep = pack.lang == "de" or candidate.named
    forms = Counter([_form(place, keep) for place in candidate.places])
    if len(forms) == 1:
        return next(iter(forms))
    return min(
        forms.items(), key=lambda item: (-item[1] * _weight(item[0], candidate), item[0].isupper(), item[0])
    )[0]


def _form(place: Place, keep: bool) -> str:
    run, start, end = place
    return " ".join([w.text if keep or is_acronym(w.text) else w.text.lower() for w in run.words[start:end]])


def _weight(form: str, candidate: Candidate) -> int:
    """Topics are named in the plural if the text has it now and then."""
    return PLURAL if form.rsplit(maxsplit=1)[-1].casefold() != candidate.key[-1] else 1


def is_acronym(token: str) -> bool:
    """Whether a word keeps its capitals: `DNA`, `mRNA`, `BWO-114`."""
    capitals = sum(map(str.isupper, token))
    return (capitals > 1 and len(token) <= 8) or (
        capitals > 0 and (len(token) == 1 or any(map(str.isdigit, token)))
    )
