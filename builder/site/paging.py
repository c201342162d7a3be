"""Cutting long listings so that a new article moves nothing but the first page.

Numbered pages count from the oldest: page 1 holds the oldest articles for ever. The first page has no
number and holds what is left, at least one full page's worth, so it is never nearly empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cut:
    """One page of a listing of `n` items, newest first."""

    number: int | None
    """From 1, the oldest; `None` for the first page."""
    start: int
    stop: int
    newer: int | None
    """The number of the page with newer items; `None` where that is the first page, or there is none."""
    older: int | None
    """The number of the page with older items; `None` if there is none."""

    @property
    def first(self) -> bool:
        """Whether this is the first page, which shows the newest."""
        return self.number is None


def cuts(count: int, size: int) -> Iterator[Cut]:
    """The pages of a listing of `count` items, first page first, then from the newest to the oldest."""
    numbered = max(0, count // size - 1)
    yield Cut(None, 0, count - numbered * size, None, numbered or None)
    for number in range(numbered, 0, -1):
        start = count - number * size
        newer = number + 1 if number < numbered else None
        yield Cut(number, start, start + size, newer, number - 1 or None)
