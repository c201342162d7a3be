"""Registered trials, preprints, books and the like, each with its scheme."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


IDENTIFIERS: Field[str] = Field("identifiers", read)
