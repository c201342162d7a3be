"""Entries → all who are quoted, and all works that are reported on."""

from __future__ import annotations

from collections.abc import Sequence

from builder.library.model import Entry, Paper, Speaker, Work, key_of
from builder.library.names import inverted
from builder.library.taxonomy import collation


def speakers(entries: Sequence[Entry]) -> tuple[Speaker, ...]:
    """Everybody who is quoted, of entries given newest first; under the name that the newest has."""
    labels: dict[str, tuple[str, str]] = {}
    said: dict[str, list[tuple[Entry, int]]] = {}
    for entry in entries:
        bodies = {key_of(body.name) for body in entry.organizations} if entry.sayings else ()
        for number, saying in enumerate(entry.sayings, start=1):
            for name in saying.speakers:
                key = key_of(name)
                if key not in labels:
                    labels[key] = (name, name if key in bodies else inverted(name))
                said.setdefault(key, []).append((entry, number))
    made = (Speaker(*labels[key], tuple(sayings)) for key, sayings in said.items())
    return tuple(sorted(made, key=lambda speaker: collation(speaker.filed)))


def papers(entries: Sequence[Entry]) -> tuple[Paper, ...]:
    """All works with a title, of entries given newest first."""
    works: dict[str, Work] = {}
    cited: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for work in entry.works:
            if work.title and work.key:
                works.setdefault(work.key, work)
                cited.setdefault(work.key, {})[entry.slug] = entry
    made = (Paper(work, tuple(cited[key].values())) for key, work in works.items())
    return tuple(sorted(made, key=lambda paper: collation(paper.work.title or "")))
