"""RSS 2.0, as the RSS Advisory Board's Best Practices Profile has it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from builder.site.feed.model import Feed, Format, Item, mail_date

_FILE = "rss.xml"
_TYPE = "application/rss+xml"
_NAMESPACES = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def _document(feed: Feed, items: Iterable[str]) -> str:
    """The whole feed around its items."""
    return "\n".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<rss version="2.0" {_NAMESPACES}>',
            "<channel>",
            f"<title>{escape(feed.title)}</title>",
            f"<link>{escape(feed.page)}</link>",
            f"<description>{escape(feed.description)}</description>",
            f"<language>{escape(feed.lang)}</language>",
            f"<lastBuildDate>{mail_date(feed.updated)}</lastBuildDate>",
            f'<atom:link rel="self" type="{_TYPE}" href={quoteattr(feed.folder + _FILE)}/>',
            *items,
            "</channel>",
            "</rss>\n",
        )
    )


def _item(item: Item) -> str:
    """One item. Its date is the day it entered the digest, because readers sort by it; names stand in
    `dc:creator` (`author` is for e-mail addresses), and `source` would be a feed of the outlet."""
    lines = [
        "<item>",
        f"<title>{escape(item.title)}</title>",
        f"<link>{escape(item.page)}</link>",
        f"<description>{escape(escape(item.summary))}</description>",
        *(f"<dc:creator>{escape(name)}</dc:creator>" for name in item.authors),
        *(f"<category>{escape(topic)}</category>" for topic in item.topics),
        f'<guid isPermaLink="false">{item.id}</guid>',
        f"<pubDate>{mail_date(item.added)}</pubDate>",
    ]
    if item.published:
        lines.append(f"<dc:date>{item.published}</dc:date>")
    if item.lang:
        lines.append(f"<dc:language>{escape(item.lang)}</dc:language>")
    if item.source:
        lines.append(f'<atom:link rel="via" href={quoteattr(item.source)}/>')
    lines.append("</item>")
    return "\n".join(lines)


RSS = Format(_FILE, _TYPE, _document, _item)
