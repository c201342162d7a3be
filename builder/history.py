"""When a seed entered the digest, as far as version control knows."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.config import shown
from builder.diagnostics import Diagnostic, Severity


def today() -> dt.date:
    """The date of the build: `SOURCE_DATE_EPOCH` (reproducible-builds.org) in UTC, else the clock's."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.now(tz=dt.UTC) if epoch is None else dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC)
    return now.date()


def added(folder: Path, seeds: Iterable[str]) -> tuple[Mapping[str, dt.date], list[Diagnostic]]:
    """The day of the commit that first brought each seed (paths below `folder`, with `/`).

    Seeds that git does not know are not in the answer. A shallow clone knows too little: that is a
    diagnostic, and the answer is empty.
    """
    wanted = set(seeds)
    if not wanted or not shutil.which("git"):
        return {}, []
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true":
        message = "the clone is shallow, so the day on which a text was added is not known"
        hint = "fetch the whole history: fetch-depth: 0 for actions/checkout, or git fetch --unshallow"
        return {}, [Diagnostic("SP401", Severity.WARNING, message, shown(folder), 0, hint=hint)]
    return {path: day for path, day in _first_commits(folder) if path in wanted}, []


def _first_commits(folder: Path) -> Iterator[tuple[str, dt.date]]:
    """(path, day) of every file that was ever added below a folder, latest first, so that the first
    commit of a file has the last word in a dict."""
    day = None
    form = ("--diff-filter=A", "--no-renames", "--format=%x01%cs", "--name-only", "--relative", "-z")
    for entry in _git(folder, "log", *form, "--", ".").split("\0"):
        if entry.startswith("\1"):
            day = dt.date.fromisoformat(entry[1:])
        elif day and (path := entry.strip("\n")):
            yield path, day


def _git(folder: Path, *arguments: str) -> str:
    """What git prints; nothing where the folder is in no repository."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
