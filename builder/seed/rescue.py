"""Sentences that the chain left out although nothing speaks against them: kept, in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.language import LanguagePack
from builder.seed.dates import is_date_line
from builder.seed.features import Look, sentences_in
from builder.seed.segment import State
from builder.seed.shapes import cells, is_dated
from builder.seed.wrap import Unit

_CLEAN = 70
"""Units of a text up to which it is more likely a marked article than a whole page."""
_ASIDE = 7
_NOTICES = frozenset(("funding", "disclosure"))
_TEASING = frozenset(("related", "contents", "comments", "bio", "contact", "credit"))
_TITLES = 2
_BOX = frozenset(("related", "advert", "share", "credit", "promo"))
_LONG = 130
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
    if len(units) > _CLEAN:
        return kept
    plain = [
        state is State.ARTICLE or _is_plain(unit, look, pack)
        for unit, look, state in zip(units, looks, states, strict=True)
    ]
    if State.ARTICLE not in kept:
        said = [
            n for n, look in enumerate(looks) if plain[n] and (look.prose or _is_sentence(units[n], look))
        ]
        return [State.ARTICLE if n in said else state for n, state in enumerate(kept)]
    for start, end in _runs(kept, State.ASIDE):
        for n in _between(start, end, looks, plain):
            kept[n] = State.ARTICLE
    for n in _leading(kept.index(State.ARTICLE), units, looks, plain, pack):
        kept[n] = State.ARTICLE
    last = len(kept) - 1 - kept[::-1].index(State.ARTICLE)
    for n in _going_on(last + 1, units, looks, plain):
        kept[n] = State.ARTICLE
    return kept


def _leading(
    first: int, units: Sequence[Unit], looks: Sequence[Look], plain: Sequence[bool], pack: LanguagePack
) -> Iterator[int]:
    """The paragraphs right above the article's first words, as far as those below a date or a byline:
    a dek stands above them."""
    run: list[int] = []
    for n in range(first - 1, -1, -1):
        if plain[n] and _is_paragraph(units[n], looks[n]):
            run.append(n)
            continue
        if is_dated(units[n].text, looks[n], pack) or _names_author(looks[n]):
            yield from run
        return


def _names_author(look: Look) -> bool:
    return look.cue is not None and look.cue.name in ("byline", "date") and not look.prose


def _is_paragraph(unit: Unit, look: Look) -> bool:
    """Whether a line is two sentences or one long one: more than a caption or a prompt."""
    ended = unit.text[-1] in '.!?"”»’'
    return ended and look.words >= 8 and (look.prose >= _LONG or sentences_in(unit.text) >= 2)


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
            yield from _below_teasers(n, looks, plain)
            return
        waiting.append(n)
        told = looks[n].prose or _is_sentence(units[n], looks[n]) or _is_item(units[n], looks[n])
        if told or _is_row(n, units):
            yield from waiting
            waiting = []


def _below_teasers(start: int, looks: Sequence[Look], plain: Sequence[bool]) -> Iterator[int]:
    """Paragraphs too long for teasers below a box of teasers, up to the page's end matter."""
    for n in range(start, len(looks)):
        cue = looks[n].cue
        if cue and cue.name not in _BOX:
            return
        if plain[n] and looks[n].prose >= _PARAGRAPH:
            yield n


def _is_item(unit: Unit, look: Look) -> bool:
    return unit.mark not in ("", ">") and look.words >= 4 and len(unit.text) >= 25


def _is_row(n: int, units: Sequence[Unit]) -> bool:
    """Whether a line is a row of a table: as many cells as the one above or below it."""
    width = len(cells(units[n].text))
    near = [units[m] for m in (n - 1, n + 1) if 0 <= m < len(units)]
    return width >= 2 and not units[n].mark and any(len(cells(unit.text)) == width for unit in near)


def _is_notice(look: Look) -> bool:
    """Whether a line is one below which an article may go on: an end mark, an advertisement's label, a
    notice such as 'About the company'."""
    cue = look.cue
    if cue is None:
        return False
    return (
        cue.name == "end" or (cue.name == "advert" and cue.whole) or (cue.name in _NOTICES and not cue.whole)
    )


def _is_plain(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    if look.cue and look.cue.name in _AGAINST:
        return False
    return "@" not in unit.text and not is_date_line(unit.text, pack)


def _is_sentence(unit: Unit, look: Look) -> bool:
    return look.words >= 3 and unit.text[-1] in '.!?"”»'


def _between(start: int, end: int, looks: Sequence[Look], plain: Sequence[bool]) -> Iterator[int]:
    """The lines of an aside that nothing speaks against: up to `_ASIDE` in a row, or, below the label of
    teasers, those too long for one."""
    run: list[int] = []
    teased = start > 0 and _teases(looks[start - 1])
    prompted = False
    for n in range(start, end + 1):
        if n < end and plain[n] and not teased:
            run.append(n)
            continue
        boxed = prompted and n < end and _prompts(looks[n]) and not any(looks[m].prose for m in run)
        if len(run) <= _ASIDE and not boxed:
            yield from run
        run = []
        prompted = n < end and _prompts(looks[n])
        if n < end:
            teased = teased or _teases(looks[n])
            if plain[n] and looks[n].prose >= _PARAGRAPH:
                yield n


def _teases(look: Look) -> bool:
    """Whether a line is the label of lines that look like the article's."""
    cue = look.cue
    return cue is not None and cue.name in _TEASING and (cue.whole or not cue.colon)


def _prompts(look: Look) -> bool:
    """Whether a line is of a box that asks for a subscription."""
    return look.cue is not None and look.cue.name in ("promo", "legal")


def _runs(states: Sequence[State], wanted: State) -> list[tuple[int, int]]:
    runs, start = [], -1
    for n, state in enumerate([*states, None]):
        if state is wanted and start < 0:
            start = n
        elif state is not wanted and start >= 0:
            runs.append((start, n))
            start = -1
    return runs
