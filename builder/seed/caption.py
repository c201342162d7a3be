"""Captions of pictures: what they say is the article's, whose the picture is alone is not."""

from __future__ import annotations

import re

from builder.language import LanguagePack
from builder.seed.cues import cue_of
from builder.seed.segment import State
from builder.seed.shapes import Around, has_address, is_dated, is_name, is_name_line

_LONGEST, _CREDIT, _NAME = 500, 90, 45
_WORDS = 6
"""Words of a line without a full stop from which on it may be a caption."""
_SAID = 5
"""Words before a credit in the same line that are more than the credit of something."""
_ABOUT = 0.3
"""Share of a line's words that the article uses, too."""
_SHARED = 2
"""Or so many of them."""
_STOP = re.compile(r"[^\W\d_]{2}[.!?]\s")
_SENTENCE = re.compile(r"[.)!?][\"”’]? ")


def credited(text: str, pack: LanguagePack) -> int | None:
    """Where the credit begins with which a line ends: `The ebb at dawn. Photo: Bo Chu`."""
    label, mark, name = text[-_CREDIT:].rpartition(": ")
    if not mark or len(text) > _LONGEST or len(name) > _NAME or _STOP.search(name) or name[-1] in "?!":
        return None
    last = _SENTENCE.split(label)[-1].lstrip("( ")
    cue = cue_of(last + mark + name, pack)
    told = cue is not None and cue.name == "credit" and cue.colon
    return len(text) - len(last) - len(mark) - len(name) if told else None


def is_caption(page: Around, n: int) -> bool:
    """Whether a line left out by the chain is a picture's caption: a sentence with its credit behind it, on
    the same line or the next, or with a credit above it."""
    unit, look, state = page.units[n], page.looks[n], page.states[n]
    if (at := credited(unit.text, page.pack)) is not None:
        return unit.text[:at].count(" ") >= _SAID
    if look.cue or unit.mark or look.words < _WORDS or state not in (State.BEFORE, State.ASIDE):
        return False
    if unit.text[-1] in "?:" or has_address(unit.text) or is_name_line(unit.text, page.pack):
        return False
    said, stop, name = unit.text.rpartition(". ")
    if stop and said.count(" ") >= _WORDS and is_name(name):
        return True  # 'The tide has turned. Ann Lee'
    if is_dated(unit.text, look, page.pack):
        return False
    told = unit.text.endswith(".") or _is_about(page, n)
    return told and any(_is_credit(page, m) for m in (n - 1, n + 1, n + 2))


def _is_credit(page: Around, n: int) -> bool:
    cue = page.looks[n].cue if 0 <= n < len(page.looks) else None
    return cue is not None and cue.name == "credit"


def _is_about(page: Around, n: int) -> bool:
    """Whether the article uses some of a line's words."""
    stems = page.looks[n].stems
    kept = (look.stems for look, state in zip(page.looks, page.states, strict=True) if state is State.ARTICLE)
    return len(stems & frozenset().union(*kept)) >= min(_ABOUT * len(stems), _SHARED) > 0
