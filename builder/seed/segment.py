"""Where in a page the article is: a linear chain over its units, decided as a whole.

The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over four states;
`scripts/train_segmenter.py` learns its weights, `segment.json` holds them, and the best sequence is found
with Viterbi's algorithm. That what is before the article never follows it is in the weights: transitions
that no page shows are forbidden.
"""

from __future__ import annotations

import enum
import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_WEIGHTS = Path(__file__).with_name("segment.json")
_NEVER = -1e4
FAVOUR = 0.3


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


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the chain."""

    features: Mapping[str, tuple[float, float, float, float]]
    transitions: tuple[tuple[float, ...], ...]
    """From state, to state."""


@functools.cache
def model() -> Model:
    """The weights that are shipped."""
    return load(_WEIGHTS)


def load(path: Path) -> Model:
    """The weights in a file that `scripts/train_segmenter.py` wrote."""
    data = json.loads(path.read_text(encoding="utf-8"))
    features = {name: (w[0], w[1], w[2], w[3]) for name, w in data["features"].items()}
    moves = tuple(tuple(_NEVER if w is None else w for w in row) for row in data["transitions"])
    return Model(features, moves)


def segment(
    rows: Sequence[Sequence[str]], weights: Model | None = None, favour: float = FAVOUR
) -> list[State]:
    """The state of every unit of a page from its features (`context.features_of`), in order.

    `favour` is added to the score of every unit's being the article's: in doubt a sentence is kept.
    """
    weights = weights or model()
    get, moves = weights.features.get, weights.transitions
    best = [0.0, 0.0, _NEVER, 0.0]
    back: list[tuple[int, ...]] = []
    for row in rows:
        before, article, aside, after = 0.0, favour, 0.0, 0.0
        for name in row:
            if (w := get(name)) is not None:
                a, b, c, d = w
                before += a
                article += b
                aside += c
                after += d
        if back:
            best, sources = _step(best, moves)
        else:  # nothing comes before the first unit
            sources = (0, 1, 2, 3)
        best = [best[0] + before, best[1] + article, best[2] + aside, best[3] + after]
        back.append(sources)
    return _path(best, back)


def _step(best: Sequence[float], moves: Sequence[Sequence[float]]) -> tuple[list[float], tuple[int, ...]]:
    """The best score with which each state is reached from the one before, and which that is."""
    sources, scores = [], []
    for state in range(4):
        values = [score + moves[before][state] for before, score in enumerate(best)]
        score = max(values)
        scores.append(score)
        sources.append(values.index(score))
    return scores, tuple(sources)


def _path(best: Sequence[float], back: Sequence[tuple[int, ...]]) -> list[State]:
    """The states on the way to the best last one; the article has ended, or ends with the page."""
    state = max((0, 1, 3), key=lambda s: best[s])
    states = []
    for sources in reversed(back):
        states.append(State(state))
        state = sources[state]
    return states[::-1]
