"""What enters the digest, for those who follow it: RSS 2.0, Atom and JSON Feed, and a list of all feeds."""

from __future__ import annotations

from builder.site.feed.opml import opml
from builder.site.feed.planned import PlannedFeed, feeds
from builder.site.feed.printed import FeedPress

__all__ = ["FeedPress", "PlannedFeed", "feeds", "opml"]
