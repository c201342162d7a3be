"""Names of persons that are short forms of others."""

from __future__ import annotations


def abbreviates(short: str, full: str) -> bool:
    """Whether a name is another with initials for given names, or without some: 'J. Bueren' and 'Juan
    Bueren' of 'Juan A. Bueren'; never of two equal ones, and never by the family name alone."""
    *given, family = _words(short)
    *others, other_family = _words(full)
    if family != other_family or not given or given == others or len(given) > len(others):
        return False
    waiting = iter(others)
    in_order = all(any(_stands_for(word, other) for other in waiting) for word in given)
    return in_order and _stands_for(given[0], others[0])


def _stands_for(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _words(name: str) -> list[str]:
    return [word for word in name.casefold().replace(".", " ").split() if word] or [""]
