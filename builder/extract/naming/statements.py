"""What sentences state that somebody is, becomes or was made, and where: `X is since 2019 director of …`."""

from __future__ import annotations

from dataclasses import dataclass

from builder.extract.naming.candidates import Candidate
from builder.extract.naming.lexicon import Lexicon
from builder.extract.naming.lines import Line
from builder.extract.naming.owners import subject_body
from builder.extract.naming.roles import role_phrase


@dataclass(frozen=True, slots=True)
class Position:
    """Roles and affiliations, in the order of the text."""

    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.roles or self.affiliations)

    def __add__(self, other: Position) -> Position:
        return Position(
            tuple(dict.fromkeys(self.roles + other.roles)),
            tuple(dict.fromkeys(self.affiliations + other.affiliations)),
        )


def stated(line: Line, i: int, lex: Lexicon) -> Position:
    """`X is a senior fellow at …`, `X has been appointed professor of glaciology at …`."""
    i = _past_bracket(line, i)
    will = _past_aside(line, i)
    if line.key(will) == "will" and line.key(will + 1) in _BECOME:
        return _role_at(line, will + 2 + (line.key(will + 2) in _AS), lex)
    i += line.is_(i, ",")
    key = line.key(i)
    if key in _WORKS and line.key(i + 1) in _AS:
        return _role_at(line, i + 2, lex)
    if key not in lex.be_forms and key not in _HAVE:
        return Position()
    if line.key(i + 1) == "been" and line.key(i + 2) in lex.articles:
        return _role_at(line, i + 2, lex)
    if line.key(i + 1) in ("zur", "zum", "tot"):
        return _role_at(line, i + 2, lex)  # 'wurde zur Leiterin gewählt'
    for j in range(i + 1, i + 4):
        if line.key(j) in lex.appointed:
            led = line.key(j + 1) in _AS or line.key(j + 1) in ("to", "tot", "zum", "zur", "a")
            return _role_at(line, j + 1 + led, lex)
    return _role_at(line, _past_since(line, i + 1), lex) if key in lex.be_forms else Position()


_WORKS = frozenset(
    """works worked serves served acts acted arbeitet arbeitete wirkt wirkte travaille travaillait trabaja
    trabajaba lavora lavorava trabalha trabalhava werkt werkte""".split()
)


def _past_since(line: Line, i: int) -> int:
    """Past since when: `is | since 2019 | director`, `ist | seit zwei Jahren | Leiterin`."""
    if line.key(i) not in _SINCE:
        return i
    return i + 2 if len(line.key(i + 1)) == 4 and line.key(i + 1).isdigit() else i + 3


_SINCE = frozenset("since seit depuis desde dal sinds".split())

_BECOME = frozenset("become be serve".split())
_HAVE = frozenset("has have had hat haben ha han a ont é foi wordt werd wurde".split())


_MANAGING = frozenset("managing acting visiting founding leading consulting commanding supervising".split())


def _role_at(line: Line, i: int, lex: Lexicon) -> Position:
    role = role_phrase(line, i, lex)
    if role is None or (line.key(role.start).endswith("ing") and line.key(role.start) not in _MANAGING):
        return Position()  # 'is looking forward to it'
    return Position((line.text(role.start, role.stop),), role.affiliations)


def moved(found: Candidate, lex: Lexicon) -> Position:
    """What somebody was made, or became, and where.

    `X has appointed Ida Holt director of Y`, `the appointment of Ida Holt as director`, `Ida Holt joins X
    as director`, `Ida Holt steps down as director`.
    """
    line, i = found.line, _past_bracket(found.line, found.after)
    made = found.title - 1 if line.key(found.title - 1) in lex.appointed else found.title - 2
    if line.key(made) in lex.appointed and (made == found.title - 1 or line.key(made + 1) in lex.of):
        at = _past_aside(line, i)
        at = _past_as(line, at) or i
        told = _role_at(line, at, lex)
        by = subject_body(line, made, lex) if told.roles and not told.affiliations else None
        return told + Position(affiliations=(by,) if by else ())
    i = _past_aside(line, i)
    if line.key(i) in _JOINS:
        body = line.bodies.get(i + 1 + (line.key(i + 1) in lex.articles))
        if body and line.key(body.after) in _AS:
            return _role_at(line, body.after + 1, lex) + Position(affiliations=(body.name,))
        joined = i + 2 + (line.key(i + 1) in lex.articles)
        if body is None and line.key(joined) in _AS and not line.cap(joined - 1):
            return _role_at(line, joined + 1, lex)  # 'joined the group as a student'
    past = i + 1 + (line.key(i + 1) == "down")
    if line.key(i) in _LEAVES and line.key(past) in _AS:
        return _role_at(line, past + 1, lex)
    return Position()


def _past_as(line: Line, i: int) -> int:
    """Past what leads to a new office: `as`, `come`, `au poste de`, `zur`; 0 where nothing does."""
    if line.key(i) in _AS or line.key(i) in ("zur", "zum", "tot"):
        return i + 1
    if line.key(i + 1) in _POSTS:
        return i + 3  # 'au poste de directrice'
    return i + 4 if line.key(i + 2) in _POSTS else 0


_POSTS = frozenset(
    "poste tant titre puesto cargo calidad ruolo carica qualità posto função qualidade functie".split()
)
_AS = frozenset(("as", "als", "como", "come", "comme"))
_JOINS = frozenset("joins joined joining".split())
_LEAVES = frozenset(
    "steps stepped resigns resigned retires retired returns returned continues serves".split()
)


def _past_aside(line: Line, i: int) -> int:
    """Past what two commas enclose at `i`: `Ida Holt, formerly of Keele University, | as …`."""
    if not line.is_(i, ","):
        return i
    return next((j for j in range(i + 1, i + 12) if line.is_(j, ",")), i) + 1


def _past_bracket(line: Line, i: int) -> int:
    """Past a bracket of a word or two after a name: `Ida Holt (pictured)`."""
    closing = next((j for j in range(i + 2, i + 4) if line.is_(j, ")")), None)
    return closing + 1 if line.is_(i, "(") and closing else i
