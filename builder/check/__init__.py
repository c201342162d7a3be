"""`seedpress check`: everything that can be said about a digest before it is published, nothing changed.

What reading texts, article files and vocabularies finds wrong, the stages say themselves, here as in a build.
The rules of this package look at what only the whole shows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder import history
from builder.check import articles, digest
from builder.check.configuration import configuration
from builder.check.digest import Digest, Text
from builder.check.duplicates import duplicates
from builder.check.links import links
from builder.config import Folders
from builder.diagnostics import Diagnostic, Severity, order
from builder.pipeline import Progress

__all__ = ["Checked", "check"]

CHECKS: tuple[Callable[[Digest], Iterable[Diagnostic]], ...] = (
    configuration,
    articles.dates,
    articles.addresses,
    articles.topics,
    duplicates,
    links,
)
"""What is asked of a digest."""

_TWICE = frozenset(("SP121", "SP122", "SP123"))
_NAMESAKE = "SP405"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of their places."""
    new: tuple[Text, ...]
    """The texts that a pull request proposes; else those whose article files are not there yet, or would
    change."""

    @property
    def failed(self) -> bool:
        """Whether somebody must look: notes alone do not ask for that."""
        return any(found.severity is not Severity.NOTE for found in self.diagnostics)


def check(
    folders: Folders,
    config: Path,
    site: Path,
    paths: Sequence[Path] = (),
    ignored: Collection[str] = (),
    progress: Progress = lambda _done, _all: None,
) -> Checked:
    """Check a digest, or only what concerns these files and folders, without the codes that are ignored."""
    asked = [path.resolve() for path in paths]
    seeds = _seeds(folders, asked) if paths else None
    known, found = digest.read(folders, config, site, seeds, progress)
    for rule in CHECKS:
        found += rule(known)
    kept = {each for each in found if each.code not in ignored and _concerns(each, asked)}
    proposed = history.proposed(folders.seeds)
    new = [text for text in known.texts if text.path.resolve() in proposed]
    new = new or [text for text in known.texts if text.fresh is not None]
    return Checked(tuple(sorted(_once(kept), key=order)), tuple(new))


def _seeds(folders: Folders, asked: Iterable[Path]) -> list[Path]:
    """The texts among the files and folders that were named, and files that belong to no part of a digest."""
    root = folders.seeds.resolve()
    found: list[Path] = []
    for path in asked:
        if path.is_dir():
            inside = path if path.is_relative_to(root) else root if root.is_relative_to(path) else None
            found += sorted(each for each in inside.rglob("*.txt") if each.is_file()) if inside else ()
        elif path.is_relative_to(root) or path.suffix.lower() == ".txt":
            found.append(path)
    return [folders.seeds / path.relative_to(root) if path.is_relative_to(root) else path for path in found]


def _concerns(found: Diagnostic, asked: Sequence[Path]) -> bool:
    path = Path(found.path).resolve()
    return not asked or any(path.is_relative_to(each) for each in asked)


def _once(found: Collection[Diagnostic]) -> Iterable[Diagnostic]:
    """Findings without those that others say better: two texts that are the same have the same title, too."""
    twice = {each.path for each in found if each.code in _TWICE}
    return (each for each in found if each.code != _NAMESAKE or each.path not in twice)
