"""JSON-LD in schema.org's terms: one graph for a page, whose parts name each other.

Our page is an `Article` that is based on the source's `NewsArticle`; people, bodies and quotations have the
addresses that they have on this site, so that what two pages say of one person comes together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from builder.article import Article, Reference
from builder.cache import encode
from builder.library import Entry
from builder.library.model import key_of
from builder.site import address
from builder.site.card import plain_link
from builder.site.citation import licence_page
from builder.site.cite import filed_names
from builder.site.edition import Edition
from builder.site.settings import Settings
from builder.site.views import QuoteView

Node = dict[str, Any]


def linked_data(graph: list[Node]) -> Markup:
    """A graph as it stands in a page: nothing in it can end the element that it stands in."""
    text = encode({"@context": "https://schema.org", "@graph": graph})
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def site_graph(settings: Settings) -> list[Node]:
    """The digest itself, on its home page."""
    where = settings.absolute(address.SEARCH)
    finds = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{where}?q={{query}}"},
        "query-input": "required name=query",
    }
    site: Node = {
        "@type": "WebSite",
        "@id": settings.url,
        "url": settings.url,
        "name": settings.name,
        "description": settings.description,
        "inLanguage": settings.lang,
        "potentialAction": finds if settings.search else None,
    }
    return [_known(site)]


def article_graph(
    entry: Entry, article: Article, quotes: tuple[QuoteView, ...], edition: Edition
) -> list[Node]:
    """All that an article's page says, as a graph."""
    settings = edition.settings
    page = settings.absolute(address.href(address.article(entry.slug)))
    source = address.outgoing(entry.url) or f"{page}#source"
    people = [_person(mention, edition) for mention in entry.people]
    bodies = [_body(body.name, body.acronym, edition) for body in entry.organizations]
    papers = [_paper(reference, page, number) for number, reference in enumerate(article.references, 1)]
    said = list(_quotations(entry, quotes, page, people + bodies, settings))
    ours: Node = {
        "@type": "Article",
        "@id": page,
        "url": page,
        "headline": article.title,
        "description": article.description,
        "inLanguage": entry.lang,
        "datePublished": entry.added,
        "keywords": entry.topics,
        "isPartOf": {"@type": "WebSite", "@id": settings.url, "name": settings.name},
        "publisher": {"@type": "Organization", "name": settings.author or settings.name},
        "isBasedOn": {"@id": source},
        "mentions": [{"@id": each["@id"]} for each in people + bodies],
        "citation": [{"@id": each["@id"]} for each in papers],
        "hasPart": [{"@id": each["@id"]} for each in said],
    }
    return [_known(ours), _source(entry, article, source), *people, *bodies, *papers, *said]


def _source(entry: Entry, article: Article, where: str) -> Node:
    publisher = {"@type": "Organization", "name": entry.outlet} if entry.outlet else None
    return _known(
        {
            "@type": "NewsArticle",
            "@id": where,
            "url": address.outgoing(entry.url),
            "headline": article.title,
            "alternativeHeadline": article.subtitle,
            "inLanguage": entry.lang,
            "datePublished": entry.date,
            "author": [
                _author(name, filed) for name, filed in zip(article.authors, filed_names(entry), strict=True)
            ],
            "publisher": publisher,
            "license": licence_page(entry.license) if entry.license else None,
            "copyrightNotice": article.disclaimer,
        }
    )


def _author(name: str, filed: str) -> Node:
    """A name that is filed as it stands is a body's, or of one word."""
    return {"@type": "Person" if filed != name else "Organization", "name": name}


def _person(mention: Any, edition: Edition) -> Node:
    where = plain_link(edition.library, "people", mention.name).href
    return _known(
        {
            "@type": "Person",
            "@id": edition.settings.absolute(where) or f"#{mention.name}",
            "name": mention.name,
            "honorificSuffix": mention.credentials,
            "jobTitle": mention.roles,
            "affiliation": [{"@type": "Organization", "name": name} for name in mention.affiliations],
        }
    )


def _body(name: str, acronym: str | None, edition: Edition) -> Node:
    where = plain_link(edition.library, "organizations", name).href
    made = edition.settings.absolute(where) or f"#{name}"
    return _known({"@type": "Organization", "@id": made, "name": name, "alternateName": acronym})


def _paper(reference: Reference, page: str, number: int) -> Node:
    doi = address.doi(reference.doi) if reference.doi else None
    url = address.outgoing(reference.url)
    journal = (
        {"@type": "Periodical", "name": reference.container_title} if reference.container_title else None
    )
    authors = (
        {"@type": "Organization", "name": name.literal}
        if name.literal
        else _known({"@type": "Person", "familyName": name.family, "givenName": name.given})
        for name in reference.author
    )
    return _known(
        {
            "@type": "ScholarlyArticle",
            "@id": doi or url or f"{page}#reference-{number}",
            "name": reference.title,
            "author": list(authors),
            "datePublished": str(reference.issued) if reference.issued else None,
            "isPartOf": journal,
            "volumeNumber": reference.volume,
            "issueNumber": reference.issue,
            "pagination": reference.page,
            "sameAs": doi,
            "url": url,
        }
    )


def _quotations(
    entry: Entry, quotes: tuple[QuoteView, ...], page: str, known: list[Node], settings: Settings
) -> Iterator[Node]:
    ids = {key_of(node["name"]): node["@id"] for node in reversed(known)}
    for saying in quotes:
        speakers = [
            {"@id": ids[key]}
            if (key := key_of(link.label)) in ids
            else {"@type": "Person", "name": link.label}
            for link in saying.speakers
        ]
        yield _known(
            {
                "@type": "Quotation",
                "@id": f"{page}#{saying.anchor}",
                "text": saying.text,
                "inLanguage": saying.lang or entry.lang or settings.lang,
                "spokenByCharacter": speakers,
            }
        )


def _known(node: Node) -> Node:
    """Without what is unknown or empty."""
    return {key: value for key, value in node.items() if value}
