"""What commands print: findings and counts, and a bar while one waits."""

from __future__ import annotations

import collections
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

from builder.diagnostics import Diagnostic, Severity, order


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """How many errors and warnings there are, as the end of a sentence; nothing where there are none."""
    found = collections.Counter(diagnostic.severity for diagnostic in diagnostics)
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    said = [count(found[severity], noun) for severity, noun in kinds.items() if found[severity]]
    return f"; {', '.join(said)}" if said else ""


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"


def print_findings(diagnostics: Iterable[Diagnostic], *, err: bool = True) -> bool:
    """Print findings, each one line, in the order of their places; whether one of them is an error. What
    would steer a terminal is shown as a question mark."""
    found = sorted(diagnostics, key=order)
    for diagnostic in found:
        line = "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in str(diagnostic))
        click.secho(line, err=err, fg=_COLOURS[diagnostic.severity])
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: None}


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on the terminal; nothing where standard error is none."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, everything: bar.update(task, completed=done, total=everything)
