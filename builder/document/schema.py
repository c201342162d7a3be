"""JSON Schema of an article file's front matter."""

from __future__ import annotations

from builder.article import STATUSES, Article
from builder.schema import DIALECT, Schema, record

_KEYS = {"Reference.container_title": "container-title", "Reference.doi": "DOI", "Reference.url": "URL"}
"""CSL's names of a reference's fields, where they are no names of Python."""
_NOT_KEYS = frozenset(("extra", "seed", "body"))
_PROVENANCE = {
    "type": "object",
    "description": "What the builder needs to rebuild without losing edits; never edited by hand.",
    "properties": {"seed": {"type": "string", "description": "The seed's path below `seeds/`."}},
    "additionalProperties": {"type": "string"},
}


def schema() -> Schema:
    """The schema of an article file's front matter. Keys of a person's own are allowed, as everywhere in
    front matter."""
    front = record(Article, _NOT_KEYS, _KEYS)
    front["properties"]["rights"]["enum"] = ["excerpt", "full", "link"]
    front["properties"]["status"]["enum"] = list(STATUSES)
    front["properties"]["provenance"] = _PROVENANCE
    return {"$schema": DIALECT, "title": "Front matter of an article", **front}
