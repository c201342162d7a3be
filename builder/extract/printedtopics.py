"""The topics that a page itself prints: `Tags: tides, boats`, a list under 'Topics', hashtags.

What is printed is evidence and no more: pages print sections, persons and campaigns among their
topics. Whoever takes them over looks whether the article speaks of them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.language import LanguagePack
from builder.seed.model import Block, Kind, Page

LONGEST = 48
"""Characters of one topic."""
MOST_WORDS = 4
MOST_LINES = 14
"""Lines below a label that may be topics."""
LEAST_ITEMS = 3
"""A list without a label has at least so many topics."""

_SEPARATOR = re.compile(r"\s*[,;•|·●/\t]\s*|\s{2,}|\s+[–—-]\s+")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_HASHTAG = re.compile(r"#([^\W\d_]\w{1,30})")
_SHARED = re.compile(r"\d{4}|@|https?:|www\.|[.?!:]$")
_CANDIDATES = frozenset(
    (Kind.KEYWORDS, Kind.CHROME, Kind.LABEL, Kind.BIO, Kind.SOURCE, Kind.PARAGRAPH, Kind.ITEM)
)


@dataclass(frozen=True, slots=True)
class TopicList:
    """Topics printed together."""

    items: tuple[tuple[str, Block], ...]
    """Each with the block that it stands in."""
    labelled: bool
    """Whether the page says that they are topics."""


def printed_topics(page: Page) -> Iterator[TopicList]:
    """The lists of topics that a page prints, in order."""
    blocks = page.blocks
    for number, block in enumerate(blocks):
        if block.kind not in _CANDIDATES or len(block.text) > 400:
            continue
        label = _label(page.pack).match(block.text)
        rest = block.text[label.end() :] if label else block.text
        if label and not rest.strip():
            items = tuple(_below(blocks[number + 1 : number + 1 + MOST_LINES]))
        else:
            listed = _items(rest) if label or block.kind is Kind.KEYWORDS else _unlabelled(rest, page.pack)
            items = tuple((item, block) for item in listed)
        if items:
            yield TopicList(items, labelled=label is not None or block.kind is Kind.KEYWORDS)


def _below(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    """Topics on lines of their own below a label."""
    for block in blocks:
        if block.kind not in _CANDIDATES or block.kind is Kind.PARAGRAPH or len(block.text) > LONGEST * 4:
            return
        items = list(_items(block.text))
        if not items:
            return
        yield from ((item, block) for item in items)


def _items(text: str) -> Iterator[str]:
    parts = [part for part in _SEPARATOR.split(text.strip(" .:")) if part]
    if len(parts) == 1 and len(parts[0].split()) > MOST_WORDS:
        parts = _GLUED.split(parts[0])
    for part in parts:
        item = part.strip(" #*+·•\u00a0")
        if _is_topic(item):
            yield item


def _is_topic(item: str) -> bool:
    return 2 <= len(item) <= LONGEST and len(item.split()) <= MOST_WORDS and not _SHARED.search(item)


def _unlabelled(text: str, pack: LanguagePack) -> Iterator[str]:
    """`biotechnology, obesity, weight loss`; `#tides #boats`: a line of nothing but topics."""
    tags = _HASHTAG.findall(text)
    if len(tags) > 1 and len(text.split("#", maxsplit=1)[0].split()) < 4:
        yield from tags
        return
    if (
        text[-1:] in ".?!:"
        or len(text) > 240
        or text.count(",") + text.count(";") + text.count("•") < LEAST_ITEMS - 1
    ):
        return
    parts = [part for part in re.split(r"[,;•]\s*", text) if part.strip()]
    stop = pack.word_set("stop_words")
    if len(parts) >= LEAST_ITEMS and all(
        _is_topic(part.strip()) and not stop & {word.casefold() for word in part.split()} for part in parts
    ):
        yield from (part.strip() for part in parts)


@functools.cache
def _label(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(
        rf"[\W_]{{0,4}}{pack.alternatives('topic_labels')}\s*(?::|$|(?=\s[A-Z#]))", re.IGNORECASE
    )
