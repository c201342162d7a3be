"""The dek, standfirst or 'Summary:' under the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.byline import label_of
from builder.extract.field import Field, Known
from builder.extract.notice import without_label
from builder.extract.title import TITLE
from builder.seed.cues import cue_of
from builder.seed.dates import dates_in
from builder.seed.model import Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The first subtitle block that says something else than the title, without its label."""
    title = (known.first(TITLE) or "").casefold()
    for block in page.of(Kind.SUBTITLE):
        start, text = without_label(block, page.pack, "summary_labels")
        beside = label_of(text, page.pack) is not None or (len(text) < 120 and dates_in(text, page.pack))
        if text.strip() and text.casefold() != title and not beside and _says_something(text, page):
            yield Found(text, Evidence(block.locate(start, len(block.text)), "subtitle-block", 0.9))
            return


def _says_something(text: str, page: Page) -> bool:
    """Whether a line is language, not a bar of buttons, and no sentence of it a credit or other furniture."""
    words = re.findall(r"\w+", text.casefold())
    spoken = text.rstrip()[-1] in ".!?…" or not page.pack.word_set("stop_words").isdisjoint(words)
    return spoken and not any(cue_of(part, page.pack) for part in re.split(r"(?<=[.!?])\s+", text.strip()))


SUBTITLE: Field[str] = Field("subtitle", read)
