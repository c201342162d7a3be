#!/usr/bin/env python3
"""Train the weights of `builder/seed/segment.json` from labelled pages.

    python scripts/train_segmenter.py DATA [--folds 3]

DATA holds `articles.jsonl.gz` (anywhere below it), one page a line: its `text`, and in `gold.body` the
article's words; and pairs NAME.txt and NAME.yml, whose `lines.chrome` and `lines.meta` number the lines
that are not the article's own. With `--folds` nothing is written: the data are cut into so many parts,
each is read with weights learnt from the others, and the share of units rightly kept and rightly left out
is printed.

Needs python-crfsuite (the dependency group `train`); nothing of it is needed to run the builder. None of the
pages' text goes into the weights: features are shapes, positions and cues of the language packs.
"""

from __future__ import annotations

import argparse
import bisect
import dataclasses
import gzip
import json
import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pycrfsuite
import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from builder.language import LanguagePack, pack  # noqa: E402
from builder.seed import segment as segmenter  # noqa: E402
from builder.seed.context import features_of, looks_of  # noqa: E402
from builder.seed.lines import lines_of  # noqa: E402
from builder.seed.repair import repair  # noqa: E402
from builder.seed.tongue import language_of  # noqa: E402
from builder.seed.wrap import Unit, units_of  # noqa: E402

LABELLED_TIMES = 3
"""How often each hand-labelled text counts."""
SETTINGS = {"c1": 0.02, "c2": 0.3, "max_iterations": 150, "feature.minfreq": 4}
LEAST_WEIGHT = 0.015


@dataclasses.dataclass(frozen=True)
class Example:
    """A page cut into units, and whether each is of the article."""

    units: Sequence[Unit]
    pack: LanguagePack
    kept: Sequence[bool]

    def rows(self) -> list[list[str]]:
        return features_of(self.units, looks_of(self.units, self.pack))

    def states(self) -> list[str]:
        """State numbers of `segment.State`, as the trainer wants them."""
        first = self.kept.index(True)
        last = len(self.kept) - 1 - list(reversed(self.kept)).index(True)
        return [
            "1" if kept else "0" if n < first else "3" if n > last else "2"
            for n, kept in enumerate(self.kept)
        ]


# -- reading the data ---------------------------------------------------------------------------


def pages(data: Path) -> Iterator[Example]:
    """Whole pages whose article is given as running text."""
    for path in sorted(data.rglob("articles.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                text = repair(row["text"])
                units = units_of(lines_of(text))
                kept = aligned(units, row["gold"].get("body") or "")
                if any(kept):
                    yield Example(units, pack(language_of(text)), kept)


def labelled(data: Path) -> Iterator[Example]:
    """Texts whose lines a person labelled."""
    for path in sorted(data.rglob("*.yml")):
        if not path.with_suffix(".txt").exists():
            continue
        lines = yaml.safe_load(path.read_text(encoding="utf-8")).get("lines") or {}
        away = {*(lines.get("chrome") or ()), *(lines.get("meta") or ())}
        text = repair(path.with_suffix(".txt").read_text(encoding="utf-8"))
        units = units_of(lines_of(text))
        kept = [unit.number not in away for unit in units]
        if any(kept):
            yield Example(units, pack(language_of(text)), kept)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def aligned(units: Sequence[Unit], body: str) -> list[bool]:
    """Which units the body consists of: the heaviest chain of units that stand in it in order."""
    whole = f" {plain(body)} "
    places = [list(_places(plain(unit.text[unit.head :]), whole)) for unit in units]
    ends = sorted({end for found in places for _, end, _ in found})
    tree: list[tuple[float, tuple | None]] = [(0.0, None)] * (len(ends) + 1)
    best: tuple[float, tuple | None] = (0.0, None)
    for number, found in enumerate(places):
        chains = []
        for start, end, weight in found:
            k, before = bisect.bisect_right(ends, start), (0.0, None)
            while k:
                before = max(before, tree[k], key=lambda chain: chain[0])
                k -= k & -k
            chains.append((end, (before[0] + weight, (number, before[1]))))
        for end, chain in chains:
            k = bisect.bisect_left(ends, end) + 1
            while k <= len(ends):
                tree[k] = max(tree[k], chain, key=lambda c: c[0])
                k += k & -k
            best = max(best, chain, key=lambda c: c[0])
    kept, node = [False] * len(units), best[1]
    while node:
        kept[node[0]], node = True, node[1]
    return kept


def _places(words: str, whole: str) -> Iterator[tuple[int, int, float]]:
    """Where a unit's words stand in the body: start, end and weight; its beginning or end will do if long."""
    if not words:
        return
    found = False
    place = whole.find(f" {words} ")
    while place >= 0:
        found = True
        yield place, place + len(words) + 1, len(words)
        place = whole.find(f" {words} ", place + 1)
    parts = words.split()
    if not found and len(parts) > 9:
        for part in (" ".join(parts[:8]), " ".join(parts[-8:])):
            if (place := whole.find(f" {part} ")) >= 0:
                yield place, place + len(part) + 1, 0.8 * len(part)


def clean_paste(page: Example, chance: random.Random) -> Example:
    """What somebody copies who marks the article with the mouse: little above and below, perhaps no asides,
    perhaps a short piece, perhaps no empty lines."""
    first = page.kept.index(True)
    last = len(page.kept) - 1 - list(reversed(page.kept)).index(True)
    start, end = (
        max(0, first - chance.choice([0, 1, 2, 3, 4, 6])),
        last + 1 + chance.choice([0, 0, 1, 2, 3, 5, 8]),
    )
    places = list(range(start, min(end, len(page.kept))))
    if chance.random() < 0.6:
        places = [n for n in places if page.kept[n] or not first < n < last or chance.random() < 0.3]
    if chance.random() < 0.5:
        body = [n for n in places if page.kept[n]]
        size = chance.choice([3, 5, 8, 12, 16])
        if len(body) > size:
            places = [n for n in places if n < body[size] or n > last]
    units = [page.units[n] for n in places]
    if chance.random() < 0.35:
        units = [dataclasses.replace(unit, gap=0) for unit in units]
    return Example(units, page.pack, [page.kept[n] for n in places])


# -- training -----------------------------------------------------------------------------------


def train(examples: Sequence[tuple[list[list[str]], list[str]]]) -> dict[str, object]:
    """The weights, as `segment.json` holds them."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for rows, states in examples:
        trainer.append(pycrfsuite.ItemSequence(rows), states)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    features: dict[str, list[float]] = {}
    for (name, state), weight in sorted(info.state_features.items()):
        if abs(weight) >= LEAST_WEIGHT:
            features.setdefault(name, [0.0] * 4)[int(state)] = round(weight, 2)
    transitions: list[list[float | None]] = [[None] * 4 for _ in range(4)]
    for (before, after), weight in info.transitions.items():
        transitions[int(before)][int(after)] = round(weight, 2)
    return {"transitions": transitions, "features": features}


def write(weights: dict[str, object], path: Path) -> None:
    """One feature a line, so that a change of the weights can be read in a diff."""
    lines = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in weights["features"].items()]
    body = ",\n".join(lines)
    path.write_text(
        f'{{"transitions": {json.dumps(weights["transitions"])},\n"features": {{\n{body}\n}}}}\n',
        encoding="utf-8",
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    chance = random.Random(5)
    groups = []
    for page in pages(arguments.data):
        paste = clean_paste(page, chance)
        groups.append([page, *([paste] if any(paste.kept) else [])])
    groups += [[text] * LABELLED_TIMES for text in labelled(arguments.data)]
    ready = [[(example.rows(), example.states()) for example in group] for group in groups]
    if not arguments.folds:
        write(
            train([example for group in ready for example in group]),
            ROOT / "builder" / "seed" / "segment.json",
        )
        return
    right = [[0, 0], [0, 0]]
    for fold in range(arguments.folds):
        rest = [example for n, group in enumerate(ready) if n % arguments.folds != fold for example in group]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "segment.json")
            write(train(rest), path)
            weights = segmenter.load(path)
        for rows, states in (group[0] for n, group in enumerate(ready) if n % arguments.folds == fold):
            for found, state in zip(segmenter.segment(rows, weights), states, strict=True):
                kept = state == "1"
                right[kept][0] += (found is segmenter.State.ARTICLE) == kept
                right[kept][1] += 1
    for name, (hits, total) in zip(("left out", "kept"), right, strict=True):
        print(f"{name}: {hits / total:.4f} of {total} units")


if __name__ == "__main__":
    main()
