"""How far a body's name reaches to the right of its telling word: `University of California, Berkeley`."""

from __future__ import annotations

import itertools

from builder.extract.naming import lexicon as tables
from builder.extract.naming import romance
from builder.extract.naming.lexicon import Lexicon, fold
from builder.extract.naming.lines import Line
from builder.extract.naming.tokens import POSSESSIVES, is_acronym

LONGEST = 14
"""Tokens that a body's name may have."""


def linked_end(line: Line, lex: Lexicon, head: int, i: int) -> int:
    """The end of a name that goes on with 'of' or 'for': `… of Electrical and Electronics Engineers`."""
    if lex.lang in romance.LANGUAGES:
        i = romance.in_small_letters(line, lex, head, i)
    while line.key(i) in lex.org_links and i - head < LONGEST:
        following = i + 1
        while line.key(following) in lex.articles or line.key(following) in lex.org_links:
            following += 1
        following = _past_adjective(line, lex, following)
        if following - i > 3 or not _may_link(line, lex, head, i, following):
            break
        if line.key(following) == "freien" and line.key(following + 2) == "hansestadt":
            following += 2  # 'der Freien und Hansestadt Hamburg'
        i = _listed(line, lex, run_end(line, lex, following))
        i = _and_of(line, lex, i)
        i += line.key(i) in _QUARTERS
    return i


def _past_adjective(line: Line, lex: Lexicon, i: int) -> int:
    """Past a German adjective before its noun: `Institut für | klinische Hirnforschung`."""
    key = line.key(i)
    adjective = (
        lex.lang == "de" and not line.cap(i) and key.endswith(("e", "en", "er", "es")) and len(key) > 5
    )
    return i + 1 if adjective and line.cap(i + 1) and key not in lex.stop else i


def _and_of(line: Line, lex: Lexicon, i: int) -> int:
    """Past a further complement: `Ministero dell’Università | e della Ricerca`."""
    joined = lex.lang in romance.LANGUAGES and line.key(i) in lex.org_and and line.key(i + 1) in lex.org_links
    if joined and line.cap(i + 2) and line.key(i + 2) not in lex.org_heads:
        return run_end(line, lex, i + 2)
    return i


_STANDING = frozenset("club garden gardens library museum church school station gallery theatre bar".split())
"""What stands on something, and is not about it."""

_QUARTERS = frozenset("occidentale orientale occidental oriental méridionale centrale".split())
"""What may follow a place in the name of a body: `Université de Bretagne occidentale`."""


def _may_link(line: Line, lex: Lexicon, head: int, i: int, following: int) -> bool:
    if not line.cap(following) or line.tokens[following].key in lex.calendar:
        return False
    word = line.key(i)
    if word == "in" and line.key(head) == "college" and is_place(line, following):
        return True  # 'Royal College of Surgeons in Ireland'
    if word == "in" and line.key(head) == "mission":
        return is_place(line, following) or is_place(line, following + 1)  # 'UN Mission in South Sudan'
    if word == "in" and line.key(head) == "kirche":
        return is_place(line, following) or line.key(following).endswith("deutschland")
    if word in ("at", "in"):
        return (
            line.key(head) == "university"
            and line.key(head + 1) == "of"
            and following == i + 1
            and word == "at"
        )
    if word == "to" or (word == "on" and line.key(head) in _STANDING):
        return False  # 'the Rooftop Garden on Deck 5'
    key = line.tokens[following].key
    if lex.lang == "de" and key.endswith("en") and line.key(following + 1) in lex.org_heads:
        return False  # 'Institut für Glas | der Technischen Universität'
    ministry = line.key(head).startswith("minist")
    return ministry or not (
        key in lex.org_heads and line.key(head) in lex.org_heads and word not in ("of", "for")
    )


def run_end(line: Line, lex: Lexicon, i: int) -> int:
    """Past the capitalised words at `i`: `Bill & Melinda Gates`, `Wisconsin–Madison`; a role ends them."""
    start = i
    while line.cap(i):
        if i > start and (lex.is_one_role(line.tokens[i].key) or _is_person(line, i)):
            break
        i += 1
        if line.cap(i + 1) and (_joins(line, lex, i) or _members(line, lex, i)):
            i += 1
        elif line.is_(i, "-") and line.key(i + 1) in lex.org_and and line.cap(i + 2):
            i += 2  # 'Küsten- und Naturschutz'
    return i


def _joins(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a mark between two words makes them one name: a possessive, '&', a dash without blanks; no
    possessive with another body behind it: `Department of Agriculture’s | Institute of Food`."""
    mark = line.tokens[i]
    if mark.text in POSSESSIVES:
        following = itertools.takewhile(line.cap, range(i + 1, i + 6))
        return not any(line.key(j) in lex.org_heads for j in following)
    return mark.text == "&" or (mark.text == "–" and mark.start == line.tokens[i - 1].end)


def _is_person(line: Line, i: int) -> bool:
    """Whether a person in apposition to a role begins: `do Sindicato dos Pescadores | Adelino Marrafa,`."""
    given = tables.given_names().get(fold(line.tokens[i].text)) in ("m", "f")
    return given and line.cap(i + 1) and line.is_(i + 2, ",")


def _members(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether the apostrophe of a plural, whose body it is, stands at a place: `Beekeepers’ Associations`."""
    mark = line.tokens[i]
    if mark.text not in ("’", "'") or mark.start != line.tokens[i - 1].end:
        return False
    return line.key(i - 1).endswith("s") and lex.is_role(line.key(i - 1))


def _listed(line: Line, lex: Lexicon, i: int) -> int:
    """Past further parts of a name: `… for Health, Working Life and Welfare`, `… California, Berkeley`."""
    if is_place(line, i - 1):
        campus = line.is_(i, ",") and line.key(i - 1) in _CAMPUSES and line.cap(i + 1)
        end = run_end(line, lex, i + 1) if campus else i
        return end if campus and line.text(i + 1, end).casefold() in _CAMPUSES[line.key(i - 1)] else i
    at, commas = i, 0
    while line.is_(at, ",") and _part(line, lex, _past_article(line, lex, at + 1)) and commas < 4:
        at, commas = run_end(line, lex, _past_article(line, lex, at + 1)), commas + 1
    if line.is_(at, ",") and line.key(at + 1) in lex.org_and:
        at += 1
    if line.key(at) in lex.org_and and _part(line, lex, _past_article(line, lex, at + 1)):
        return run_end(line, lex, _past_article(line, lex, at + 1))
    within = any(line.key(j) in lex.org_and for j in range(i, at))  # ', Küsten- und Naturschutz'
    return at if within else i


def _past_article(line: Line, lex: Lexicon, i: int) -> int:
    """Past the article that Romance languages repeat: `de la Investigación, | el Desarrollo`."""
    return i + (lex.lang in romance.LANGUAGES and line.key(i) in lex.articles)


_CAMPUSES = {
    "california": frozenset(
        "berkeley;los angeles;san diego;davis;irvine;santa cruz;santa barbara;san francisco".split(";")
    ),
    "wisconsin": frozenset(("madison", "milwaukee")),
    "texas": frozenset(("austin", "dallas", "arlington", "el paso")),
    "carolina": frozenset(("chapel hill", "charlotte", "greensboro")),
    "illinois": frozenset(("chicago", "urbana-champaign")),
    "massachusetts": frozenset(("amherst", "boston", "lowell")),
    "maryland": frozenset(("baltimore", "college park")),
}  # fmt: skip


def is_place(line: Line, i: int) -> bool:
    return line.key(i) in tables.places() or (i > 0 and line.text(i - 1, i + 1).casefold() in tables.places())


def _part(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a further part of a body's name begins here, and no other name."""
    if not line.cap(i):
        return False
    run = [line.tokens[j].key for j in range(i, min(run_end(line, lex, i), i + 6))]
    if not run or len(run) > 4:
        return False
    if any(k in lex.org_heads or k in tables.places() or k in lex.honorifics for k in run):
        return False
    if tables.given_names().get(fold(run[0])) in ("m", "f") or is_acronym(line.tokens[i]):
        return False
    return line.tokens[i].text not in tables.bodies()
