"""Articles over time: by month, by year or by decade, whichever makes a picture of columns that can be told
apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.library import Entry
from builder.site.wording import Words

_MONTHS, _YEARS = 30, 60
"""How many columns of each there may be."""


@dataclass(frozen=True, slots=True)
class Period:
    """A month, a year or a decade, and how many articles are from then."""

    name: str
    """`2023-10`, `2023`, or `2020` for a decade."""
    label: str
    short: str
    """As it stands below a column."""
    count: int


def periods(entries: Iterable[Entry], words: Words) -> tuple[str, list[Period]]:
    """What the periods are (`month`, `year` or `decade`), and each from the first to the last."""
    dates = [entry.date for entry in entries if entry.date]
    months = {date[:7] for date in dates if len(date) > 4}
    years = {int(date[:4]) for date in dates}
    if not years:
        return "year", []
    span = list(_months(min(months), max(months))) if months else []
    if 1 < len(span) <= _MONTHS and len(years) == len({month[:4] for month in months}):
        by_month = Counter(date[:7] for date in dates)
        return "month", [Period(m, words.date(m), words.short_month(m), by_month[m]) for m in span]
    decades = max(years) - min(years) >= _YEARS
    width = 10 if decades else 1
    counted = Counter(int(date[:4]) // width * width for date in dates)
    steps = range(min(counted), max(counted) + 1, width)
    name = "decade" if decades else "year"
    return name, [Period(str(step), _label(step, width), str(step), counted[step]) for step in steps]


def _label(year: int, width: int) -> str:
    return str(year) if width == 1 else f"{year}–{year + width - 1}"


def _months(first: str, last: str) -> Iterable[str]:
    begin, end = (12 * int(each[:4]) + int(each[5:7]) - 1 for each in (first, last))
    return (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1))
