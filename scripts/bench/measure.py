"""Seconds and peak memory of a command."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


class CommandError(Exception):
    """A measured command did not exit with 0."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    seconds: float
    cpu: float | None
    """Seconds of processor time, all processes together; they say more where a machine has other work."""
    mebibytes: float | None
    """The largest of the command's processes; unknown, as is `cpu`, without `wait4` (Windows)."""


def run(command: Sequence[str | Path], folder: Path, environment: dict[str, str] | None = None) -> Cost:
    """Run a command to its end; `CommandError` carries what it said."""
    log = folder / "bench.log"
    with log.open("wb") as output:
        cpu: float | None = None
        mebibytes: float | None = None
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=output, env={**os.environ, **(environment or {})}
        )
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            mebibytes = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
            cpu = usage.ru_utime + usage.ru_stime
        else:
            process.wait()
        seconds = time.perf_counter() - start
    if process.returncode:
        words = log.read_text(encoding="utf-8", errors="replace")
        raise CommandError(
            f"{' '.join(map(str, command))} exited with {process.returncode}:\n{words[-2000:]}"
        )
    return Cost(seconds, cpu, mebibytes)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs, each figure by itself."""

    def of(figures: list[float | None]) -> float | None:
        known = [figure for figure in figures if figure is not None]
        return median(known) if known else None

    seconds = median(cost.seconds for cost in costs)
    return Cost(seconds, of([cost.cpu for cost in costs]), of([cost.mebibytes for cost in costs]))
