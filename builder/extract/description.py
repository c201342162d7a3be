"""A summary for cards and feeds: whole sentences, word for word, from the text's beginning."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.extract.field import Field, Known
from builder.extract.head import is_prose
from builder.extract.sentences import sentence_spans
from builder.extract.subtitle import SUBTITLE
from builder.seed.caption import credited
from builder.seed.dateline import dateline_of
from builder.seed.model import BODY, Block, Kind, Page

_FITTING, _MOST = 300, 420
_KINDS = (Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM, Kind.VERSE)
_ENDS = tuple(".!?…:\"”»’')")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """As many sentences as fit into 300 characters, the first in any case if it is no longer than 420; the
    subtitle where there is no such sentence."""
    sentences = list(_opening(page))
    taken: list[tuple[str, Span]] = []
    for text, span in sentences:
        if taken and len(_joined(taken)) + 1 + len(text) > _FITTING:
            break
        taken.append((text, span))
    while len(taken) > 1 and not _balanced(_joined(taken)):
        taken.pop()
    if taken and len(_joined(taken)) <= _MOST:
        span = Span(taken[0][1].start, taken[-1][1].end)
        yield Found(_joined(taken), Evidence(span, "opening-sentences", 0.9))
    elif (subtitle := known[SUBTITLE]) and len(subtitle[0].value) <= _MOST:
        yield Found(subtitle[0].value, Evidence(subtitle[0].evidence.span, "subtitle", 0.6))


def _opening(page: Page) -> Iterator[tuple[str, Span]]:
    """The sentences of the text's first paragraphs, to the first heading or table, without the dateline.
    A paragraph that ends without a full stop, as a caption with its credit does, gives way to the next."""
    blocks = [block for n, block in enumerate(page.blocks) if block.kind in BODY and not _is_caption(page, n)]
    prose = [n for n, block in enumerate(blocks) if is_prose(block)]
    closed = [n for n in prose[:2] if blocks[n].text.endswith(_ENDS)]
    kinds = [n for n, block in enumerate(blocks) if block.kind in _KINDS]
    first = next(iter((*closed, *prose, *kinds)), len(blocks))
    running = itertools.takewhile(lambda block: block.kind in _KINDS, blocks[first:])
    length = 0
    for number, block in enumerate(running):
        for start, end in _sentences(block, page, first=number == 0):
            yield block.text[start:end], block.locate(start, end)
            length += end - start
            if length > _MOST:
                return


def _is_caption(page: Page, n: int) -> bool:
    """Whether a block stands right above the credit of a picture, or ends in it."""
    if credited(page.blocks[n].text, page.pack) is not None:
        return True
    return any(block.kind is Kind.CREDIT for block in page.blocks[n + 1 : n + 2])


def _sentences(block: Block, page: Page, *, first: bool) -> Iterator[tuple[int, int]]:
    dateline = dateline_of(block.text, page.pack) if first else None
    begin = dateline.end if dateline else 0
    text = block.text[begin : begin + 5000]
    yield from ((begin + start, begin + end) for start, end in sentence_spans(text, page.pack))


def _joined(sentences: list[tuple[str, Span]]) -> str:
    return " ".join(text for text, _ in sentences)


def _balanced(text: str) -> bool:
    """Whether no quotation or bracket is left open."""
    if text.count('"') % 2:
        return False
    return all(text.count(opening) <= text.count(closing) for opening, closing in _PAIRS)


DESCRIPTION: Field[str] = Field("description", read)
