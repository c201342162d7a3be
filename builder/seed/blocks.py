"""Units and what they were taken for → the blocks of a page."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from builder.article import Span
from builder.language import LanguagePack
from builder.seed.context import features_of, looks_of
from builder.seed.features import UNSEEN, Look
from builder.seed.head import name_head
from builder.seed.headline import headline
from builder.seed.inside import name_inside
from builder.seed.lines import lines_of
from builder.seed.model import Block, Kind
from builder.seed.outside import name_outside
from builder.seed.rescue import doubtful, rescued
from builder.seed.segment import segment
from builder.seed.shapes import Around, cells
from builder.seed.wrap import Unit, units_of

_MOST = 3000
"""Units of a page that are judged: no page has more, and what has is kept as it is."""
_HEADED = (Kind.ITEM, Kind.TABLE_ROW)
_DOUBTED = (Kind.HEADING, Kind.PARAGRAPH)
_NUMBERED = re.compile(r"(\d{1,3})\.")


def blocks_of(text: str, start: int, pack: LanguagePack) -> tuple[Block, ...]:
    """The blocks of a repaired text from an offset on; every character that is no blank is in one of them."""
    units = units_of(lines_of(text, start))
    first = looks_of(units[:_MOST], pack)
    seen = segment(features_of(units[:_MOST], first))
    states = rescued(units[:_MOST], first, seen, pack)
    rest = len(units) - len(first)
    looks = [*first, *[UNSEEN] * rest]
    judged = units[:_MOST]
    title = headline(judged, first, states, pack)
    page = Around(judged, first, states, pack)
    kinds = name_inside(judged, first, name_head(page, title, name_outside(page)))
    kinds += [Kind.PARAGRAPH] * rest
    blocks = [_block(unit, look, kind) for unit, look, kind in zip(units, looks, kinds, strict=True)]
    for n in doubtful(first, seen, states):
        heads = [block.kind for block in blocks[n + 1 : n + 2] if block.kind in _HEADED]
        blocks[n] = dataclasses.replace(blocks[n], doubtful=blocks[n].kind in _DOUBTED and not heads)
    return tuple(blocks)


def _block(unit: Unit, look: Look, kind: Kind) -> Block:
    span = Span(unit.start, unit.end)
    if kind is Kind.TABLE_ROW:
        return _row(unit, span)
    if kind is Kind.ITEM:
        head = unit.head
        anchors = tuple((max(0, at - head), place + max(0, head - at)) for at, place in unit.anchors)
        return Block(kind, unit.text[head:], span, anchors, unit.mark, level=min(unit.indent // 2, 6))
    level = _level(unit, look) if kind is Kind.HEADING else 0
    return Block(kind, unit.text, span, unit.anchors, ">" if unit.quoted else "", level)


def _level(unit: Unit, look: Look) -> int:  # noqa: ARG001 - one level for all until texts show more
    return 2


def _row(unit: Unit, span: Span) -> Block:
    """A row with its cells, stripped, between tabs; an anchor for each."""
    offset = unit.anchors[0][1]
    text, place = "", 0
    anchors: list[tuple[int, int]] = []
    source = unit.text
    for cell in cells(source):
        place = source.index(cell, place) if cell else place
        stripped = cell.strip()
        if text or anchors:
            text += "\t"
        lead = cell.index(stripped) if stripped else 0
        anchors.append((len(text), offset + place + lead))
        text += stripped
        place += len(cell)
    return Block(Kind.TABLE_ROW, text, span, tuple(anchors))


def ordered(marks: Sequence[str]) -> bool:
    """Whether the marks of a list are 1., 2., 3. …"""
    numbers = [_NUMBERED.fullmatch(mark) for mark in marks]
    return all(found is not None and int(found[1]) == n for n, found in enumerate(numbers, 1))
