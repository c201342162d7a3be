"""Where an index files a person: under the family name, as readers look it up."""

from __future__ import annotations

_PARTICLES = frozenset("van von der den de del della di da dos das du la le al el bin ibn ter ten st".split())
"""They begin a family name also where they are printed with a capital: 'Van Dyke', 'De Niro'."""
_JOINERS = frozenset(("y", "e", "i", "und"))
"""They stand inside a family name of two parts: 'Ortega y Gasset'."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def inverted(name: str) -> str:
    """`Ada Abernathy` → `Abernathy, Ada`; particles stay with the family name: `van Heusden, Jan`.

    A name that cannot be told apart (one word, an initial at its end, a comma in it) stays as it is.
    """
    words = name.split()
    suffix = words.pop() if words and words[-1].rstrip(".").lower() in _SUFFIXES else ""
    if "," in name or len(words) < 2 or len(words[-1].rstrip(".")) < 2:
        return name
    start = next((at for at in range(1, len(words)) if _begins_family(words[at])), len(words) - 1)
    if words[start] in _JOINERS and start > 1:
        start -= 1
    parts = (" ".join(words[start:]), " ".join(words[:start]), suffix)
    return ", ".join(part for part in parts if part)


def _begins_family(word: str) -> bool:
    return word.islower() or word.rstrip(".").lower() in _PARTICLES
