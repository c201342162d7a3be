"""What pages show: complete, frozen, plain values. Templates only arrange them.

Every `href` is below the site's root (templates put the way to it in front) unless its field says that
it leads elsewhere. Only fields of type `Markup` are HTML.
"""

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


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier, with the address of its record where there is one."""

    label: str
    url: str | None
    """Elsewhere."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A statement of the source: funding, disclosure, disclaimer, licence."""

    label: str
    text: Phrase
    url: str | None = None
    """Elsewhere: the licence's own page."""


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related article, and why."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """The page of an article."""

    head: Head
    title: str
    subtitle: str | None
    alerts: tuple[Alert, ...]
    byline: str
    """The authors; empty where the text names none."""
    outlet: Link | None
    source_url: str | None
    """Elsewhere: the article at its source."""
    source_label: str | None
    """The outlet's name, if it is known."""
    date: Stamp | None
    added: Stamp | None
    minutes: int
    description: str | None
    """Where the body does not say it: in an excerpt that begins otherwise, or where no text is shown."""
    body: Markup
    shown: str
    """`full`, `excerpt` or `link`."""
    people: tuple[PersonFact, ...]
    organizations: tuple[Link, ...]
    citations: tuple[Citation, ...]
    identifiers: tuple[Identifier, ...]
    abbreviations: tuple[tuple[str, str], ...]
    quotes: tuple[QuoteView, ...]
    topics: tuple[Link, ...]
    notices: tuple[Notice, ...]
    further: tuple[str, ...]
    """Titles that its source offered as further reading."""
    related: tuple[RelatedView, ...]
    newer: Link | None
    older: Link | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """Articles that have something in common: all of them, or a term's."""

    head: Head
    title: str
    summary: str
    """How many articles, from when to when."""
    trail: tuple[Link, ...]
    """The way back: the index, the year."""
    topic: Link | None
    """The topic whose page it is: cards need not repeat it."""
    about: About | None
    """What the curators say of the term, on its first page."""
    facts: tuple[Phrase, ...]
    """A person's role and affiliation as the articles print them, in two lines at most."""
    quotes: tuple[QuoteView, ...]
    cards: tuple[Card, ...]
    facets: tuple[Facet, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class Group:
    """Part of an index: the terms under one letter."""

    heading: str
    anchor: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """All terms of a taxonomy."""

    head: Head
    title: str
    summary: str
    top: tuple[Link, ...]
    """The terms with the most articles, where there are many."""
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The front page."""

    head: Head
    lead: Card | None
    seconds: tuple[Card, ...]
    """Those that stand under the lead, beside the quotes; none where there are no quotes."""
    cards: tuple[Card, ...]
    quotes: tuple[QuoteView, ...]
    indexes: tuple[Facet, ...]
    total: str
    more: str
    """Where all articles are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainView:
    """A page without articles: search, not found, a hand-written one."""

    head: Head
    title: str
    indexes: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView:
    """A former address of an article."""

    head: Head
    title: str
    to: Link


View = ArticleView | ListingView | IndexView | HomeView | PlainView | MovedView
