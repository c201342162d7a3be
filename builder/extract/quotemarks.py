"""Which passages of a text stand in quotation marks, whatever marks its language and keyboard give it.

Curly and straight double marks, guillemets of both directions, German „…“, marks made of two single ones
(``…''), and British single marks told from apostrophes. A passage within a passage belongs to it.
A mark without its partner is kept where it can be one: an opening mark whose paragraph ends (the
quotation may go on in the next one), a closing mark at the end of a paragraph that has no other.
"""

from __future__ import annotations

import bisect
import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands between two marks: `text[start:end]` with its marks, `text[inner:close]` without."""

    start: int
    end: int
    inner: int
    close: int
    opened: bool = True
    """Whether its opening mark is printed; if not, it begins with the paragraph."""
    closed: bool = True
    """Whether its closing mark is printed; if not, it ends with the paragraph."""


class _Role(enum.Enum):
    OPEN = enum.auto()
    CLOSE = enum.auto()
    EITHER = enum.auto()


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: str
    role: _Role


_DOUBLE = re.compile(r"``|''|’’|‘‘|[\"“”„‟«»‹›＂]")
_SINGLE = re.compile(r"(?<![‘’'])[‘’‚'](?![‘’'])")
_FAMILY = {"«": "«", "»": "«", "‹": "‹", "›": "‹"}
_BEFORE = frozenset("([{—–-/¡¿…=|>\"“„«‘'‚*_")
"""What may stand directly before an opening mark, beside white space and the beginning."""
_AFTER = frozenset(".,;:!?)]}—–-…/<|\"”»’'*_")
"""What may stand directly after a closing mark, beside white space and the end."""
_ELIDED = re.compile(r"(?:em|tis|twas|til|cause|round|bout|n|s|t|re|ve|ll|d|m|\d0s|\d\d)\b", re.IGNORECASE)
_LONGEST_SINGLE = 4000
_DEEPEST = 8
"""How many passages may be open at once; of more, the first ones are given up."""


def passages(text: str) -> tuple[Passage, ...]:
    """The quoted passages of a paragraph, outermost ones only, in order."""
    marks = list(_double_marks(text))
    outer = _paired(text, marks) if marks else []
    if _SINGLE.search(text):
        outer = _outermost(outer + _single_passages(text, outer))
    return tuple(sorted(outer, key=lambda p: p.start))


# -- double marks -----------------------------------------------------------------------------


def _double_marks(text: str) -> Iterator[_Mark]:
    swapped = _guillemets_swapped(text)
    straight = 0
    for match in _DOUBLE.finditer(text):
        mark = match[0]
        if mark == '"':
            # one of inches or seconds, as in 'a 5" pipe', if no quotation is open
            if straight % 2 == 0 and text[match.start() - 1 : match.start()].isdigit():
                continue
            straight += 1
        yield _Mark(match.start(), match.end(), _FAMILY.get(mark, '"'), _role(text, match, swapped))


def _guillemets_swapped(text: str) -> bool:
    """Whether guillemets point inwards (»so«), as in German and Danish books."""
    first = min((at for c in "»›" if (at := text.find(c)) >= 0), default=-1)
    other = min((at for c in "«‹" if (at := text.find(c)) >= 0), default=-1)
    return first >= 0 and other > first and _may_open(text, first, first + 1)


def _role(text: str, match: re.Match[str], swapped: bool) -> _Role:
    mark, start, end = match[0], match.start(), match.end()
    if mark in "«»‹›":
        return _Role.OPEN if (mark in "«‹") != swapped else _Role.CLOSE
    if mark in ("„", "``", "‘‘"):
        return _Role.OPEN
    opens, closes = _may_open(text, start, end), _may_close(text, start, end)
    if opens != closes:
        return _Role.OPEN if opens else _Role.CLOSE
    return {"”": _Role.CLOSE, "’’": _Role.CLOSE}.get(mark, _Role.EITHER)


def _may_open(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (not before or before.isspace() or before in _BEFORE) and bool(after) and not after.isspace()


def _may_close(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(before) and not before.isspace() and (not after or after.isspace() or after in _AFTER)


def _paired(text: str, marks: list[_Mark]) -> list[Passage]:
    """Marks joined to passages; of nested ones only the outermost."""
    done: list[Passage] = []
    stack: list[_Mark] = []
    for mark in marks:
        family = [i for i, m in enumerate(stack) if m.family == mark.family]
        role = mark.role
        if role is _Role.EITHER:
            role = _Role.CLOSE if family else _Role.OPEN
        if (
            role is _Role.CLOSE
            and not family
            and text[mark.start - 2 : mark.start].strip()[-1:] in (",", ":")
        ):
            role = _Role.OPEN  # a blank on the wrong side: 'she said," We will'
        if role is _Role.OPEN:
            stack = [*stack[-_DEEPEST:], mark]
        elif family:
            opening = stack[family[-1]]
            del stack[family[-1] :]
            done.append(Passage(opening.start, mark.end, opening.end, mark.start))
        elif mark is marks[-1] and not done and not stack and not text[mark.end :].strip(" .)[]0123456789"):
            done.append(Passage(0, mark.end, 0, mark.start, opened=False))
    if stack:
        last = stack[-1]
        if not any(p.start > last.start for p in done):
            done.append(Passage(last.start, len(text), last.end, len(text), closed=False))
    return _outermost(done)


def _outermost(found: list[Passage]) -> list[Passage]:
    out: list[Passage] = []
    for passage in sorted(found, key=lambda p: (p.start, -p.end)):
        if not out or passage.start >= out[-1].end:
            out.append(passage)
        elif passage.start == out[-1].start and not out[-1].closed:
            out[-1] = passage
    return out


# -- single marks -----------------------------------------------------------------------------


def _single_passages(text: str, doubles: list[Passage]) -> list[Passage]:
    """Passages in single marks: an apostrophe never opens one, and closes one only as a last resort."""
    starts = [p.start for p in doubles]
    free = [m for m in _SINGLE.finditer(text) if not _within(m.start(), doubles, starts)]
    found: list[Passage] = []
    at = 0
    while at < len(free):
        opening = free[at]
        at += 1
        if not _opens_single(text, opening):
            continue
        closers: list[re.Match[str]] = []
        for number in range(at, len(free)):
            mark = free[number]
            if mark.start() - opening.start() > _LONGEST_SINGLE or _opens_single(text, mark):
                break
            if _may_close(text, mark.start(), mark.end()):
                closers.append(mark)
        closing = _best_closer(text, closers)
        if closing:
            found.append(Passage(opening.start(), closing.end(), opening.end(), closing.start()))
            while at < len(free) and free[at].start() <= closing.start():
                at += 1
        elif not closers and text[: opening.start()].rstrip()[-1:] in ("", ":") and _ends_so(text):
            found.append(Passage(opening.start(), len(text), opening.end(), len(text), closed=False))
            break
    return found


def _within(at: int, ordered: list[Passage], starts: list[int]) -> bool:
    number = bisect.bisect_right(starts, at) - 1
    return number >= 0 and at < ordered[number].end


def _opens_single(text: str, match: re.Match[str]) -> bool:
    if match[0] == "’" or not _may_open(text, match.start(), match.end()):
        return False
    return match[0] in "‘‚" or not _ELIDED.match(text, match.end())


def _ends_so(text: str) -> bool:
    """Whether a paragraph ends with a sentence, so that a quotation may go on in the next one."""
    return text.rstrip()[-1:] in ".?!…"


def _best_closer(text: str, closers: list[re.Match[str]]) -> re.Match[str] | None:
    """The first mark that follows punctuation or stands before it; else one not after an `s`."""
    for mark in closers:
        if text[mark.start() - 1] in ".,?!…;:)" or text[mark.end() : mark.end() + 1] in {
            ",",
            ".",
            ";",
            ":",
            "?",
            "!",
        }:
            return mark
    plain = [mark for mark in closers if text[mark.start() - 1] != "s"]
    return plain[0] if plain else (closers[-1] if closers else None)
