"""Which articles are published on a day, and what is said of the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.cache import digest
from builder.diagnostics import Diagnostic, Severity
from builder.library.model import Entry


def published(
    entries: Iterable[Entry], day: dt.date, *, preview: bool, found: list[Diagnostic]
) -> Iterator[Entry]:
    """The entries that are published on a day; what holds the others back goes to `found` (SP604).

    In a preview all are there, and those that are not published say why.
    """
    for entry in entries:
        key, reason = _unpublished(entry, day.isoformat())
        if not key:
            yield entry
            continue
        found.append(Diagnostic("SP604", Severity.NOTE, f"is not published: {reason}", entry.path))
        if preview:
            yield restamped(replace(entry, unpublished=key), key)


def _unpublished(entry: Entry, day: str) -> tuple[str, str]:
    """The key that holds an entry back, and why in words; nothing for one that is published."""
    if entry.draft:
        return "draft", "it is a draft"
    if entry.publish and day < entry.publish:
        return "publish", f"it will be on {entry.publish}"
    if entry.expires and day >= entry.expires:
        return "expires", f"it expired on {entry.expires}"
    return "", ""


def restamped(entry: Entry, *more: str) -> Entry:
    """An entry of which pages show more than its file says."""
    return replace(entry, digest=digest(entry.digest, *more), card=digest(entry.card, *more))
