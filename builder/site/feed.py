"""The Atom feed (RFC 4287) of what entered the digest last."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from uuid import UUID
from xml.sax.saxutils import escape, quoteattr

from builder.library import Entry
from builder.site import address
from builder.site.settings import Settings

_NAMESPACE = UUID("6f1c1b6e-3a52-5d0c-9d55-6d9a2b1f7c11")
_EPOCH = "1970-01-01"


def atom(entries: Sequence[Entry], settings: Settings) -> str:
    """The feed: newest additions first, ids that no change of title, slug or domain changes."""
    newest = sorted(entries, key=lambda entry: entry.slug)
    newest.sort(key=lambda entry: (entry.added or entry.when, entry.when), reverse=True)
    del newest[settings.feed_size :]
    home = settings.absolute(address.HOME)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(settings.lang)}>',
        f"  <id>{_id('digest:' + settings.name)}</id>",
        f"  <title>{_text(settings.name)}</title>",
        *((f"  <subtitle>{_text(settings.description)}</subtitle>",) if settings.description else ()),
        f"  <updated>{_instant(max((_day(entry) for entry in newest), default=_EPOCH))}</updated>",
        f"  <author><name>{_text(settings.author or settings.name)}</name></author>",
        *((f'  <link rel="alternate" type="text/html" href={quoteattr(home)}/>',) if home else ()),
        *((f'  <link rel="self" href={quoteattr(home + address.FEED)}/>',) if home else ()),
        *(line for entry in newest for line in _entry(entry, settings)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(entry: Entry, settings: Settings) -> Iterator[str]:
    page = settings.absolute(address.href(address.article(entry.slug)))
    source = address.outgoing(entry.url)
    lang = f" xml:lang={quoteattr(entry.lang)}" if entry.lang else ""
    yield f"  <entry{lang}>"
    yield f"    <id>{_id(entry.identity)}</id>"
    yield f"    <title>{_text(entry.title)}</title>"
    if page:
        yield f'    <link rel="alternate" type="text/html" href={quoteattr(page)}/>'
    if source:
        yield f'    <link rel="via" href={quoteattr(source)}/>'
    yield f"    <updated>{_instant(_day(entry))}</updated>"
    if entry.date and len(entry.date) == len(_EPOCH):
        yield f"    <published>{_instant(entry.date)}</published>"
    for author in entry.authors or ((entry.outlet,) if entry.outlet else ()):
        yield f"    <author><name>{_text(author)}</name></author>"
    for topic in entry.topics:
        yield f"    <category term={quoteattr(_clean(topic))}/>"
    yield f"    <summary>{_text(entry.description or entry.subtitle or entry.title)}</summary>"
    yield "  </entry>"


def _id(name: str) -> str:
    """A UUID made of a name (RFC 9562, version 5), without importing all that `uuid.uuid5` needs."""
    made = hashlib.sha1(_NAMESPACE.bytes + name.encode(), usedforsecurity=False).digest()[:16]
    return UUID(bytes=made, version=5).urn


def _day(entry: Entry) -> str:
    """The day an entry was last known to change; of a date that is not a day, its first."""
    return (entry.added or entry.when or _EPOCH) + "-01-01"[len(entry.added or entry.when or _EPOCH) - 4 :]


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


def _clean(text: str) -> str:
    """Text without what XML 1.0 does not allow at all."""
    return "".join(ch for ch in text if ch in "\t\n\r" or (ch >= " " and ch not in "\ufffe\uffff"))


def _text(text: str) -> str:
    return escape(_clean(text))
