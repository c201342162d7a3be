"""Lines → units: lines that a mail program or a PDF wrapped become paragraphs again."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from builder.seed.lines import MARK, Line

_HYPHEN_AT_END = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"\S+")
_HEAD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"(?:>[ \t]?){1,8}")
_METADATA = re.compile(r"[A-ZÀ-Ý][^\W\d_]{2,13}: \S|[^.;:]{4,34}\b(?:19|20)\d\d$")
"""A labelled line ('Authors: …'), or one that ends in its year: neither goes on with the one before."""
_QUOTED_NAME = re.compile(r">\s?[—–-]{1,2}\s?[^\W\d_a-z]")
"""The speaker below a quotation, in it."""
_NARROW, _WIDE = 40, 120
"""Widths at which people's programs wrap lines."""
_LEAST_JOINS, _FEW_JOINS, _SURE_WIDTH = 2, 4, 55
_CERTAIN = 8
"""Breaks at one width that no text has by chance, however long the lines around it are."""
_RUNNING = 30
"""Length of a line after which a small letter goes on with its paragraph, even if an editor shortened it."""
_FINAL = frozenset(".!?…:;\"”»)'’")
_RAGGED = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph, heading, item or other line of a page: what is decided about as a whole."""

    text: str
    """As `Block.text`, but with its list mark."""
    mark: str
    """The list mark that `text` begins with, without blanks; `>` of a quoted paragraph is not in `text`."""
    head: int
    """Length of the mark and the blanks after it in `text`."""
    start: int
    end: int
    """Offsets in the seed."""
    anchors: tuple[tuple[int, int], ...]
    number: int
    indent: int
    gap: int
    """As those of its first line."""
    quoted: bool = False
    """Each of its lines began with `>`."""


def units_of(lines: Sequence[Line]) -> list[Unit]:
    """The units of a page, in order; every line is in exactly one."""
    width = wrap_width(lines)
    whole = _hyphenated(lines) if width else frozenset()
    units: list[Unit] = []
    group: list[Line] = []
    for line in lines:
        if group and not _continues(group, line, width):
            units.append(_unit(group, whole))
            group = []
        group.append(line)
    if group:
        units.append(_unit(group, whole))
    return units


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which the text was wrapped, 0 if it was not.

    A wrapped line is one after which the next word had no room. The width that explains most of a
    text's line breaks is its wrap width, provided that it explains most of those inside paragraphs.
    """
    breaks = [
        (len(a.text) + a.indent, len(a.text) + a.indent + 1 + _first_word(b.text))
        for a, b in itertools.pairwise(lines)
        if b.gap == 0 and len(a.text) + a.indent >= _NARROW and not MARK.match(b.text) and b.text[0] != ">"
    ]
    if len(breaks) < _LEAST_JOINS:
        return 0
    rises: Counter[int] = Counter()
    for length, needed in breaks:
        for width in range(max(length, _NARROW), min(needed - 1, _WIDE) + 1):
            rises[width] += 1
    if not rises:
        return 0
    width = max(rises, key=lambda w: (rises[w], -w))
    too_long = sum(length > width + _RAGGED for length, _ in breaks)
    few, hardly = rises[width] <= _FEW_JOINS, rises[width] == _LEAST_JOINS
    if (few and width < _SURE_WIDTH) or (hardly and len(breaks) > _LEAST_JOINS):
        return 0
    certain = rises[width] >= _CERTAIN
    return (
        width
        if rises[width] >= 0.6 * len(breaks) and too_long <= len(breaks) // (4 if certain else 10)
        else 0
    )


def _first_word(text: str) -> int:
    found = _FIRST_WORD.match(text)
    return len(found[0]) if found else 0


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    """Whether a line is the rest of the paragraph that the lines before it began."""
    last = group[-1]
    if line.gap or _METADATA.match(line.text):
        return False
    quoted = last.text.startswith(">")
    if quoted != line.text.startswith(">"):
        return False
    if quoted:
        return len(last.text) > 1 and len(line.text) > 1 and not _QUOTED_NAME.match(line.text)
    if MARK.match(group[0].text) and line.indent > group[0].indent and not MARK.match(line.text):
        return True
    if "\t" in line.text or "\t" in last.text:
        return False
    if MARK.match(line.text) and (not width or last.text[-1] in _FINAL):
        return False
    if width and _HYPHEN_AT_END.search(last.text) and line.text[0].isalpha():
        return True
    if width:
        room = width + 1 - len(last.text) - last.indent
        runs_on = line.text[0].islower() and last.text[-1] not in _FINAL
        if runs_on and (len(group) > 1 or last.text[-1] == ",") and len(last.text) >= _RUNNING:
            return True
        full = room <= _first_word(line.text) + 1 and len(last.text) + last.indent <= width + _RAGGED
        return full or (runs_on and room <= 2 * _RAGGED + 8)
    return _NARROW <= len(last.text) <= _WIDE and last.text[-1] in ",-" and line.text[0].islower()


def _hyphenated(lines: Sequence[Line]) -> frozenset[str]:
    """Compounds that the text writes with a hyphen inside a line."""
    return frozenset(
        word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+-[^\W\d_]+", line.text)
    )


def _unit(group: Sequence[Line], whole: frozenset[str]) -> Unit:
    first, last = group[0], group[-1]
    quoted = first.text.startswith(">")
    parts: list[str] = []
    anchors: list[tuple[int, int]] = []
    length = 0
    for line in group:
        skip = found.end() if quoted and (found := _QUOTED.match(line.text)) else 0
        text = line.text[skip:]
        if parts:
            glue, drop = _joint(parts[-1], text, whole)
            if drop:
                parts[-1] = parts[-1][:-1]
                length -= 1
            parts.append(glue)
            length += len(glue)
        anchors.append((length, line.start + skip))
        parts.append(text)
        length += len(text)
    text = "".join(parts)
    mark = None if quoted else MARK.match(text)
    return Unit(
        text,
        ">" if quoted else mark[0].rstrip() if mark else "",
        mark.end() if mark else 0,
        first.start,
        last.end,
        tuple(anchors),
        first.number,
        first.indent,
        first.gap,
        quoted,
    )


def _joint(before: str, after: str, whole: frozenset[str]) -> tuple[str, bool]:
    """What stands between two joined lines, and whether the hyphen before it goes.

    A hyphen at a line's end goes, unless the text writes the compound with one elsewhere, or what
    follows begins with a capital or a word such as 'and' ('short- and long-term').
    """
    if not (end := _HYPHEN_AT_END.search(before)):
        return (" ", False) if not before.endswith(("-", "–", "/")) or before.endswith(" –") else ("", False)
    head = _HEAD.match(after)
    if not head:
        return "", False
    if head[0] in ("and", "or", "und", "oder", "bis", "y", "e", "o", "et", "ou", "en", "of"):
        return " ", False
    compound = f"{end[1]}-{head[0]}".casefold()
    broken = head[0][0].islower() or (head[0].isupper() and end[1].isupper() and len(end[1]) > 1)
    return "", compound not in whole and broken and len(end[1]) > 1
