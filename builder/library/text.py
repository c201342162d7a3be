"""The words of an article without their markup: for searching and for counting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import (
    Article,
    BlockQuote,
    BodyBlock,
    Heading,
    ItemList,
    Markdown,
    Paragraph,
    Table,
    Verse,
)

_MARKS = re.compile(r"[*_`#>|]+|!?\[([^\]\n]{0,500})\]\([^)\n]{0,500}\)")


def plain_text(article: Article) -> str:
    """An article's body as one line of text."""
    parts = (part for block in article.body for part in _words(block))
    return " ".join(" ".join(part.split()) for part in parts)


def _words(block: BodyBlock) -> Iterator[str]:
    match block:
        case Paragraph(text) | Heading(text):
            yield text
        case ItemList(items):
            yield from items
        case Table(rows):
            for row in rows:
                yield from row
        case BlockQuote(paragraphs, attribution):
            yield from paragraphs
            yield attribution or ""
        case Verse(lines):
            yield from lines
        case Markdown(source):
            yield _MARKS.sub(lambda mark: mark.group(1) or " ", source)
