"""The article's own words, as the structures that are published."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from builder.article import BlockQuote, BodyBlock, Heading, ItemList, Paragraph, Table, Verse
from builder.seed.model import Block, Kind, Page

_NUMBER = re.compile(r"(\d{1,3})\.")
_BULLETS = frozenset("•‣▪●○◦·∙■□➤►▶✓✔*+-–—o")


def body_of(page: Page) -> tuple[BodyBlock, ...]:
    """The body blocks of a page: items, rows, quotations and verses that stand together are put together.

    No word is changed. Marks of bulleted lists, and numbers of lists numbered 1., 2., 3., become markup;
    any other mark stays where it is printed, at the head of a paragraph.
    """
    groups = itertools.groupby(page.body, key=lambda block: _group(block.kind))
    return tuple(made for kind, blocks in groups for made in _MAKERS[kind](list(blocks)))


def _group(kind: Kind) -> Kind:
    return Kind.QUOTE if kind is Kind.ATTRIBUTION else kind


def _paragraphs(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    return (Paragraph(block.text) for block in blocks)


def _headings(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    return (Heading(block.text, max(2, block.level)) for block in blocks)


def _lists(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    """The lists that a run of items falls into: a number that does not follow begins another."""
    run: list[Block] = []
    for block in blocks:
        if run and not _follows(run, block):
            yield from _list(run)
            run = []
        run.append(block)
    yield from _list(run)


def _follows(run: Sequence[Block], block: Block) -> bool:
    number = _number(block)
    if number is None:
        return _number(run[-1]) is None and block.mark in _BULLETS and run[-1].mark in _BULLETS
    return number == len(run) + 1 and _number(run[0]) == 1


def _number(block: Block) -> int | None:
    found = _NUMBER.fullmatch(block.mark)
    return int(found[1]) if found else None


def _list(run: Sequence[Block]) -> Iterator[BodyBlock]:
    ordered = _number(run[0]) == 1
    if ordered or run[0].mark in _BULLETS:
        yield ItemList(tuple(block.text for block in run), ordered)
    else:
        yield from (Paragraph(f"{block.mark} {block.text}") for block in run)


def _tables(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    """Rows of one length make a table; a row alone is a paragraph."""
    rows = [tuple(block.text.split("\t")) for block in blocks]
    for _, group in itertools.groupby(rows, key=len):
        table = tuple(group)
        yield Table(table) if len(table) > 1 else Paragraph("\t".join(table[0]))


def _quotations(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    """A quotation ends with its attribution."""
    paragraphs: list[str] = []
    for block in blocks:
        if block.kind is Kind.ATTRIBUTION and paragraphs:
            yield BlockQuote(tuple(paragraphs), block.text)
            paragraphs = []
        elif block.kind is Kind.ATTRIBUTION:
            yield Paragraph(block.text)
        else:
            paragraphs.append(block.text)
    if paragraphs:
        yield BlockQuote(tuple(paragraphs))


def _verses(blocks: Sequence[Block]) -> Iterator[BodyBlock]:
    yield Verse(tuple(block.text for block in blocks))


_MAKERS: dict[Kind, Callable[[Sequence[Block]], Iterator[BodyBlock]]] = {
    Kind.PARAGRAPH: _paragraphs,
    Kind.HEADING: _headings,
    Kind.ITEM: _lists,
    Kind.TABLE_ROW: _tables,
    Kind.QUOTE: _quotations,
    Kind.VERSE: _verses,
}
