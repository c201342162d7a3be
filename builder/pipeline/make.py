"""Stages ① to ③ for one seed: what a worker process does."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from builder.article import Article
from builder.authority import Authority
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity
from builder.pipeline.gather import Job


@dataclass(frozen=True, slots=True)
class Made:
    """What one seed gives."""

    title: str
    text: str | None
    """Of the article file; `None` where nothing is to be written."""
    diagnostics: tuple[Diagnostic, ...]
    seconds: float = 0.0
    """How long it took."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A job with all that it takes: it can be done where the files are not."""

    job: Job
    seed: bytes
    article: str | None
    """The article file that was made of the seed before."""
    shown: str
    """That file as the user knows it, else the seed."""


def load(job: Job) -> Loaded | Made:
    """Read what a job takes; if that cannot be read, the job is done."""
    try:
        existing = job.article.read_text(encoding="utf-8") if job.article else None
        return Loaded(job, job.seed.read_bytes(), existing, shown(job.article or job.seed))
    except (OSError, UnicodeDecodeError) as error:
        return Made("", None, (_unreadable(job, error),))


def make(loaded: Loaded, authority: Authority) -> Made:
    """The text that a seed's article file should have."""
    from builder import document  # noqa: PLC0415 - a run with nothing to do does without

    start = time.perf_counter()
    article, found = article_of(loaded.job, loaded.seed, authority)
    if article is None:
        return Made("", None, tuple(found))
    text, conflicts = document.merge(article, loaded.article, loaded.shown)
    return Made(article.title, text, (*found, *conflicts), time.perf_counter() - start)


def article_of(job: Job, data: bytes, authority: Authority) -> tuple[Article | None, list[Diagnostic]]:
    """Stages ① and ② for a seed's bytes: its article, if it holds one, and findings."""
    from builder import extract, seed  # noqa: PLC0415

    page, found = seed.read(job.name, data, authority)
    article = None
    if page is not None:
        extraction = extract.extract(page)
        found = [*found, *extraction.diagnostics]
        article = replace(extraction.article, added=extraction.article.added or job.added)
    return article, [replace(diagnostic, path=job.shown) for diagnostic in found]


def _unreadable(job: Job, error: OSError | UnicodeDecodeError) -> Diagnostic:
    if isinstance(error, OSError):
        hint = "see that the file exists and that you may read it"
        return Diagnostic("SP404", Severity.ERROR, f"cannot be read: {error.strerror}", job.shown, hint=hint)
    message, hint = "cannot be read: it is not UTF-8 text", "save it as UTF-8"
    return Diagnostic("SP404", Severity.ERROR, message, shown(job.article or job.seed), hint=hint)
