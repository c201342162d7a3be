"""Where a page speaks of whom: every mention of a person or body, by any part of the name.

A person is meant by the full name, the surname with its particles, the first name where nobody else has
it, and by any other part of the name that only this person has ('Etxeberria' of Nerea Etxeberria Ruiz de
Gauna). A body is meant by its name or acronym.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.article import Organization, Person
from builder.seed.model import Block

_WORD = re.compile(r"[^\W\d_][\w’'ʻ‘.-]*", re.UNICODE)
_ENDING = re.compile(r"(?:['’]s|[.’'-])+$")
_JOINING = re.compile(r"[\s.’']*(?:[^\W\d_]\.\s*)*")


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of block number `block` name one of `names`."""

    block: int
    start: int
    end: int
    names: tuple[str, ...]
    """Candidates: more than one where two persons share the part of the name that is printed."""
    is_body: bool = False


class Mentions:
    """All mentions on a page, in order."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self._all = sorted(found, key=lambda m: (m.block, m.start, -m.end))
        self._keys = [(m.block, m.start) for m in self._all]

    def within(self, block: int, start: int, end: int) -> list[Mention]:
        """Those that lie in `text[start:end]` of a block."""
        low = bisect.bisect_left(self._keys, (block, start))
        high = bisect.bisect_left(self._keys, (block, end))
        return [m for m in self._all[low:high] if m.end <= end]

    def before(self, block: int, start: int) -> Iterator[Mention]:
        """Those that begin before a place, the last one first."""
        for number in range(bisect.bisect_left(self._keys, (block, start)) - 1, -1, -1):
            yield self._all[number]


def mentions(blocks: tuple[Block, ...], people: Iterable[Person], bodies: Iterable[Organization]) -> Mentions:
    """Find every mention of these persons and bodies in the blocks."""
    by_token = _tokens_of(person.name for person in people)
    by_body = {form: body.name for body in bodies for form in (body.name, body.acronym) if form}
    found: list[Mention] = []
    for number, block in enumerate(blocks):
        named = list(_bodies_in(number, block.text, by_body))
        found += named
        if by_token:
            found += _people_in(number, block.text, by_token, [(m.start, m.end) for m in named])
    return Mentions(found)


def _bodies_in(number: int, text: str, forms: Mapping[str, str]) -> Iterator[Mention]:
    for form, name in forms.items():
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield Mention(number, at, end, (name,), is_body=True)
            at = text.find(form, end)


def _tokens_of(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The parts of all names, each with the names that have it."""
    tokens: dict[str, tuple[str, ...]] = {}
    for name in names:
        for token in dict.fromkeys(_WORD.findall(name)):
            word = _ENDING.sub("", token)
            if token[0].isupper() and len(word) > 1 and not token.endswith("."):
                tokens[word] = (*tokens.get(word, ()), name)
    return tokens


def _people_in(
    number: int, text: str, tokens: Mapping[str, tuple[str, ...]], taken: list[tuple[int, int]]
) -> list[Mention]:
    """The mentions in one block: parts of one name that stand side by side are one mention."""
    out: list[Mention] = []
    if not any(map(text.__contains__, tokens)):
        return out
    for match in _WORD.finditer(text):
        if not match[0][0].isupper():
            continue
        word = match[0] if match[0] in tokens else _ENDING.sub("", match[0])
        names = tokens.get(word)
        if not names or any(a <= match.start() < b for a, b in taken):
            continue
        end = match.start() + len(word)
        last = out[-1] if out else None
        if last and match.start() - last.end < 40 and _joined(text[last.end : match.start()], last.names):
            both = tuple(n for n in last.names if n in names)
            if both:
                out[-1] = Mention(number, last.start, end, both)
                continue
        start = match.start() - _particles(text, match.start(), names[0])
        out.append(Mention(number, start, end, names))
    return out


def _particles(text: str, start: int, name: str) -> int:
    """How many characters before a surname are its particles: `van der ` before `Wal`."""
    length = 0
    for token in reversed(name[: name.find(_WORD.match(text, start)[0])].split()):  # type: ignore[index]
        if token[0].isupper() or not text.endswith(f"{token} ", 0, start - length):
            break
        length += len(token) + 1
    return length


def _joined(between: str, names: tuple[str, ...]) -> bool:
    """Whether the text between two parts of a name belongs to the name: blanks, initials, particles."""
    if _JOINING.fullmatch(between):
        return True
    return between.strip() != "" and any(between in name for name in names)
