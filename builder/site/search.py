"""The search index, in the form that MkDocs' own search reads (lunr.js in a worker)."""

from __future__ import annotations

from collections.abc import Iterable

from builder.cache import encode
from builder.library import Entry
from builder.site import address

_CONFIG = {"lang": ["en"], "min_search_length": 2, "separator": r"[\s\-]+", "prebuild_index": False}


def search_index(texts: Iterable[tuple[Entry, str]]) -> str:
    """The index of entries with their plain texts, each text a JSON string already."""
    docs = ",\n".join(
        f'{{"location":{encode(address.href(address.article(entry.slug)))},'
        f'"title":{encode(entry.title)},"text":{text}}}'
        for entry, text in texts
    )
    return f'{{"config":{encode(_CONFIG)},"docs":[\n{docs}\n]}}\n'
