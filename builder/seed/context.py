"""What a unit looks like among its neighbours: where in the page it stands, what is before and after it."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.language import LanguagePack
from builder.seed.features import RUNS, SHARES, Look, bucket, look_at
from builder.seed.wrap import Unit

_MASSES = (0, 60, 150, 300, 600, 1200, 2500)
_TOPICS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.99)
_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all units of a page have in common, and running sums over them."""

    shapes: Sequence[str]
    """What neighbours see of each unit, two places on: `^` before the first, `$` after the last."""
    mass: Sequence[float]
    """Running text before each unit, in characters; one more at the end."""
    runs: Sequence[int]
    menus: Sequence[int]
    topics: Sequence[int]
    gaps: Sequence[int]
    keys: Mapping[str, int]
    dense: bool
    size: int


def features_of(units: Sequence[Unit], looks: Sequence[Look]) -> list[tuple[str, ...]]:
    """The features of every unit of a page, in order."""
    count = len(units)
    gaps = [min(unit.gap, 2) for unit in units]
    scene = _Scene(
        shapes=["^", "^", *(_seen(look) for look in looks), "$", "$"],
        mass=[0.0, *accumulate(look.prose for look in looks)],
        runs=_runs([look.prose == 0 for look in looks]),
        menus=_runs([look.shape.startswith("*") and look.shape != "*line" for look in looks]),
        topics=_topics(looks),
        gaps=[*gaps, 2],
        keys=Counter(look.key for look in looks),
        dense=sum(gaps) / max(1, count) < 0.2,
        size=bucket(count, (6, 15, 30, 60, 120, 250)),
    )
    return [(*look.features, *_near(n, scene), *_far(n, look, scene)) for n, look in enumerate(looks)]


def _near(n: int, scene: _Scene) -> tuple[str, ...]:
    """Features of the units right before and after."""
    shapes = scene.shapes[n : n + 5]
    mass, end = scene.mass, len(scene.mass) - 1
    before = bucket(mass[n] - mass[max(0, n - 4)], _MASSES)
    after = bucket(mass[min(end, n + 5)] - mass[n + 1], _MASSES)
    wide_before = bucket(mass[n] - mass[max(0, n - 12)], _MASSES)
    wide_after = bucket(mass[min(end, n + 13)] - mass[n + 1], _MASSES)
    gap = f"{scene.gaps[n]}{scene.gaps[n + 1]}{scene.dense}"
    return (
        *_of_shapes(*shapes),
        *_of_masses(before, after, wide_before, wide_after, shapes[2]),
        *_of_runs(scene.runs[n], scene.menus[n], gap, shapes[2]),
    )


# What depends on a few values only is put into words once.


@functools.lru_cache(maxsize=_KEPT)
def _of_shapes(p2: str, p1: str, shape: str, n1: str, n2: str) -> tuple[str, ...]:
    return (
        f"is={shape}",
        f"p1={p1},{shape}",
        f"n1={n1},{shape}",
        f"p2={p2},{p1}",
        f"n2={n1},{n2}",
        f"p1n1={p1},{n1}",
    )


@functools.lru_cache(maxsize=_KEPT)
def _of_masses(before: int, after: int, wide_before: int, wide_after: int, shape: str) -> tuple[str, ...]:
    return (
        f"near={before},{after}",
        f"far={wide_before},{wide_after}",
        f"near,is={before // 2},{after // 2},{shape}",
    )


@functools.lru_cache(maxsize=_KEPT)
def _of_runs(run: int, menu: int, gap: str, shape: str) -> tuple[str, ...]:
    return f"run={run},{shape}", f"menu={menu}", f"gap={gap},{shape}"


def _far(n: int, look: Look, scene: _Scene) -> tuple[str, ...]:
    """Features of the place in the page, and of what the rest of it is about."""
    total = scene.mass[-1] or 1.0
    where = bucket(scene.mass[n] / total, SHARES)
    after = bucket((total - scene.mass[n + 1]) / total, SHARES)
    return (
        *_of_place(where, after, scene.shapes[n + 2], scene.size),
        *_of_topic(min(3, scene.keys[look.key]), look.shape, scene.topics[n], where),
        *_of_ends(min(n, 4), min(len(scene.runs) - 1 - n, 4), scene.size // 2),
    )


@functools.lru_cache(maxsize=_KEPT)
def _of_place(where: int, after: int, shape: str, size: int) -> tuple[str, ...]:
    return (
        f"where={where},{after}",
        f"where,is={where},{shape}",
        f"after,is={after},{shape}",
        f"size={size}",
        f"size,is={size},{shape}",
        f"size,where={size // 2},{where}",
    )


@functools.lru_cache(maxsize=_KEPT)
def _of_topic(seen: int, shape: str, topic: int, where: int) -> tuple[str, ...]:
    return f"seen={seen},{shape}", f"topic={topic},{shape}", f"topic,where={topic},{where}"


@functools.lru_cache(maxsize=_KEPT)
def _of_ends(first: int, last: int, size: int) -> tuple[str, ...]:
    return f"first={first},{size}", f"last={last},{size}"


def looks_of(units: Sequence[Unit], pack: LanguagePack) -> list[Look]:
    """What each unit looks like by itself; lines that repeat are looked at once."""
    seen: dict[tuple[str, bool], Look] = {}
    looks = []
    for unit in units:
        look = seen.get((unit.text, unit.quoted))
        if look is None:
            look = seen[unit.text, unit.quoted] = look_at(unit, pack)
        looks.append(look)
    return looks


def _seen(look: Look) -> str:
    """What a neighbour sees of a unit."""
    if look.cue and (look.cue.whole or look.shape not in ("prose", "sentence")):
        return look.cue.name
    return look.shape


def _runs(flags: Sequence[bool]) -> list[int]:
    """For each place, the bucket of how long the run of set flags around it is."""
    lengths = [0] * len(flags)
    start = 0
    for n, flag in enumerate([*flags, False]):
        if not flag:
            value = bucket(n - start, RUNS)
            for place in range(start, n):
                lengths[place] = value
            start = n + 1
    return lengths


def _topics(looks: Sequence[Look]) -> list[int]:
    """How many of a unit's words the running text of the rest of the page uses: teasers are about
    something else."""
    used: Counter[str] = Counter()
    for look in looks:
        if look.prose:
            used.update(look.stems)
    topics = []
    for look in looks:
        own = 1 if look.prose else 0
        hits = sum(used[stem] > own for stem in look.stems)
        topics.append(bucket(hits / len(look.stems), _TOPICS) if look.stems else 9)
    return topics
