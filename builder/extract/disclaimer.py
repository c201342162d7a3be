"""The outlet's disclaimer or rights notice."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.extract.field import Field, Known
from builder.extract.license import names_license
from builder.extract.notice import without_label
from builder.extract.outlet import views_of
from builder.extract.rightsholder import rights_holder
from builder.extract.sentences import sentence_spans
from builder.seed.cues import cue_of
from builder.seed.model import BODY, Block, Kind, Page

_LAST = 12


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The sentences of the disclaimer blocks that do more than name a licence; else a line near the end that
    says whose rights or views these are."""
    parts = [part for block in page.of(Kind.DISCLAIMER) for part in _parts(block, page)]
    if parts:
        span = Span(parts[0].evidence.span.start, parts[-1].evidence.span.end)
        text = " ".join(part.value for part in parts)
        yield Found(text, Evidence(span, "disclaimer-block", 0.9))
        return
    for block in page.blocks[: -_LAST - 1 : -1]:
        if _disclaims(block, page):
            yield Found(block.text, Evidence(block.span, "disclaimer-line", 0.7))
            return


def _parts(block: Block, page: Page) -> Iterator[Found[str]]:
    start, text = without_label(block, page.pack, "disclaimer_labels")
    for begin, end in sentence_spans(text[:5000], page.pack):
        if "©" in text[begin:end] or not names_license(text[begin:end]):
            where = block.locate(start + begin, start + end)
            yield Found(text[begin:end], Evidence(where, "disclaimer-block", 0.9))


def _disclaims(block: Block, page: Page) -> bool:
    if len(block.text) > 600 or block.kind in (Kind.CREDIT, Kind.REFERENCE):
        return False
    if "©" in block.text:
        short = block.kind not in BODY and len(block.text) <= 200
        return short and rights_holder(block.text, page.pack) is not None
    cue = cue_of(block.text, page.pack)
    disclaims = cue is not None and cue.name == "disclaimer" and not cue.whole
    return "necessarily" in block.text and (disclaims or views_of(block.text, page.pack) is not None)


DISCLAIMER: Field[str] = Field("disclaimer", read)
