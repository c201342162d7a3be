"""JSON Schema of the vocabularies."""

from __future__ import annotations

from builder.authority.model import Record, TopicRecord
from builder.authority.values import RIGHTS
from builder.schema import DIALECT, Schema, record

_LISTS = ("spellings", "broader", "domains")


def schema(name: str, kind: type[Record]) -> Schema:
    """The schema of an authority file: entries by name, each a map of what is known, or nothing."""
    entry = record(kind, leave_out=("name",))
    entry["additionalProperties"] = False
    for key in _LISTS:
        if key in entry["properties"]:  # a single text is a list of one
            entry["properties"][key]["type"] = ["array", "string"]
    if "rights" in entry["properties"]:
        entry["properties"]["rights"]["enum"] = list(RIGHTS)
    forms: list[Schema] = [entry, {"type": "null"}]
    made: Schema = {"$schema": DIALECT, "title": f"content/_authority/{name}.yml", "type": "object"}
    if kind is TopicRecord:
        forms += [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]
        closed = "Whether topics that are not listed here are suggestions instead of topics."
        made["properties"] = {"closed": {"type": "boolean", "description": closed}}
    return {**made, "additionalProperties": {"anyOf": forms}}
