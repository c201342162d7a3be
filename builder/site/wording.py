"""The interface's words, dates and numbers in the site's language.

English stands in the code and in the templates; the other languages are gettext catalogues in
`builder/locale/`, read as they are, so that there is nothing to compile. Dates, numbers and enumerations
follow the Unicode CLDR, as Babel has it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"
"""A folder for each language, as gettext has it: `de/LC_MESSAGES/seedpress.po`."""
_SOURCE = "en"
"""The language of the code. Its dates are British where the site does not name a country."""


def N_(message: str) -> str:  # noqa: N802 - the name by which extractors of messages know it
    """A message that is translated where it is used."""
    return message


def N2_(one: str, many: str) -> tuple[str, str]:  # noqa: N802
    """As `N_`, of a count: goes into `Words.count`."""
    return one, many


@dataclass(frozen=True, slots=True)
class Words:
    """One language's way of saying things. Scripts that extract messages know its methods by name."""

    locale: Locale
    translations: NullTranslations

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return bool(self.locale.text_direction == "rtl")

    def gettext(self, message: str, **values: object) -> str:
        """A message, translated, with its `%(name)s` filled in."""
        made = self.translations.gettext(message)
        return made % values if values else made

    def pgettext(self, context: str, message: str) -> str:
        """A message that means another thing elsewhere, translated as it is meant in a context."""
        return self.translations.pgettext(context, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The form of a message that goes with a number."""
        return self.translations.ngettext(one, many, number)

    def npgettext(self, context: str, one: str, many: str, number: int) -> str:
        """As `ngettext`, in a context."""
        return self.translations.npgettext(context, one, many, number)

    def count(self, one: str, many: str, number: int) -> str:
        """`count('%(n)s article', '%(n)s articles', 12000)` → '12,000 articles'."""
        return self.ngettext(one, many, number) % {"n": self.number(number)}

    def number(self, number: int) -> str:
        """`12000` → '12,000'."""
        return str(number) if 0 <= number < 1000 else str(format_decimal(number, locale=self.locale))

    def date(self, iso: str) -> str:
        """`2023-10-03` → '3 October 2023', `2023-10` → 'October 2023', `2023` → '2023'."""
        return _date(iso, str(self.locale))

    def month(self, iso: str) -> str:
        """`2023-10` → 'October'."""
        return _month(iso, str(self.locale))

    def short_month(self, iso: str) -> str:
        """`2023-10` → 'Oct 2023'."""
        return str(format_skeleton("yMMM", dt.date.fromisoformat(f"{iso}-01"), locale=self.locale))

    def language(self, tag: str) -> str:
        """`de` → 'German'; the tag itself where nobody knows what it is called."""
        return str(self.locale.languages.get(tag, tag))

    def period(self, name: str) -> str:
        """`2026-07` → 'July 2026', `2026-w27` → 'Week 27, 2026'."""
        year, _, number = name.partition("-w")
        if not number:
            return self.date(name)
        return self.gettext("Week %(number)s, %(year)s", number=int(number), year=year)

    def span(self, first: str, last: str) -> str:
        """'29 Jun – 5 Jul 2026', of two days."""
        days = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        return self.date(first) if first == last else str(format_interval(*days, "yMMMd", locale=self.locale))

    def enumeration(self, names: Iterable[str], shown: int = 3) -> str:
        """'A', 'A and B', 'A, B and C', 'A, B, C and 2 more'."""
        some = list(names)
        if len(some) > shown:
            some[shown:] = [self.count("%(n)s more", "%(n)s more", len(some) - shown)]
        return str(format_list(some, locale=self.locale))


@lru_cache
def words(lang: str) -> Words:
    """The words of a language by its BCP 47 tag; English ones where there is no catalogue of it."""
    return Words(_locale(lang), _catalogue(lang))


def has_catalogue(lang: str) -> bool:
    """Whether the interface speaks a language."""
    return _base(lang) == _SOURCE or _file(lang).is_file()


@lru_cache(maxsize=1 << 16)
def ordinary(label: str) -> bool:
    """Whether a label begins with a word in small letters that takes a capital at the beginning of a line:
    'tidal power' does; 'mRNA vaccines', 'p53' and 'c. elegans' do not."""
    first = label.partition(" ")[0].replace("-", "")
    return first.isalpha() and first.islower() and len(first) > 1


def _base(lang: str) -> str:
    return lang.replace("_", "-").split("-")[0].lower()


def _file(lang: str) -> Path:
    return CATALOGUES / _base(lang) / "LC_MESSAGES" / "seedpress.po"


def _locale(lang: str) -> Locale:
    if lang == _SOURCE:
        return Locale(_SOURCE, "GB")
    try:
        return Locale.parse(lang.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale(_SOURCE, "GB")


def _catalogue(lang: str) -> NullTranslations:
    file = _file(lang)
    if not file.is_file():
        return NullTranslations()
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - an English digest never needs it
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=_base(lang)))
    compiled.seek(0)
    return GNUTranslations(compiled)


@lru_cache(maxsize=1 << 16)
def _date(iso: str, locale: str) -> str:
    year, *rest = (int(part) for part in iso.split("-"))
    if not rest:
        return iso
    if len(rest) > 1:
        return str(format_date(dt.date(year, *rest), "long", locale))
    return str(format_skeleton("yMMMM", dt.date(year, rest[0], 1), locale=locale))


@lru_cache(maxsize=1 << 10)
def _month(iso: str, locale: str) -> str:
    year, month = (int(part) for part in iso.split("-")[:2])
    return str(format_date(dt.date(year, month, 1), "LLLL", locale))
