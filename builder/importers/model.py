"""What every importer gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Imported:
    """A text as it goes into `seeds/`, and what its source said of it."""

    text: str
    header: Mapping[str, Any] = field(default_factory=dict)
    """Keys of a seed's header with their values."""


class NotImportedError(Exception):
    """Why there is no text, and what to do."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


def joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Blocks (what it is, its text) as plain text: items of a list and rows of a table on lines of their own,
    quotations marked with `>`, all else parted by empty lines."""
    lines: list[str] = []
    before = ""
    for kind, text in blocks:
        if not text:
            continue
        if lines and not (kind == before and kind in _TOGETHER):
            lines.append("")
        lines.append(_MARKS.get(kind, "") + text)
        before = kind
    return "\n".join(lines) + "\n"


_TOGETHER = frozenset(("item", "row", "line"))
_MARKS = {"item": "- ", "quote": "> "}
