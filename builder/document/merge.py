"""What was extracted, under what a person made of the file (decision 1: edits are never lost)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from builder.article import Article
from builder.diagnostics import Diagnostic, Severity
from builder.document import fields, front, markdown, splice
from builder.document.decide import Conflict, Decision, decide
from builder.document.items import canonical
from builder.document.lines import Front
from builder.document.nodes import Problem, raw, raw_key
from builder.document.read import diagnostic
from builder.document.roundtrip import rewritten
from builder.document.write import BODY, PROVENANCE, SEED, provenance, write

_ORDER = (*fields.READERS, PROVENANCE)
_LONGEST = 160
_ADDED = re.compile(r"^added: (\d{4}-[01]\d-[0-3]\d)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of an article file, key by key."""

    parts: front.Parts
    root: yaml.MappingNode
    current: Mapping[str, Any]
    """What the front matter says now, canonical."""
    decisions: Mapping[str, Decision]
    """By key of the front matter, and `body`."""
    provenance: Mapping[str, str]


def merge(article: Article, existing: str | None, path: str) -> tuple[str, list[Diagnostic]]:
    """The text of an article file: what was extracted, under what a person made of `existing`.

    A value that is as the builder left it follows the builder, any other stays as it is, down to single
    items of a list; so does the body. What a person edited and the builder now reads
    differently is reported (SP301, SP302) and left. A file that cannot be read comes back as it is, with what
    is wrong with it. Lines of which nothing changes are not touched: comments, order, quotes
    and indentation stay.
    """
    if existing is None or not existing.strip("\ufeff \r\n"):
        return write(article), []
    if found := _ADDED.search(existing):
        same = replace(article, added=dt.date.fromisoformat(found[1]))
        if write(same) == existing:  # the common case, in a fraction of the time
            return existing, []
    try:
        plan = plan_of(article, existing)
    except front.BrokenError as error:
        return existing, [diagnostic(error.problem, path)]
    text = _text(plan)
    if text is None:
        return existing, [diagnostic(_UNUSUAL, path)]
    return text, list(_reports(plan, path))


_UNUSUAL = Problem(
    "SP303",
    "the front matter is written so unusually that it cannot be brought up to date",
    "write each key on a line of its own, as 'title: …', without '&' and '*'",
    -1,
    0,
)


def plan_of(article: Article, existing: str) -> Plan:
    """Decide on each key; `BrokenError` for a file that cannot be read."""
    parts = front.split(front.normal(existing))
    root = front.compose(parts.front)
    current = {raw_key(key): raw(value) for key, value in root.value}
    notes = current.get(PROVENANCE)
    notes = (
        {key: value for key, value in notes.items() if isinstance(value, str)}
        if isinstance(notes, dict)
        else {}
    )
    adopt = not set(notes) - {SEED}
    generated = dict(fields.values(article))
    decisions = {
        key: decide(key, notes.get(key), current.get(key), generated.get(key), adopt=adopt)
        for key in fields.NOTED
        if key in current or key in generated or key in notes
    }
    if "added" not in current and article.added:
        decisions["added"] = Decision(article.added, None)
    body, mine = (text.strip("\n") or None for text in (markdown.body(article.body), parts.body))
    decisions[BODY] = decide(BODY, notes.get(BODY), mine, body, adopt=adopt)
    known = provenance(article.seed, {key: decision.note for key, decision in decisions.items()})
    return Plan(parts, root, current, decisions, known)


def _text(plan: Plan) -> str | None:
    """The file's text as planned; `None` where the front matter cannot be written so."""
    wanted = {key: decision.value for key, decision in plan.decisions.items() if key != BODY}
    wanted[PROVENANCE] = dict(plan.provenance) or None
    changed = {key: value for key, value in wanted.items() if canonical(value) != plan.current.get(key)}
    text = _front(plan, changed) if changed else plan.parts.front
    if text is None:
        return None
    body = plan.decisions[BODY]
    if body.held or (body.value or "") == plan.parts.body.strip("\n"):
        return replace(plan.parts, front=text).joined()
    return replace(plan.parts, front=text, body=f"\n{body.value}\n" if body.value else "").joined()


def _front(plan: Plan, changed: Mapping[str, Any]) -> str | None:
    """The front matter with changed values, written in the way that touches the least and still says
    what it should."""
    expected = {**plan.current, **{key: canonical(value) for key, value in changed.items()}}
    expected = {key: value for key, value in expected.items() if value is not None}
    text = _spliced(plan, changed)
    if _says(text, expected):
        return text
    text = rewritten(plan.parts.front, changed)
    return text if _says(text, expected) else None


def _spliced(plan: Plan, changed: Mapping[str, Any]) -> str:
    lines = Front.of(plan.parts.front, plan.root)
    edits: list[splice.Edit] = []
    for key, value in changed.items():
        decision = plan.decisions.get(key)
        if key not in plan.current:
            edits.append(splice.added(lines, key, value, _ORDER))
        elif value is None:
            edits.append(splice.removed(lines, key))
        elif decision and decision.steps is not None:
            edits += splice.stepwise(lines, key, decision.steps, value)
        else:
            edits.append(splice.replaced(lines, key, value))
    return splice.apply(lines.lines, edits)


def _says(text: str, expected: Mapping[str, Any]) -> bool:
    """Whether a front matter says what it should: proven each time before it is written."""
    try:
        root = front.compose(text)
    except front.BrokenError:
        return False
    return {raw_key(key): raw(value) for key, value in root.value} == expected


def _reports(plan: Plan, path: str) -> Iterator[Diagnostic]:
    """SP301 and SP302: edits whose seed, or whose reading, has changed."""
    places = {raw_key(key): key.start_mark for key, _ in plan.root.value}
    body = plan.parts.body
    body_line = plan.parts.front.count("\n") + 3 + len(body) - len(body.lstrip("\n"))
    for key, decision in plan.decisions.items():
        for conflict in decision.conflicts:
            mark = places.get(key)
            line = body_line if key == BODY else mark.line + 2 if mark else 1
            yield Diagnostic(
                "SP302" if key == BODY else "SP301",
                Severity.WARNING,
                f"{_what(key, conflict)}",
                path,
                line=line,
                hint=f"leave it, or take what the seed says with: seedpress accept {path} {key}",
            )


def _what(key: str, conflict: Conflict) -> str:
    mine, theirs = _shown(conflict.mine), _shown(conflict.theirs)
    if key == BODY:
        return "the text was edited here, and its seed has changed since"
    if conflict.mine is None:
        return f"'{key}' was taken out here: {theirs}, says the seed now"
    if conflict.theirs is None:
        return f"'{key}' was edited here, to {mine}; the seed says nothing of it any more"
    return f"'{key}' was edited here, to {mine}; the seed now says {theirs}"


def _shown(value: Any) -> str:
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
