"""The page of one article."""

from __future__ import annotations

from itertools import islice
from typing import get_args

from markupsafe import Markup

from builder.article import Article, BodyBlock, Paragraph
from builder.document.html import render
from builder.library import Entry, Library, Relation
from builder.site import address, wording
from builder.site.card import card, foreign, plain_link, quotes, stamp
from builder.site.citation import citation, identifier
from builder.site.edition import Edition
from builder.site.settings import Rights, Settings
from builder.site.views import ArticleView, Head, Link, Notice, PersonFact, RelatedView

_OPENING = 2
"""How many paragraphs an excerpt shows."""
_OPEN_LICENCES = ("CC", "PUBLIC DOMAIN", "PDM")


def article_page(entry: Entry, edition: Edition) -> ArticleView:
    """All that an article's page shows. `LookupError` if its file has become unreadable."""
    library, settings = edition.library, edition.settings
    article = edition.shelf.take(entry)
    shown = rights(entry.rights, settings)
    outlet = plain_link(library, "outlets", entry.outlet) if entry.outlet else None
    return ArticleView(
        head=_head(entry, article, settings),
        title=article.title,
        subtitle=article.subtitle,
        authors=article.authors,
        outlet=outlet,
        source_url=address.outgoing(entry.url),
        source_label=entry.outlet or "the source",
        date=stamp(entry.date),
        added=stamp(entry.added),
        minutes=entry.minutes,
        description=article.description,
        body=Markup(render(_shown(article.body, shown), edition.prose)),
        shown=shown,
        people=tuple(_person(library, *mention) for mention in entry.people),
        organizations=tuple(
            Link(body.name, plain_link(library, "organizations", body.name).href, note=body.acronym)
            for body in entry.organizations
        ),
        citations=tuple(citation(reference, library) for reference in article.references),
        identifiers=tuple(identifier(text) for text in article.identifiers),
        abbreviations=tuple(article.abbreviations.items()),
        quotes=quotes(entry, edition),
        topics=tuple(plain_link(library, "topics", topic) for topic in entry.topics),
        notices=tuple(_notices(article)),
        related=tuple(_related(r, edition) for r in library.relations.get(entry.slug, ())),
        newer=_neighbour(library.newer(entry)),
        older=_neighbour(library.older(entry)),
    )


def rights(stated: str | None, settings: Settings) -> Rights:
    """How much of a text is shown: as its file says, else as the site has it."""
    return next((mode for mode in get_args(Rights) if mode == stated), settings.rights)


def listed(entry: Entry, settings: Settings) -> bool:
    """Whether search engines may list the page: not if it is a full copy of another publisher's text
    under no open licence."""
    copied = rights(entry.rights, settings) == "full" and bool(entry.url or entry.outlet)
    return not copied or (entry.license or "").upper().startswith(_OPEN_LICENCES)


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
        date=stamp(entry.date),
    )


def _shown(body: tuple[BodyBlock, ...], shown: Rights) -> tuple[BodyBlock, ...]:
    if shown == "full":
        return body
    if shown == "link":
        return ()
    return tuple(islice((block for block in body if isinstance(block, Paragraph)), _OPENING))


def _person(
    library: Library,
    name: str,
    credentials: str | None,
    roles: tuple[str, ...],
    affiliations: tuple[str, ...],
) -> PersonFact:
    return PersonFact(name, plain_link(library, "people", name).href, credentials, roles, affiliations)


def _notices(article: Article) -> list[Notice]:
    stated = (
        ("Funding", article.funding),
        ("Disclosure", article.disclosure),
        ("Licence", article.license),
        ("Disclaimer", article.disclaimer),
    )
    return [Notice(label, text) for label, text in stated if text]


def _related(relation: Relation, edition: Edition) -> RelatedView:
    names = wording.enumeration(relation.shared)
    match relation.reason:
        case "paper":
            reason = "Same paper"
        case "speaker":
            reason = f"Also quotes {names}"
        case _:
            reason = f"{'Topics' if len(relation.shared) > 1 else 'Topic'}: {names}"
    return RelatedView(card(relation.entry, edition), reason)


def _neighbour(entry: Entry | None) -> Link | None:
    return Link(entry.title, address.href(address.article(entry.slug))) if entry else None
