"""What may stand between a name and what its bearer is: brackets and ages."""

from __future__ import annotations

from builder.extract.naming.affiliations import Phrase
from builder.extract.naming.lexicon import CREDENTIALS, Lexicon, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.tokens import is_acronym


def bracket(line: Line, i: int, phrases: list[Phrase], lex: Lexicon) -> int:
    """Past a bracket after the name: `X (Uppsala University)`, `X (52)`."""
    if i + 1 < len(line.tokens) and line.tokens[i].text in "’'" and line.key(i + 1).isdigit():
        return i + 2  # '’98'
    if not line.is_(i, "("):
        return i
    closing = next((j for j in range(i + 1, min(i + 16, len(line.tokens))) if line.is_(j, ")")), None)
    if closing is None:
        return i
    if body := _bracketed(line, i + 1, closing, lex):
        phrases.append(Phrase(i, i, closing + 1, (body,)))
    return closing + 1


def _bracketed(line: Line, first: int, closing: int, lex: Lexicon) -> str | None:
    """The body in a bracket after a name: a known one, or a team or party: `(Movistar)`, `(ESP/Cofidis)`."""
    body = line.bodies.get(first)
    if body is not None and body.after <= closing:
        return body.name
    if line.is_(first + 1, "/") and is_acronym(line.tokens[first]):
        first += 2
    words = range(first, closing)
    if not 0 < len(words) <= 4 or not all(line.cap(j) and len(line.key(j)) > 1 for j in words):
        return None
    keys = [line.key(j) for j in words]
    for key in keys:
        if lex.is_role(key) or key in lex.calendar or key in places():
            return None
    if keys[0] in _PORTFOLIOS or (lex.lang == "en" and (keys[0] in CREDENTIALS or keys[0][1:2] == "-")):
        return None  # also '(D-Ohio)'
    named = given_names().get(fold(keys[0])) in ("m", "f", "u")
    return None if named or keys[0] in lex.stop or keys[0] in lex.articles else line.text(first, closing)


_PORTFOLIOS = frozenset(
    """landbouw onderwijs financiën defensie justitie zorg binnenlandse buitenlandse klimaat cultuur
    volksgezondheid infrastructuur wonen""".split()
)
"""What Dutch papers print in brackets after a minister's name."""


def aged(line: Line, i: int) -> int:
    """Past an age: `52`, `aged 52`, `61 ans`, `de 74 años`, `81 Jahre alt`; `i` where none is told."""
    j = i
    while line.key(j) in _AGED:
        j += 1
    if not line.key(j).isdigit():
        return i
    past = j + 1 + (line.key(j + 1) in _YEARS)
    if past == j + 1 and line.key(j - 1) in ("de", "di"):
        return i
    return past + (line.key(past) in _OLD)


_AGED = frozenset("aged age de di âgé âgée".split())
_YEARS = frozenset("jahre ans años anni jaar anos".split())
_OLD = frozenset("alt jung old oud young".split())
