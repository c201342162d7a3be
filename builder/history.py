"""When a seed entered the digest, as far as version control knows."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from builder.cache import Cache, decode
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity

_RENAMED = "renamed"


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
        return {}, [_shallow(folder, "the day on which a text was added is")]
    return {path: day for path, day in _first_commits(folder) if path in wanted}, []


def _shallow(folder: Path, what: str) -> Diagnostic:
    message = f"the clone is shallow, so {what} not known"
    hint = "fetch the whole history: fetch-depth: 0 for actions/checkout, or git fetch --unshallow"
    return Diagnostic("SP401", Severity.WARNING, message, shown(folder), 0, hint=hint)


def renamed(folder: Path, cache: Cache) -> tuple[Mapping[str, str], list[Diagnostic]]:
    """The former names of the article files of a folder, without `.md`, each with the name it has now.

    What a commit says does not change, so the answer for the latest is remembered. In a shallow clone that
    is a diagnostic, and the answer holds what is known.
    """
    there = folder.is_dir() and shutil.which("git")
    state = _git(folder, "rev-parse", "HEAD", "--is-shallow-repository") if there else ""
    if not state:
        return {}, []
    known, record = cache.load(_RENAMED).get(folder.as_posix(), ("", ""))
    names = decode(record) if known == state else None
    if not isinstance(names, dict):
        names = {}
        for old, new in _renames(folder):
            names = {name: new if now == old else now for name, now in names.items() if name != new}
            names[old] = new
        cache.store(_RENAMED, folder.as_posix(), state, names)
    return names, [_shallow(folder, "former names of articles are")] if "true" in state else []


def _renames(folder: Path) -> Iterator[tuple[str, str]]:
    """(name before, name after) of every article file that was ever renamed, oldest first."""
    form = ("--reverse", "--diff-filter=R", "-M", "--format=", "--name-status", "--relative", "-z")
    fields = iter(_git(folder, "log", *form, "--", ".").split("\0"))
    for status in fields:
        if status.strip().startswith("R"):
            old, new = (next(fields, "").removesuffix(".md") for _ in range(2))
            yield old.rpartition("/")[2], new.rpartition("/")[2]


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


def proposed(folder: Path) -> frozenset[Path]:
    """The files below a folder that a pull request adds or changes, as absolute paths: where a merge is
    checked out that git made for trying it, what differs from its first parent. None anywhere else."""
    if os.environ.get("GITHUB_EVENT_NAME") not in ("pull_request", "pull_request_target"):
        return frozenset()
    names = _git(
        folder, "diff", "--name-only", "--diff-filter=d", "--relative", "-z", "HEAD^1", "HEAD", "--", "."
    )
    return frozenset((folder / name).resolve() for name in names.split("\0") if name)


def _git(folder: Path, *arguments: str) -> str:
    """What git prints; nothing where the folder is in no repository."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
