"""Roles that end where a name begins: `said marine biologist | Ida Holt`, `the mayor of Ely, | Ida Holt`."""

from __future__ import annotations

import functools

from builder.extract.naming.affiliations import Phrase
from builder.extract.naming.lexicon import Lexicon, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.owners import employer
from builder.extract.naming.roles import (
    ALLOWED,
    CONTRACTED,
    NOUN_PHRASE,
    POSSESSIVE_PRONOUNS,
    past_owner,
    role_phrase,
)
from builder.extract.naming.tokens import POSSESSIVES, is_acronym

_BEFORE_ROLES = frozenset(
    """including down up off against among amongst alongside between during through throughout without within
    under over per than versus like unlike except despite upon toward towards behind beyond above below
    where while because though although unless until since whether so but""".split()
)
"""Small words after which a role begins: `five regulars, including | captain Ida Holt`."""


def labelled(line: Line, i: int, lex: Lexicon) -> str | None:
    """The role that a label gives to the person named at `i`: `Referee: | Ida Holt`."""
    if not line.is_(i - 1, ":"):
        return None
    first = i - 2
    while first > 0 and not line.opens(first) and i - first < 5:
        first -= 1
    words = [line.key(j) for j in range(first, i - 1)]
    told = line.opens(first) and line.cap(first) and all(w.isalpha() for w in words)
    if not (told and lex.is_one_role(words[-1])) or not _WRITING.isdisjoint(words):
        return None
    return line.text(first, i - 1)


_WRITING = frozenset(
    """author editor writer reporter photographer illustrator contributor interviewer translator correspondent
    journalist columnist contact publisher reviewer producer host""".split()
)
"""Those whom labels name for their part in the page."""


def kinship(line: Line, i: int, lex: Lexicon) -> str | None:
    """Whose kin the person named at `i` is to somebody told of: `his younger | brother, Stratis`."""
    last = i - 1 - line.is_(i - 1, ",")
    if lex.lang != "en" or line.key(last) not in _KIN:
        return None
    for first in range(last, last - 3, -1):
        if line.key(first - 1) in _THEIRS or line.tokens[first - 1].text in POSSESSIVES:
            return line.text(first, last + 1) if first > 0 else None
        if line.cap(first - 1) or not line.key(first - 1).isalpha():
            return None
    return None


_KIN = frozenset(
    """wife husband son daughter mother father brother sister uncle aunt grandfather grandmother cousin nephew
    niece widow widower fiancé fiancée stepfather stepmother stepson stepdaughter grandson granddaughter
    half-brother half-sister brother-in-law sister-in-law mother-in-law father-in-law son-in-law
    daughter-in-law girlfriend boyfriend""".split()
)
_THEIRS = frozenset("his her their whose".split())


def role_ending_at(line: Line, stop: int, lex: Lexicon, whole: bool = False) -> Phrase | None:
    """The role whose last word is before `stop`: `Winnemucca resident`, `said marine biologist`.

    `whole` asks for a phrase with its complement, led by an article or possessive: `the delegate of
    Kiribati`.
    """
    if whole:
        return _whole(line, stop, lex)
    fixed = fixed_before(line, stop, lex)
    if not lex.is_one_role(line.key(stop - 1)) and fixed is None:
        return None
    start = stop - 1 if fixed is None else fixed
    while start > 0 and stop - start < NOUN_PHRASE and _modifies(line, start - 1, lex, line.cap(stop - 1)):
        start -= 1
    while line.key(start - 1) in lex.org_and and lex.is_one_role(line.key(start - 2)):
        start -= 2  # 'novelist and essayist'
        while start > 0 and stop - start < NOUN_PHRASE and _modifies(line, start - 1, lex, line.cap(start)):
            start -= 1
    start += line.key(start) == "year-old" and start + 1 < stop
    affiliations: tuple[str, ...] = ()
    owner = line.covered.get(start - 1) or line.covered.get(start - 2)
    if (
        owner
        and owner.last in (start, start - 1)
        and (owner.last == start or line.tokens[start - 1].text in POSSESSIVES)
    ):
        if (
            owner.last == start
            and is_acronym(line.tokens[owner.first])
            and line.cap(start)
            and stop - start > 1
        ):
            start = owner.first
        else:
            affiliations = (owner.name,)
    elif owner is None and line.tokens[start - 1].text in POSSESSIVES and start > 1:
        affiliations = employer(line, start, stop, lex)
    elif lex.lang == "en" and line.key(stop - 1) in _EMPLOYED and not line.cap(stop - 1):
        start, affiliations = _of_team(line, start, stop, lex)
    return Phrase(past_owner(line, start, stop), stop, stop, affiliations)


def _whole(line: Line, stop: int, lex: Lexicon) -> Phrase | None:
    """The role with its complement that ends before `stop`."""
    near = None
    acronym = line.is_(stop - 1, ")") and line.is_(stop - 3, "(")  # 'presidente da Santa Casa (SCM), …'
    for i in range(stop - 1 - 3 * acronym, max(stop - 14, -1), -1):
        key = line.key(i)
        if line.tokens[i].text in '.;:!?()"“”':
            break
        leads = key in lex.articles or key in POSSESSIVE_PRONOUNS or key in CONTRACTED
        if owned := line.tokens[i].text in POSSESSIVES and line.cap(i - 1):
            owner = line.covered.get(i - 1)
            role = role_phrase(line, owner.first if owner else i + 1, lex)
            if role and stop in (role.stop, role.end):
                return role  # 'Quillfin’s chief executive, Ida Holt'
        if not owned and (leads or i == 0 or line.opens(i)):
            role = role_phrase(line, i + (key in CONTRACTED), lex)
            if role and stop in (role.stop, role.end):
                if key not in CONTRACTED:
                    # 'the daughter of a miner, Ida Holt'
                    return None if line.key(i - 1) in lex.of and key in lex.articles else role
                near = role  # 'presidente da Associação dos Pescadores de Vila do | Bispo'
    return near


_OF_TEAMS = frozenset(
    """coach captain manager striker goalkeeper keeper defender midfielder winger forward skipper quarterback
    fly-half scrum-half centre-back full-back playmaker goaltender agronomist analyst economist engineer
    strategist designer researcher spokesman spokeswoman spokesperson employee boss executive""".split()
)
_LED = frozenset(
    "director president chairman chairwoman ceo cfo cto coo founder co-founder executive".split()
)
"""Offices of companies, even where a sentence begins with the company's name."""
_EMPLOYED = _OF_TEAMS | _LED


_KINDS = (
    "al", "ive", "ic", "ing", "ed", "s", "ary", "ior", "ous", "ance", "ment", "tion", "project", "programme",
    "product", "art", "film", "fashion", "team", "group", "company", "club", "deputy", "research", "theatre",
    "museum", "festival", "state", "head", "policy", "party", "board", "council", "charity", "then", "new",
)  # fmt: skip
"""How words end that say what kind of director somebody is: `Commercial director`."""


def _of_team(line: Line, start: int, stop: int, lex: Lexicon) -> tuple[int, tuple[str, ...]]:
    """Where a role begins behind its team or firm, and that: `Slavia | coach`; a country's stays with it."""
    end = start
    while end < stop - 1 and line.cap(end) and not lex.is_role(line.key(end)):
        end += 1
    opens = line.opens(start) and (line.key(stop - 1) not in _LED or line.key(start).endswith(_KINDS))
    named = end > start and not opens and line.cap(start) and not line.cap(end)
    if not named or any(line.key(j) in places() or line.key(j) in ALLOWED for j in range(start, end)):
        return start, ()
    return end, (line.text(start, end),)


@functools.cache
def _last_words(lex: Lexicon) -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in lex.role_phrases)


def fixed_before(line: Line, stop: int, lex: Lexicon) -> int | None:
    """Where the fixed phrase that ends before `stop` begins: `secretary of state`."""
    if line.key(stop - 1) not in _last_words(lex):
        return None
    for size in (4, 3, 2):
        if stop >= size and tuple(line.key(j) for j in range(stop - size, stop)) in lex.role_phrases:
            return stop - size
    return None


_BIDDING = frozenset(
    "join meet ask hear follow watch read see introducing presenting featuring welcome say listen".split()
)
"""Verbs with which a sentence begins: `Join | historian Ida Holt`."""
_ADDRESSES = frozenset("honour honor excellency majesty highness holiness eminence grace worship".split())
"""Words of 'His Honour' and the like."""


def _acts(line: Line, i: int) -> bool:
    """Whether a word in small letters is what the person named before it does: `Holt beat | goalkeeper …`."""
    if not line.cap(i - 1) or line.key(i - 1) in places() or is_acronym(line.tokens[i - 1]):
        return False
    if line.key(i).endswith("ed"):
        return True
    first = i - 1 - line.cap(i - 2)
    return given_names().get(fold(line.key(first))) in ("m", "f", "u")


_INFLECTED = ("e", "er", "en", "es", "em")
"""Endings of German adjectives before a noun."""


def _modifies(line: Line, i: int, lex: Lexicon, title: bool) -> bool:
    """Whether a word belongs to the noun phrase that goes on to its right."""
    token = line.tokens[i]
    key = token.key
    if title and key.isdigit() and line.cap(i - 1):
        return True  # 'Region 4 Administrator'
    if (
        i in line.covered
        or not key[:1].isalpha()
        or (key in lex.stop and key not in ALLOWED)
        or key in lex.articles
    ):
        return False
    if lex.lang == "de" and not token.cap and key not in ALLOWED and not key.endswith(_INFLECTED):
        return False  # 'räumt | Hadag-Sprecher'
    if key in lex.org_and or key in lex.links or key in lex.at or key in lex.relatives:
        return False
    if key in lex.verbs and key not in ALLOWED:
        return False
    if key in _BEFORE_ROLES or (not token.cap and key not in ALLOWED and _acts(line, i)):
        return False  # 'Reinhardt praised goalkeeper'
    if title and not token.cap and key not in ALLOWED and lex.lang != "de":
        return False  # 'Every spring Coach Abruzzo'
    if (
        key in POSSESSIVE_PRONOUNS
        or key in lex.honorifics
        or key in _ADDRESSES
        or key in lex.within
        or key.endswith("ly")
    ):
        return False
    bids = key in lex.adverbs or key in _BIDDING
    return not (token.cap and line.opens(i) and not lex.is_role(key) and bids)
