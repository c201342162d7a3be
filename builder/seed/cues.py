"""Lines that say what they are: 'Related stories', 'Share on …', 'Reviewed by …'.

The strings stand in the language packs, one list for each cue. A string that ends in '…' is the beginning of
a line, any other the whole of it; '#' stands for a number.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.language import LanguagePack, pack

CUES = (
    "menu",
    "share",
    "promo",
    "advert",
    "legal",
    "rights",
    "comments",
    "related",
    "contents",
    "time",
    "end",
    "contact",
    "forward",
    "release",
    "byline",
    "editor",
    "date",
    "source",
    "reference",
    "cite",
    "keywords",
    "summary",
    "funding",
    "disclosure",
    "disclaimer",
    "bio",
    "notes",
    "credit",
)
"""All cues; where two lists hold one string, the earlier one has it."""

_NUMBER = re.compile(r"\d+(?:[.,:/]\d+){0,3}")
_HEAD = re.compile(r"^(?:[•‣▪●○◦·*+–—-]|o(?= ))?\s{0,20}")
_BRACKETS = re.compile(r"\s{0,3}[(\[][^()\[\]]{0,40}[)\]]\s*$")
_END_MARK = re.compile(r"#{2,6}|#(?: #){1,5}|[-–—*]{1,3} ?30 ?[-–—*]{1,3}")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Cue:
    """What a line says of itself."""

    name: str
    whole: bool
    """The line says nothing else: it is a label."""
    length: int
    """How much of the line, in characters, the cue is."""


def cue_of(text: str, language: LanguagePack) -> Cue | None:
    """The cue that a line of a page is or begins with, in its language or else in English."""
    if _END_MARK.fullmatch(text):
        return Cue("end", whole=True, length=len(text))
    line = normal(text)
    found = _lookup(line, _table(language.lang))
    if found is None and language.lang != "en":
        found = _lookup(line, _table("en"))
    return found


def normal(text: str) -> str:
    """A line as the tables hold it: case-folded, without list mark, end punctuation, numbers as '#'."""
    line = _HEAD.sub("", text[:_LONGEST], count=1).casefold().replace("’", "'")
    if len(text) < 80:
        line = _BRACKETS.sub("", line)
        line = line.rstrip(" .:…»›>|-–—!?→↓▼®")
    return " ".join(_NUMBER.sub("#", line).split())


@dataclass(frozen=True, slots=True)
class _Table:
    whole: Mapping[str, str]
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    """By the first three characters; the longest beginning first."""


@functools.cache
def _table(lang: str) -> _Table:
    whole: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    language = pack(lang)
    for cue in CUES:
        for entry in language.words(f"cue_{cue}"):
            if entry.endswith("…"):
                start = entry[:-1].casefold().replace("’", "'")
                starts.setdefault(start[:2], []).append((start, cue))
            else:
                whole.setdefault(normal(entry), cue)
    ordered = {key: tuple(sorted(value, key=lambda e: -len(e[0]))) for key, value in starts.items()}
    return _Table(whole, ordered)


def _lookup(line: str, table: _Table) -> Cue | None:
    if cue := table.whole.get(line):
        return Cue(cue, whole=True, length=len(line))
    for start, cue in table.starts.get(line[:2], ()):
        if line.startswith(start):
            rest = line[len(start) :]
            if not rest or not (rest[0].isalnum() and start[-1].isalnum()):
                return Cue(cue, whole=not rest, length=len(start))
    return None
