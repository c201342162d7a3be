"""The builder's own Markdown back as body blocks."""

from __future__ import annotations

import html
import re

from builder.article import BlockQuote, BodyBlock, Heading, ItemList, Markdown, Paragraph, Table, Verse
from builder.document.markdown import BREAK, SEPARATOR, body

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|&(?:#\d{1,3}|lt|amp);")
_HEADING = re.compile(r"(#{2,6}) ([^\n]+)")
_ORDERED = re.compile(r"1\. ")
_NUMBER = re.compile(r"\d+\. ")


def parse(source: str) -> tuple[BodyBlock, ...]:
    """The blocks of a body.

    A source that the builder would have written otherwise was written by a person: it comes back as
    one `Markdown` block, word for word.
    """
    source = source.strip("\n")
    if not source:
        return ()
    blocks = tuple(_block(chunk) for chunk in source.split("\n\n") if chunk != SEPARATOR)
    return blocks if body(blocks) == source + "\n" else (Markdown(source),)


def _block(chunk: str) -> BodyBlock:
    if heading := _HEADING.fullmatch(chunk):
        return Heading(_unescaped(heading[2]), len(heading[1]))
    if chunk.startswith("- "):
        return ItemList(tuple(_unescaped(line[2:]) for line in chunk.split("\n")))
    if _ORDERED.match(chunk):
        return ItemList(
            tuple(_unescaped(_NUMBER.sub("", line, 1)) for line in chunk.split("\n")), ordered=True
        )
    if chunk.startswith("> "):
        return _quote(chunk)
    if chunk.startswith("| "):
        header, _, *rows = chunk.split("\n") + [""] * (chunk.count("\n") == 0)
        return Table(tuple(map(_cells, (header, *rows))))
    if BREAK in chunk:
        return Verse(tuple(map(_unescaped, chunk.split(BREAK))))
    return Paragraph(_unescaped(chunk))


def _quote(chunk: str) -> BlockQuote:
    text = "\n".join(line[2:] for line in chunk.split("\n"))
    text, _, attribution = text.partition(BREAK)
    return BlockQuote(tuple(map(_unescaped, text.split("\n\n"))), _unescaped(attribution) or None)


def _cells(row: str) -> tuple[str, ...]:
    """A pipe of the text itself stands behind a backslash, never behind a blank."""
    return tuple(map(_unescaped, row[2:-2].split(" | ")))


def _unescaped(text: str) -> str:
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPE.sub(lambda found: found[1] or html.unescape(found[0]), text)
