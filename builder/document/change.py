"""An article file opened, and its front matter with other values for some keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from builder.document import fields, front, splice
from builder.document.decide import Step
from builder.document.items import canonical
from builder.document.lines import Front
from builder.document.nodes import raw, raw_key
from builder.document.roundtrip import rewritten
from builder.document.write import PROVENANCE, SEED

_ORDER = (*fields.READERS, PROVENANCE)


@dataclass(frozen=True, slots=True)
class Opened:
    """An article file's text, taken apart."""

    parts: front.Parts
    root: yaml.MappingNode
    current: Mapping[str, Any]
    """What the front matter says, canonical."""

    @classmethod
    def of(cls, text: str) -> Opened:
        """Take a file apart; `BrokenError` where it cannot be read."""
        parts = front.split(front.normal(text))
        root = front.compose(parts.front)
        return cls(parts, root, _says(root))

    @property
    def seed(self) -> str | None:
        """The seed it names."""
        return self._provenance.get(SEED)

    @property
    def notes(self) -> dict[str, str]:
        """What the builder noted down of what it generated; see `items.note`."""
        return {key: value for key, value in self._provenance.items() if key != SEED}

    @property
    def body(self) -> str | None:
        """The text below the front matter, if there is one."""
        return self.parts.body.strip("\n") or None

    @property
    def _provenance(self) -> dict[str, str]:
        found = self.current.get(PROVENANCE)
        found = found.items() if isinstance(found, dict) else ()
        return {key: value for key, value in found if isinstance(value, str)}


def with_values(
    file: Opened, values: Mapping[str, Any], steps: Mapping[str, tuple[Step, ...] | None]
) -> str | None:
    """The front matter with these values (`None` takes a key away), touching as few lines as can be.

    `steps`: how lists and maps change item by item. What is written is proven to say what it should: if
    line by line that cannot be had, ruamel.yaml writes it, and if it cannot either, `None`.
    """
    changed = {key: value for key, value in values.items() if canonical(value) != file.current.get(key)}
    if not changed:
        return file.parts.front
    expected = {**file.current, **{key: canonical(value) for key, value in changed.items()}}
    expected = {key: value for key, value in expected.items() if value is not None}
    for write in (_spliced, _rewritten):
        text = write(file, changed, steps)
        try:
            if _says(front.compose(text)) == expected:
                return text
        except front.BrokenError:
            continue
    return None


def _says(root: yaml.MappingNode) -> dict[str, Any]:
    return {raw_key(key): raw(value) for key, value in root.value}


def _spliced(file: Opened, changed: Mapping[str, Any], steps: Mapping[str, tuple[Step, ...] | None]) -> str:
    lines = Front.of(file.parts.front, file.root)
    edits: list[splice.Edit] = []
    for key in sorted(changed, key=_ORDER.index):
        value, items = changed[key], steps.get(key)
        if key not in file.current:
            edits.append(splice.added(lines, key, value, _ORDER))
        elif value is None:
            edits.append(splice.removed(lines, key))
        elif items is not None:
            edits += splice.stepwise(lines, key, items, value)
        else:
            edits.append(splice.replaced(lines, key, value))
    return splice.apply(lines.lines, edits)


def _rewritten(file: Opened, changed: Mapping[str, Any], _steps: object) -> str:
    return rewritten(file.parts.front, changed)
