"""Markdown → plain text: a seed is text, in which `#` and `**` would be shown as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from markdown import Markdown

from builder.importers.model import Imported, joined
from builder.importers.stated import stated

_KINDS = {
    **{f"h{level}": "head" for level in range(1, 7)},
    "p": "text",
    "li": "item",
    "tr": "row",
    "pre": "line",
}
_SILENT = frozenset(("script", "style", "template"))


def read_markdown(text: str) -> Imported:
    """A text in Markdown; front matter with keys of a seed's header becomes its header."""
    header, body = stated(text)
    blocks = _Blocks()
    blocks.feed(Markdown(extensions=["tables", "sane_lists"]).convert(body))
    blocks.close()
    return Imported(joined(blocks.found()), header)


class _Blocks(HTMLParser):
    """The blocks of an HTML text, in order; a block inside of another is one of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._open: list[str] = []

    def found(self) -> Iterator[tuple[str, str]]:
        """What was read."""
        self._end()
        yield from self._done

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        """Begin a block."""
        if tag in _KINDS or tag == "blockquote":
            self._end()
        if tag in ("td", "th") and "".join(self._words).strip():
            self._words.append("\t")
        if tag not in ("br", "hr", "img"):
            self._open.append(tag)
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag in _KINDS:
            self._end()
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep what a reader sees."""
        if not _SILENT & set(self._open):
            self._words.append(data)

    def _end(self) -> None:
        words = "".join(self._words)
        kinds = [_KINDS[tag] for tag in self._open if tag in _KINDS]
        self._words = []
        if "pre" in self._open:
            self._done += (("line", line) for line in words.splitlines())
            return
        kind = (
            "quote" if "blockquote" in self._open else "item" if "item" in kinds else (kinds or ["text"])[-1]
        )
        text = "\t".join(" ".join(cell.split()) for cell in words.split("\t")) if kind == "row" else words
        self._done.append((kind, text if kind == "row" else " ".join(text.split())))
