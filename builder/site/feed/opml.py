"""All feeds in one file (OPML 2.0), so that a reader can follow some or all of them."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from builder.library import Library
from builder.site import address
from builder.site.feed.model import clean
from builder.site.feed.planned import PlannedFeed
from builder.site.feed.rss import RSS
from builder.site.index import MANY
from builder.site.settings import Settings


def opml(planned: tuple[PlannedFeed, ...], library: Library, settings: Settings) -> str:
    """The list, a group for each taxonomy. A feed has three formats and is listed once, as RSS, which is what
    the outline type means to every reader."""
    once = (feed for feed in planned if feed.file.endswith(RSS.file))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escape(clean(settings.name))}</title></head>",
        "<body>",
    ]
    for name, feeds in groupby(once, key=lambda feed: feed.taxonomy):
        outlines = (_outline(feed, library, settings) for feed in feeds)
        if name:
            label = _attribute(settings.words.gettext(MANY[name]))
            lines += (f"<outline text={label}>", *outlines, "</outline>")
        else:
            lines += outlines
    return "\n".join((*lines, "</body>", "</opml>\n"))


def _outline(feed: PlannedFeed, library: Library, settings: Settings) -> str:
    where, title = "", settings.name
    if feed.taxonomy:
        term = library.taxonomies[feed.taxonomy].terms[feed.key]
        where, title = address.term(feed.taxonomy, term.slug), term.label
    page = settings.absolute(address.href(where))
    named, home, file = (_attribute(each) for each in (title, page, page + RSS.file))
    return f'<outline type="rss" text={named} title={named} xmlUrl={file} htmlUrl={home}/>'


def _attribute(text: str) -> str:
    return quoteattr(clean(text))
