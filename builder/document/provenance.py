"""Where an article file came from, and whether anybody has touched it since."""

from __future__ import annotations

import re

import yaml

from builder.document.read import read
from builder.document.write import write

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


def is_edited(text: str) -> bool:
    """Whether an article file is anything but what the builder wrote: written anew from what it says, with
    notes of what was generated, an untouched file is the same to the byte."""
    file, _ = read(text, "")
    return file is None or write(file.article) != text
