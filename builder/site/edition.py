"""All that views are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from builder.library import Library, Shelf
from builder.site.settings import Settings
from builder.site.shelving import Shelving
from builder.site.views import Card, QuoteView

Prose = Callable[[str], str]
"""Makes safe HTML of Markdown that a person wrote."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One state of the digest, on its way to being published."""

    library: Library
    settings: Settings
    shelf: Shelf
    prose: Prose
    cards: dict[str, Card] = field(default_factory=dict)
    """The cards made so far, by slug: one article's stands on a dozen pages."""
    quotes: dict[str, tuple[QuoteView, ...]] = field(default_factory=dict)
    """The quotations so far, by slug: they stand on the pages of those who are named with them."""
    keys: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    """By taxonomy and slug: the keys under which an article is filed, each with its spelling there."""
    shelvings: dict[str, Shelving] = field(default_factory=dict)
    """How the indexes so far are cut, by folder: each has as many pages as it is long."""

    def shelving(self, folder: str, cut: Callable[[], Shelving]) -> Shelving:
        """How the index in a folder is cut; `cut` finds it, once."""
        if folder not in self.shelvings:
            self.shelvings[folder] = cut()
        return self.shelvings[folder]
