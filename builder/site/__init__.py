"""Stage ⑤: `Library` → views, feeds and indexes; pure functions of the library and the settings."""

from __future__ import annotations

from builder.site.edition import Edition
from builder.site.feed import FeedPress, PlannedFeed, feeds, opml
from builder.site.llms import llms
from builder.site.moved import redirects
from builder.site.overview import home_page, lost_page, ways_in, written_page
from builder.site.plan import PlannedPage, has_page, plan, view
from builder.site.search import PlannedShard, manifest, shards
from builder.site.security import POLICY, headers
from builder.site.settings import NavItem, Settings
from builder.site.sitemap import robots, sitemap
from builder.site.social import SocialCard, social_cards
from builder.site.views import View

__all__ = [
    "POLICY",
    "Edition",
    "FeedPress",
    "NavItem",
    "PlannedFeed",
    "PlannedPage",
    "PlannedShard",
    "Settings",
    "SocialCard",
    "View",
    "feeds",
    "has_page",
    "headers",
    "home_page",
    "llms",
    "lost_page",
    "manifest",
    "opml",
    "plan",
    "redirects",
    "robots",
    "shards",
    "sitemap",
    "social_cards",
    "view",
    "ways_in",
    "written_page",
]
