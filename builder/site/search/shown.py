"""What of a text may be found: only what its page shows. The index is published, too."""

from __future__ import annotations

from builder.library import Entry
from builder.site.rights import rights
from builder.site.settings import Settings


def shown_text(entry: Entry, text: str, settings: Settings) -> str:
    """The searchable part of an article's plain text."""
    match rights(entry.rights, settings):
        case "full":
            return text
        case "excerpt":
            return " ".join(filter(None, (entry.description, *(saying.text for saying in entry.sayings))))
        case "link":
            return entry.description or ""
