"""What programs read in an article's page: JSON-LD, Highwire tags, COinS, and citations to take away."""

from __future__ import annotations

from builder.site.metadata.page import article_metadata

__all__ = ["article_metadata"]
