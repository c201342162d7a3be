"""Where a text names institutions: by telling words ('University'), company forms, well-known names, and
nouns beside the name ('the charity X')."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from builder.extract.naming import lexicon as tables
from builder.extract.naming.headed import acts, headed, is_head, linked_end, proper, run_end
from builder.extract.naming.lexicon import Lexicon, fold, foreign_heads
from builder.extract.naming.lines import Body, Line, body_at
from builder.extract.naming.tokens import is_acronym, tokens


def bodies_in(line: Line, lex: Lexicon) -> Iterator[Body]:
    """All bodies named in a line; they may overlap."""
    foreign, forms = foreign_heads(lex.lang), tables.company_forms()
    for i, token in enumerate(line.tokens):
        key = token.key
        if not token.cap:
            if key in lex.org_nouns:
                yield from _beside_noun(line, lex, i)
            if key in lex.org_lower_heads:
                yield from _lower_headed(line, lex, i)
            if token.text == "(":
                yield from _spelled_out(line, lex, i)
            continue
        if is_head(key, lex):
            yield from headed(line, lex, i)
        elif key in foreign:
            yield from headed(line, foreign[key], i)
        if token.text.rstrip(".") in forms:
            yield from _company(line, lex, i)
        if token.text in _known():
            yield from _well_known(line, lex, i)


def _lower_headed(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the Scottish government`; in Romance languages `université de Rennes`, `ministère de la santé`."""
    if lex.lang == "en":
        placed = line.key(i) == "council" or line.key(i - 1) in tables.places()
        if placed and proper(line, lex, i - 1) and not proper(line, lex, i - 2):
            yield body_at(line, i - 1, i + 1, "lower-head")
        return
    end = linked_end(line, lex, i, i + 1)
    if end == i + 1 and line.cap(i + 1) and i + 1 not in line.covered:
        end = run_end(line, lex, i + 1)
    if end == i + 1 and line.key(i).startswith("minist") and line.key(i + 1) in lex.org_links:
        end = i + 2 + (line.key(i + 2) in lex.org_links or line.key(i + 2) in ("l’", "l'"))
        end = end + 1 if line.key(end)[:1].isalpha() else i + 1
    if end > i + 1:
        yield body_at(line, i, end, "lower-head")


def _company(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Brightwater Ophthalmics, Inc.`"""
    end = i - 1 if line.is_(i - 1, ",") else i
    first = end
    while first > 0 and end - first < 6 and (proper(line, lex, first - 1) or line.is_(first - 1, "&")):
        first -= 1
    if first < end and not line.is_(first, "&"):
        last = i + 1
        yield body_at(line, first, last, "company-form")


def _spelled_out(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Institut national de la recherche agronomique (INRA)`: what a telling word and an acronym enclose."""
    if not (line.cap(i + 1) and line.is_(i + 2, ")") and is_acronym(line.tokens[i + 1])):
        return
    letters = line.tokens[i + 1].text.casefold().replace(".", "")
    foreign = foreign_heads(lex.lang)
    for first in range(i - 2, max(i - 18, -1), -1):
        token = line.tokens[first]
        if token.text in ".;:?!()":
            return
        if token.cap and token.key[0] == letters[0] and (token.key in lex.org_heads or token.key in foreign):
            initials = iter(word.key[0] for word in line.tokens[first:i])
            if all(letter in initials for letter in letters):
                yield body_at(line, first, i, "head")
                return


@functools.cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Well-known names by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in tables.bodies():
        words = tuple(token.text for token in tokens(name))
        table.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in table.items()}


def _well_known(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    for words in _known()[line.tokens[i].text]:
        if tuple(token.text for token in line.tokens[i : i + len(words)]) == words:
            after = i + len(words)
            if line.key(after) in ("license", "licence"):
                return
            if " ".join(words) in tables.platforms() and not acts(line, lex, i, after):
                return
            yield body_at(line, i, i + len(words), "well-known")
            return


def _beside_noun(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the charity Code for All Coasts`, `the GMB union`, `UPMC, a health system`."""
    if line.cap(i + 1) and not line.opens(i + 1):
        end = linked_end(line, lex, i + 1, run_end(line, lex, i + 1))
        if end > i + 1 and _free(line, lex, i + 1, end):
            yield body_at(line, i + 1, end, "noun-before")
    if line.is_(i + 1, ",") and line.cap(i + 2) and line.key(i - 2) in lex.articles | {"the"}:
        end = run_end(line, lex, i + 2)
        if line.is_(end, ",") and end > i + 3 and _free(line, lex, i + 2, end):
            yield body_at(line, i + 2, end, "noun-before")
    if (
        line.cap(i - 1)
        and is_acronym(line.tokens[i - 1])
        and line.key(i) in _MEMBERS
        and _free(line, lex, i - 1, i)
    ):
        yield body_at(line, i - 1, i, "noun-after")
    yield from _explained(line, lex, i)


_MEMBERS = frozenset(
    "union charity consultancy foundation agency party gewerkschaft vakbond ong sindicato".split()
)
"""Nouns that make a body even of an acronym before them."""


def _explained(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`UPMC, a health system in …`, `Eurofound, the EU agency that …`."""
    for start in range(i - 1, max(i - 7, 0), -1):
        if line.is_(start, ",") and line.key(start + 1) in lex.articles:
            first = start
            while first > 0 and (proper(line, lex, first - 1) or line.is_(first - 1, "&")):
                first -= 1
            placed = line.key(first - 1) in lex.within or line.key(first - 1) in lex.at
            if first < start and not placed and _free(line, lex, first, start, opening=True):
                yield body_at(line, first, start, "noun-apposition")
            return
        if line.tokens[start].text in ",.;:()" or line.key(start) in lex.relatives:
            return


def _free(line: Line, lex: Lexicon, first: int, last: int, opening: bool = False) -> bool:
    """Whether some capitalised words may be a body's: no place, person, role or other thing.

    A single word that opens a sentence may only where `opening` says that more speaks for it.
    """
    if last <= first or last - first > 6 or not line.cap(first):
        return False
    keys = [line.tokens[j].key for j in range(first, last)]
    if (
        " ".join(keys) in tables.places()
        or (keys[-1] in lex.other_heads and "&" not in keys)
        or all(k in tables.places() for k in keys)
    ):
        return False
    if any(lex.is_role(k) or k in lex.honorifics or k in lex.calendar for k in keys) or keys[0] in lex.stop:
        return False
    if tables.given_names().get(fold(keys[0])) in ("m", "f", "u"):
        return False
    if line.tokens[first].text in _NO_BODIES:
        return False
    return opening or len(keys) > 1 or is_acronym(line.tokens[first]) or not line.opens(first)


_NO_BODIES = frozenset(
    "AI HR PR IT TV UK US EU DNA RNA HIV AIDS CEO PhD MD GPS LED USB PDF CO2 UV IQ MRI CT".split()
)
"""Acronyms that are no body's."""
