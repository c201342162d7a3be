"""Every abbreviation that the text defines: (short, long)."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[tuple[str, str]]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


ABBREVIATIONS: Field[tuple[str, str]] = Field("abbreviations", read)
