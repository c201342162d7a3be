"""What there is to do: the seeds, and the article files that were made of them before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder import history
from builder.config import Folders, shown
from builder.diagnostics import Diagnostic, Severity
from builder.document.provenance import seed_of

_OTHERS = {
    "": "a file without an ending",
    ".doc": "a Word file",
    ".docx": "a Word file",
    ".htm": "a web page",
    ".html": "a web page",
    ".md": "a Markdown file",
    ".odt": "a LibreOffice file",
    ".pages": "a Pages file",
    ".pdf": "a PDF",
    ".rtf": "an RTF file",
    ".text": "a file ending in .text",
}
"""Endings under which people save what they take for a text, and what to call such a file."""


@dataclass(frozen=True, slots=True)
class Job:
    """A seed, and the article file that was made of it before."""

    seed: Path
    name: str
    """The seed's path below its folder, with `/`."""
    shown: str
    """The seed's path as the user knows it."""
    article: Path | None
    added: dt.date
    """The day on which it entered the digest, should nobody have said so yet."""


def gather(folders: Folders, files: Sequence[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """The seeds to read, in the order of their paths, and what is wrong with the folder."""
    if files:
        root = folders.seeds.resolve()
        inside = {f: f.resolve().relative_to(root) for f in files if f.resolve().is_relative_to(root)}
        wrong = [_outside(folders, file) for file in files if file not in inside]
        named = sorted(folders.seeds / name for name in set(inside.values()))
        wrong += (_other(path) for path in named if path.suffix.lower() in _OTHERS)
        return [path for path in named if path.suffix.lower() not in _OTHERS], wrong
    found = [path for path in sorted(folders.seeds.rglob("*")) if _is_meant(path.relative_to(folders.seeds))]
    seeds = [path for path in found if path.suffix.lower() == ".txt" and path.is_file()]
    if seeds:
        return seeds, [_other(path) for path in found if path.suffix.lower() in _OTHERS and path.is_file()]
    hint = f"put a text into {shown(folders.seeds)}/ as a file whose name ends in .txt"
    message = "no seeds here" if folders.seeds.is_dir() else "there is no such folder"
    return [], [Diagnostic("SP403", Severity.ERROR, message, shown(folders.seeds), 0, hint=hint)]


def _is_meant(path: Path) -> bool:
    """Whether a file is there to be read: neither hidden nor a note about the folder."""
    return not any(part.startswith(".") for part in path.parts) and path.stem.upper() != "README"


def _other(path: Path) -> Diagnostic:
    hint = "open it, copy the article's text and save that in UTF-8 under a name that ends in .txt"
    message = f"this is {_OTHERS[path.suffix.lower()]}, and only texts whose names end in .txt are read"
    return Diagnostic("SP407", Severity.WARNING, message, shown(path), hint=hint)


def _outside(folders: Folders, file: Path) -> Diagnostic:
    namesake = folders.seeds / file.name
    hint = (
        f"did you mean {shown(namesake)}?" if namesake.is_file() else f"move it into {shown(folders.seeds)}/"
    )
    message = "this file is not in the folder of seeds"
    return Diagnostic("SP402", Severity.ERROR, message, shown(file), 0, hint=hint)


def articles_by_seed(folder: Path) -> dict[str, Path]:
    """Which article file was made of which seed; of two that claim one, the first by name."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.md")):
        if name := seed_of(path.read_bytes().decode("utf-8", "replace")):
            found.setdefault(name, path)
    return found


def jobs_for(
    folders: Folders, seeds: Iterable[Path], articles: Mapping[str, Path]
) -> tuple[list[Job], list[Diagnostic]]:
    """One job for each seed, with the day on which a new one entered the digest."""
    names = {path: path.relative_to(folders.seeds).as_posix() for path in seeds}
    new = [name for name in names.values() if name not in articles]
    known, diagnostics = history.added(folders.seeds, new)
    today = history.today()
    return [
        Job(path, name, shown(path), articles.get(name), known.get(name, today))
        for path, name in names.items()
    ], diagnostics
