"""Which article file belongs to which seed: names for new ones, and those that nothing stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.config import Folders, shown
from builder.diagnostics import Diagnostic, Severity
from builder.document.provenance import is_edited
from builder.document.slug import slug_of
from builder.pipeline.gather import Job
from builder.pipeline.make import Made


@dataclass(frozen=True, slots=True)
class Names:
    """The names of article files that are taken; grows as names are given."""

    folder: Path
    taken: set[str]

    @classmethod
    def of(cls, folder: Path) -> Names:
        """The names in a folder that may not exist yet."""
        return cls(folder, {path.stem.casefold() for path in folder.glob("*.md")})

    def place(self, job: Job, made: Made) -> tuple[Path | None, list[Diagnostic]]:
        """The article file of a seed: the one it has, else a new one named after the title."""
        if made.text is None:
            return job.article, []
        plain = slug_of(made.title, ())
        slug = job.article.stem if job.article else slug_of(made.title, self.taken)
        path = job.article or self.folder / f"{slug}.md"
        self.taken.add(slug.casefold())
        if plain not in self.taken or not re.fullmatch(rf"{re.escape(plain)}-\d+", slug):
            return path, []
        message = f"another article has the same name, {plain}.md, so this one is {slug}.md"
        hint = "if both are the same article, remove one of the two texts"
        return path, [Diagnostic("SP405", Severity.WARNING, message, job.shown, hint=hint)]


def orphans(
    folders: Folders, articles: Mapping[str, Path], jobs: Iterable[Job], *, everything: bool
) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """The article files that go because their seed is gone, and findings about those that a person has
    edited, which stay. None where not `everything` was read, or where there is no seed at all."""
    names = {job.name for job in jobs}
    removed: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for name, path in articles.items() if everything and names else ():
        if name in names:
            continue
        if not is_edited(path.read_bytes().decode("utf-8", "replace")):
            removed.append(path)
            continue
        lost = shown(folders.seeds / name)
        message = f"its seed {lost} is gone, but this article has been edited by hand"
        hint = "remove the article file too, or its line 'seed:' to keep the article without a seed"
        diagnostics.append(Diagnostic("SP406", Severity.WARNING, message, shown(path), hint=hint))
    return tuple(removed), diagnostics
