"""Bodies that an acronym in brackets bounds: the name is as many words as the acronym has letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.extract.naming import lexicon as tables
from builder.extract.naming.lexicon import Lexicon, fold, foreign_heads
from builder.extract.naming.lines import Body, Line, body_at, bracketed_word
from builder.extract.naming.tokens import Token, is_acronym

_LONGEST = 24
_PROPER_BY_CAPITAL = frozenset(("es", "fr", "it", "nl", "pt"))
"""Languages in which a capital within a sentence, and an acronym behind, make a name."""


def spelled_out(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Institut national de la recherche agronomique (INRA)`, for the bracket that opens at `i`."""
    short = line.tokens[i + 1] if line.cap(i + 1) and line.is_(i + 2, ")") else None
    if short is None or len(short.text) > _SHORT or short.key in tables.places():
        return
    letters = fold("".join(filter(str.isalnum, short.text)))
    acronym = is_acronym(short)
    for first in range(i - 2, max(i - _LONGEST, -1), -1):
        if line.tokens[first].text in ".;:?!()":
            return
        if fold(line.key(first))[0] != letters[0] or not _begins(line, lex, first, i):
            continue
        if not (acronym or _tells(line.key(first), lex)):
            continue
        if _holds(line.tokens[first:i], letters):
            yield body_at(line, first, i, "head")
            return


def _tells(key: str, lex: Lexicon) -> bool:
    return key in lex.org_heads or key in lex.org_heads_weak or key in lex.org_lower_heads


def _begins(line: Line, lex: Lexicon, first: int, bracket: int) -> bool:
    """Whether a word may be the first of a body's full name."""
    token = line.tokens[first]
    key = token.key
    telling = key in lex.org_heads or key in foreign_heads(lex.lang)
    telling = telling or (token.cap and key in lex.org_heads_weak)
    if not token.cap:
        return lex.lang != "en" and (telling or key in lex.org_heads_weak or key in lex.org_lower_heads)
    if telling:
        return True
    if lex.lang in _PROPER_BY_CAPITAL:
        return not line.opens(first) and key not in lex.other_heads and key not in lex.articles
    return line.cap(bracket - 1) and line.tokens[bracket + 1].text in tables.bodies()


def _holds(words: Sequence[Token], letters: str) -> bool:
    """Whether beginnings of the words, the first one's and then any others', make up the letters."""
    reached = {0}
    for number, word in enumerate(words):
        parts = _PARTS.findall(fold(word.text))
        for part in parts:
            taken = {
                at + n for at in reached for n in range(1, _SYLLABLE) if part[:n] == letters[at : at + n]
            }
            reached = taken if not number and part is parts[0] else reached | taken
    return len(letters) in reached


_SHORT = 12
_SYLLABLE = 5
"""Letters that one word may give, and one more."""
_PARTS = re.compile(r"\w+")


def spelled_start(line: Line, lex: Lexicon, first: int, end: int) -> int:
    """Where a name that ends at `end` begins if the acronym behind it spells more of it, commas included:
    `Northern Food, Water and Soil Authority (FWSA)`. `first` where it does not.
    """
    short = bracketed_word(line, end) or ""
    if not short.isupper() or len(short) < 3 or _initials(line, first, end).endswith(short):
        return first
    for start in range(first - 1, max(first - _LONGEST, -1), -1):
        key = line.key(start)
        if line.cap(start) and key not in lex.stop:
            if _initials(line, start, end) == short:
                return _with_places(line, start)
        elif not (line.is_(start, ",") or key in lex.org_and or key in lex.org_links):
            break
    return first


def _with_places(line: Line, start: int) -> int:
    while start > 0 and line.tokens[start - 1].key in tables.places() and line.cap(start - 1):
        start -= 1
    return start


def _initials(line: Line, first: int, last: int) -> str:
    return "".join(token.text[0] for token in line.tokens[first:last] if token.cap)
