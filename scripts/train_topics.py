#!/usr/bin/env python3
"""Count and train what the topics of articles are chosen by.

    python scripts/train_topics.py DATA [--folds 6]

DATA holds, anywhere below it, `articles.jsonl.gz`, one page a line with the article's words in `gold.body`,
and pairs NAME.txt and NAME.yml: texts whose topics an editor has labelled, under `tags` those that must not
be missed, under `tags_acceptable` further ones. From the pages are counted

- `builder/lang/en.common.txt`: in which share of the articles a word stands;
- `builder/lang/en.classes.txt`: which words are verbs more than nouns and which seldom end a noun phrase,
  told by the words beside them: 'to _' and '_ the' want a verb, 'the _' and '_ of' a noun.

The tables of common words of the other languages are made of the frequencies that wordfreq has gathered
(Speer 2022, `pip install wordfreq`).

From the labelled texts the weights in `builder/extract/keyphrases.json` are learned by logistic regression.
With `--folds` nothing is written: the texts are cut into so many parts, each is
read with weights learned from the others, and the share of topics that are right and of topics found
is printed.

Needs scikit-learn and wordfreq (`pip install --group train`); nothing of it is needed to run the builder.
Words and numbers are all that comes of the texts.
"""

from __future__ import annotations

import argparse
import collections
import difflib
import gzip
import json
import math
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import wordfreq
import yaml
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from builder import seed  # noqa: E402
from builder.extract import FIELDS, keyphrases, tags  # noqa: E402
from builder.extract.field import Known  # noqa: E402
from builder.extract.phrases import candidates, printed  # noqa: E402
from builder.seed.model import Page  # noqa: E402

LANG = ROOT / "builder" / "lang"
STEPS = (60, 40, 30, 20, 15, 10, 8, 6, 5, 4, 3, 2.5, 2, 1.5, 1, 0.7, 0.5)
"""Percentages that the table of common words tells apart."""
OTHERS = ("de", "es", "fr", "it", "nl", "pt")
USUAL_WORDS = 500
"""Of a text."""
ALIKE = 0.66
"""From so great a likeness on two topics count as one."""
MUST = 2.0
"""A topic that must not be missed counts so many times."""

LEAST = 0.05
"""Weights closer to nothing are left out."""

# -- counting words -----------------------------------------------------------------------------

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
_BEFORE_NOUN = frozenset(
    "the a an this these those its their his her our your my each every some any no another".split()
)
_BEFORE_VERB = frozenset(
    "to will would can could may might must should cannot don't doesn't didn't can't won't i you we they who"
    " let's please not never did does do".split()
)
_OBJECT = _BEFORE_NOUN | {"him", "them", "it", "us", "me", "you"}
_AFTER_NOUN = frozenset(
    "of is are was were has have had and or . , ) ; : in for that with can will from to at by on which when"
    " as than".split()
)


def bodies(data: Path) -> Iterator[str]:
    """The articles' words, without what else their pages print."""
    for path in sorted(data.rglob("articles.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                if body := json.loads(line)["gold"].get("body"):
                    yield body.replace("’", "'")


def common(texts: Sequence[str]) -> dict[float, list[str]]:
    """Percentage of the texts, at least, to the words that stand in so many."""
    found = collections.Counter(
        word for text in texts for word in {t.lower() for t in _TOKEN.findall(text) if t.isalpha()}
    )
    rows: dict[float, list[str]] = {step: [] for step in STEPS}
    for word, count in found.items():
        step = next((step for step in STEPS if 100 * count >= step * len(texts)), None)
        if step is not None and len(word) > 1:
            rows[step].append(word)
    return {step: sorted(words) for step, words in rows.items()}


def usual(lang: str) -> dict[float, list[str]]:
    """The same of a language of which there are no texts here: the word's frequency tells, after Poisson's
    law, how likely a text of usual length has it at least once."""
    rows: dict[float, list[str]] = {step: [] for step in STEPS}
    for word, frequency in wordfreq.get_frequency_dict(lang, "small").items():
        percent = 100 * (1 - math.exp(-frequency * USUAL_WORDS))
        step = next((step for step in STEPS if percent >= step), None)
        if step is not None and len(word) > 1 and word.isalpha():
            rows[step].append(word)
    return {step: sorted(words) for step, words in rows.items()}


def classes(texts: Sequence[str]) -> dict[str, list[str]]:
    """`verbs`, and `others` that seldom end a noun phrase."""
    beside: collections.defaultdict[str, collections.Counter[str]] = collections.defaultdict(
        collections.Counter
    )
    for line in (line for text in texts for line in text.split("\n")):
        tokens = _TOKEN.findall(line)
        words = [".", *(token.lower() for token in tokens), "."]
        for before, word, after, token in zip(words, words[1:], words[2:], tokens, strict=False):
            if word.isalpha() and (before in ".?!" or token == word):
                seen = beside[word]
                seen["all"] += 1
                seen["verb"] += (before in _BEFORE_VERB) + (after in _OBJECT)
                seen["noun"] += (before in _BEFORE_NOUN) + (after == "of")
                seen["last"] += after in _AFTER_NOUN
    out: dict[str, list[str]] = {"verbs": [], "others": []}
    for word, n in sorted(beside.items()):
        if n["verb"] >= max(3, 3 * n["noun"], 0.2 * n["all"]) and len(word) > 2:
            out["verbs"].append(word)
        elif n["all"] >= 12 and n["last"] < 0.12 * n["all"] and len(word) > 2:
            out["others"].append(word)
    return out


def table(rows: Mapping[float, Sequence[str]]) -> str:
    return "".join(f"{step:g} {' '.join(words)}\n" for step, words in rows.items())


def write_tables(texts: Sequence[str]) -> None:
    head = (
        "# How common English words are: the percentage of some 800 web articles that have a word (in lower"
        " case),\n# at least, then the words. Counted by scripts/train_topics.py; a word that is not here is"
        " in fewer than 1 of 200.\n"
    )
    (LANG / "en.common.txt").write_text(head + table(common(texts)), "utf-8")
    for lang in OTHERS:
        head = (
            "# How common words are: the percentage of texts of some hundreds of words that have a word (in"
            " lower\n# case), at least, then the words. Made by scripts/train_topics.py of the frequencies in"
            " wordfreq\n# (Robyn Speer, 2022), which are under CC BY-SA 4.0, as this table is.\n"
        )
        (LANG / f"{lang}.common.txt").write_text(head + table(usual(lang)), "utf-8")
    rows = (f"{name} {' '.join(words)}\n" for name, words in classes(texts).items())
    head = (
        "# English words that are verbs more than nouns (and adverbs and the like, which stand as verbs do),"
        "\n# then others that seldom end a noun phrase. Told by the words beside them in some 800 articles;\n"
        "# counted by scripts/train_topics.py.\n"
    )
    (LANG / "en.classes.txt").write_text(head + "".join(rows), "utf-8")


# -- learning weights ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Example:
    """A labelled text: its phrases, what shows whether they are topics, and the topics."""

    page: Page
    known: Known
    phrases: Sequence[keyphrases.Phrase]
    features: Sequence[dict[str, float]]
    must: Sequence[str]
    may: Sequence[str]


def examples(data: Path) -> Iterator[Example]:
    for path in sorted(data.rglob("*.yml")):
        labels = yaml.safe_load(path.read_text("utf-8"))
        if not path.with_suffix(".txt").exists() or not labels.get("tags"):
            continue
        page, _ = seed.read(path.stem, path.with_suffix(".txt").read_bytes())
        known = Known()
        for field in FIELDS[: FIELDS.index(tags.TAGS)]:
            known = known.plus(field, tuple(r for r in field.read(page, known) if hasattr(r, "evidence")))
        parts = tags.parts_of(page, known)
        found = list(candidates(parts, page.pack))
        length = sum(len(part.text) for part in parts)
        yield Example(
            page,
            known,
            [keyphrases.Phrase(printed(c, page.pack), c.key, 0.0) for c in found],
            [keyphrases.features(c, length, page.pack) for c in found],
            [plain(tag) for tag in labels["tags"]],
            [plain(tag) for tag in labels.get("tags_acceptable") or ()],
        )


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", str(text).casefold()))


def alike(one: str, others: Sequence[str]) -> bool:
    """Whether a topic has most words, in their order, of one of others."""
    words = one.split()
    return any(
        one == other or difflib.SequenceMatcher(None, words, other.split(), autojunk=False).ratio() >= ALIKE
        for other in others
    )


def train(texts: Sequence[Example]) -> dict[str, float]:
    """Feature to weight. A phrase is right if it is like a labelled topic."""
    names = sorted({name for text in texts for row in text.features for name in row})
    rows, right, weight = [], [], []
    for text in texts:
        for phrase, row in zip(text.phrases, text.features, strict=True):
            topic = plain(phrase.text)
            must = alike(topic, text.must)
            rows.append([row.get(name, 0.0) for name in names])
            right.append(must or alike(topic, text.may))
            weight.append(MUST if must else 1.0)
    matrix = np.array(rows)
    scale = np.maximum(matrix.std(axis=0), 1e-6)
    model = LogisticRegression(C=0.01, max_iter=2000).fit(matrix / scale, right, sample_weight=weight)
    learned = dict(zip(names, model.coef_[0] / scale, strict=True))
    sizes = {name: learned[name] + model.intercept_[0] for name in names if name.startswith("size ")}
    return {**learned, **sizes}


def write_weights(learned: Mapping[str, float]) -> None:
    """The weights that matter, to two places."""
    kept = {name: round(float(weight), 2) for name, weight in sorted(learned.items()) if abs(weight) >= LEAST}
    (ROOT / "builder" / "extract" / "keyphrases.json").write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def share_right(text: Example) -> tuple[float, float]:
    """With the weights as they are: the share of topics that are right, and of those that must be found."""
    found = [plain(topic.value) for topic in tags.read(text.page, text.known)]
    right = sum(alike(topic, [*text.must, *text.may]) for topic in found)
    covered = sum(alike(topic, found) for topic in text.must)
    return right / max(len(found), 1), covered / len(text.must)


def validate(texts: list[Example], folds: int) -> None:
    random.Random(0).shuffle(texts)
    shares = []
    for fold in range(folds):
        others = [text for number, text in enumerate(texts) if number % folds != fold]
        keyphrases.WEIGHTS = train(others)  # type: ignore[misc]
        shares += [share_right(text) for text in texts[fold::folds]]
    right, covered = (sum(column) / len(shares) for column in zip(*shares, strict=True))
    lesser = sum(map(min, shares)) / len(shares)
    print(f"{len(shares)} texts: {right:.3f} right, {covered:.3f} found, the lesser of both {lesser:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    if not arguments.folds:
        write_tables(list(bodies(arguments.data)))
    texts = list(examples(arguments.data))
    if arguments.folds:
        validate(texts, arguments.folds)
    else:
        write_weights(train(texts))


if __name__ == "__main__":
    main()
