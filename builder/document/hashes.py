"""Short hashes of what the builder generated, by which a later run knows its own values again.

They are part of the file format: another way of hashing would make every value look edited.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
"""Letters alone, so that no hash is a number to any YAML."""


def of_text(text: str) -> str:
    """32 bits of a text as eight letters."""
    return (
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest().translate(_LETTERS)
    )


def of_value(value: Any) -> str:
    """The hash of plain data; the order of a map's keys counts for nothing."""
    if isinstance(value, str):
        return of_text(value)
    return of_text(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str))
