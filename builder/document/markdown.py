"""Body blocks as Markdown: one way of writing each block, so that the text can be read back.

| block | written as |
| --- | --- |
| paragraph | one line |
| heading | `## text` |
| list | `- item`, `1. item`, one line each |
| table | pipes, the first row as header |
| quote | `> ` and one line for each paragraph; the attribution after a `<br>` |
| verse | lines that end in `<br>` |

Blocks are parted by an empty line, and by `<!-- -->` where two lists or two quotes would run into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.article import BlockQuote, BodyBlock, Heading, ItemList, Markdown, Paragraph, Table, Verse
from builder.document import escape

BREAK = "<br>\n"
SEPARATOR = "<!-- -->"

_BLANKS = re.compile(r"[\t-\r\x1c-\x1f]+")


def body(blocks: Iterable[BodyBlock]) -> str:
    """The blocks as Markdown, ended with a line feed; empty for no blocks."""
    parts: list[str] = []
    last: BodyBlock | None = None
    for block in tidy(blocks):
        if isinstance(block, (ItemList, BlockQuote)) and type(block) is type(last):
            parts.append(SEPARATOR)
        parts.append(_written(block))
        last = block
    return "\n\n".join(parts) + "\n" if parts else ""


def tidy(blocks: Iterable[BodyBlock]) -> Iterator[BodyBlock]:
    """The blocks as they can be written and read back: texts on one line without blanks around
    them, nothing empty, tables as wide as their widest row, a verse of one line as a paragraph.

    What stage ② makes is tidy already; then the same values come out.
    """
    for block in blocks:
        match block:
            case Paragraph(text):
                if text := _one_line(text):
                    yield Paragraph(text)
            case Heading(text, level):
                if text := _one_line(text):
                    yield Heading(text, min(max(level, 2), 6))
            case ItemList(items, ordered):
                if items := _lines(items):
                    yield ItemList(items, ordered)
            case Verse(lines):
                lines = _lines(lines)
                if lines:
                    yield Verse(lines) if len(lines) > 1 else Paragraph(lines[0])
            case BlockQuote(paragraphs, attribution):
                attribution = _one_line(attribution or "") or None
                if paragraphs := _lines(paragraphs):
                    yield BlockQuote(paragraphs, attribution)
                elif attribution:
                    yield Paragraph(attribution)
            case Table(rows):
                yield from _tidy_table(rows)
            case Markdown(source):
                if source := source.strip("\n"):
                    yield Markdown(source)


def _tidy_table(rows: tuple[tuple[str, ...], ...]) -> Iterator[BodyBlock]:
    width = max(map(len, rows), default=0)
    cells = tuple(tuple(_one_line(cell) for cell in row) + ("",) * (width - len(row)) for row in rows)
    if any(map(any, cells)):
        yield Table(cells)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in map(_one_line, texts) if text)


def _one_line(text: str) -> str:
    if _BLANKS.search(text):
        text = _BLANKS.sub(" ", text)
    return text.strip()


def _written(block: BodyBlock) -> str:
    match block:
        case Paragraph(text):
            return escape.line(text)
        case Heading(text, level):
            return f"{'#' * level} {_heading(text)}"
        case ItemList(items, ordered):
            marks = (f"{n}." for n in range(1, len(items) + 1)) if ordered else ("-" for _ in items)
            return "\n".join(f"{mark} {escape.line(item)}" for mark, item in zip(marks, items, strict=True))
        case Verse(lines):
            return BREAK.join(map(escape.line, lines))
        case BlockQuote(paragraphs, attribution):
            text = "\n\n".join(map(escape.line, paragraphs))
            if attribution:
                text += BREAK + escape.line(attribution)
            return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
        case Table(rows):
            header, *rest = map(_row, rows)
            return "\n".join((header, "|" + " --- |" * len(rows[0]), *rest))
        case Markdown(source):
            return source


def _heading(text: str) -> str:
    """A heading's text; a `#` at its end would be taken for a closing mark."""
    bare = text.rstrip("#")
    signs = len(text) - len(bare)
    return (escape.line(text)[:-signs] if bare else "") + "\\#" * signs if signs else escape.line(text)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(escape.inline(cell).replace("|", "\\|") for cell in cells) + " |"
