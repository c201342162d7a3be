"""The page of one article."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from builder.article import Article, BodyBlock, Paragraph
from builder.document.html import render
from builder.library import Entry, Relation
from builder.site import address, facts
from builder.site.alerts import alerts
from builder.site.annotation import annotate
from builder.site.card import card, foreign, plain_link, quotes, stamp
from builder.site.citation import licence_page
from builder.site.cite import cited_as
from builder.site.edition import Edition
from builder.site.metadata import article_metadata
from builder.site.rights import excerpt, listed, rights
from builder.site.settings import Settings
from builder.site.views import ArticleView, Head, Link, Notice, Phrase, RelatedView, Section

_CONTENTS_HEADINGS, _CONTENTS_MINUTES, _CONTENTS_LEVEL = 3, 3, 3
"""A list of contents wants that many headings and minutes, and shows headings down to that level."""


def article_page(entry: Entry, edition: Edition) -> ArticleView:
    """All that an article's page shows. `LookupError` if its file has become unreadable."""
    library, settings = edition.library, edition.settings
    article = edition.shelf.take(entry)
    shown = rights(entry.rights, settings)
    body = excerpt(article.body) if shown == "excerpt" else article.body if shown == "full" else ()
    outlet = plain_link(library, "outlets", entry.outlet) if entry.outlet else None
    sayings = quotes(entry, edition)
    text = annotate(
        render(body, edition.prose),
        facts.wanted(entry, article),
        (saying.text for saying in sayings),
        article.abbreviations,
    )
    return ArticleView(
        head=_head(entry, article, settings),
        title=article.title,
        subtitle=article.subtitle,
        byline=settings.words.enumeration(article.authors, len(article.authors)),
        alerts=tuple(alerts(entry, article, library, settings)),
        outlet=outlet,
        outlet_where=facts.outlet(article, text.places),
        source_url=address.outgoing(entry.url),
        source_label=entry.outlet,
        date=stamp(entry.date, settings),
        added=stamp(entry.added, settings),
        minutes=entry.minutes,
        description=_unsaid(article, body) if shown != "full" else None,
        body=Markup(text.html),
        contents=_contents(text.sections, entry),
        shown=shown,
        people=tuple(facts.people(entry, article, library, text.places)),
        organizations=tuple(facts.bodies(entry, article, library, text.places)),
        citations=tuple(facts.citations(article, edition, text.places)),
        identifiers=tuple(facts.identifiers(article, text.places)),
        abbreviations=tuple(facts.abbreviations(article, text.places)),
        voices=tuple(facts.voices(entry, sayings, text, settings)),
        cite=cited_as(entry),
        metadata=article_metadata(entry, article, sayings, edition),
        topics=tuple(facts.topics(entry, article, library, text.places)),
        notices=tuple(_notices(article, entry, settings)),
        further=article.related,
        related=tuple(_related(r, edition) for r in library.relations.get(entry.slug, ())),
        newer=_neighbour(library.newer(entry)),
        older=_neighbour(library.older(entry)),
    )


def _head(entry: Entry, article: Article, settings: Settings) -> Head:
    page = address.href(address.article(entry.slug))
    return Head(
        title=article.title,
        description=article.description or article.subtitle or "",
        canonical=settings.absolute(page),
        section=address.ARTICLES,
        lang=foreign(entry.lang, settings),
        kind="article",
        index=listed(entry, settings),
        image=address.social(page) if settings.social_cards else "",
        date=stamp(entry.date, settings),
    )


def _unsaid(article: Article, body: tuple[BodyBlock, ...]) -> str | None:
    """The description, if the shown part of the text does not hold it."""
    shown = " ".join(block.text for block in body if isinstance(block, Paragraph))
    return None if article.description and article.description in shown else article.description


def _contents(sections: tuple[Section, ...], entry: Entry) -> tuple[Section, ...]:
    """The upper two levels of headings, where there is much to find one's way in."""
    shown = tuple(section for section in sections if section.level <= _CONTENTS_LEVEL)
    return shown if len(shown) >= _CONTENTS_HEADINGS and entry.minutes >= _CONTENTS_MINUTES else ()


def _notices(article: Article, entry: Entry, settings: Settings) -> Iterator[Notice]:
    gettext, lang = settings.words.gettext, foreign(article.lang, settings)
    if article.funding:
        yield Notice("funding", gettext("Funding"), Phrase(article.funding, lang))
    if article.disclosure:
        yield Notice("disclosure", gettext("Disclosure"), Phrase(article.disclosure, lang))
    if entry.license:
        yield Notice("licence", gettext("Licence"), Phrase(entry.license, None), licence_page(entry.license))
    if article.disclaimer:
        yield Notice("disclaimer", gettext("Disclaimer"), Phrase(article.disclaimer, lang))


def _related(relation: Relation, edition: Edition) -> RelatedView:
    words = edition.settings.words
    names = words.enumeration(relation.shared)
    match relation.reason:
        case "paper":
            reason = words.gettext("Same paper")
        case "speaker":
            reason = words.gettext("Also quotes %(names)s", names=names)
        case _:
            reason = words.gettext("On the same topic: %(names)s", names=names)
    return RelatedView(card(relation.entry, edition), reason)


def _neighbour(entry: Entry | None) -> Link | None:
    return Link(entry.title, address.href(address.article(entry.slug))) if entry else None
