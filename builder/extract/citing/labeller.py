"""Which field each token of a reference belongs to: a linear-chain model, decoded by Viterbi.

The model is a conditional random field (Lafferty, McCallum and Pereira, 2001). Its weights are learned
by `scripts/train_references.py` and shipped in `weights.txt`, rounded; here they are only added up.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from builder.extract.citing.features import features
from builder.extract.citing.tokens import Token

LABELS = ("other", "author", "title", "container", "year", "volume", "issue", "pages", "publisher")
SCALE = 8
"""Weights are stored in steps of an eighth."""
_LETTERS = {label: chr(ord("a") + i) for i, label in enumerate(LABELS)}
_ZERO = 78
_Row = tuple[float, ...]


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights of features and of transitions between labels."""

    coded: Mapping[str, str]
    """Feature → pairs of a label's letter and a weight's character: decoded when first seen."""
    transitions: tuple[_Row, ...]
    """By label, then by the label before it."""
    decoded: dict[str, _Row] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> Weights:
        """Read a weights file: a line per feature, a tab between it and its code."""
        coded = dict(line.split("\t") for line in text.splitlines())
        rows = tuple(_decode(coded.pop(f"={label}")) for label in LABELS)
        return cls(coded, rows)

    def label(self, tokens: Sequence[Token]) -> list[str]:
        """The likeliest label of each token, all together (Viterbi, 1967)."""
        if not tokens:
            return []
        rows = [self._emissions(row) for row in features(tokens)]
        scores: list[float] = list(rows[0])
        back: list[list[int]] = []
        for row in rows[1:]:
            pointers, following = [], []
            for weights, own in zip(self.transitions, row, strict=True):
                choices = list(map(operator.add, scores, weights))
                best = max(choices)
                pointers.append(choices.index(best))
                following.append(best + own)
            back.append(pointers)
            scores = following
        path = [max(range(len(LABELS)), key=scores.__getitem__)]
        for pointers in reversed(back):
            path.append(pointers[path[-1]])
        return [LABELS[i] for i in reversed(path)]

    def _emissions(self, row: Iterable[str]) -> list[float]:
        known = [weights for weights in map(self._weights, row) if weights]
        return list(map(sum, zip(*known, strict=True))) if known else [0.0] * len(LABELS)

    def _weights(self, feature: str) -> _Row | None:
        if feature in self.decoded:
            return self.decoded[feature]
        code = self.coded.get(feature)
        if code is None:
            return None
        self.decoded[feature] = row = _decode(code)
        return row


@functools.cache
def shipped() -> Weights:
    """The weights that come with Seedpress, read when the first reference is."""
    return Weights.parse(Path(__file__).with_name("weights.txt").read_text(encoding="utf-8"))


def encode(states: Mapping[tuple[str, str], float], transitions: Mapping[tuple[str, str], float]) -> str:
    """The text of a weights file, features sorted; weights that round to nothing are left out."""
    codes: dict[str, str] = {}
    for (name, label), weight in sorted(states.items()):
        codes[name] = codes.get(name, "") + _pair(label, weight)
    lines = [f"{name}\t{code}" for name, code in sorted(codes.items()) if code]
    for label in LABELS:
        code = "".join(_pair(last, transitions.get((last, label), 0.0)) for last in LABELS)
        lines.append(f"={label}\t{code}")
    return "\n".join(lines) + "\n"


def _pair(label: str, weight: float) -> str:
    step = max(-44, min(44, round(weight * SCALE)))
    return _LETTERS[label] + chr(_ZERO + step) if step else ""


def _decode(code: str) -> _Row:
    row = [0.0] * len(LABELS)
    for letter, step in zip(code[::2], code[1::2], strict=True):
        row[ord(letter) - ord("a")] = (ord(step) - _ZERO) / SCALE
    return tuple(row)
