"""The stages in order: from a folder of seeds to article files that are up to date.

Seeds are read in parallel, each on its own; names are given and files written in one place and in the
order of the seeds' paths, so that the result does not depend on who was first. A seed whose article
file is known to be what it gives costs reading the two files, and nothing else.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from builder import authority
from builder.cache import Cache
from builder.config import Folders
from builder.diagnostics import Diagnostic
from builder.document.files import sweep, write_if_changed
from builder.parallel import end_with_parent, start_method
from builder.pipeline.dispatch import Task, dispatch, do
from builder.pipeline.gather import Job, articles_by_seed, gather, jobs_for
from builder.pipeline.make import Made, load, make
from builder.pipeline.memory import Memory
from builder.pipeline.place import Names, orphans

__all__ = ["Progress", "Report", "extract_all"]

Progress = Callable[[int, int], None]
"""Told how many seeds are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, or would do."""

    seeds: int
    """How many texts there are articles of."""
    changed: tuple[Path, ...]
    """Article files that were written (or would be), in the order of their seeds."""
    removed: tuple[Path, ...]
    """Article files that went because their seed is gone."""
    diagnostics: tuple[Diagnostic, ...]
    seconds: Mapping[Path, float]
    """How long it took to read each text that was read, by its article file."""


def extract_all(
    folders: Folders,
    *,
    files: Sequence[Path] = (),
    write: bool = True,
    jobs: int | None = None,
    executor: Executor | None = None,
    progress: Progress = lambda _done, _all: None,
    hear: Callable[[Job, Made], None] = lambda _job, _made: None,
) -> Report:
    """Bring the article files of a digest up to date with its seeds.

    `files`: only these seeds (default: all below `folders.seeds`). `write`: without it, nothing is
    changed on disk and the report says what would be. `jobs`: processes (default: one per core).
    `executor`: runs the work elsewhere, and stays open. `hear`: is told what each seed gives, those apart
    whose article file is known to be that.
    """
    seeds, diagnostics = gather(folders, files)
    articles = articles_by_seed(folders.articles)
    vocabularies, odd = authority.load(folders.authority)
    all_jobs, wrong = jobs_for(folders, seeds, articles)
    diagnostics += (*odd, *wrong)
    changed: list[Path] = []
    seconds: dict[Path, float] = {}
    with Cache(folders.cache) as cache:
        memory = Memory.open(cache, folders.authority)
        remembered = {job.name: known for job in all_jobs if (known := memory.recall(job)) is not None}
        diagnostics += (diagnostic for known in remembered.values() for diagnostic in known)
        work = [job for job in all_jobs if job.name not in remembered]
        names = Names.of(folders, articles)
        with _workers(executor, jobs, len(work)) as workers:
            task = partial(make, authority=vocabularies)
            for done, (job, made) in enumerate(zip(work, dispatch(work, task, workers), strict=True), 1):
                job, path, made = _placed(names, job, made, task)  # noqa: PLW2901
                diagnostics += made.diagnostics
                if path and made.text is not None:
                    seconds[path] = made.seconds
                    differs = write_if_changed(path, made.text) if write else _differs(path, made.text)
                    if differs:
                        changed.append(path)
                    if write or not differs:
                        memory.keep(job, path, made)
                hear(job, made)
                progress(len(remembered) + done, len(all_jobs))
        if not files:
            memory.forget_but(job.name for job in all_jobs)
    removed, wrong = orphans(names.left.values()) if not files and all_jobs else ((), [])
    if write:
        _clear(folders.articles, removed)
    return Report(len(remembered) + len(seconds), tuple(changed), removed, (*diagnostics, *wrong), seconds)


def _clear(folder: Path, removed: Sequence[Path]) -> None:
    """Take article files away, and what a run that was stopped left beside them."""
    for path in removed:
        path.unlink()
    sweep(folder)


def _placed(names: Names, job: Job, made: Made, task: Task) -> tuple[Job, Path | None, Made]:
    """Where the article of a seed belongs. A text that has its title from one that is gone is that text
    under another name: it goes on with its article file, and with what a person made of that."""
    if path := names.inherited(job, made):
        job = replace(job, article=path)
        made = do(task, load(job))
    path, wrong = names.place(job, made)
    return job, path, replace(made, diagnostics=(*made.diagnostics, *wrong))


def _workers(given: Executor | None, jobs: int | None, work: int) -> AbstractContextManager[Executor | None]:
    """As many processes as are wanted and worth their start; none where this one is as quick."""
    if given is not None:
        return nullcontext(given)
    processes = min(jobs or os.cpu_count() or 1, math.ceil(work / 100), 61)  # 61: Windows waits for no more
    if processes < 2:
        return nullcontext()
    return ProcessPoolExecutor(processes, get_context(start_method()), end_with_parent)


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_bytes() != text.encode()
