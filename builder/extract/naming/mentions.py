"""Where a page mentions the persons it names, under any form of their names, and what shows their gender."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.article import Person
from builder.extract.naming.lexicon import PARTICLES, SUFFIXES, Lexicon, fold, given_names, lexicon
from builder.extract.naming.lines import Line, line_of
from builder.extract.naming.tokens import is_initial, tokens
from builder.language import LanguagePack
from builder.seed.model import BODY, Block, Kind, Page

_KINDS = BODY | {Kind.TITLE, Kind.SUBTITLE}


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of a page that names a person."""

    person: str
    """The name as in `people`."""
    block: Block
    start: int
    """Offset in `block.text`, titles left off."""
    end: int
    form: str
    """`full`, `surname` or `given`."""
    gender: str | None
    """`m` or `f` where the title, the first name, or a pronoun nearby shows it."""


def mentions(page: Page, people: tuple[Person, ...]) -> tuple[Mention, ...]:
    """Every mention of the people, in the order of the text; one that fits two of them is left out."""
    return _mentions(tuple(page.of(*_KINDS)), people, page.pack)


@functools.lru_cache(maxsize=2)
def _mentions(
    blocks: tuple[Block, ...], people: tuple[Person, ...], pack: LanguagePack
) -> tuple[Mention, ...]:
    lex = lexicon(pack)
    forms = _forms(people)
    found = [m for block in blocks for m in _in_line(line_of(block), forms, lex)]
    shown = {person.name: _gender(person, found) for person in people}
    return tuple(Mention(m.person, m.block, m.start, m.end, m.form, shown[m.person]) for m in found)


_Forms = dict[str, list[tuple[tuple[str, ...], str, str]]]


def _forms(people: Iterable[Person]) -> _Forms:
    """By first word: the folded words of a form, the person's name, the kind of form; longest first."""
    owners: dict[tuple[str, ...], dict[str, str]] = {}
    for person in people:
        for words, kind in _forms_of(person.name):
            owners.setdefault(words, {}).setdefault(person.name, kind)
    table: _Forms = {}
    for words, names in owners.items():
        if len(names) == 1:
            ((name, kind),) = names.items()
            table.setdefault(words[0], []).append((words, name, kind))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _forms_of(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    words = [t for t in tokens(name) if t.key not in SUFFIXES and t.text != ","]
    folded = tuple(fold(t.text) for t in words)
    yield tuple(fold(t.text) for t in tokens(name)), "full"
    yield folded, "full"
    plain = tuple(f for t, f in zip(words, folded, strict=True) if not is_initial(t))
    if len(plain) > 1:
        yield plain, "full"
    core = [n for n, word in enumerate(plain) if word not in PARTICLES]
    if len(core) < 2:
        return
    yield (plain[core[0]], plain[core[-1]]), "full"
    for n in core[1:]:
        start = n
        while start > 1 and plain[start - 1] in PARTICLES:
            start -= 1
        for begin in {n, start}:
            yield plain[begin:], "surname"
            yield plain[begin : n + 1], "surname"
    yield (plain[0],), "given"


def _in_line(line: Line, forms: _Forms, lex: Lexicon) -> Iterator[Mention]:
    i = 0
    folded = [fold(token.text) for token in line.tokens]
    while i < len(folded):
        for words, name, kind in forms.get(folded[i], ()):
            if tuple(folded[i : i + len(words)]) == words and _named(line, i, len(words), lex):
                gender = _titled(line, i, lex)
                first, last = line.tokens[i], line.tokens[i + len(words) - 1]
                yield Mention(name, line.block, first.start, last.end, kind, gender or _pronoun(line, i, lex))
                i += len(words) - 1
                break
        i += 1


def _named(line: Line, i: int, size: int, lex: Lexicon) -> bool:
    """Whether words that are a form of a name stand for it here: in capitals, not inside a longer name."""
    if not any(line.cap(j) for j in range(i, i + size)):
        return False
    following = line.key(i + size)
    if line.cap(i + size) and size == 1 and following not in lex.honorifics and not line.opens(i + size):
        return False
    before = line.tokens[i - 1] if i else None
    if before and before.cap and size == 1 and not line.opens(i):
        return before.key in lex.honorifics or lex.is_role(before.key) or before.key in lex.stop
    return True


def _titled(line: Line, i: int, lex: Lexicon) -> str | None:
    """The gender of the title or noun before a name: `Ms`, `Sir`, `his daughter`."""
    for j in range(i - 1, max(i - 4, -1), -1):
        key = line.key(j)
        if key in lex.honorifics_m:
            return "m"
        if key in lex.honorifics_f:
            return "f"
        if key in lex.person_nouns and j == i - 1:
            kind = lex.person_nouns[key]
            return kind if kind in ("m", "f") else None
        if key not in lex.honorifics:
            return None
    return None


def _pronoun(line: Line, i: int, lex: Lexicon) -> str | None:
    """The first pronoun after a name, while no other name begins: `said Fong. "…" she added`: weak."""
    for j in range(i + 1, min(i + 40, len(line.tokens))):
        key = line.key(j)
        if key in lex.pronouns_m:
            return "he"
        if key in lex.pronouns_f:
            return "she"
        if line.cap(j) and given_names().get(fold(key)) in ("m", "f"):
            return None
    return None


def _gender(person: Person, found: Sequence[Mention]) -> str | None:
    """What all mentions together show: a title first, then the first name, then most pronouns."""
    seen = [m.gender for m in found if m.person == person.name]
    for gender in ("m", "f"):
        if gender in seen and {"m": "f", "f": "m"}[gender] not in seen:
            return gender
    words = [fold(t.text) for t in tokens(person.name) if not is_initial(t)]
    kind = given_names().get(words[0]) or given_names().get(words[0].partition("-")[0]) if words else None
    if kind in ("m", "f"):
        return kind
    he, she = seen.count("he"), seen.count("she")
    return "m" if he > she else "f" if she > he else None
