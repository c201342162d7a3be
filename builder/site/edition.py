"""All that views are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from builder.library import Library, Shelf
from builder.site.settings import Settings
from builder.site.views import Card

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
