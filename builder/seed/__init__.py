"""Stage ①: bytes → `Seed` → `Block`s."""

from __future__ import annotations

from builder.article import Span
from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic, Severity
from builder.language import pack
from builder.seed.decode import decode
from builder.seed.header import read_header
from builder.seed.lines import lines_of
from builder.seed.model import Block, Kind, Page, Seed
from builder.seed.repair import repair
from builder.seed.tongue import language_of

__all__ = ["read"]


def read(path: str, data: bytes, authority: Authority = NONE) -> tuple[Page | None, list[Diagnostic]]:
    """The page that a seed's bytes hold, and what is wrong with them; no page where there is no text."""
    raw, diagnostics = decode(path, data)
    if raw is None:
        return None, diagnostics
    text = repair(raw)
    header, start, findings = read_header(path, text)
    diagnostics += findings
    seed = Seed(path, text, header, start)
    lines = lines_of(text, start)
    if not any(character.isalnum() for line in lines for character in line.text):
        hint = (
            "paste the article's text below the header"
            if start
            else "paste the article's text into it or delete it"
        )
        return None, [
            *diagnostics,
            Diagnostic("SP101", Severity.ERROR, "the file holds no text", path, hint=hint),
        ]
    lang = header.lang or language_of(text[start:])
    blocks = [
        Block(
            Kind.PARAGRAPH if n or len(line.text) > 250 else Kind.TITLE,
            line.text,
            Span(line.start, line.end),
            ((0, line.start),),
        )
        for n, line in enumerate(lines)
    ]
    return Page(seed, lang, pack(lang), tuple(blocks), authority), diagnostics
