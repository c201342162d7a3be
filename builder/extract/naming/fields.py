"""Roles that name a field between their noun and a person's name: `the historian of science | Ida Berg`."""

from __future__ import annotations

import functools

from builder.extract.naming.affiliations import Phrase
from builder.extract.naming.leading import fixed_before, role_ending_at
from builder.extract.naming.lexicon import PORTFOLIOS, Lexicon, places
from builder.extract.naming.lines import Body, Line
from builder.extract.naming.roles import LEARNED
from builder.extract.naming.tokens import is_acronym

_LONGEST = 6


def role_with_field(line: Line, stop: int, lex: Lexicon) -> Phrase | None:
    """The role whose field ends before `stop`: `professeure de droit`, `directrice générale`, and in Dutch
    `hoogleraar waterrecht`. In English, field and adjectives stand in small letters.
    """
    if line.key(stop - 1) in lex.articles:
        return None  # 'a fellow in the | Holt lab'
    if fixed_before(line, stop, lex) is not None:
        return role_ending_at(line, stop, lex)
    if line.key(stop - 1) in lex.links:
        return None  # 'ministro de Transportes y | Movilidad, …'
    for head in range(stop - 2, max(stop - _LONGEST, -1), -1):
        after = line.tokens[head + 1]
        portfolio = lex.lang == "en" and after.cap and after.key in PORTFOLIOS
        if portfolio:
            continue
        if not after.key[:1].isalpha() or _elsewhere(line, head, lex):
            return None
        if (after.cap and lex.lang != "nl") or not lex.is_one_role(line.key(head)):
            continue
        body = line.covered.get(stop - 1)
        if body and body.last == stop and body.first - head in (2, 3) and after.key in lex.of:
            return _employed(line, head, body, lex)
        if head + 3 == stop and after.key in lex.of and _is_short(line, stop - 1):
            short = Body(stop - 1, stop, line.text(stop - 1, stop), None, stop, "acronym")
            return _employed(line, head, short, lex)
        linked = after.key in lex.links and after.key not in lex.org_and and head + 2 < stop
        apposed = head + 2 == stop and (
            lex.is_adjective(after.key) or (lex.lang == "nl" and _noun(after.key, lex))
        )
        studied = lex.lang == "nl" and line.key(head).startswith(LEARNED)  # 'Professor financiële economie'
        if not (
            apposed
            or ((linked or studied) and all(_noun(line.key(j), lex) for j in range(head + 1 + linked, stop)))
        ):
            return None
        role = role_ending_at(line, head + 1, lex)
        return Phrase(role.start, stop, stop, role.affiliations) if role else None
    return None


def _elsewhere(line: Line, head: int, lex: Lexicon) -> bool:
    """Whether the capitals after a word are no field's: English ones, or a place that no 'of' leads to."""
    after = line.tokens[head + 1]
    if not after.cap:
        return False
    return lex.lang == "en" or (after.key in places() and line.key(head) not in lex.of)


def _employed(line: Line, head: int, body: Body, lex: Lexicon) -> Phrase | None:
    """The role of somebody whose body stands before the name: `la bióloga del CSIC | Clara Rial`."""
    role = role_ending_at(line, head + 1, lex)
    if role is None:
        return None
    if lex.is_office(line.key(head)):
        return Phrase(role.start, body.last, body.last, role.affiliations)
    return Phrase(role.start, role.stop, body.last, (*role.affiliations, body.name))


def _is_short(line: Line, i: int) -> bool:
    """Whether an acronym stands at a place, be it written as a word: `PSOE`, `Pd`."""
    return is_acronym(line.tokens[i]) or (line.cap(i) and not set(line.key(i)) & _VOWELS)


_VOWELS = frozenset("aeiouyàáâéèêíìóôòúùü")


def _noun(key: str, lex: Lexicon) -> bool:
    """Whether a word may belong to a field's name: none of the small words, no verb."""
    return key[:1].isalpha() and (key in lex.links or key in lex.articles or key not in _small(lex))


@functools.cache
def _small(lex: Lexicon) -> frozenset[str]:
    return lex.stop | lex.verbs | lex.adverbs | lex.at | lex.relatives
