"""Every abbreviation that the text defines: (short, long).

`timed artificial insemination (TAI)`, `TAI (timed artificial insemination)` and, as newspapers write,
`artificial insemination, or AI,`. Each rule finds candidates; `alignment` says what they are worth.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.article import Evidence, Found
from builder.extract.alignment import align
from builder.extract.brackets import Bracket, brackets
from builder.extract.field import Field, Known
from builder.language import LanguagePack
from builder.seed.model import BODY, Kind, Page

READ = (*BODY, Kind.TITLE, Kind.SUBTITLE, Kind.FUNDING, Kind.DISCLOSURE)
"""The kinds of block in which abbreviations are defined."""

WINDOW = 240
"""How many characters before a bracket a long form may begin."""

_SHORT = re.compile(r"[^\W_](?:[\w./+&'’‐‑–-]|\([\w+-]{1,3}\)){0,13}(?: [\w./+-]{1,6})?")
_BREAK = re.compile(r"[.;:?!…]['\"”’»)\]]*\s|\n|\t| [–—-] |[“”\"„«»]")
_LAST_TOKEN = re.compile(r"[^\s(),;:\"“”„«»\[\]]{2,14}$")
_PREFIX = re.compile(r"(?<![\w-])[^\W\d_]{2,12}-$")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENING = '"“„«‘/'
_EDGE = " \t\"“”„«»‘’',.;:"


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form, its long form, and where in the text the long form stands."""

    short: str
    long: str
    start: int
    end: int
    rule: str
    cost: float
    """Of the alignment, per character of the short form."""


def read(page: Page, known: Known) -> Iterator[Found[tuple[str, str]]]:  # noqa: ARG001
    """The definitions in the order of the text, one of each short form."""
    seen: set[str] = set()
    for block in page.blocks:
        if block.kind not in READ:
            continue
        for found in definitions(block.text, page.pack):
            if found.short not in seen:
                seen.add(found.short)
                span = block.locate(found.start, found.end)
                yield Found(
                    (found.short, found.long), Evidence(span, found.rule, max(0.5, 1 - found.cost / 2))
                )


def definitions(text: str, pack: LanguagePack) -> Iterator[Definition]:
    """What a text defines, in order of the brackets (then of the apposed short forms)."""
    for bracket in brackets(text):
        for rule in RULES:
            found = rule(text, bracket, pack)
            if found:
                yield found
                break
    yield from _apposed(text, pack)


# -- rules ------------------------------------------------------------------------------------


def short_in_bracket(text: str, bracket: Bracket, pack: LanguagePack) -> Definition | None:
    """`long form (SF)`, also `(SF; further words)`, `(“SF”)`, `(hereafter SF)`."""
    inner = re.split(r"[,;:=]\s", bracket.inner, maxsplit=1)[0].strip(_EDGE)
    short = _cue(pack).sub("", inner).strip(_EDGE)
    if not is_short(short, pack):
        return None
    window = max(0, bracket.start - WINDOW)
    before = text[window : bracket.start].rstrip(_EDGE)
    breaks = [found.end() for found in _BREAK.finditer(before)]
    start = window + breaks[-1] if breaks else window
    return _aligned(text, short, start, window + len(before), pack, "short-in-bracket")


def long_in_bracket(text: str, bracket: Bracket, pack: LanguagePack) -> Definition | None:
    """`SF (long form)`: all that stands in the bracket, or what stands before its first comma."""
    edge = bracket.start - (text[bracket.start - 1 : bracket.start] == " ")
    token = _LAST_TOKEN.search(text, max(0, edge - 15), edge)
    if not token or not is_short(token[0], pack) or sum(map(str.isupper, token[0])) < 2:
        return None
    whole = re.split(r"[;:]\s", bracket.inner, maxsplit=1)[0]
    for inner in (whole, whole.split(", ", maxsplit=1)[0]):
        start = bracket.start + 1 + len(inner) - len(_article(pack).sub("", inner.lstrip(_EDGE)))
        found = _aligned(
            text, token[0], start, bracket.start + 1 + len(inner.rstrip(_EDGE)), pack, "long-in-bracket"
        )
        if found and found.start == start and found.cost <= 0.7:
            return found
    return None


def both_in_bracket(text: str, bracket: Bracket, pack: LanguagePack) -> Definition | None:
    """`(long form, SF)`: every character of the short form an initial."""
    long, comma, short = bracket.inner.rpartition(", ")
    if not comma or not is_short(short, pack) or sum(map(str.isupper, short)) < 2:
        return None
    start = bracket.start + 1
    found = _aligned(text, short, start, start + len(long), pack, "both-in-bracket")
    return found if found and found.start == start and found.cost <= 0.4 else None


Rule = Callable[[str, Bracket, LanguagePack], Definition | None]
RULES: tuple[Rule, ...] = (short_in_bracket, long_in_bracket, both_in_bracket)


def _apposed(text: str, pack: LanguagePack) -> Iterator[Definition]:
    """`artificial insemination, or AI,`: only where every capital is an initial."""
    for match in _apposition(pack).finditer(text):
        before = text[max(0, match.start() - WINDOW) : match.start()]
        breaks = [found.end() for found in _BREAK.finditer(before)]
        start = match.start() - len(before) + (breaks[-1] if breaks else 0)
        found = _aligned(text, match[1], start, match.start(), pack, "apposed")
        if found and found.cost <= 0.2:
            yield found


# -- what they share --------------------------------------------------------------------------


def is_short(text: str, pack: LanguagePack) -> bool:
    """Whether a text may be an abbreviation: short, with a capital or a digit beside its letters."""
    if not 2 <= len(text) <= 14 or not _SHORT.fullmatch(text):
        return False
    letters = [c for c in text if c.isalpha()]
    capitals = sum(map(str.isupper, letters))
    if not letters or (capitals < 2 and text.casefold() in pack.word_set("stop_words")):
        return False
    if not capitals:
        return len(text) <= 4 and len(letters) > 1 and " " not in text
    if " " in text:
        return capitals >= 2 and capitals >= len(letters) / 2
    return True


def _aligned(text: str, short: str, start: int, end: int, pack: LanguagePack, rule: str) -> Definition | None:
    """The definition, if the short form fits the end of `text[start:end]` well enough."""
    symbols = sum(map(str.isalnum, short))
    found = align(short, text[start:end], pack.word_set("passed_over"), pack.table("number_words"))
    if not found or found.cost / symbols > (0.6 if symbols < 3 or short.islower() else 0.75):
        return None
    begin = start + found.start
    if not (found.cost <= 0.2 and _PREFIX.search(text, start, begin)):
        begin = _token_start(text, begin, start)
    begin += len(text[begin:end]) - len(_article(pack).sub("", text[begin:end]))
    long = _POSSESSIVE.sub("", text[begin:end].strip())
    if not _is_long(long, short):
        return None
    return Definition(short, long, begin, begin + len(long), rule, found.cost / symbols)


def _token_start(text: str, begin: int, least: int) -> int:
    """The beginning of the token that holds an offset: `2,3-naphthotriazole` begins with its `2`."""
    while begin > least and not text[begin - 1].isspace() and text[begin - 1] not in _OPENING:
        begin -= 1
    return begin


def _is_long(long: str, short: str) -> bool:
    balanced = all(long.count(pair[0]) == long.count(pair[1]) for pair in ("()", "[]"))
    if not balanced or "@" in long or long[0] in "([" or len(long) < len(short) + 2:
        return False
    at = long.find(short)
    return at < 0 or long[at - 1 : at].isalnum() or long[at + len(short) : at + len(short) + 1].isalnum()


@functools.cache
def _cue(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"^(?:{pack.alternatives('abbreviation_cues')}[,:]?\s+)+", re.IGNORECASE)


@functools.cache
def _article(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"^{pack.alternatives('articles')}(?:\s+|(?<=['’]))", re.IGNORECASE)


@functools.cache
def _apposition(pack: LanguagePack) -> re.Pattern[str]:
    article = rf"(?:{pack.alternatives('articles')} )?"
    return re.compile(rf", {pack.alternatives('or_words')} {article}([A-Z][\w-]{{0,4}}[A-Z]s?)\b(?=[,.;:)])")


ABBREVIATIONS: Field[tuple[str, str]] = Field("abbreviations", read)
