"""The curators' vocabularies in `content/_authority/`: spellings mapped to one entry, and defaults.

`sources.yml` maps the name of each outlet to what is known of it, `topics.yml` each topic to its
spellings. Both may be missing. What is wrong in them is reported by line; the rest still holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from builder.diagnostics import Diagnostic, Severity

__all__ = ["NONE", "Authority", "Outlet", "load"]

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RIGHTS = ("excerpt", "full", "link")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An entry of `sources.yml`: who publishes, and what holds for all that it publishes."""

    name: str
    """As the digest prints it."""
    spellings: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    """Hosts of its addresses, without `www.`; each stands for its subdomains, too."""
    lang: str | None = None
    day_first: bool | None = None
    """Whether its `03/10/2023` is in October."""
    license: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """All vocabularies of a digest; empty ones where it keeps none."""

    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    """By folded spelling and by domain."""
    topics: Mapping[str, str] = field(default_factory=dict)
    """By folded spelling."""
    topics_closed: bool = False
    """Whether topics outside the vocabulary are suggestions, not topics."""

    def outlet(self, name: str) -> Outlet | None:
        """The outlet that goes by a name, in whatever spelling."""
        return self.outlets.get(fold(name))

    def outlet_at(self, url: str) -> Outlet | None:
        """The outlet that an address belongs to."""
        labels = (_host(url) or "").split(".")
        hosts = (".".join(labels[n:]) for n in range(len(labels) - 1))
        return next((self.outlets[host] for host in hosts if host in self.outlets), None)

    def topic(self, spelling: str) -> str | None:
        """The topic that goes by a spelling."""
        return self.topics.get(fold(spelling))


NONE = Authority()


def fold(name: str) -> str:
    """A name as it is compared: letters and digits in small type, without a leading article."""
    return re.sub(r"^the ", "", " ".join(re.findall(r"[^\W_]+", name.casefold())))


def load(folder: Path) -> tuple[Authority, list[Diagnostic]]:
    """The vocabularies of a folder, and what is wrong with its files; none where there is no folder."""
    findings: list[Diagnostic] = []
    outlets: dict[str, Outlet] = {}
    for name, entry, mark in _entries(folder / "sources.yml", findings):
        outlet = _outlet(name, entry, mark)
        for key in (*map(fold, (outlet.name, *outlet.spellings)), *outlet.domains):
            mark.claim(outlets, key, outlet)
    topics: dict[str, str] = {}
    closed = False
    for name, entry, mark in _entries(folder / "topics.yml", findings):
        if name == "closed" and isinstance(entry, bool):
            closed = entry
            continue
        spellings = entry.get("spellings") if isinstance(entry, Mapping) else entry
        for key in map(fold, (name, *mark.strings("spellings", spellings))):
            mark.claim(topics, key, name)
    return Authority(outlets, topics, closed), findings


@dataclass(frozen=True, slots=True)
class _Mark:
    """An entry's place in its file, and where findings about it go."""

    path: str
    line: int
    findings: list[Diagnostic]

    def warn(self, message: str, hint: str) -> None:
        self.findings.append(Diagnostic("SP502", Severity.WARNING, message, self.path, self.line, hint=hint))

    def claim(self, table: dict[str, Any], key: str, value: Any) -> None:
        """Enter a spelling; the first entry that has it keeps it."""
        if table.setdefault(key, value) != value:
            self.warn(f"'{key}' belongs to two entries", "keep it in one of them")

    def strings(self, key: str, value: Any) -> tuple[str, ...]:
        """A list of strings; a single string is a list of one."""
        items = [value] if isinstance(value, str) else value or []
        if isinstance(items, list) and all(isinstance(item, str | int | float) for item in items):
            return tuple(str(item) for item in items)
        self.warn(f"'{key}' is no list of names", f"write {key}: [one, another]")
        return ()

    def checked(self, key: str, value: Any, good: Callable[[Any], bool], hint: str) -> Any:
        """A value that must pass a test; `None` and a finding where it does not."""
        if value is None or good(value):
            return value
        self.warn(f"'{key}' cannot be {str(value)[:40]!r}", hint)
        return None


def _outlet(name: str, entry: Any, mark: _Mark) -> Outlet:
    if entry is not None and not isinstance(entry, Mapping):
        mark.warn(f"'{name}' is no entry", "write its keys below it, each on its own line")
    entry = entry if isinstance(entry, Mapping) else {}
    known = ("spellings", "domains", "domain", "address", "lang", "day_first", "license", "rights")
    for key in entry:
        if key not in known:
            mark.warn(f"'{key}' is not a key of an outlet", "known keys: " + ", ".join(known))
    addresses = [a for key in ("domains", "domain", "address") for a in mark.strings(key, entry.get(key))]
    return Outlet(
        name,
        mark.strings("spellings", entry.get("spellings")),
        tuple(host for address in addresses if (host := _host(address))),
        mark.checked("lang", entry.get("lang"), lambda v: isinstance(v, str), "write en, de, pt-BR …"),
        mark.checked(
            "day_first", entry.get("day_first"), lambda v: isinstance(v, bool), "write true or false"
        ),
        mark.checked("license", entry.get("license"), lambda v: isinstance(v, str), "write CC-BY-4.0 …"),
        mark.checked("rights", entry.get("rights"), lambda v: v in _RIGHTS, "write excerpt, full or link"),
    )


def _host(address: str) -> str | None:
    host = urlsplit(address if "://" in address else f"//{address}").hostname
    return host.casefold().removeprefix("www.") if host else None


def _entries(path: Path, findings: list[Diagnostic]) -> Iterator[tuple[str, Any, _Mark]]:
    """The entries of a file: name, value, and place."""
    name = path.name if not path.parent.name else f"{path.parent.name}/{path.name}"
    try:
        loader = _Loader(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        findings.append(Diagnostic("SP501", Severity.ERROR, f"the file cannot be read: {error}", name))
        return
    try:
        node = loader.get_single_node()
        if node is not None and not isinstance(node, yaml.MappingNode):
            raise yaml.MarkedYAMLError(problem="it is no map of entries", problem_mark=node.start_mark)  # noqa: TRY301
        for key, value in node.value if node else ():
            mark = _Mark(name, key.start_mark.line + 1, findings)
            yield (
                str(loader.construct_object(key, deep=True)),
                loader.construct_object(value, deep=True),
                mark,
            )
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark
        line, column = (place.line + 1, place.column + 1) if place else (1, 1)
        hint = "one 'name:' per entry, its keys indented below it; names with ': ' or '#' in quotation marks"
        message = f"the file cannot be read: {error.problem}"
        findings.append(Diagnostic("SP501", Severity.ERROR, message, name, line, column, hint))
    finally:
        loader.dispose()
