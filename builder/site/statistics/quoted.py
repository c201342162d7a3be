"""Who is quoted about what: the loudest voices and the topics of the articles that quote them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from heapq import nlargest

from builder.library import Library, Term
from builder.library.model import Speaker, key_of

_SPEAKERS, _TOPICS = 8, 6


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quotations by speaker and topic."""

    speakers: tuple[Speaker, ...]
    topics: tuple[Term, ...]
    counts: tuple[tuple[int, ...], ...]
    """For each speaker, how many quotations are from articles about each topic."""


def quoted(library: Library) -> Quoted:
    """Those who are quoted most, and what they are quoted about most."""
    terms = library.taxonomies["topics"].terms
    loudest = nlargest(_SPEAKERS, library.speakers, key=lambda speaker: len(speaker.sayings))
    about = [
        Counter(key for entry, _ in speaker.sayings for key in map(key_of, entry.topics) if key in terms)
        for speaker in loudest
    ]
    total = sum(about, Counter[str]())
    topics = sorted(total, key=lambda key: (-total[key], key))[:_TOPICS]
    rows = [
        (speaker, tuple(counts[key] for key in topics))
        for speaker, counts in zip(loudest, about, strict=True)
    ]
    rows = [(speaker, counts) for speaker, counts in rows if any(counts)]
    return Quoted(
        tuple(speaker for speaker, _ in rows),
        tuple(terms[key] for key in topics),
        tuple(counts for _, counts in rows),
    )
