"""Words of a text, as names are read from it: with initials, apostrophes and hyphens kept together."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One word or mark of a text."""

    text: str
    start: int
    end: int
    cap: bool
    """It begins with a capital letter; so, for a name, does `al-Mansouri`."""

    key: str
    """What word lists are asked for: case-folded, without a last full stop."""


POSSESSIVES = frozenset(("'s", "’s"))
"""The tokens that a possessive ends in."""

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
      [A-Z]?+[a-z]++(?![\w.’'‘ʻʼ‑-])                                   # the quick way for most words,
    | [,.;:()"“”!?…]                                                   # and for most marks
    | (?:(?:{_LETTER}\.){{2,6}}|Ph\.\s?D\b\.?|Dr\.P\.H\b\.?|[MB]\.Sc\b\.?|Ch\.B\b\.?|{_LETTER}\.(?!\w))
    | (?:[DdLlNn]|[DdNn]ell|[Aa]ll|[Dd]all|[Ss]ull|[Qq]uell|[Uu]n|[Qq]u|[Jj]usqu|[Ll]orsqu)
      [’'](?={_LETTER})                                                # d’ of d’Harcourt, dell’ of dell’Ente
    | (?:Dr|Drs|Prof|Mr|Mrs|Ms|Mx|St|Ste|Jr|Sr|Sen|Rep|Gov|Rev|Hon|Lt|Capt|Sgt|Col|Gen|Em|Fr|Sra?|Dra?
        |Inc|Ltd|Corp|Co|Univ|Dept|Bros|Mme|Mlle|Dott|Ing|Herr|Dipl|Calif|Mass|Conn|Colo|Fla|Mich|Minn)\.
    | (?:A/S|S/A)\b                                                     # company forms
    | Ca[’'](?=\ [A-Z])                                                # 'Ca’ Foscari'
    | [’'](?:s|S)\b                                                    # the possessive
    | \d{{1,12}}(?:[.,:]\d{{1,12}}){{0,6}}\w{{0,3}}
    | \w+(?:[-‑’'‘ʻʼ](?![sS]\b)\w+){{0,6}}
    | [^\w\s]
    """,
    re.VERBOSE,
)


_ARABIC = re.compile(r"(?:al|el|as|an|ar|ash|az|at|ad|bin|ibn|ben)[-‑][^\W\d_a-z]")


def tokens(text: str) -> list[Token]:
    """All words and marks of a text, in order."""
    new, found = tuple.__new__, []
    for match in _TOKEN.finditer(text):
        word = match[0]
        if word.islower() and word[-1] != ".":
            found.append(new(Token, (word, *match.span(), False, word)))
        else:
            cap = word[0].isupper() or _ARABIC.match(word) is not None
            found.append(new(Token, (word, *match.span(), cap, word.casefold().rstrip("."))))
    return found


def is_initial(token: Token) -> bool:
    """`R.`, `J.R.` or a bare `P`: one capital letter, or several with full stops between them."""
    text = token.text
    if len(text) == 1:
        return token.cap
    return token.cap and text[1] == "." and len(text) <= 6 and text.replace(".", "").isupper()


def is_acronym(token: Token) -> bool:
    """Mostly capitals: `NASA`, `SwRI`, `DfE`; not one letter, not `McDonald`."""
    text = token.text.replace(".", "")
    capitals = sum(letter.isupper() for letter in text)
    return len(text) >= 2 and capitals * 2 > len(text) and text.isalnum() and capitals >= 2
