"""What is said of an edit whose seed has changed: both values, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.diagnostics import Diagnostic, Severity
from builder.document.decide import Conflict
from builder.document.write import BODY

_LONGEST = 160


def report(key: str, conflict: Conflict, path: str, line: int) -> Diagnostic:
    """SP301 for a key, SP302 for the body."""
    return Diagnostic(
        "SP302" if key == BODY else "SP301",
        Severity.WARNING,
        _what(key, conflict),
        path,
        line=line,
        hint=f"leave it, or take what the seed says with: seedpress accept {path} {key}",
    )


def _what(key: str, conflict: Conflict) -> str:
    mine, theirs = shown(conflict.mine), shown(conflict.theirs)
    if key == BODY:
        return "the text was edited here, and its seed has changed since"
    if conflict.mine is None:
        return f"'{key}' was taken out here: {theirs}, says the seed now"
    if conflict.theirs is None:
        return f"'{key}' was edited here, to {mine}; the seed says nothing of it any more"
    return f"'{key}' was edited here, to {mine}; the seed now says {theirs}"


def shown(value: Any) -> str:
    """A value on one line, not too long."""
    if isinstance(value, tuple):
        value = dict([value])
    if isinstance(value, Mapping):
        text = ", ".join(f"{key}: {_bare(item)}" for key, item in value.items())
    else:
        text = _bare(value)
    return f"'{text[: _LONGEST - 1]}…'" if len(text) > _LONGEST else f"'{text}'"


def _bare(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_bare, value))
    if isinstance(value, Mapping):
        return " ".join(map(_bare, value.values()))
    return " ".join(str(value).split())
