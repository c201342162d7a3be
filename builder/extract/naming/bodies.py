"""Where a text names institutions: by telling words ('University'), company forms, well-known names, and
nouns beside the name ('the charity X')."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from builder.extract.commonness import commonness
from builder.extract.naming import lexicon as tables
from builder.extract.naming.context import free, leads, named_in_list, told_by_context
from builder.extract.naming.extents import linked_end, run_end
from builder.extract.naming.headed import acts, headed, is_head, proper
from builder.extract.naming.lexicon import Lexicon, foreign_heads
from builder.extract.naming.lines import GOODS, Body, Line, body_at
from builder.extract.naming.spelled import spelled_out
from builder.extract.naming.tokens import POSSESSIVES, is_acronym, tokens


def bodies_in(line: Line, lex: Lexicon) -> Iterator[Body]:
    """All bodies named in a line; they may overlap."""
    foreign, forms, leading = foreign_heads(lex.lang), tables.company_forms(), leads(lex)
    partners, english = tables.partners(), lex.lang == "en"
    for i, token in enumerate(line.tokens):
        key = token.key
        if not token.cap:
            if key in lex.org_nouns or (english and key in _FACILITIES):
                yield from _beside_noun(line, lex, i)
            elif english and key in _PLURALS:
                yield from _examples(line, lex, i)
            if key in lex.org_lower_heads and not (key in lex.org_nouns and line.cap(i + 1)):
                yield from _lower_headed(line, lex, i)
            if key in leading:
                yield from told_by_context(line, lex, i)
            if token.text in forms:  # 'plc'
                yield from _company(line, lex, i)
            if token.text == "(":
                yield from spelled_out(line, lex, i)
            continue
        named = lex.lang == "de" or (lex.lang != "en" and line.opens(i))
        if named and key in lex.org_nouns:  # 'die Firma Harms', 'Brancheorganisatie Melk'
            beside = list(_beside_noun(line, lex, i))
            yield from beside
            if beside:
                continue
        if is_head(key, lex) or key in lex.org_heads_of:
            yield from headed(line, lex, i)
        elif key in foreign:
            yield from headed(line, foreign[key], i)
        if token.text.rstrip(".") in forms:
            yield from _company(line, lex, i)
        if key in partners and line.key(i - 1) in lex.org_and:
            yield from _partnership(line, lex, i)
        if token.text in _known():
            yield from _well_known(line, lex, i)


_PLURALS = frozenset(
    """companies firms banks insurers unions charities universities brands retailers
    manufacturers makers clubs airlines carmakers supermarkets agencies startups start-ups
    suppliers lenders developers operators chains contractors publishers utilities brewers
    institutions organisations organizations foundations groups""".split()
)
_LEADS = (("such", "as"), ("including",), ("like",), ("among", "them"), (",",), (":",))


def _examples(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Four companies, A, B and C`, `banks such as A and B`"""
    start = i + 1 + line.is_(i + 1, ",")
    for lead in _LEADS:
        if tuple(line.key(j) or "" for j in range(start, start + len(lead))) == lead:
            start += len(lead)
            break
    found = list(named_in_list(line, lex, start)) if start > i + 1 else []
    if len(found) > 1:
        yield from found


def _lower_headed(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the Scottish government`; in Romance languages `université de Rennes`, `ministère de la santé`."""
    if lex.lang == "en":
        if line.key(i) == "ministry":
            yield from _department(line, lex, i)
            return
        if (line.key(i) == "school" and line.key(i - 1) in _SCHOOLS) or line.key(i) == "authority":
            first = i - 1 - (not line.cap(i - 1))
            while proper(line, lex, first - 1) or (first > 1 and line.tokens[first - 1].text in POSSESSIVES):
                first -= 1
            peoples = all(
                line.key(j) in tables.places() or line.key(j) in _COLOURS for j in range(first, i - 1)
            )
            common = (
                line.opens(first) and commonness(line.key(first), lex.lang) > 0
            )  # 'Throughout high school'
            if line.cap(first) and first < i - 1 and not (peoples or common):
                yield body_at(line, first, i + 1, "lower-head")
            return
        placed = line.key(i) == "council" or line.key(i - 1) in tables.places()
        if placed and proper(line, lex, i - 1) and not proper(line, lex, i - 2):
            yield body_at(line, i - 1, i + 1, "lower-head")
        return
    end = linked_end(line, lex, i, i + 1)
    if line.cap(end) and end not in line.covered:
        end = run_end(line, lex, end)
    if end == i + 1 and line.key(i).startswith("minist") and line.key(i + 1) in lex.org_links:
        end = i + 2 + (line.key(i + 2) in lex.org_links or line.key(i + 2) in ("l’", "l'"))
        end = end + 1 if line.key(end)[:1].isalpha() else i + 1
    elif not any(line.cap(j) or line.key(j) in lex.org_links for j in range(i + 1, end)):
        return  # 'ministerio público'
    if end > i + 1:
        yield body_at(line, i, end, "lower-head")


_COLOURS = frozenset(("black", "white"))
_SCHOOLS = frozenset("primary secondary grammar high infant junior middle public".split())


def _department(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the energy ministry`"""
    word = line.key(i - 1)
    led = line.key(i - 2) in lex.articles or line.tokens[i - 2].text in POSSESSIVES
    if i > 1 and led and word.isalpha() and not line.cap(i - 1) and word not in lex.stop:
        yield body_at(line, i - 1, i + 1, "lower-head")


def _company(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Brightwater Ophthalmics, Inc.`"""
    end = i - 1 if line.is_(i - 1, ",") else i
    first = end
    while first > 0 and end - first < 6 and (proper(line, lex, first - 1) or line.is_(first - 1, "&")):
        first -= 1
    first += (
        line.opens(first) and line.tokens[first].text.isupper() and end - first > 2
    )  # 'SOURCE Halden Bio plc'
    if first < end and not line.is_(first, "&"):
        last = i + 1
        yield body_at(line, first, last, "company-form")


def _partnership(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`J. Hartley & Sons`, `Ledesma y Asociados`"""
    first = i - 1
    while first > 0 and (proper(line, lex, first - 1) or (line.is_(first - 1, "&") and line.cap(first - 2))):
        first -= 1
    if first < i - 1:
        yield body_at(line, first, i + 1, "company-form")


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
            if line.key(after) in ("license", "licence") or (line.is_(after, ":") and line.is_(i - 1, "(")):
                return  # also '(NYSE: XYZ)'
            name = " ".join(words)
            if name in tables.outlets() and line.is_(i - 1, "(") and line.is_(after, ")"):
                return  # a credit: 'LIMA (AFP) -'
            if _of_goods(line, lex, i, after):
                yield Body(i, after, name, None, after, GOODS)
                return
            if name in tables.platforms() and not acts(line, lex, i, after):
                return
            yield body_at(line, i, i + len(words), "well-known")
            return


def _of_goods(line: Line, lex: Lexicon, first: int, after: int) -> bool:
    """Whether a maker's name is only part of what its goods are called: `Sony RX100`, `Google Docs`."""
    if line.key(first - 1) in _ONE_OF and not lex.is_role(line.key(after)):
        return True  # 'a Yamaha'
    if is_acronym(line.tokens[first]) or after > first + 1 or line.opens(after):
        return False
    if line.key(after)[:1].isdigit():
        return line.tokens[after].text.isalnum() and line.key(after + 1) not in ("-", "–")
    return (
        lex.lang == "en"
        and line.cap(after)
        and not (lex.is_role(line.key(after)) or is_head(line.key(after), lex))
    )


_ONE_OF = frozenset("a an ein eine einen einem einer un una une um uma een".split())


def _beside_noun(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the charity Code for All Coasts`, `the GMB union`, `UPMC, a health system`."""
    if line.cap(i + 1) and not line.opens(i + 1):
        end = linked_end(line, lex, i + 1, run_end(line, lex, i + 1))
        end = _with_partners(line, lex, end)
        person = lex.lang == "en" and lex.is_role(line.key(i)) and end > i + 2  # 'the brewer Ilse Brandt'
        if end > i + 1 and not person and free(line, lex, i + 1, end):
            yield body_at(line, i + 1, end, "noun-before")
            if line.key(end) in lex.org_and and line.key(i).endswith("s"):  # 'los sindicatos X y Y'
                second = linked_end(line, lex, end + 1, run_end(line, lex, end + 1))
                if free(line, lex, end + 1, second):
                    yield body_at(line, end + 1, second, "noun-before")
    yield from _quoted(line, i)
    if line.is_(i + 1, ",") and line.cap(i + 2) and _determined(line, lex, i):
        end = run_end(line, lex, i + 2)
        known = end > i + 3 or (not lex.is_role(line.key(i)) and line.tokens[i + 2].text.isalpha())
        if line.is_(end, ",") and known and free(line, lex, i + 2, end):
            yield body_at(line, i + 2, end, "noun-before")
    if (
        line.cap(i - 1)
        and is_acronym(line.tokens[i - 1])
        and line.key(i) in _MEMBERS
        and free(line, lex, i - 1, i)
    ):
        yield body_at(line, i - 1, i, "noun-after")
    if line.cap(i - 1) and line.cap(i - 2) and (line.key(i) in _MEMBERS or line.key(i) in _FACILITIES):
        first = i - 1
        while proper(line, lex, first - 1) or line.is_(first - 1, "&"):
            first -= 1
        if line.key(first - 1) == "the" and free(line, lex, first, i):
            yield body_at(line, first, i, "noun-after")
    yield from _explained(line, lex, i)


def _quoted(line: Line, i: int) -> Iterator[Body]:
    """`des Vereins „Rettet das Waldbad“`"""
    marks = _QUOTES.get(line.tokens[i + 1].text) if i + 2 < len(line.tokens) else None
    if marks and line.cap(i + 2):
        for end in range(i + 3, min(i + 9, len(line.tokens))):
            if line.tokens[end].text in marks and line.tokens[end - 1].text.isalnum():
                yield Body(i + 2, end, line.text(i + 2, end), None, end + 1, "noun-before")
                return
            if line.tokens[end].text in ".,;:!?":
                return


_QUOTES = {"„": "“”", "“": "”", "«": "»", "»": "«", '"': '"', "‘": "’"}


def _determined(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether an article or possessive leads the noun at `i`: `a contractor`, `Chile’s disaster agency`."""
    return any(
        line.key(j) in lex.articles
        or line.key(j) in _WHOSE
        or (j >= 0 and line.tokens[j].text in POSSESSIVES)
        for j in range(i - 3, i)
    )


_WHOSE = frozenset("its their his her our the".split())


def _with_partners(line: Line, lex: Lexicon, end: int) -> int:
    """Past those whom a firm's name adds to its founder: `Ledesma | y Asociados`."""
    return end + 2 if line.key(end) in lex.org_and and line.key(end + 1) in tables.partners() else end


_MEMBERS = frozenset(
    """union charity consultancy foundation agency party coalition cooperative campaign thinktank brewery
    gewerkschaft vakbond ong sindicato""".split()
)
"""Nouns that make a body even of an acronym before them."""

_FACILITIES = frozenset("plant refinery smelter factory".split())
"""What only companies have: `the Delacroix Polymers plant`."""


_OPENINGS = frozenset(
    "moreover furthermore nevertheless nonetheless therefore thus hence yet still meanwhile".split()
)


_CALLS = frozenset("take meet introducing consider see visit enter try join using imagine say".split())
"""Verbs with which a sentence leads to a name: `Meet | Quillfin, a maker of lamps`."""


def _rest_of_phrase(line: Line, i: int) -> Iterator[int]:
    """The next words in small letters that may make one noun phrase with the one at `i`."""
    for j in range(i + 1, i + 3):
        if not line.key(j).isalpha() or line.cap(j):
            return
        yield j


def _explained(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`UPMC, a health system in …`, `Eurofound, the EU agency that …`."""
    if lex.lang == "en" and any(lex.is_one_role(line.key(j)) for j in _rest_of_phrase(line, i)):
        return  # 'Pelletier, a school bus driver'
    for start in range(i - 1, max(i - 7, 0), -1):
        if line.is_(start, ",") and line.key(start + 1) in lex.articles:
            first = start
            while first > 0 and (proper(line, lex, first - 1) or line.is_(first - 1, "&")):
                first -= 1
            first += line.opens(first) and line.key(first) in _CALLS and start - first > 1
            placed = line.key(first - 1) in lex.within or line.key(first - 1) == "at"
            word = line.key(first)
            adverb = start - first == 1 and line.opens(first) and (word in lex.stop or word in _OPENINGS)
            adverb = adverb or (start - first == 1 and line.key(first).endswith("ly"))
            if first < start and not (placed or adverb) and free(line, lex, first, start, opening=True):
                yield body_at(line, first, start, "noun-apposition")
            return
        if line.tokens[start].text in ",.;:()" or line.key(start) in lex.relatives:
            return
