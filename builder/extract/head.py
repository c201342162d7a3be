"""The head of a page: the lines around its title, where byline and date stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.extract.byline import label_of
from builder.extract.field import Known
from builder.extract.title import TITLE
from builder.seed.dates import dates_in, without_dates
from builder.seed.model import BODY, Block, Kind, Page

__all__ = ["Head", "edges", "head_of", "is_prose"]

_ABOVE, _BELOW, _NEAR, _DEKS = 9, 40, 60, 8
_FIRST, _LAST = 300, 500
_SENTENCE_ENDS = tuple(".!?…:;\"'”’»)")


@dataclass(frozen=True, slots=True)
class Head:
    """The blocks around the title, by where they stand."""

    above: tuple[Block, ...]
    """The few before the title, the nearest last."""
    below: tuple[Block, ...]
    """From the title to the first paragraph of prose."""
    near: tuple[Block, ...]
    """Those that follow, among the first paragraphs."""
    tail: tuple[Block, ...]
    """Those after the last paragraph of prose."""
    title_words: str
    """The title, in small letters and without punctuation."""

    @property
    def upwards(self) -> tuple[Block, ...]:
        """The blocks before the title, the nearest first."""
        return self.above[::-1]


def head_of(page: Page, known: Known) -> Head:
    """The head of a page whose title is known; all counts as below a title that the page does not print."""
    blocks = page.blocks
    title = next((found.evidence.span.start for found in known[TITLE]), -1)
    at = next((n for n, block in enumerate(blocks) if block.span.start <= title < block.span.end), -1)
    if at >= 0 and is_prose(blocks[at]):
        at = -1  # a title made from the lead
    end = next((n for n in range(len(blocks) - 1, at, -1) if is_prose(blocks[n])), None)
    first = min(_first_prose(page, at, end), at + 1 + _BELOW)
    last = len(blocks) if end is None else end + 1
    return Head(
        above=blocks[max(0, at - _ABOVE) : max(at, 0)],
        below=blocks[at + 1 : first],
        near=blocks[first : min(first + _NEAR, last)],
        tail=blocks[max(last, first) :][:_LAST],
        title_words=" ".join(re.findall(r"\w+", (known.first(TITLE) or "").casefold())),
    )


def _first_prose(page: Page, title: int, last: int | None) -> int:
    """Where the text begins: a paragraph right below the title is its dek if byline or date follow it."""
    for number in range(title + 1, len(page.blocks)):
        if not is_prose(page.blocks[number]):
            continue
        after = page.blocks[number + 1 : number + 6]
        again = bool(after) and after[0].text == page.blocks[number].text
        begun = number - title > _DEKS or number == last or (any(map(is_prose, after[:1])) and not again)
        if begun or not any(_is_byline_or_date(block, page) for block in after):
            return number
    return len(page.blocks)


def _is_byline_or_date(block: Block, page: Page) -> bool:
    if len(block.text) > 120:
        return False
    if label_of(block.text, page.pack) is not None:
        return True
    return bool(dates_in(block.text, page.pack)) and len(without_dates(block.text, page.pack)) < 60


def edges(page: Page) -> tuple[Block, ...]:
    """The blocks near the page's beginning and end, where it tells of itself; all of them as a rule."""
    if len(page.blocks) <= _FIRST + _LAST:
        return page.blocks
    return page.blocks[:_FIRST] + page.blocks[-_LAST:]


def is_prose(block: Block) -> bool:
    """Whether a block is running text of the article, rather than a line beside it."""
    if block.kind not in BODY or block.kind is Kind.HEADING:
        return False
    words = block.text.count(" ") + 1
    return words >= 30 or (words >= 10 and block.text.endswith(_SENTENCE_ENDS))
