"""Stage ①: bytes → `Seed` → `Block`s."""

from __future__ import annotations

from builder.article import Span
from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic
from builder.language import pack
from builder.seed.model import Block, Kind, Page, Seed

__all__ = ["read"]


def read(path: str, data: bytes, authority: Authority = NONE) -> tuple[Page | None, list[Diagnostic]]:
    """The page that a seed's bytes hold, and what is wrong with them; no page where there is no text."""
    seed = Seed(path, data.decode("utf-8", "replace").replace("\r\n", "\n"))
    blocks: list[Block] = []
    offset = 0
    for line in seed.text.split("\n"):
        if text := line.strip():
            start = offset + line.index(text)
            kind = Kind.PARAGRAPH if blocks else Kind.TITLE
            blocks.append(Block(kind, text, Span(start, start + len(text)), ((0, start),)))
        offset += len(line) + 1
    return (Page(seed, "en", pack("en"), tuple(blocks), authority) if blocks else None), []
