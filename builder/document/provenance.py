"""Where an article file came from, read without reading the rest of it."""

from __future__ import annotations

import re

import yaml

_SEED = re.compile(r"^provenance:[^\S\n]*\n(?:[ \t]+.*\n)*?[ \t]+seed:[ \t]*(.+)$", re.MULTILINE)


def seed_of(text: str) -> str | None:
    """The seed's path that an article file names, also where its front matter is broken elsewhere;
    `None` for an article that was written by hand."""
    found = _SEED.search(text)
    if not found:
        return None
    try:
        value = yaml.safe_load(found[1])
    except yaml.YAMLError:
        return None
    return value if isinstance(value, str) else None
