"""What was extracted, under what a person made of the file (decision 1: edits are never lost)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.article import Article
from builder.diagnostics import Diagnostic
from builder.document import fields, markdown
from builder.document.change import Opened, with_values
from builder.document.decide import Decision, decide
from builder.document.front import BrokenError
from builder.document.nodes import Problem, raw_key
from builder.document.read import diagnostic
from builder.document.reports import report
from builder.document.write import BODY, PROVENANCE, provenance, write

_ADDED = re.compile(r"^added: (\d{4}-[01]\d-[0-3]\d)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of an article file."""

    file: Opened
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
    except BrokenError as error:
        return existing, [diagnostic(error.problem, path)]
    text = _text(plan)
    if text is None:
        return existing, [diagnostic(UNUSUAL, path)]
    return text, list(_reports(plan, path))


UNUSUAL = Problem(
    "SP303",
    "the front matter is written so unusually that it cannot be brought up to date",
    "write each key on a line of its own, as 'title: …', without '&' and '*'",
    -1,
    0,
)


def plan_of(article: Article, existing: str) -> Plan:
    """Decide on each key; `BrokenError` for a file that cannot be read."""
    file = Opened.of(existing)
    notes = file.notes
    generated = dict(fields.values(article))
    decisions = {
        key: decide(key, notes.get(key), file.current.get(key), generated.get(key), adopt=not notes)
        for key in fields.NOTED
        if key in file.current or key in generated or key in notes
    }
    former = f"seed:{file.seed}" if file.seed not in (None, article.seed) else None
    for key, value in (("added", article.added), ("id", article.id or former)):
        if value and key not in file.current:
            decisions[key] = Decision(value, None)
    body = markdown.body(article.body).strip("\n") or None
    decisions[BODY] = decide(BODY, notes.get(BODY), file.body, body, adopt=not notes)
    known = provenance(article.seed, {key: decision.note for key, decision in decisions.items()})
    return Plan(file, decisions, known)


def _text(plan: Plan) -> str | None:
    """The file's text as planned; `None` where the front matter cannot be written so."""
    values = {key: decision.value for key, decision in plan.decisions.items() if key != BODY}
    values[PROVENANCE] = plan.provenance or None
    steps = {key: decision.steps for key, decision in plan.decisions.items()}
    front = with_values(plan.file, values, steps)
    if front is None:
        return None
    parts = replace(plan.file.parts, front=front)
    body = plan.decisions[BODY]
    if body.held or body.value == plan.file.body:
        return parts.joined()
    return replace(parts, body=f"\n{body.value}\n" if body.value else "").joined()


def _reports(plan: Plan, path: str) -> Iterator[Diagnostic]:
    """Edits whose seed, or whose reading, has changed."""
    parts = plan.file.parts
    lines = {raw_key(key): key.start_mark.line + 2 for key, _ in plan.file.root.value}
    lines[BODY] = parts.front.count("\n") + 3 + len(parts.body) - len(parts.body.lstrip("\n"))
    for key, decision in plan.decisions.items():
        for conflict in decision.conflicts:
            yield report(key, conflict, path, lines.get(key, 1))
