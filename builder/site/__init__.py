"""Stage ⑤: `Library` → views, feeds and indexes; pure functions of the library and the settings."""

from __future__ import annotations

from builder.site.feed import atom
from builder.site.plan import PlannedPage, plan, view
from builder.site.search import search_index
from builder.site.settings import NavItem, Settings
from builder.site.sitemap import robots, sitemap
from builder.site.views import View

__all__ = [
    "NavItem", "PlannedPage", "Settings", "View", "atom", "plan", "robots", "search_index", "sitemap", "view",
]  # fmt: skip
