"""Which line below the title, if any, is the article's dek rather than its first sentence.

A logistic model over what stands around a line; `scripts/train_dek.py` learns its weights and `dek.json`
holds them.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from builder.language import LanguagePack
from builder.seed.cues import cue_of
from builder.seed.dateline import dateline_of
from builder.seed.dates import dates_in
from builder.seed.features import bucket, sentences_in
from builder.seed.model import Kind
from builder.seed.shapes import Around, are_names, are_noted_names, is_name_line

_WEIGHTS = Path(__file__).with_name("dek.json")
_WORDS, _LENGTH = 5, 320
_LINES = 14
"""Below the title among which a dek is sought."""
LIKELY = 0.0
"""What a line must score."""
_USUAL = 4
"""Paragraphs that tell how long one is here."""
_CAPTIONED = 120
"""A shorter line with a date in it stands beside something else."""
_METADATA = frozenset((Kind.DATE, Kind.BYLINE))
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MARKED = re.compile(r"[*+•–—-]{1,3}\s")
_QUOTES = '"“„«‘'
_NAMED = re.compile(r"(?<=[^\W\d_] )[A-ZÀ-Þ][^\W\d_]+ [A-ZÀ-Þ][^\W\d_]+")


@functools.cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return weights


def dek(page: Around, title: int, named: Sequence[Kind | None]) -> int | None:
    """The unit that is the dek, `None` where no line is likely to be one."""
    weights = _weights()
    scores = {
        n: sum(weights.get(name, 0.0) for name in features) for n, features in candidates(page, title, named)
    }
    best = max(scores, key=lambda n: (scores[n], -n), default=None)
    return best if best is not None and scores[best] > LIKELY else None


def candidates(page: Around, title: int, named: Sequence[Kind | None]) -> Iterator[tuple[int, Sequence[str]]]:
    """The lines that may be the dek, down to the first paragraph of the text, each with its features."""
    last = min(title + 1 + _LINES, len(named))
    if sum(kind is None for kind in named[title + 1 :]) == 0:
        return
    for n in range(title + 1, last):
        text = page.units[n].text
        body = named[n] is None
        if not body and named[n] is not Kind.CHROME:
            continue
        if _may_be(page, n) and (not body or _is_set_apart(title, n, named)):
            yield n, _features(page, title, n, named)
        if body and (page.looks[n].prose or len(text) > _LENGTH):
            return


def _may_be(page: Around, n: int) -> bool:
    """Whether a line has the words of a dek, and is no line of names."""
    unit, look = page.units[n], page.looks[n]
    if look.words < _WORDS or len(unit.text) > _LENGTH or look.cue:
        return False
    if len(unit.text) < _CAPTIONED and dates_in(unit.text, page.pack):
        return False
    if is_name_line(unit.text, page.pack) or are_names(unit.text) or are_noted_names(unit.text):
        return False
    return is_language(unit.text, page.pack)


def _is_set_apart(title: int, n: int, named: Sequence[Kind | None]) -> bool:
    """Whether anything stands between the title and a line, or between it and more of the text."""
    following = next((m for m in range(n + 1, len(named)) if named[m] is None), n + 1)
    return any(kind is not None for kind in (*named[title + 1 : n], *named[n + 1 : following]))


def is_language(text: str, pack: LanguagePack) -> bool:
    """Whether a line is language, not a bar of buttons, and no sentence of it a credit or other furniture."""
    words = re.findall(r"\w+", text.casefold())
    spoken = text.rstrip()[-1] in ".!?…" or not pack.word_set("stop_words").isdisjoint(words)
    return spoken and not any(cue_of(part, pack) for part in _SENTENCE.split(text.strip()))


def _features(page: Around, title: int, n: int, named: Sequence[Kind | None]) -> list[str]:
    text, look, count = page.units[n].text, page.looks[n], len(named)
    first = next((m for m in range(n + 1, count) if named[m] is None and page.looks[m].prose), count)
    above = [_seen(page, m, named) for m in range(title + 1, n)]
    below = [_seen(page, m, named) for m in range(n + 1, min(first, n + 1 + _LINES))]
    after = [m for m in range(first, min(first + _USUAL, count)) if named[m] is None and page.looks[m].prose]
    lengths = sorted(len(page.units[m].text) for m in after) or [0]
    follows = page.units[first].text if first < count else ""
    again = look.stems & page.looks[first].stems if first < count else ()
    told = look.stems & page.looks[title].stems
    return [
        "any",
        f"p1={above[-1] if above else '^'}",
        f"n1={below[0] if below else '$'}",
        f"first={not above}",
        f"around={'meta' in above or 'aside' in above},{'meta' in below}",
        f"between={'meta' in below},{'aside' in below},{'line' in below}",
        f"len={bucket(len(text), (40, 70, 100, 140, 180, 220, 260))}",
        f"capitals={_capitals(text)}",
        f"sents={min(sentences_in(text), 3)}",
        f"usual={bucket(len(text) / max(1, lengths[len(lengths) // 2]), (0.3, 0.5, 0.7, 0.9, 1.2))}",
        f"again={bucket(len(again) / max(1, len(look.stems)), (0.0, 0.15, 0.3, 0.45, 0.6))}",
        f"told={bucket(len(told) / max(1, len(page.looks[title].stems)), (0.0, 0.2, 0.4, 0.6))}",
        f"names={min(2, len(_NAMED.findall(text)))},{min(2, len(_NAMED.findall(follows)))}",
        f"dated={bool(dates_in(text, page.pack))}",
        f"dateline={dateline_of(text, page.pack) is not None}",
        f"quote={text[:1] in _QUOTES}",
        f"mark={bool(page.units[n].mark)}",
    ]


def _capitals(text: str) -> int:
    """How many in six of a line's words after the first have a capital."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words[1:]) * 6 // max(1, len(words))


def more_of(page: Around, dek: int) -> Iterator[int]:
    """The lines right below a dek that go on with it, each with the mark that it begins with."""
    mark = _MARKED.match(page.units[dek].text)
    for n in range(dek + 1, len(page.units) if mark else 0):
        again = _MARKED.match(page.units[n].text)
        if page.units[n].gap or not again or not mark or again[0] != mark[0] or not _may_be(page, n):
            return
        yield n


def _seen(page: Around, n: int, named: Sequence[Kind | None]) -> str:
    """What a line near a dek is to it: byline or date, furniture, an item of a list, or a line."""
    if named[n] in _METADATA:
        return "meta"
    if named[n] is not None:
        return "aside"
    if page.units[n].mark:
        return "item"
    return "prose" if page.looks[n].prose or page.units[n].text.endswith("?") else "line"
