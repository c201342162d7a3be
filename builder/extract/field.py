"""What a field reader is: a function from a page, and what was read before it, to found values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from builder.article import Found
from builder.diagnostics import Diagnostic
from builder.seed.model import Page

T = TypeVar("T")


class Known:
    """What the readers earlier in the table have found, typed by field: `known[PEOPLE]`."""

    def __init__(self, found: Mapping[str, tuple[Found[Any], ...]] | None = None) -> None:
        self._found = dict(found or {})

    def __getitem__(self, field: Field[T]) -> tuple[Found[T], ...]:
        return cast(tuple[Found[T], ...], self._found.get(field.key, ()))

    def values(self, field: Field[T]) -> tuple[T, ...]:
        """The values of a field without their evidence."""
        return tuple(found.value for found in self[field])

    def first(self, field: Field[T]) -> T | None:
        """The value of a field that has at most one."""
        return next(iter(self.values(field)), None)

    def plus(self, field: Field[T], found: tuple[Found[T], ...]) -> Known:
        """All of this, and one field more."""
        return Known({**self._found, field.key: found})


Reader = Callable[[Page, Known], Iterable[Found[T] | Diagnostic]]
"""Yields the field's values in order (one or none for a single-valued field), and diagnostics."""


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One row of the table of fields."""

    key: str
    """Name of the attribute of `Article` that it fills."""
    read: Reader[T]
