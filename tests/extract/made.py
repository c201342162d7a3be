"""Pages made of blocks whose kinds are given, for tests of single field readers."""

from builder.article import Found, Span
from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic
from builder.extract import FIELDS
from builder.extract.field import Field, Known
from builder.language import pack
from builder.seed.model import Block, Header, Kind, Page, Seed

PROSE = "The tide came in over the flats before dawn, and nobody in the town was awake to see it."


def page_of(
    *lines: tuple[str, str], lang: str = "en", header: Header | None = None, authority: Authority = NONE
) -> Page:
    """A page whose blocks are (kind, text) pairs."""
    blocks, text = [], ""
    for kind, line in lines:
        blocks.append(Block(Kind(kind), line, Span(len(text), len(text) + len(line)), ((0, len(text)),)))
        text += line + "\n"
    return Page(Seed("made.txt", text, header or Header()), lang, pack(lang), tuple(blocks), authority)


def read_all(page: Page, last: Field) -> tuple[Known, list[Diagnostic]]:
    """What all fields up to `last` read out of a page, and what they report."""
    known, diagnostics = Known(), []
    for field in FIELDS:
        results = list(field.read(page, known))
        diagnostics += (r for r in results if isinstance(r, Diagnostic))
        known = known.plus(field, tuple(r for r in results if isinstance(r, Found)))
        if field is last:
            break
    return known, diagnostics


def values(page: Page, field: Field) -> list:
    """The values of one field."""
    return list(read_all(page, field)[0].values(field))
