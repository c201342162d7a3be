"""How much of a page the readers look at: all of any article, the two ends of what is no article."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.seed.model import Block, Page

_HEAD, _TAIL = (1_500, 120_000), (300, 40_000)
"""Blocks, and characters in them, from the beginning and from the end: a book's chapter has fewer."""

_LINE = 25_000
"""Characters of a block: a whole article without line breaks has fewer."""


def bounded(page: Page) -> Page:
    """The page without what lies between its first and its last blocks if it is longer than any article.

    Only the readers of fields get it, whose work may grow faster than the text; the body is always whole.
    Places in the seed stay as they are.
    """
    count = len(page.blocks)
    sizes = [len(block.text) for block in page.blocks]
    if count <= _HEAD[0] and sum(sizes) <= _HEAD[1] and max(sizes, default=0) <= _LINE:
        return page
    head = tuple(_within(page.blocks, *_HEAD))
    tail = tuple(_within(reversed(page.blocks[len(head) :]), *_TAIL))
    return dataclasses.replace(page, blocks=head + tail[::-1])


def unread(page: Page, near: Page) -> Iterator[Diagnostic]:
    """A note where the readers did not look at all of a page."""
    if near is not page:
        message = "very long: names, quotes and references come from the two ends of the text only"
        yield Diagnostic("SP113", Severity.NOTE, message, page.seed.path, hint="make several texts of it")


def _within(blocks: Iterable[Block], most: int, room: int) -> Iterator[Block]:
    """As many blocks as there is room for, the last one cut."""
    for number, block in enumerate(blocks):
        if number >= most or room <= 0:
            return
        size = min(room, _LINE)
        yield block if len(block.text) <= size else dataclasses.replace(block, text=block.text[:size])
        room -= min(size, len(block.text))
