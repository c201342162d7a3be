"""Addresses of terms: readable, ASCII, unique, and the same tomorrow."""

from __future__ import annotations

import re
from collections.abc import Iterable

from anyascii import anyascii

from builder.cache import digest

_WORDS = {"&": " and ", "+": " plus ", "#": " sharp ", "@": " at ", "%": " percent "}
_SIGN = re.compile("[&+#@%]")
_GAP = re.compile(r"[^a-z0-9]+")
_APOSTROPHE = re.compile(r"['’ʼ]")
_LONGEST = 80


def slug(label: str) -> str:
    """A label as a path segment: `R&D` → `r-and-d`, `Łódź` → `lodz`; a hash where nothing is left."""
    text = label if label.isascii() else anyascii(label)
    text = _SIGN.sub(lambda sign: _WORDS[sign.group()], _APOSTROPHE.sub("", text))
    made = _GAP.sub("-", text.lower()).strip("-")
    if len(made) > _LONGEST:
        made = made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST]
    return made or digest(label)[:8]


def unique_slugs(keys: Iterable[str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Slugs for the keys of terms, given oldest first: key → slug, and the slugs that are not plain.

    Whoever came first keeps the plain slug; a later term that would take it gets a hash of its key,
    so that no address ever moves because of a newcomer.
    """
    taken: dict[str, str] = {}
    hashed: list[str] = []
    for key in keys:
        made = slug(key)
        if made in taken:
            made = f"{made}-{digest(key)[:6]}"
            hashed.append(made)
        taken[made] = key
    return {key: made for made, key in taken.items()}, tuple(hashed)
