"""The language of the article."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.extract.field import Field, Known
from builder.seed.model import Page
from builder.seed.tongue import UNKNOWN


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The language that stage ① reads the text in, which is the header's where that names one."""
    seed = page.seed
    if seed.header.lang:
        yield Found(seed.header.lang, Evidence(Span(0, seed.start), "header", 1.0))
    elif page.lang != UNKNOWN:
        yield Found(page.lang, Evidence(Span(seed.start, len(seed.text)), "stop-words", 0.95))


LANG: Field[str] = Field("lang", read)
