"""The dek, standfirst or 'Summary:' under the headline."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


SUBTITLE: Field[str] = Field("subtitle", read)
