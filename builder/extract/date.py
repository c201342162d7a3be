"""When the source published the article."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, PartialDate
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[PartialDate]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


DATE: Field[PartialDate] = Field("date", read)
