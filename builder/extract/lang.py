"""The language of the article."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.extract.field import Field, Known
from builder.extract.source import SOURCE
from builder.seed.model import Page
from builder.seed.tongue import UNKNOWN, spoken


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The language that stage ① reads the text in, which is the header's where that names one, as the outlet
    spells it."""
    seed = page.seed
    source = known.first(SOURCE)
    outlet = page.authority.outlet(source.name) if source and source.name else None
    lang = spoken(page.lang, outlet)
    if seed.header.lang:
        yield Found(seed.header.lang, Evidence(Span(0, seed.start), "header", 1.0))
    elif lang != UNKNOWN:
        yield Found(lang, Evidence(Span(seed.start, len(seed.text)), "stop-words", 0.95))


LANG: Field[str] = Field("lang", read)
