"""Stage ①: bytes → `Seed` → `Block`s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic, Severity
from builder.language import pack
from builder.seed.blocks import blocks_of
from builder.seed.decode import decode
from builder.seed.header import read_header
from builder.seed.model import BODY, Block, Kind, Page, Seed
from builder.seed.repair import repair
from builder.seed.tongue import language_of, spoken

__all__ = ["read"]


def read(path: str, data: bytes, authority: Authority = NONE) -> tuple[Page | None, list[Diagnostic]]:
    """The page that a seed's bytes hold, and what is wrong with them; no page where there is no text."""
    raw, diagnostics = decode(path, data)
    if raw is None:
        return None, diagnostics
    text = repair(raw)
    header, start, findings = read_header(path, text)
    diagnostics += findings
    if any(finding.severity is Severity.ERROR for finding in findings):
        return None, diagnostics
    seed = Seed(path, text, header, start)
    if not any(map(str.isalnum, text[start:])):
        return None, [*diagnostics, _nothing("the file holds no text", path, start)]
    outlet = authority.outlet_at(header.url) if header.url else None
    outlet = outlet or (authority.outlet(header.source) if header.source else None)
    lang = header.lang or spoken(language_of(text[start:]), outlet)
    blocks = blocks_of(text, start, pack(lang))
    if not any(block.kind in BODY or block.kind is Kind.TITLE for block in blocks):
        return None, [
            *diagnostics,
            _nothing("the file holds only menus and notices, no article", path, start),
        ]
    return Page(seed, lang, pack(lang), blocks, authority), [*diagnostics, *_doubts(seed, blocks)]


def _doubts(seed: Seed, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """One note for all lines that were kept although they may be furniture."""
    doubtful = [block for block in blocks if block.doubtful]
    if doubtful:
        message = f"kept {len(doubtful)} line(s) that may not be the article's: {doubtful[0].text[:60]!r}"
        line = seed.line_of(doubtful[0].span.start)
        hint = "delete them from the text if they are not"
        yield Diagnostic("SP105", Severity.NOTE, message, seed.path, line, hint=hint)


def _nothing(message: str, path: str, start: int) -> Diagnostic:
    below = "below the header" if start else "into it or delete it"
    return Diagnostic("SP101", Severity.ERROR, message, path, hint=f"paste the article's text {below}")
