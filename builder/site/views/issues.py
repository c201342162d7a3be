"""The digest as a periodical."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.site.views.parts import Card, Head, Link, Phrase, QuoteView


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueView:
    """The page of an issue."""

    head: Head
    title: str
    summary: str
    """How many articles, and from which days."""
    description: str | None
    introduction: Markup
    """The editor's words; empty where there are none."""
    lead: Card
    cards: tuple[Card, ...]
    """The others, in the issue's order."""
    more: str
    """How many more there are than a page can show; empty where it shows all."""
    quotes: tuple[QuoteView, ...]
    topics: tuple[Link, ...]
    mail: str
    """Where its e-mail version is; empty where the site's address is unknown."""
    newer: Link | None
    older: Link | None


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue in the index of all."""

    link: Link
    summary: str
    titles: tuple[Phrase, ...]
    """Of its first articles."""


@dataclass(frozen=True, slots=True)
class IssueYear:
    """The issues of a year."""

    heading: str
    issues: tuple[IssueLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesView:
    """The index of all issues."""

    head: Head
    title: str
    summary: str
    years: tuple[IssueYear, ...]


@dataclass(frozen=True, slots=True)
class MailItem:
    """An article in an e-mail message."""

    title: str
    url: str
    """Absolute, as every address in a message."""
    lang: str | None
    facts: tuple[str, ...]
    """Its outlet, its date, how long it takes to read."""
    text: str | None
    flag: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailView:
    """An issue as an e-mail message."""

    head: Head
    title: str
    summary: str
    description: str | None
    introduction: Markup
    items: tuple[MailItem, ...]
    more: str
    url: str
    """The issue's page."""
    home: str
    """The digest's."""
