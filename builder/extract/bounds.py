"""How much of a page the readers look at: all of any article, the two ends of what is no article."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from builder.seed.model import Block, Page

_HEAD, _TAIL = (1_000, 150_000), (500, 60_000)
"""Blocks, and characters in them, from the beginning and from the end: a book's chapter has fewer."""


def bounded(page: Page) -> Page:
    """The page without what lies between its first and its last blocks if it is longer than any article.

    Only the readers of fields get it, whose work may grow faster than the text; the body is always whole.
    Places in the seed stay as they are.
    """
    count = len(page.blocks)
    if count <= _HEAD[0] and sum(len(block.text) for block in page.blocks) <= _HEAD[1]:
        return page
    head = tuple(_within(page.blocks, *_HEAD))
    tail = tuple(_within(reversed(page.blocks[len(head) :]), *_TAIL))
    return dataclasses.replace(page, blocks=head + tail[::-1])


def _within(blocks: Iterable[Block], most: int, room: int) -> Iterator[Block]:
    """As many blocks as there is room for, the last one cut."""
    for number, block in enumerate(blocks):
        if number >= most or room <= 0:
            return
        yield block if len(block.text) <= room else dataclasses.replace(block, text=block.text[:room])
        room -= len(block.text)
