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
    mebibytes: float | None
    """The largest of the command's processes; unknown where the system has no `wait4` (Windows)."""


def run(command: Sequence[str | Path], folder: Path, environment: dict[str, str] | None = None) -> Cost:
    """Run a command to its end; `CommandError` carries what it said."""
    log = folder / "bench.log"
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=output, env={**os.environ, **(environment or {})}
        )
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            mebibytes = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        else:
            process.wait()
            mebibytes = None
        seconds = time.perf_counter() - start
    if process.returncode:
        words = log.read_text(encoding="utf-8", errors="replace")
        raise CommandError(
            f"{' '.join(map(str, command))} exited with {process.returncode}:\n{words[-2000:]}"
        )
    return Cost(seconds, mebibytes)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs, seconds and memory each by itself."""
    sizes = [cost.mebibytes for cost in costs if cost.mebibytes is not None]
    return Cost(median(cost.seconds for cost in costs), median(sizes) if sizes else None)
