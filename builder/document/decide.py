"""What becomes of a value when the builder reads a seed anew: whose it is, and what is kept.

Three things are known of each key: what the file says now, what the builder generates now, and by its note
(the hashes in `provenance`) what it generated last. A value that is still as noted is the
builder's and follows it; any other is a person's and stays. What a person removed stays away: its note
is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.document.items import MAPS, Item, canonical, note, noted, of

_OWN = "own"
"""Stands for the hash of what is a person's although the builder reads the same, or read it once: a
value that they wrote first, or one that they took away."""


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the list that comes out."""

    index: int | None
    """Its place in the list as it is; `None` for an item that comes new."""
    value: Any = None
    """What it becomes; `None` where it stays as it is."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person's value whose seed, or whose reading, has changed."""

    mine: Any
    """As the file has it; `None` if it was removed."""
    theirs: Any
    """As the builder reads it now; `None` if it reads none."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one key."""

    value: Any
    """What it is from now on; `None` for no such key."""
    note: str | None
    """What `provenance` says of it from now on."""
    steps: tuple[Step, ...] | None = None
    """How its items get there, where they do one by one."""
    conflicts: tuple[Conflict, ...] = ()
    held: bool = False
    """Whether anything of it is a person's."""


def decide(key: str, known: str | None, current: Any, generated: Any, *, adopt: bool = False) -> Decision:
    """What becomes of a key.

    `known` is its note; `current` the canonical value that the file has, `None` for no such key; `generated`
    the plain value that the builder has now. `adopt` for a file without any notes: there a value
    that equals the builder's is taken for the builder's.
    """
    generated = generated or None
    if adopt and current is not None and current == canonical(generated):
        known = note(key, current)
    theirs, mine = of(key, generated or ({} if key in MAPS else [])), of(key, current)
    if theirs is None or (mine is None and current is not None) or current in ([], {}):
        return _whole(key, known, current, generated)
    mine = mine or []
    if " ".join(item.token for item in mine) == (known or ""):
        return Decision(generated, note(key, generated), _aligned(mine, theirs))
    return _items(key, noted(known), mine, theirs)


def _aligned(mine: Sequence[Item], theirs: Sequence[Item]) -> tuple[Step, ...] | None:
    """The steps from a list of the builder's to its next; `None` where its order has changed."""
    places = {item.identity: (index, item.hash) for index, item in enumerate(mine)}
    steps = []
    for new in theirs:
        index, hashed = places.get(new.identity, (None, ""))
        steps.append(Step(index, None if hashed == new.hash else new.value))
    kept = [step.index for step in steps if step.index is not None]
    return tuple(steps) if kept == sorted(kept) else None


def _whole(key: str, known: str | None, current: Any, generated: Any) -> Decision:
    """A value that belongs to one side as a whole."""
    new = note(key, generated)
    if note(key, current) == known and (current is None or known):
        return Decision(generated, new)
    same = current == canonical(generated)
    changed = not same and new != known and (new or known != _OWN)
    conflicts = (Conflict(current, generated),) if changed else ()
    if same or (new is None and known):
        new = _OWN
    return Decision(current, new, held=True, conflicts=conflicts)


def _items(key: str, known: Mapping[str, str], mine: Sequence[Item], theirs: Sequence[Item]) -> Decision:
    """A list or map of which some items are a person's, or were taken away by one."""
    here = {item.identity: item for item in mine}
    news = {item.identity: item for item in theirs}
    placed = [
        (item, _step(index, item, known, news.get(item.identity)))
        for index, item in enumerate(mine)
        if item.identity in news or known.get(item.identity) != item.hash
    ]
    order = [item.identity for item, _ in placed]
    at = 0
    for new in theirs:
        if new.identity in here:
            at = order.index(new.identity) + 1
        elif new.identity not in known:
            order.insert(at, new.identity)
            placed.insert(at, (new, Step(None, new.value)))
            at += 1
    values = [item.value if step.value is None else step.value for item, step in placed]
    return Decision(
        (dict(values) if key in MAPS else values) or None,
        " ".join(_tokens(known, here, theirs)) or None,
        tuple(step for _, step in placed),
        tuple(_conflicts(known, here, theirs)),
        held=True,
    )


def _step(index: int, item: Item, known: Mapping[str, str], new: Item | None) -> Step:
    """An item that is the builder's follows it."""
    follows = new is not None and known.get(item.identity) == item.hash != new.hash
    return Step(index, new.value if new and follows else None)


def _tokens(known: Mapping[str, str], here: Mapping[str, Item], theirs: Sequence[Item]) -> Iterator[str]:
    """The note of a list: what is generated now, and what a person took away before."""
    for new in theirs:
        item = here.get(new.identity)
        if item and item.hash == new.hash != known.get(new.identity):
            yield f"{new.identity}.{_OWN}"
        else:
            yield new.token
    generated = {item.identity for item in theirs}
    for identity, hashed in known.items():
        item = here.get(identity)
        if identity not in generated and (item is None or item.hash != hashed):
            yield f"{identity}.{_OWN}"


def _conflicts(
    known: Mapping[str, str], here: Mapping[str, Item], theirs: Sequence[Item]
) -> Iterator[Conflict]:
    """Items that a person changed or took away, and that the builder reads otherwise than before."""
    for new in theirs:
        item, noted_hash = here.get(new.identity), known.get(new.identity)
        if noted_hash == new.hash or (item is None and noted_hash is None):
            continue
        if item is None:
            yield Conflict(None, new.value)
        elif item.hash not in (new.hash, noted_hash):
            yield Conflict(item.value, new.value)
