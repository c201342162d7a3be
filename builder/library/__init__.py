"""Stage ④: article files → `Library`: order, taxonomies, relations, neighbours."""

from __future__ import annotations

from builder.library.load import Catalogue, Shelf, arrange, load
from builder.library.model import Entry, Library, Relation, Taxonomy, Term

__all__ = ["Catalogue", "Entry", "Library", "Relation", "Shelf", "Taxonomy", "Term", "arrange", "load"]
