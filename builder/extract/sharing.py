"""Finding what may be the same without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable


class Sharing:
    """Numbered things by their keys, so that a new one is compared only with those that share one with it."""

    def __init__(self) -> None:
        self._numbers: defaultdict[Hashable, set[int]] = defaultdict(set)

    def add(self, number: int, keys: Iterable[Hashable]) -> None:
        """Give a thing keys, beside those that it may have."""
        for key in keys:
            self._numbers[key].add(number)

    def near(self, keys: Iterable[Hashable]) -> list[int]:
        """The things that have one of the keys, in the order of their numbers."""
        found: set[int] = set()
        for key in keys:
            found |= self._numbers.get(key, found)
        return sorted(found)
