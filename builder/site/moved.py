"""Pages at addresses that articles had before: they send the reader on, without JavaScript too."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from builder.library import Library
from builder.site import address
from builder.site.settings import Settings
from builder.site.views import Head, Link, MovedView
from builder.site.wording import N_

_TITLE = N_("This page has moved")


def moved_page(where: str, library: Library, settings: Settings) -> MovedView:
    """The page at a former address; for search engines it is the article's page. `LookupError` for an
    address that leads nowhere."""
    entry = library.entries[library.positions[library.moved[where]]]
    href = address.href(address.article(entry.slug))
    title = settings.words.gettext(_TITLE)
    return MovedView(head=Head(title, "", settings.absolute(href)), title=title, to=Link(entry.title, href))


def redirects(moved: Mapping[str, str], settings: Settings) -> str:
    """The file `_redirects`, for hosts that read it (Netlify, Cloudflare Pages, GitLab Pages): addresses
    with the way from the host to the site, each with its new one and the HTTP status."""
    root = urlsplit(settings.url).path or "/"
    lines = (
        f"{root}{address.href(where)} {root}{address.href(address.article(slug))} 301\n"
        for where, slug in sorted(moved.items())
    )
    return "".join(lines)
