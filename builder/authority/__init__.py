"""The curators' vocabularies in `content/_authority/`: `topics.yml`, `people.yml`, `organizations.yml` and
`sources.yml`. Each may be missing. What is wrong in one is reported by line; the rest of it still holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.authority.entries import Entries, Place, entries_of
from builder.authority.model import (
    NONE,
    Authority,
    OrganizationRecord,
    Outlet,
    PersonRecord,
    R,
    Record,
    TopicRecord,
    Vocabulary,
    fold,
    keys_of,
)
from builder.diagnostics import Diagnostic

__all__ = [
    "FILES",
    "NONE",
    "Authority",
    "OrganizationRecord",
    "Outlet",
    "PersonRecord",
    "Record",
    "TopicRecord",
    "Vocabulary",
    "fold",
    "load",
]

FILES: Mapping[str, type[Record]] = {
    "topics": TopicRecord,
    "people": PersonRecord,
    "organizations": OrganizationRecord,
    "sources": Outlet,
}
"""The vocabularies, by the name of their file."""


def load(folder: Path) -> tuple[Authority, list[Diagnostic]]:
    """The vocabularies of a folder, and what is wrong with its files; none where there is no folder."""
    findings: list[Diagnostic] = []
    topics, places = _vocabulary(folder / "topics.yml", TopicRecord, findings)
    people, _ = _vocabulary(folder / "people.yml", PersonRecord, findings)
    organizations, _ = _vocabulary(folder / "organizations.yml", OrganizationRecord, findings)
    outlets, _ = _vocabulary(folder / "sources.yml", Outlet, findings)
    findings += _astray(topics, places)
    return Authority(topics, people, organizations, outlets), findings


def _vocabulary(
    path: Path, kind: type[R], findings: list[Diagnostic]
) -> tuple[Vocabulary[R], Mapping[str, Place]]:
    """The records of a file, and where each stands."""
    file = entries_of(path, kind)
    findings += file.findings
    return Vocabulary(file.records, dict(_claims(file, findings)), file.closed), file.places


def _claims(file: Entries[R], findings: list[Diagnostic]) -> Iterator[tuple[str, str]]:
    """Spelling → name; the first entry that has a spelling keeps it."""
    owners: dict[str, str] = {}
    for name, record in file.records.items():
        for key in keys_of(record):
            owner = owners.setdefault(key, name)
            if owner != name:
                line = file.places[owner].line
                message = f"'{key}' belongs to '{owner}' (line {line}) and to '{name}'"
                findings.append(file.places[name].warning(message, "keep it in one of them"))
    yield from owners.items()


def _astray(topics: Vocabulary[TopicRecord], places: Mapping[str, Place]) -> Iterator[Diagnostic]:
    """Broader topics that are none, or that lead back to where one came from."""
    authority = Authority(topics)
    for name, record in topics.records.items():
        for broader in record.broader:
            if broader not in topics.records:
                called = topics.name(broader)
                hint = f"write '{called}'" if called else "give it an entry of its own, or take it out"
                yield places[name].warning(f"the broader topic '{broader}' of '{name}' is no entry", hint)
            elif name == broader or name in authority.broader(broader):
                message = f"'{name}' and its broader topic '{broader}' are each a part of the other"
                yield places[name].warning(message, "take one of the two 'broader' out")
