"""JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.cache import encode
from builder.site.feed.model import Feed, Format, Item, instant

_FILE = "feed.json"
_TYPE = "application/feed+json"


def _document(feed: Feed, items: Iterable[str]) -> str:
    """The whole feed around its items."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.folder + _FILE,
        "description": feed.description,
        "authors": [{"name": feed.author}],
        "language": feed.lang,
    }
    listed = ",\n".join(items)
    return f'{encode(head)[:-1]},"items":[\n{listed}\n]}}\n'


def _item(item: Item) -> str:
    """One item; what is unknown is left out."""
    said: dict[str, Any] = {
        "id": item.id,
        "url": item.page,
        "external_url": item.source,
        "title": item.title,
        "content_text": item.summary,
        "summary": item.summary,
        "date_published": instant(item.published) if item.published else None,
        "date_modified": instant(item.added),
        "authors": [{"name": name} for name in item.authors],
        "tags": item.topics,
        "language": item.lang,
    }
    return encode({key: value for key, value in said.items() if value})


JSON = Format(_FILE, _TYPE, _document, _item)
