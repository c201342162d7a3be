#!/usr/bin/env python3
"""Train the weights of `builder/seed/dek.json`: whether a line below the title is the article's dek.

    python scripts/train_dek.py DATA [--folds 8]

DATA holds pairs NAME.txt and NAME.yml, in folders of any depth; `title` and `subtitle` of a NAME.yml say what
they are. The model is a logistic regression, fitted with SciPy's L-BFGS; with `--folds` nothing is written,
and precision and recall on texts held out are printed.

Needs numpy and scipy (the dependency group `train`); nothing of them is needed to run the builder.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from train_headline import plain  # noqa: E402

from builder.language import pack  # noqa: E402
from builder.seed.context import features_of, looks_of  # noqa: E402
from builder.seed.dek import LIKELY, candidates  # noqa: E402
from builder.seed.head import name_title  # noqa: E402
from builder.seed.lines import lines_of  # noqa: E402
from builder.seed.model import Kind  # noqa: E402
from builder.seed.outside import name_outside  # noqa: E402
from builder.seed.repair import repair  # noqa: E402
from builder.seed.rescue import rescued  # noqa: E402
from builder.seed.segment import segment  # noqa: E402
from builder.seed.shapes import Around  # noqa: E402
from builder.seed.tongue import language_of  # noqa: E402
from builder.seed.wrap import units_of  # noqa: E402

RIDGE = 1.0
BEGINNING = 40


@dataclass(frozen=True)
class Head:
    """The lines of one text that may be its dek, each as names of features, and which of them are."""

    lines: Sequence[Sequence[str]]
    right: Sequence[bool]
    has_dek: bool


def heads(data: Path) -> Iterator[Head]:
    """The heads of all texts whose title is a line."""
    for path in sorted(data.rglob("*.yml")):
        if path.with_suffix(".txt").exists():
            labels = yaml.safe_load(path.read_text(encoding="utf-8"))
            text = path.with_suffix(".txt").read_text(encoding="utf-8")
            yield from head(text, plain(labels.get("title") or ""), plain(labels.get("subtitle") or ""))


def head(text: str, title: str, wanted: str) -> Iterator[Head]:
    text = repair(text)
    words = pack(language_of(text))
    units = units_of(lines_of(text))
    looks = looks_of(units, words)
    page = Around(units, looks, rescued(units, looks, segment(features_of(units, looks)), words), words)
    lines = [plain(unit.text) for unit in units]
    at = next((n for n, line in enumerate(lines) if title and line == title), None)
    if at is None:
        return
    named = name_title(page, at, name_outside(page))
    if Kind.SUBTITLE in named:
        return
    rows = dict(candidates(page, at, named))
    right = [bool(wanted) and wanted.startswith(lines[n][:BEGINNING]) for n in rows]
    yield Head(list(rows.values()), right, bool(wanted))


def fit(heads: Sequence[Head], names: dict[str, int]) -> np.ndarray:
    """The weights under which the labels are likeliest."""
    lines = [line for one in heads for line in one.lines]
    table = np.zeros((len(lines), len(names)))
    for n, line in enumerate(lines):
        table[n, [names[f] for f in line]] = 1
    right = np.array([value for one in heads for value in one.right], float)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        value = (np.logaddexp(0, scores) - right * scores).sum() + RIDGE * weights @ weights
        return value, table.T @ (1 / (1 + np.exp(-scores)) - right) + 2 * RIDGE * weights

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x


def judged(held: Sequence[Head], weights: np.ndarray, names: dict[str, int]) -> np.ndarray:
    """How many deks were found rightly, how many in all, and how many there are."""
    counts = np.zeros(3)
    for one in held:
        scores = [sum(weights[names[f]] for f in line) for line in one.lines]
        found = max(scores, default=-1.0) > LIKELY
        counts += found and one.right[int(np.argmax(scores))], found, one.has_dek
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    known = list(heads(arguments.data))
    random.Random(1).shuffle(known)
    names = {f: n for n, f in enumerate(sorted({f for one in known for line in one.lines for f in line}))}
    counts = np.zeros(3)
    for fold in range(arguments.folds):
        rest = [one for n, one in enumerate(known) if n % arguments.folds != fold]
        counts += judged(known[fold :: arguments.folds], fit(rest, names), names)
    if arguments.folds:
        print(
            f"{len(known)} heads: precision {counts[0] / counts[1]:.3f}, recall {counts[0] / counts[2]:.3f}"
        )
        return
    weights = fit(known, names)
    kept = {name: round(float(weights[n]), 2) for name, n in names.items() if abs(weights[n]) > 0.01}
    text = json.dumps(kept, indent=0, sort_keys=True, ensure_ascii=False)
    (ROOT / "builder" / "seed" / "dek.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
