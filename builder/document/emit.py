"""YAML text that YAML 1.1 (PyYAML) and YAML 1.2 (ruamel.yaml, Pandoc, browsers) read alike.

Strings stand plain where no reader could take them for anything else and in double quotes
everywhere else; nothing is folded and nothing is sorted.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

_UNPRINTABLE = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
# YAML 1.1 takes NEL, LS and PS for line breaks; no version lets the others stand as they are.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_PLAIN = re.compile(
    rf"[^\W\d_][^:#\xa0{_UNPRINTABLE}]*(?:(?::(?!\s|\Z)|(?<! )#)[^:#\xa0{_UNPRINTABLE}]*)*(?<! )"
)
"""Begins with a letter, so that it is no number, date or indicator, and holds no `: ` and no ` #`."""
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))

_quoted = json.JSONEncoder(ensure_ascii=False).encode

_LONGEST_KEY = 1000
"""YAML wants the colon of a simple key within 1,024 characters."""


def scalar(text: str) -> str:
    """A string as YAML that both versions read as that string, on one line."""
    if _PLAIN.fullmatch(text) and not (len(text) < 6 and text.lower() in _WORDS):
        return text
    quoted = _quoted(text)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def emit(mapping: Mapping[str, Any]) -> str:
    """A mapping as block YAML, one line for each scalar, each ended with a line feed."""
    lines: list[str] = []
    _mapping(mapping, "", "", lines)
    lines.append("")
    return "\n".join(lines)


def _mapping(mapping: Mapping[str, Any], first: str, indent: str, lines: list[str]) -> None:
    for key, value in mapping.items():
        head = scalar(key)
        if len(head) > _LONGEST_KEY:
            lines.append(f"{first}? {head}")
            first, head = indent, ""
        _value(f"{first}{head}:", value, indent + "  ", lines)
        first = indent


def _value(head: str, value: Any, indent: str, lines: list[str]) -> None:
    """Append `head` and what it holds; nested values stand on lines of their own."""
    if isinstance(value, str):
        lines.append(f"{head} {scalar(value)}")
    elif isinstance(value, Mapping) and value:
        lines.append(head)
        _mapping(value, indent, indent, lines)
    elif isinstance(value, Sequence) and value and not isinstance(value, bytes):
        lines.append(head)
        for item in value:
            if isinstance(item, Mapping) and item:
                _mapping(item, f"{indent}- ", indent + "  ", lines)
            else:
                _value(f"{indent}-", item, indent + "  ", lines)
    else:
        lines.append(f"{head} {_atom(value)}")


def _atom(value: Any) -> str:
    """What is neither a string nor a collection with items."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, (int, dt.date)):  # a datetime is a date
        return value.isoformat() if isinstance(value, dt.date) else str(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, (list, tuple)):
        return "[]"
    # bytes and sets, which only a person's own key can hold
    return yaml.safe_dump(value, default_flow_style=True, width=math.inf).removesuffix("\n...\n").strip()


def _float(value: float) -> str:
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    mantissa, e, exponent = repr(value).partition("e")
    if e and "." not in mantissa:  # YAML 1.1 knows a float by its point
        mantissa += ".0"
    return mantissa + e + exponent
