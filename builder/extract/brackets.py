"""Bracketed passages of a text, nested ones too, in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 200
"""Longer passages in brackets are asides, not definitions."""

_CLOSE = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Bracket:
    """`text[start]` is the opening bracket, `text[end - 1]` the closing one."""

    start: int
    end: int
    inner: str


def brackets(text: str) -> Iterator[Bracket]:
    """Every balanced pair of round or square brackets, in order of their ends.

    A bracket without its partner is passed over; in a pair that holds another, both are yielded.
    """
    if "(" not in text and "[" not in text:
        return
    open_at: list[int] = []
    for at, character in enumerate(text):
        if character in "([":
            open_at.append(at)
        elif character in _CLOSE:
            while open_at:
                start = open_at.pop()
                if text[start] == _CLOSE[character]:
                    if at - start <= LONGEST:
                        yield Bracket(start, at + 1, text[start + 1 : at])
                    break
