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
from builder.seed.credit import is_credit

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
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,40}[)\]]$")
_END_MARK = re.compile(r"#{2,6}|#(?: #){1,5}|[-–—*]{1,3} ?30 ?[-–—*]{1,3}")
_LONGEST = 160
_BETWEEN = re.compile(r"\s+[|·•/›»>.–-]\s+|\s{2,}")
_BAR, _PART, _WORDS, _FEW = 140, 30, 8, 3
_CAPITALS = 4
_LABEL = 60
_LABEL_WORDS = 8
_AROUND = ".,:;/&|()–-?"
_BUTTONS = frozenset(("menu", "share", "promo", "legal", "comments", "time", "related"))
_SYMBOLS = re.compile("^[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\\s]+")


@dataclass(frozen=True, slots=True)
class Cue:
    """What a line says of itself."""

    name: str
    whole: bool
    """The line says nothing else: it is a label."""
    length: int
    """How much of the line, in characters, the cue is."""
    colon: bool = False
    """The cue ends in a colon: 'Funding: …' rather than 'Supported by …'."""


@functools.lru_cache(maxsize=4096)
def cue_of(text: str, language: LanguagePack) -> Cue | None:
    """The cue that a line of a page is or begins with, in its language or else in English."""
    return cue_by_key(text, normal(text), language)


def cue_by_key(text: str, key: str, language: LanguagePack) -> Cue | None:
    """The same for a line of which `key`, what `normal` makes of it, is known."""
    if text[:1] in "#-–—*" and _END_MARK.fullmatch(text):
        return Cue("end", whole=True, length=len(text))
    for lang in dict.fromkeys((language.lang, "en")):
        table = _table(lang)
        found = _lookup(key, table) or (_lookup(key[1:], table) if key[:1] in ("(", "[") else None)
        if found and not (found.name == "byline" and _is_sentence(text, found)):
            open_ended = not found.whole and not found.colon
            whole = open_ended and _label(text, key, language) == found.name
            return Cue(found.name, whole=True, length=len(text)) if whole else found
    if text.isupper() and 2 <= text.count(" ") <= _CAPITALS and ":" not in text:
        label, _, rest = text.partition(" ")  # 'WORDS ANN LEE'
        return cue_by_key(f"{label}: {rest.title()}", normal(f"{label}: {rest}"), language)
    if is_credit(text):
        return Cue("credit", whole=True, length=len(text))
    if name := _label(text, key, language):
        return Cue(name, whole=True, length=len(text))
    return Cue("menu", whole=True, length=len(text)) if _is_bar(text, language) else None


def _label(text: str, key: str, language: LanguagePack) -> str | None:
    """The cue of a label that is made of the words of such labels only: 'Also from this source', 'News media
    contact', 'All readers' comments'. One word alone may be a heading of anything."""
    if len(text) > _LABEL or text.endswith((".", "!")) or not 1 <= key.count(" ") < _LABEL_WORDS:
        return None
    words = frozenset(word.strip(_AROUND) for word in key.split()) - {""}
    for lang in dict.fromkeys((language.lang, "en")):
        for name, (telling, all_words) in _label_words(lang).items():
            if words <= all_words and not words.isdisjoint(telling):
                return name
    return None


@functools.cache
def _label_words(lang: str) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """By cue, the words of which its labels hold one, and all that they may hold."""
    table = {}
    for name, entry in pack(lang).table("label_words").items():
        telling, _, others = entry.partition(" | ")
        table[name] = (frozenset(telling.split()), frozenset(telling.split()) | frozenset(others.split()))
    return table


def _is_bar(text: str, language: LanguagePack) -> bool:
    """Whether a line is several buttons or parts of a menu: 'Email · Print · Save', 'News Sport Live'."""
    if len(text) > _BAR:
        return False
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) == 1 and text[-1] not in ".!?" and 3 <= text.count(" ") + 1 <= _WORDS:
        parts = text.split()
        if not all(part[0].isupper() for part in parts):
            return False
    if len(parts) < 2 or any(len(part) > _PART for part in parts):
        return False
    tables = [_table(lang) for lang in dict.fromkeys((language.lang, "en"))]
    known = sum(any(table.whole.get(normal(part)) in _BUTTONS for table in tables) for part in parts)
    return known * 2 >= len(parts) or (known >= 1 and len(parts) > _FEW and " ".join(parts) != text)


def _is_sentence(text: str, cue: Cue) -> bool:
    """Whether a line that begins like a byline is a sentence: 'By boat.' names nobody."""
    return not cue.whole and not cue.colon and text[-1] in ".!?" and text[cue.length :].strip()[:1].islower()


def normal(text: str) -> str:
    """The beginning of a line as the tables hold it: case-folded, without list mark, end punctuation and
    what stands in brackets at the end of a short one, numbers as '#'."""
    line = text[:_LONGEST].casefold().replace("’", "'").lstrip("•‣▪●○◦·*+–—- \t\u00a0")
    if line > "\u2190":
        line = _SYMBOLS.sub("", line) or line
    if len(text) < 80:
        line = line.rstrip(" .:…»›>|-–—!?→↓▼®")
        if line.endswith((")", "]")):
            line = _BRACKETS.sub("", line).rstrip(" .:…»›>|-–—!?→↓▼®") or line
    return " ".join(_NUMBER.sub("#", line).split())


@dataclass(frozen=True, slots=True)
class _Table:
    whole: Mapping[str, str]
    starts: Mapping[str, tuple[tuple[str, str], ...]]
    """By the first character; the longest beginning first."""
    heads: Mapping[str, tuple[str, ...]]
    """The beginnings alone: most lines have none of them."""


@functools.cache
def _table(lang: str) -> _Table:
    whole: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    language = pack(lang)
    for cue in CUES:
        for entry in language.words(f"cue_{cue}"):
            if entry.endswith("…"):
                start = entry[:-1].casefold().replace("’", "'")
                starts.setdefault(start[:1], []).append((start, cue))
            else:
                whole.setdefault(normal(entry), cue)
                if cue == "related" and " " in entry:
                    start = f"{entry}:".casefold().replace("’", "'")
                    starts.setdefault(start[:1], []).append((start, cue))
    ordered = {key: tuple(sorted(value, key=lambda e: -len(e[0]))) for key, value in starts.items()}
    return _Table(whole, ordered, {key: tuple(start for start, _ in value) for key, value in ordered.items()})


def _lookup(line: str, table: _Table) -> Cue | None:
    if cue := table.whole.get(line):
        return Cue(cue, whole=True, length=len(line))
    if not line.startswith(table.heads.get(line[:1], ())):
        return None
    for start, cue in table.starts.get(line[:1], ()):
        if line.startswith(start):
            rest = line[len(start) :]
            if not rest or not (rest[0].isalnum() and start[-1].isalnum()):
                colon = start[-1] == ":" or rest[:1] == ":" or rest[:2] == " :"
                return Cue(cue, whole=not rest, length=len(start), colon=colon)
    return None
