"""Whether `03/10/2023` is in October: settled by the outlet, the region, or the other dates of the page;
where nothing settles it, it has no meaning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.article import PartialDate
from builder.extract.field import Known
from builder.extract.head import edges
from builder.extract.source import SOURCE
from builder.seed.dates import PrintedDate, dates_in
from builder.seed.model import Page

_MONTH_FIRST_REGIONS = frozenset(("US", "PH"))
_MONTH_FIRST_ZONES = re.compile(r"\d\s?(?:(?i:[ap]\.?m)\.?\s)?(?:[ECMP][SD]?T)\b")
_DAY_FIRST_ZONES = re.compile(r"\d\s?(?:(?i:[ap]\.?m)\.?\s)?(?:BST|CES?T|AE[SD]T|IST|NZ[SD]T|SAST)\b")


def settled(date: PrintedDate, page: Page, known: Known) -> PartialDate | None:
    """What a date means on this page; `None` where it has two meanings and nothing tells which."""
    if date.date:
        return date.date
    day_first, month_first = date.readings
    told = (_outlet(page, known), _region(page), _other_dates(page, date), _zones(page), _mark(date))
    for votes in told:
        counts = Counter(votes)
        if len(counts) == 1:
            return day_first if True in counts else month_first
    return None


def _outlet(page: Page, known: Known) -> Iterator[bool]:
    header, source = page.seed.header, known.first(SOURCE)
    outlets = [page.authority.outlet_at(url) for url in (header.url, source and source.url) if url]
    outlets += [page.authority.outlet(name) for name in (header.source, source and source.name) if name]
    yield from (outlet.day_first for outlet in outlets if outlet and outlet.day_first is not None)


def _mark(date: PrintedDate) -> Iterator[bool]:
    """Dots stand between the parts of dates where the day comes first, and slashes in both."""
    if date.form == "dotted":
        yield True


def _region(page: Page) -> Iterator[bool]:
    if region := re.search(r"-([A-Z]{2})\b", page.lang):
        yield region[1] not in _MONTH_FIRST_REGIONS


def _other_dates(page: Page, date: PrintedDate) -> Iterator[bool]:
    """The order of the page's other dates: of numeric ones that can be read in one way only, of those with
    a month's name; and a date with a month's name that is one of the readings decides alone."""
    texts = [block.text[:500] for block in (*edges(page)[:100], *edges(page)[-60:])]
    others = [(text, other) for text in texts for other in dates_in(text, page.pack) if other.date]
    same = {other.date for _, other in others} & set(date.readings)
    if len(same) == 1:
        yield same == {date.readings[0]}
        return
    for text, other in others:
        printed = other.date
        if other.form in ("numeric", "dotted") and printed and printed.day != printed.month:
            yield text[other.start : other.end].lstrip("0").startswith(str(printed.day))
        elif other.form in ("day-month-year", "month-day-year"):
            yield other.form == "day-month-year"


def _zones(page: Page) -> Iterator[bool]:
    for pattern, answer in ((_MONTH_FIRST_ZONES, False), (_DAY_FIRST_ZONES, True)):
        if pattern.search(page.seed.text, 0, 20_000):
            yield answer
