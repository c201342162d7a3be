"""Lines that introduce somebody before an interview: `Ida Holt` / `Marine Biologist` / `Keele University`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.article import Span
from builder.extract.naming.headed import is_head
from builder.extract.naming.lexicon import Lexicon, fold
from builder.extract.naming.merging import is_form
from builder.extract.naming.tokens import tokens
from builder.seed.model import Block, Kind

_NAME = re.compile(r"(?:[A-Z][a-z]{1,4}\.?\s)?[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,4}")
_BELOW = frozenset((Kind.BYLINE, Kind.HEADING, Kind.SUBTITLE, Kind.CHROME))
_LONGEST = 90
_LINES = 2


def introductions(blocks: Sequence[Block], authors: Sequence[str], lex: Lexicon) -> Iterator[Block]:
    """Each as one paragraph, `Ida Holt, Marine Biologist, Keele University`, which knows its places.

    A name is introduced where a line below it is a role's or a body's, and it is no author's.
    """
    bylines = [_words(author) for author in authors]
    for n, block in enumerate(blocks):
        if block.kind is not Kind.BYLINE or not _NAME.fullmatch(block.text):
            continue
        if any(is_form(_words(block.text)[-2:], byline) for byline in bylines):
            continue
        below = []
        for other in blocks[n + 1 : n + 1 + _LINES]:
            if other.kind not in _BELOW or len(other.text) > _LONGEST or not _tells(other.text, lex):
                break
            below.append(other)
        if below:
            yield _joined([block, *below])


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(token.text) for token in tokens(name))


def _tells(text: str, lex: Lexicon) -> bool:
    """Whether a line that is no sentence has a role's or a body's telling word."""
    keys = [token.key for token in tokens(text)]
    return text[-1] not in ".?!:" and any(lex.is_one_role(key) or is_head(key, lex) for key in keys)


def _joined(lines: Sequence[Block]) -> Block:
    text, anchors = "", []
    for line in lines:
        text += ", " if text else ""
        anchors += [(len(text) + offset, seed) for offset, seed in line.anchors]
        text += line.text
    return Block(Kind.PARAGRAPH, text, Span(lines[0].span.start, lines[-1].span.end), tuple(anchors))
