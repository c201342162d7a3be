"""The lines around the title: its repetitions, the dek, and lines of the article that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.seed.dates import is_date_line
from builder.seed.model import Kind
from builder.seed.segment import State
from builder.seed.shapes import Around, is_name

_DEK_WORDS, _DEK = 5, 320
_BETWEEN = 4
_SEPARATOR = re.compile(r"\s*[|·•»›–—:-]")
_DATE_OR_NAME = frozenset((Kind.DATE, Kind.BYLINE))
_DASHES = "–—- "


def name_head(page: Around, title: int | None, kinds: Sequence[Kind | None]) -> list[Kind | None]:
    """The kinds with title, its repetitions and the dek named."""
    named = list(kinds)
    if title is None:
        return named
    named[title] = Kind.TITLE
    _repetitions(page, title, named)
    first = next((n for n in range(title + 1, len(named)) if named[n] is None), len(named))
    _early_metadata(page, title, first, named)
    _dek(page, title, named)
    return named


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


def _early_metadata(page: Around, title: int, first: int, named: list[Kind | None]) -> None:
    """Bylines and date lines that stand between the title and the text although the chain took them, or a
    line above them, for text: all above the last of them is the head."""
    found = [
        n
        for n in range(title + 1, min(first + _BETWEEN, len(named)))
        if is_date_line(page.units[n].text, page.pack) or _is_byline(page, n)
    ]
    for n in found:
        if named[n] is None:
            named[n] = Kind.DATE if is_date_line(page.units[n].text, page.pack) else Kind.BYLINE


def _is_byline(page: Around, n: int) -> bool:
    cue = page.looks[n].cue
    text = page.units[n].text
    if cue and cue.name == "byline" and not cue.whole:
        return len(text) <= 120 and text[-1] not in ".?!:" and is_name(text[cue.length :].strip(" :"))
    return False


def _dek(page: Around, title: int, named: list[Kind | None]) -> None:
    """The line under the title is its dek where byline or date stand between it and the text, or where the
    chain saw that it is above the text."""
    if Kind.SUBTITLE in named:
        return
    for n in range(title + 1, min(title + _BETWEEN, len(named))):
        unit, look = page.units[n], page.looks[n]
        if named[n] in _DATE_OR_NAME:
            continue
        wordy = (
            look.words >= _DEK_WORDS and len(unit.text) <= _DEK and not look.cue and not is_name(unit.text)
        )
        if not wordy:
            return
        below = range(n + 1, min(n + 1 + _BETWEEN, len(named)))
        metadata = next((m for m in below if named[m] in _DATE_OR_NAME), None)
        text = next((m for m in below if page.states[m] is State.ARTICLE and named[m] is None), None)
        above_text = metadata is not None and (text is None or metadata < text)
        if page.states[n] is not State.ARTICLE or above_text:
            named[n] = Kind.SUBTITLE
        return
