"""The dek, standfirst or 'Summary:' under the headline."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.byline import label_of
from builder.extract.field import Field, Known
from builder.extract.notice import without_label
from builder.extract.title import TITLE
from builder.seed.dates import dates_in
from builder.seed.dek import is_language
from builder.seed.model import Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The first subtitle block that says something else than the title, without its label."""
    title = (known.first(TITLE) or "").casefold()
    for block in page.of(Kind.SUBTITLE):
        start, text = without_label(block, page.pack, "summary_labels")
        beside = label_of(text, page.pack) is not None or (len(text) < 120 and dates_in(text, page.pack))
        if text.strip() and text.casefold() != title and not beside and is_language(text, page.pack):
            yield Found(text, Evidence(block.locate(start, len(block.text)), "subtitle-block", 0.9))
            return


SUBTITLE: Field[str] = Field("subtitle", read)
