"""The JSON Schemas of everything that people write: article files, headers, vocabularies, the configuration.

They are made from the types when they are asked for, so they cannot be out of date.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial

from builder import authority
from builder.article import STATUSES
from builder.authority import schema as vocabulary
from builder.config import Options
from builder.document import schema as front_matter
from builder.schema import DIALECT, Schema, record
from builder.seed.model import Header

__all__ = ["SCHEMAS", "text_of"]


def _configuration() -> Schema:
    """`mkdocs.yml`: the options of our plugin in full, of MkDocs' own settings those that a digest needs."""
    options = {**record(Options), "additionalProperties": False}
    ours = {"type": "object", "properties": {"seedpress": {"anyOf": [options, {"type": "null"}]}}}
    settings = {
        "site_name": {"type": "string", "description": "What the digest is called."},
        "site_url": {"type": "string", "description": "Where the site will be published, ending in `/`."},
        "site_description": {"type": "string", "description": "What the digest is, in a sentence."},
        "docs_dir": {"type": "string", "description": "Folder of hand-written pages: `content/pages`."},
        "plugins": {"anyOf": [{"type": "array", "items": {"anyOf": [{"type": "string"}, ours]}}, ours]},
    }
    return {
        "$schema": DIALECT,
        "title": "mkdocs.yml of a digest",
        "type": "object",
        "properties": settings,
        "required": ["site_name", "plugins"],
    }


def _header() -> Schema:
    """The header of a text; values are read as the texts that stand there, so a date needs no quotes."""
    header = {**record(Header), "additionalProperties": False}
    header["properties"]["rights"]["enum"] = ["excerpt", "full", "link"]
    header["properties"]["status"]["enum"] = list(STATUSES)
    for key in ("tags", "aliases"):  # or texts with commas between them
        header["properties"][key]["type"] = ["array", "string"]
    return {"$schema": DIALECT, "title": "Header of a text", **header}


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "article": front_matter.schema,
    "header": _header,
    "config": _configuration,
    **{name: partial(vocabulary.schema, name, kind) for name, kind in authority.FILES.items()},
}
"""All schemas, by name."""


def text_of(name: str) -> str:
    """A schema as JSON text. `KeyError` for a name that is none."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"
