"""Bodies that only the words before them tell of: who pays, and whose chief executive somebody is."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from builder.extract.commonness import commonness
from builder.extract.naming import lexicon as tables
from builder.extract.naming.extents import run_end
from builder.extract.naming.lexicon import Lexicon, fold
from builder.extract.naming.lines import Body, Line, body_at
from builder.extract.naming.tokens import is_acronym
from builder.seed.model import Kind

_LONGEST = 6
_STATEMENTS = frozenset((Kind.FUNDING, Kind.DISCLOSURE))


def told_by_context(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """The bodies that begin after the small word at `i`: `fees from | X and Y`, `CEO of | X`."""
    if line.block.kind in _STATEMENTS and line.key(i) in _payers(lex):
        yield from named_in_list(line, lex, i + 1)
    elif line.cap(i + 1) and _executive(line, lex, i):
        end = run_end(line, lex, i + 1)
        if free(line, lex, i + 1, end, opening=True) and not line.key(end - 1).endswith(_IDEAS):
            yield body_at(line, i + 1, end, "led")


@functools.cache
def leads(lex: Lexicon) -> frozenset[str]:
    """The small words after which `told_by_context` finds bodies."""
    return _payers(lex) | lex.of


@functools.cache
def _payers(lex: Lexicon) -> frozenset[str]:
    """The words that lead to who pays: the last ones of 'fees from', 'funded by'."""
    return frozenset(phrase[-1] for phrase in lex.money_from) | lex.at


def named_in_list(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """The items of the list at `i`, as far as they are names: `from Xelia, Orbis Health and Novara`."""
    for _ in range(12):
        while line.key(i) in lex.articles:
            i += 1
        end = run_end(line, lex, i)
        if end == i + 1 and _is_field(line, lex, i):
            end = run_end(line, lex, end + 1)  # 'Health | and Care Research Wales'
        if end == i:
            return
        counted = end < len(line.tokens) and line.tokens[end].text[0].isdigit()
        if free(line, lex, i, end, opening=True) and not counted and line.key(end) not in _GRANTS:
            yield body_at(line, i, end, "paying")
        joint = end + line.is_(end, ",")
        i = joint + (line.key(joint) in lex.org_and)
        if i == end:
            return


def _is_field(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a common word is joined to a name of several: no body by itself, but what one sees to."""
    joined = line.key(i + 1) in lex.org_and and line.cap(i + 2) and line.cap(i + 3)
    return joined and commonness(line.key(i), lex.lang) >= _COMMON


_COMMON = 1.0
"""Percentage of texts."""

_GRANTS = frozenset(
    "fellowship fellowships scholarship award awards programme program project scheme trial study".split()
)
"""What the name before is of: no body's."""
_IDEAS = ("ism", "ismus", "isme", "ismo")


def _executive(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether the words before `i` are the office of somebody who leads a company."""
    return any(
        tuple(line.key(j) for j in range(i - len(phrase), i)) == phrase
        for phrase in lex.executives
        if phrase[-1] == line.key(i - 1)
    )


def free(line: Line, lex: Lexicon, first: int, last: int, opening: bool = False, given: bool = False) -> bool:
    """Whether some capitalised words may be a body's: no place, person, role or other thing.

    A single word that opens a sentence may only where `opening` says that more speaks for it, words
    that begin with a given name only with `given`.
    """
    if last <= first or last - first > _LONGEST or not line.cap(first):
        return False
    keys = [line.tokens[j].key for j in range(first, last)]
    if (
        " ".join(keys) in tables.places()
        or (keys[-1] in lex.other_heads and "&" not in keys)
        or all(k in tables.places() for k in keys)
    ):
        return False
    article = len(keys) > 1 and keys[0] in lex.articles and not line.opens(first)  # 'De Muur'
    if any(k in lex.honorifics or k in lex.calendar for k in keys) or (keys[0] in lex.stop and not article):
        return False
    if any(lex.is_one_role(k) for k in keys) or lex.is_role(keys[0]):
        return False  # but 'Peat Inspectors'
    if not given and tables.given_names().get(fold(keys[0])) in ("m", "f", "u"):
        return False
    if line.tokens[first].text.replace(".", "") in _NO_BODIES and last - first == 1:
        return False
    return opening or len(keys) > 1 or is_acronym(line.tokens[first]) or not line.opens(first)


_NO_BODIES = frozenset(
    """AI HR PR IT TV UK US USA EU SUV CEOs VPN API SDK LLM SEO SLM LMS
    DNA RNA HIV AIDS CEO PhD MD GPS LED USB PDF CO2 UV IQ MRI CT""".split()
)
"""Acronyms that are no body's."""
