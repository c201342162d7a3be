"""Pages for tests, straight from a few paragraphs, without stage ①."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.article import Evidence, Found, Organization, Person, Span
from builder.extract.field import Known
from builder.language import pack
from builder.seed.model import Block, Header, Kind, Page, Seed

Line = str | tuple[Kind, str]


def page_of(*lines: Line, lang: str = "en", header: Header | None = None) -> Page:
    """A page of one block for each line; a bare string is a paragraph."""
    blocks: list[Block] = []
    text = ""
    for line in lines:
        kind, words = line if isinstance(line, tuple) else (Kind.PARAGRAPH, line)
        blocks.append(Block(kind, words, Span(len(text), len(text) + len(words)), ((0, len(text)),)))
        text += words + "\n"
    return Page(Seed("test.txt", text, header or Header()), lang, pack(lang), tuple(blocks))


def known_of(
    people: Iterable[str | Person] = (), bodies: Mapping[str, str | None] | None = None, **fields: str
) -> Known:
    """What earlier fields have found: people by name, bodies with their acronyms, single values."""
    sure = Evidence(Span(0, 1), "test", 1.0)
    persons = tuple(Found(p if isinstance(p, Person) else Person(p), sure) for p in people)
    organizations = tuple(Found(Organization(name, short), sure) for name, short in (bodies or {}).items())
    single = {key: (Found(value, sure),) for key, value in fields.items()}
    return Known({"people": persons, "organizations": organizations, **single})
