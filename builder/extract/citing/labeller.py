"""Which field each token of a reference belongs to: a linear chain over its tokens.

Its weights are learned by `scripts/train_references.py` and shipped in `weights.txt`, rounded.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path

from builder.chain import Chain, packed
from builder.extract.citing.features import features
from builder.extract.citing.tokens import Token

LABELS = ("other", "author", "title", "container", "year", "volume", "issue", "pages", "publisher")
SCALE = 8
"""Weights are stored in steps of an eighth."""
_LETTERS = {label: chr(ord("a") + i) for i, label in enumerate(LABELS)}
_ZERO, _STEPS = 78, range(-44, 45)
_WORTH = {
    letter + chr(_ZERO + step): packed(step * (other == letter) for other in _LETTERS.values())
    for letter in _LETTERS.values()
    for step in _STEPS
}
"""A label's letter and a weight's character → that weight of that label, packed."""


def parse_weights(text: str) -> Chain:
    """Read a weights file: a line per feature, a tab between it and its code, which is pairs of a label's
    letter and a weight's character."""
    coded = dict(line.split("\t") for line in text.splitlines())
    transitions = tuple(_row(coded.pop(f"={label}")) for label in LABELS)
    nothing = (0,) * len(LABELS)
    return Chain({name: _packed(code) for name, code in coded.items()}, transitions, nothing, nothing)


def label(tokens: Sequence[Token], weights: Chain) -> list[str]:
    """The likeliest label of each token, all together."""
    return [LABELS[i] for i in weights.decode(features(tokens))] if tokens else []


@functools.cache
def shipped() -> Chain:
    """The weights that come with Seedpress, read when the first reference is."""
    return parse_weights(Path(__file__).with_name("weights.txt").read_text(encoding="utf-8"))


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
    step = max(_STEPS[0], min(_STEPS[-1], round(weight * SCALE)))
    return _LETTERS[label] + chr(_ZERO + step) if step else ""


def _packed(code: str) -> int:
    return sum([_WORTH[code[at : at + 2]] for at in range(0, len(code), 2)])


def _row(code: str) -> tuple[int, ...]:
    weights = dict(zip(code[::2], map(ord, code[1::2]), strict=True))
    return tuple(weights.get(letter, _ZERO) - _ZERO for letter in _LETTERS.values())
