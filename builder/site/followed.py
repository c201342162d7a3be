"""What can be followed by feed."""

from __future__ import annotations

from builder.library import Term
from builder.site.settings import Settings

FOLLOWED = ("topics", "people", "organizations", "outlets")


def has_feed(taxonomy: str, term: Term, settings: Settings) -> bool:
    """Whether a term has feeds of its own: if more than one article is filed under it. There are none where
    the site's address is unknown, since feeds are read elsewhere."""
    return bool(settings.url) and settings.term_feeds and taxonomy in FOLLOWED and term.count > 1
