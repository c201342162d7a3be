"""What a unit of a page looks like, alone and among its neighbours: the eyes of `segment`.

Features are names; the trained weights (`segment.json`) say what they are worth. None of them is a word of
some language: the packs' stop words and cues stand between, so that what is learnt from English pages
holds for others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.language import LanguagePack
from builder.seed.cues import Cue, cue_of, normal
from builder.seed.wrap import Unit

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?…][\"”»’)]{0,2}\s+[\"“„«‘(¿¡]?[A-ZÀ-ÝŁŚŽ]")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|\+?\d[\d ().-]{8,}\d")
_SEPARATORS = re.compile(r"[|»›•·►→←↓✓★]|\s/\s|\s>\s|\S {2,}\S")
_QUOTES = frozenset("\"“”„«»‘'’")
_LENGTHS = (0, 3, 8, 14, 20, 28, 36, 46, 60, 80, 110, 150, 220, 350)
RUNS = (0, 1, 2, 3, 5, 8, 13, 25, 60)
SHARES = (0.0, 0.0001, 0.03, 0.1, 0.3, 0.7, 0.9, 0.97, 0.9999)


def bucket(value: float, limits: Sequence[float]) -> int:
    """How many of the limits a value exceeds."""
    count = 0
    for limit in limits:
        if value <= limit:
            break
        count += 1
    return count


@dataclass(frozen=True, slots=True)
class Look:
    """What one unit looks like by itself."""

    cue: Cue | None
    words: int
    prose: float
    """Characters of it that are running text."""
    shape: str
    """Its kind at a glance: what its neighbours see of it."""
    key: str
    """The unit without case, numbers and punctuation: equal for lines that repeat."""
    stems: frozenset[str]
    features: tuple[str, ...]


UNSEEN = Look(None, 5, 0.0, "line", "", frozenset(), ())
"""A line of which nothing is known."""


def look_at(unit: Unit, pack: LanguagePack) -> Look:
    """The features of a unit that need no neighbours."""
    text = unit.text
    body = text[unit.head :] if unit.head else text
    words = _WORD.findall(body[:2000].lower())
    stops = pack.word_set("stop_words")
    stop = sum(word in stops for word in words)
    share = stop / len(words) if words else 0.0
    cue = cue_of(text, pack)
    end = _end(body)
    sentences = len(_SENTENCE_END.findall(body[:3000])) + (end in ".!?")
    length = bucket(len(body), _LENGTHS)
    capital = sum(word[0].isupper() for word in _WORD.findall(body[:200]))
    titled = capital / max(1, min(len(words), len(_WORD.findall(body[:200]))))
    label = f"{cue.name}{'=' if cue.whole else '+'}" if cue else "-"
    shape = _shape(len(body), sentences, share, end, bool(unit.mark))
    prose = len(body) if shape in ("prose", "sentence") else 0.0
    mark = _mark(unit.mark)
    stopped = min(4, int(share * 10))
    features = (
        f"len={length}",
        f"end={end}",
        f"len,end={length // 2}{end}",
        f"stop={stopped},{bucket(len(words), (0, 1, 2, 4, 7, 12, 25))}",
        f"cue={label}",
        f"cue,len={label}{length // 3}",
        f"mark={mark}",
        f"mark,len,end={mark}{length // 3}{end}",
        f"sents={min(sentences, 3)},{length // 3}",
        f"start={_start(body)}",
        f"caps={int(titled * 4)},{length // 2}",
        f"upper={body.isupper()}",
        f"date={_DATE.search(body[:200]) is not None},{length // 3}",
        f"addr={_ADDRESS.search(body[:400]) is not None},{length // 3}",
        f"sep={_SEPARATORS.search(body[:200]) is not None},{length // 3}",
        f"digit={min(3, sum(map(str.isdigit, body[:100])) * 10 // max(1, len(body[:100])))}",
        f"you={_address_of_reader(words, pack)},{length // 4}",
        f"quote={body[:1] in _QUOTES},{end}",
        f"tab={chr(9) in body}",
        f"quoted={unit.quoted}",
    )
    stems = frozenset(word[:7] for word in words if len(word) > 3 and word not in stops)
    return Look(cue, len(words), prose, shape, normal(body), stems, features)


def _address_of_reader(words: Sequence[str], pack: LanguagePack) -> bool:
    reader = pack.word_set("reader_words")
    return any(word in reader for word in words[:40])


def _end(text: str) -> str:
    last = text.rstrip("\"”»’')]*")[-1:] or text[-1:]
    if last in ".!?:,;…":
        return "." if last == "…" else last
    return "9" if last.isdigit() else "a" if last.isalpha() else "#"


def _start(text: str) -> str:
    first = text[:1]
    if first.isupper():
        return "A"
    return "a" if first.islower() else "9" if first.isdigit() else "q" if first in _QUOTES else "#"


def _mark(mark: str) -> str:
    if not mark:
        return "-"
    if mark[-1] in ".)":
        return "1" if mark.strip("().").isdigit() else "(a)"
    return mark if mark in "*+o-•>" else "?"


def _shape(length: int, sentences: int, share: float, end: str, marked: bool) -> str:
    """A unit's kind at a glance."""
    if (length >= 130 and share >= 0.15) or (sentences >= 2 and share >= 0.15 and length >= 60):
        return "prose"
    if end in ".!?" and length >= 45 and share >= 0.12:
        return "sentence"
    kind = "tiny" if length < 25 else "short" if length < 70 else "line"
    return f"*{kind}" if marked else kind
