"""Identifiers of persons and bodies that carry a check digit."""

from __future__ import annotations

import re

_ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")
_ROR = re.compile(r"(?:https?://ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}\d\d)")
_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def orcid(text: str) -> str | None:
    """An ORCID iD without its resolver; `None` for anything else.

    The last character is checked as in ISO/IEC 7064, MOD 11-2.
    """
    found = _ORCID.fullmatch(text)
    if not found:
        return None
    digits, check = found[1].replace("-", "")[:-1], found[1][-1]
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return found[1] if "0123456789X"[(12 - total % 11) % 11] == check else None


def ror(text: str) -> str | None:
    """A ROR identifier without its resolver; `None` for anything else.

    The last two digits are checked as in ISO/IEC 7064, MOD 97-10, over Crockford's base 32.
    """
    found = _ROR.fullmatch(text.casefold())
    if not found:
        return None
    number = 0
    for character in found[1][:7]:
        number = number * 32 + _CROCKFORD.index(character)
    return found[1] if 98 - number * 100 % 97 == int(found[1][7:]) else None
