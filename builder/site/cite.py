"""How an article is cited: APA (7th edition), MLA (9th), Chicago (17th, notes and bibliography).

The words of a style are English whatever the language of the site, as the manuals have them.
"""

from __future__ import annotations

import re

from builder.library import Entry
from builder.library.model import key_of
from builder.library.names import inverted
from builder.site import address
from builder.site.views import CitedAs

_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
_BODY = re.compile(r"\b(?:of|the|for|and|team|staff|desk|editors|news|press)\b", re.IGNORECASE)
"""Authors that are no persons."""
_MOST = 3
"""How many authors are named before 'et al.' stands for the rest."""


def cited_as(entry: Entry) -> tuple[CitedAs, ...]:
    """The article at its source in the three styles; what is unknown is left out, as each style has it."""
    names = filed_names(entry)
    listed = _listed(names, entry)
    return (
        CitedAs("APA", _apa(entry, names)),
        CitedAs("MLA", _mla(entry, listed)),
        CitedAs("Chicago", _chicago(entry, listed)),
    )


def _apa(entry: Entry, filed: list[str]) -> str:
    names = [_initials(name) for name in filed]
    last = f", & {names[-1]}" if len(names) > 1 else ""
    authors = ", ".join(names[:-1]) + last if last else "".join(names)
    year, month, day = _parts(entry.date)
    when = f"({year}{f', {month}' if month else ''}{f' {day}' if day else ''})." if year else "(n.d.)."
    lead = (_ended(authors), when, _ended(entry.title)) if authors else (_ended(entry.title), when)
    return _joined(*lead, _ended(entry.outlet), address.outgoing(entry.url))


def _mla(entry: Entry, listed: str) -> str:
    year, month, day = _parts(entry.date)
    short = f"{month[: 4 if month == 'September' else 3]}." if len(month) > 4 else month
    when = " ".join(filter(None, (day, short, year)))
    place = ", ".join(filter(None, (entry.outlet, when, address.outgoing(entry.url))))
    return _joined(_ended(listed), f"\u201c{_ended(entry.title)}\u201d", _ended(place))


def _chicago(entry: Entry, listed: str) -> str:
    year, month, day = _parts(entry.date)
    when = (
        ", ".join(filter(None, (f"{month} {day}" if day else "", year))) if day else f"{month} {year}".strip()
    )
    place = ", ".join(filter(None, (entry.outlet, when)))
    url = address.outgoing(entry.url)
    return _joined(_ended(listed), f"\u201c{_ended(entry.title)}\u201d", _ended(place), _ended(url))


def filed_names(entry: Entry) -> list[str]:
    """The authors, persons under their family names."""
    bodies = {key_of(body.name) for body in entry.organizations} | {key_of(entry.outlet or "")}
    return [
        name if key_of(name) in bodies or _BODY.search(name) else inverted(name) for name in entry.authors
    ]


def _listed(filed: list[str], entry: Entry) -> str:
    """The first name inverted, the others as they are."""
    first, *others = (*filed[:1], *entry.authors[1:]) or ("",)
    if len(others) >= _MOST:
        return f"{first}, et al"
    printed = [first, *others]
    return f"{', '.join(printed[:-1])}, and {printed[-1]}" if len(printed) > 1 else "".join(printed)


def _initials(name: str) -> str:
    """`Varga, Ida Maria` → `Varga, I. M.`; a body keeps its name."""
    family, comma, given = name.partition(", ")
    return f"{family}, {' '.join(f'{part[0]}.' for part in given.split())}" if comma else name


def _parts(date: str | None) -> tuple[str, str, str]:
    """Year, English month and day of an ISO date, empty where unknown."""
    year, month, day = (*(date or "").split("-"), "", "")[:3]
    return year, _MONTHS[int(month) - 1] if month else "", day.lstrip("0")


def _ended(text: str | None) -> str:
    if not text:
        return ""
    return text if text[-1] in ".?!" else f"{text}."


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
