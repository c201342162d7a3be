"""What a text says of itself in a YAML header, as far as a seed's header has keys for it."""

from __future__ import annotations

import re
from typing import Any

import yaml

from builder.seed.header import KEYS

_FENCED = re.compile(r"\A\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)


def stated(text: str) -> tuple[dict[str, Any], str]:
    """The header of a text, as far as it can be read, and the text below it."""
    fenced = _FENCED.match(text)
    try:
        data = yaml.load(fenced[1], yaml.BaseLoader) if fenced else None
    except yaml.YAMLError:
        data = None
    if not fenced or not isinstance(data, dict):
        return {}, text
    known = {
        key: value for key, value in data.items() if key in KEYS and isinstance(value, str | list) and value
    }
    return (known, text[fenced.end() :]) if known else ({}, text)
