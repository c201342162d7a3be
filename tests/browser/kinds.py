"""One address for each kind of page that a digest has, found in the built site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SEEDS: Mapping[str, str] = {
    "article": "the-comet-that-came-back.txt",
    "article of awkward characters": "templates-that-bite.txt",
    "article with a table": "cycling-altitude-table.txt",
    "article in German": "pressemitteilung-gezeitentore.txt",
    "article with a block quote": "rope-makers-song.txt",
    "article with everything": "pharmacists-blood-pressure.txt",
}
"""Articles by kind, named by their seed: what they are called is the builder's choice."""

ADDRESSES: Mapping[str, str] = {
    "home": "",
    **dict.fromkeys(SEEDS, "articles/"),
    "all articles": "articles/",
    "topics": "topics/",
    "topic": "topics/*/",
    "people": "people/",
    "person": "people/*/",
    "organizations": "organizations/",
    "organization": "organizations/*/",
    "outlets": "outlets/",
    "outlet": "outlets/*/",
    "journals": "journals/",
    "journal": "journals/*/",
    "quotes": "quotes/",
    "papers": "papers/",
    "issues": "issues/",
    "issue": "issues/20*/",
    "issue that an editor made": "issues/high-water/",
    "statistics": "about/statistics/",
    "archive": "archive/",
    "year": "archive/2026/",
    "search": "search/",
    "not found": "404.html",
    "hand-written page": "**/about/",
}
"""By kind; where a `*` stands, the fullest page that fits."""


def path_of(kind: str, site: Path) -> str:
    """The address of the page of a kind, below the site's root."""
    pattern = ADDRESSES[kind]
    if kind in SEEDS:
        return f"{pattern}{_slug(SEEDS[kind], site.parent / 'content' / 'articles')}/"
    if "*" not in pattern:
        return pattern
    found = sorted(site.glob(f"{pattern}index.html"), key=lambda file: (-file.stat().st_size, file))
    assert found, f"no page like {pattern}"
    return found[0].parent.relative_to(site).as_posix() + "/"


def _slug(seed: str, articles: Path) -> str:
    (file,) = (
        path for path in articles.glob("*.md") if f"seed: {seed}\n" in path.read_text(encoding="utf-8")
    )
    return file.stem
