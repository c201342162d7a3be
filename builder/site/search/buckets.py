"""A long sorted table as small files: which one a key is in follows from where each begins."""

from __future__ import annotations

from collections.abc import Iterable

_SIZE = 6000
"""Characters after which a file is full: what one word of a query costs for each shard."""

Buckets = tuple[list[str], list[str]]
"""The files, and for each the least key that may be in it (the first: empty)."""


def in_order(keys: Iterable[str]) -> list[str]:
    """Keys as JavaScript compares them: by UTF-16 code units."""
    return sorted(keys, key=lambda key: key.encode("utf-16-be", "surrogatepass"))


def buckets(pieces: Iterable[tuple[str, str]]) -> Buckets:
    """Cut a table given as (key, JSON of the member `"key": value`) in the order of its keys."""
    files: list[str] = []
    cuts: list[str] = []
    held: list[str] = []
    size, last = 0, ""
    for key, piece in pieces:
        if size > _SIZE:
            files.append(f"{{{','.join(held)}}}")
            held, size = [], 0
        if not held:
            cuts.append(_between(last, key) if files else "")
        held.append(piece)
        size += len(piece)
        last = key
    if held:
        files.append(f"{{{','.join(held)}}}")
    return files, cuts


def _between(last: str, key: str) -> str:
    """The shortest beginning of a key that is greater than the last one before it."""
    return next((key[:end] for end in range(1, len(key)) if not last.startswith(key[:end])), key)
