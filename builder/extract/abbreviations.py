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
                yield Found((found.short, found.long), Evidence(span, found.rule, max(0.5, 1 - found.cost / 2)))


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
    """`SF (long form)`: all that stands in the bracket, or up to its first comma."""
    token = _LAST_TOKEN.search(text, max(0, bracket.start - 15), len(text[: bracket.start].rstrip()))
    if not token or not is_short(token[0], pack) or sum(map(str.isupper, token[0])) < 2:
        return None
    cut = re.search(r"[;:]\s|, (?=\w{1,3}\b)", bracket.inner)
    inner = bracket.inner[: cut.start()] if cut else bracket.inner
    start = bracket.start + 1 + len(inner) - len(_article(pack).sub("", inner.lstrip(_EDGE)))
    end = bracket.start + 1 + len(inner.rstrip(_EDGE))
    found = _aligned(text, token[0], start, end, pack, "long-in-bracket")
    return found if found and found.start == start and found.cost <= 0.7 else None


Rule = Callable[[str, Bracket, LanguagePack], Definition | None]
RULES: tuple[Rule, ...] = (short_in_bracket, long_in_bracket)


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
    if not letters or text.casefold() in pack.word_set("stop_words"):
        return False
    capitals = sum(map(str.isupper, letters))
    if not capitals:
        return len(text) <= 4 and len(letters) > 1 and " " not in text
    if " " in text:
        return capitals >= 2 and capitals >= len(letters) / 2
    return True


def _aligned(text: str, short: str, start: int, end: int, pack: LanguagePack, rule: str) -> Definition | None:
    """The definition, if the short form fits the end of `text[start:end]` well enough."""
    symbols = sum(map(str.isalnum, short))
    found = align(short, text[start:end], pack.word_set("passed_over"), pack.table("number_words"))
    if not found or found.cost / symbols > (0.6 if symbols < 3 or short.islower() else 1.0):
        return None
    begin = start + found.start
    while begin > start and not text[begin - 1].isspace():
        begin -= 1
    while text[begin] in "([{'\"“„«‘":
        begin += 1
    long = re.sub(r"['’]s?$", "", text[begin:end].strip()) if text[end - 1] in "'’" else text[begin:end].strip()
    if not _is_long(long, short):
        return None
    return Definition(short, long, begin, end, rule, found.cost / symbols)


def _is_long(long: str, short: str) -> bool:
    balanced = all(long.count(a) == long.count(b) for a, b in ("()", "[]"))
    return balanced and len(long) > len(short) + 1 and not re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long)


@functools.cache
def _cue(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"^(?:{pack.alternatives('abbreviation_cues')}[,:]?\s+)+", re.I)


@functools.cache
def _article(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"^{pack.alternatives('articles')}(?:\s+|(?<=['’]))", re.I)


@functools.cache
def _apposition(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf", {pack.alternatives('or')} (?:(?:the|die|das|der|la|le|el|o|il|de|het) )?([A-Z][\w-]{{0,4}}[A-Z]s?)\b(?=[,.;:)])")


ABBREVIATIONS: Field[tuple[str, str]] = Field("abbreviations", read)
