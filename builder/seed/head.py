"""The lines around the title: its repetitions, the dek, and lines of the article that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.seed.model import Kind
from builder.seed.outside import KIND_OF_CUE
from builder.seed.segment import State
from builder.seed.shapes import Around, are_names, is_dated, is_name

_DEK_WORDS, _DEK = 5, 320
_BETWEEN = 4
_LINE = 120
_SEPARATOR = re.compile(r"\s*[|·•»›–—:-]")
_DATE_OR_NAME = frozenset((Kind.DATE, Kind.BYLINE))
_TOP, _HEAD = 3, 40
_FURNITURE = frozenset(("menu", "share", "promo", "time", "editor", "credit", "comments", "advert", "legal"))


def name_head(page: Around, title: int | None, kinds: Sequence[Kind | None]) -> list[Kind | None]:
    """The kinds with title, its repetitions and the dek named."""
    named = list(kinds)
    if title is None:
        return named
    named[title] = Kind.TITLE
    if _goes_on(page, title):
        named[title + 1] = Kind.TITLE
    _repetitions(page, title, named)
    _early_metadata(page, title, named)
    _dek(page, title, named)
    _first_heading(page, title, named)
    return named


def _goes_on(page: Around, title: int) -> bool:
    """Whether a title that ends in a comma goes on in small letters on the next line."""
    if title + 1 >= len(page.units) or not page.units[title].text.endswith((",", ";", "–", "—")):
        return False
    after = page.units[title + 1]
    return not after.gap and not after.mark and after.text[:1].islower() and len(after.text) <= _LINE


def _first_heading(page: Around, title: int, named: list[Kind | None]) -> None:
    """A short line between byline or date and a list is the heading of the list."""
    first = next((n for n in range(title + 1, len(named)) if named[n] is None), len(named))
    n = first - 1
    if first == len(named) or not page.units[first].mark or not title < n or page.looks[n].cue:
        return
    if named[n] is Kind.CHROME and 1 <= page.looks[n].words <= 6 and named[n - 1] in _DATE_OR_NAME:
        named[n] = None


def _repetitions(page: Around, title: int, named: list[Kind | None]) -> None:
    """A title that is printed again is furniture: with the site's name, in a breadcrumb, in a citation."""
    key = page.looks[title].key
    if len(key) < 12:
        return
    for n, look in enumerate(page.looks):
        if n == title or named[n] in (Kind.REFERENCE, Kind.DISCLAIMER):
            continue
        rest = look.key[len(key) :] if look.key.startswith(key) else None
        if rest is None or (rest and (len(rest) >= 60 or not _SEPARATOR.match(rest))):
            continue
        if named[n] is not None or n < title or rest:
            named[n] = Kind.CHROME


def _early_metadata(page: Around, title: int, named: list[Kind | None]) -> None:
    """Lines between the title and the first running text that the chain took for text, although they are
    bylines, dates, credits or furniture; and the site's name above the title, which is nobody's."""
    for n in range(min(title, _TOP)):
        if named[n] is Kind.BYLINE and page.looks[n].cue is None:
            named[n] = Kind.CHROME
    count = len(named)
    first = next((n for n in range(title + 1, count) if named[n] is None and page.looks[n].prose), count)
    for n in range(title + 1, min(first + _BETWEEN, title + _HEAD, count)):
        if named[n] is None and (n < first or not page.looks[n].prose):
            named[n] = _metadata(page, n, n < first)


def _metadata(page: Around, n: int, above: bool) -> Kind | None:
    """What a short line near the title is, if it is none of the article's."""
    unit, look = page.units[n], page.looks[n]
    if is_dated(unit.text, look, page.pack):
        return Kind.DATE
    if _is_byline(page, n) or (above and are_names(unit.text)):
        return Kind.BYLINE
    if is_name(unit.text) and not unit.mark and (above or _dated_below(page, n)):
        return Kind.BYLINE
    if above and look.cue and look.cue.name in _FURNITURE:
        return KIND_OF_CUE.get(look.cue.name, Kind.CHROME)
    return None


def _dated_below(page: Around, n: int) -> bool:
    return n + 1 < len(page.units) and is_dated(page.units[n + 1].text, page.looks[n + 1], page.pack)


def _is_byline(page: Around, n: int) -> bool:
    cue = page.looks[n].cue
    text = page.units[n].text
    if cue and cue.name == "byline" and not cue.whole:
        return len(text) <= 120 and text[-1] not in ".?!:" and is_name(text[cue.length :].strip(" :"))
    return False


def _dek(page: Around, title: int, named: list[Kind | None]) -> None:
    """The line under the title is its dek where byline or date stand between it and the text, or where the
    chain saw that it is above the text."""
    if Kind.SUBTITLE in named or sum(kind is None for kind in named[title + 1 :]) == 0:
        return
    for n in range(title + 1, min(title + _BETWEEN, len(named))):
        unit, look = page.units[n], page.looks[n]
        if named[n] in _DATE_OR_NAME:
            continue
        wordy = (
            look.words >= _DEK_WORDS and len(unit.text) <= _DEK and not look.cue and not is_name(unit.text)
        ) and not are_names(unit.text)
        if not wordy:
            return
        below = range(n + 1, min(n + 1 + _BETWEEN, len(named)))
        metadata = next((m for m in below if named[m] in _DATE_OR_NAME), None)
        text = next((m for m in below if page.states[m] is State.ARTICLE and named[m] is None), None)
        above_text = metadata is not None and (text is None or metadata < text)
        alone = named[n] is None and sum(kind is None for kind in named[n:]) == 1
        if (page.states[n] is not State.ARTICLE or above_text) and not alone:
            named[n] = Kind.SUBTITLE
        return
