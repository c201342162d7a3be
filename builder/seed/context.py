"""What a unit looks like among its neighbours: where in the page it stands, what is before and after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from builder.language import LanguagePack
from builder.seed.features import RUNS, SHARES, Look, bucket, look_at
from builder.seed.wrap import Unit

_MASSES = (0, 60, 150, 300, 600, 1200, 2500)
_TOPICS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.99)


def features_of(units: Sequence[Unit], looks: Sequence[Look]) -> list[list[str]]:
    """The features of every unit of a page, in order."""
    keys = Counter(look.key for look in looks)
    shapes = ["^", "^", *(_seen(look) for look in looks), "$", "$"]
    mass = [0.0, *accumulate(look.prose for look in looks)]
    total = mass[-1] or 1.0
    runs = _runs([look.prose == 0 for look in looks])
    menus = _runs([look.shape.startswith("*") and look.shape != "*line" for look in looks])
    topics = _topics(looks)
    count = len(units)
    size = bucket(count, (6, 15, 30, 60, 120, 250))
    gaps = [min(unit.gap, 2) for unit in units] + [2]
    dense = sum(gaps[:-1]) / max(1, count) < 0.2
    rows = []
    for n, look in enumerate(looks):
        before, after = mass[n], total - mass[n + 1]
        near_before = bucket(before - mass[max(0, n - 4)], _MASSES)
        near_after = bucket(mass[min(count, n + 5)] - mass[n + 1], _MASSES)
        far_before = bucket(before - mass[max(0, n - 12)], _MASSES)
        far_after = bucket(mass[min(count, n + 13)] - mass[n + 1], _MASSES)
        shape = shapes[n + 2]
        p1, p2, n1, n2 = shapes[n + 1], shapes[n], shapes[n + 3], shapes[n + 4]
        where = bucket(before / total, SHARES)
        run = runs[n]
        topic = topics[n]
        rows.append(
            [
                *look.features,
                f"is={shape}",
                f"p1={p1},{shape}",
                f"n1={n1},{shape}",
                f"p2={p2},{p1}",
                f"n2={n1},{n2}",
                f"p1n1={p1},{n1}",
                f"near={near_before},{near_after}",
                f"far={far_before},{far_after}",
                f"near,is={near_before // 2},{near_after // 2},{shape}",
                f"where={where},{bucket(after / total, SHARES)}",
                f"where,is={where},{shape}",
                f"after,is={bucket(after / total, SHARES)},{shape}",
                f"run={run},{shape}",
                f"menu={menus[n]}",
                f"gap={gaps[n]}{gaps[n + 1]}{dense},{shape}",
                f"seen={min(3, keys[look.key])},{look.shape}",
                f"topic={topic},{look.shape}",
                f"topic,where={topic},{where}",
                f"size={size}",
                f"size,is={size},{shape}",
                f"size,where={size // 2},{where}",
                f"first={min(n, 4)},{size // 2}",
                f"last={min(count - 1 - n, 4)},{size // 2}",
            ]
        )
    return rows


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
