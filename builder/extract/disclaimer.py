"""The outlet's disclaimer or rights notice."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.extract.notice import joined
from builder.seed.model import Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The disclaimer blocks, without their label."""
    yield from joined(list(page.of(Kind.DISCLAIMER)), page, "disclaimer_labels", "disclaimer-block")


DISCLAIMER: Field[str] = Field("disclaimer", read)
