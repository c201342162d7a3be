"""The file of a hand-made issue: its title, which articles it has in which order, and the editor's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from builder.diagnostics import Diagnostic, Severity
from builder.document import front, nodes
from builder.document.load import day
from builder.document.nodes import UnreadableError
from builder.document.read import diagnostic

KEYS = ("title", "date", "description", "articles")
_UNKNOWN_KEY = "SP611"


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article as an issue names it, and where in the file."""

    name: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFile:
    """What the file of an issue says; all of it may be left out."""

    title: str | None = None
    date: str | None = None
    """The day it came out, ISO 8601."""
    description: str | None = None
    articles: tuple[NamedArticle, ...] | None = None
    """In the editor's order; `None` where the file leaves the choice to the builder."""
    introduction: str = ""
    """Markdown."""


def read_issue(text: str, path: str) -> tuple[IssueFile | None, list[Diagnostic]]:
    """Read the file of an issue, and say what is wrong with it.

    `None` where its front matter cannot be read. A value that is not what its key asks for is reported
    (SP204, SP205) and left out, and so is a key that an issue does not have (SP611).
    """
    try:
        parts = front.split(front.normal(text))
        root = front.compose(parts.front)
    except front.BrokenError as error:
        return None, [diagnostic(error.problem, path)]
    found: list[Diagnostic] = []
    values: dict[str, Any] = {}
    for node, value in root.value:
        key = nodes.raw_key(node)
        try:
            match key:
                case "title" | "description":
                    values[key] = _line(nodes.text(value))
                case "date":
                    made = day(value)
                    values[key] = made.isoformat() if made else None
                case "articles":
                    values[key] = tuple(_named(value))
                case _:
                    found.append(_unknown(key, node, path))
        except UnreadableError as error:
            found.append(diagnostic(error.problem, path))
    return IssueFile(**values, introduction=parts.body.strip()), found


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) if text else None


def _named(node: yaml.Node) -> Iterator[NamedArticle]:
    for item in nodes.items(node):
        name = nodes.text(item)
        if name:
            yield NamedArticle(name.strip(), item.start_mark.line + 2, item.start_mark.column + 1)


def _unknown(key: str, node: yaml.Node, path: str) -> Diagnostic:
    mark = node.start_mark
    message, hint = f"'{key[:40]}' is not a key of an issue", f"known keys: {', '.join(KEYS)}"
    return Diagnostic(_UNKNOWN_KEY, Severity.WARNING, message, path, mark.line + 2, mark.column + 1, hint)
