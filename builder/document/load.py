"""Plain data of the front matter as the values of an `Article`: the reverse of `plain`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import yaml

from builder.article import STATUSES, Name, Organization, PartialDate, Person, Quote, Reference, Source
from builder.document import nodes

Node = yaml.Node
T = TypeVar("T")

_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ].*")
_PARTS = ("year", "month", "day")
_TRUTHS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}

_CSL = {
    "id": "id",
    "type": "type",
    "title": "title",
    "container-title": "container_title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "publisher": "publisher",
    "DOI": "doi",
    "URL": "url",
}


def date(node: Node) -> PartialDate | None:
    """A date of which the day, or month and day, may be missing; a time of day counts for nothing."""
    value = nodes.text(node)
    if value is None:
        return None
    stamp = _STAMP.fullmatch(value)
    try:
        return PartialDate.parse(stamp[1] if stamp else value)
    except ValueError:
        raise nodes.UnreadableError(
            node, "SP205", f"'{value[:40]}' is not a date", "write it as 2023-10-03, 2023-10 or 2023"
        ) from None


def issued(node: Node) -> PartialDate | None:
    """A date, or one in parts as CSL has it."""
    if isinstance(node, yaml.ScalarNode):
        return date(node)
    value = nodes.any_value(node)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    try:
        parts = (
            value["date-parts"][0]
            if "date-parts" in value
            else [value[key] for key in _PARTS if key in value]
        )
        return PartialDate(*map(int, parts))
    except (LookupError, TypeError, ValueError, OverflowError):
        raise nodes.UnreadableError(
            node, "SP205", "this is not a date", "write it as 2023-10-03, 2023-10 or 2023"
        ) from None


def source(node: Node) -> Source | None:
    """A map of `name`, `url` and `retrieved`; a text alone is the name."""
    if isinstance(node, yaml.ScalarNode):
        name = nodes.text(node)
        return Source(name) if name else None
    readers = {"name": nodes.text, "url": nodes.text, "retrieved": day}
    return _record(node, "'name: …' and 'url: …', one a line", Source, readers)


def person(node: Node) -> Person:
    """A map with at least `name`; a text alone is the name."""
    readers = {
        "name": nodes.text,
        "credentials": nodes.text,
        "roles": nodes.texts,
        "affiliations": nodes.texts,
    }
    return _named(node, "name", Person, readers)


def organization(node: Node) -> Organization:
    """A map with at least `name`; a text alone is the name."""
    return _named(node, "name", Organization, {"name": nodes.text, "acronym": nodes.text})


def quote(node: Node) -> Quote:
    """A map with at least `text`; a text alone is the quotation."""
    readers = {"text": nodes.text, "speakers": nodes.texts, "lang": nodes.text}
    return _named(node, "text", Quote, readers)


def reference(node: Node) -> Reference:
    """A CSL-YAML item; a text alone is its title."""
    if isinstance(node, yaml.ScalarNode):
        return Reference(id="", type="document", title=nodes.text(node))
    known: dict[str, Any] = {"id": "", "type": "document"}
    extra: dict[str, Any] = {}
    for key, value in nodes.pairs(node, "'title: …' and so on, one a line"):
        if key in _CSL:
            known[_CSL[key]] = nodes.text(value) or known.get(_CSL[key])
        elif key == "author":
            known["author"] = tuple(map(name, nodes.items(value)))
        elif key == "issued":
            known["issued"] = issued(value)
        else:
            extra[key] = nodes.any_value(value)
    return Reference(**known, extra=extra)


def name(node: Node) -> Name:
    """A CSL name; a text alone is a `literal` one."""
    if isinstance(node, yaml.ScalarNode):
        return Name(literal=nodes.text(node))
    readers = {"family": nodes.text, "given": nodes.text, "literal": nodes.text}
    return _record(node, "'family: …' and 'given: …', one a line", Name, readers)


def mapping(node: Node) -> dict[str, str]:
    """A map of texts."""
    pairs = nodes.pairs(node, "'SHORT: long form', one a line")
    return {key: long for key, value in pairs if (long := nodes.text(value)) is not None}


def _named(node: Node, key: str, make: Callable[..., T], readers: Mapping[str, Callable[[Node], Any]]) -> T:
    """A record that is nothing without `key`; a text alone is that."""
    if isinstance(node, yaml.ScalarNode):
        record = make(nodes.text(node) or "")
    else:
        record = _record(node, f"'{key}: …' and so on, one a line", make, {key: nodes.text, **readers})
    if not getattr(record, key):
        raise nodes.UnreadableError(node, "SP204", f"this has no '{key}'", f"add a line '{key}: …' to it")
    return record


def _record(
    node: Node, example: str, make: Callable[..., T], readers: Mapping[str, Callable[[Node], Any]]
) -> T:
    """A record from a map; keys that it does not know stay in the file and are not read."""
    values = {key: readers[key](value) for key, value in nodes.pairs(node, example) if key in readers}
    return make(**{next(iter(readers)): None} | values)


def day(node: Node) -> dt.date | None:
    """A whole date."""
    value = date(node)
    if value is None:
        return None
    if value.month is None or value.day is None:
        raise nodes.UnreadableError(node, "SP205", f"'{value}' is not a whole date", "write it as 2023-10-03")
    return dt.date(value.year, value.month, value.day)


def flag(node: Node) -> bool:
    """Yes or no, as YAML 1.1 and 1.2 spell them; nothing is no."""
    value = (nodes.text(node) or "no").lower()
    if value not in _TRUTHS:
        hint = "write true or false"
        raise nodes.UnreadableError(node, "SP204", f"'{value[:40]}' is neither yes nor no", hint)
    return _TRUTHS[value]


def rights(node: Node) -> str | None:
    """How much of the text is shown."""
    return _one_of(node, ("excerpt", "full", "link"), "a way to show a text")


def status(node: Node) -> str | None:
    """What has become of the article."""
    return _one_of(node, STATUSES, "a status")


def _one_of(node: Node, words: tuple[str, ...], what: str) -> str | None:
    value = nodes.text(node)
    if value is not None and value not in words:
        hint = f"write {', '.join(words[:-1])} or {words[-1]}"
        raise nodes.UnreadableError(node, "SP204", f"'{value[:40]}' is not {what}", hint)
    return value
