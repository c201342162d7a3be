"""What words are in general: how common, and whether they are nouns, as far as small tables tell.

The tables are data beside the language packs; a language without them does without.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.language import LanguagePack

_FOLDER = Path(__file__).parent.parent / "lang"
UNKNOWN = 0.25
"""Percentage of texts that have a word which the table does not have."""
TOO_GENERAL, RARE = 0.0, 1.0
_VERBS = "verbs"


def telling(word: str, pack: LanguagePack) -> float:
    """From 0 (a stop word, or one that every study has) to 1 (in fewer than two texts of a hundred)."""
    return _told(pack).get(word, RARE)


def commonness(word: str, lang: str) -> float:
    """Percentage of texts that have a word; 0 for one that the language's table lacks."""
    return _percent(lang).get(word, 0.0)


def is_verb(word: str, stem: str, pack: LanguagePack) -> bool:
    """Whether a word, or what it is the plural or third person of, is a verb more often than a noun."""
    classes = _classes(pack.lang)
    return classes.get(word) == _VERBS or classes.get(stem) == _VERBS


def seldom_noun(word: str, stem: str, pack: LanguagePack) -> bool:
    """Whether a word seldom ends a noun phrase: a verb, an adjective, an adverb."""
    return word in _classes(pack.lang) or is_verb(word, stem, pack)


@functools.cache
def _classes(lang: str) -> Mapping[str, str]:
    """The table `en.classes.txt`: word to class."""
    return {word: name for name, *words in _rows(lang, "classes") for word in words}


@functools.cache
def _percent(lang: str) -> Mapping[str, float]:
    """The table `en.common.txt`: the percentage of texts that have a word."""
    return {word: float(percent) for percent, *words in _rows(lang, "common") for word in words}


@functools.cache
def _told(pack: LanguagePack) -> Mapping[str, float]:
    """How much each word says, by the percentage of texts that have it."""
    told = {
        word: math.log(100 / percent) / math.log(100 / UNKNOWN)
        for word, percent in _percent(pack.lang).items()
    }
    return told | dict.fromkeys(pack.word_set("stop_words") | pack.word_set("generic_words"), TOO_GENERAL)


def _rows(lang: str, table: str) -> Iterator[list[str]]:
    path = _FOLDER / f"{lang}.{table}.txt"
    if path.exists():
        yield from (line.split() for line in path.read_text("utf-8").splitlines() if line[:1] != "#")
