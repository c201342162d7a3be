"""Lines that stand where a title may stand and are none: bars of a menu, dates, 'PRESS RELEASE', the name of
the body that issued a text, the first paragraph of a wire report.
"""

from __future__ import annotations

import functools
import re

from builder.language import LanguagePack
from builder.seed.dateline import dateline_of
from builder.seed.dates import dates_in, is_date_line
from builder.seed.features import Look

__all__ = ["is_body_name", "is_no_title"]

_PARTS = re.compile(r"\s{2,}|\t|\s[|·•]\s")
_STEPS = re.compile(r"\s*[›>»→]\s+")
_PART = 30
_TITLED = 40
_RELEASE = 60
_MOST_WORDS = 9
_PLACE = 3
_TITLE = 110
_LABELLED = frozenset(
    "source date byline editor credit keywords contact reference cite funding disclosure".split()
)
"""Cues that, with a colon, say what a line is: 'Source: University of the North'."""
_WORD = re.compile(r"[^\W\d_][\w’'.&-]*")
_CLAUSE = re.compile(r"[.?!:;\"“”«»]\s|[?!:;]$|\d")


def is_no_title(text: str, look: Look, words: LanguagePack) -> bool:
    """Whether a line cannot be an article's title, whatever is around it."""
    return (
        _is_bar(text, words)
        or _is_trail(text)
        or (len(text) <= 160 and (is_date_line(text, words) or _is_placed_date(text, words)))
        or _is_release_label(text, look, words)
        or (look.cue is not None and look.cue.colon and look.cue.name in _LABELLED)
        or (bool(look.prose) and dateline_of(text, words) is not None)
        or (bool(look.prose) and len(text) > _TITLE and text.endswith("."))
    )


def _is_bar(text: str, words: LanguagePack) -> bool:
    """'News  Sport  Log in', 'Weekly letter · No. 12 · 3 May 2024': short parts, three or more, or a date."""
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if len(parts) < 3 or any(len(part) > _PART for part in parts):
        return False
    wide = len(re.findall(r"\S\s{2,}\S", text)) >= len(parts) - 1
    return wide or any(is_date_line(part, words) for part in parts)


def _is_trail(text: str) -> bool:
    """'Home › News › Research', 'You are here: Home > News': a way through the site."""
    parts = _STEPS.split(text.strip(" ›>»"))
    return len(parts) >= 3 and all(0 < len(part) <= _PART for part in parts)


def _is_placed_date(text: str, words: LanguagePack) -> bool:
    """'Lima, 3 October 2023', 'Wien, am 3. Oktober 2023'."""
    place, comma, rest = text.partition(",")
    return comma == "," and len(place.split()) <= _PLACE and place[:1].isupper() and is_date_line(rest, words)


def _is_release_label(text: str, look: Look, words: LanguagePack) -> bool:
    """'NEWS RELEASE 22-118', 'FOR IMMEDIATE RELEASE: 26 September 2024'."""
    if look.cue is None or look.cue.name != "release":
        return False
    rest = text[look.cue.length :]
    return look.cue.whole or (
        len(text) <= _RELEASE and (bool(dates_in(rest, words)) or not _WORD.search(rest))
    )


def is_body_name(text: str, words: LanguagePack) -> bool:
    """Whether a line is the name of a body, perhaps with a place: 'Tide Bay Hospital, Leeds', 'UNIVERSITY OF
    THE NORTH', 'Tide Therapeutics plc'."""
    tokens = text.split()
    if not 2 <= len(tokens) <= _MOST_WORDS or _CLAUSE.search(text):
        return False
    folded = [token.casefold().strip(".,()") for token in tokens]
    heads, small = _heads(words), words.word_set("stop_words") | words.word_set("name_particles")
    if not any(word in heads for word in folded):
        return False
    return all(
        token[0].isupper() or len(word) == 1 or word in small or word in heads
        for token, word in zip(tokens, folded, strict=True)
    )


@functools.cache
def _heads(words: LanguagePack) -> frozenset[str]:
    """Words that make a name one of a body, and that headlines seldom hold."""
    keys = ("org_heads", "company_forms")
    return frozenset(word.casefold().strip(".") for key in keys for word in words.mixed(key))
