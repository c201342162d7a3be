"""The curators' vocabularies in `content/_authority/`: spellings mapped to one entry, and defaults."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Authority:
    """All vocabularies of a digest; empty ones where it keeps none."""


NONE = Authority()
