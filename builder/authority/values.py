"""How the value of each key of an authority file is read, and what to do about one that cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from builder.authority import identifiers
from builder.authority.model import (
    OrganizationRecord,
    Outlet,
    PersonRecord,
    Record,
    TopicRecord,
    host_of,
)

RIGHTS = ("excerpt", "full", "link")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_SWITCH = {"true": True, "yes": True, "false": False, "no": False}
_NULLS = ("", "~", "null")


class UnfitError(ValueError):
    """A value that its key cannot have: where it stands, and what to write instead."""

    def __init__(self, node: yaml.Node, message: str, hint: str) -> None:
        super().__init__(message)
        self.node, self.message, self.hint = node, message, hint


Reader = Callable[[str, yaml.Node], Any]
"""From a key and its value's node to the value; `UnfitError` for a value that the key cannot have."""


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing stands there."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value.casefold() in _NULLS


def text(key: str, node: yaml.Node) -> str:
    """A line of text, as it stands: `1984` and `NO` need no quotes."""
    if not isinstance(node, yaml.ScalarNode):
        raise UnfitError(node, f"'{key}' is no text", f"write {key}: and the text on one line")
    return " ".join(node.value.split())


def texts(key: str, node: yaml.Node) -> tuple[str, ...]:
    """A list of texts; a single one is a list of one."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    if not all(isinstance(item, yaml.ScalarNode) for item in items):
        raise UnfitError(node, f"'{key}' is no list of names", f"write {key}: [one, another]")
    return tuple(dict.fromkeys(made for item in items if (made := text(key, item))))


def _checked(wrong: str, hint: str, check: Callable[[str], Any]) -> Reader:
    """A reader of texts for which `check` gives a value, and `None` for one that will not do."""

    def read(key: str, node: yaml.Node) -> Any:
        value = text(key, node)
        made = check(value)
        if made is None:
            raise UnfitError(node, f"'{value[:60]}' is {wrong}", hint)
        return made

    return read


def _address(value: str) -> str | None:
    return value if re.fullmatch(r"https?://\S{3,2000}", value) and host_of(value) else None


def _hosts(key: str, node: yaml.Node) -> tuple[str, ...]:
    hosts = {value: host_of(value) for value in texts(key, node)}
    for value, host in hosts.items():
        if host is None or "." not in host:
            raise UnfitError(node, f"'{value[:60]}' is no host of a web address", "write news.example.org")
    return tuple(dict.fromkeys(filter(None, hosts.values())))


link = _checked("no web address", "give it in full, with https://", _address)
_RECORD: Mapping[str, Reader] = {"spellings": texts, "description": text, "link": link}
READERS: Mapping[type[Record], Mapping[str, Reader]] = {
    TopicRecord: {**_RECORD, "broader": texts},
    PersonRecord: {
        **_RECORD,
        "orcid": _checked("no ORCID iD", "copy it from orcid.org: 0000-0002-1825-0097", identifiers.orcid),
    },
    OrganizationRecord: {
        **_RECORD,
        "acronym": text,
        "ror": _checked(
            "no ROR identifier", "copy it from ror.org: https://ror.org/03vek6s52", identifiers.ror
        ),
    },
    Outlet: {
        **_RECORD,
        "address": link,
        "domains": _hosts,
        "lang": _checked(
            "no language tag",
            "write en, de, pt-BR …",
            lambda value: value if _LANG.fullmatch(value) else None,
        ),
        "day_first": _checked(
            "neither true nor false", "write true or false", lambda value: _SWITCH.get(value.casefold())
        ),
        "rights": _checked(
            "not a way to show a text",
            "write excerpt, full or link",
            lambda value: value if value in RIGHTS else None,
        ),
        "license": text,
    },
}
"""The keys of each kind of record."""
