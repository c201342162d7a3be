"""What a text is about: its key phrases, scored.

Candidates are runs of words between stop words and punctuation, as in RAKE (Rose et al. 2010, "Automatic
keyword extraction from individual documents"), and their parts. They are scored by features of the one
text such as YAKE's (Campos et al. 2020, "YAKE! Keyword extraction from single documents using multiple
local features"): how often and in how many paragraphs a phrase stands, where it stands, how it is
printed, how telling its words are against a table of common words, and how much of its words' use
it has, as the C-value of Frantzi et al. (2000), "Automatic recognition of multi-word terms". Each
feature's weight was learned by logistic regression from texts whose topics editors had chosen.
Singular and plural are one candidate, which goes by the form that the text prints most.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from builder.extract.naming.lexicon import places
from builder.extract.words import Run, Word, runs
from builder.language import LanguagePack

LONGEST = 4
"""Words in a phrase."""
LEAST_TITLED = 0.2
LEAST_SINGLE = 0.3
LEAST_TOLD = 0.12
"""A word that says less makes no phrase."""

WEIGHTS: Mapping[str, float] = {
    "acronym": -0.69,
    "dek": 0.69,
    "early": 0.42,
    "frequency": 1.41,
    "heading": 0.10,
    "ing": 0.23,
    "joined": -0.79,
    "lead": 0.15,
    "least told": 0.59,
    "named": 0.24,
    "never determined": -0.05,
    "often": -0.77,
    "once": -0.58,
    "participle": -0.22,
    "place": -0.49,
    "seldom noun": -1.38,
    "share": -0.87,
    "size 1": -4.91,
    "size 2": -3.24,
    "size 3": -3.00,
    "size 4": -2.79,
    "spread": -0.12,
    "title": 1.45,
    "titled often": -0.45,
    "told": 0.19,
    "verb first": -0.18,
}


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a text, and where it stands: `title`, `dek`, `heading`, `lead`, `early`, `rest`."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A key phrase as the text mostly prints it."""

    text: str
    key: tuple[str, ...]
    """Its words' stems."""
    score: float
    count: int


_Place = tuple[Run, int, int]
_Found = defaultdict[tuple[str, ...], list[_Place]]


def keyphrases(parts: list[Part], pack: LanguagePack) -> list[Phrase]:
    """The phrases of a text, the most telling first; ties in the order of the alphabet."""
    found = candidates(parts, pack)
    phrases: list[Phrase] = []
    for key, at in found.items():
        shown = features(key, at, found, parts, pack)
        if shown:
            score = sum(WEIGHTS.get(name, 0.0) * value for name, value in shown.items())
            phrases.append(Phrase(printed(at, pack), key, score, len(at)))
    return sorted(phrases, key=lambda p: (-p.score, p.text))


def candidates(parts: list[Part], pack: LanguagePack) -> _Found:
    """Every phrase of a text by its words' stems, with all the places where it stands."""
    found: _Found = defaultdict(list)
    for number, part in enumerate(parts):
        for run in runs(part.text, number, pack):
            words = run.words
            for start, first in enumerate(words):
                if not first.may_stand:
                    continue
                for end in range(start + 1, min(len(words), start + LONGEST) + 1):
                    if words[end - 1].may_stand or (end - start > 1 and words[end - 1].capital):
                        found[tuple(w.stem for w in words[start:end])].append((run, start, end))
    return found


def features(
    key: tuple[str, ...], at: list[_Place], found: _Found, parts: list[Part], pack: LanguagePack
) -> dict[str, float]:
    """What shows whether a phrase is a topic; empty where it cannot be one."""
    run, start, end = at[0]
    told = [word.telling for word in run.words[start:end] if not word.joins]
    where = {parts[place[0].part].where for place in at}
    count = len(at)
    if pack.lang == "de" and not run.words[end - 1].capital:
        return {}
    if pack.lang in ("fr", "es", "it", "pt") and not any(
        (r.determined or r.begins) and s == 0 for r, s, _ in at
    ):
        return {}
    if pack.lang == "en" and not _is_compound(run.words[start:end]):
        return {}
    if len(told) == 1 and not _is_noun(at, where, pack):
        return {}
    if count < 3 and len(told) == 1 and not where & {"title", "dek", "lead", "heading"}:
        return {}
    if min(told) < LEAST_TOLD or (count == 1 and not where & {"title", "dek", "lead", "heading"}):
        return {}
    inner = [place for place in at if not (place[0].begins and place[1] == 0)]
    named = bool(inner) and sum(
        all(w.capital or w.joins for w in r.words[a:b]) for r, a, b in inner
    ) >= 0.6 * len(inner)
    size = len(told)
    share = 1.0 if size == 1 else count / max(1, min(len(found.get((w,), ())) for w in key))
    longer = max((len(found.get(k, ())) for k in _around(at)), default=0) / count
    low = run.words[start].text.lower()
    last = run.words[end - 1].text.lower()
    out = {
        "often": math.log2(count),
        "spread": math.log2(len({place[0].part for place in at})),
        "frequency": math.log2(1 + 1000 * count / max(200, sum(len(p.text) for p in parts) / 6)),
        "told": sum(told) / size,
        "least told": min(told),
        "named": float(named),
        "place": float(named and " ".join(w.text for w in run.words[start:end]).casefold() in places()),
        "longer": longer,
        "share": share if size > 1 else 0.0,
        "plural": sum(r.words[e - 1].stem != r.words[e - 1].text.lower() for r, _, e in at) / count,
        "acronym": float(is_acronym(run.words[start].text)),
        "once": float(count == 1),
        f"size {size}": 1.0,
        "joined": float(size < len(key) and pack.lang == "en"),
        "titled often": float("title" in where and count > 1),
        "verb first": float(run.words[start].verb),
        "seldom noun": float(run.words[end - 1].seldom_noun),
        "never determined": float(not any(_determined(r, s) for r, s, _ in at)),
        "participle": float(
            pack.lang == "en" and (last.endswith(("ed", "ly", "est", "er")) or low.endswith(("ly", "ed")))
        ),
        "ing": float(pack.lang == "en" and last.endswith("ing")),
    }
    out |= {name: 1.0 for name in where if name != "rest"}
    return out


def _determined(run: Run, start: int) -> bool:
    """Whether an article or preposition stands right before a phrase."""
    return run.words[start - 1].joins if start else run.determined


def _is_compound(words: tuple[Word, ...]) -> bool:
    """Whether English words may be one noun phrase: without verb, only the last in the plural."""
    for at, word in enumerate(words):
        low = word.text.lower()
        if word.capital or word.joins:
            continue
        if at + 1 < len(words):
            if (low != word.stem and low.endswith("s")) or (at and (word.verb or low.endswith("ed"))):
                return False
        elif at and ((word.verb and not low.endswith("ing")) or low.endswith("ed")):
            return False
    return True


def _is_noun(at: list[_Place], where: set[str], pack: LanguagePack) -> bool:
    """Whether a single word may be a topic: telling enough, and no verb as far as one can tell."""
    word = at[0][0].words[at[0][1]]
    if word.telling < (LEAST_TITLED if "title" in where else LEAST_SINGLE):
        return False
    if pack.lang != "en" or word.capital:
        return True
    alone = sum(r.determined and s == 0 and e == len(r.words) for r, s, e in at)
    return alone > 1 or not (word.seldom_noun or word.text.endswith(("ed", "ly")))


def _around(at: list[_Place]) -> set[tuple[str, ...]]:
    """The phrases one word longer that hold a phrase."""
    longer = set()
    for run, start, end in at:
        stems = tuple(w.stem for w in run.words)
        if start:
            longer.add(stems[start - 1 : end])
        if end < len(stems):
            longer.add(stems[start : end + 1])
    return longer


def printed(at: list[_Place], pack: LanguagePack) -> str:
    """The form that the text prints most, in lower case except for names and acronyms."""
    inner = [place for place in at if not (place[0].begins and place[1] == 0)]
    capital = sum(all(w.capital or w.joins for w in r.words[a:b]) for r, a, b in inner)
    named = bool(inner) and capital >= 0.6 * len(inner)
    keep = named or pack.lang == "de"
    forms = Counter(
        " ".join(w.text if keep or is_acronym(w.text) else w.text.lower() for w in run.words[a:b])
        for run, a, b in at
    )
    return min(forms.items(), key=lambda item: (-item[1], item[0].isupper(), item[0]))[0]


def is_acronym(token: str) -> bool:
    """Whether a word keeps its capitals: `DNA`, `mRNA`, `BWO-114`."""
    capitals = sum(map(str.isupper, token))
    return (capitals > 1 and len(token) <= 8) or (capitals > 0 and any(map(str.isdigit, token)))
