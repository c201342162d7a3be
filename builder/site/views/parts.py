"""What pages are made of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.site.wording import ordinary


@dataclass(frozen=True, slots=True)
class Link:
    """A page of this site by name."""

    label: str
    href: str
    count: int = 0
    note: str | None = None

    @property
    def initial(self) -> bool:
        """Whether it may begin with a capital where it stands alone: a topic that is an ordinary word."""
        return self.href.startswith("topics/") and ordinary(self.label)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an article, in its language."""

    text: str
    lang: str | None
    """Where it is not the site's own."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date for machines and for readers."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself to browsers, search engines and those who share it."""

    title: str
    description: str
    canonical: str
    """Absolute, or empty where the site's address is unknown."""
    section: str = ""
    """The entry of the main navigation that this page belongs to."""
    itself: bool = False
    """Whether it is that entry's own page."""
    lang: str | None = None
    kind: str = "website"
    """Open Graph type."""
    index: bool = True
    """Whether search engines may list it."""
    date: Stamp | None = None
    image: str = ""
    """The picture of this page for those who share it, where it has its own."""
    feed: str = ""
    """The folder of the feeds that follow this page, where it has its own."""


@dataclass(frozen=True, slots=True)
class Alert:
    """What a reader must know before they read an article."""

    kind: str
    """`unpublished`, `note`, a status such as `retracted`, or `paper` for what a cited work is."""
    label: str
    text: str
    links: tuple[Link, ...] = ()
    """Elsewhere."""


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """An article as other pages show it; an edition has one for each article, so that cards are told apart
    without looking into them."""

    title: str
    href: str
    lang: str | None
    description: str | None
    outlet: Link | None
    date: Stamp | None
    topics: tuple[Link, ...]
    minutes: int
    flag: str | None = None
    """'Retracted', 'Draft': what a reader should know before they open it."""


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Who somebody is, according to one article."""

    name: str
    href: str
    credentials: str | None
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    where: str = ""
    """The anchor of the sentence that says so."""


@dataclass(frozen=True, slots=True)
class TermFact:
    """An organisation that an article names, or a topic that it is about."""

    link: Link
    where: str = ""
    """The anchor of the sentence, or of the statement, that names it."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, what it stands for, and where the text says so."""

    short: str
    long: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation, its speakers, and where it stands."""

    text: str
    lang: str | None
    speakers: tuple[Link, ...]
    href: str
    """Its place in the article's page."""
    article: str = ""
    """The article's title; empty on the article's own page."""

    @property
    def anchor(self) -> str:
        """Its id in the article's page."""
        return self.href.rpartition("#")[2]


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody says in one article."""

    speakers: tuple[Link, ...]
    """Empty where the text does not say who speaks."""
    role: Phrase | None
    quotes: tuple[QuoteView, ...]
    inside: frozenset[str]
    """The anchors of those quotations that the text above shows in their place."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the text."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference, formatted part by part."""

    authors: str
    year: str | None
    title: str | None
    container: str | None
    details: str
    """Volume, issue, pages, publisher."""
    journal: Link | None
    url: str | None
    """Elsewhere."""
    url_label: str | None
    flag: str | None = None
    """What has become of the work: 'Retracted'."""
    where: str = ""
    """The anchor of the sentence that tells of it."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier, with the address of its record where there is one."""

    label: str
    url: str | None
    """Elsewhere."""
    where: str = ""
    """The anchor of the sentence that gives it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A statement of the source: funding, disclosure, disclaimer, licence."""

    kind: str
    """What it is, for machines: its anchor."""
    label: str
    text: Phrase
    url: str | None = None
    """Elsewhere: the licence's own page."""


@dataclass(frozen=True, slots=True)
class CitedAs:
    """How the article is cited in one style."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """A citation to take away."""

    label: str
    file: str
    """The name under which it is saved."""
    href: str
    """The file itself, as a data URL."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What programs read in an article's page."""

    linked: Markup
    """JSON-LD."""
    highwire: tuple[tuple[str, str], ...]
    """Names and contents of `<meta>` tags."""
    coins: tuple[str, ...]
    """Titles of spans."""
    exports: tuple[Export, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related article, and why."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class Facet:
    """Terms that go with a listing: who else is named in these articles, what they are about."""

    heading: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """A page elsewhere."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the curators say of a term."""

    description: str | None
    links: tuple[Outside, ...]
    """Its own page, and its records in registries."""
    broader: tuple[Link, ...]
    """The topics that it is a part of."""
    narrower: tuple[Link, ...]
    """The topics that are a part of it."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a listing that is cut into pages."""

    newer: str | None
    older: str | None
    position: str
    """'Page 3, counted from the oldest'; empty for a listing of one page."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The way through an index."""

    letters: tuple[Link, ...]
    """Each letter with its number of terms: a place on the page, or a page of its own."""
    letter: str
    """The letter of this page; empty on the first."""
    position: str
    """'S, part 2 of 3'."""
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class Group:
    """Part of an index: the terms under one letter."""

    heading: str
    anchor: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """Somebody, and all that they say."""

    link: Link
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """The speakers under one letter."""

    heading: str
    anchor: str
    speakers: tuple[SpeakerView, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper, and the articles that report on it."""

    title: str
    authors: tuple[str, ...]
    """Family names first."""
    year: str | None
    journal: Link | None
    url: str | None
    """Elsewhere."""
    url_label: str | None
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The papers under one letter."""

    heading: str
    anchor: str
    papers: tuple[PaperView, ...]
