"""A feed before it has a format, and what all formats have in common.

Order and ids are the two things that readers depend on: what was added last comes first, also if its own
date is old, and an id is made of what never changes, not of a title, an address or a host.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from uuid import UUID

from builder.library import Entry, Taxonomy, Term
from builder.site import address
from builder.site.alerts import flag
from builder.site.settings import Settings

_NAMESPACE = UUID("6f1c1b6e-3a52-5d0c-9d55-6d9a2b1f7c11")
_EPOCH = "1970-01-01"
_FORBIDDEN: dict[int, str] = dict.fromkeys((*range(0x20), 0x7F, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), "")
_FORBIDDEN |= dict.fromkeys(map(ord, "\t\n\r"), " ")
"""What XML 1.0 does not allow, or readers show as boxes; all of a feed's texts are of one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article as feeds have it; every text may stand in XML once it is escaped."""

    id: str
    title: str
    page: str
    """Our page, absolute."""
    source: str | None
    """The article's own address."""
    lang: str | None
    added: str
    """The day it entered the digest: a feed's order, and the time that its readers sort by."""
    published: str | None
    """The day its source published it, where that is known to the day."""
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed says of itself, and its items, the latest addition first."""

    id: str
    title: str
    description: str
    page: str
    """The page that it follows, absolute."""
    folder: str
    """Where its files are, absolute."""
    lang: str
    author: str
    updated: str
    """The day of its latest addition."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A way of writing feeds."""

    file: str
    type: str
    """Its media type."""
    document: Callable[[Feed, Iterable[str]], str]
    """The whole feed around its printed items."""
    item: Callable[[Item], str]


def site_feed(entries: Iterable[Entry], settings: Settings) -> Feed:
    """The feed of the whole digest."""
    name = f"feed:{settings.feed_id}" if settings.feed_id else f"digest:{settings.name}"
    return _feed(name, settings.name, settings.description or settings.name, "", entries, settings)


def term_feed(taxonomy: Taxonomy, key: str, term: Term, settings: Settings) -> Feed:
    """The feed of a topic, person, organisation or outlet."""
    name = f"{settings.feed_id} {taxonomy.name}:{key}" if settings.feed_id else f"{taxonomy.name}:{key}"
    words = settings.words
    title = words.gettext("%(title)s: articles in %(site)s", title=term.label, site=settings.name)
    return _feed(name, title, title, address.term(taxonomy.name, term.slug), term.entries, settings)


def _feed(
    name: str, title: str, description: str, where: str, entries: Iterable[Entry], settings: Settings
) -> Feed:
    latest = newest(entries, settings.feed_size)
    return Feed(
        id=_id(name),
        title=clean(title),
        description=clean(description),
        page=settings.absolute(address.href(where)),
        folder=settings.absolute(address.href(where)),
        lang=settings.lang,
        author=clean(settings.author or settings.name),
        updated=max(map(_added, latest), default=_EPOCH),
        entries=latest,
    )


def newest(entries: Iterable[Entry], size: int) -> tuple[Entry, ...]:
    """The latest additions: by the day they were added, then their own date, then the address."""
    by_slug = sorted(entries, key=lambda entry: entry.slug, reverse=True)
    return tuple(nlargest(size, by_slug, key=lambda entry: (entry.added or entry.when, entry.when)))


def item(entry: Entry, settings: Settings) -> Item:
    """An article's item. A status such as 'Retracted' stands in front of its title."""
    status = flag(entry, settings)
    title = f"{status}: {entry.title}" if status else entry.title
    whole = entry.date if entry.date and len(entry.date) == len(_EPOCH) else None
    return Item(
        id=_id(entry.identity),
        title=clean(title),
        page=settings.absolute(address.href(address.article(entry.slug))),
        source=address.outgoing(entry.url),
        lang=entry.lang,
        added=_added(entry),
        published=whole,
        authors=tuple(map(clean, entry.authors or ((entry.outlet,) if entry.outlet else ()))),
        topics=tuple(map(clean, entry.topics)),
        summary=clean(entry.description or entry.subtitle or entry.title),
    )


def instant(day: str) -> str:
    """A day as RFC 3339 has it."""
    return f"{day}T00:00:00Z"


@lru_cache(1 << 14)
def mail_date(day: str) -> str:
    """A day as RFC 822 has it, in English whatever the language, the year in four digits."""
    date = dt.date.fromisoformat(day)
    weekday = "Mon Tue Wed Thu Fri Sat Sun".split()[date.weekday()]
    month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[date.month - 1]
    return f"{weekday}, {date.day:02} {month} {date.year:04} 00:00:00 GMT"


def clean(text: str) -> str:
    """Text without what XML 1.0 does not allow at all, on one line."""
    return text if text.isprintable() else text.translate(_FORBIDDEN)


def _id(name: str) -> str:
    """A UUID made of a name (RFC 9562, version 5), without importing all that `uuid.uuid5` needs."""
    made = hashlib.sha1(_NAMESPACE.bytes + name.encode(), usedforsecurity=False).digest()[:16]
    return UUID(bytes=made, version=5).urn


def _added(entry: Entry) -> str:
    """The day an entry was added; of a date that is not a day, its first."""
    known = entry.added or entry.when or _EPOCH
    return known + "-01-01"[len(known) - 4 :]
