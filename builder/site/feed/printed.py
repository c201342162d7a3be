"""The text of planned feeds."""

from __future__ import annotations

from functools import lru_cache

from builder.site.edition import Edition
from builder.site.feed.model import Feed, Format, item, site_feed, term_feed
from builder.site.feed.planned import PlannedFeed

_REMEMBERED = 1 << 15
"""How many printed items are kept: at 1 KB each, 32 MB at most."""


class FeedPress:
    """Prints the feeds of an edition; an article stands in a dozen, and is printed once for each format."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._item = lru_cache(_REMEMBERED)(self._printed)

    def text(self, planned: PlannedFeed) -> str:
        """A feed in its format."""
        feed = self._feed(planned)
        return planned.format.document(feed, (self._item(planned.format, each.slug) for each in feed.entries))

    def _printed(self, form: Format, slug: str) -> str:
        library = self._edition.library
        return form.item(item(library.entries[library.positions[slug]], self._edition.settings))

    def _feed(self, planned: PlannedFeed) -> Feed:
        library, settings = self._edition.library, self._edition.settings
        if not planned.taxonomy:
            return site_feed(library.entries, settings)
        taxonomy = library.taxonomies[planned.taxonomy]
        return term_feed(taxonomy, planned.key, taxonomy.terms[planned.key], settings)
