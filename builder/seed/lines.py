"""Text → lines that know where they stand, each without its indent and its list mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(
    r"(?:[•‣▪●○◦·∙■□➤►▶✓✔–—*+-]|o(?= [^\W\d_a-zà-ÿ])|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\(?[A-Z]\))"
    r"[ \t\u00a0]{1,20}(?=\S)"
)
"""A mark at the head of a list item, with the blanks after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seed that is not blank."""

    text: str
    """Stripped of blanks at both ends; with its list mark."""
    start: int
    """Offset in `Seed.text` of its first character."""
    number: int
    """From 1, in `Seed.text`."""
    indent: int
    gap: int
    """Blank lines before it; the first line of a text counts as having one."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of a text that are not blank, from an offset on."""
    lines = []
    offset, gap = start, 1
    for number, raw in enumerate(text[start:].split("\n"), text.count("\n", 0, start) + 1):
        stripped = raw.strip()
        if stripped:
            indent = raw.find(stripped[0])
            lines.append(Line(stripped, offset + indent, number, indent, gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return lines
