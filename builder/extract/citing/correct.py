"""What the form of a reference makes certain, whatever the labeller took it for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.extract.citing.dates import numeric
from builder.extract.citing.tokens import Token

_PLACE = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)(?:\s+[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8})?(?:\s+\d{1,2})?)?\s?;"
    r"\s?(?P<volume>\d{1,4})\s?(?P<number>\([^()]{1,15}\))?\s?:\s?(?P<pages>[A-Za-z]{0,3}\d[\w.]*(?:\s?[-–—]+\s?\w{1,9})?)"
)
"""'2024;7(5):e2412345': year, volume, issue and pages as the ICMJE recommends (Citing Medicine)."""
_PUBLISHER = re.compile(
    r"\b(?:press|presse|verlag|books?|publish\w*|university|universit\w+|editions?|éditions?|editora|edizioni|academic"
    r"|penguin|springer|wiley|elsevier|routledge|sage|macmillan|palgrave|norton|random|harper\w*|simon|bloomsbury|verso"
    r"|faber|knopf|oxford|cambridge|mit|institut\w*|company|co|inc|ltd|corp\w*|sons|society|association|department"
    r"|council|office|agency|organi[sz]ation|cent(?:er|re)|foundation|ministry|bank|group|school|college|museum)\b",
    re.IGNORECASE,
)


def corrected(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """The labels, put right where the form of the reference leaves no doubt."""
    labels = _dated(text, tokens, labels)
    labels = _placed(text, tokens, labels)
    return _housed(text, tokens, labels)


def _dated(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """'02.05.2024' is no volume and no page."""
    day = numeric(text)
    inside = [bool(day and day[0] <= token.start < day[1]) for token in tokens]
    return ["other" if within else label for within, label in zip(inside, labels, strict=True)]


def _placed(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    found = _PLACE.search(text)
    if not found:
        return list(labels)
    kept = [label if label not in ("year", "volume", "pages") else "other" for label in labels]
    for name in ("year", "volume", "pages"):
        start, end = found.span(name)
        for i, token in enumerate(tokens):
            if start <= token.start < end:
                kept[i] = name
    return kept


def _housed(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[str]:
    """A house that is not known as one, without a town before it, in a reference to no other place: that
    is a journal ('Li, A. (2023) Tides. Marine Biology.')."""
    house = [i for i, label in enumerate(labels) if label == "publisher"]
    if not house or "container" in labels or ":" in tokens[house[0]].before:
        return list(labels)
    if "year" not in labels[: house[0]]:
        return list(labels)
    name = text[tokens[house[0]].start : tokens[house[-1]].end]
    if house[-1] - house[0] >= len(house) or _PUBLISHER.search(name) or "title" not in labels:
        return list(labels)
    return ["container" if label == "publisher" else label for label in labels]
