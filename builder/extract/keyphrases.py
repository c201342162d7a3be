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

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.extract.naming.lexicon import places
from builder.extract.phrases import Candidate, Part, candidates, is_acronym, printed
from builder.language import LanguagePack

MOST = 80
"""Phrases of one text that are worth a look."""

CHARACTERS = 6_000
SHORT = 1_200
"""Frequencies are by so many characters; a shorter text counts as one of so many."""
LONG = 14
"""Letters of a word beyond which it says no more."""

WEIGHTS: Mapping[str, float] = json.loads(Path(__file__).with_name("keyphrases.json").read_text("utf-8"))
"""Feature to weight, as `scripts/train_topics.py` learned them."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A key phrase as the text mostly prints it."""

    text: str
    key: tuple[str, ...]
    """Its words' stems."""
    score: float


def keyphrases(parts: list[Part], pack: LanguagePack) -> list[Phrase]:
    """The phrases of a text, the most telling first; ties in the order of the alphabet."""
    length = sum(len(part.text) for part in parts)
    scored = [(-score(found, length, pack), found.key, found) for found in candidates(parts, pack)]
    scored.sort(key=lambda row: row[:2])
    return [Phrase(printed(found, pack), key, -minus) for minus, key, found in scored[:MOST]]


def score(candidate: Candidate, length: int, pack: LanguagePack) -> float:
    """The logarithm of the odds that a phrase of a text of so many characters is a topic."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in features(candidate, length, pack).items())


def features(candidate: Candidate, length: int, pack: LanguagePack) -> dict[str, float]:
    """What shows whether a phrase is a topic."""
    words = candidate.words
    told = [word.telling for word in words if not word.joins]
    count = len(candidate.places)
    named = candidate.named
    out = {
        "often": math.log2(count),
        "frequency": math.log2(1 + CHARACTERS * count / max(SHORT, length)),
        "once": float(count == 1),
        "told": sum(told) / len(told),
        "least told": min(told),
        "named": float(named),
        "place": float(named and " ".join(word.text for word in words).casefold() in places()),
        "acronym": float(is_acronym(words[0].text)),
        f"size {len(told)}": 1.0,
        "undetermined": float(not candidate.determined),
    }
    out |= dict.fromkeys(candidate.where, 1.0)
    out |= _of_places(candidate)
    if len(told) == 1:  # a word by itself must show more than one among others
        out |= {"single often": out["often"], "single told": out["told"]}
        out |= {f"single {where}": 1.0 for where in candidate.where}
    return out | _english(candidate, told) if pack.lang == "en" else out


def _of_places(candidate: Candidate) -> dict[str, float]:
    """Where it stands, and as what."""
    runs = [run for run, _, _ in candidate.places]
    whole = sum(start == 0 and end == len(run.words) for run, start, end in candidate.places)
    last = candidate.words[-1]
    return {
        "spread": math.log2(len({run.part for run in runs})),
        "first": math.log2(1 + min(run.part for run in runs)),
        "alone": whole / len(runs),
        "long": min(len(last.text), LONG) / 10,
        "plural": float(last.text.casefold() != last.stem),
    }


def _english(candidate: Candidate, told: list[float]) -> dict[str, float]:
    """What English words look like that are no nouns."""
    first, last = candidate.words[0], candidate.words[-1]
    return {
        "joined": float(len(told) < len(candidate.key)),
        "verb first": float(first.verb),
        "seldom noun": float(last.seldom_noun),
        "participle": float(
            last.text.endswith(("ed", "ly", "est", "er")) or first.text.endswith(("ly", "ed"))
        ),
        "ing": float(last.text.endswith("ing")),
    }
