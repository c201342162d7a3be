"""What robots look for: sitemap (sitemaps.org 0.9) and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from builder.site import address
from builder.site.settings import Settings


def sitemap(pages: Iterable[tuple[str, str | None]], settings: Settings) -> str:
    """The sitemap of (address, day of the last change if known): never the day of the build."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for where, changed in pages:
        lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
        lines.append(f"<url><loc>{escape(settings.absolute(address.href(where)))}</loc>{lastmod}</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"


def robots(settings: Settings) -> str:
    """Everybody may read everything; pages that must not be listed say so themselves."""
    where = f"\nSitemap: {settings.absolute('sitemap.xml')}\n" if settings.url else ""
    return f"User-agent: *\nAllow: /\n{where}"
