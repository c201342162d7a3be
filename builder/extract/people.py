"""Persons the article speaks of or quotes."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Person
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Person]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


PEOPLE: Field[Person] = Field("people", read)
