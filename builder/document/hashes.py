"""Short hashes of what the builder generated, by which a later run knows its own values again.

They are part of the file format: another way of hashing would make every value look edited.
"""

from __future__ import annotations

import datetime as dt
import json
from hashlib import blake2b
from typing import Any

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""Letters alone, so that no hash is a number to any YAML."""


def _text(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


_encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_text).encode


def short(value: Any) -> str:
    """24 bits of a text, or of lists and maps of texts and dates, as six letters.

    The order of a map's keys counts for nothing, and a date is the text that stands for it.
    """
    if not isinstance(value, str):
        value = _text(value) if isinstance(value, dt.date) else _encoded(value)
    data = value.encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=3).hexdigest().translate(_LETTERS)
