"""The search index, in the form that MkDocs' own search reads (lunr.js in a worker)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.cache import encode
from builder.library import Entry
from builder.site import address
from builder.site.rights import rights
from builder.site.settings import Settings

_CONFIG = {"lang": ["en"], "min_search_length": 2, "separator": r"[\s\-]+", "prebuild_index": False}


def shown_texts(texts: Iterable[tuple[Entry, str]], settings: Settings) -> Iterator[tuple[Entry, str]]:
    """Of each text what its page may show: the index is published too, and must not give away more."""
    for entry, text in texts:
        match rights(entry.rights, settings):
            case "full":
                yield entry, text
            case "excerpt":
                parts = (entry.subtitle, entry.description, *(saying.text for saying in entry.sayings))
                yield entry, encode(" ".join(filter(None, parts)))
            case "link":
                yield entry, encode(entry.description or "")


def search_index(texts: Iterable[tuple[Entry, str]]) -> str:
    """The index of entries with their plain texts, each text a JSON string already."""
    docs = ",\n".join(
        f'{{"location":{encode(address.href(address.article(entry.slug)))},'
        f'"title":{encode(entry.title)},"text":{text}}}'
        for entry, text in texts
    )
    return f'{{"config":{encode(_CONFIG)},"docs":[\n{docs}\n]}}\n'
