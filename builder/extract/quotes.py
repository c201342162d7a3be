"""Direct speech and who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Quote
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Quote]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


QUOTES: Field[Quote] = Field("quotes", read)
