"""The conflict-of-interest statement."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.extract.funding import states_funding
from builder.extract.notice import conflict, joined, sentences_of
from builder.extract.sentences import sentence_spans
from builder.seed.model import BODY, Block, Kind, Page


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The disclosure blocks, without their label; else the sentences that follow on who paid for the work, to
    the one that speaks of conflicts of interest."""
    found = list(joined(list(page.of(Kind.DISCLOSURE)), page, "disclosure_labels", "disclosure-block"))
    yield from (
        found or [f for block in page.blocks[len(page.blocks) // 2 :] for f in _in_text(block, page)][:1]
    )


def _in_text(block: Block, page: Page) -> Iterator[Found[str]]:
    pattern = conflict(page.pack)
    if (block.kind not in BODY and block.kind is not Kind.FUNDING) or not pattern.search(block.text[:4000]):
        return
    spans = list(sentence_spans(block.text[:4000], page.pack))
    last = max((n for n, span in enumerate(spans) if pattern.search(block.text, *span)), default=-1)
    paid = [n for n in range(last) if states_funding(block.text[slice(*spans[n])], page.pack)]
    if last >= 0 and (paid or len(spans) <= 3):
        first = paid[-1] + 1 if paid else 0
        yield sentences_of(block, spans[first][0], spans[last][1], "disclosure-sentence", 0.7)


DISCLOSURE: Field[str] = Field("disclosure", read)
