"""Where a text names institutions: by telling words ('University'), company forms, well-known names, and
nouns beside the name ('the charity X')."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from builder.extract.naming import lexicon as tables
from builder.extract.naming.lexicon import Lexicon, fold
from builder.extract.naming.lines import Body, Line
from builder.extract.naming.tokens import is_acronym, tokens

_LONGEST = 14
"""Tokens that a body's name may have."""


def bodies_in(line: Line, lex: Lexicon) -> Iterator[Body]:
    """All bodies named in a line; they may overlap."""
    for i, token in enumerate(line.tokens):
        if not token.cap:
            if token.key in lex.org_nouns:
                yield from _beside_noun(line, lex, i)
            elif token.key in lex.org_lower_heads and _proper(line, lex, i - 1):
                yield _body(line, i - 1, i + 1, "lower-head")
            continue
        if token.key in lex.org_heads or token.key in lex.org_heads_weak or _compound(token.key, lex):
            yield from _headed(line, lex, i)
        if token.text.rstrip(".") in lex.company_forms:
            yield from _company(line, lex, i)
        if token.text in _known():
            yield from _well_known(line, i)


def _body(line: Line, first: int, last: int, rule: str) -> Body:
    """The body at some tokens, with the acronym that follows in brackets."""
    acronym, after = None, last
    if line.is_(last, "(") and line.cap(last + 1) and (is_acronym(line.tokens[last + 1])):
        closing = next((j for j in range(last + 2, min(last + 8, len(line.tokens))) if line.is_(j, ")")), 0)
        if closing and (closing == last + 2 or line.tokens[last + 2].text in ";,:/"):
            acronym, after = line.tokens[last + 1].text, closing + 1
    return Body(first, last, line.text(first, last), acronym, after, rule)


def bracketed_word(line: Line, last: int) -> str | None:
    """A single capitalised word in brackets after a name: an acronym, or a nickname such as `(Forte)`."""
    if line.is_(last, "(") and line.cap(last + 1) and line.is_(last + 2, ")"):
        return line.tokens[last + 1].text
    return None


# -- by a telling word ------------------------------------------------------------------------


def _headed(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Uppsala University`, `Ministry of Production`, `Animal and Plant Health Agency`."""
    first, last = _leftmost(line, lex, i), _trailing(line, lex, i + 1)
    linked = _linked(line, lex, i, last)
    key = line.tokens[i].key
    strong = key in lex.org_heads or _compound(key, lex)
    if key in lex.org_heads_of and not (linked > last or (key not in _OF_ONLY and first < i)):
        return
    if not strong and line.tokens[last - 1].key in lex.other_heads and last - 1 > i:
        return
    if linked - first < 2 or linked - first > _LONGEST:
        return
    if linked == i + 1 and not strong and not _distinct(line, lex, first, i):
        return
    yield _body(line, first, linked, "head")


_OF_ONLY = frozenset(("department", "faculty", "division", "chapter", "port", "statistics", "friends"))


def _distinct(line: Line, lex: Lexicon, first: int, i: int) -> bool:
    """Whether what stands before a weak head makes it a name: not a lone sentence-opening word."""
    return i - first > 1 or not line.opens(first) or line.tokens[first].key in tables.places()


def _leftmost(line: Line, lex: Lexicon, i: int) -> int:
    """Where the name that a head at `i` closes begins."""
    first = i
    while first > 0 and i - first < _LONGEST:
        before = line.tokens[first - 1]
        if _proper(line, lex, first - 1):
            first -= 1
        elif before.text in ("'s", "’s") and _owned(line, lex, first - 2):
            first -= 2
        elif before.text == "&" and line.cap(first - 2):
            first -= 2
        elif before.key in lex.org_and and _joined(line, lex, first - 2, i):
            first = _run_start(line, lex, first - 2)
        else:
            break
    return first


def _proper(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a token may stand in a name before its head: in capitals, no article, title or role."""
    if not line.cap(i):
        return False
    key = line.tokens[i].key
    if key in lex.articles or key in lex.calendar or key in lex.honorifics:
        return False
    if key in lex.stop and line.opens(i):
        return False
    return not (lex.is_role(key) and key not in lex.org_heads_weak)


def _owned(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether `Guy` of `Guy’s Hospital` belongs to the name, as the country of `Norway’s Supreme Court` does not."""
    if not line.cap(i) or line.tokens[i].key in tables.places() or is_acronym(line.tokens[i]):
        return False
    return line.tokens[i].text not in tables.bodies() and line.tokens[i].key not in lex.org_heads


def _joined(line: Line, lex: Lexicon, i: int, head: int) -> bool:
    """Whether the words before an 'and' belong to the name: `the Animal and Plant Health Agency`."""
    if not _proper(line, lex, i):
        return False
    start = _run_start(line, lex, i)
    run = [line.tokens[j].key for j in range(start, i + 1)]
    if any(k in lex.org_heads or k in lex.org_heads_weak for k in run) or " ".join(run) in tables.places():
        return False
    if run[-1] in tables.places() or tables.given_names().get(fold(run[0])) in ("m", "f"):
        return False
    return line.key(start - 1) in lex.articles or _initials_fit(line, start, head + 1)


def _initials_fit(line: Line, first: int, last: int) -> bool:
    """Whether an acronym in brackets after `last` begins with the first letter of `first`."""
    word = bracketed_word(line, last)
    return bool(word) and is_acronym(line.tokens[last + 1]) and word[:1] == line.tokens[first].text[:1]  # type: ignore[index]


def _run_start(line: Line, lex: Lexicon, i: int) -> int:
    while i > 0 and _proper(line, lex, i - 1):
        i -= 1
    return i


def _trailing(line: Line, lex: Lexicon, i: int) -> int:
    """The end of the capitalised words after a head: `University Hospital`, `Universität Freiburg`."""
    start = i
    while line.cap(i) and i - start < 5:
        key = line.tokens[i].key
        if lex.is_role(key) or key in lex.honorifics or key in lex.calendar or key in lex.articles:
            break
        if line.tokens[i].text.isupper() and not is_acronym(line.tokens[i]):
            break
        i += 1
    return i


def _linked(line: Line, lex: Lexicon, head: int, i: int) -> int:
    """The end of a name that goes on with 'of' or 'for': `… of Electrical and Electronics Engineers`."""
    while line.key(i) in lex.org_links and i - head < _LONGEST:
        following = i + 1
        while line.key(following) in lex.articles or line.key(following) in lex.org_links:
            following += 1
        if following - i > 3 or not _may_link(line, lex, head, i, following):
            break
        i = _listed(line, lex, _run_end(line, lex, following))
    return i


def _may_link(line: Line, lex: Lexicon, head: int, i: int, following: int) -> bool:
    if not line.cap(following) or line.tokens[following].key in lex.calendar:
        return False
    word = line.key(i)
    if word in ("at", "in"):
        return line.key(head) == "university" and line.key(head + 1) == "of" and following == i + 1 and word == "at"
    if word == "to":
        return False
    key = line.tokens[following].key
    return not (key in lex.org_heads and line.key(head) in lex.org_heads and word not in ("of", "for"))


def _run_end(line: Line, lex: Lexicon, i: int) -> int:
    while line.cap(i):
        key = line.tokens[i].key
        if lex.is_role(key) and not line.is_(i + 1, "'s"):
            break
        i += 1
        if line.tokens[i : i + 1] and line.tokens[i].text in ("'s", "’s") and line.cap(i + 1):
            i += 1
        elif line.is_(i, "&") and line.cap(i + 1):
            i += 1
    return i


def _listed(line: Line, lex: Lexicon, i: int) -> int:
    """Past further parts of a name: `… for Health, Working Life and Welfare`, `… California, Berkeley`."""
    if _is_place(line, i - 1):
        campus = line.is_(i, ",") and line.key(i - 1) in _CAMPUSES and line.cap(i + 1)
        end = _run_end(line, lex, i + 1) if campus else i
        return end if campus and line.text(i + 1, end).casefold() in _CAMPUSES[line.key(i - 1)] else i
    at, commas = i, 0
    while line.is_(at, ",") and _part(line, lex, at + 1) and commas < 4:
        at, commas = _run_end(line, lex, at + 1), commas + 1
    if line.is_(at, ",") and line.key(at + 1) in lex.org_and:
        at += 1
    if line.key(at) in lex.org_and and _part(line, lex, at + 1):
        return _run_end(line, lex, at + 1)
    return i


_CAMPUSES = {
    "california": frozenset("berkeley;los angeles;san diego;davis;irvine;santa cruz;santa barbara;san francisco;riverside;merced".split(";")),
    "wisconsin": frozenset(("madison", "milwaukee")),
    "texas": frozenset(("austin", "dallas", "arlington", "el paso")),
    "carolina": frozenset(("chapel hill", "charlotte", "greensboro")),
    "illinois": frozenset(("chicago", "urbana-champaign")),
    "massachusetts": frozenset(("amherst", "boston", "lowell")),
    "maryland": frozenset(("baltimore", "college park")),
}  # fmt: skip


def _is_place(line: Line, i: int) -> bool:
    return line.key(i) in tables.places() or (i > 0 and line.text(i - 1, i + 1).casefold() in tables.places())


def _part(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a further part of a body's name begins here, and no other name."""
    if not line.cap(i):
        return False
    run = [line.tokens[j].key for j in range(i, min(_run_end(line, lex, i), i + 6))]
    if not run or len(run) > 4:
        return False
    if any(k in lex.org_heads or k in tables.places() or k in lex.other_heads - lex.org_heads_weak - _FIELDS for k in run):
        return False
    if tables.given_names().get(fold(run[0])) in ("m", "f") or is_acronym(line.tokens[i]):
        return False
    return line.tokens[i].text not in tables.bodies()


_FIELDS = frozenset("biology medicine science chemistry physics history economics technology data intelligence".split())


def _compound(key: str, lex: Lexicon) -> bool:
    """`Umweltministerium`: a German or Dutch compound of a head."""
    return len(key) > 10 and key.endswith(_COMPOUNDS) and key not in lex.stop


_COMPOUNDS = ("ministerium", "institut", "gesellschaft", "hochschule", "klinikum", "stiftung", "behörde",
              "universiteit", "ministerie", "instituut")  # fmt: skip


# -- by a company form, a well-known name, a noun beside it ----------------------------------


def _company(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`Brightwater Ophthalmics, Inc.`"""
    end = i - 1 if line.is_(i - 1, ",") else i
    first = end
    while first > 0 and end - first < 6 and (_proper(line, lex, first - 1) or line.is_(first - 1, "&")):
        first -= 1
    if first < end and not line.is_(first, "&"):
        last = i + 1
        yield _body(line, first, last, "company-form")


@functools.cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Well-known names by their first word, longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for name in tables.bodies():
        words = tuple(token.text for token in tokens(name))
        table.setdefault(words[0], []).append(words)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in table.items()}


def _well_known(line: Line, i: int) -> Iterator[Body]:
    for words in _known()[line.tokens[i].text]:
        if tuple(token.text for token in line.tokens[i : i + len(words)]) == words:
            yield _body(line, i, i + len(words), "well-known")
            return


def _beside_noun(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`the charity Code for All Coasts`, `the GMB union`, `UPMC, a health system`, `the council, Ulum Dalska,`."""
    if line.cap(i + 1) and not line.opens(i + 1):
        end = _linked(line, lex, i + 1, _run_end(line, lex, i + 1))
        if end > i + 1 and _free(line, lex, i + 1, end):
            yield _body(line, i + 1, end, "noun-before")
    if line.is_(i + 1, ",") and line.cap(i + 2) and line.key(i - 2) in lex.articles | {"the"}:
        end = _run_end(line, lex, i + 2)
        if line.is_(end, ",") and _free(line, lex, i + 2, end):
            yield _body(line, i + 2, end, "noun-before")
    if line.cap(i - 1) and is_acronym(line.tokens[i - 1]) and _free(line, lex, i - 1, i):
        yield _body(line, i - 1, i, "noun-after")
    yield from _explained(line, lex, i)


def _explained(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """`UPMC, a health system in …`, `Eurofound, the EU agency that …`."""
    for start in range(i - 1, max(i - 7, 0), -1):
        if line.is_(start, ",") and line.key(start + 1) in lex.articles:
            first = start
            while first > 0 and (_proper(line, lex, first - 1) or line.is_(first - 1, "&")):
                first -= 1
            if first < start and _free(line, lex, first, start):
                yield _body(line, first, start, "noun-apposition")
            return
        if line.tokens[start].text in ",.;:()" or line.key(start) in lex.relatives:
            return


def _free(line: Line, lex: Lexicon, first: int, last: int) -> bool:
    """Whether some capitalised words may be a body's: no place, person, role or other thing."""
    if last <= first or last - first > 6 or not line.cap(first):
        return False
    keys = [line.tokens[j].key for j in range(first, last)]
    if " ".join(keys) in tables.places() or keys[-1] in lex.other_heads or all(k in tables.places() for k in keys):
        return False
    if any(lex.is_role(k) or k in lex.honorifics or k in lex.calendar for k in keys) or keys[0] in lex.stop:
        return False
    if tables.given_names().get(fold(keys[0])) in ("m", "f", "u"):
        return False
    return len(keys) > 1 or is_acronym(line.tokens[first]) or not line.opens(first)
