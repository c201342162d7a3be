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
_KICKER, _DEK = 4, 2.5
"""A line of fewer words above a title is its kicker; how much likelier than it its dek may look."""
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
        if not is_no_title(units[n].text, looks[n], pack)
    }
    if not scores:
        return None
    best = max(scores, key=lambda n: (scores[n], -n))
    if scores[best] <= weights.get("none", -1e9):
        return None
    above = best - 1
    likely = scores.get(above, -1e9) > scores[best] - _DEK and not is_body_name(units[above].text, pack)
    return above if likely and _is_dek(best, units, looks) else best


def _is_dek(n: int, units: Sequence[Unit], looks: Sequence[Look]) -> bool:
    """Whether a line may as well be the dek of a title right above it: both are more than a kicker, and
    nothing that a page prints beside its articles."""
    if n == 0 or units[n].gap or looks[n].cue or looks[n - 1].cue or looks[n].shape.startswith("*"):
        return False
    above, text = units[n - 1].text, units[n].text
    return looks[n - 1].words >= _KICKER and len(above) < len(text) and not above.isupper()


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
        if cue and cue.name in _NEVER and (cue.whole or cue.name == "rights" or len(text) <= _FURNITURE):
            continue
        if len(text) <= _LONGEST and len(_LETTER.findall(text[:20])) >= 3:
            rows[n] = _features(n, units, looks, states, pack, dense)
            topic = sum(used[s] > (states[n] is State.ARTICLE) for s in looks[n].stems)
            share = topic / max(1, len(looks[n].stems))
            twin = len(looks[n].key) >= 20 and starts[looks[n].key[:40]] > 1
            rows[n] += [
                f"topic={bucket(share, (0.0, 0.34, 0.67, 0.99))},{min(len(looks[n].stems), 4)}",
                f"seen={min(keys[looks[n].key], 3)}",
                f"twin={twin}",
                f"dist={bucket(first - n, (-1, 0, 1, 2, 3, 4, 6, 9, 14, 25))}",
            ]
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


def _sight(n: int, units: Sequence[Unit], looks: Sequence[Look], pack: LanguagePack) -> str:
    """What stands beside a title: a cue, a date, prose, or a short line."""
    cue = looks[n].cue
    if cue and (cue.whole or not looks[n].prose):
        return cue.name
    if is_date_line(units[n].text, pack):
        return "date"
    return looks[n].shape
