"""The outlet that published the article."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Source
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Source]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


SOURCE: Field[Source] = Field("source", read)
