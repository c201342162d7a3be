"""The bodies of a page, each once under its full name, with its acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Organization, Source, Span
from builder.extract.naming.lexicon import company_forms
from builder.extract.naming.lines import Body, Line
from builder.extract.naming.tokens import is_acronym, tokens


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    acronym: str | None
    span: Span
    rule: str


def institutions(
    lines: Sequence[Line],
    affiliations: Sequence[str],
    abbreviations: Iterable[tuple[str, str]],
    source: Source | None,
) -> Iterator[Found[Organization]]:
    """Each body once, in order of first mention."""
    entries = [_entry(line, body) for line in lines for _, body in sorted(line.bodies.items())]
    entries += [e for name in affiliations for e in _affiliated(lines, name)]
    entries.sort(key=lambda entry: entry.span)
    entries = _with_acronyms(entries, dict(abbreviations), lines)
    for entry in _merged(entries):
        if source and source.name and _key(source.name) == _key(entry.name) and entry.rule != "head":
            continue
        yield Found(Organization(entry.name, entry.acronym), Evidence(entry.span, f"body-{entry.rule}", 0.8))


def _entry(line: Line, body: Body) -> _Entry:
    span = line.block.locate(line.tokens[body.first].start, line.tokens[body.last - 1].end)
    return _Entry(body.name, body.acronym, span, body.rule)


def _affiliated(lines: Sequence[Line], name: str) -> Iterator[_Entry]:
    """Where an affiliation that nothing else marks as a body's is named first."""
    for line in lines:
        at = line.block.text.find(name)
        if at >= 0:
            yield _Entry(name, None, line.block.locate(at, at + len(name)), "affiliation")
            return


def _with_acronyms(entries: list[_Entry], known: dict[str, str], lines: Sequence[Line]) -> list[_Entry]:
    """Entries with the acronyms that the text defines for them elsewhere."""
    by_long = {_key(long): short for short, long in known.items()}
    out = []
    for entry in entries:
        acronym = entry.acronym or by_long.get(_key(entry.name)) or _beside(entry, lines)
        out.append(replace(entry, acronym=acronym if acronym != entry.name else None))
    return out


def _beside(entry: _Entry, lines: Sequence[Line]) -> str | None:
    """`SLU, the Swedish University of Agricultural Sciences`."""
    for line in lines:
        for first, body in line.bodies.items():
            if body.name != entry.name or body.last - body.first < 3:
                continue
            if line.key(first - 1) == "the" and line.is_(first - 2, ",") and line.cap(first - 3):
                token = line.tokens[first - 3]
                if is_acronym(token) and token.text[0] == entry.name[0]:
                    return token.text
    return None


def _merged(entries: Iterable[_Entry]) -> list[_Entry]:
    """One entry for all forms of a body's name: the fullest, at the place of the first."""
    out: list[_Entry] = []
    for entry in entries:
        for n, other in enumerate(out):
            if _same(entry, other):
                longer = entry if len(_bare(entry.name)) > len(_bare(other.name)) else other
                if _bare(entry.name) == _bare(other.name) and len(entry.name) > len(other.name):
                    longer = entry
                if is_acronym_of(longer.name, other) or is_acronym_of(longer.name, entry):
                    longer = other if longer is entry else entry
                out[n] = replace(longer, span=other.span, acronym=other.acronym or entry.acronym)
                break
        else:
            out.append(entry)
    return out


def is_acronym_of(name: str, entry: _Entry) -> bool:
    """Whether a name is the acronym that an entry carries."""
    return entry.acronym == name


def _same(one: _Entry, other: _Entry) -> bool:
    if one.acronym == other.name or other.acronym == one.name:
        return True
    mine, theirs = _bare(one.name), _bare(other.name)
    if mine == theirs:
        return True
    short, long = sorted((mine, theirs), key=len)
    return bool(short) and long[: len(short)] == short and not (set(long[len(short) :]) & _LINKS)


_LINKS = frozenset(("of", "for", "and", "at", "in"))


def _bare(name: str) -> list[str]:
    words = [t.key for t in tokens(name) if t.text[0].isalnum()]
    raw = [t.text.rstrip(".") for t in tokens(name) if t.text[0].isalnum()]
    return [word for word, text in zip(words, raw, strict=True) if text not in company_forms()]


def _key(name: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"^the\s+", "", name.casefold())).strip()
