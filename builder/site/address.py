"""Where each page is: addresses below the site's root, without a leading slash."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, urlsplit

HOME = ""
ARTICLES = "articles/"
SEARCH = "search/"
ARCHIVE = "archive/"
QUOTES = "quotes/"
PAPERS = "papers/"
ISSUES = "issues/"
STATISTICS = "about/statistics/"
SOCIAL = "social/index.png"

FOLDERS = {
    "topics": "topics/",
    "people": "people/",
    "organizations": "organizations/",
    "outlets": "outlets/",
    "journals": "journals/",
    "years": ARCHIVE,
    "months": ARCHIVE,
}
"""The folder of each taxonomy."""

_SCHEMES = ("http", "https")


def article(slug: str) -> str:
    """The page of an article."""
    return f"{ARTICLES}{slug}/"


def term(taxonomy: str, slug: str) -> str:
    """The page of a term."""
    return f"{FOLDERS[taxonomy]}{slug}/"


def issue(slug: str) -> str:
    """The page of an issue."""
    return f"{ISSUES}{slug}/"


def mail(slug: str) -> str:
    """An issue as an e-mail message."""
    return f"{ISSUES}{slug}/mail.html"


def social(page: str) -> str:
    """The picture of a page, for those who share it."""
    return f"social/{page.rstrip('/')}.png"


def numbered(address: str, number: int | None) -> str:
    """A page of a listing that is cut into several; `None` is its first."""
    return address if number is None else f"{address}page/{number}/"


@lru_cache(maxsize=1 << 16)
def href(address: str) -> str:
    """An address as it may stand in a link."""
    return quote(address)


@lru_cache(maxsize=1 << 12)
def outgoing(url: str | None) -> str | None:
    """An address elsewhere, if it is safe to link to: `http` or `https` with a host, and nothing in it
    that could end an attribute or start another scheme (`javascript:`, `data:`)."""
    if not url or " " in url or not url.isprintable():  # no other white space is printable
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in _SCHEMES and parts.hostname else None


def doi(identifier: str) -> str:
    """A DOI as a link (https://www.doi.org/the-identifier/resources/handbook, 3.5.1)."""
    return f"https://doi.org/{quote(identifier, safe='/:;().-_')}"
