"""The central types: what the builder knows of one article, and where in the seed it read it.

Every type here is frozen and complete when it exists; stages hand these values on and never change
them. The fields of `Article` are those of the article file's front matter, in its order.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


# -- evidence ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Seed.text`: character offsets, the end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is what it is."""

    span: Span
    """Where in the seed it was read."""
    rule: str
    """Name of the rule that read it, such as `byline-label`."""
    confidence: float
    """How sure the rule is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value together with its evidence: what every field reader yields."""

    value: T_co
    evidence: Evidence


# -- metadata ---------------------------------------------------------------------------------

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of which only the year, or year and month, may be known (ISO 8601, reduced
    precision)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day without its month is no date")
        dt.date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2023`, `2023-10` or `2023-10-03`; `ValueError` for anything else."""
        found = _DATE.fullmatch(text)
        if not found:
            raise ValueError(f"not a date of the form 2023-10-03: {text!r}")
        return cls(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{p:02}" for p in (self.month, self.day) if p is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Source:
    """The outlet that published the article."""

    name: str | None = None
    url: str | None = None
    """The article's own address, not the outlet's."""
    retrieved: dt.date | None = None
    """When it was fetched from there."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article speaks of or quotes."""

    name: str
    """The fullest form printed, without honorifics or credentials."""
    credentials: str | None = None
    """As printed: 'MD', 'M.D., Ph.D.'."""
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """An institution, company, agency, society or university."""

    name: str
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech of five words or more, without its marks."""

    text: str
    speakers: tuple[str, ...] = ()
    """Names as in `people` (or of a body); empty where the text does not say."""
    lang: str | None = None
    """BCP 47 tag, only where it differs from the article's."""


@dataclass(frozen=True, slots=True)
class Name:
    """A CSL name: `family` with `given`, or `literal` for a body."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A work that the article reports on or cites: a CSL-YAML item (CSL 1.0.2 schema)."""

    id: str
    type: str
    title: str | None = None
    author: tuple[Name, ...] = ()
    issued: PartialDate | None = None
    container_title: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    publisher: str | None = None
    doi: str | None = None
    """Without resolver, in the case printed: `10.1016/j.sleh.2023.08.912`."""
    url: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    """CSL variables that a person added and the builder does not read."""


# -- body -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int = 2
    """2 to 6; the article's title is the page's only heading of level 1."""


@dataclass(frozen=True, slots=True)
class ItemList:
    items: tuple[str, ...]
    ordered: bool = False
    """Numbered from 1; a list that is numbered otherwise is a run of paragraphs."""


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[str, ...], ...]
    """All of one length; the first row is the header."""


@dataclass(frozen=True, slots=True)
class BlockQuote:
    paragraphs: tuple[str, ...]
    attribution: str | None = None
    """Who is quoted, as printed on the line after the quotation."""


@dataclass(frozen=True, slots=True)
class Verse:
    lines: tuple[str, ...]
    """Lines that must stay lines: a poem, an address, a transcript."""


@dataclass(frozen=True, slots=True)
class Markdown:
    """A body, or part of one, in a person's own Markdown: shown as they wrote it."""

    source: str


BodyBlock = Paragraph | Heading | ItemList | Table | BlockQuote | Verse | Markdown


# -- the article ------------------------------------------------------------------------------

STATUSES = ("corrected", "updated", "concern", "withdrawn", "retracted")
"""What may become of an article once it is published; `concern` is an expression of concern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """All that one article file says. What is unknown is absent: `None` or empty, never guessed."""

    title: str
    subtitle: str | None = None
    description: str | None = None
    date: PartialDate | None = None
    added: dt.date | None = None
    id: str | None = None
    """What feeds know it by, where that is not its seed: set when a seed gets another name, kept for ever."""
    lang: str | None = None
    authors: tuple[str, ...] = ()
    source: Source | None = None
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()
    references: tuple[Reference, ...] = ()
    identifiers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    funding: str | None = None
    disclosure: str | None = None
    disclaimer: str | None = None
    license: str | None = None
    rights: str | None = None
    """How much of the text is shown: `excerpt`, `full` or `link`; from the seed's header."""
    draft: bool = False
    """Not published."""
    publish: dt.date | None = None
    """Not published before this day."""
    expires: dt.date | None = None
    """Not published any more from this day on."""
    pinned: bool = False
    """Stands first on the front page."""
    status: str | None = None
    """What has become of it since it was published: one of `STATUSES`."""
    note: str | None = None
    """An editor's note, shown above the text; with a `status`, it says what was wrong."""
    aliases: tuple[str, ...] = ()
    """Former names of the article file, or addresses below the site's root, that lead here."""
    related: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Keys that a person added and the builder does not read, in their order."""
    seed: str | None = None
    """The seed's path below `seeds/`, with `/`; `None` for an article written by hand."""
    body: tuple[BodyBlock, ...] = ()
