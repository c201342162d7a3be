"""Values as items that are recognised again: what a list or a map of the front matter is merged by."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.document.hashes import short

IDENTITIES: Mapping[str, tuple[str, ...]] = {
    "authors": (),
    "people": ("name",),
    "organizations": ("name",),
    "quotes": ("text",),
    "references": ("DOI", "title", "container-title", "id"),
    "identifiers": (),
    "tags": (),
    "aliases": (),
    "related": (),
}
"""The keys that are lists, and what of an item stays when the rest of it is corrected; of several, the
first that an item has."""
MAPS = frozenset(("source", "abbreviations"))
"""The keys that are maps; each of their entries is an item."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, an entry of a map."""

    identity: str
    """Hash of what it is about; the second of two alike is told from the first."""
    hash: str
    """Hash of all of it."""
    value: Any
    """The item; of a map's entry, its key and its value."""

    @property
    def token(self) -> str:
        """As it is noted down in `provenance`."""
        return self.hash if self.identity == self.hash else f"{self.identity}.{self.hash}"


def canonical(value: Any) -> Any:
    """Plain data with every scalar as the text that stands for it in the file; nothing stays nothing."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {str(key): canonical(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [canonical(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def of(key: str, value: Any) -> list[Item] | None:
    """The items of a key's value, plain or canonical; `None` for what has none."""
    if key in IDENTITIES and isinstance(value, list):
        found = [(_about(IDENTITIES[key], item), item) for item in value]
    elif key in MAPS and isinstance(value, dict):
        found = [(name, (name, item)) for name, item in value.items()]
    else:
        return None
    seen: Counter[str] = Counter()
    items = []
    for about, item in found:
        count = seen[about]
        seen[about] += 1
        identity = short(f"{about}\n{count}" if count else about)
        content = item[1] if key in MAPS else item
        alone = key in IDENTITIES and content is about
        items.append(Item(identity, identity if alone else short(content), item))
    return items


def _about(names: tuple[str, ...], item: Any) -> str:
    if isinstance(item, dict):
        for name in names:
            if value := item.get(name):
                return str(value)
    return item if isinstance(item, str) else str(item)


def note(key: str, value: Any) -> str | None:
    """What `provenance` says of a generated value, plain or canonical; `None` of no value."""
    if not value:
        return None
    items = of(key, value)
    return short(value) if items is None else " ".join(item.token for item in items)


def noted(note: str | None) -> dict[str, str]:
    """A list's or map's note back: hashes by identity."""
    pairs = (token.partition(".") for token in (note or "").split())
    return {identity: hashed or identity for identity, _, hashed in pairs}
