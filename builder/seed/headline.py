"""Which line of a page is the article's title."""

from __future__ import annotations

import functools
import itertools
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from builder.language import LanguagePack
from builder.seed.dates import dates_in, is_date_line
from builder.seed.features import Look, bucket
from builder.seed.nontitle import is_body_name, is_no_title
from builder.seed.segment import State
from builder.seed.shapes import is_name
from builder.seed.wrap import Unit

_WEIGHTS = Path(__file__).with_name("headline.json")
_FARTHEST = 60
"""Units above the article's first words among which its title is sought."""
_LONGEST = 250
_FURNITURE = 30
_BODY_NAME = 3.0
"""What the name of a body is less likely a title than another line that looks like it."""
_DENSE = 0.2
"""Share of lines with an empty one before them below which that says nothing."""
_KICKER = 4
"""A line of fewer words above a title is its kicker."""
_NEAR = 4
"""Lines above and below a title among which byline and date are looked for."""
_METADATA = frozenset(("byline", "date"))
_BOXES = frozenset(("promo", "share", "comments", "related", "editor", "menu"))
_LABEL = re.compile(r"[^\W\d_][^\s:]*(?:\s[^\s:]+)?:\s")
"""'Director: ', 'Film title: '."""
_SITE = re.compile(r"\s+[|·•–—-]\s+|\s[»›]\s|:\s")
_LEADS_ON = re.compile(r"[>›]|^[^«]*»")
"""What leads on in a breadcrumb; a '»' that closes a quotation does not."""
_NEVER = frozenset(
    ("rights", "menu", "share", "promo", "legal", "comments", "related", "advert", "time", "end")
)
_LETTER = re.compile(r"[^\W\d_]")


@functools.cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return weights


def headline(
    units: Sequence[Unit], looks: Sequence[Look], states: Sequence[State], pack: LanguagePack
) -> int | None:
    """The unit that is the article's title, `None` where no line is likely to be one."""
    features = candidates(units, looks, states, pack)
    if not features:
        return None
    weights = _weights()
    scores = {
        n: sum(weights.get(name, 0.0) for name in row) - _BODY_NAME * is_body_name(units[n].text, pack)
        for n, row in features.items()
    }
    best = max(scores, key=lambda n: (scores[n], -n))
    if scores[best] <= weights.get("none", -1e9):
        return None
    return best


def candidates(
    units: Sequence[Unit], looks: Sequence[Look], states: Sequence[State], pack: LanguagePack
) -> dict[int, list[str]]:
    """The units that may be the title, each with its features."""
    first = next((n for n, state in enumerate(states) if state is State.ARTICLE), len(units))
    prose = next((n for n in range(first, len(units)) if looks[n].prose), first)
    keys = Counter(look.key for look in looks)
    starts = Counter(key[:40] for key in {look.key for look in looks} if len(key) >= 20)
    told = (look.stems for look, state in zip(looks, states, strict=True) if state is State.ARTICLE)
    used = Counter(itertools.chain.from_iterable(told))
    dense = sum(unit.gap > 0 for unit in units) < _DENSE * len(units)
    rights = " ".join(look.key for look in looks if look.cue and look.cue.name == "rights")
    rows = {}
    for n in range(max(0, first - _FARTHEST), min(prose + 1, first + 4, len(units))):
        text = units[n].text
        cue = looks[n].cue
        if looks[n].words <= _KICKER and looks[n].key in rights:
            continue  # the outlet's name
        if n == first and State.ARTICLE not in states[n + 1 :]:
            continue  # all that the page says
        if cue and cue.name in _NEVER and (cue.whole or cue.name == "rights" or len(text) <= _FURNITURE):
            continue
        lettered = len(text) <= _LONGEST and len(_LETTER.findall(text[:20])) >= 3
        if lettered and not is_no_title(text, looks[n], pack):
            rows[n] = _features(n, units, looks, states, pack, dense)
            topic = sum(used[s] > (states[n] is State.ARTICLE) for s in looks[n].stems)
            share = topic / max(1, len(looks[n].stems))
            hits = sum(used[s] > 1 + (states[n] is State.ARTICLE) for s in looks[n].stems)
            twin = len(looks[n].key) >= 20 and starts[looks[n].key[:40]] > 1
            rows[n] += _place(n, units, looks, pack)
            rows[n] += [
                f"topic={bucket(share, (0.0, 0.34, 0.67, 0.99))},{min(len(looks[n].stems), 4)}",
                f"hits={min(hits, 5)}",
                f"seen={min(keys[looks[n].key], 3)}",
                f"twin={twin}",
                f"dist={bucket(first - n, (-1, 0, 1, 2, 3, 4, 6, 9, 14, 25))}",
            ]
    for rank, n in enumerate(n for n in rows if _is_wordy(n, looks)):
        rows[n].append(f"nth={min(rank, 4)}")
    if rows:
        longest = max(rows, key=lambda n: looks[n].words if not looks[n].prose else 0)
        rows[longest].append("longest")
    return rows


def _features(
    n: int,
    units: Sequence[Unit],
    looks: Sequence[Look],
    states: Sequence[State],
    pack: LanguagePack,
    dense: bool,
) -> list[str]:
    unit, look = units[n], looks[n]
    text = unit.text
    after = [_sight(m, units, looks, pack) for m in range(n + 1, min(n + 4, len(units)))] + ["$"] * 3
    before = _sight(n - 1, units, looks, pack) if n else "^"
    return [
        f"words={bucket(look.words, (1, 2, 3, 4, 5, 7, 9, 12, 16, 22))}",
        f"cue={look.cue.name if look.cue else '-'},{look.cue.whole if look.cue else ''}",
        f"date={is_date_line(text, pack)}",
        f"dated={len(text) <= 60 and bool(dates_in(text, pack))}",
        f"mark={unit.mark if unit.mark in ('*', '+', 'o', '', '#') else '1'}",
        f"end={text[-1] if text[-1] in '.?!:,;' else 'a'}",
        f"state={states[n].value}",
        f"site={_SITE.search(text) is not None}",
        f"crumb={'|' in text},{_LEADS_ON.search(text) is not None},{' / ' in text}",
        f"upper={text.isupper()}",
        f"gap={'-' if dense else min(unit.gap, 2)}",
        f"p1={before}",
        f"p1words={bucket(looks[n - 1].words, (1, 3, 5, 9)) if n and not unit.gap else '-'}",
        f"top={min(n, 3)},{bucket(len(units), (15, 40, 100))}",
        f"n1={after[0]}",
        f"n2={after[1]}",
        f"near={not {'byline', 'date'}.isdisjoint(after[:3])}",
        f"prose={look.shape}",
        f"name={is_name(text)}",
        f"lower={text[unit.head : unit.head + 1].islower()}",
    ]


def _place(n: int, units: Sequence[Unit], looks: Sequence[Look], pack: LanguagePack) -> list[str]:
    """What the lines around a line say of it together: kicker above, dek below, byline and date near by."""
    near = range(max(0, n - _NEAR), min(len(units), n + _NEAR + 1))
    sights = {m: _sight(m, units, looks, pack) for m in near if m != n}
    told = [m - n for m in near if m != n and sights[m] in _METADATA]
    below = min((d for d in told if d > 0), default=9)
    above = min((-d for d in told if d < 0), default=9)
    labels = sum(
        _LABEL.match(units[m].text) is not None for m in range(max(0, n - 1), min(len(units), n + 2))
    )
    beside = _beside(n, n - 1, units, looks), _beside(n, n + 1, units, looks)
    boxes = sum(sights[m] in _BOXES for m in near if m < n)
    return [
        f"meta={below},{above}",
        f"below={below}",
        f"above={above}",
        f"labels={labels},{_LABEL.match(units[n].text) is not None}",
        f"pair={beside[0]},{beside[1]},{looks[n].words > _KICKER}",
        f"boxes={min(boxes, 2)}",
    ]


def _beside(n: int, other: int, units: Sequence[Unit], looks: Sequence[Look]) -> str:
    """What a neighbour may be to a title: nothing wordy, or a longer or a shorter line of words."""
    if not 0 <= other < len(units) or not _is_wordy(other, looks):
        return "-"
    return "longer" if len(units[other].text) > len(units[n].text) else "shorter"


def _is_wordy(n: int, looks: Sequence[Look]) -> bool:
    return looks[n].words >= _KICKER and looks[n].cue is None


def _sight(n: int, units: Sequence[Unit], looks: Sequence[Look], pack: LanguagePack) -> str:
    """What stands beside a title: a cue, a date, prose, or a short line."""
    cue = looks[n].cue
    if cue and (cue.whole or not looks[n].prose):
        return cue.name
    if is_date_line(units[n].text, pack):
        return "date"
    return looks[n].shape
