"""A new digest: the files that it begins with, which lie beside this module.

In their names `dot-` stands for a point, so that they mean nothing where they are; in their texts `[[name]]`
and the like stand for what is known only when they are copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from builder import __version__
from builder.document.files import write_if_changed

_MODELS = Path(__file__).parent / "digest"
_SLOT = re.compile(r"\[\[(\w+)\]\]")


class TakenError(Exception):
    """Files that are there already, and would be overwritten."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        super().__init__(", ".join(path.as_posix() for path in paths))
        self.paths = paths


def begin(folder: Path, name: str) -> tuple[Path, ...]:
    """Write the files of a new digest into a folder; their paths below it.

    `TakenError` where one of them is there already; then nothing is written.
    """
    files = dict(files_of(name))
    if taken := tuple(folder / path for path in files if (folder / path).exists()):
        raise TakenError(taken)
    for path, text in files.items():
        write_if_changed(folder / path, text)
    return tuple(files)


def files_of(name: str) -> Iterator[tuple[Path, str]]:
    """Path below the digest's folder and text of each file, in the order of the paths."""
    series = ".".join(__version__.split(".")[:2])
    slots = {"name": name, "quoted_name": _quoted(name), "requirement": f"seedpress~={series}"}
    for model in sorted(_MODELS.rglob("*")):
        if model.is_file():
            path = Path(*(part.replace("dot-", ".", 1) for part in model.relative_to(_MODELS).parts))
            yield path, _filled(model.read_text(encoding="utf-8"), slots)


def _filled(text: str, slots: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: slots[slot[1]], text)


def _quoted(name: str) -> str:
    """A name as a YAML string in single quotation marks."""
    return "'" + name.replace("'", "''") + "'"
