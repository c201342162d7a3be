"""The blocks of a page as lines of tokens, in which the bodies that are named are marked."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.extract.naming.lexicon import places
from builder.extract.naming.tokens import Token, is_acronym, tokens
from builder.seed.model import Block

GOODS = "goods"
"""The rule of what only looks like a body: a maker's name in what its goods are called."""


@dataclass(frozen=True, slots=True)
class Body:
    """An institution where it is named: tokens `first` to `last`, the end excluded."""

    first: int
    last: int
    name: str
    acronym: str | None
    after: int
    """The first token after its name and the acronym in brackets."""
    rule: str


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One block in tokens."""

    block: Block
    tokens: Sequence[Token]
    bodies: dict[int, Body] = field(default_factory=dict)
    """By their first token."""
    covered: dict[int, Body] = field(default_factory=dict)
    """By every token of their names."""

    def text(self, first: int, last: int) -> str:
        """The words from token `first` to token `last`, the end excluded, as printed."""
        return self.block.text[self.tokens[first].start : self.tokens[last - 1].end]

    def key(self, i: int) -> str:
        """The case-folded word at a place; empty outside the line."""
        return self.tokens[i].key if 0 <= i < len(self.tokens) else ""

    def is_(self, i: int, mark: str) -> bool:
        """Whether a mark stands at a place."""
        return 0 <= i < len(self.tokens) and self.tokens[i].text == mark

    def cap(self, i: int) -> bool:
        """Whether a word with a capital stands at a place."""
        return 0 <= i < len(self.tokens) and self.tokens[i].cap

    def opens(self, i: int) -> bool:
        """Whether a sentence or quotation begins at a place."""
        return i == 0 or self.tokens[i - 1].text in _OPENERS


_OPENERS = frozenset('.!?:…"“”«»„‘([•*–—')


@functools.lru_cache(maxsize=512)
def line_of(block: Block) -> Line:
    """A block's words, no body marked yet; kept, since every reader of names asks for the same ones."""
    return Line(block, tokens(block.text))


def mark(line: Line, found: Sequence[Body]) -> Line:
    """A line with bodies marked; of two that overlap the one that covers more, then the first, stays."""
    covered: dict[int, Body] = {}
    for body in sorted(found, key=lambda b: (b.first - b.last, b.first)):
        places = range(body.first, body.last)
        if not any(i in covered for i in places):
            covered.update(dict.fromkeys(places, body))
    return Line(line.block, line.tokens, {b.first: b for b in covered.values()}, covered)


def body_at(line: Line, first: int, last: int, rule: str) -> Body:
    """The body at some tokens, with the acronym that follows in brackets."""
    acronym, after = None, last
    if (rule != "well-known" or _initials(line, first, last)) and line.is_(last, "(") and line.cap(last + 1):
        closing = next((j for j in range(last + 2, min(last + 10, len(line.tokens))) if line.is_(j, ")")), 0)
        token = line.tokens[last + 1]
        alone = closing == last + 2 and token.key not in places() and rule == "head"
        if closing and _in_two_parts(line, last + 1, closing):
            return Body(first, last, line.text(first, last), line.text(last + 1, closing), closing + 1, rule)
        if (
            closing
            and (alone or is_acronym(token))
            and (closing == last + 2 or line.tokens[last + 2].text in ";,/")
        ):
            acronym, after = token.text, closing + 1
    return Body(first, last, line.text(first, last), acronym, after, rule)


def _initials(line: Line, first: int, last: int) -> bool:
    """Whether the bracket behind a name begins and ends with the letters that its words begin with."""
    if last - first < 2 or not line.cap(last + 1):
        return False
    word = line.tokens[last + 1].text
    return word[0] == line.tokens[first].text[0] and word[-1] in (line.tokens[last - 1].text[0], word[0])


def _in_two_parts(line: Line, i: int, closing: int) -> bool:
    """Whether an acronym of two parts fills a bracket: `UPV/EHU`, `CC OO`."""
    if not (line.cap(closing - 1) and is_acronym(line.tokens[i]) and is_acronym(line.tokens[closing - 1])):
        return False
    doubled = closing == i + 2 and all(
        len(t.text) == 2 and t.text[0] == t.text[1] for t in line.tokens[i:closing]
    )
    return doubled or (closing == i + 3 and line.is_(i + 1, "/"))


def bracketed_word(line: Line, last: int) -> str | None:
    """A single capitalised word in brackets after a name: an acronym, or a nickname such as `(Forte)`."""
    if line.is_(last, "(") and line.cap(last + 1) and line.is_(last + 2, ")"):
        return line.tokens[last + 1].text
    return None
