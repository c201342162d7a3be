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


def make(job: Job, authority: Authority) -> Made:
    """Read a seed and the article file made of it before; the text that file should have."""
    start = time.perf_counter()
    made = _make(job, authority)
    return replace(made, seconds=time.perf_counter() - start)


def _make(job: Job, authority: Authority) -> Made:
    from builder import document  # noqa: PLC0415 - a run with nothing to do does without

    try:
        article, found = article_of(job, authority)
        existing = job.article.read_text(encoding="utf-8") if job.article else None
    except (OSError, UnicodeDecodeError) as error:
        return Made("", None, (_unreadable(job, error),))
    if article is None:
        return Made("", None, tuple(found))
    text, conflicts = document.merge(article, existing, shown(job.article or job.seed))
    return Made(article.title, text, (*found, *conflicts))


def article_of(job: Job, authority: Authority) -> tuple[Article | None, list[Diagnostic]]:
    """Stages ① and ② for a seed: its article, if it holds one, and findings. `OSError` if it cannot be
    read."""
    from builder import extract, seed  # noqa: PLC0415

    page, found = seed.read(job.name, job.seed.read_bytes(), authority)
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
