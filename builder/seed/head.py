"""The lines around the title: its repetitions, the dek, and lines of the article that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.seed.dates import is_date_line
from builder.seed.dek import dek, more_of
from builder.seed.model import Kind
from builder.seed.outside import KIND_OF_CUE
from builder.seed.shapes import Around, are_names, are_noted_names, is_dated, is_name, is_name_line

_DEK_WORDS, _DEK = 5, 320
_BETWEEN = 4
_LINE = 120
_HEAD_LINES = 8
"""Among how many lines below the title a date line closes its block."""
_SEPARATOR = re.compile(r"\s*[|·•»›–—:-]")
_DATE_OR_NAME = frozenset((Kind.DATE, Kind.BYLINE))
_TOP, _HEAD = 3, 40
_FURNITURE = frozenset(("menu", "share", "promo", "time", "editor", "credit", "comments", "advert", "legal"))


def name_head(page: Around, title: int | None, kinds: Sequence[Kind | None]) -> list[Kind | None]:
    """The kinds with title, its repetitions and the dek named."""
    if title is None:
        return list(kinds)
    named = name_title(page, title, kinds)
    if Kind.SUBTITLE not in named and (found := dek(page, title, named)) is not None:
        for n in (found, *more_of(page, found)):
            named[n] = Kind.SUBTITLE
    _early_metadata(page, title, named)
    _first_heading(page, title, named)
    return named


def name_title(page: Around, title: int, kinds: Sequence[Kind | None]) -> list[Kind | None]:
    """The kinds with the title, its repetitions, and bylines and dates around it named."""
    named = list(kinds)
    named[title] = Kind.TITLE
    if _goes_on(page, title):
        named[title + 1] = Kind.TITLE
    _repetitions(page, title, named)
    _early_metadata(page, title, named)
    _above_date(page, title, named)
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


def _above_date(page: Around, title: int, named: list[Kind | None]) -> None:
    """What the chain took for text between the title and a date line shortly below it, with the text below
    both: a dek, bylines with roles, affiliations."""
    below = range(title + 1, min(title + _HEAD_LINES, len(named)))
    date = next(
        (n for n in below if named[n] is Kind.DATE and is_date_line(page.units[n].text, page.pack)), title
    )
    between = [n for n in range(title + 1, date) if named[n] is None]
    if not between or sum(page.looks[n].prose > 0 for n in between) > 1:
        return
    bylines = [n for n in between if _begins_with_name(page, n)]
    if not bylines and (len(between) > 1 or page.looks[between[0]].words < _DEK_WORDS):
        return
    for n in between:
        if n in bylines:
            named[n] = Kind.BYLINE
        elif bylines and n > bylines[0]:
            named[n] = Kind.BIO
        elif Kind.SUBTITLE not in named and len(page.units[n].text) <= _DEK:
            named[n] = Kind.SUBTITLE


def _begins_with_name(page: Around, n: int) -> bool:
    """Whether a line is a name, perhaps with what somebody is: 'and Ann Lee, professor of law, Tide Bay'."""
    unit, look = page.units[n], page.looks[n]
    if unit.mark or look.cue or len(unit.text) > _LINE or unit.text.endswith((".", "!", "?")):
        return False
    first, _, rest = unit.text.partition(" ")
    text = rest if first.casefold() in page.pack.word_set("byline_joints") else unit.text
    return is_name(text) or is_name(text.partition(",")[0])


def _metadata(page: Around, n: int, above: bool) -> Kind | None:
    """What a short line near the title is, if it is none of the article's."""
    unit, look = page.units[n], page.looks[n]
    if is_dated(unit.text, look, page.pack):
        return Kind.DATE
    placed = not unit.mark and (above or _dated_below(page, n))
    if _is_byline(page, n) or (above and (are_names(unit.text) or are_noted_names(unit.text))):
        return Kind.BYLINE
    if placed and is_name_line(unit.text, page.pack):
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
