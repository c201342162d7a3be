"""Addresses that articles had before, and still answer to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote

from builder.diagnostics import Diagnostic, Severity
from builder.library.model import Entry

_HOME = "articles/"
_SEGMENT = re.compile(r"[^\x00-\x1f\x7f\\<>:\"|?*./\s][^\x00-\x1f\x7f\\<>:\"|?*/\s]*(?<!\.)")
"""A name that every file system takes, and that does not begin with a point."""


def moved(
    entries: Iterable[Entry], renamed: Mapping[str, str], slugs: Collection[str], found: list[Diagnostic]
) -> Mapping[str, str]:
    """Which article a former address leads to: address below the site's root → slug.

    `renamed`: former names of article files, as version control knows them; an article's own `aliases` say
    more than that. `slugs`: of all article files, published or not: what is there wins. An alias that is
    no address (SP605) or belongs to somebody else (SP606) goes to `found`.
    """
    there = {f"{_HOME}{slug}/" for slug in slugs}
    leads: dict[str, str] = {}
    published = set()
    for entry in sorted(entries, key=lambda entry: entry.slug):
        published.add(entry.slug)
        for alias, where in _stated(entry, found):
            owner = "another article" if where in there else leads.setdefault(where, entry.slug)
            if where != f"{_HOME}{entry.slug}/" and owner != entry.slug:
                message = f"the alias '{alias}' belongs to {owner}, too"
                found.append(Diagnostic("SP606", Severity.WARNING, message, entry.path, hint="take it out"))
    for former, slug in renamed.items():
        where = f"{_HOME}{former}/"
        if slug in published and where not in there:
            leads.setdefault(where, slug)
    return leads


def _stated(entry: Entry, found: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    """The aliases of an entry, as written and as addresses."""
    for alias in entry.aliases:
        if where := address_of(alias):
            yield alias, where
            continue
        message = f"'{alias[:80]}' is no address below the site's root"
        hint = "write a former name of this file, or an address such as /2019/old-name/"
        found.append(Diagnostic("SP605", Severity.WARNING, message, entry.path, hint=hint))


def address_of(alias: str) -> str | None:
    """A former name (`old-name`, `old-name.md`), or an address from the site's root (`/2019/old.html`), as
    an address; `None` for anything else."""
    path = unquote(alias.strip()).removesuffix("index.html")
    named = "/" not in path
    path = path.strip("/").removesuffix(".md")
    if not all(map(_SEGMENT.fullmatch, path.split("/"))):
        return None
    return f"{_HOME}{path}/" if named else path if path.endswith(".html") else f"{path}/"
