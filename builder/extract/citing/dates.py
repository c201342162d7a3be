"""When a reference says its work was issued: a year, with month and day where they stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.article import PartialDate
from builder.extract.citing.tokens import Token

_MONTHS = {
    name: number
    for number, row in enumerate(
        (
            "january jan januar janvier enero gennaio janeiro januari",
            "february feb februar février febrero febbraio fevereiro februari",
            "march mar märz mars marzo março maart",
            "april apr avril abril aprile",
            "may mai mayo maggio maio mei",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août agosto augustus",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember décembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in row.split()
}


def issued(tokens: Sequence[Token], at: int) -> PartialDate | None:
    """The date whose year is the token at `at`; `None` where it is no year."""
    digits = tokens[at].text[:4]
    if not (digits.isdigit() and len(digits) == 4 and 1000 <= int(digits) <= 2100):
        return None
    year = int(digits)
    before, after = tokens[max(0, at - 2) : at], tokens[at + 1 : at + 3]
    for month, day in (
        (before[-1:], before[-2:-1]),  # 14 March 2024
        (before[-2:-1] if _is_day(before[-1:]) else [], before[-1:]),  # March 14, 2024
        (after[:1], after[1:2]),  # 2024 Mar 14
    ):
        number = _MONTHS.get(month[0].text.lower()) if month else None
        if number:
            return _date(year, number, int(day[0].text) if day and day[0].text.isdigit() else None)
    return PartialDate(year)


def _is_day(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].kind == "number" and len(tokens[0].text) < 3


def numeric(text: str) -> tuple[int, int, PartialDate] | None:
    """A date in digits, day first, and where it stands: '02.05.2024'; or ISO 8601, '2024-05-02'."""
    found = _NUMERIC.search(text)
    if not found:
        return None
    day, month, year = (
        (found["d"], found["m"], found["y"]) if found["y"] else (found["d2"], found["m2"], found["y2"])
    )
    try:
        return found.start(), found.end(), PartialDate(int(year), int(month), int(day))
    except ValueError:
        return None


_NUMERIC = re.compile(
    r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>(?:19|20)\d\d)(?!\d)"
    r"|(?<![\d-])(?P<y2>(?:19|20)\d\d)-(?P<m2>\d\d)-(?P<d2>\d\d)(?![\d-])"
)


def _date(year: int, month: int, day: int | None) -> PartialDate:
    try:
        return PartialDate(year, month, day if day and day <= 31 else None)
    except ValueError:
        return PartialDate(year, month)
