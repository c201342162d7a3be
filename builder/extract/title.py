"""The headline, as printed."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.field import Field, Known
from builder.seed.model import Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    for block in page.of(Kind.TITLE):
        yield Found(block.text, Evidence(block.span, "title-block", 1.0))
        return


TITLE: Field[str] = Field("title", read)
