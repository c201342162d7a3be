"""An authority file as YAML: its entries, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic

import yaml

from builder.authority.model import R, Record, TopicRecord
from builder.authority.values import READERS, UnfitError, is_empty, texts
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNREADABLE = "SP501"
_UNFIT = "SP502"
_LAYOUT = "one 'name:' per entry, its keys indented below it; names with ': ' or '#' in quotation marks"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an authority file."""

    path: str
    line: int
    column: int = 1

    def warning(self, message: str, hint: str) -> Diagnostic:
        """A finding here that leaves the rest of the file in force."""
        return Diagnostic(_UNFIT, Severity.WARNING, message, self.path, self.line, self.column, hint)

    def error(self, message: str, hint: str = "") -> Diagnostic:
        """A finding that leaves nothing of the file in force."""
        return Diagnostic(_UNREADABLE, Severity.ERROR, message, self.path, self.line, self.column, hint)


@dataclass(frozen=True, slots=True)
class Entries(Generic[R]):
    """All that a file says."""

    records: Mapping[str, R] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each record's name stands."""
    closed: bool = False
    findings: tuple[Diagnostic, ...] = ()


def entries_of(path: Path, kind: type[R]) -> Entries[R]:
    """Read an authority file; nothing where there is none."""
    name = shown(path)
    try:
        root = yaml.compose(path.read_text(encoding="utf-8-sig"), _Loader)
    except FileNotFoundError:
        return Entries()
    except UnicodeDecodeError:
        return Entries(findings=(Place(name, 1).error("this file is not UTF-8 text", "save it as UTF-8"),))
    except OSError as error:
        return Entries(findings=(Place(name, 1).error(f"this file cannot be read: {error.strerror}"),))
    except yaml.YAMLError as error:
        return Entries(findings=(_broken(name, error),))
    if root is None or is_empty(root):
        return Entries()
    if not isinstance(root, yaml.MappingNode):
        return Entries(findings=(_at(name, root).error("this file is no map of entries", _LAYOUT),))
    return _read(root, name, kind)


def _read(root: yaml.MappingNode, path: str, kind: type[R]) -> Entries[R]:
    records: dict[str, R] = {}
    places: dict[str, Place] = {}
    findings: list[Diagnostic] = []
    closed = False
    for key, value in root.value:
        name, place = " ".join(str(key.value).split()), _at(path, key)
        if kind is TopicRecord and name == "closed" and isinstance(value, yaml.ScalarNode):
            closed = value.value.casefold() in ("true", "yes")
        elif not isinstance(key, yaml.ScalarNode) or not name:
            findings.append(place.warning("this is no name", _LAYOUT))
        elif name in records:
            first = places[name].line
            findings.append(
                place.warning(f"'{name}' is there already, in line {first}", "make one entry of both")
            )
        else:
            records[name] = kind(name=name, **dict(_values(kind, name, value, path, findings)))
            places[name] = place
    return Entries(records, places, closed, tuple(findings))


def _values(
    kind: type[Record], name: str, entry: yaml.Node, path: str, findings: list[Diagnostic]
) -> Iterator[tuple[str, Any]]:
    """What an entry says, key by key. A topic's may be the list of its spellings alone."""
    readers = READERS[kind]
    if is_empty(entry):
        return
    if not isinstance(entry, yaml.MappingNode):
        if kind is TopicRecord:
            try:
                yield "spellings", texts("spellings", entry)
            except UnfitError as error:
                findings.append(_at(path, error.node).warning(error.message, error.hint))
        else:
            hint = "write its keys below it, each on its own line"
            findings.append(_at(path, entry).warning(f"'{name}' is no entry", hint))
        return
    for key, value in entry.value:
        known = str(key.value)
        try:
            if known not in readers:
                raise UnfitError(key, f"'{known}' is not a key of an entry here", _known(kind))  # noqa: TRY301
            if not is_empty(value):
                yield known, readers[known](known, value)
        except UnfitError as error:
            findings.append(_at(path, error.node).warning(error.message, error.hint))


def _known(kind: type[Record]) -> str:
    return "known keys: " + ", ".join(READERS[kind])


def _at(path: str, node: yaml.Node) -> Place:
    mark = node.start_mark
    return Place(path, mark.line + 1, mark.column + 1)


def _broken(path: str, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path, 1)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is no YAML"
    return place.error(f"this file cannot be read: {problem}", _LAYOUT)
