"""Rules about single articles that need the day, the vocabularies or the file around them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builder.check.digest import Digest
from builder.diagnostics import Diagnostic, Severity
from builder.urls import without_tracking


def dates(digest: Digest) -> Iterator[Diagnostic]:
    """Articles from days to come."""
    today = digest.today.isoformat()
    for text in digest.texts:
        date = text.entry.date
        if date and date > today[: len(date)]:
            path, line = text.line("date")
            message = f"the article is dated {date}, which has not come yet"
            hint = "write the day on which it was published as year-month-day"
            yield Diagnostic("SP117", Severity.WARNING, message, path, line, hint=hint)


def addresses(digest: Digest) -> Iterator[Diagnostic]:
    """Addresses in headers that say where somebody found them."""
    for text in digest.texts:
        url = text.entry.url
        if url and (plain := without_tracking(url)) != url and text.path != text.article:
            path, line = text.line("url")
            message = "the address carries tracking parameters"
            yield Diagnostic("SP118", Severity.NOTE, message, path, line, hint=f"write {plain}")


def topics(digest: Digest) -> Iterator[Diagnostic]:
    """Topics that a closed vocabulary does not have."""
    vocabulary = digest.authority.topics
    names = {spelling: name for spelling, name in vocabulary.keys.items() if vocabulary.closed}
    for text in digest.texts if names else ():
        for topic in text.entry.topics:
            if vocabulary.name(topic) is None:
                near = get_close_matches(topic.casefold(), names, n=1)
                use = f"use '{names[near[0]]}', or add it" if near else "add it"
                path, line = text.line("tags")
                message = f"'{topic[:60]}' is not among the digest's topics"
                hint = f"{use} with: seedpress suggest"
                yield Diagnostic("SP503", Severity.NOTE, message, path, line, hint=hint)
