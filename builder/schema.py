"""JSON Schema (2020-12) from dataclasses, for editors that check while one types.

Dates may be written with or without quotes: a checker sees YAML's dates as strings, and a year as a number.
"""

from __future__ import annotations

import ast
import dataclasses
import datetime as dt
import inspect
import textwrap
import types
import typing
from collections.abc import Collection, Mapping
from typing import Any

from builder.article import PartialDate

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

_PLAIN: Mapping[Any, Schema] = {
    PartialDate: {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
    dt.date: {"type": "string", "format": "date"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string"},
}


def record(kind: type, leave_out: Collection[str] = (), names: Mapping[str, str] | None = None) -> Schema:
    """An object from a dataclass: a field with no default is required; the text under a field describes it.

    `leave_out`: fields that are no keys, here and in the types of other fields. `names`: keys that are
    called otherwise than their fields.
    """
    hints = typing.get_type_hints(kind)
    described = _docstrings(kind)
    properties: Schema = {}
    required: list[str] = []
    for field in dataclasses.fields(kind):
        if field.name in leave_out:
            continue
        key = (names or {}).get(f"{kind.__name__}.{field.name}", field.name)
        properties[key] = _value(hints[field.name], leave_out, names)
        if text := described.get(field.name):
            properties[key]["description"] = text
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(key)
    made: Schema = {"type": "object", "properties": properties}
    return {**made, "required": required} if required else made


def _value(hint: Any, leave_out: Collection[str], names: Mapping[str, str] | None) -> Schema:
    """The schema of one type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        known = next(argument for argument in arguments if argument is not type(None))
        return _value(known, leave_out, names)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0], leave_out, names)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _value(arguments[1], leave_out, names)}
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint not in _PLAIN:
        return record(hint, leave_out, names)
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    raise TypeError(f"no schema for {hint}")


def _docstrings(kind: type) -> dict[str, str]:
    """The text under each field of a class and of those that it is made from."""
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        if dataclasses.is_dataclass(each):
            [tree] = ast.parse(textwrap.dedent(inspect.getsource(each))).body
            assert isinstance(tree, ast.ClassDef)
            found |= _in_body(tree)
    return found


def _in_body(tree: ast.ClassDef) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, below in zip(tree.body, tree.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = inspect.cleandoc(text).replace("\n", " ")
    return found
