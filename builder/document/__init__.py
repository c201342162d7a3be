"""Stage ③: `Article` ⇄ article file (YAML front matter, then Markdown)."""

from __future__ import annotations

from builder.document.curation import Difference, accept, differences
from builder.document.merge import merge
from builder.document.provenance import is_edited, seed_of
from builder.document.read import ArticleFile, read
from builder.document.write import write

__all__ = [
    "ArticleFile",
    "Difference",
    "accept",
    "differences",
    "is_edited",
    "merge",
    "read",
    "seed_of",
    "write",
]
