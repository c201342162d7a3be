"""Stage ①: bytes → `Seed` → `Block`s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic, Severity
from builder.language import LanguagePack, pack
from builder.seed.blocks import blocks_of
from builder.seed.decode import decode
from builder.seed.header import read_header
from builder.seed.listing import teasers
from builder.seed.model import BODY, Block, Kind, Page, Seed
from builder.seed.repair import repair
from builder.seed.tongue import UNKNOWN, language_of, spoken

__all__ = ["read"]

_TELLING = 20
"""Words from which on a text tells its language."""


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
    if not any(block.kind in BODY or _is_headline(block, blocks) for block in blocks):
        return None, [
            *diagnostics,
            _nothing("the file holds only menus and notices, no article", path, start),
        ]
    diagnostics += _strange(seed, lang) if not header.lang else ()
    listed = list(_listed(seed, pack(lang)))
    diagnostics += listed or _doubts(seed, blocks)
    return Page(seed, lang, pack(lang), blocks, authority), diagnostics


def _strange(seed: Seed, lang: str) -> Iterator[Diagnostic]:
    """A text in a language that cannot be told, or that no pack has words for."""
    line = seed.line_of(seed.start)
    if len(seed.text[seed.start :].split()) < _TELLING:
        return
    if lang == UNKNOWN:
        message = "the language of this text cannot be told, so it was read as English"
        hint = "write 'lang: …' with its tag (en, de, pt-BR …) into a header above the text"
        yield Diagnostic("SP114", Severity.WARNING, message, seed.path, line, hint=hint)
    elif pack(lang).lang != lang.split("-", maxsplit=1)[0].lower():
        message = f"this text seems to be in '{lang}', of which Seedpress knows too few words to read it well"
        hint = f"look through its article file, then write 'lang: {lang}' into a header above the text"
        yield Diagnostic("SP114", Severity.WARNING, message, seed.path, line, hint=hint)


def _listed(seed: Seed, pack: LanguagePack) -> Iterator[Diagnostic]:
    """A list of articles instead of one."""
    count, line = teasers(seed.text, seed.start, pack)
    if count:
        message = f"this looks like a list of {count} articles; here the second begins"
        hint = "open each article on its own page, and save its text as a file of its own"
        yield Diagnostic("SP115", Severity.WARNING, message, seed.path, line, hint=hint)


def _doubts(seed: Seed, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
    """One note for all lines that were kept although they may be furniture."""
    doubtful = [block for block in blocks if block.doubtful]
    if doubtful:
        message = f"kept {len(doubtful)} line(s) that may not be the article's: {doubtful[0].text[:60]!r}"
        line = seed.line_of(doubtful[0].span.start)
        hint = "delete them from the text if they are not"
        yield Diagnostic("SP105", Severity.NOTE, message, seed.path, line, hint=hint)


def _is_headline(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block is a title, and no word of a menu: that has no blank, and others like it beside it."""
    return block.kind is Kind.TITLE and (" " in block.text or len(blocks) == 1)


def _nothing(message: str, path: str, start: int) -> Diagnostic:
    below = "below the header" if start else "into it or delete it"
    return Diagnostic("SP101", Severity.ERROR, message, path, hint=f"paste the article's text {below}")
