"""The pages of issues, and the index of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, islice

from markupsafe import Markup

from builder.library import Issue
from builder.library.model import key_of
from builder.site import address
from builder.site.card import card, foreign, plain_link
from builder.site.edition import Edition
from builder.site.overview import short_quotes
from builder.site.settings import Settings
from builder.site.views import Head, IssueLine, IssuesView, IssueView, IssueYear, Link, Phrase
from builder.site.wording import Words
from builder.site.written import linked

SHOWN = 60
"""How many articles the page of an issue has room for."""
_QUOTES = 3
_TOPICS = 10
_TITLES = 3


def find_issue(slug: str, edition: Edition) -> Issue:
    """The issue at an address. `LookupError` if there is none."""
    for issue in edition.library.issues:
        if issue.slug == slug:
            return issue
    raise LookupError(f"there is no issue {slug}")


def issue_page(issue: Issue, edition: Edition) -> IssueView:
    """An issue with the editor's introduction and its articles in order."""
    settings, words = edition.settings, edition.settings.words
    entries = issue.entries[:SHOWN]
    lead, *cards = (card(entry, edition) for entry in entries)
    newer, older = _neighbours(issue, edition)
    return IssueView(
        head=issue_head(issue, settings),
        title=issue_title(issue, words),
        summary=issue_summary(issue, words),
        description=issue.description,
        introduction=introduction(issue, edition, root="../../"),
        lead=lead,
        cards=tuple(cards),
        more=more(issue, words),
        quotes=tuple(islice(short_quotes(entries, edition), _QUOTES)),
        topics=_topics(issue, edition),
        mail=address.href(address.mail(issue.slug)) if settings.url else "",
        newer=newer,
        older=older,
    )


def issues_page(edition: Edition) -> IssuesView:
    """All issues, newest first, by year."""
    settings, words, issues = edition.settings, edition.settings.words, edition.library.issues
    title = words.gettext("Issues")
    described = words.gettext("%(index)s in %(site)s", index=title, site=settings.name)
    where = settings.absolute(address.ISSUES)
    return IssuesView(
        head=Head(title, described, where, address.ISSUES, itself=True),
        title=title,
        summary=words.count("%(n)s issue", "%(n)s issues", len(issues)),
        years=tuple(
            IssueYear(year, tuple(_line(issue, settings) for issue in members))
            for year, members in groupby(issues, key=lambda issue: issue.date[:4])
        ),
    )


def issue_title(issue: Issue, words: Words) -> str:
    """As its editor has it, else its month or week."""
    return issue.title or words.period(issue.period)


def issue_summary(issue: Issue, words: Words) -> str:
    """'12 articles, 29 Jun – 5 Jul 2026': what an issue of a period holds was added in that time; of any
    other only the day is known on which it came out."""
    number = words.count("%(n)s article", "%(n)s articles", len(issue.entries))
    if issue.period:
        days = sorted(entry.added for entry in issue.entries if entry.added)
        return f"{number}, {words.span(days[0], days[-1])}" if days else number
    return f"{number}, {words.date(issue.date)}" if issue.date else number


def issue_head(issue: Issue, settings: Settings) -> Head:
    """What the page of an issue says about itself."""
    title = issue_title(issue, settings.words)
    described = f"{settings.name}: {issue_summary(issue, settings.words)}"
    page = address.issue(issue.slug)
    image = address.href(address.social(page)) if settings.social_cards else ""
    where = settings.absolute(address.href(page))
    return Head(title, issue.description or described, where, address.ISSUES, image=image)


def introduction(issue: Issue, edition: Edition, root: str) -> Markup:
    """The editor's words as HTML, with links to other pages from a root; empty where there are none."""
    if not issue.introduction:
        return Markup()
    return Markup(linked(edition.prose(issue.introduction), root))


def more(issue: Issue, words: Words) -> str:
    """How many articles of an issue its page does not show."""
    hidden = len(issue.entries) - SHOWN
    return words.count("and %(n)s more article", "and %(n)s more articles", hidden) if hidden > 0 else ""


def _line(issue: Issue, settings: Settings) -> IssueLine:
    words = settings.words
    link = Link(issue_title(issue, words), address.href(address.issue(issue.slug)))
    first = issue.entries[:_TITLES]
    titles = tuple(Phrase(entry.title, foreign(entry.lang, settings)) for entry in first)
    return IssueLine(link, issue_summary(issue, words), titles)


def _neighbours(issue: Issue, edition: Edition) -> tuple[Link | None, Link | None]:
    issues, settings = edition.library.issues, edition.settings
    at = issues.index(issue)
    newer, older = issues[max(at - 1, 0) : at], issues[at + 1 : at + 2]
    return _first(newer, settings), _first(older, settings)


def _first(issues: Sequence[Issue], settings: Settings) -> Link | None:
    return _line(issues[0], settings).link if issues else None


def _topics(issue: Issue, edition: Edition) -> tuple[Link, ...]:
    """What most of its articles are about."""
    labels = {key_of(topic): topic for entry in reversed(issue.entries) for topic in entry.topics}
    counted = Counter(key_of(topic) for entry in issue.entries for topic in entry.topics)
    most = sorted(counted, key=lambda key: (-counted[key], key))[:_TOPICS]
    return tuple(plain_link(edition.library, "topics", labels[key]) for key in most)
