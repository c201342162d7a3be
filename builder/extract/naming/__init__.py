"""Who and what a text names: persons, bodies, what the persons are, and where each is mentioned."""

from __future__ import annotations

from builder.extract.naming.mentions import Mention, mentions
from builder.extract.naming.reading import Names, names_of

__all__ = ["Mention", "Names", "mentions", "names_of"]
