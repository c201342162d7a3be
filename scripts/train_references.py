"""Learn the weights of the reference labeller from labelled reference strings.

    python scripts/train_references.py DATA_FOLDER [--folds N] [--keep FEATURES]

DATA_FOLDER holds `references.jsonl.gz`: one JSON object per line with `id`, `text` (a reference as
printed) and `gold.references[0]` (its `authors`, `title`, `journal`, `year`, `volume`, `issue`,
`pages`, `publisher`, as printed). With --folds the model is cross-validated and nothing is written;
without, it is trained on everything and its weights go to `builder/extract/citing/weights.txt`.
What is written are weights of features, never a text. Needs python-crfsuite.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import pathlib
import random
import re
import sys
import tempfile
from collections.abc import Iterator

import pycrfsuite
from reference_shapes import shapes

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from builder.chain import Chain  # noqa: E402
from builder.extract.citing.features import features  # noqa: E402
from builder.extract.citing.labeller import LABELS, encode, parse_weights  # noqa: E402
from builder.extract.citing.tokens import Token, tokenize  # noqa: E402

WEIGHTS = ROOT / "builder/extract/citing/weights.txt"
TEXTS = (("authors", "author"), ("title", "title"), ("journal", "container"), ("publisher", "publisher"))
SHAPES = 3200
NUMBERS = (("year", "year"), ("pages", "pages"), ("volume", "volume"), ("issue", "issue"))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--only", type=int, default=None, help="this fold only")
    parser.add_argument("--keep", type=int, default=14000)
    parser.add_argument("--out", type=pathlib.Path, default=WEIGHTS)
    args = parser.parse_args()
    with gzip.open(args.data / "references.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if not args.folds:
        text = train(rows, args.keep)
        args.out.write_text(text, encoding="utf-8")
        print(f"{args.out}: {len(text.encode()) // 1024} KB")
        return
    random.Random(0).shuffle(rows)
    for fold in range(args.folds) if args.only is None else [args.only]:
        held_out = rows[fold :: args.folds]
        ids = {row["id"] for row in held_out}
        weights = parse_weights(train([row for row in rows if row["id"] not in ids], args.keep))
        print(f"fold {fold}:", accuracy(weights, held_out))


def accuracy(weights: Chain, rows: list[dict]) -> str:
    right = collections.Counter()
    every = collections.Counter()
    for row in rows:
        tokens = tokenize(row["text"])
        gold = labels(row, tokens)
        found = [LABELS[number] for number in weights.decode(features(tokens))]
        every.update(gold)
        right.update(g for g, f in zip(gold, found, strict=True) if g == f)
    figures = " ".join(f"{label} {right[label] / max(every[label], 1):.3f}" for label in LABELS)
    return f"{right.total() / every.total():.4f} of tokens right; recall {figures}"


# -- training -----------------------------------------------------------------------------------


def train(rows: list[dict], keep: int) -> str:
    """The text of a weights file."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": 0.15,
            "c2": 0.02,
            "max_iterations": 160,
            "feature.minfreq": 2,
            "feature.possible_transitions": True,
        }
    )
    for row in [*rows, *shapes(rows, SHAPES)]:
        add(trainer, row)
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        states, transitions = dict(info.state_features), dict(info.transitions)
    strength = collections.Counter()
    for (feature, _), weight in states.items():
        strength[feature] = max(strength[feature], abs(weight))
    kept = {feature for feature, _ in strength.most_common(keep)}
    return encode({k: w for k, w in states.items() if k[0] in kept}, transitions)


def add(trainer: pycrfsuite.Trainer, row: dict) -> None:
    tokens = tokenize(row["text"])
    if tokens:
        trainer.append(features(tokens), labels(row, tokens))


# -- labels of tokens ---------------------------------------------------------------------------


def labels(row: dict, tokens: list[Token]) -> list[str]:
    """The label of each token: where the values of a row's fields stand in its text."""
    gold, text = row["gold"]["references"][0], row["text"]
    found = ["other"] * len(tokens)
    edge = 0
    for key, label in TEXTS:
        for start, end in _places(text, gold.get(key)):
            covered = [i for i, t in enumerate(tokens) if start <= t.start and t.end <= end]
            if covered and all(found[i] == "other" for i in covered):
                for i in covered:
                    found[i] = label
                edge = covered[-1] if label == "container" else edge
                break
    for key, label in NUMBERS:
        wanted = str(gold.get(key) or "")
        runs = [run for run in _runs(tokens, wanted) if all(found[i] == "other" for i in run)]
        after = [run for run in runs if run[0] > edge] if label != "year" else runs
        for i in (after or runs or [[]])[0]:
            found[i] = label
    return found


def _places(text: str, value: str | None) -> Iterator[tuple[int, int]]:
    if value:
        pattern = r"\s+".join(map(re.escape, value.split()))
        for match in re.finditer(pattern, text):
            yield match.span()


def _plain(text: str) -> str:
    return re.sub(r"[^0-9a-z]+", "-", text.lower()).strip("-")


def _runs(tokens: list[Token], wanted: str) -> Iterator[list[int]]:
    """Stretches of one to six tokens that read as the value."""
    wanted = _plain(wanted)
    if not wanted:
        return
    for i in range(len(tokens)):
        read = ""
        for j in range(i, min(i + 6, len(tokens))):
            joint = "-" if j > i and tokens[j].before else ""
            read += joint + _plain(tokens[j].text)
            if read == wanted:
                yield list(range(i, j + 1))
            if len(read) >= len(wanted):
                break


if __name__ == "__main__":
    main()
