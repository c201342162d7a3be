"""The article's own words, as the structures that are published."""

from __future__ import annotations

from builder.article import BodyBlock, Paragraph
from builder.seed.model import Page


def body_of(page: Page) -> tuple[BodyBlock, ...]:
    """The body blocks of a page, lists, tables and quotations put together."""
    return tuple(Paragraph(block.text) for block in page.body)
