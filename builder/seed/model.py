"""Stage ①'s types: a decoded seed, and the page of typed blocks that it falls into."""

from __future__ import annotations

import bisect
import datetime as dt
import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.article import PartialDate, Span
from builder.authority import NONE, Authority
from builder.language import LanguagePack


@dataclass(frozen=True, slots=True)
class Header:
    """What a contributor says about a text in its optional YAML header: taken as given."""

    title: str | None = None
    url: str | None = None
    retrieved: dt.date | None = None
    source: str | None = None
    date: PartialDate | None = None
    added: dt.date | None = None
    tags: tuple[str, ...] = ()
    lang: str | None = None
    rights: str | None = None
    draft: bool = False
    publish: dt.date | None = None
    expires: dt.date | None = None
    pinned: bool = False
    status: str | None = None
    note: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """One pasted text, decoded and repaired."""

    path: str
    """Below `seeds/`, with `/`."""
    text: str
    """Lines end in `\\n`; line N of it is line N of the file."""
    header: Header = field(default_factory=Header)
    start: int = 0
    """Offset in `text` at which the article's text begins, after the header."""

    def line_of(self, offset: int) -> int:
        """The line, from 1, that holds an offset of `text`."""
        return self.text.count("\n", 0, offset) + 1

    def column_of(self, offset: int) -> int:
        """The column, from 1, of an offset of `text`."""
        return offset - self.text.rfind("\n", 0, offset)


class Kind(enum.StrEnum):
    """What a block is to an editor."""

    # what has its own key in the front matter
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATE = "date"
    SOURCE = "source"
    """A line that names the outlet, or who provided the text: 'Source: X', 'Provided by X'."""
    REFERENCE = "reference"
    """A work cited, one block each: 'Bueren, J. A. (2023) …', 'More information: …'."""
    KEYWORDS = "keywords"
    """Topics that the page prints: 'Tags: …'."""
    FUNDING = "funding"
    DISCLOSURE = "disclosure"
    DISCLAIMER = "disclaimer"
    RELATED = "related"
    """A title that the page offers as further reading."""
    IDENTIFIER = "identifier"
    """A line that only gives an identifier or an address: 'DOI: …', 'Trial registration: …'."""
    # the article's own words
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """One item of a list; its text comes without the list mark, which `mark` keeps."""
    TABLE_ROW = "table row"
    """One row of a table, its cells separated by tabs."""
    QUOTE = "quote"
    """A paragraph set as a block quotation: all of it is direct speech or quoted text."""
    ATTRIBUTION = "attribution"
    """The line after a quotation that says who is quoted."""
    VERSE = "verse"
    """One line that must stay a line."""
    # left out of what is published
    LABEL = "label"
    """A line that only announces what follows: 'Journal reference:', 'Related stories'."""
    CREDIT = "credit"
    """Of a picture, with or without its caption."""
    BIO = "bio"
    """About the author."""
    CONTACT = "contact"
    CHROME = "chrome"
    """Navigation, share bars, cookie and newsletter boxes, comments, repeated titles …"""


BODY = frozenset(
    (Kind.HEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.TABLE_ROW, Kind.QUOTE, Kind.ATTRIBUTION, Kind.VERSE)
)
"""The kinds that are the article's own words."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, line or item of a seed, its lines joined into one text."""

    kind: Kind
    text: str
    """Joined with single blanks (hyphens at line ends resolved) and stripped; else as in the seed."""
    span: Span
    """From its first character in the seed (list mark included) to the end of its last line."""
    anchors: tuple[tuple[int, int], ...]
    """(offset in `text`, offset in the seed) of each stretch that stands in both letter by letter,
    ascending; a single-line block has one."""
    mark: str = ""
    """The list mark of an ITEM, as printed: `-`, `•`, `1.`, `(a)`."""
    level: int = 0
    """Of a HEADING: 2 to 6; of an ITEM: how deep it is nested, from 0."""
    doubtful: bool = False
    """It looks like furniture, and is kept because nothing in it says so."""

    def locate(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the seed."""
        return Span(self._offset(start), self._offset(max(start, end - 1)) + 1)

    def _offset(self, position: int) -> int:
        text_offset, seed_offset = self.anchors[
            bisect.bisect_right(self.anchors, (position, float("inf"))) - 1
        ]
        return seed_offset + position - text_offset


@dataclass(frozen=True, slots=True)
class Page:
    """A seed and its blocks, in order: all that the field readers look at."""

    seed: Seed
    lang: str
    """BCP 47 tag of the article's language."""
    pack: LanguagePack
    blocks: tuple[Block, ...]
    authority: Authority = NONE

    def of(self, *kinds: Kind) -> Iterator[Block]:
        """The blocks of these kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    @property
    def body(self) -> tuple[Block, ...]:
        """The article's own words."""
        return tuple(block for block in self.blocks if block.kind in BODY)
