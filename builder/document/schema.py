"""JSON Schema of the front matter, made from the types, for editors that check while one types."""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import inspect
import textwrap
import types
import typing
from collections.abc import Mapping
from typing import Any

from builder.article import STATUSES, Article, PartialDate

_DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"
_KEYS = {"container_title": "container-title", "doi": "DOI", "url": "URL"}
"""CSL's names of a reference's fields, where they are no names of Python."""
_NOT_KEYS = frozenset(("extra", "seed", "body"))
_PROVENANCE = {
    "type": "object",
    "description": "What the builder needs to rebuild without losing edits; never edited by hand.",
    "properties": {"seed": {"type": "string", "description": "The seed's path below `seeds/`."}},
    "additionalProperties": {"type": "string"},
}


def schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of an article file's front matter.

    Dates may be written with or without quotes: a checker sees YAML dates as strings, and a year as a
    number. Keys of a person's own are allowed, as everywhere in front matter.
    """
    front = _record(Article)
    front["properties"]["rights"]["enum"] = ["excerpt", "full", "link"]
    front["properties"]["status"]["enum"] = list(STATUSES)
    front["properties"]["provenance"] = _PROVENANCE
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of an article",
        **front,
    }


def _record(kind: type) -> dict[str, Any]:
    """An object from a dataclass: a field with no default is required."""
    hints = typing.get_type_hints(kind)
    described = _docstrings(kind)
    properties: dict[str, Any] = {}
    required: list[str] = []
    for field in dataclasses.fields(kind):
        if field.name in _NOT_KEYS:
            continue
        key = _KEYS.get(field.name, field.name) if kind.__name__ == "Reference" else field.name
        properties[key] = _value(hints[field.name])
        if text := described.get(field.name):
            properties[key]["description"] = text
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(key)
    return {"type": "object", "properties": properties, "required": required}


def _value(hint: Any) -> dict[str, Any]:
    """The schema of one type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _value(next(argument for argument in arguments if argument is not type(None)))
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0])}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _value(arguments[1])}
    if hint is PartialDate:
        return {"type": ["string", "integer"], "pattern": _DATE}
    if hint is dt.date:
        return {"type": "string", "format": "date"}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    if hint is bool:
        return {"type": "boolean"}
    if hint is str:
        return {"type": "string"}
    raise TypeError(f"no schema for {hint}")


def _docstrings(kind: type) -> dict[str, str]:
    """The text under each field of a class."""
    [tree] = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, str] = {}
    for field, below in zip(tree.body, tree.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = inspect.cleandoc(text).replace("\n", " ")
    return found
