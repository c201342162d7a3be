"""A type for each kind of page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.site.views.issues import IssuesView, IssueView, MailView
from builder.site.views.parts import (
    Abbreviation,
    About,
    Alert,
    Alphabet,
    Card,
    Citation,
    CitedAs,
    Facet,
    Group,
    Head,
    Identifier,
    Link,
    Metadata,
    Notice,
    Pager,
    PaperGroup,
    PersonFact,
    Phrase,
    QuoteView,
    RelatedView,
    Section,
    SpeakerGroup,
    Stamp,
    TermFact,
    Voice,
)
from builder.site.views.statistics import StatisticsView


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
    outlet_where: str
    """The anchor of the sentence or notice that names it."""
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
    contents: tuple[Section, ...]
    """The headings of a long text."""
    shown: str
    """`full`, `excerpt` or `link`."""
    people: tuple[PersonFact, ...]
    organizations: tuple[TermFact, ...]
    citations: tuple[Citation, ...]
    identifiers: tuple[Identifier, ...]
    abbreviations: tuple[Abbreviation, ...]
    voices: tuple[Voice, ...]
    cite: tuple[CitedAs, ...]
    metadata: Metadata
    topics: tuple[TermFact, ...]
    notices: tuple[Notice, ...]
    further: tuple[str, ...]
    """Titles that its source offered as further reading."""
    related: tuple[RelatedView, ...]
    newer: Link | None
    older: Link | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """All terms of a taxonomy."""

    head: Head
    title: str
    summary: str
    top: tuple[Link, ...]
    """The terms with the most articles, where there are many."""
    alphabet: Alphabet
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesView:
    """All quotations by speaker."""

    head: Head
    title: str
    summary: str
    top: tuple[Link, ...]
    """Those who are quoted most, where there are many."""
    alphabet: Alphabet
    groups: tuple[SpeakerGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersView:
    """All papers by title."""

    head: Head
    title: str
    summary: str
    alphabet: Alphabet
    groups: tuple[PaperGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The front page."""

    head: Head
    lead: Card | None
    seconds: tuple[Card, ...]
    """Those that stand under the lead, above the quotes."""
    cards: tuple[Card, ...]
    quotes: tuple[QuoteView, ...]
    indexes: tuple[Facet, ...]
    about: str
    """What the digest holds, in a line."""
    total: str
    more: str
    """Where all articles are."""
    linked: Markup | None
    """JSON-LD, where the site's address is known."""


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


View = (
    ArticleView
    | ListingView
    | IndexView
    | QuotesView
    | PapersView
    | IssueView
    | IssuesView
    | MailView
    | StatisticsView
    | HomeView
    | PlainView
    | MovedView
)
