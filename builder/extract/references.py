"""The works that the article reports on or cites."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Reference
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Reference]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


REFERENCES: Field[Reference] = Field("references", read)
