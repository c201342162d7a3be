"""What a person is, and where: roles and affiliations in the words around a name."""

from __future__ import annotations

from collections.abc import Iterable

from builder.extract.naming.affiliations import Phrase, affiliation, location
from builder.extract.naming.asides import aged, bracket
from builder.extract.naming.candidates import Candidate
from builder.extract.naming.clauses import clause, team, with_others
from builder.extract.naming.fields import role_with_field
from builder.extract.naming.leading import kinship, labelled, role_ending_at
from builder.extract.naming.lexicon import CREDENTIALS, Lexicon, places
from builder.extract.naming.lines import Body, Line
from builder.extract.naming.owners import theirs
from builder.extract.naming.roles import role_phrase
from builder.extract.naming.statements import Position, moved, stated
from builder.extract.naming.tokens import POSSESSIVES

_SEGMENTS = 8


def position(found: Candidate, lex: Lexicon) -> Position:
    """What the words before and after a name say that its bearer is."""
    line, i = found.line, found.after
    told = before(found, lex) + (after(line, i, lex) or shared(line, i, lex)) + stated(line, i, lex)
    return told + moved(found, lex)


# -- after the name ---------------------------------------------------------------------------


def after(line: Line, i: int, lex: Lexicon) -> Position:
    """`X, a professor of ecology at Uppsala University, and president of …`."""
    phrases: list[Phrase] = []
    i = bracket(line, i, phrases, lex)
    for _ in range(_SEGMENTS):
        comma = line.is_(i, ",")
        start = i + 1 if comma else i
        joined = line.key(start) in lex.org_and
        if joined and not phrases and not comma:
            break
        start += joined
        if not (found := _segment(line, start, lex, comma, bool(phrases))):
            break
        phrases.append(found)
        i = found.end
        if line.key(start) in lex.relatives:
            break
    return Position(_roles(line, phrases, lex), tuple(a for phrase in phrases for a in phrase.affiliations))


def shared(line: Line, i: int, lex: Lexicon) -> Position:
    """What is said of two together: `X, MD, and Y, PhD, both of the University of Bergen`."""
    joined = False
    if affiliations := with_others(line, i, lex):
        return Position(affiliations=affiliations)
    for j in range(i, min(i + 16, len(line.tokens))):
        key = line.key(j)
        if key in _BOTH:
            return after(line, j + 1, lex) if joined and line.is_(j - 1, ",") else Position()
        if not (line.cap(j) or line.tokens[j].text in ",." or key in lex.org_and):
            break
        joined = joined or key in lex.org_and
    return Position()


_BOTH = frozenset("both beide beiden ambos ambas entrambi entrambe deux".split())


def _segment(line: Line, i: int, lex: Lexicon, comma: bool, later: bool) -> Phrase | None:
    """One stretch of an apposition that begins at `i`."""
    key = line.key(i)
    if not key:
        return None
    degree = key in CREDENTIALS and line.cap(i) and not lex.is_one_role(line.key(i + 1))
    if comma and degree:
        return Phrase(i, i, i + 1)
    if comma and (past := aged(line, i)) > i:
        return Phrase(i, i, past)
    role = role_phrase(line, i, lex) if key in lex.relatives and key in lex.articles else None
    if role and not line.key(role.end)[:1].isalnum():
        return theirs(line, role, lex)  # ', die Leiterin des Instituts,'
    if key in lex.relatives and (comma or later) and not line.cap(i):
        return clause(line, i + 1, lex)
    if comma and key in _ATTACHED and (body := _joined_to(line, i + 1, lex)):
        return Phrase(i, i, location(line, body.after, lex), (body.name,))
    if (found := affiliation(line, i + (key in lex.adverbs), lex)) is not None:
        return Phrase(i, i, found.end) if key in _FORMERLY else found
    if (comma or later) and (role := role_phrase(line, i, lex, apposed=comma)):
        return theirs(line, role, lex)
    if comma and (body := line.bodies.get(i + (key in lex.articles))):
        return Phrase(i, i, location(line, body.after, lex), (body.name,))
    if (past := location(line, i, lex)) > i:
        return Phrase(i, i, past)
    return _company(line, i, lex) if comma and later else None


def _joined_to(line: Line, i: int, lex: Lexicon) -> Body | None:
    """The body after a preposition, and an article perhaps: `adscrita | al Instituto …`."""
    at = i + 1 + (line.key(i + 1) in lex.articles)
    return None if line.cap(i) else line.bodies.get(at) or line.bodies.get(i)


_ATTACHED = frozenset(
    """affiliated based employed tätig beschäftigt angestellt adscrito adscrita vinculado vinculada afiliado
    afiliada rattaché rattachée affilié affiliée attaché attachée affiliato affiliata afferente ligado ligada
    filiado filiada verbonden werkzaam""".split()
)
"""Participles that join somebody to a body, in an apposition."""

_FORMERLY = frozenset("formerly previously ehemals früher antes anteriormente voorheen anciennement".split())


def _company(line: Line, i: int, lex: Lexicon) -> Phrase | None:
    """A company's name at the end of an attribution: `…, Managing Director, Harbour Capital Partners.`"""
    end = i
    while line.cap(end) and end - i < 5:
        end += 1
    if end - i < 2 or line.key(end - 1) not in lex.org_heads_company or line.key(end)[:1].isalnum():
        return None
    return Phrase(i, i, end, (line.text(i, end),))


def _roles(line: Line, phrases: Iterable[Phrase], lex: Lexicon) -> tuple[str, ...]:
    """The printed roles; 'A and B' is one, and so is an enumeration 'A, B, and C'."""
    roles: list[list[int]] = []
    run = 0
    open_run = False
    for phrase in phrases:
        if phrase.stop <= phrase.start:
            open_run = False
            continue
        between = range(roles[-1][1], phrase.start) if roles and open_run else range(0)
        joined = len(between) > 0 and line.key(between[-1]) in lex.org_and
        comma = len(between) == 1 + joined and line.is_(between[0], ",")
        if joined and len(between) == 1:
            roles[-1][1] = phrase.stop
        else:
            run = run + 1 if comma else 0
            roles.append([phrase.start, phrase.stop])
            if run >= 2 and joined:
                roles[-run - 1 :] = [[roles[-run - 1][0], phrase.stop]]
        open_run = not phrase.affiliations
    return tuple(line.text(start, stop) for start, stop in roles)


# -- before the name --------------------------------------------------------------------------


_GERMAN = ("er", "in", "ist", "or", "eur", "ant", "ent", "graf", "oge", "mann", "frau")


def before(found: Candidate, lex: Lexicon) -> Position:
    """`lead author X`, `Production Minister X`, `The managing director, X`, `a teacher named X`."""
    line = found.line
    owner = line.covered.get(found.title - 2)
    owned = owner and owner.last == found.title - 1 and found.title == found.first
    if owner and owned and line.tokens[found.title - 1].text in POSSESSIVES:
        return Position(affiliations=(owner.name,))  # 'Apple’s Tim Cook'
    if by := team(line, found.title, lex):
        return Position(affiliations=(by,))
    if label := labelled(line, found.title, lex):
        return Position((label,))
    if kin := kinship(line, found.title, lex):
        return Position((kin,))
    title = _titled(line, lex, found.title)
    stop = title if title < found.title == found.first else _untitled(line, lex, title, found.first)
    if (stop > title and lex.is_role(line.key(stop - 1))) or stop == title:
        role = role_ending_at(line, stop, lex) or role_with_field(line, stop, lex)
        if role:
            return _earlier(line, role, lex) + _held(line, role, lex)
    if lex.lang == "de" and found.title + 1 == found.first and line.key(found.title).endswith(_GERMAN):
        return Position((line.text(found.title, found.first),))  # 'die Malerin Anna Holt'
    if stop == title:
        gap = stop - 1 - 3 * (line.key(stop - 1) == "year-old")  # 'the goalkeeper, 19-year-old Ida Holt'
        if line.is_(gap, ",") or line.key(gap) in lex.named:
            role = role_ending_at(line, gap, lex, whole=True)
            if role:
                return _held(line, role, lex)
            body = line.covered.get(gap - 1)
            if body and body.last == gap and line.key(body.first - 1) == "at" and line.opens(body.first - 1):
                return Position(affiliations=(body.name,))  # 'At Quillfin, Ida Holt steps down'
    return Position()


def _earlier(line: Line, role: Phrase, lex: Lexicon) -> Position:
    """The role before a comma before another: `the project’s coordinator, | the archaeologist Ida Holt`."""
    comma = role.start - 1 - (line.key(role.start - 1) in lex.articles)
    found = role_ending_at(line, comma, lex, whole=True) if line.is_(comma, ",") else None
    return _held(line, found, lex) if found else Position()


def _held(line: Line, role: Phrase, lex: Lexicon) -> Position:
    role = theirs(line, role, lex)
    if role.stop - role.start == 1 and line.key(role.start) in lex.honorifics:
        return Position(affiliations=role.affiliations)  # 'la profesora Inés Rial'
    return Position((line.text(role.start, role.stop),), role.affiliations)


def _titled(line: Line, lex: Lexicon, title: int) -> int:
    """Where the honorifics in small letters before a name begin: `don Hilario`, `doña Inés`."""
    while line.key(title - 1) in lex.honorifics and not lex.is_one_role(line.key(title - 1)):
        if line.cap(title - 1):
            break
        title -= 1
        if lex.lang != "en" and line.key(title - 1) in lex.articles:
            return title - 1  # 'le curé, le père Luc Brel'
    one = line.key(title - 1) == "one" and line.is_(title - 2, ",")
    return title - (one or (line.key(title - 1) == "a" and line.key(title) in lex.honorifics))


def _untitled(line: Line, lex: Lexicon, title: int, first: int) -> int:
    """Where the words before a name end, honorifics left off."""
    stop = first
    while stop > title and (line.key(stop - 1) in lex.honorifics or line.key(stop - 1) in places()):
        stop -= 1
    stop -= stop > title and line.key(stop - 1) in ("a", "one")
    return stop + (line.key(stop) == "professor" and line.key(stop - 1) in _OF_PROFESSORS and stop > title)


_OF_PROFESSORS = frozenset(
    """associate assistant adjunct visiting emeritus emerita distinguished honorary research clinical
    teaching full""".split()
)
"""Words with which 'Professor' is a role and no title."""
