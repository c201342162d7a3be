"""What an editor holds against the builder, what a rebuild would change, and giving a value back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from builder.article import Article
from builder.diagnostics import Diagnostic
from builder.document import fields, markdown
from builder.document.change import Opened, with_values
from builder.document.front import BrokenError
from builder.document.items import Item, canonical, note, of
from builder.document.merge import UNUSUAL, plan_of
from builder.document.nodes import Problem
from builder.document.read import diagnostic
from builder.document.write import BODY, PROVENANCE, provenance


@dataclass(frozen=True, slots=True)
class Difference:
    """One value, or one item of a list or map, that file and builder see differently."""

    key: str
    """Of the front matter, or `body`."""
    mine: Any
    """As the file has it; `None` where it has none."""
    theirs: Any
    """As the builder reads it now; `None` where it reads none."""
    held: bool
    """Whether an editor holds it, so that a rebuild leaves it; else a rebuild makes it `theirs`."""


def differences(
    article: Article, existing: str, path: str = ""
) -> tuple[tuple[Difference, ...], list[Diagnostic]]:
    """What the builder reads otherwise than an article file says, key by key and item by item."""
    try:
        plan = plan_of(article, existing)
    except BrokenError as error:
        return (), [diagnostic(error.problem, path)]
    generated = {**dict(fields.values(article)), BODY: markdown.body(article.body).strip("\n") or None}
    current = {**plan.file.current, BODY: plan.file.body}
    found: list[Difference] = []
    for key, decision in plan.decisions.items():
        before, after = current.get(key), canonical(decision.value)
        found += _between(key, before, after, held=False)
        if decision.held:
            found += _between(key, after, canonical(generated.get(key)), held=True)
    return tuple(found), []


def _between(key: str, before: Any, after: Any, *, held: bool) -> Iterator[Difference]:
    """What differs between two canonical values."""
    if before == after:
        return
    mine, theirs = of(key, before or []), of(key, after or [])
    if mine is None or theirs is None:
        yield Difference(key, before, after, held)
        return
    old, new = _by_identity(mine), _by_identity(theirs)
    for identity in [*old, *(identity for identity in new if identity not in old)]:
        left, right = old.get(identity), new.get(identity)
        if left != right:
            yield Difference(key, left and left.value, right and right.value, held)


def _by_identity(items: Sequence[Item]) -> dict[str, Item]:
    return {item.identity: item for item in items}


def accept(existing: str, keys: Sequence[str] = (), path: str = "") -> tuple[str, list[Diagnostic]]:
    """The file with some keys (or `body`; none given: all) given back to the builder.

    Their values stay until the next rebuild, which takes them for its own and makes them what it reads. A
    key that the builder does not read is reported (SP304).
    """
    try:
        file = Opened.of(existing)
    except BrokenError as error:
        return existing, [diagnostic(error.problem, path)]
    known = (*fields.NOTED, BODY)
    if wrong := [key for key in keys if key not in known]:
        hint = f"the builder reads {', '.join(known)}"
        return existing, [
            diagnostic(Problem("SP304", f"the builder does not read '{key}'", hint, -1, 0), path)
            for key in wrong
        ]
    current = {**file.current, BODY: file.body}
    notes: dict[str, str | None] = {**file.notes}
    notes |= {key: note(key, current.get(key)) for key in keys or known}
    values: dict[str, Any] = {
        key: None for key in keys or known if key in file.current and not file.current[key]
    }
    values[PROVENANCE] = provenance(file.seed, notes) or None
    front = with_values(file, values, {})
    if front is None:
        return existing, [diagnostic(UNUSUAL, path)]
    return replace(file.parts, front=front).joined(), []
