"""The digest in pictures: when, about what, by whom, and who is quoted about what."""

from __future__ import annotations

from builder.site.statistics.page import statistics_page

__all__ = ["statistics_page"]
