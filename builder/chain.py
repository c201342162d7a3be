"""Linear chains: the likeliest label of every place of a sequence, all of them decided together.

The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), decoded with
Viterbi's algorithm (1967). Its weights are small whole numbers. Those of one feature, one for each label, are
packed into one integer, so that a place is scored for all labels by adding up one integer for each of its
features.
"""

from __future__ import annotations

import operator
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

_BITS = 16
"""Of each label in a packed integer: room for the sum of what a place's features weigh."""
_HALF = 1 << (_BITS - 1)
NEVER = -1_000_000
"""The weight of what cannot be."""


def packed(weights: Iterable[int]) -> int:
    """The weights of a feature, in the order of the labels, as one integer; sums of such are added up
    label by label as long as none leaves ±32,767."""
    return sum(weight << (_BITS * label) for label, weight in enumerate(weights))


@dataclass(frozen=True, eq=False)
class Chain:
    """A trained chain over labels 0, 1, 2 …"""

    features: Mapping[str, int]
    """Feature → its packed weights."""
    transitions: tuple[tuple[int, ...], ...]
    """By label, then by the label before it."""
    first: tuple[int, ...]
    """What each label weighs at the first place, beyond its features,"""
    last: tuple[int, ...]
    """and at the last one."""
    everywhere: int = 0
    """What each label weighs at every place, packed."""

    def decode(self, rows: Iterable[Iterable[str]]) -> list[int]:
        """The likeliest label of every place from its features."""
        back: list[list[int]] = []
        best: list[int] = []
        for own in self._scores(rows):
            if not best:
                best = list(map(operator.add, self.first, own))
                continue
            sources, following = [], []
            for weights, score in zip(self.transitions, own, strict=True):
                choices = list(map(operator.add, best, weights))
                top = max(choices)
                sources.append(choices.index(top))
                following.append(top + score)
            back.append(sources)
            best = following
        return _path(list(map(operator.add, best, self.last)), back)

    def _scores(self, rows: Iterable[Iterable[str]]) -> Iterable[tuple[int, ...]]:
        """For every place, how much its features weigh for each label, all by the same amount too high."""
        count = len(self.transitions)
        raised = self.everywhere + packed([_HALF] * count)
        get, unpack = self.features.get, struct.Struct(f"<{count}H").unpack
        for row in rows:
            yield unpack(sum(map(get, row, repeat(0)), raised).to_bytes(count * _BITS // 8, "little"))


def _path(best: Sequence[int], back: Sequence[Sequence[int]]) -> list[int]:
    """The labels on the way to the best last one; none for an empty sequence."""
    if not best:
        return []
    label = best.index(max(best))
    path = [label]
    for sources in reversed(back):
        label = sources[label]
        path.append(label)
    return path[::-1]
