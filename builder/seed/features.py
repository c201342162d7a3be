"""What a unit of a page looks like, alone and among its neighbours: the eyes of `segment`.

Features are names; the trained weights (`segment.json`) say what they are worth. None of them is a word of
some language: the packs' stop words and cues stand between, so that what is learnt from English pages
holds for others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.language import LanguagePack
from builder.seed.cues import Cue, cue_by_key, normal
from builder.seed.wrap import Unit

_SENTENCE_END = re.compile(r"[.!?…][\"”»’)]{0,2}\s+[\"“„«‘(¿¡]?[A-ZÀ-ÝŁŚŽ]")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_DIGIT = re.compile(r"\d")
_TELEPHONE = re.compile(r"\+?\d[\d ().-]{8,30}\d")
_ADDRESSES = ("http", "www.", "@")
_SEPARATOR = re.compile(r"[|»›•·►→←↓✓★]| / | > |  ")
_PUNCTUATION = "\"“”„«»‘’'()[]{}.,:;!?…-–—*•·|/"
_QUOTES = frozenset("\"“”„«»‘'’")
_LENGTHS = (0, 3, 8, 14, 20, 28, 36, 46, 60, 80, 110, 150, 220, 350)
_KEPT = 10_000
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
    head = body[:200]
    words = [word.strip(_PUNCTUATION) for word in body[:2000].lower().split()]
    stops = pack.word_set("stop_words")
    share = len([word for word in words if word in stops]) / len(words) if words else 0.0
    lettered = len([word for word in words if word[:1].isalpha()])
    end = _end(body)
    sentences = sentences_in(body)
    shape = _shape(len(body), sentences, share, end, bool(unit.mark))
    key = normal(body)
    cue = cue_by_key(text, key, pack)
    label = f"{cue.name}{'=' if cue.whole else '+'}" if cue else "-"
    length, quoted = bucket(len(body), _LENGTHS), head[:1] in _QUOTES
    features = (
        *_of_form(length, end, label, _mark(unit.mark), min(sentences, 3), _start(head), quoted),
        *_of_words(length, share, lettered, words, head, pack),
        f"tab={chr(9) in body}",
        f"quoted={unit.quoted}",
        f"upper={head.isupper()}",
    )
    stems = frozenset(word[:7] for word in words if len(word) > 3 and word not in stops)
    prose = len(body) if shape in ("prose", "sentence") else 0.0
    return Look(cue, lettered, prose, shape, key, stems, features)


@functools.lru_cache(maxsize=_KEPT)
def _of_form(
    length: int, end: str, cue: str, mark: str, sentences: int, start: str, quoted: bool
) -> tuple[str, ...]:
    """Length, marks, the first and the last character, the cue; put into words once for lines alike."""
    return (
        f"len={length}",
        f"end={end}",
        f"len,end={length // 2}{end}",
        f"cue={cue}",
        f"cue,len={cue}{length // 3}",
        f"mark={mark}",
        f"mark,len,end={mark}{length // 3}{end}",
        f"sents={sentences},{length // 3}",
        f"start={start}",
        f"quote={quoted},{end}",
    )


def _of_words(
    length: int, share: float, lettered: int, words: Sequence[str], head: str, pack: LanguagePack
) -> tuple[str, ...]:
    """What kinds of words and figures it is made of."""
    first = head.split()
    capitals = len([word for word in first if word[0].isupper()])
    digits = len(_DIGIT.findall(head))
    figures = min(3, digits * 10 // max(1, len(head)))
    address = any(sign in head for sign in _ADDRESSES) or (digits > 9 and _TELEPHONE.search(head) is not None)
    return (
        f"stop={min(4, int(share * 10))},{bucket(lettered, (0, 1, 2, 4, 7, 12, 25))}",
        f"caps={capitals * 4 // max(1, len(first))},{length // 2}",
        f"date={digits > 3 and _DATE.search(head) is not None},{length // 3}",
        f"addr={address},{length // 3}",
        f"sep={_SEPARATOR.search(head) is not None},{length // 3}",
        f"digit={figures}",
        f"you={_address_of_reader(words, pack)},{length // 4}",
    )


def sentences_in(text: str) -> int:
    """How many sentences a text has, roughly."""
    return len(_SENTENCE_END.findall(text[:3000])) + (_end(text) in ".!?")


def _address_of_reader(words: Sequence[str], pack: LanguagePack) -> bool:
    return not pack.word_set("reader_words").isdisjoint(words[:40])


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
