"""Persons the article speaks of or quotes."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Person
from builder.extract.abbreviations import ABBREVIATIONS
from builder.extract.authors import AUTHORS
from builder.extract.field import Field, Known
from builder.extract.naming import names_of
from builder.extract.source import SOURCE
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Person]]:
    """Each person once, under the fullest form of the name printed, in order of first mention."""
    yield from names_of(page, known.values(AUTHORS), known.first(SOURCE), known.values(ABBREVIATIONS)).people


PEOPLE: Field[Person] = Field("people", read)
