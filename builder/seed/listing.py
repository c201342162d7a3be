"""Whether a text is a list of articles instead of one: a front page, a search, a newsletter of teasers."""

from __future__ import annotations

import re

from builder.language import LanguagePack
from builder.seed.dates import is_date_line

FEWEST = 4
"""Teasers that make a list; many an article stands above two or three."""

_SHORT, _SENTENCE, _LONG = 60, 50, 120
_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"”’»)\]]*$")
_ITEM = re.compile(r"s(?:d[sp]?p|s?dp|p{1,2}[dm]|pd?m)m?")
"""A teaser: its title, some sentences, and a date, or words that lead to the whole of it."""
_RUN = re.compile(r"ppp")
"""An article has three paragraphs in a row somewhere; a list has titles in between."""


def teasers(text: str, start: int, pack: LanguagePack) -> tuple[int, int]:
    """How many teasers a text is a list of, and the line (from 1) of the second; none for an article."""
    lines = text[start:].split("\n")
    first = text.count("\n", 0, start) + 1
    kept = [(number, line.strip()) for number, line in enumerate(lines, first) if line.strip()]
    kinds = "".join(_kind(line, pack) for _, line in kept)
    items = list(_ITEM.finditer(kinds))
    if len(items) < FEWEST or _RUN.search(kinds):
        return 0, 0
    return len(items), kept[items[1].start()][0]


def _kind(line: str, pack: LanguagePack) -> str:
    """A line as one letter: a date, a link to more, a paragraph, or something short."""
    if len(line) < _SHORT:
        if is_date_line(line, pack):
            return "d"
        if line.casefold().strip(" .…»>→[]()-") in pack.word_set("read_on"):
            return "m"
    return "p" if len(line) >= _LONG or (len(line) >= _SENTENCE and _END.search(line)) else "s"
