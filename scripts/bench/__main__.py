"""How long a digest takes to build, beside others that build sites of the same articles.

The runs of all programs take turns, so that a busy moment of the machine meets each; what is reported are
medians, and ratios of medians. Sites are written to memory (`/dev/shm`, where the system has it) and to disk.

    python scripts/bench [--sizes 1000 10000] [--rounds 3] [--places memory disk] [--write docs]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import corpus
from contenders import CONTENDERS, Contender, Seedpress
from measure import CommandError
from plot import drawn
from report import COLD, EXTRACT, RAW, REBUILD, Figures, written

PLACES = {"memory": Path("/dev/shm"), "disk": Path(tempfile.gettempdir())}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], help="numbers of articles")
    options.add_argument("--rounds", type=int, default=3, help="runs of each, of which the median counts")
    options.add_argument("--places", nargs="+", choices=PLACES, default=list(PLACES), help="where sites go")
    options.add_argument("--only", nargs="+", metavar="NAME", help="these programs: Seedpress Hugo …")
    options.add_argument("--write", type=Path, metavar="FOLDER", help="where benchmark.md and .svg go")
    given = options.parse_args()
    reading = subprocess.run(
        [sys.executable, Path(__file__).with_name("reading.py")],
        check=True,
        text=True,
        stdout=subprocess.PIPE,
    ).stdout
    chosen = [each for each in CONTENDERS if not given.only or each.name in given.only]
    figures = []
    try:
        for place in (name for name in given.places if PLACES[name].is_dir()):
            for size in given.sizes:
                with tempfile.TemporaryDirectory(prefix="seedpress-bench-", dir=PLACES[place]) as folder:
                    figures.append(measured(Path(folder), place, size, given.rounds, chosen))
    except CommandError as failure:
        print(failure, file=sys.stderr)
        return 1
    text = written(figures, chosen, given.rounds, reading)
    print(text)
    if given.write:
        (given.write / "benchmark.md").write_text(text, encoding="utf-8")
        (given.write / "benchmark.svg").write_text(drawn(figures), encoding="utf-8")
    return 0


def measured(folder: Path, place: str, size: int, rounds: int, chosen: Sequence[type[Contender]]) -> Figures:
    """Everything at one size in one place."""
    contenders = [kind(folder / kind.name) for kind in chosen]
    _say(f"{size:,} articles in {place}: writing them")
    for sample in corpus.samples(size):
        for one in contenders:
            one.add(sample)
    figures = Figures(place, size, defaultdict(list), {})
    for number in range(1, rounds + 1):
        _say(f"{size:,} articles in {place}: round {number} of {rounds}")
        for one in contenders if number % 2 else reversed(contenders):
            one.clear()
            figures.costs[COLD, one.name].append(one.build())
            one.change(number)
            figures.costs[REBUILD, one.name].append(one.build())
            figures.pages[one.name] = one.pages()
            if isinstance(one, Seedpress):
                figures.costs[EXTRACT, one.name].append(one.extract())
                one.clear()
                figures.costs[RAW, one.name].append(one.build_raw())
    return figures


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
