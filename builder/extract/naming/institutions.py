"""The bodies of a page, each once under its full name, with its acronym."""

from __future__ import annotations

import functools
import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Organization, Source, Span
from builder.extract.naming.lexicon import company_forms, outlets, places
from builder.extract.naming.lines import GOODS, Body, Line
from builder.extract.naming.tokens import is_acronym, tokens
from builder.extract.sharing import Sharing


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    acronym: str | None
    span: Span
    rule: str
    words: tuple[str, ...]


def institutions(
    lines: Sequence[Line],
    affiliations: Sequence[str],
    abbreviations: Iterable[tuple[str, str]],
    source: Source | None,
) -> Iterator[Found[Organization]]:
    """Each body once, in order of first mention."""
    entries = [
        _entry(line, body)
        for line in lines
        for first, body in sorted(line.bodies.items())
        if body.rule != GOODS and not _bracketed(line, first)
    ]
    entries += [e for name in affiliations for e in _affiliated(lines, name)]
    entries.sort(key=lambda entry: entry.span)
    known = dict(abbreviations)
    entries = _with_acronyms([e for e in entries if not _is_other(e, entries, known)], known, lines)
    for entry in _merged(entries):
        if source and source.name and _is_outlet(entry, source.name):
            continue
        yield Found(Organization(entry.name, entry.acronym), Evidence(entry.span, f"body-{entry.rule}", 0.8))


def _bracketed(line: Line, first: int) -> bool:
    """Whether a body is another's other name: `Lawrence Berkeley National Laboratory (Berkeley Lab)`."""
    return line.is_(first - 1, "(") and first - 2 in line.covered


def _is_other(entry: _Entry, entries: Sequence[_Entry], known: Mapping[str, str]) -> bool:
    """Whether the text gives a well-known acronym another meaning: `active noise cancelling (ANC)`."""
    long = known.get(entry.name)
    return entry.rule == "well-known" and long is not None and all(e.name != long for e in entries)


def _is_outlet(entry: _Entry, source: str) -> bool:
    """Whether a body is the page's outlet and nothing beside it."""
    if entry.name in outlets():
        initials = "".join(letter for letter in source if letter.isupper())
        names = (_key(source), _key(initials))
        own = _key(entry.name) in names or _capitals(entry).casefold() == _key(source)
        return own or source.startswith(f"{entry.name} ")
    return _key(source) == _key(entry.name) and not _stands_alone(entry)


def _stands_alone(entry: _Entry) -> bool:
    """Whether a body is one beside being the page's outlet: a university, not a newspaper."""
    return entry.rule in ("head", "well-known", "company-form") and entry.name not in outlets()


def _entry(line: Line, body: Body) -> _Entry:
    span = line.block.locate(line.tokens[body.first].start, line.tokens[body.last - 1].end)
    return _Entry(body.name, body.acronym, span, body.rule, _bare(body.name))


def _affiliated(lines: Sequence[Line], name: str) -> Iterator[_Entry]:
    """Where an affiliation that nothing else marks as a body's is named first."""
    for line in lines:
        at = line.block.text.find(name)
        if at >= 0:
            yield _Entry(name, None, line.block.locate(at, at + len(name)), "affiliation", _bare(name))
            return


def _with_acronyms(entries: list[_Entry], known: dict[str, str], lines: Sequence[Line]) -> list[_Entry]:
    """Entries with the acronyms that the text defines for them elsewhere."""
    by_long = {_key(long): short for short, long in known.items()}
    before = _acronyms_before(lines)
    out = []
    for entry in entries:
        acronym = entry.acronym or by_long.get(_key(entry.name)) or before.get(entry.name)
        out.append(replace(entry, acronym=acronym if acronym != entry.name else None))
    return out


def _acronyms_before(lines: Sequence[Line]) -> dict[str, str]:
    """Acronyms by the name in apposition to them: `SLU, the Swedish University of Agricultural Sciences`."""
    found: dict[str, str] = {}
    for line in lines:
        for first, body in line.bodies.items():
            if body.last - body.first < 3 or not (line.key(first - 1) == "the" and line.is_(first - 2, ",")):
                continue
            if line.cap(first - 3) and is_acronym(line.tokens[first - 3]):
                short = line.tokens[first - 3].text
                if short[0] == body.name[0]:
                    found.setdefault(body.name, short)
    return found


def _merged(entries: Iterable[_Entry]) -> list[_Entry]:
    """One entry for all forms of a body's name: the fullest, at the place of the first."""
    out: list[_Entry] = []
    by_form, by_part = Sharing(), Sharing()
    for entry in entries:
        forms, parts = _forms(entry), _parts(entry)
        near = sorted({*by_form.near((*forms, *parts)), *by_part.near(forms)})
        number = next((n for n in near if _same(entry, out[n])), len(out))
        if number == len(out):
            out.append(entry)
        else:
            other = out[number]
            fuller = _fuller(other, entry)
            acronym = fuller.acronym or other.acronym or entry.acronym
            out[number] = replace(fuller, span=other.span, acronym=acronym)
        by_form.add(number, _forms(out[number]))
        by_part.add(number, _parts(out[number]))
    return out


def _forms(entry: _Entry) -> tuple[Hashable, ...]:
    """What an entry is compared by: two are one only if they have a form in common, or one has a form that
    is a part of the other."""
    return entry.words, entry.name


def _parts(entry: _Entry) -> tuple[Hashable, ...]:
    """The forms by which a shorter name may mean an entry."""
    words = entry.words
    beginnings = (words[:end] for end in range(1, len(words)))
    return *beginnings, words[1:], words[2:], entry.acronym, _capitals(entry), *_shortened(entry)


def _fuller(one: _Entry, other: _Entry) -> _Entry:
    """Of two forms of a name the one that says more, the first of equals; an acronym says less."""
    if other.acronym == one.name or _spells(one, other):
        return other
    if one.acronym == other.name or _spells(other, one):
        return one
    return max((one, other), key=lambda entry: (len(entry.words), len(entry.name)))


def _same(one: _Entry, other: _Entry) -> bool:
    if one.words == other.words or one.acronym == other.name or other.acronym == one.name:
        return True
    if _spells(one, other) or _spells(other, one):
        return True
    short, long = sorted((one.words, other.words), key=len)
    if not short:
        return False
    if (
        long[0] in _SEATS
        and long[1:2] == ("of",)
        and long[2:] == short
        and "affiliation" in (one.rule, other.rule)
    ):
        return True  # 'at Otago', 'University of Otago'
    if long[: len(short)] == short:
        rest = long[len(short) :]
        if len(short) == 1 and rest[0] in _SEATS and short[0] not in places():
            return True  # 'Chalmers', 'Chalmers University of Technology'
        return _LINKS.isdisjoint(rest) or (rest[0] == "of" and all(word in places() for word in rest[1:]))
    return (
        long[-len(short) :] == short
        and len(short) > 1
        and long[0] in places()
        and len(long) == len(short) + 1
    )


_SEATS = frozenset("university institute college polytechnic academy foundation hospital clinic".split())
"""What the first word of a body's name may leave off when the text names it again."""

_LINKS = frozenset(("of", "for", "and", "at", "in"))


def _spells(short: _Entry, long: _Entry) -> bool:
    """Whether a name is made of the capitals of another: `WHO`, `World Health Organization`."""
    if not (3 <= len(short.name) <= 6 and len(long.words) > 2):
        return False
    return short.name in (_capitals(long), *_shortened(long))


def _shortened(entry: _Entry) -> Iterator[str]:
    """The acronyms that leave a state's name off, or a last word after 'and': `EPA`, `CDC`."""
    capitals = _capitals(entry)
    if entry.words[:1] and entry.words[0] in _OF_STATES:
        yield capitals[len(entry.words[0].replace(".", "")) :]
    if len(entry.words) > 2 and entry.words[-2] == "and":
        yield capitals[:-1]


_OF_STATES = frozenset("u us u.s uk u.k eu un".split())
"""What a body's acronym leaves off: `EPA`, of the U.S. Environmental Protection Agency."""


def _capitals(entry: _Entry) -> str:
    return "".join(letter for letter in entry.name if letter.isupper())


@functools.lru_cache(maxsize=512)
def _bare(name: str) -> tuple[str, ...]:
    """The words of a name, case-folded, without marks and company form."""
    forms = company_forms()
    kept = (t for t in tokens(name) if t.text[0].isalnum() and t.text.rstrip(".") not in forms)
    return tuple(token.key for token in kept)


def _key(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold().removeprefix("the ")))


_WORD = re.compile(r"\w+")
