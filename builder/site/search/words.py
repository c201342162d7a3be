"""Text → the terms under which it is found.

`templates/js/find.js` does the same with what a reader types, by the same table of endings; a test compares
both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

_ENDINGS = Path(__file__).resolve().parents[2] / "lang" / "endings.txt"
_WIDE = "\u3040-\u30ff\u3400-\u9fff"
"""Scripts without blanks: each character is a term."""
_PLAIN = re.compile(r"[a-z0-9]+")
_ROUNDS = 3
_SHORTEST = 4

Endings = tuple[tuple[str, str], ...]
"""Endings with what takes their place, longest first."""


def words(text: str) -> list[str]:
    """The words of a text in small letters without accents, in their order."""
    if text.isascii():
        return _PLAIN.findall(text.lower())
    return [_folded(word) for word in _any_word().findall(unicodedata.normalize("NFKC", text))]


def terms(text: str, lang: str | None) -> Iterator[str]:
    """The words of a text without their endings."""
    known = endings().get((lang or "").split("-")[0].lower(), ())
    return (_stem(word, known) for word in words(text)) if known else iter(words(text))


@cache
def endings() -> dict[str, Endings]:
    """The table of endings by language."""
    table = {}
    for line in _ENDINGS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, *rules = line.split()
            pairs = (rule.partition(":") for rule in rules)
            table[lang] = tuple(sorted(((a, b) for a, _, b in pairs), key=lambda pair: (-len(pair[0]), pair)))
    return table


@lru_cache(1 << 16)
def _stem(word: str, known: Endings) -> str:
    """A word without its endings, one after another, as long as enough is left of it."""
    for _ in range(_ROUNDS):
        ending, instead = next((rule for rule in known if word.endswith(rule[0])), ("", ""))
        left = word[: len(word) - len(ending)] + instead
        if left == word or len(left) < (_SHORTEST - 1 if ending == "s" else _SHORTEST):
            break
        word = left
    return word


@lru_cache(1 << 16)
def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word)
    return "".join(ch for ch in apart if not unicodedata.category(ch).startswith("M")).lower()


@cache
def _any_word() -> re.Pattern[str]:
    """Letters, digits and the marks upon them, in any script; `\\w` alone leaves the marks out."""
    marks = "".join(chr(code) for code in range(0x300, 0xFFFF) if unicodedata.category(chr(code))[0] == "M")
    return re.compile(rf"[{_WIDE}]|(?:[^\W_{_WIDE}]|[{marks}])+")
