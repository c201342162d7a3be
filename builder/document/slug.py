"""The name of an article file, which is also its address: made once, kept for ever."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import chain, count

from anyascii import anyascii

_LONGEST = 80
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index|readme")
"""Names that Windows keeps for devices, and those that MkDocs gives a meaning."""


def slug_of(title: str, taken: Container[str]) -> str:
    """A readable ASCII name for a title: lower case, hyphens, whole words, at most 80 characters.

    It ends in a number, from 2, if the plain one is taken.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’ʼ]", "", anyascii(title[:400])).lower())
    slug = "-".join(words)
    if len(slug) > _LONGEST:
        head = slug[: _LONGEST + 1]
        slug = head[: head.rfind("-")] if "-" in head else head[:_LONGEST]
    if not slug or _RESERVED.fullmatch(slug):
        slug = f"{slug}-article".lstrip("-")
    numbered = (f"{slug}-{n}" for n in count(2))
    return next(s for s in chain((slug,), numbered) if s not in taken)
