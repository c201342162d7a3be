"""What it costs to read a text; seconds and memory of Seedpress beside Hugo, for the same articles and pages.

Everything is read from and written to memory where the system has `/dev/shm`. The runs of the two take
turns, so that a busy moment of the machine meets both; what is printed are medians.

    python scripts/bench [--sizes 1000 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from contenders import Contender, Hugo, Seedpress
from measure import CommandError, Cost, middle

EXTRACT, COLD, REBUILD = "extract from seeds", "cold build", "rebuild after one change"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000], help="numbers of articles")
    options.add_argument("--rounds", type=int, default=3, help="runs of each, of which the median counts")
    given = options.parse_args()
    subprocess.run([sys.executable, Path(__file__).with_name("reading.py")], check=True)
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() else None
    print(f"\nOutput in {'memory' if place else 'a temporary folder'}, median of {given.rounds} runs.\n")
    columns = "| articles | | {0} s | {1} s | ratio | {0} CPU s | {1} CPU s | {0} MiB | {1} MiB | pages |"
    print(columns.format(Seedpress.name, Hugo.name))
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    try:
        for size in given.sizes:
            with tempfile.TemporaryDirectory(prefix="seedpress-bench-", dir=place) as folder:
                for row in _rows(Path(folder), size, given.rounds):
                    print(row, flush=True)
    except CommandError as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _rows(folder: Path, size: int, rounds: int) -> list[str]:
    _say(f"{size:,} articles: writing them")
    ours, theirs = Seedpress(folder / "seedpress", size), Hugo(folder / "hugo", size)
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    pages: dict[str, int] = {}
    for round_number in range(1, rounds + 1):
        _say(f"{size:,} articles: round {round_number} of {rounds}")
        both: tuple[Contender, ...] = (ours, theirs) if round_number % 2 else (theirs, ours)
        for one in both:
            one.clear()
            costs[COLD, one.name].append(one.build())
        for one in both:
            one.change(round_number)
            costs[REBUILD, one.name].append(one.build())
            pages[one.name] = one.pages()
        costs[EXTRACT, ours.name].append(ours.extract())
    counts = f"{pages[ours.name]:,} and {pages[theirs.name]:,}"
    return [
        _row(size, EXTRACT, middle(costs[EXTRACT, ours.name]), None, ""),
        *(
            _row(size, what, middle(costs[what, ours.name]), middle(costs[what, theirs.name]), counts)
            for what in (COLD, REBUILD)
        ),
    ]


def _row(size: int, what: str, ours: Cost, theirs: Cost | None, pages: str) -> str:
    ratio = f"{ours.seconds / theirs.seconds:.2f}" if theirs else ""
    cells = [
        f"{size:,}",
        what,
        f"{ours.seconds:.2f}",
        f"{theirs.seconds:.2f}" if theirs else "",
        ratio,
        _figure(ours.cpu, 2),
        _figure(theirs.cpu, 2) if theirs else "",
        _figure(ours.mebibytes),
        _figure(theirs.mebibytes) if theirs else "",
        pages,
    ]
    return f"| {' | '.join(cells)} |"


def _figure(value: float | None, digits: int = 0) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
