"""Sentences that the chain left out although nothing speaks against them: kept, in doubt."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from builder.language import LanguagePack
from builder.seed.dates import is_date_line
from builder.seed.features import Look
from builder.seed.segment import State
from builder.seed.wrap import Unit

_CLEAN = 70
"""Units of a text up to which it is more likely a marked article than a whole page."""
_ASIDE = 3
_NOTICES = frozenset(("funding", "disclosure"))
_TEASING = frozenset(("related", "contents", "comments", "bio", "contact", "credit"))
"""Labels of lines that look like the article's."""
_TITLES = 2
_PARAGRAPH = 200
"""Characters of running text that no teaser has."""
_AGAINST = frozenset(
    (
        "menu share promo advert legal rights comments related contents time end contact forward release "
        "byline editor date source reference cite keywords funding disclosure disclaimer bio notes credit"
    ).split()
)


def rescued(
    units: Sequence[Unit], looks: Sequence[Look], states: Sequence[State], pack: LanguagePack
) -> list[State]:
    """The states with unsuspicious lines of a clean paste given back to the article.

    That is: up to three lines between lines of the article, and those right below its last one, none of
    which has a cue, an address or a date, and which are sentences, or headings of what is kept.
    """
    kept = list(states)
    if len(units) > _CLEAN or State.ARTICLE not in kept:
        return kept
    plain = [
        state is State.ARTICLE or (state >= State.ASIDE and _is_plain(unit, look, pack))
        for unit, look, state in zip(units, looks, states, strict=True)
    ]
    for start, end in _runs(kept, State.ASIDE):
        if any(look.cue and look.cue.name in _TEASING for look in looks[max(0, start - 1) : end]):
            for n in range(start, end):
                if plain[n] and looks[n].prose >= _PARAGRAPH:
                    kept[n] = State.ARTICLE
            continue
        for first, after in _plain_runs(plain, start, end):
            kept[first:after] = [State.ARTICLE] * (after - first)
    last = len(kept) - 1 - kept[::-1].index(State.ARTICLE)
    for n in _going_on(last + 1, units, looks, plain):
        kept[n] = State.ARTICLE
    return kept


def _going_on(
    start: int, units: Sequence[Unit], looks: Sequence[Look], plain: Sequence[bool]
) -> Iterator[int]:
    """The lines from a place on with which the article goes on: to the last sentence, item or quotation
    before a line that speaks against it, or before three lines in a row that may be titles of others."""
    waiting: list[int] = []
    for n in range(start, len(units)):
        if _is_notice(looks[n]):
            continue
        if not plain[n] or len(waiting) > _TITLES:
            return
        waiting.append(n)
        if looks[n].prose or _is_short_sentence(units[n], looks[n]) or _is_item(units[n], looks[n]):
            yield from waiting
            waiting = []


def _is_item(unit: Unit, look: Look) -> bool:
    return unit.mark not in ("", ">") and look.words >= 4 and len(unit.text) >= 25


def _is_notice(look: Look) -> bool:
    """Whether a line is an end mark or a notice below which an article may go on: 'About the company'."""
    cue = look.cue
    return cue is not None and (cue.name == "end" or (cue.name in _NOTICES and not cue.whole))


def _is_plain(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    if look.cue and look.cue.name in _AGAINST:
        return False
    return "@" not in unit.text and not is_date_line(unit.text, pack)


def _is_short_sentence(unit: Unit, look: Look) -> bool:
    return unit.text[-1] in '.!?"”»' and look.words >= 3


def _plain_runs(plain: Sequence[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of unsuspicious lines in a stretch, of up to `_ASIDE` lines each."""
    for suspicious, group in itertools.groupby(range(start, end), key=lambda n: not plain[n]):
        run = list(group)
        if not suspicious and len(run) <= _ASIDE:
            yield run[0], run[-1] + 1


def _runs(states: Sequence[State], wanted: State) -> list[tuple[int, int]]:
    runs, start = [], -1
    for n, state in enumerate([*states, None]):
        if state is wanted and start < 0:
            start = n
        elif state is not wanted and start >= 0:
            runs.append((start, n))
            start = -1
    return runs
