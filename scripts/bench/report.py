"""Figures → the report, in Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contenders import Contender, Hugo
from measure import Cost, middle

COLD, REBUILD, EXTRACT, RAW = (
    "cold build",
    "rebuild after one change",
    "reading raw texts",
    "build from raw texts",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured at one size in one place."""

    place: str
    size: int
    costs: dict[tuple[str, str], list[Cost]]
    """By what was done and by whom, one cost for each round."""
    pages: dict[str, int]

    def median(self, what: str, name: str) -> Cost | None:
        """The middle of the rounds; `None` for what a program did not do."""
        costs = self.costs.get((what, name))
        return middle(costs) if costs else None

    def times_hugo(self, what: str, name: str) -> float | None:
        """Seconds as a multiple of Hugo's; what Hugo does not do is held against its cold build."""
        mine, theirs = self.median(what, name), self.median(what, Hugo.name) or self.median(COLD, Hugo.name)
        return mine.seconds / theirs.seconds if mine and theirs else None


def written(
    figures: Sequence[Figures], contenders: Sequence[type[Contender]], rounds: int, reading: str
) -> str:
    """The report."""
    machine = f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()})"
    lines = [
        "# What it costs to build a digest",
        "",
        f"Articles of 2 KB, on {machine} with Python {platform.python_version()}. The programs took turns;",
        f"the medians of {rounds} {'rounds' if rounds > 1 else 'round'} count. `make bench` measures anew.",
        "",
        "![Seconds of each program](benchmark.svg)",
        "",
        "What each was asked to make:",
        "",
        *(f"- **{each.name}**: {each.asked}." for each in contenders),
    ]
    for each in figures:
        lines += ["", f"## {each.size:,} articles, written to {each.place}", "", *_table(each, contenders)]
    return "\n".join((*lines, "", "## Reading a text", "", reading.strip(), ""))


def _table(figures: Figures, contenders: Sequence[type[Contender]]) -> Iterator[str]:
    names = [each.name for each in contenders]
    yield f"| | {' | '.join(names)} |"
    yield f"| --- | {' | '.join('---:' for _ in names)} |"
    for what in (COLD, REBUILD, EXTRACT, RAW):
        costs = [figures.median(what, name) for name in names]
        if not any(costs):
            continue
        yield _row(f"**{what}**, seconds", [cost and cost.seconds for cost in costs], 2)
        yield _row("times Hugo", [figures.times_hugo(what, name) for name in names], 2)
        yield _row("processor, seconds", [cost and cost.cpu for cost in costs], 2)
        yield _row("peak memory of a process, MiB", [cost and cost.mebibytes for cost in costs], 0)
    yield _row("pages", [figures.pages.get(name) for name in names], 0)


def _row(label: str, values: Sequence[float | None], digits: int) -> str:
    cells = ("" if value is None else f"{value:,.{digits}f}" for value in values)
    return f"| {label} | {' | '.join(cells)} |"
