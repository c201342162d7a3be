"""Stage ①: bytes → `Seed` → `Block`s."""

from __future__ import annotations

from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic, Severity
from builder.language import pack
from builder.seed.blocks import blocks_of
from builder.seed.decode import decode
from builder.seed.header import read_header
from builder.seed.model import Page, Seed
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
    if not any(map(str.isalnum, text[start:])):
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
    blocks = blocks_of(text, start, pack(lang))
    return Page(seed, lang, pack(lang), blocks, authority), diagnostics
