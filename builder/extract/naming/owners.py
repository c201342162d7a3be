"""Whose a role is: the body that a pronoun before it, or somebody's appointment, speaks of."""

from __future__ import annotations

from builder.extract.naming.affiliations import Phrase
from builder.extract.naming.lexicon import Lexicon, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.tokens import POSSESSIVES


def theirs(line: Line, role: Phrase, lex: Lexicon) -> Phrase:
    """A role with the body that a pronoun before it stands for: `its president`."""
    owner = line.tokens[role.start - 1].text if role.start else ""
    heads = any(line.key(j).startswith(_HEADING) for j in range(role.start, role.stop))
    if (owner not in _ITS and not (owner in _HIS and heads)) or role.affiliations:
        return role
    body = subject_body(line, role.start - 1, lex)
    return Phrase(role.start, role.stop, role.end, (body,)) if body else role


_ITS = frozenset(("its", "their", "deren"))
"""In small letters: a sentence that begins so speaks of the one before."""
_HIS = frozenset("son sa su sua suo seu ihr ihre ihrem dessen zijn haar hun leur loro".split())
"""What a person has as well as a body."""
_HEADING = (
    "président", "porte-parole", "president", "portavo", "porta-voz", "präsident", "vizepräsident",
    "sprecher", "vorsitzende", "voorzitter", "woordvoer", "geschäftsführer", "vice-présid", "vicepresident",
)  # fmt: skip
"""How the nouns begin for those whom bodies have, and persons hardly ever."""


def subject_body(line: Line, i: int, lex: Lexicon) -> str | None:
    """The body that the words before `i` speak of: the last one that does something, or the only one."""
    named = [body for first, body in sorted(line.bodies.items()) if body.last <= i]
    for body in reversed(named):
        leads = line.opens(body.first) or (line.key(body.first - 1) == "the" and line.opens(body.first - 1))
        if leads or line.key(body.after) in lex.verbs or (line.key(body.after),) in lex.org_verbs:
            return body.name
    return named[0].name if len({body.name for body in named}) == 1 else None


def employer(line: Line, start: int, stop: int, lex: Lexicon) -> tuple[str, ...]:
    """The company whose office begins at `start`, known by that alone: `Quillfin’s | chief executive`."""
    if start < 2 or line.tokens[start - 1].text not in POSSESSIVES or start - 2 in line.covered:
        return ()
    words = tuple(line.key(j) for j in range(start, stop))
    if (
        not (words in lex.executives or _MANAGES.intersection(words) or line.cap(start - 3))
        or "staff" in words
    ):
        return ()
    first = start - 1
    while line.cap(first - 1) and first - 1 not in line.covered and start - first < 5:
        first -= 1
    keys = [line.key(j) for j in range(first, start - 1)]
    named = keys and not any(k in places() or k in lex.honorifics or lex.is_role(k) for k in keys)
    if not named or given_names().get(fold(keys[0])) in ("m", "f", "u") or keys[0] in lex.stop:
        return ()
    return (line.text(first, start - 1),)


_MANAGES = frozenset(
    "chief president manager head chairman chairwoman ceo cfo cto coo founder co-founder".split()
)
"""Words of offices that companies have and persons don't."""
