"""The words of a text as key phrases see them: runs of telling words between all others."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder.extract.commonness import is_verb, seldom_noun, telling
from builder.language import LanguagePack

LONGEST_RUN = 12
"""Words; a longer run is cut."""

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:(?:[-'’‑&/+]|(?<=\d)\.(?=\d))[^\W_]+)*\+*|[^\w\s]|\n")
_CONTRACTION = re.compile(
    r".*[nl]['’](?:t|[aeiouyhéèêà].*)|.*['’](?:re|ve|ll|d|m)|[a-zà-ÿ]{1,2}['’].*", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?$")
_HYPHEN = re.compile(r"[-‑/]")


class Word(NamedTuple):
    """A word as printed, and what it is to a key phrase."""

    text: str
    stem: str
    """In lower case, without the ending of the plural."""
    telling: float
    """How much it says, from 0 to 1."""
    may_stand: bool
    """Whether a phrase may begin or end with it."""
    joins: bool
    """Whether it may stand within a phrase only, as 'of'."""
    capital: bool
    verb: bool
    seldom_noun: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Words with nothing between them but blanks."""

    words: tuple[Word, ...]
    part: int
    """Number of the part of the text that it stands in."""
    begins: bool
    """Whether it begins a sentence, so that its first capital says nothing."""
    determined: bool
    """Whether an article or preposition stands before it, as before nouns."""


def runs(text: str, part: int, pack: LanguagePack) -> Iterator[Run]:
    """The runs of a text between stop words, punctuation and line ends."""
    run: list[Word] = []
    begins = initial = True
    determined = before = False
    determiners = _determiners(pack)
    for token in _TOKEN.findall(text):
        word = _word(token, pack)
        if word is None and run and not initial and token[0].isupper() and len(token) > 2:
            word = Word(token, token.casefold(), 0.0, False, False, True, False, False)  # of a name: 'New'
        if word is None or (word.joins and not run):
            if run:
                yield Run(tuple(run), part, begins, determined)
                run = []
            initial = word is None and token in '.?!:\n“"«„'
            before = token.casefold() in determiners
            continue
        if len(run) == LONGEST_RUN:
            yield Run(tuple(run), part, begins, determined)
            run, before = [], False
        if not run:
            begins, determined = initial, before
        run.append(word)
        initial = False
    if run:
        yield Run(tuple(run), part, begins, determined)


@functools.lru_cache(maxsize=50_000)
def _word(token: str, pack: LanguagePack) -> Word | None:
    """A word, or `None` for what ends a run: punctuation, a stop word, a contraction."""
    if not token[0].isalnum():
        return None
    if "'" in token or "’" in token:
        if _CONTRACTION.fullmatch(token):
            return None
        token = _POSSESSIVE.sub("", token)
    low = token.casefold()
    joins = low in pack.word_set("joining_words")
    if not joins and low in pack.word_set("stop_words"):
        return None
    root = stem(token, pack)
    told = 0.0 if joins else _telling(low, root, pack)
    stands = len(low) > 1 and not joins and any(map(str.isalpha, low)) and told > 0
    return Word(
        token,
        root,
        told,
        stands,
        joins,
        token[0].isupper(),
        is_verb(low, root, pack),
        seldom_noun(low, root, pack),
    )


def _telling(low: str, root: str, pack: LanguagePack) -> float:
    generic = pack.word_set("generic_words")
    if low in generic:
        return 0.0
    if len(pieces := list(filter(None, _HYPHEN.split(low)))) > 1:
        return 0.0 if pieces[-1] in generic else max(telling(piece, pack) for piece in pieces)
    return telling(low, pack) if root == low else min(telling(low, pack), telling(root, pack))


@functools.cache
def _determiners(pack: LanguagePack) -> frozenset[str]:
    return pack.word_set("articles") | pack.word_set("passed_over")


@functools.lru_cache(maxsize=50_000)
def stem(word: str, pack: LanguagePack) -> str:
    """A word without the ending of the plural: by it one tells whether two words are one."""
    low = word.casefold()
    if sum(map(str.isupper, word)) > 1 and len(word) < 8:
        return low[:-1] if word[-1:] == "s" and len(low) > 2 else low
    if len(low) < 4:
        return low
    for ending, singular in _ENDINGS.get(pack.lang, _ENDINGS["en"]):
        if low.endswith(ending) and len(low) - len(ending) >= 2:
            return low[: len(low) - len(ending)] + singular
    return low


_ENDINGS = {
    "en": (
        ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss"),
        ("us", "us"), ("is", "is"), ("s", ""),
    ),
    "de": (("innen", "in"), ("en", "e"), ("n", ""), ("s", "")),
    "es": (("ces", "z"), ("ones", "ón"), ("les", "l"), ("res", "r"), ("des", "d"), ("s", "")),
    "fr": (("eaux", "eau"), ("aux", "al"), ("x", "x"), ("s", "")),
    "it": (("chi", "co"), ("ghi", "go"), ("i", "o"), ("e", "a")),
    "pt": (("ões", "ão"), ("ais", "al"), ("éis", "el"), ("ns", "m"), ("res", "r"), ("s", "")),
    "nl": (("en", ""), ("s", "")),
}  # fmt: skip
"""Endings of plurals and what stands for them, the first that fits; rough, for comparing only."""
