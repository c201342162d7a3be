"""Does a short form stand for these words? Alignment of an abbreviation with its long form.

The base is Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in
biomedical text": the characters of the short form occur in the long form in order, the first of them at
the beginning of a word. Their algorithm takes the first alignment that it meets from the right; here
dynamic programming takes the cheapest one, where every character that is not the initial of a word
and every word that has no part in the short form costs something. So the long form is bounded by the
initials and not by the nearest letter: `PTT` is `partial thromboplastin time`, from `partial` on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

GREEK = {chr(c): unicodedata.name(chr(c)).split()[-1].casefold() for c in range(0x3B1, 0x3CA) if c != 0x3C2}
"""Greek letters spelled out: `α` is `alpha`."""

JOINTS = frozenset("-‐‑–—/'’.+_:,&")
"""Characters after which a new part of a word begins."""

# What an alignment costs. Found on abstracts: initials are free, the rest is paid for.
PART = 0.1
"""A character at the beginning of a part of a word: `l` in `non-ligand`."""
NEXT = 0.3
"""A character directly after the one matched before: `vitD` in `vitamin D`."""
INSIDE = 0.8
"""A character inside a word whose initial has been matched: `s` in `deoxyspergualin`."""
STRAY = 3.0
"""A character inside a word whose initial has no part in the short form."""
SKIPPED = 1.6
"""A word without part in the short form."""
SKIPPED_SMALL = 0.25
"""The same, of an article, preposition or conjunction."""
SKIPPED_PART = 0.5
"""A part of a hyphenated word without part in the short form."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where in the candidate text the long form begins, and what the alignment costs."""

    start: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A word, or a part of a hyphenated one: `text[start:end]`, and whether it begins a word."""

    start: int
    end: int
    initial: bool


def align(short: str, text: str, small: frozenset[str], numbers: Mapping[str, str]) -> Alignment | None:
    """The cheapest alignment of a short form with the end of a text, `None` if there is none.

    `small` are words that a short form usually passes over, `numbers` the words of a digit (`2`:
    `two second di`). A long form has at most twice as many words as the short form has characters.
    """
    plural = len(short) > 2 and short.endswith("s") and short[-2].isupper() and text.endswith("s")
    symbols = [_spellings(c, numbers) for c in (short[:-1] if plural else short) if c.isalnum()]
    if not symbols:
        return None
    parts = _parts(text)
    limit = min(len(symbols) + 5, 2 * len(symbols))
    folded = fold(text)
    best: Alignment | None = None
    # costs[k]: the cheapest way in which the parts so far, from the right, hold all characters from k on
    costs: dict[int, float] = {len(symbols): 0.0}
    count = 0
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        is_small = text[part.start : part.end] in small
        costs = _with_part(costs, symbols, folded, part, is_small, number == len(parts) - 1)
        if not costs:
            break
        count += part.initial
        if 0 in costs:
            if folded.startswith(symbols[0], part.start) and (best is None or costs[0] < best.cost):
                best = Alignment(part.start, costs[0])
            del costs[0]
        if count >= limit or not costs or (best and min(costs.values()) >= best.cost):
            break
    return best


def fold(text: str) -> str:
    """A text in lower case and without accents, each character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(_plain(c) for c in text)


def _plain(character: str) -> str:
    return unicodedata.normalize("NFD", character)[0].lower()[:1] or character


def _spellings(character: str, numbers: Mapping[str, str]) -> tuple[str, ...]:
    plain = _plain(character)
    spelled = (*numbers.get(character, "").split(), *((GREEK[plain],) if plain in GREEK else ()))
    return (plain, *spelled)


def _parts(text: str) -> list[_Part]:
    parts: list[_Part] = []
    start: int | None = None
    initial = True
    for at, character in enumerate(text):
        if character.isalnum():
            if start is None:
                start = at
            elif _turns(text, at):
                parts.append(_Part(start, at, initial))
                start, initial = at, False
            continue
        if start is not None:
            parts.append(_Part(start, at, initial))
            start = None
        initial = character not in JOINTS or (at + 1 < len(text) and text[at + 1].isspace())
    if start is not None:
        parts.append(_Part(start, len(text), initial))
    return parts


def _turns(text: str, at: int) -> bool:
    """Whether a new part begins inside a word: `CellPhone`, `interleukin6`."""
    before, here = text[at - 1], text[at]
    return (here.isupper() and before.islower()) or (here.isdigit() != before.isdigit())


def _with_part(
    costs: dict[int, float], symbols: list[tuple[str, ...]], folded: str, part: _Part, small: bool, last: bool
) -> dict[int, float]:
    """The costs after one part more to the left: it holds some characters, or none."""
    out: dict[int, float] = {}
    skipping = SKIPPED_SMALL if small else SKIPPED if part.initial else SKIPPED_PART
    for done, cost in costs.items():
        if not last:
            out[done] = min(out.get(done, 99.0), cost + skipping)
        for first in range(done - 1, max(-1, done - 9), -1):
            inside = _inside(symbols[first:done], folded, part)
            if inside is not None and cost + inside < out.get(first, 99.0):
                out[first] = cost + inside
    return {k: c for k, c in out.items() if c <= 2.0 + 0.8 * len(symbols)}


def _inside(symbols: list[tuple[str, ...]], folded: str, part: _Part) -> float | None:
    """What it costs to find these characters in one part, in order; `None` if they are not there."""
    at = part.start
    cost = 0.0
    for number, spellings in enumerate(symbols):
        found = min((f for s in spellings if (f := folded.find(s, at, part.end)) >= 0), default=-1)
        if found < 0:
            return None
        if found == part.start:
            cost += 0.0 if part.initial else PART
        elif number == 0:
            cost += STRAY
        else:
            cost += NEXT if found == at else INSIDE
        at = found + 1
    return cost
