"""Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from builder.site.feed.model import Feed, Format, Item, instant

_FILE = "feed.xml"
_TYPE = "application/atom+xml"


def _document(feed: Feed, items: Iterable[str]) -> str:
    """The whole feed around its entries."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.lang)}>',
            f"<id>{feed.id}</id>",
            f"<title>{escape(feed.title)}</title>",
            f"<subtitle>{escape(feed.description)}</subtitle>",
            f"<updated>{instant(feed.updated)}</updated>",
            f"<author><name>{escape(feed.author)}</name></author>",
            f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>',
            f'<link rel="self" type="{_TYPE}" href={quoteattr(feed.folder + _FILE)}/>',
            *items,
            "</feed>\n",
        )
    )


def _item(item: Item) -> str:
    """One entry: our page is its `alternate`, the article's own address its `via`."""
    lines = [
        f"<entry xml:lang={quoteattr(item.lang)}>" if item.lang else "<entry>",
        f"<id>{item.id}</id>",
        f"<title>{escape(item.title)}</title>",
        f'<link rel="alternate" type="text/html" href={quoteattr(item.page)}/>',
    ]
    if item.source:
        lines.append(f'<link rel="via" href={quoteattr(item.source)}/>')
    lines.append(f"<updated>{instant(item.added)}</updated>")
    if item.published:
        lines.append(f"<published>{instant(item.published)}</published>")
    lines += (f"<author><name>{escape(name)}</name></author>" for name in item.authors)
    lines += (f"<category term={quoteattr(topic)}/>" for topic in item.topics)
    lines.append(f"<summary>{escape(item.summary)}</summary>")
    lines.append("</entry>")
    return "\n".join(lines)


ATOM = Format(_FILE, _TYPE, _document, _item)
