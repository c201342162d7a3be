"""The summary of a step in a workflow: all that was found, and of each new text all that was read out of it.

It is HTML without blank lines, which GitHub's Markdown leaves alone, and every value is escaped: texts are
other people's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from builder import document
from builder.article import Article
from builder.check import Checked
from builder.check.digest import Text
from builder.config import shown
from builder.diagnostics import Diagnostic
from builder.document import fields
from builder.library.text import plain_text

_ROWS = 500
_ROOM = 900_000
"""Bytes: GitHub takes a mebibyte for a step, and other steps may have written to it."""
_BODY = 600


def summary(checked: Checked) -> str:
    """The summary, in Markdown."""
    parts = ["## Seedpress\n\n", _findings(checked.diagnostics)]
    room = _ROOM - sum(map(_size, parts))
    shown_texts = 0
    for text in checked.new:
        part = _preview(text)
        if (room := room - _size(part)) < 0:
            break
        parts.append(part)
        shown_texts += 1
    if left := len(checked.new) - shown_texts:
        parts.append(f"{left} more new or changed {'texts are' if left > 1 else 'text is'} not shown.\n\n")
    return "".join(parts)


def _size(part: str) -> int:
    return len(part.encode())


def _findings(found: tuple[Diagnostic, ...]) -> str:
    """A table of findings, the worst first."""
    if not found:
        return "Nothing was found wrong.\n\n"
    ranked = sorted(found, key=lambda each: -each.severity)
    rows = [_row(each) for each in ranked[:_ROWS]]
    more = f"{len(ranked) - _ROWS} more are not shown.\n\n" if len(ranked) > _ROWS else ""
    head = "<tr><th></th><th>Where</th><th>What</th><th>What to do</th></tr>"
    return f"<table>{head}\n{''.join(rows)}</table>\n\n{more}"


def _row(found: Diagnostic) -> str:
    where = f"{found.path}:{found.line}" if found.line else found.path
    cells = (f"{found.severity.name.lower()} {found.code}", where, found.message, found.hint)
    return f"<tr>{''.join(f'<td>{_one_line(cell)}</td>' for cell in cells)}</tr>\n"


def _preview(text: Text) -> str:
    """All that was read out of a text, to be opened with a click."""
    file, _ = document.read(text.file, "")
    if file is None:
        return ""
    rows = "".join(
        f"<tr><th>{_one_line(key)}</th><td>{value}</td></tr>\n" for key, value in _values(file.article)
    )
    title = f"{_one_line(file.article.title)} ({_one_line(shown(text.path))})"
    return f"<details><summary>{title}</summary>\n<table>\n{rows}</table>\n</details>\n\n"


def _values(article: Article) -> Iterator[tuple[str, str]]:
    for key, value in fields.values(article):
        yield key, _html(value)
    words = plain_text(article)
    cut = f"{words[:_BODY]} …" if len(words) > _BODY else words
    yield "text", f"{_one_line(cut)} ({len(words.split()):,} words)"


def _html(value: Any) -> str:
    """A value of the front matter: lists with a line for each item, maps as 'key: value'."""
    if isinstance(value, Mapping):
        return ", ".join(f"{_one_line(key)}: {_html(each)}" for key, each in value.items())
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "<br>".join(map(_html, value))
    return _one_line(value)


def _one_line(value: Any) -> str:
    return escape(" ".join(str(value).split()))
