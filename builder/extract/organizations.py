"""Institutions, companies, agencies, societies and universities."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found, Organization
from builder.extract.field import Field, Known
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Organization]]:  # noqa: ARG001
    """Not read yet."""
    yield from ()


ORGANIZATIONS: Field[Organization] = Field("organizations", read)
