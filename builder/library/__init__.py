"""Stage ④: article files → `Library`: order, taxonomies, relations, neighbours."""

from __future__ import annotations

from builder.library.load import Catalogue, Given, Shelf, arrange, load, reread
from builder.library.model import Entry, Issue, Library, Relation, Taxonomy, Term

__all__ = [
    "Catalogue",
    "Entry",
    "Given",
    "Issue",
    "Library",
    "Relation",
    "Shelf",
    "Taxonomy",
    "Term",
    "arrange",
    "load",
    "reread",
]
