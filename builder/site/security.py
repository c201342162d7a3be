"""What a browser is told of the pages before it shows them."""

from __future__ import annotations

from urllib.parse import urlsplit

from builder.site.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
"""The Content-Security-Policy of every page: nothing comes from elsewhere, nothing in the page runs."""


def headers(settings: Settings) -> str:
    """The file `_headers`, which Netlify, Cloudflare Pages and others read: the same policy, with what a
    `<meta>` cannot say; and that a shard of the search index never changes."""
    root = urlsplit(settings.url).path or "/"
    return f"""\
{root}*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
{root}search/shards/*
  Cache-Control: public, max-age=31536000, immutable
"""
