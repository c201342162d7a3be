"""All that the rules look at: a digest as its texts and article files have it, or will after a run."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder import authority, document, history, library
from builder.authority import Authority
from builder.cache import Cache, digest
from builder.config import Folders, shown
from builder.diagnostics import Diagnostic
from builder.library import Entry, Given
from builder.library.entry import entry_of
from builder.library.text import plain_text
from builder.pipeline import Progress, extract_all
from builder.pipeline.gather import Job
from builder.pipeline.make import Made


@dataclass(frozen=True, slots=True)
class Text:
    """An article, the file that it comes from, and what the catalogue knows of it."""

    path: Path
    """The seed; the article file where there is none."""
    entry: Entry
    """As the article file says it, not as the vocabularies have it."""
    article: Path | None
    """The article file, if there is one."""
    fresh: str | None = None
    """The article file as it would be written, where that is not how it stands."""

    @property
    def file(self) -> str:
        """The article file as it would be after a run."""
        stands = self.article.read_text(encoding="utf-8-sig", errors="replace") if self.article else ""
        return stands if self.fresh is None else self.fresh

    def line(self, key: str) -> tuple[str, int]:
        """Where a key stands: in the header, else in the article file, else on the text's first line."""
        for path in (self.path, self.article):
            head = _head(path) if path else ""
            if found := re.search(rf"^{key}[ \t]*:", head, re.MULTILINE):
                return shown(path or self.path), head.count("\n", 0, found.start()) + 1
        return shown(self.path), 1


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest with all that is known of it."""

    folders: Folders
    config: Path
    site: Path
    """The folder of the built site; it may not be there."""
    today: dt.date
    authority: Authority
    texts: tuple[Text, ...]
    """In the order of their paths."""


def read(
    folders: Folders, config: Path, site: Path, seeds: Sequence[Path] | None, progress: Progress
) -> tuple[Digest, list[Diagnostic]]:
    """Read a digest as a build would, writing nothing, and what that finds wrong.

    `seeds`: only these are read anew (none: all; an empty list: none).
    """
    found: list[Diagnostic] = []
    heard: dict[str, tuple[Job, Made]] = {}
    hear: Callable[[Job, Made], None] = lambda job, made: heard.update({job.name: (job, made)})  # noqa: E731
    if seeds or (seeds is None and (_has_texts(folders) or not folders.articles.is_dir())):
        report = extract_all(folders, files=seeds or (), write=False, progress=progress, hear=hear)
        found += report.diagnostics
    vocabularies, wrong = authority.load(folders.authority)
    found += wrong
    today = history.today()
    with Cache(folders.cache) as cache:
        given = Given(today, preview=True, retractions=folders.retractions)
        catalogue = library.load(folders.content, cache, given)
    named = all(job.article for job, _ in heard.values())  # else nobody knows yet what a text will be called
    found += (
        replace(each, path=shown(folders.content / each.path))
        for each in catalogue.diagnostics
        if named or each.code != "SP613"
    )
    texts = {**_standing(folders, catalogue.library.entries), **_fresh(heard)}
    ordered = tuple(sorted(texts.values(), key=lambda text: text.path))
    return Digest(folders, config, site, today, vocabularies, ordered), list(dict.fromkeys(found))


def _has_texts(folders: Folders) -> bool:
    return any(path.suffix.lower() == ".txt" for path in folders.seeds.rglob("*"))


def _standing(folders: Folders, entries: Sequence[Entry]) -> dict[Path, Text]:
    """The texts as their article files stand."""
    texts = (_text(folders, entry) for entry in entries)
    return {text.path: text for text in texts}


def _text(folders: Folders, entry: Entry) -> Text:
    article = folders.content / entry.path
    seed = folders.seeds / entry.identity.removeprefix("seed:")
    return Text(seed if entry.identity.startswith("seed:") and seed.is_file() else article, entry, article)


def _fresh(heard: Mapping[str, tuple[Job, Made]]) -> dict[Path, Text]:
    """The texts whose article files would be written, as they would be."""
    made: dict[Path, Text] = {}
    for job, result in heard.values():
        file, _ = document.read(result.text or "", "")
        if file is not None:
            slug = job.article.stem if job.article else Path(job.name).stem
            facts = digest(result.text or "")
            entry = entry_of(file.article, slug, job.name, facts, plain_text(file.article))
            stands = job.article is not None and job.article.read_bytes() == (result.text or "").encode()
            made[job.seed] = Text(job.seed, entry, job.article, None if stands else result.text)
    return made


def _head(path: Path) -> str:
    """What stands above an article: a header, or front matter."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            text = file.read(65_536)
    except OSError:
        return ""
    end = re.search(r"^(?:---|\.\.\.)[ \t]*$", text[4:], re.MULTILINE) if text.startswith("---") else None
    return text[: 4 + end.start()] if end else ""
