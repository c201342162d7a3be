"""Dates as pages print them, in the languages of the packs: found, parsed, and told apart by the words
that lead into them. Nothing is guessed: a date that can be read in two ways keeps both readings, and a
bare year, 'two days ago' or 'a decade of' is no date.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from builder.article import PartialDate
from builder.language import LanguagePack, alternatives, pack

__all__ = [
    "PrintedDate",
    "Sense",
    "dates_in",
    "is_date_line",
    "is_relative_date_line",
    "masked",
    "without_dates",
]


class Sense(enum.StrEnum):
    """What the words before a date say that it is the date of."""

    PLAIN = "plain"
    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER = "other"
    """Of something else: 'accessed', 'received', 'born', 'valid until'; or the end of a range."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One date in a text, `text[start:end]`."""

    start: int
    end: int
    readings: tuple[PartialDate, ...]
    """What it may mean: one date, or for `03/10/2023` the one with the day first, then the other."""
    form: str
    """Name of the form it is printed in: `iso`, `day-month-year`, `numeric` …"""
    sense: Sense = Sense.PLAIN

    @property
    def date(self) -> PartialDate | None:
        """Its meaning, where it has only one."""
        return self.readings[0] if len(self.readings) == 1 else None


Readings = tuple[PartialDate, ...]
Parts = Mapping[str, str | None]
Form = tuple[str, re.Pattern[str], Callable[[LanguagePack, Parts], Readings]]

_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|ste|de|º|°|ª)?\.?(?!\d)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d(?!\d?\s?min))"
"""Pages run the minutes of reading into it: 'May 2nd 202511 mins'."""
_TIME = (
    r"(?:\b|(?<=\W)T)\d{1,2}\s?[:.h]\s?[0-5]\d(?:[:.][0-5]\d)?(?:\.\d{1,6})?\s?"
    r"(?:[ap]\.?m\b\.?|uhr\b|h\b|hrs\b|Z\b)?"
    r"|\b\d{1,2}\s?(?:[ap]\.?m\b\.?|uhr\b|h\b)"
)
_ZONE = (
    r"\b(?:UTC|GMT|Z|A?[ECMP][SD]?T|CEST|MES?Z|BST|IST|AE[SD]T|WES?T|EES?T|BRT|ART|JST|HKT|SGT)\b"
    r"|[+-]\d\d:?\d\d\b"
    r"|\b(?:Eastern|Central|Mountain|Pacific|Greenwich)\s(?:(?:Standard|Daylight|Mean)\s)?Time\b"
)


@functools.lru_cache(maxsize=4096)
def dates_in(text: str, words: LanguagePack) -> tuple[PrintedDate, ...]:
    """Every date that a text prints, in order, none overlapping another."""
    if not _YEAR_PRINTED.search(text):
        return ()
    found: list[PrintedDate] = []
    for form, pattern, parse in _forms(words):
        for match in pattern.finditer(text):
            readings = parse(words, match.groupdict()) if _stands_free(text, match) else ()
            if readings:
                found.append(PrintedDate(match.start(), match.end(), readings, form))
    found.sort(key=lambda date: (date.start, -date.end))
    return tuple(_with_senses(text, words, found))


def is_date_line(text: str, words: LanguagePack) -> bool:
    """Whether a line holds a date, and beside it only what goes with one: 'Published', a weekday, a time
    and its zone, '5 min read'."""
    if len(text) > 160:
        return False
    dates = dates_in(text, words)
    return bool(dates) and not without_dates(text, words)


def is_relative_date_line(text: str, words: LanguagePack) -> bool:
    """Whether a line only says how long ago something was published: 'Updated 3 hours ago'."""
    return len(text) <= 80 and bool(_relative(words).search(text)) and not without_dates(text, words)


@functools.lru_cache(maxsize=4096)
def without_dates(text: str, words: LanguagePack) -> str:
    """What remains of a line when its dates, and all that goes with them, are taken out; stripped of
    punctuation: 'Jane Doe' for 'Jane Doe | Published: Oct 3, 2023 at 9:14 am'."""
    for date in reversed(dates_in(text, words)):
        text = f"{text[: date.start]} | {text[date.end :]}"
    text = _company(words).sub(" ", _relative(words).sub(" ", text))
    return text.strip(_PUNCTUATION)


@functools.lru_cache(maxsize=4096)
def masked(text: str, words: LanguagePack) -> str:
    """A line with its dates, times and the words that lead into them overwritten by `|`, so that what
    remains stands where it stood: '|||||||||| by Jane Doe | |||||||||||'."""

    def cover(match: re.Match[str]) -> str:
        return "|" * len(match[0])

    for date in dates_in(text, words):
        text = text[: date.start] + "|" * (date.end - date.start) + text[date.end :]
    return _leading(words).sub(cover, _relative(words).sub(cover, text))


# -- forms ------------------------------------------------------------------------------------

_YEAR_PRINTED = re.compile(r"\d{4}|\d[./-]\d\d?[./-]\d")
"""What dates of all forms hold."""
_WORD_BEGINS = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))"
_PUNCTUATION = " \t\u00a0.,;:|/•·∙●–—-()[]*@+&>»«~_#'\"!"


@functools.cache
def _forms(words: LanguagePack) -> tuple[Form, ...]:
    """The forms of dates: name, pattern, and the function that makes dates of the pattern's groups."""
    month = rf"(?P<month>{alternatives(_months(words))})(?![^\W\d_])\.?"
    link = rf"(?:[\s,./-]|\b{alternatives(words.mixed('date_links'))}\b){{0,5}}"
    clock = r"(?:,?\s\d\d?:\d\d(?::\d\d)?(?:\s[A-Z]{2,4})?)?"
    cue = rf"\b{alternatives(words.mixed('date_published'))}(?::|\s(?:in|on)\b)?\s"
    seasons = alternatives(words.mixed("seasons"))
    table: tuple[tuple[str, str, Callable[[LanguagePack, Parts], Readings]], ...] = (
        ("iso", r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?!\d)", _ordered),
        ("day-month-year", rf"{_DAY}{link}{month}{link}{_YEAR}", _named),
        ("month-day-year", rf"{month}\s?{_DAY}{clock}[\s,]{{1,4}}{_YEAR}", _named),
        ("year-month-day", rf"{_YEAR},?\s{month}\s{_DAY}", _named),
        (
            "numeric",
            r"(?P<first>\d\d?)(?P<mark>[/-])\s?(?P<second>\d\d?)(?P=mark)\s?(?P<year>\d{4})(?!\d)",
            _numeric,
        ),
        ("dotted", r"(?P<first>\d\d?)\.\s?(?P<second>\d\d?)\.\s?(?P<year>\d{4})(?!\d)", _numeric),
        ("numeric", r"(?P<first>\d\d?)(?P<mark>/)(?P<second>\d\d?)/(?P<year>\d\d)(?![\d/])", _numeric),
        ("dotted", r"(?P<first>\d\d)\.(?P<second>[01]\d)\.(?P<year>\d\d)(?![\d.])", _numeric),
        ("issue", rf"{month}\s?[/–-]\s?{alternatives(_months(words))}\.?{link}{_YEAR}", _named),
        ("month-year", rf"(?<!\d)(?<!\d[ .]){month}{link}{_YEAR}", _named),
        ("season", rf"\b{seasons}{link}{_YEAR}", _year_alone),
        ("year", rf"{cue}{_YEAR}(?=\s?(?:$|[;|)]|\.(?!\d)))", _year_alone),
    )
    return tuple((name, re.compile(pattern, re.IGNORECASE), parse) for name, pattern, parse in table)


def _named(words: LanguagePack, parts: Parts) -> Readings:
    printed = parts["month"] or ""
    day = parts.get("day")
    if not day and printed.islower() and words.lang in ("en", "de"):
        return ()  # 'may 2023', 'march 2023' are verbs as often as months
    return _valid(int(parts["year"] or 0), _months(words)[printed.casefold()], int(day) if day else None)


def _ordered(words: LanguagePack, parts: Parts) -> Readings:  # noqa: ARG001 - all forms are called alike
    return _valid(*(int(parts[key] or 0) for key in ("year", "month", "day")))


def _numeric(words: LanguagePack, parts: Parts) -> Readings:
    first, second, year = (int(parts[key] or 0) for key in ("first", "second", "year"))
    year += 2000 if year < 100 else 0
    day_first, month_first = _valid(year, second, first), _valid(year, first, second)
    if words.lang != "en":
        return day_first or month_first
    return day_first if day_first == month_first else day_first + month_first


def _year_alone(words: LanguagePack, parts: Parts) -> Readings:  # noqa: ARG001
    return _valid(int(parts["year"] or 0))


def _valid(year: int, month: int | None = None, day: int | None = None) -> Readings:
    try:
        return (PartialDate(year, month, day),) if 1500 <= year < 2100 else ()
    except ValueError:
        return ()


def _stands_free(text: str, match: re.Match[str]) -> bool:
    """Whether a match is not a part of a number, a word or an address. Pages run elements together, so a
    capital may follow a small letter or a digit: 'PublishedJan 29, 2025'."""
    start = match.start()
    before, first = text[start - 1 : start], match[0][0]
    if not before:
        return True
    if first.isdigit() and (before.isdigit() or (before in ".,-/" and text[start - 2 : start - 1].isdigit())):
        return False
    if before.isalpha() and not (before.islower() and (first.isupper() or first.isdigit())):
        return False
    token = text[max(text.rfind(" ", 0, start), text.rfind("\n", 0, start), start - 200) + 1 : start]
    return "://" not in token and "www." not in token and not token.endswith(("/", "=", "_", "v"))


# -- senses -----------------------------------------------------------------------------------


def _with_senses(text: str, words: LanguagePack, found: list[PrintedDate]) -> Iterator[PrintedDate]:
    end, senses = 0, _senses(words)
    for number, date in enumerate(found):
        if number and date.start < end:
            continue
        before = text[max(end, date.start - 60) : date.start]
        cues = list(senses.finditer(before))
        sense = Sense(cues[-1].lastgroup or "plain") if cues else Sense.PLAIN
        if date.form == "year":
            sense = Sense.PUBLISHED
        elif number and not before and end:
            sense = Sense.UPDATED  # 'Posted on June 29, 2020November 12, 2021'
        elif (
            _RANGE.search(before)
            or _HOURS.match(text, date.end)
            or _TO_NEXT.match(text, date.end, _next_start(found, number))
            or (number and _TO_NEXT.match(before))
        ):
            sense = Sense.OTHER
        end = date.end
        yield PrintedDate(date.start, date.end, date.readings, date.form, sense)


def _next_start(found: list[PrintedDate], number: int) -> int:
    later = (date.start for date in found[number + 1 :] if date.start >= found[number].end)
    return next(later, 0)


_TO_NEXT = re.compile(r"\s?(?:[-–—]|to|until|bis|au|al|a|até|tot)\s?\Z")
_RANGE = re.compile(r"\d\s?[-–]\s?$")
_HOURS = re.compile(
    r"\W{1,4}(?:\w{1,6}\s)?\d\d?(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|uhr|h)?\s?(?:[-–—]|to|bis|às|à|a)\s?"
    r"\d\d?(?:[:.h]\d\d|\s?(?:[ap]\.?m\b|uhr\b|h\b))",
    re.IGNORECASE,
)
"""From when to when something takes place: 'Thursday 23 May 2024, 18.30–20.00'."""


@functools.cache
def _senses(words: LanguagePack) -> re.Pattern[str]:
    keys = {Sense.PUBLISHED: "date_published", Sense.UPDATED: "date_updated", Sense.OTHER: "date_other"}
    groups = (rf"(?P<{sense.value}>{alternatives(words.mixed(key))})" for sense, key in keys.items())
    return re.compile(rf"{_WORD_BEGINS}(?:{'|'.join(groups)})(?![^\W\d_])", re.IGNORECASE)


@functools.cache
def _leading(words: LanguagePack) -> re.Pattern[str]:
    """What goes with a date on its line, except words that may as well belong to the rest of it."""
    keys = ("date_published", "date_updated", "weekdays")
    cues = (word for key in keys for word in words.mixed(key) if len(word) > 4)
    reading = rf"\b(?:\d+|[–-]+)\s?-?{alternatives(words.mixed('reading_time'))}"
    return re.compile(rf"{reading}|{_TIME}|{_ZONE}|{_WORD_BEGINS}{alternatives(cues)}(?!\w)", re.IGNORECASE)


@functools.cache
def _company(words: LanguagePack) -> re.Pattern[str]:
    """What goes with a date on its line."""
    keys = ("date_published", "date_updated", "date_links", "date_noise", "weekdays")
    known = alternatives(word for key in keys for word in words.mixed(key))
    reading = rf"\b(?:\d+|[–-]+)\s?-?{alternatives(words.mixed('reading_time'))}"
    return re.compile(rf"{reading}|{_TIME}|{_ZONE}|{_WORD_BEGINS}{known}(?!\w)\.?", re.IGNORECASE)


@functools.cache
def _relative(words: LanguagePack) -> re.Pattern[str]:
    """'3 hours ago', 'vor 3 Stunden', 'yesterday'."""
    ago, units = (alternatives(words.mixed(key)) for key in ("ago", "time_units"))
    number = r"(?:\d{1,3}\+?|\w{1,5})\s?"
    days = alternatives(words.mixed("relative_days"))
    return re.compile(rf"\b{ago}\s{number}{units}\b|\b{number}{units}\s{ago}\b|\b{days}\b", re.IGNORECASE)


# -- words ------------------------------------------------------------------------------------


@functools.cache
def _months(words: LanguagePack) -> dict[str, int]:
    """Month names and their abbreviations; the English ones everywhere, where they do not clash."""
    tables = (pack("en").table("months"), words.table("months"))
    return {name.casefold().rstrip("."): int(number) for table in tables for name, number in table.items()}
