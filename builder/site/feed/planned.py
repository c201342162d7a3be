"""Which feeds there are, and what each one depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.cache import digest
from builder.library import Entry, Library
from builder.site import address
from builder.site.feed.atom import ATOM
from builder.site.feed.jsonfeed import JSON
from builder.site.feed.model import Format, newest
from builder.site.feed.rss import RSS
from builder.site.followed import FOLLOWED, has_feed
from builder.site.settings import Settings

FORMATS = (RSS, ATOM, JSON)


@dataclass(frozen=True, slots=True)
class PlannedFeed:
    """One file."""

    folder: str
    """Below the site's root: that of the page that it follows."""
    format: Format
    taxonomy: str
    """Empty for the whole digest."""
    key: str
    fingerprint: str

    @property
    def file(self) -> str:
        """The file below the site's folder."""
        return self.folder + self.format.file


def feeds(library: Library, settings: Settings) -> Iterator[PlannedFeed]:
    """Every feed, in a fixed order; none where the site's address is unknown."""
    if not settings.url:
        return
    described = repr((settings.name, settings.url, settings.description, settings.author, settings.lang))
    shared = (described, settings.feed_id, settings.environment)
    yield from _files("", "", "", digest(*shared, *_cards(library.entries, settings)))
    for name in FOLLOWED:
        for key, term in library.taxonomies[name].terms.items():
            if has_feed(name, term, settings):
                made = digest(*shared, term.label, term.slug, *_cards(term.entries, settings))
                yield from _files(address.term(name, term.slug), name, key, made)


def _files(folder: str, taxonomy: str, key: str, fingerprint: str) -> Iterator[PlannedFeed]:
    for each in FORMATS:
        yield PlannedFeed(folder, each, taxonomy, key, fingerprint)


def _cards(entries: tuple[Entry, ...], settings: Settings) -> Iterator[str]:
    few = len(entries) <= settings.feed_size
    return (entry.card for entry in (entries if few else newest(entries, settings.feed_size)))
