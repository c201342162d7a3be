"""What a curator asks about an article file: what it says otherwise than its seed, and how to undo that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder import authority, document
from builder.config import Folders, shown
from builder.diagnostics import Diagnostic, Severity
from builder.document.files import write_if_changed
from builder.pipeline import extract_all
from builder.pipeline.gather import Job, articles_by_seed, gather, jobs_for
from builder.pipeline.make import article_of


@dataclass(frozen=True, slots=True)
class Compared:
    """An article file and all that its seed says otherwise."""

    path: Path
    differences: tuple[document.Difference, ...]
    diagnostics: tuple[Diagnostic, ...]


def compare(folders: Folders, files: Sequence[Path]) -> Iterator[Compared]:
    """Every article file (or only these) that differs from what its seed would give now, in the order of
    their seeds. Nothing is written."""
    seeds, wrong = gather(folders, ())
    articles = articles_by_seed(folders.articles)
    wanted = {path.resolve() for path in files}
    jobs, more = jobs_for(folders, seeds, articles)
    vocabularies, odd = authority.load(folders.authority)
    if findings := (*wrong, *more, *odd):
        yield Compared(folders.seeds, (), findings)
    for job in jobs:
        if job.article and (not wanted or job.article.resolve() in wanted):
            compared = _compare(job, job.article, vocabularies)
            if compared.differences or compared.diagnostics:
                yield compared


def _compare(job: Job, path: Path, vocabularies: authority.Authority) -> Compared:
    try:
        article, found = article_of(job, job.seed.read_bytes(), vocabularies)
        existing = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return Compared(path, (), ())  # 'extract' says what is wrong with them
    if article is None:
        return Compared(path, (), tuple(found))
    differences, wrong = document.differences(article, existing, shown(path))
    return Compared(path, differences, tuple(wrong))


def give_back(folders: Folders, path: Path, fields: Sequence[str]) -> tuple[bool, list[Diagnostic]]:
    """Let the builder have fields (or `body`; none named: all) of an article file again, and read its seed
    anew. Whether the file changed, and what was wrong."""
    try:
        before = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        hint = "save it as UTF-8"
        return False, [Diagnostic("SP404", Severity.ERROR, "is not UTF-8 text", shown(path), hint=hint)]
    text, wrong = document.accept(before, fields, shown(path))
    if wrong:
        return False, wrong
    write_if_changed(path, text)
    seed = folders.seeds / (document.seed_of(text) or "")
    findings = list(extract_all(folders, files=[seed]).diagnostics) if seed.is_file() else []
    return path.read_text(encoding="utf-8") != before, findings
