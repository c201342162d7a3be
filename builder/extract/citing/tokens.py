"""A printed reference as words and the gaps between them.

Fields of a reference begin and end at words, and it is the punctuation between two words that tells:
so punctuation is no token of its own, but the gap before or after one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOI = re.compile(r"\b10\s?\.\s?\d{4,9}(?:\.\d{1,5}){0,3}\s?/\s?[^\s\"“”„«»<>]{1,200}")
"""A DOI (DOI Handbook, 2.2), with the blanks that PDFs and careless typing leave in it."""
_URL = re.compile(r"(?:\bhttps?:\s?//\s?|\bwww\.)[^\s\"“”„«»<>]{1,500}", re.IGNORECASE)
_TOKEN = re.compile(
    rf"(?P<doi>{DOI.pattern})"
    rf"|(?P<url>(?i:{_URL.pattern}))"
    r"|(?P<range>(?:[A-Za-z]{0,2})\d{1,9}\s?[-–—‐‑−]{1,2}\s?(?:[A-Za-z]{0,2})\d{1,9}(?!\d))"
    r"|(?P<number>\d{1,12})"
    r"|(?P<word>[^\W\d_]{1,60}(?:['’‐‑-][^\W\d_]{1,60}){0,5})"
)
_GAP = str.maketrans(dict.fromkeys("“”„«»‘’‚`´", '"') | dict.fromkeys("–—‐‑−", "-"))
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, range, DOI or address of a reference, and what stands around it."""

    text: str
    start: int
    end: int
    kind: str
    """`word`, `number`, `range`, `doi` or `url`."""
    before: str
    """The punctuation before it: no blanks if there is any, `_` for a blank alone, empty for nothing."""
    after: str


def tokenize(text: str) -> list[Token]:
    """The tokens of one reference, in order. Never fails; an empty text has none."""
    matches = list(_matches(text))
    gaps = [_gap(text[a:b]) for a, b in _between(matches, len(text))]
    return [
        Token(text[start:end], start, end, kind, gaps[i], gaps[i + 1])
        for i, (start, end, kind) in enumerate(matches)
    ]


def _matches(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _TOKEN.finditer(text):
        end = found.end()
        if found.lastgroup in ("doi", "url"):
            end = found.start() + len(trimmed(found[0]))
        yield found.start(), end, str(found.lastgroup)


def trimmed(address: str) -> str:
    """A DOI or address without the punctuation of the sentence around it; balanced brackets stay."""
    for opening, closing in ("()", "[]"):
        opened: list[int] = []
        for i, char in enumerate(address):
            if char == opening:
                opened.append(i)
            elif char == closing and opened:
                opened.pop()
            elif char == closing:
                address = address[:i]
                break
        if opened:
            address = address[: opened[0]]
    return address.rstrip(".,;:!?'’”\"]>") if not address.endswith(")") else address


def _between(matches: list[tuple[int, int, str]], length: int) -> Iterator[tuple[int, int]]:
    edge = 0
    for start, end, _ in matches:
        yield edge, start
        edge = end
    yield edge, length


def _gap(text: str) -> str:
    marks = _BLANKS.sub("", text).translate(_GAP)
    return marks[:4] if marks else "_" if text else ""
