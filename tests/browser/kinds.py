"""One address for each kind of page that a digest has, found in the built site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

ADDRESSES: Mapping[str, str] = {
    "home": "",
    "all articles": "articles/",
    "article": "articles/the-comet-that-came-back-early/",
    "article of awkward characters": "articles/templates-that-bite*/",
    "article with a table": "articles/sleeping-high*/",
    "article in German": "articles/hafentore*/",
    "topics": "topics/",
    "topic": "topics/*/",
    "people": "people/",
    "person": "people/petra-lindqvist-amari/",
    "organizations": "organizations/",
    "organization": "organizations/*/",
    "outlets": "outlets/",
    "outlet": "outlets/*/",
    "journals": "journals/",
    "journal": "journals/*/",
    "archive": "archive/",
    "year": "archive/2026/",
    "search": "search/",
    "not found": "404.html",
    "hand-written page": "pages/about/",
}
"""By kind; where a `*` stands, the fullest page that fits."""


def path_of(kind: str, site: Path) -> str:
    """The address of the page of a kind, below the site's root."""
    pattern = ADDRESSES[kind]
    if "*" not in pattern:
        return pattern
    found = sorted(site.glob(f"{pattern}index.html"), key=lambda file: (-file.stat().st_size, file))
    assert found, f"no page like {pattern}"
    return found[0].parent.relative_to(site).as_posix() + "/"
