"""Where sentences end: by punctuation, and by what a language pack knows of abbreviations.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or an ellipsis that
runs on; `?` and `!` end one unless the words go on in small letters or with who said it. Closing quotation
marks, brackets and footnote marks stay with the sentence that they close.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from builder.language import LanguagePack, alternatives

__all__ = ["sentence_spans", "sentences"]

_CLOSING = "\"'”’»›)\\]"
_OPENING = "\"'“‘„«‹‚(\\[¿¡—–-"
_END = re.compile(
    rf"(?P<mark>[.!?…]{{1,5}})(?P<close>(?:\s?»|[{_CLOSING}]){{0,3}})(?P<note>\[\d[\d,–-]{{0,12}}\]|\d{{1,2}}(?=\s))?"
    rf"(?=(?P<space>\s+)(?P<open>[{_OPENING}]{{0,3}}\s?)(?P<next>[^\W_]+)?)"
    r"|(?P<cjk>[。！？][”」』）]?)"
)
_TOKEN = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?|[\w’'-]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_ASIDE = 300


def sentences(text: str, words: LanguagePack) -> tuple[str, ...]:
    """The sentences of a paragraph, in order; joined by blanks they are the paragraph."""
    return tuple(text[start:end] for start, end in sentence_spans(text, words))


def sentence_spans(text: str, words: LanguagePack) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph; what follows the last end mark is one, too."""
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        if match["cjk"] or _ends(text, start, match, words):
            yield start, match.end()
            start = match.end() + len(match["space"] or "")
    end = len(text.rstrip())
    if start < end:
        yield start, end


def _ends(text: str, start: int, match: re.Match[str], words: LanguagePack) -> bool:
    """Whether an end mark, followed by white space, ends the sentence that began at `start`."""
    following = match["next"] or ""
    if following[:1].islower() or _inside_brackets(text, start, match):
        return False
    if match["note"] and not match["note"].startswith("[") and not text[match.start() - 1].isalpha():
        return False
    if match["mark"] != ".":
        return not (match["close"] and _speech_follows(words).match(text, match.end()))
    token = _token_before(text, match.start())
    if match["close"]:
        return len(token) > 1 or not token.isupper()
    return _stop_ends(text, start, token, match, words)


def _stop_ends(text: str, start: int, token: str, match: re.Match[str], words: LanguagePack) -> bool:
    """Whether a single full stop after `token` ends a sentence."""
    following = match["next"] or ""
    folded = token.casefold()
    begins = following.casefold() in _starters(words) and following[:1].isupper()
    if token.isdigit():
        if match.start() - len(token) == start and len(token) < 3:
            return False  # '1. Hens'
        ordinal = words.lang in ("de", "nl") and len(token) < 3
        return not ordinal or begins
    if len(token) == 1 and token.isalpha() and token.isupper():
        return begins and not _capital_before(text, match.start() - 1)
    if folded in words.word_set("abbreviations_within"):
        return False
    if _INITIALS.fullmatch(token):
        return begins or not following
    if folded in words.word_set("abbreviations_final"):
        return begins or bool(match["open"].strip("([—–- "))
    return True


def _token_before(text: str, end: int) -> str:
    """The word, abbreviation or number that ends at `end`."""
    window = text[max(0, end - 40) : end]
    start = len(window) - len(window.rstrip()) if window else 0
    tail = window[max(window.rfind(" "), window.rfind("\u00a0"), window.rfind("\n")) + 1 :].lstrip(
        _OPENING.replace("\\", "")
    )
    found = None if start else [m[0] for m in _TOKEN.finditer(tail) if m.end() == len(tail)]
    return found[-1] if found else ""


def _capital_before(text: str, end: int) -> bool:
    """Whether the word before `end` begins with a capital, as in 'John F.' but not in 'vitamin C.'."""
    before = text[max(0, end - 40) : end].split()
    return bool(before) and before[-1][:1].isupper()


def _inside_brackets(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the mark stands within brackets that were opened in this sentence, not long ago."""
    low = max(start, match.start() - _LONGEST_ASIDE)
    opened = text.count("(", low, match.end()) + text.count("[", low, match.end())
    return opened > text.count(")", low, match.end()) + text.count("]", low, match.end())


@functools.cache
def _starters(words: LanguagePack) -> frozenset[str]:
    return words.word_set("stop_words") | words.word_set("sentence_starters")


@functools.cache
def _speech_follows(words: LanguagePack) -> re.Pattern[str]:
    """'… ?” Maria Silva asked', '… !» rief sie'."""
    return re.compile(rf"\s+(?:[\w.’'-]+\s){{0,4}}?{alternatives(words.words('said'))}\b")
