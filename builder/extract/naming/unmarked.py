"""Bodies that no word of their names tells of, `Volvo Buses` or `Plantlife`: told by all that a page says
about the name. Signs are weighed as for persons: what the name does, who works for it, what it owns, in
whose company it is listed; a name with signs enough is a body wherever the page has it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from builder.extract.commonness import commonness
from builder.extract.naming.context import free
from builder.extract.naming.evidence import PageWords
from builder.extract.naming.headed import is_head, proper
from builder.extract.naming.lexicon import Lexicon, family_first, fold, given_names
from builder.extract.naming.lexicon import places as known_places
from builder.extract.naming.lines import GOODS, Body, Line, body_at, mark
from builder.extract.naming.tokens import POSSESSIVES
from builder.seed.model import Kind

_ENOUGH = 3.0
_LONGEST = 5
_SENTENCE = 8
"""Tokens from which a block may be a sentence."""
_READ = frozenset((Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE, Kind.SUBTITLE, Kind.CREDIT, Kind.BIO))

Run = tuple[int, int]
"""First token of a run of capitalised words, and past its last."""


def with_unmarked(lines: Sequence[Line], lex: Lexicon, page: PageWords) -> list[Line]:
    """The lines with bodies marked that only what the page says of them tells."""
    signs: dict[str, dict[str, float]] = {}
    places: list[tuple[Line, list[tuple[Run, str]]]] = []
    for line in lines:
        runs = [(run, line.text(*run)) for run in _runs(line, lex) if not _portfolio(line, *run, lex)]
        places.append((line, runs))
        if runs and line.block.kind in _READ and _is_prose(line):
            for run, name in runs:
                seen = signs.setdefault(name, {})
                for sign, weight in _signs(line, *run, lex):
                    seen[sign] = max(weight, seen.get(sign, weight))
    surnames = _surnames(lines, lex)
    told = {
        name
        for name, seen in signs.items()
        if seen and name not in surnames and _is_body(name, seen, lex, page)
    }
    told |= {name for name in signs if name.partition(" ")[0] in told and _goes_on(name, lex)}
    if not told:
        return list(lines)
    return [_marked(line, [run for run, name in runs if name in told]) for line, runs in places]


def _is_prose(line: Line) -> bool:
    """Whether a line may be a sentence: long enough, and no headline in capitals."""
    size = len(line.tokens)
    return size >= _SENTENCE and 5 * sum([token.cap for token in line.tokens]) <= 3 * size


def _goes_on(name: str, lex: Lexicon) -> bool:
    """Whether a name that begins with a body's is its fuller form: `Kavala Bulk Carriers`, for Kavala."""
    return name.rpartition(" ")[2].casefold() in lex.org_heads_company


def _surnames(lines: Sequence[Line], lex: Lexicon) -> set[str]:
    """Words that stand right behind a given name or a title: surnames, where they stand alone."""
    given = given_names()
    return {
        after.text
        for line in lines
        for token, after in itertools.pairwise(line.tokens)
        if after.cap and token.cap
        and (given.get(fold(token.text)) in ("m", "f", "u")
             or token.key in lex.honorifics or token.key in lex.titles)
    }  # fmt: skip


def _marked(line: Line, runs: Sequence[Run]) -> Line:
    if not runs:
        return line
    found: list[Body] = [body_at(line, first, last, "unmarked") for first, last in runs]
    return mark(line, [*line.bodies.values(), *found])


def _runs(line: Line, lex: Lexicon) -> Iterator[Run]:
    """The runs of capitalised words that may name a body: no place, person, role or other thing."""
    i, size = 0, len(line.tokens)
    while i < size:
        if not _in_name(line, lex, i):
            i += 1
            continue
        first = i
        while _in_name(line, lex, i) or (line.tokens[i - 1].cap and _joins(line, lex, i)):
            i += 1
        if i - first <= _LONGEST and _may_be(line, lex, first, i):
            yield first, i


def _in_name(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a token may stand in such a name; `Volvo`, itself a body's, may lead one: `Volvo Buses`."""
    body = line.covered.get(i)
    if body and (body.rule not in _LEADING or i > body.first):
        return body.rule in _LEADING
    return proper(line, lex, i) and line.tokens[i].text[0].isalpha()


_LEADING = frozenset(("well-known", GOODS))


def _joins(line: Line, lex: Lexicon, i: int) -> bool:
    return (line.is_(i, "&") or line.is_(i, "+")) and _in_name(line, lex, i + 1)


def _may_be(line: Line, lex: Lexicon, first: int, last: int) -> bool:
    body = line.covered.get(first)
    if (body and body.last == last) or first - 1 in line.covered:
        return False
    keys = [line.key(j) for j in range(first, last)]
    if (
        _CONTRACTED.search(keys[0])
        or keys[-1].endswith("-based")
        or (last - first == 1 and is_head(keys[0], lex))
    ):
        return False
    thing = keys[-1] in lex.org_heads_company or commonness(keys[-1], lex.lang) >= _COMMON
    person = given_names().get(fold(keys[0])) in ("m", "f", "u") and not (thing and last - first > 1)
    if person or (keys[0] in family_first() and ("-" in keys[-1] or last - first == 1)):
        return False
    return free(line, lex, first, last, opening=True, given=True)


_CONTRACTED = re.compile(r"[’'](?:ve|re|ll|d|m|t)$")


def _is_body(name: str, seen: dict[str, float], lex: Lexicon, page: PageWords) -> bool:
    """Whether what a page says of a name, and the name itself, make it a body's."""
    words = name.split()
    keys = [word.casefold() for word in words]
    weight = sum(seen.values())
    if len(words) == 1:
        plain = words[0][1:].islower()
        weight -= 1.5 * (keys[0] in page.lower or commonness(keys[0], lex.lang) > 0)
        weight -= 1.5 * (plain and lex.lang != "en")  # no table of their common words is at hand
    elif fold(words[-1]) in page.acting and fold(words[0]) not in page.alone:
        weight -= 4  # a surname
    else:
        thing = commonness(keys[-1], lex.lang) >= _COMMON
        weight -= 1.5 * (
            keys[0] in page.lower and (keys[0] in lex.within or keys[0] in lex.at)
        )  # 'In Deutschland'
        weight += 0.5 + (thing and (set(seen) != {"listed"} or keys[0] in known_places()))
    return weight >= _ENOUGH


_COMMON = 1.0
"""Percentage of texts from which a word is no surname: `Buses`, `Conservation`."""


def _signs(line: Line, first: int, last: int, lex: Lexicon) -> Iterator[tuple[str, float]]:
    """What the words around a name say for its being a body's, each kind with its weight."""
    if line.key(first - 1) in lex.honorifics or line.key(last) in lex.relatives - {"which", "that"}:
        return
    if _apposed(line, last, lex):
        yield "person", -_ENOUGH
    yield from _does(line, last, lex)
    yield from _led(line, first, last, lex)
    yield from _owns(line, last, lex)
    if last - first > 1 and line.key(last - 1) in _BRANCHES:
        yield "branch", _BRANCHES[line.key(last - 1)]
    if sides := _listed(line, first, last, lex):
        yield "listed", 1.0 + sides
    if line.is_(last, "(") and line.key(last + 1) in _EXCHANGES:
        yield "share", 3.0
    if any(line.is_(j, "&") for j in range(first, last)):
        yield "partners", 1.0


def _apposed(line: Line, last: int, lex: Lexicon) -> bool:
    """Whether what follows is what a person is: `X, an engineer`, `X, 71,`."""
    if not line.is_(last, ","):
        return False
    key = line.key(last + 1)
    if key.isdigit() and len(key) < 3:
        return True
    return key in lex.articles and any(lex.is_one_role(line.key(j)) for j in range(last + 2, last + 5))


def _does(line: Line, last: int, lex: Lexicon) -> Iterator[tuple[str, float]]:
    """What only bodies do: `X has appointed`, `X said it`, `X declined to comment`."""
    i = last
    while line.key(i) in _AUXILIARIES:
        i += 1
    if line.key(i) in lex.verbs and line.key(i + 1) in _OF_ITSELF:
        yield "does", 3.0
    elif _phrase_at(line, i, lex.org_verbs):
        yield "does", 2.5
    elif line.key(i) in lex.verbs:
        yield "speaks", 1.0
    elif line.key(i - 1) == "will" and i > last:
        yield "will", 1.5


_AUXILIARIES = frozenset("has have had will would today also now recently is was later plans".split())
_OF_ITSELF = frozenset("it its".split())
_EXCHANGES = frozenset(
    "nyse nasdaq euronext lse asx tsx otc aim amex hkex sehk bse nse tsxv otcqb otcqx xetra".split()
)


def _phrase_at(line: Line, i: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of the phrases begins at a place."""
    return any(tuple(line.key(j) for j in range(i, i + size)) in phrases for size in (1, 2, 3))


def _led(line: Line, first: int, last: int, lex: Lexicon) -> Iterator[tuple[str, float]]:
    """Who works for it: `X spokeswoman Ida Holt`, `an engineer with X`, `formerly of X`, `funded by X`."""
    role = last
    while role < last + 3 and not lex.is_one_role(line.key(role)) and line.key(role).isalpha():
        role += 1
    after = role + 1
    while lex.is_one_role(line.key(after)):
        after += 1
    titled = line.cap(role) and last - first > 2  # 'EPA Pacific Southwest Regional Administrator X'
    if lex.is_one_role(line.key(role)) and line.cap(after) and not line.opens(after) and not titled:
        leads = line.key(role).startswith("spokes") or (line.key(role),) in lex.executives
        yield "led", 3.0 if leads else 2.0
    before = first - 1
    while line.key(before) in lex.articles:
        before -= 1
    word = line.key(before)
    if any(_phrase_before(line, before + 1, phrases) for phrases in (lex.employed, lex.money_from)):
        yield "employs", 3.0
    elif word in lex.at and lex.is_role(line.key(before - 1)) and not _ends_in_name(line, first, last):
        yield "employs", 3.0 if word != "from" else 1.5
    elif line.tokens[before].text in POSSESSIVES and before - 1 in line.covered:
        yield "part", 1.0  # 'at Hokkaido University's Akkeshi Marine Station'
    elif word in lex.of and line.key(before - 1).startswith("spokes"):
        yield "employs", 3.0
    elif (
        word in lex.of
        and line.key(last) not in lex.at
        and (line.key(before - 1) in lex.offices or _is_name(line, before))
    ):
        yield "employs", 1.0


def _portfolio(line: Line, first: int, last: int, lex: Lexicon) -> bool:
    """Whether some capitals are what somebody has charge of, and her name."""
    charged = line.key(first - 1) in lex.links and lex.is_one_role(line.key(first - 2))
    return charged and lex.lang != "en" and _ends_in_name(line, first, last)


def _ends_in_name(line: Line, first: int, last: int) -> bool:
    """Whether a person's name ends some capitals: `all’assessora alla Cultura | Chiara Bruni`."""
    return last - first > 2 and given_names().get(fold(line.key(last - 2))) in ("m", "f", "u", "w")


def _is_name(line: Line, i: int) -> bool:
    """Whether a given name and a surname end before a place."""
    return line.cap(i - 1) and line.cap(i - 2) and given_names().get(fold(line.key(i - 2))) in ("m", "f", "u")


def _phrase_before(line: Line, i: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(line.key(j) for j in range(i - size, i)) in phrases for size in (1, 2, 3))


def _owns(line: Line, last: int, lex: Lexicon) -> Iterator[tuple[str, float]]:
    """What only bodies have: `X’s chief executive`, `X's customers`."""
    if last < len(line.tokens) and line.tokens[last].text in POSSESSIVES:
        had = any(line.key(j) in _HAS for j in range(last + 1, last + 4))
        if had or (lex.is_one_role(line.key(last + 1)) and line.cap(last + 2)):
            yield "owns", 2.0


_HAS = frozenset(
    """executive customers shares shareholders board headquarters spokesman spokeswoman spokesperson employees
    staff members factory factories sales profits profit revenue revenues products investors directors
    trustees ceo cfo cto engineers fleet stores chairman chairwoman clients workforce subsidiary""".split()
)

_BRANCHES = dict.fromkeys(
    """uk usa international scotland wales canada australia europe ireland global worldwide nederland
    deutschland france italia españa brasil portugal belgium india africa""".split(),
    2.5,
)
"""What closes the names of bodies that have branches: `Age UK`."""


def _listed(line: Line, first: int, last: int, lex: Lexicon) -> float:
    """On how many sides a comma or 'and' joins the name to a body: `Transport for London, X and Y`."""
    before = first - 1
    joined = line.key(before) in lex.org_and
    before -= joined and line.is_(before - 1, ",")
    after = last + (line.is_(last, ",") and line.key(last + 1) in lex.org_and)
    ends = line.key(after) in lex.org_and
    enumerated = joined or ends or line.is_(after, ",")
    left = (joined or line.is_(before, ",")) and before - 1 in line.covered
    following = after + 1 + (line.key(after + 1) in lex.articles)
    right = (ends or line.is_(after, ",")) and following in line.bodies
    return (left + right) * 0.75 if enumerated else 0.0
