"""Where in a page the article is: a linear chain over its units, decided as a whole.

The chain has four states; `scripts/train_segmenter.py` learns its weights and `segment.json` holds them. That
what is before the article never follows it is in the weights: transitions that no page shows are forbidden.
"""

from __future__ import annotations

import enum
import functools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.chain import NEVER, Chain, packed

_WEIGHTS = Path(__file__).with_name("segment.json")
_SCALE = 100
"""Weights are stored in hundredths."""
_FIRST, _LAST = (0, 0, NEVER, 0), (0, 0, NEVER, 0)
"""No page begins or ends between the article's words."""
_FAVOUR = (0, 30, 0, 0)
"""What is added to the score of every unit's being the article's: in doubt a sentence is kept."""


class State(enum.IntEnum):
    """Where a unit stands."""

    BEFORE = 0
    """Above the article's first words: menus, title, byline."""
    ARTICLE = 1
    """Of the article's own words."""
    ASIDE = 2
    """Between them: advertisements, teasers, credits."""
    AFTER = 3
    """Below its last words."""


_STATES = tuple(State)


@functools.cache
def model() -> Chain:
    """The weights that are shipped."""
    return load(_WEIGHTS)


def load(path: Path) -> Chain:
    """The weights in a file that `scripts/train_segmenter.py` wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    features = {name: packed(map(_whole, weights)) for name, weights in data["features"].items()}
    moves = zip(*data["transitions"], strict=True)
    transitions = tuple(tuple(NEVER if w is None else _whole(w) for w in column) for column in moves)
    return Chain(features, transitions, _FIRST, _LAST, packed(_FAVOUR))


def _whole(weight: float) -> int:
    return round(weight * _SCALE)


def segment(rows: Iterable[Sequence[str]], weights: Chain | None = None) -> list[State]:
    """The state of every unit of a page from its features (`context.features_of`), in order."""
    return [_STATES[number] for number in (weights or model()).decode(rows)]
