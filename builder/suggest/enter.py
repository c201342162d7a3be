"""Suggestions as YAML: printed for a curator to paste, or entered into the vocabularies, comments kept."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from builder.document.files import write_if_changed
from builder.suggest import Suggestion


def entered(text: str, suggestions: Iterable[Suggestion]) -> str:
    """The text of an authority file with these suggestions in it: new entries at its end, spellings added to
    entries that are there. `ruamel.yaml.YAMLError` if the file cannot be read."""
    yaml = _yaml()
    entries = yaml.load(text)
    if entries is None:
        entries = CommentedMap()
    for each in suggestions:
        entries[each.name] = _merged(entries.get(each.name), each)
    into = StringIO()
    yaml.dump(entries, into)
    made = into.getvalue()
    # a file of nothing but comments is read as nothing
    return f"{text.rstrip()}\n\n{made}" if text.strip() and yaml.load(text) is None else made


def enter(folder: Path, suggestions: Iterable[Suggestion]) -> list[Path]:
    """Enter suggestions into the authority files of a folder; the files that were written."""
    files: dict[str, list[Suggestion]] = {}
    for each in suggestions:
        files.setdefault(each.file, []).append(each)
    written = []
    for name, those in files.items():
        path = folder / f"{name}.yml"
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
        if write_if_changed(path, entered(text, those)):
            written.append(path)
    return written


def _merged(entry: Any, suggestion: Suggestion) -> Any:
    """An entry with what is suggested for it; a topic's may be the list of its spellings."""
    if isinstance(entry, list):
        entry += [each for each in suggestion.spellings if each not in entry]
        return entry
    if isinstance(entry, str):
        return [entry, *suggestion.spellings]
    made = entry if isinstance(entry, dict) else CommentedMap()
    if suggestion.acronym:
        made.setdefault("acronym", suggestion.acronym)
    for key in ("spellings", "domains"):
        values = getattr(suggestion, key)
        there = made.get(key) or []
        there = [there] if isinstance(there, str) else there
        if new := [each for each in values if each not in there]:
            made[key] = [*there, *new]
    return made or None


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 4096
    yaml.preserve_quotes = True
    yaml.representer.add_representer(
        type(None), lambda representer, _: representer.represent_scalar("tag:yaml.org,2002:null", "")
    )
    return yaml
