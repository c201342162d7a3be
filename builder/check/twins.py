"""Texts that are the same, or nearly, by their signatures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import combinations
from pathlib import Path

from builder.check.signature import SIZE, Signature, shingles
from builder.seed.decode import decode as decoded
from builder.seed.header import read_header

LIKENESS = 0.6
"""From which share of the shorter text's word runs on two texts are nearly the same."""

_LEAST = SIZE // 8
"""Hashes that two sketches must share to be looked at."""
_COMMON = 48
"""Texts that may share a word run before it counts for furniture: notices that a whole site prints."""


class Kind(Enum):
    """How two texts are the same, the surest first."""

    TEXT = "text"
    NEARLY = "nearly"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Twins:
    """Two texts that are the same."""

    kind: Kind
    one: Path
    other: Path
    """Behind `one` in the order of paths."""
    share: float = 1.0
    """How much of the shorter one stands in the longer one."""


def twins(known: Mapping[Path, Signature]) -> Iterator[Twins]:
    """All pairs of texts that are the same, each once and in the surest way; of many that are all the same,
    each with the first."""
    seen: set[tuple[Path, Path]] = set()
    for found in (*_by_words(known), *_by_runs(known), *_by_address(known)):
        if (found.one, found.other) not in seen:
            seen.add((found.one, found.other))
            yield found


def same_as(new: Signature, known: Mapping[Path, Signature]) -> Iterator[tuple[Kind, Path]]:
    """The texts that a new one, not yet on disk, is the same as; for `NEARLY`, as far as sketches tell."""
    for path, other in known.items():
        if new.words == other.words:
            yield Kind.TEXT, path
        elif new.url and new.url == other.url:
            yield Kind.ADDRESS, path
        elif _containment(new, other) >= LIKENESS:
            yield Kind.NEARLY, path


def _by_words(known: Mapping[Path, Signature]) -> Iterator[Twins]:
    for first, *rest in _alike((made.words, path) for path, made in known.items()):
        yield from (Twins(Kind.TEXT, first, path) for path in rest)


def _by_address(known: Mapping[Path, Signature]) -> Iterator[Twins]:
    for first, *rest in _alike((made.url, path) for path, made in known.items() if made.url):
        yield from (Twins(Kind.ADDRESS, first, path) for path in rest)


def _alike(keyed: Iterable[tuple[str, Path]]) -> Iterator[list[Path]]:
    groups: defaultdict[str, list[Path]] = defaultdict(list)
    for key, path in keyed:
        groups[key].append(path)
    return (sorted(paths) for paths in groups.values() if len(paths) > 1)


def _by_runs(known: Mapping[Path, Signature]) -> Iterator[Twins]:
    """Pairs whose sketches share enough, looked at whole."""
    firsts = {made.words: path for path, made in sorted(known.items(), reverse=True)}
    holders: defaultdict[int, list[Path]] = defaultdict(list)
    for path in sorted(firsts.values()):
        for each in known[path].sketch:
            holders[each].append(path)
    shared = Counter(
        pair for paths in holders.values() if 1 < len(paths) <= _COMMON for pair in combinations(paths, 2)
    )
    for (one, other), count in sorted(shared.items()):
        if count >= min(_LEAST, *(len(known[path].sketch) for path in (one, other))):
            share = _share(_shingles(one), _shingles(other))
            if share >= LIKENESS:
                yield Twins(Kind.NEARLY, one, other, share)


def _containment(one: Signature, other: Signature) -> float:
    """How much of the shorter text stands in the longer one, estimated from their sketches."""
    union = sorted({*one.sketch, *other.sketch})[:SIZE]
    both = {*one.sketch} & {*other.sketch}
    resemblance = sum(each in both for each in union) / len(union)
    smaller = min(one.shingles, other.shingles)
    return resemblance * (one.shingles + other.shingles) / (1 + resemblance) / smaller


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / min(len(one), len(other))


def _shingles(path: Path) -> frozenset[int]:
    text, _ = decoded("", path.read_bytes())
    _, start, _ = read_header("", text or "")
    return shingles((text or "")[start:])
