"""The dateline that opens a news text: 'LIMA, Oct 3 (Reuters) - …', 'GOTHENBURG, Sweden--(BUSINESS WIRE)--…',
'Berlin (dpa) - …', 'ScienceDaily (Jan. 18, 2012) — …'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.language import LanguagePack
from builder.seed.dates import dates_in

__all__ = ["Dateline", "dateline_of"]

_LINE = re.compile(
    r"\(?(?P<place>[^\W\d_a-zà-þ][^!?:;()\n]{1,70}?(?:\s\([^()\n]{2,30}\),[^!?:;()\n]{1,40}?)?)\s?"
    r"(?:[(\[/](?P<agency>[^()\n]{2,60})[)\]/]\)?)?\s?\.?\s?(?P<dash>--|[–—]|\s-\s|-\s|-(?=\())"
    r"(?:\s?\((?P<late>[^()\n]{2,60})\)\s?(?:--|[–—-]))?\s{0,3}(?=\S)"
)
_AGENCY_FIRST = re.compile(
    r"\((?P<agency>[A-ZÀ-Þ][A-ZÀ-Þ .]{1,40})\)\s?[-–—]\s?(?P<place>[A-ZÀ-Þ]{2}[^()\n]{1,40}?)"
    r"\s?[-–—]\s{1,2}(?=\S)"
)
"""'(AGI) - ROMA, 3 OTT - …'"""
_CAPITALS = re.compile(r"[^\W\d_a-zà-þ][^\W\d_a-zà-þ.’'-]{2,30}")
_MONTH_DAY = re.compile(r"\b[^\W\d_]{3,9}\.?\s\d{1,2}\b|\b\d{1,2}\.?\s[^\W\d_]{3,9}\b")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence."""

    end: int
    """Where the first sentence begins."""
    place: str
    agency: str | None
    """What stands in its brackets, if that is no date."""
    agency_start: int = 0


def dateline_of(text: str, words: LanguagePack) -> Dateline | None:
    """The dateline that a paragraph begins with. A place alone must be in capitals, 'OSLO —'; one in small
    letters needs an agency in brackets or a date."""
    if found := _AGENCY_FIRST.match(text):
        return Dateline(found.end(), found["place"].strip(" ,."), found["agency"], found.start("agency"))
    found = _LINE.match(text)
    if not found:
        return None
    place, key = found["place"].strip(" ,."), "agency" if found["agency"] else "late"
    inside = found[key]
    dated = bool(dates_in(found[0], words)) or bool(_MONTH_DAY.search(found[0]))
    agency = None if not inside or dates_in(inside, words) else inside.strip()
    capitals = bool(_CAPITALS.match(place.split(",")[0].split(" (")[0]))
    lone_word = " " not in place.partition(",")[0] and agency is not None and agency.islower()
    if not (capitals or dated or lone_word or (agency and agency.isupper())):
        return None
    if not capitals and len(place.split()) > 6:
        return None
    return Dateline(found.end(), place, agency, found.start(key) if inside else 0)
