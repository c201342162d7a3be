"""Bodies after a preposition, `at Uppsala University in Sweden`, and places, which are passed over."""

from __future__ import annotations

from dataclasses import dataclass

from builder.extract.naming.lexicon import Lexicon, fold, given_names, places
from builder.extract.naming.lines import Body, Line
from builder.extract.naming.tokens import POSSESSIVES, is_acronym


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of an apposition."""

    start: int
    stop: int
    """Past the role's last token; `start` where there is no role."""
    end: int
    """Past all that belongs to the phrase."""
    affiliations: tuple[str, ...] = ()


def affiliation(line: Line, i: int, lex: Lexicon, strict: bool = False) -> Phrase | None:
    """`at Uppsala University in Sweden`, `of Moi University`, `at SISSA`: a body after a preposition."""
    key = line.key(i)
    inside = key in lex.within and (line.bodies.get(i + 2) or (key == "im" and line.bodies.get(i + 1)))
    if key not in lex.at and key not in lex.of and (not inside or _holds_things(line, i + 2)):
        return None
    at = i + 1
    while line.key(at) in lex.articles or (line.key(at) in lex.org_nouns and line.bodies.get(at + 1)):
        at += 1
    body = line.bodies.get(at) or _further(line, at, lex)
    if body:
        end = body.after
        if line.key(end) in _EVENTS or line.key(end + 1) in _EVENTS:
            return None  # 'at the Keele Society annual meeting'
        if line.tokens[body.last : body.last + 1] and line.tokens[body.last].text in POSSESSIVES:
            return _part_of(line, i, body.last + 1, lex) or _owning(line, i, body, lex)
        return Phrase(i, i, location(line, end, lex), (body.name,))
    if strict or key in lex.of or not line.cap(at) or at > i + 2:
        return None
    return _unmarked(line, i, at, lex)


def _holds_things(line: Line, i: int) -> bool:
    """Whether the body at `i` is one in which something lies: `a letter by X in the | Tarn Archive`."""
    body = line.bodies.get(i)
    return body is not None and any(line.key(j) in _HOLDING for j in range(body.first, body.last))


_HOLDING = frozenset(
    "archive archives archief museum library gallery collection collections cathedral".split()
)


def _placed(line: Line, i: int) -> bool:
    """Whether a capitalised word says where a body is: `at | Bergen firm Tarn Bevan`."""
    return line.key(i) in places() or line.key(i + 1) in _KINDS_OF_BODY


_EVENTS = frozenset("meeting conference congress symposium summit convention workshop".split())


def _further(line: Line, at: int, lex: Lexicon) -> Body | None:
    """A body a few words on: `at the think tank Meridian`, `from the School of Chemistry at Keele`."""
    part = line.cap(at) and line.key(at) in lex.org_heads_of
    for i in range(at, min(at + (8 if part else 4), len(line.tokens))):
        if body := line.bodies.get(i):
            near = line.key(i - 1) if line.key(i - 1) not in lex.articles else line.key(i - 2)
            return (
                body
                if (
                    near in lex.at or near in lex.of
                    if part
                    else near in _KINDS_OF_BODY or near in lex.org_nouns
                )
                else None
            )
        if line.tokens[i].text in ".;:()" or (not part and line.cap(i) and not _placed(line, i)):
            return None
    return None


_KINDS_OF_BODY = frozenset(
    """tank charity company firm group agency consultancy startup union bank broker brokerage restaurant
    studio workshop practice nursery gallery vineyard brewery bakery hotel café shipyard yard""".split()
)


def _part_of(line: Line, i: int, at: int, lex: Lexicon) -> Phrase | None:
    """`at NASA’s Goddard Space Flight Center`."""
    whole = line.covered.get(at - 2)
    body = line.bodies.get(at)
    if body and whole:
        return Phrase(i, i, location(line, body.after, lex), (whole.name, body.name))
    return None


def _owning(line: Line, i: int, body: Body, lex: Lexicon) -> Phrase | None:
    """`at Keele University’s School of Dyes`: the whole, where its part is no body by itself."""
    end = body.last + 1
    if not line.cap(end):
        return None
    while line.cap(end) or line.key(end) in lex.org_links:
        end += 1
    return Phrase(i, i, end, (body.name,))


def _unmarked(line: Line, i: int, at: int, lex: Lexicon) -> Phrase | None:
    """A name that nothing marks as a body's, after 'at': `a researcher at Brightwater`."""
    end = at
    while line.cap(end) and end - at < 5 and line.key(end) not in lex.calendar:
        end += 1
    keys = [line.key(j) for j in range(at, end)]
    if not keys or " ".join(keys) in places() or keys[0] in places() or keys[-1] in lex.other_heads:
        return None
    if not _OCCASIONS.isdisjoint(keys):
        return None
    if given_names().get(fold(keys[0])) in ("m", "f") or lex.is_role(keys[0]) or keys[0] in lex.stop:
        return None
    if line.key(i) not in ("at", "bei", "presso") and not is_acronym(line.tokens[at]):
        return None
    if (
        line.tokens[end : end + 1]
        and line.tokens[end].text in POSSESSIVES
        and not line.key(end + 1)[:1].isalpha()
    ):
        end += 1  # 'at King’s, said'
    return Phrase(i, i, location(line, end, lex), (line.text(at, end),))


_OCCASIONS = frozenset(
    "easter christmas whitsun lent advent ramadan passover hanukkah thanksgiving halloween".split()
)


def location(line: Line, i: int, lex: Lexicon) -> int:
    """Past `in Bergen`, `in Boulder, Colorado`, `, Karachi, Pakistan`; `i` where no place follows."""
    if line.key(i) not in lex.within:
        return i
    j = i + 1
    while line.key(j) in lex.articles:
        j += 1
    if not line.cap(j) or j in line.covered:
        return i
    article = j > i + 1
    while line.cap(j) and j not in line.covered:
        j += 1
    following = line.key(j)
    if article and following[:1].isalpha() and following not in lex.stop and following not in lex.verbs:
        return i  # 'in the HALCYON trial'
    if line.is_(j, ",") and line.key(j + 1) in places() and (line.is_(j + 2, ",") or line.is_(j + 2, ".")):
        j += 2
    return j
