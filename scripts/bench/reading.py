"""What it costs to read one text, stages ① to ③: processor time for 2 KB of fresh texts, and for odd ones of
1 MB.

Each text is read once, after others have loaded the tables: what is remembered of one text helps no other.

    python scripts/bench/reading.py
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import corpus

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from builder import document, seed
from builder.article import Found
from builder.extract import FIELDS, extract
from builder.extract.bounds import bounded
from builder.extract.field import Known
from builder.seed.model import Page

WARMING, MEASURED = 100, 300
"""Texts that only load the tables, and texts that are measured."""
UNIT = 2048
NAMES = frozenset(("people", "organizations", "quotes", "references", "abbreviations", "identifiers", "tags"))
"""Fields that tell who said what and which works; the others are those of the page."""
LONG = 1_000_000
TOP = "Why the ferry stopped\n\nBy Hanna Virtala\n\n12 May 2024\n\n"
PROSE = 'The ferry between the islands no longer runs on Sundays, "and few expect it," said Ana Ruiz. '
ODD = {
    "one line": PROSE,
    "lines of 100,000 characters": PROSE * 1075 + "\n",
    "short lines": "short line\n",
    "quotation marks": '“a " ',
    "brackets": "(a [b ",
    "names": "Maria Gomez, ",
    "persons with their offices": "{0} {1}, a professor of ecology at {1} University, said so.\n\n",
    "bodies": "The University of {0} said so on Monday, {1} added.\n\n",
    "references": "{0}, A. (2019) {1} and the sea. Journal of {1}, 7, 3-9. https://doi.org/10.5555/{0}\n\n",
    "quotations": '"We will go there at once and stay," said {0} {1}, who had come from {1}.\n\n',
}
"""What a text of 1 MB consists of, over and over; `{0}` and `{1}` are words that are different each time."""


def report() -> Iterator[str]:
    """Two tables, line by line."""
    fresh = [(sample.slug, corpus.as_seed(sample).encode()) for sample in corpus.samples(WARMING + MEASURED)]
    for name, text in fresh[:WARMING]:
        _read(name, text)
    cost, size = Counter[str](), 0
    for name, text in fresh[WARMING:]:
        cost += _read(name, text)
        size += len(text)
    yield f"| CPU ms to read {UNIT:,} bytes of a fresh text | |"
    yield "| --- | ---: |"
    rows = {
        "① the page's blocks": cost["seed"],
        "② its fields but those below": sum(cost[f.key] for f in FIELDS if f.key not in NAMES),
        "③ its article file": cost["document"],
        "people, organisations, quotations, works, topics": sum(cost[key] for key in NAMES),
    }
    for row, seconds in (rows | {"all": sum(rows.values())}).items():
        yield f"| {row} | {seconds / size * UNIT * 1000:.2f} |"
    yield ""
    yield "| CPU s to read 1 MB of endless … | |"
    yield "| --- | ---: |"
    for name, form in ODD.items():
        yield f"| {name} | {sum(_read('odd', _endless(form)).values()):.2f} |"


def _read(name: str, text: bytes) -> Counter[str]:
    """The seconds of processor time that a text takes, by field and stage."""
    cost = Counter[str]()
    begun = time.process_time()
    page, _ = seed.read(name, text)
    cost["seed"] = time.process_time() - begun
    if page is not None:
        cost += _fields(page)
        article = extract(page).article
        begun = time.process_time()
        document.merge(article, None, name)
        cost["document"] = time.process_time() - begun
    return cost


def _fields(page: Page) -> Counter[str]:
    """The seconds that each field takes: the readers one by one, as `extract` calls them."""
    cost, known, near = Counter[str](), Known(), bounded(page)
    for field in FIELDS:
        begun = time.process_time()
        results = tuple(field.read(near, known))
        cost[field.key] = time.process_time() - begun
        known = known.plus(field, tuple(r for r in results if isinstance(r, Found)))
    return cost


def _endless(form: str) -> bytes:
    parts, size = [TOP], 0
    while size < LONG:
        words = ("".join(chr(ord("a") + int(c)) for c in str(len(parts) * n)).title() for n in (1, 7))
        parts.append(form.format(*words))
        size += len(parts[-1])
    return "".join(parts).encode()


if __name__ == "__main__":
    gc.freeze()
    for line in report():
        print(line, flush=True)
