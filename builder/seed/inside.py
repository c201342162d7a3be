"""What the article's own lines are: headings, paragraphs, items, rows, quotations, verse."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.seed.features import Look
from builder.seed.model import Kind
from builder.seed.shapes import cells, is_name
from builder.seed.wrap import Unit

_BULLETS = frozenset("•‣▪●○◦·∙■□➤►▶✓✔*+-o")
_OPEN, _CLOSE = frozenset("\"“„«»‚‘'"), frozenset("\"”“»«’'")
_DOUBLE = frozenset('"“”„«»')
_LONGEST_HEADING = 110
_ENDED = re.compile(r"[.,;…](?:[\"”»’')\]]|\[\d{1,3}\]){0,4}$")
_ATTRIBUTION = re.compile(r"[—–―-]{1,2}\s?\S|~\s?\S")
_SIGNATURE = re.compile(r"[—–―]\s?([^,]{3,60})")
_ROLE = re.compile(r"[A-ZÀ-ÝŁŚŽ][\w.'’-]*(?: [\w.'’-]+){1,6}, \S")
_VERSE = 60
_CREDITED = re.compile(r"[.)] [^\W\d_][^.:]{2,30}: ")
"""A caption and the label of its credit."""
_STANZA = 3


def name_inside(units: Sequence[Unit], looks: Sequence[Look], kinds: Sequence[Kind | None]) -> list[Kind]:
    """The kind of every unit: those that are named stay, the article's own (`None`) are named."""
    named: list[Kind | None] = list(kinds)
    own = [n for n, kind in enumerate(kinds) if kind is None]
    for rule in (_rows, _items, _quotes, _verse):
        for n, kind in rule(units, [n for n in own if named[n] is None]):
            named[n] = kind
    for n in own:
        if named[n] is None:
            named[n] = Kind.HEADING if _is_heading(n, units, looks, named) else Kind.PARAGRAPH
    return [kind or Kind.PARAGRAPH for kind in named]


# -- tables -----------------------------------------------------------------------------------


def _rows(units: Sequence[Unit], own: Sequence[int]) -> list[tuple[int, Kind]]:
    """Runs of two or more lines with as many cells each."""
    widths = {n: len(cells(units[n].text)) if not units[n].mark else 1 for n in own}
    return [
        (n, Kind.TABLE_ROW)
        for n in own
        if widths[n] >= 2 and (widths.get(n - 1) == widths[n] or widths.get(n + 1) == widths[n])
    ]


# -- lists ------------------------------------------------------------------------------------


def _items(units: Sequence[Unit], own: Sequence[int]) -> list[tuple[int, Kind]]:
    """Lines with a list mark: a bullet is one wherever it stands, a number or a dash only beside others."""
    found = []
    places = set(own)
    for n in own:
        mark = units[n].mark
        if not mark or mark == ">":
            continue
        near = [
            units[m].mark
            for m in (n - 1, n + 1)
            if m in places and units[m].mark and _series(units[m].mark) == _series(mark)
        ]
        if near or (mark in _BULLETS and mark not in "o+"):
            found.append((n, Kind.ITEM))
    return found


def _series(mark: str) -> str:
    """What the marks of one list have in common."""
    if mark[-1:] in ".)":
        return ("1" if mark.strip("().").isdigit() else "a") + mark[-1]
    return mark


# -- quotations and verse -----------------------------------------------------------------------


def _quotes(units: Sequence[Unit], own: Sequence[int]) -> list[tuple[int, Kind]]:
    """Paragraphs quoted with `>`, and those that are all quotation above a line with their speaker."""
    found: list[tuple[int, Kind]] = []
    places = set(own)
    for n in own:
        text = units[n].text
        if found and found[-1] == (n, Kind.ATTRIBUTION):
            continue
        if units[n].quoted:
            found.append((n, Kind.QUOTE))
        below = units[n + 1].text if n + 1 in places else ""
        quoted = units[n].quoted or _is_quotation(text)
        told = n + 1 in places and units[n + 1].gap == 0 and len(text) > 40 and _is_signature(below)
        if below and ((quoted and is_attribution(below)) or told):
            found += [(n, Kind.QUOTE), (n + 1, Kind.ATTRIBUTION)]
    return found


def _is_quotation(text: str) -> bool:
    """Whether all of a paragraph is one quotation; its opening mark may be missing."""
    text = text.rstrip(".,")
    if len(text) <= 20 or text[-1] not in _CLOSE or (text[0] not in _OPEN and text[-1] not in _DOUBLE):
        return False
    return _DOUBLE.isdisjoint(text[1:-1])  # else somebody speaks in the middle


def _is_signature(text: str) -> bool:
    """Whether a line is a dash and a name, perhaps with a role, as below a pull quote."""
    found = _SIGNATURE.match(text)
    return found is not None and len(text) <= 110 and text[-1] not in ".?!:;" and is_name(found[1])


def is_attribution(text: str) -> bool:
    """Whether a line says whose the quotation before it is."""
    if len(text) > 200 or text[-1] in ".?!:" or (text[-1] in _DOUBLE and text[-2:-1] in ".?!,"):
        return False
    return _ATTRIBUTION.match(text) is not None or (_ROLE.match(text) is not None and text[0] not in _OPEN)


def _verse(units: Sequence[Unit], own: Sequence[int]) -> list[tuple[int, Kind]]:
    """Stanzas: blocks of short lines between empty ones, in a text whose paragraphs have empty lines
    between them, most of the lines without a full stop."""
    if sum(units[n].gap > 0 for n in own) * 2 < len(own):
        return []
    found: list[tuple[int, Kind]] = []
    run: list[int] = []
    for n in [*own, -1]:
        if run and (n < 0 or n != run[-1] + 1 or units[n].gap > 0):
            if _is_stanza([units[m] for m in run]):
                found += ((m, Kind.VERSE) for m in run)
            run = []
        if n >= 0:
            run.append(n)
    return found


def _is_stanza(lines: Sequence[Unit]) -> bool:
    if len(lines) < _STANZA or any(len(line.text) > _VERSE or line.mark for line in lines):
        return False
    ends = sum(line.text[-1] in ".!?:" for line in lines)
    return ends * 2 <= len(lines) and sum(line.text.count(" ") >= 2 for line in lines) * 2 > len(lines)


# -- headings ---------------------------------------------------------------------------------


def _is_heading(n: int, units: Sequence[Unit], looks: Sequence[Look], named: Sequence[Kind | None]) -> bool:
    """A short line without a full stop before a longer one of the article."""
    text = units[n].text
    if len(text) > _LONGEST_HEADING or _ENDED.search(text) or text[0] in _OPEN or looks[n].words == 0:
        return False
    if text[-1] == ":" and looks[n].words > 6:
        return False
    if _CREDITED.search(text):
        return False
    if text[-1] in "!?" and (looks[n].words < 3 or (units[n].gap == 0 and text[-1] == "!")):
        return False
    if not text[units[n].head : units[n].head + 1].isalnum() and not text[0].isdigit():
        return False
    below = next(
        (m for m in range(n + 1, min(n + 4, len(units))) if named[m] in (None, Kind.ITEM, Kind.TABLE_ROW)), -1
    )
    if below < 0:
        return False
    return len(units[below].text) > max(40, len(text)) or named[below] in (Kind.ITEM, Kind.TABLE_ROW)
