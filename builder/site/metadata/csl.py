"""Bibliographic items in CSL-JSON (CSL 1.0.2): the article at its source, and the papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from builder.article import Article, Name, PartialDate, Reference
from builder.library import Entry
from builder.site import address
from builder.site.cite import filed_names

Item = dict[str, Any]

_BLOG = re.compile(r"\bblog|substack\.com|medium\.com|wordpress\.com|tumblr\.com", re.IGNORECASE)


def items(entry: Entry, article: Article) -> tuple[Item, ...]:
    """The piece first, then the works that it reports on; no two have one id."""
    made = [piece(entry, article), *(work(each) for each in article.references)]
    taken: set[str] = set()
    for item in made:
        name, number = item["id"], 1
        while item["id"] in taken:
            number += 1
            item["id"] = f"{name}-{number}"
        taken.add(item["id"])
    return tuple(made)


def piece(entry: Entry, article: Article) -> Item:
    """The article, as its source published it."""
    url = address.outgoing(entry.url)
    item: Item = {
        "id": entry.slug,
        "type": kind(entry),
        "title": article.title,
        "author": [_filed(name) for name in filed_names(entry)],
        "issued": _date(article.date),
        "container-title": entry.outlet,
        "abstract": article.description,
        "URL": url,
        "accessed": _date(PartialDate.parse(entry.added)) if entry.added and url else None,
        "language": entry.lang,
    }
    return {key: value for key, value in item.items() if value}


def kind(entry: Entry) -> str:
    """What a piece is, as far as its outlet and address tell."""
    if _BLOG.search(f"{entry.outlet or ''} {entry.url or ''}"):
        return "post-weblog"
    return "article-newspaper" if entry.outlet else "webpage"


def work(reference: Reference) -> Item:
    """A work that the article reports on or cites."""
    item: Item = {
        "id": reference.id,
        "type": reference.type,
        "title": reference.title,
        "author": [_name(name) for name in reference.author],
        "issued": _date(reference.issued),
        "container-title": reference.container_title,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.page,
        "publisher": reference.publisher,
        "DOI": reference.doi,
        "URL": address.outgoing(reference.url),
    }
    return {key: value for key, value in item.items() if value}


def identified(article: Article) -> Iterator[Reference]:
    """The papers that can be told from all others: by a DOI, or by title and journal."""
    for each in article.references:
        if each.type.startswith("article") and (each.doi or (each.title and each.container_title)):
            yield each


def _filed(name: str) -> dict[str, str]:
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": name}


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {key: value for key, value in parts.items() if value}


def _date(date: PartialDate | None) -> dict[str, list[list[int]]] | None:
    if date is None:
        return None
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]}
