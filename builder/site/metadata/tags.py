"""Highwire Press tags and COinS (OpenURL ContextObjects in spans, Z39.88-2004), which citation managers read.

Zotero takes a page with `citation_title` for a journal article. So these tags stand only where exactly one
paper is identified, and COinS offer the page itself beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote_plus

from builder.article import Article, PartialDate, Reference
from builder.library import Entry
from builder.site import address
from builder.site.metadata.csl import identified, kind

_GENRES = {"article-newspaper": "newspaperArticle", "post-weblog": "blogPost", "webpage": "webpage"}


def highwire(article: Article) -> Iterator[tuple[str, str]]:
    """Names and contents of the tags of the one paper that an article is about; none if there are more."""
    papers = list(identified(article))
    if len(papers) != 1 or not papers[0].title:
        return
    (paper,) = papers
    first, last = _pages(paper)
    yield "citation_title", paper.title or ""
    for name in paper.author:
        yield "citation_author", name.literal or ", ".join(filter(None, (name.family, name.given)))
    optional = {
        "citation_publication_date": _slashed(paper.issued),
        "citation_journal_title": paper.container_title,
        "citation_volume": paper.volume,
        "citation_issue": paper.issue,
        "citation_firstpage": first,
        "citation_lastpage": last,
        "citation_publisher": paper.publisher,
        "citation_doi": paper.doi,
    }
    yield from ((name, value) for name, value in optional.items() if value)


def coins(entry: Entry, article: Article) -> Iterator[str]:
    """The titles of the spans: of the page, and of each paper."""
    yield _context("dc", _page(entry, article))
    for paper in identified(article):
        yield _context("journal", _paper(paper))


def _context(form: str, fields: Iterator[tuple[str, str | None]]) -> str:
    said = "".join(f"&{name}={_value(value)}" for name, value in fields if value)
    return f"ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3A{form}{said}"


_RESERVED = str.maketrans({ch: quote_plus(ch) for ch in map(chr, range(128)) if quote_plus(ch) != ch})


def _value(text: str) -> str:
    """As `quote_plus` has it, which takes its time."""
    return text.translate(_RESERVED) if text.isascii() else quote_plus(text)


def _page(entry: Entry, article: Article) -> Iterator[tuple[str, str | None]]:
    yield "rft.type", _GENRES[kind(entry)]
    yield "rft.title", article.title
    yield "rft.source", entry.outlet
    yield "rft.date", entry.date
    yield "rft.identifier", address.outgoing(entry.url)
    yield "rft.language", entry.lang
    for author in article.authors:
        yield "rft.creator", author


def _paper(paper: Reference) -> Iterator[tuple[str, str | None]]:
    first, last = _pages(paper)
    yield "rft_id", f"info:doi/{paper.doi}" if paper.doi else None
    yield "rft.genre", "article"
    yield "rft.atitle", paper.title
    yield "rft.jtitle", paper.container_title
    yield "rft.date", str(paper.issued) if paper.issued else None
    yield "rft.volume", paper.volume
    yield "rft.issue", paper.issue
    yield "rft.spage", first
    yield "rft.epage", last
    if paper.author:
        yield "rft.aulast", paper.author[0].family
        yield "rft.aufirst", paper.author[0].given
    for name in paper.author:
        yield "rft.au", name.literal or " ".join(filter(None, (name.given, name.family)))


def _pages(paper: Reference) -> tuple[str, str]:
    first, _, last = (paper.page or "").replace("–", "-").partition("-")
    return first.strip(), last.strip()


def _slashed(date: PartialDate | None) -> str | None:
    return str(date).replace("-", "/") if date else None
