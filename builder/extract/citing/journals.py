"""Journals: whether two names mean one journal, abbreviated or not."""

from __future__ import annotations

import re

_SMALL = frozenset("the of and for in on a an de la le der die das und et & y e del des du".split())


def same_journal(one: str, other: str) -> bool:
    """Equal names, or one abbreviates the other word by word ('Lancet Infect Dis': ISO 4)."""
    left, right = _words(one), _words(other)
    if left == right:
        return bool(left)
    return len(left) == len(right) and all(
        a[0] == b[0] and (a.startswith(b) or b.startswith(a) or _contraction(a, b) or _contraction(b, a))
        for a, b in zip(left, right, strict=True)
    )


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[^\W_]+", name.casefold()) if w not in _SMALL]


def _contraction(short: str, full: str) -> bool:
    """'natl' for 'national': letters of the word in their order, as ISO 4 contracts."""
    if len(short) < 3 or len(short) >= len(full):
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)
