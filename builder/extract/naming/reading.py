"""All names of a page read together: bodies help to tell persons, persons' affiliations are bodies."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Organization, Person, Source
from builder.extract.naming.bodies import bodies_in
from builder.extract.naming.candidates import Candidate, candidates
from builder.extract.naming.captions import caption_of
from builder.extract.naming.evidence import THRESHOLD, PageWords, in_company, page_words, weigh
from builder.extract.naming.institutions import institutions
from builder.extract.naming.introductions import introductions
from builder.extract.naming.lexicon import Lexicon, fold, given_names, lexicon
from builder.extract.naming.lines import Body, Line, line_of, mark
from builder.extract.naming.merging import Group, group, is_form
from builder.extract.naming.nominative import nominative
from builder.extract.naming.positions import position
from builder.extract.naming.shortforms import with_short_forms
from builder.extract.naming.statements import Position
from builder.extract.naming.tokens import tokens
from builder.extract.naming.unmarked import with_unmarked
from builder.language import LanguagePack
from builder.seed.caption import credited
from builder.seed.model import BODY, Block, Kind, Page

_PEOPLE = (BODY - {Kind.HEADING}) | {Kind.CREDIT}
_BODIES = _PEOPLE | {Kind.FUNDING, Kind.DISCLOSURE, Kind.SUBTITLE}


_HEADS = frozenset((Kind.TITLE, Kind.SUBTITLE, Kind.HEADING))
_READ = _BODIES | _HEADS
_AFFILIATION = re.compile(r"(?:\d{1,2}|[¹²³⁴-⁹])[\s.)]{0,2}[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Names:
    """The persons and bodies that a page names."""

    people: tuple[Found[Person], ...]
    organizations: tuple[Found[Organization], ...]


def names_of(
    page: Page,
    authors: tuple[str, ...] = (),
    source: Source | None = None,
    abbreviations: tuple[tuple[str, str], ...] = (),
) -> Names:
    """Read all names of a page; `authors` are left out, as is the outlet."""
    return _names(tuple(_read(page, authors)), page.pack, authors, source, abbreviations)


def _read(page: Page, authors: Sequence[str]) -> Iterator[Block]:
    """The blocks in which names are looked for, of a picture's line the caption alone."""
    yield from introductions(page.blocks, authors, lexicon(page.pack))
    for block in page.blocks:
        if block.kind is Kind.CREDIT or credited(block.text, page.pack) is not None:
            if caption := caption_of(block, page.pack):
                yield caption
        elif block.kind in _READ or _affiliates(block):
            yield block


def _affiliates(block: Block) -> bool:
    """Whether a line outside the article gives an author's affiliation: `1 University of Geneva, Geneva`."""
    return block.kind in (Kind.CHROME, Kind.BYLINE, Kind.BIO) and _AFFILIATION.match(block.text) is not None


@functools.lru_cache(maxsize=2)
def _names(
    blocks: tuple[Block, ...],
    pack: LanguagePack,
    authors: tuple[str, ...],
    source: Source | None,
    abbreviations: tuple[tuple[str, str], ...],
) -> Names:
    lex = lexicon(pack)
    lines = []
    marked = [(line, list(bodies_in(line, lex))) for line in map(line_of, blocks)]
    namesakes = frozenset(body.name for line, found in marked for body in found if _surname(line, body))
    for line, found in marked:
        bodies = [body for body in found if body.name not in namesakes]
        lines.append(mark(line, [nominative(line, b) for b in bodies] if lex.lang == "de" else bodies))
    lines = with_short_forms(with_unmarked(lines, lex, page_words(lines, lex)), lex)
    groups = _persons(lines, lex, authors)
    positions = [_position(g, lex) for g in groups]
    people = tuple(_person(g, p) for g, p in zip(groups, positions, strict=True))
    affiliations = [a for p in positions for a in p.affiliations]
    named = [
        line
        for line in lines
        if line.block.kind in _BODIES or (_affiliates(line.block) and (1 in line.bodies or 2 in line.bodies))
    ]
    return Names(people, tuple(institutions(named, affiliations, abbreviations, source)))


def _surname(line: Line, body: Body) -> bool:
    """Whether a body known by one word is named like the person named there: `Ida | Abbott`."""
    if body.last - body.first > 1 or body.rule not in ("well-known", "noun-apposition"):
        return False
    first = body.first - 1
    return (
        line.cap(first)
        and given_names().get(fold(line.key(first))) in ("m", "f")
        and not line.opens(first + 1)
    )


def _persons(lines: Sequence[Line], lex: Lexicon, authors: Iterable[str]) -> list[Group]:
    """The persons: every name with evidence enough, and the later mentions of each by one name alone."""
    words = page_words(lines, lex)
    bylines = [tuple(fold(t.text) for t in tokens(author)) for author in authors]
    found: list[tuple[Candidate, bool]] = []
    for line in lines:
        if line.block.kind not in _PEOPLE | _HEADS:
            continue
        least = THRESHOLD if line.block.kind in _PEOPLE else THRESHOLD + 1.5
        for candidate in in_company(_weighed(line, lex, words), lex):
            sure = candidate.weight >= least
            if not (sure and any(is_form(candidate.words, byline) for byline in bylines)):
                found.append((candidate, sure))
    surnames = {c.words[-1] for c, sure in found if sure and len(c.words) > 1}
    return group(c for c, sure in found if sure or (len(c.words) == 1 and c.words[0] in surnames))


def _weighed(line: Line, lex: Lexicon, words: PageWords) -> list[Candidate]:
    """The candidates of a line that may be persons yet, or be one of them by one name alone."""
    out: list[Candidate] = []
    for candidate in candidates(line, lex):
        weight = weigh(candidate, lex, words)
        if weight >= THRESHOLD - 1.5:
            out.append(replace(candidate, weight=weight))
        elif len(candidate.words) == 1:
            out.append(candidate)
    return out


def _position(found: Group, lex: Lexicon) -> Position:
    whole = Position()
    for candidate in found.found:
        whole = whole + position(candidate, lex)
    return whole


def _person(found: Group, where: Position) -> Found[Person]:
    fullest = found.fullest
    credentials = next((c.credentials for c in found.found if c.credentials), None)
    first = found.found[0]
    block = first.line.block
    span = block.locate(first.line.tokens[first.first].start, first.line.tokens[first.last - 1].end)
    value = Person(fullest.name, credentials, where.roles, where.affiliations)
    sure = min(0.99, 0.5 + max(c.weight for c in found.found) / 20)
    return Found(value, Evidence(span, "name", round(sure, 2)))
