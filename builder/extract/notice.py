"""Notices that have a key of their own: what stands in the blocks that stage ① takes for one, unlabelled."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from builder.article import Evidence, Found, Span
from builder.language import LanguagePack, alternatives, pack
from builder.seed.model import Block, Page

__all__ = ["conflict", "joined", "sentences_of", "without_label"]


def without_label(block: Block, words: LanguagePack, key: str) -> tuple[int, str]:
    """A block's text without a label of that key in the pack ('Funding:'), and where it begins."""
    label = _label(words, key).match(block.text)
    start = label.end() if label and label.end() < len(block.text) else 0
    return start, block.text[start:]


def joined(blocks: Sequence[Block], page: Page, key: str, rule: str) -> Iterator[Found[str]]:
    """The blocks of one notice as one text; nothing where they hold but a label."""
    parts = [(block, *without_label(block, page.pack, key)) for block in blocks]
    parts = [(block, start, text) for block, start, text in parts if not _label_only(text, page.pack, key)]
    if parts:
        first, last = parts[0], parts[-1]
        span = Span(first[0].locate(first[1], first[1] + 1).start, last[0].span.end)
        yield Found(" ".join(text for _, _, text in parts), Evidence(span, rule, 0.9))


def sentences_of(block: Block, start: int, end: int, rule: str, confidence: float) -> Found[str]:
    """A stretch of a block as a notice."""
    return Found(block.text[start:end], Evidence(block.locate(start, end), rule, confidence))


@functools.cache
def conflict(words: LanguagePack) -> re.Pattern[str]:
    """What a sentence on conflicts of interest holds."""
    packs = {words, pack("en")}
    labels = [w for p in packs for w in p.words("disclosure_labels") if " " in w]
    said = [w for p in packs for w in p.words("disclosure_phrases")]
    return re.compile(rf"\b{alternatives([*labels, *said])}\b", re.IGNORECASE)


def _label_only(text: str, words: LanguagePack, key: str) -> bool:
    return bool(_alone(words, key).fullmatch(text))


@functools.cache
def _labels(words: LanguagePack, key: str) -> str:
    return alternatives(words.mixed(key))


@functools.cache
def _label(words: LanguagePack, key: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}{_labels(words, key)}\s?(?::|\s[-–—]|\.(?=\s))\s{{0,3}}", re.IGNORECASE)


@functools.cache
def _alone(words: LanguagePack, key: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}{_labels(words, key)}\W{{0,4}}", re.IGNORECASE)
