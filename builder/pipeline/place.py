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
class Left:
    """An article file whose seed is gone."""

    path: Path
    seed: Path


@dataclass(frozen=True, slots=True)
class Names:
    """The names of article files that are taken; grows as names are given."""

    folder: Path
    taken: set[str]
    left: dict[str, Left]
    """By name, the article files that nothing stands behind any more."""

    @classmethod
    def of(cls, folders: Folders, articles: Mapping[str, Path]) -> Names:
        """The names in a folder that may not exist yet; `articles` by seed."""
        seeds = {name: folders.seeds / name for name in articles}
        left = {
            articles[name].stem: Left(articles[name], seed)
            for name, seed in seeds.items()
            if not seed.is_file()
        }
        folder = folders.articles
        return cls(folder, {path.stem.casefold() for path in folder.glob("*.md")}, left)

    def inherited(self, job: Job, made: Made) -> Path | None:
        """The article file that a new text takes over, because it has the title of one that is gone."""
        if job.article is not None or made.text is None:
            return None
        left = self.left.pop(slug_of(made.title, ()), None)
        return left.path if left else None

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


def orphans(left: Iterable[Left]) -> tuple[tuple[Path, ...], list[Diagnostic]]:
    """The article files that go because their seed is gone, and findings about those that a person has
    edited, which stay."""
    removed: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for each in left:
        if not is_edited(each.path.read_bytes().decode("utf-8", "replace")):
            removed.append(each.path)
            continue
        message = f"its seed {shown(each.seed)} is gone, but this article has been edited by hand"
        hint = "remove the article file too, or its line 'seed:' to keep the article without a seed"
        diagnostics.append(Diagnostic("SP406", Severity.WARNING, message, shown(each.path), hint=hint))
    return tuple(removed), diagnostics
