"""What every contender has."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from pathlib import Path
from typing import ClassVar

from corpus import Sample
from measure import Cost

CHANGED = 7
"""Number of the article that changes before a rebuild."""
HERE = Path(__file__).resolve().parent.parent
REPOSITORY = HERE.parent.parent


class Contender(ABC):
    """A generator with a folder of its own, filled with the articles of the corpus."""

    name: ClassVar[str]
    asked: ClassVar[str]
    """What it was asked to make, for the report."""
    leavings: ClassVar[tuple[str, ...]]
    """What a build leaves in its folder, caches included; the site is the first."""

    def __init__(self, folder: Path) -> None:
        """An empty folder, or one that does not exist yet."""
        self.folder = folder
        self.articles = folder / "content" / "articles"

    @abstractmethod
    def add(self, sample: Sample) -> None:
        """Write an article into the folder."""

    @abstractmethod
    def build(self) -> Cost:
        """Build the site."""

    def clear(self) -> None:
        """Remove what earlier builds left, caches included."""
        for name in self.leavings:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def change(self, round_number: int) -> None:
        """Give one article another title, which every list that names it must show."""
        path = self.articles / f"article-{CHANGED:05}.md"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        place = next(i for i, line in enumerate(lines) if line.casefold().startswith("title:"))
        lines[place] = f"title: Changed in round {round_number}\n"
        path.write_text("".join(lines), encoding="utf-8")

    def pages(self) -> int:
        """How many pages the last build left."""
        return sum(1 for _ in (self.folder / self.leavings[0]).rglob("*.html"))
