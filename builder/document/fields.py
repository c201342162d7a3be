"""The keys of the front matter, in their order: how each is read, and how it is had from an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import yaml

from builder.article import Article
from builder.document import load, nodes, plain

READERS: Mapping[str, Callable[[yaml.Node], Any]] = {
    "title": nodes.text,
    "subtitle": nodes.text,
    "description": nodes.text,
    "date": load.date,
    "added": load.day,
    "id": nodes.text,
    "lang": nodes.text,
    "authors": nodes.texts,
    "source": load.source,
    "people": nodes.several(load.person),
    "organizations": nodes.several(load.organization),
    "abbreviations": load.mapping,
    "quotes": nodes.several(load.quote),
    "references": nodes.several(load.reference),
    "identifiers": nodes.texts,
    "tags": nodes.texts,
    "funding": nodes.text,
    "disclosure": nodes.text,
    "disclaimer": nodes.text,
    "license": nodes.text,
    "rights": load.rights,
    "draft": load.flag,
    "publish": load.day,
    "expires": load.day,
    "pinned": load.flag,
    "status": load.status,
    "note": nodes.text,
    "aliases": nodes.texts,
    "related": nodes.texts,
}
"""How each key is read from its YAML node; in the order in which they are written."""

ONCE = ("added", "id")
"""The keys that are set once and kept."""
NOTED = tuple(key for key in READERS if key not in ONCE)
"""The keys that the builder may change later."""


def values(article: Article) -> Iterator[tuple[str, Any]]:
    """The front matter of an article as plain data: keys in the specification's order, each with what
    is known; then the person's own keys."""
    a = article
    known = (
        ("title", a.title),
        ("subtitle", a.subtitle),
        ("description", a.description),
        ("date", a.date and plain.of_date(a.date)),
        ("added", a.added),
        ("id", a.id),
        ("lang", a.lang),
        ("authors", list(a.authors)),
        ("source", a.source and plain.of_source(a.source)),
        ("people", [plain.of_person(person) for person in a.people]),
        ("organizations", [plain.of_organization(organization) for organization in a.organizations]),
        ("abbreviations", plain.of_mapping(a.abbreviations)),
        ("quotes", [plain.of_quote(quote) for quote in a.quotes]),
        ("references", [plain.of_reference(reference) for reference in a.references]),
        ("identifiers", list(a.identifiers)),
        ("tags", list(a.tags)),
        ("funding", a.funding),
        ("disclosure", a.disclosure),
        ("disclaimer", a.disclaimer),
        ("license", a.license),
        ("rights", a.rights),
        ("draft", a.draft),
        ("publish", a.publish),
        ("expires", a.expires),
        ("pinned", a.pinned),
        ("status", a.status),
        ("note", a.note),
        ("aliases", list(a.aliases)),
        ("related", list(a.related)),
    )
    yield from ((key, value) for key, value in known if value)
    yield from a.extra.items()
