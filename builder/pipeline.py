"""The stages in order: from a folder of seeds to article files that are up to date.

Seeds are read in parallel, each on its own; names are given and files written in one place and in the
order of the seeds' paths, so that the result does not depend on who was first.
"""

from __future__ import annotations

import datetime as dt
import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from builder import document, extract, history, seed
from builder.authority import Authority
from builder.authority import load as load_authority
from builder.config import Folders
from builder.diagnostics import Diagnostic, Severity
from builder.document.files import write_if_changed
from builder.document.slug import slug_of

Progress = Callable[[int, int], None]
"""Told how many seeds are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, or would do."""

    seeds: int
    changed: tuple[Path, ...]
    """Article files that were written (or would be), in the order of their seeds."""
    removed: tuple[Path, ...]
    """Article files that went because their seed is gone."""
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Job:
    """A seed, and the article file that was made of it before."""

    seed: Path
    name: str
    """The seed's path below its folder."""
    shown: str
    """The seed's path as the user knows it."""
    article: Path | None
    added: dt.date


@dataclass(frozen=True, slots=True)
class _Made:
    """What one seed gives."""

    title: str
    text: str | None
    """Of the article file; `None` where nothing is to be written."""
    diagnostics: tuple[Diagnostic, ...]


def extract_all(
    folders: Folders,
    *,
    files: Sequence[Path] = (),
    write: bool = True,
    jobs: int | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Report:
    """Bring the article files of a digest up to date with its seeds.

    `files`: only these seeds (default: all below `folders.seeds`). `write`: without it, nothing is
    changed on disk and the report says what would be. `jobs`: processes (default: one per core).
    """
    seeds, diagnostics = _gather(folders, files)
    articles = _articles_by_seed(folders.articles)
    authority, wrong = load_authority(folders.authority)
    diagnostics += wrong
    work, wrong = _jobs(folders, seeds, articles)
    diagnostics += wrong
    taken = {path.stem for path in folders.articles.glob("*.md")} if folders.articles.is_dir() else set()
    changed: list[Path] = []
    with _executor(jobs, len(work)) as executor:
        for done, (job, made) in enumerate(zip(work, _run(executor, work, authority), strict=True), 1):
            diagnostics += made.diagnostics
            path, wrong = _place(folders, job, made, taken)
            diagnostics += wrong
            if made.text is not None and (
                write_if_changed(path, made.text) if write else _differs(path, made)
            ):
                changed.append(path)
            progress(done, len(work))
    removed: tuple[Path, ...] = ()
    if work and not files:
        removed, wrong = _remove_orphans(folders, articles, {job.name for job in work}, write=write)
        diagnostics += wrong
    return Report(len(work), tuple(changed), removed, tuple(diagnostics))


def _gather(folders: Folders, files: Sequence[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The seeds to read, in the order of their paths, and what is wrong with the folder."""
    if files:
        outside = [f for f in files if not f.resolve().is_relative_to(folders.seeds.resolve())]
        wrong = [
            Diagnostic("SP402", Severity.ERROR, "this file is not in the folder of seeds", f.as_posix(),
                       hint=f"move it into {folders.seeds.as_posix()}/")
            for f in outside
        ]  # fmt: skip
        return sorted(set(files) - set(outside)), wrong
    seeds = sorted(
        path
        for path in folders.seeds.rglob("*.txt")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folders.seeds).parts)
    )
    if seeds:
        return seeds, []
    hint = f"put a text into {folders.seeds.as_posix()}/ as a file whose name ends in .txt"
    message = "no seeds here" if folders.seeds.is_dir() else "there is no such folder"
    return [], [Diagnostic("SP403", Severity.ERROR, message, folders.seeds.as_posix(), hint=hint)]


def _articles_by_seed(folder: Path) -> dict[str, Path]:
    """Which article file was made of which seed; of two that claim one, the first by name."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        if name := document.seed_of(path.read_text(encoding="utf-8", errors="replace")):
            found.setdefault(name, path)
    return found


def _jobs(
    folders: Folders, seeds: Iterable[Path], articles: Mapping[str, Path]
) -> tuple[list[_Job], list[Diagnostic]]:
    """One job for each seed, with the day on which a new one entered the digest."""
    names = {path: path.resolve().relative_to(folders.seeds.resolve()).as_posix() for path in seeds}
    new = [name for name in names.values() if name not in articles]
    known, diagnostics = history.added(folders.seeds, new)
    today = history.today()
    return [
        _Job(path, name, path.as_posix(), articles.get(name), known.get(name, today))
        for path, name in names.items()
    ], diagnostics


def _executor(jobs: int | None, work: int) -> AbstractContextManager[Executor | None]:
    """As many processes as are wanted and worth their start; none where this one is as quick."""
    processes = min(
        jobs or os.cpu_count() or 1, math.ceil(work / 100), 61
    )  # 61: the most that Windows waits for
    if processes < 2:
        return nullcontext()
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


def _run(executor: Executor | None, work: Sequence[_Job], authority: Authority) -> Iterator[_Made]:
    """The results, in the order of the work."""
    task = partial(_make, authority=authority)
    return map(task, work) if executor is None else executor.map(task, work, chunksize=16)


def _make(job: _Job, authority: Authority) -> _Made:
    """Stages ① to ③ for one seed."""
    try:
        data = job.seed.read_bytes()
        existing = job.article.read_text(encoding="utf-8") if job.article else None
    except (OSError, UnicodeDecodeError) as error:
        path = job.shown if isinstance(error, OSError) else str(job.article)
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        hint = "see that the file exists, may be read and is a text file"
        return _Made(
            "", None, (Diagnostic("SP404", Severity.ERROR, f"cannot be read: {reason}", path, hint=hint),)
        )
    page, diagnostics = seed.read(job.name, data, authority)
    if page is None:
        return _Made("", None, tuple(replace(d, path=job.shown) for d in diagnostics))
    extraction = extract.extract(page)
    diagnostics += extraction.diagnostics
    article = replace(extraction.article, added=extraction.article.added or job.added)
    shown = job.article.as_posix() if job.article else job.shown
    text, conflicts = document.merge(article, existing, shown)
    return _Made(article.title, text, (*(replace(d, path=job.shown) for d in diagnostics), *conflicts))


def _place(folders: Folders, job: _Job, made: _Made, taken: set[str]) -> tuple[Path, list[Diagnostic]]:
    """The article file of a seed: the one it has, else a new one named after the title."""
    if job.article or made.text is None:
        return job.article or folders.articles, []
    slug = slug_of(made.title, taken)
    wrong = []
    if (plain := slug_of(made.title, ())) != slug:
        message = f"another article has the same name, {plain}.md, so this one is {slug}.md"
        hint = "if both are the same article, remove one of the two texts"
        wrong = [Diagnostic("SP405", Severity.WARNING, message, job.shown, hint=hint)]
    taken.add(slug)
    return folders.articles / f"{slug}.md", wrong


def _differs(path: Path, made: _Made) -> bool:
    return not path.is_file() or path.read_bytes() != (made.text or "").encode()


def _remove_orphans(
    folders: Folders, articles: Mapping[str, Path], seeds: set[str], *, write: bool
) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """Take away the article files whose seed is gone, but for those that a person has edited."""
    removed: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for name, path in articles.items():
        if name in seeds:
            continue
        if document.is_edited(path.read_text(encoding="utf-8", errors="replace")):
            lost = (folders.seeds / name).as_posix()
            message = f"its seed {lost} is gone, but this article has been edited by hand"
            hint = "remove the article file too, or its line 'seed:' to keep the article without a seed"
            diagnostics.append(Diagnostic("SP406", Severity.WARNING, message, path.as_posix(), hint=hint))
            continue
        removed.append(path)
        if write:
            path.unlink()
    return tuple(removed), diagnostics
