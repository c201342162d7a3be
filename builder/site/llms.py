"""The digest in short for language models and those who feed them (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from builder.library import Entry, Library
from builder.site import address
from builder.site.feed.model import newest
from builder.site.overview import ways_in
from builder.site.rights import listed
from builder.site.settings import Settings

_NEWEST = 50


def llms(library: Library, settings: Settings) -> str:
    """`llms.txt`: what the digest is, its indexes and feeds, and the newest articles that search engines may
    list."""
    words = settings.words
    parts = [f"# {_line(settings.name)}"]
    if settings.description:
        parts.append(f"> {_line(settings.description)}")
    parts.append(
        words.gettext("Texts belong to their publishers; each page names its source and links to it.")
    )
    ways = (_link(way.label, way.href, settings) for way in ways_in(library, settings))
    parts.append(_section(words.gettext("Indexes"), ways))
    parts.append(
        _section(
            words.gettext("Feed"), [_link("RSS", "rss.xml", settings), _link("OPML", "feeds.opml", settings)]
        )
    )
    fresh = newest((entry for entry in library.entries if listed(entry, settings)), _NEWEST)
    parts.append(_section(words.gettext("Newest articles"), (_article(entry, settings) for entry in fresh)))
    return "\n\n".join(filter(None, parts)) + "\n"


def _section(title: str, lines: Iterator[str] | list[str]) -> str:
    listed = "\n".join(lines)
    return f"## {title}\n\n{listed}" if listed else ""


def _article(entry: Entry, settings: Settings) -> str:
    link = _link(entry.title, address.href(address.article(entry.slug)), settings)
    said = ", ".join(filter(None, (entry.outlet, entry.date)))
    return ": ".join(filter(None, (link, _line(entry.description or said))))


def _link(label: str, where: str, settings: Settings) -> str:
    shown = _line(label).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return f"- [{shown}]({settings.absolute(where)})"


def _line(text: str) -> str:
    return " ".join(text.split())
