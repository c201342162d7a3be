"""Article file → `Article`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from builder.article import Article
from builder.diagnostics import Diagnostic, Severity
from builder.document import fields, front, nodes
from builder.document.nodes import Problem, UnreadableError
from builder.document.parse import parse
from builder.document.write import PROVENANCE, SEED

_UNTITLED = Problem("SP207", "the article has no title", "add a line 'title: …' to the front matter", -1, 0)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What an article file holds."""

    article: Article
    generated: Mapping[str, str]
    """By key: the hash of what the builder last generated; see `provenance`."""
    unreadable: frozenset[str] = frozenset()
    """Keys whose value could not be read: they are not in the article, and stay in the file."""


def read(text: str, path: str) -> tuple[ArticleFile | None, list[Diagnostic]]:
    """Read an article file, and say what is wrong with it.

    `None` where there is no front matter, or none that can be read. A key whose value is not what it
    should be is reported and left out of the article; a key that the builder does not know goes
    into `extra`.
    """
    try:
        parts = front.split(front.normal(text))
        root = front.compose(parts.front)
    except front.BrokenError as error:
        return None, [diagnostic(error.problem, path)]
    values, extra, problems = _values(root)
    diagnostics = [diagnostic(problem, path) for problem in problems.values()]
    if not values.get("title") and "title" not in problems:
        diagnostics.append(diagnostic(_UNTITLED, path))
    generated = values.pop(PROVENANCE, {})
    known = {key: value for key, value in values.items() if value is not None}
    article = Article(
        **{"title": ""} | known, extra=extra, seed=generated.pop(SEED, None), body=parse(parts.body)
    )
    return ArticleFile(article, generated, frozenset(problems)), diagnostics


def diagnostic(problem: Problem, path: str) -> Diagnostic:
    """A problem of the front matter as a finding; the front matter begins on line 2 of the file."""
    return Diagnostic(
        problem.code,
        Severity.ERROR,
        problem.message,
        path,
        line=problem.line + 2,
        column=problem.column + 1,
        hint=problem.hint,
    )


def _values(root: yaml.MappingNode) -> tuple[dict[str, Any], dict[str, Any], dict[str, Problem]]:
    """What the keys that the builder knows hold, what the others hold, and what cannot be read."""
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    problems: dict[str, Problem] = {}
    for node, value in root.value:
        key = nodes.raw_key(node)
        try:
            if key in fields.READERS:
                values[key] = fields.READERS[key](value)
            elif key == PROVENANCE:
                values[key] = dict(provenance(value))
            else:
                extra[key] = nodes.any_value(value)
        except UnreadableError as error:
            problems[key] = error.problem
    return values, extra, problems


def provenance(node: yaml.Node) -> dict[str, str]:
    """What the builder noted down for itself."""
    pairs = nodes.pairs(node, "the builder left it")
    return {key: value for key, pair in pairs if (value := nodes.text(pair)) is not None}
