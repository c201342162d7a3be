"""The dek, standfirst or 'Summary:' under the headline."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from builder.article import Evidence, Found, Span
from builder.extract.byline import label_of
from builder.extract.field import Field, Known
from builder.extract.notice import without_label
from builder.extract.title import TITLE
from builder.seed.dates import dates_in
from builder.seed.dek import is_language
from builder.seed.model import Block, Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The first subtitle block that says something else than the title, without its label; with the lines
    below it that begin with the same mark."""
    title = (known.first(TITLE) or "").casefold()
    blocks = list(page.of(Kind.SUBTITLE))
    for number, block in enumerate(blocks):
        start, text = without_label(block, page.pack, "summary_labels")
        beside = label_of(text, page.pack) is not None or (len(text) < 120 and dates_in(text, page.pack))
        if text.strip() and text.casefold() != title and not beside and is_language(text, page.pack):
            more = _alike(block, blocks[number + 1 :])
            span = Span(block.locate(start, start + 1).start, [block, *more][-1].span.end)
            whole = " ".join((text, *(line.text for line in more)))
            yield Found(whole, Evidence(span, "subtitle-block", 0.9))
            return


def _alike(block: Block, below: Sequence[Block]) -> list[Block]:
    """The blocks right below that begin with the same mark."""
    mark = block.text.split(maxsplit=1)[0]
    if any(map(str.isalnum, mark)):
        return []
    return list(itertools.takewhile(lambda other: other.text.startswith(f"{mark} "), below))


SUBTITLE: Field[str] = Field("subtitle", read)
