#!/usr/bin/env python3
"""Train the weights of `builder/seed/headline.json`: which line of a page is its title.

    python scripts/train_headline.py DATA [--folds 3]

DATA is as for `train_segmenter.py`; titles stand in `gold.title` of a page and in `title` of a NAME.yml. The
model is a choice among a page's lines (conditional logit, McFadden 1974), fitted with SciPy's L-BFGS; with
`--folds` nothing is written and the share of titles found on pages held out is printed.

Needs numpy and scipy (the dependency group `train`); nothing of them is needed to run the builder.
"""

from __future__ import annotations

import argparse
import dataclasses
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from builder.language import LanguagePack, pack  # noqa: E402
from builder.seed.context import features_of, looks_of  # noqa: E402
from builder.seed.headline import candidates  # noqa: E402
from builder.seed.lines import lines_of  # noqa: E402
from builder.seed.repair import repair  # noqa: E402
from builder.seed.rescue import rescued  # noqa: E402
from builder.seed.segment import State, segment  # noqa: E402
from builder.seed.tongue import language_of  # noqa: E402
from builder.seed.wrap import Unit, units_of  # noqa: E402

LABELLED_TIMES = 4
RIDGE = 3.0


@dataclass(frozen=True)
class Choice:
    """The lines of one page that may be its title, each as names of features, and which of them are."""

    lines: Sequence[Sequence[str]]
    right: Sequence[bool]
    weight: float


def texts(data: Path) -> Iterator[tuple[str, str, float]]:
    """Text, title and weight of each page."""
    for path in sorted(data.rglob("articles.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                yield row["text"], row["gold"].get("title") or "", 1.0
    for path in sorted(data.rglob("*.yml")):
        if path.with_suffix(".txt").exists():
            title = yaml.safe_load(path.read_text(encoding="utf-8")).get("title") or ""
            yield path.with_suffix(".txt").read_text(encoding="utf-8"), title, float(LABELLED_TIMES)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def choices(text: str, title: str, weight: float, chance: random.Random) -> Iterator[Choice]:
    """A page's choice, and that of a clean paste of it; none where no line holds its title."""
    text = repair(text)
    words = pack(language_of(text))
    units = units_of(lines_of(text))
    wanted = plain(title)
    found = choice(units, wanted, weight, words) if wanted else None
    if found:
        yield found[0]
        paste = clean_paste(units, found[1], words, chance)
        yield from (again[0] for again in [choice(paste, wanted, weight, words)] if again)


def choice(
    units: Sequence[Unit], wanted: str, weight: float, words: LanguagePack
) -> tuple[Choice, int] | None:
    """The choice among some units, and the first that is right."""
    looks = looks_of(units, words)
    states = rescued(units, looks, segment(features_of(units, looks)), words)
    rows = candidates(units, looks, states, words)
    printed = {n: {plain(units[n].text), plain(units[n].text[units[n].head :])} for n in rows}
    right = [n for n in rows if wanted in printed[n]]
    right = right or [n for n in rows if any(wanted in line for line in printed[n]) and len(wanted) > 12]
    return (Choice(list(rows.values()), [n in right for n in rows], weight), right[0]) if right else None


def clean_paste(units: Sequence[Unit], title: int, words: LanguagePack, chance: random.Random) -> list[Unit]:
    """What somebody copies who marks the article with the mouse: few lines above the title, and of the text
    below it the first paragraphs, perhaps without empty lines."""
    states = segment(features_of(units, looks_of(units, words)))
    text = [n for n, state in enumerate(states) if state is State.ARTICLE and n > title]
    start, size = max(0, title - chance.choice([0, 1, 2, 2, 3, 4, 6])), chance.choice([1, 2, 3, 5, 8, 12, 16])
    between = range(title + 1, text[0]) if text else ()
    taken = [*range(start, title + 1), *between[: chance.choice([2, 4, 8])], *text[:size]]
    dense = chance.random() < 0.5
    return [dataclasses.replace(units[n], gap=0) if dense and n > start else units[n] for n in taken]


def fit(choices: Sequence[Choice], names: dict[str, int]) -> np.ndarray:
    """The weights that make the right lines likeliest."""
    lines = [[names[f] for f in line] for page in choices for line in page.lines]
    ends = np.cumsum([0, *map(len, lines)])
    table = csr_matrix((np.ones(ends[-1]), np.concatenate(lines), ends), (len(lines), len(names)))
    right = np.concatenate([page.right for page in choices]).astype(float)
    sizes = [len(page.lines) for page in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    times = np.array([page.weight for page in choices])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ weights
        share = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        share /= np.repeat(np.add.reduceat(share, starts), sizes)
        hit = np.add.reduceat(share * right, starts) + 1e-12
        change = (share - share * right / np.repeat(hit, sizes)) * np.repeat(times, sizes)
        value = RIDGE * weights @ weights - times @ np.log(hit)
        return value, 2 * RIDGE * weights + table.T @ change

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def share_right(choices: Sequence[Choice], weights: np.ndarray, names: dict[str, int]) -> float:
    hits = 0
    for page in choices:
        scores = [sum(weights[names[f]] for f in line) for line in page.lines]
        hits += page.right[int(np.argmax(scores))]
    return hits / max(1, len(choices))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    chance = random.Random(5)
    groups = [list(choices(*row, chance)) for row in texts(arguments.data)]
    groups = [group for group in groups if group]
    names = {
        f: n for n, f in enumerate(sorted({f for g in groups for c in g for row in c.lines for f in row}))
    }
    for fold in range(arguments.folds):
        rest = [c for n, group in enumerate(groups) if n % arguments.folds != fold for c in group]
        held = [group for n, group in enumerate(groups) if n % arguments.folds == fold]
        weights = fit(rest, names)
        shares = [share_right([group[k] for group in held if len(group) > k], weights, names) for k in (0, 1)]
        print(f"{shares[0]:.4f} of {len(held)} titles of pages, {shares[1]:.4f} of clean pastes")
    if not arguments.folds:
        weights = fit([c for group in groups for c in group], names)
        kept = {name: round(float(weights[n]), 2) for name, n in names.items() if abs(weights[n]) > 0.01}
        text = json.dumps(kept, indent=0, sort_keys=True, ensure_ascii=False)
        (ROOT / "builder" / "seed" / "headline.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
