"""Body blocks as HTML, without a Markdown parser on the way.

Shows what Python-Markdown would show of the same blocks; only a quotation becomes a `<figure>` whose
`<figcaption>` says who is quoted, as the HTML specification has it, and a table has a frame that scrolls.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

from builder.article import BlockQuote, BodyBlock, Heading, ItemList, Markdown, Paragraph, Table, Verse
from builder.document.markdown import tidy

_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TABLE = re.compile(r"<table\b(?:(?!</table>).)*</table>", re.DOTALL)

_LINK = re.compile(r'<a\b[^>]*\bhref="(?:https?:)?//[^>]*>', re.IGNORECASE)


def render(blocks: Iterable[BodyBlock], prose: Callable[[str], str] | None = None) -> str:
    """The HTML of a body, one line for each block.

    `prose` makes safe HTML of Markdown that a person wrote; see `document.prose`. Without it,
    `ValueError` for a body that holds some.
    """
    return "".join(_block(block, prose) for block in tidy(blocks))


def _block(block: BodyBlock, prose: Callable[[str], str] | None) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{_text(text)}</p>\n"
        case Heading(text, level):
            return f"<h{level}>{_text(text)}</h{level}>\n"
        case ItemList(items, ordered):
            tag = "ol" if ordered else "ul"
            lines = "".join(f"<li>{_text(item)}</li>\n" for item in items)
            return f"<{tag}>\n{lines}</{tag}>\n"
        case Verse(lines):
            return f'<p class="verse">{"<br>".join(map(_text, lines))}</p>\n'
        case BlockQuote(paragraphs, attribution):
            return _quote(paragraphs, attribution)
        case Table(rows):
            return _table(rows)
        case Markdown(source):
            if prose is None:
                raise ValueError("a person's Markdown needs a renderer")
            return outbound(framed(prose(source)))


def _quote(paragraphs: tuple[str, ...], attribution: str | None) -> str:
    text = "".join(f"<p>{_text(paragraph)}</p>" for paragraph in paragraphs)
    caption = f"<figcaption>{_text(attribution)}</figcaption>" if attribution else ""
    return f'<figure class="quote"><blockquote>{text}</blockquote>{caption}</figure>\n'


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    header, *rest = rows
    body = "".join(f"<tr>{_cells(row, 'td')}</tr>\n" for row in rest)
    body = f"<tbody>\n{body}</tbody>\n" if body else ""
    table = f"<table>\n<thead>\n<tr>{_cells(header, 'th')}</tr>\n</thead>\n{body}</table>"
    return f"{_frame(', '.join(filter(None, header)))}{table}</div>\n"


def framed(page: str) -> str:
    """HTML of a person's Markdown with each table in a frame of its own, which scrolls where the table is
    too wide, and can be reached with the keyboard for that."""
    if "<table" not in page:
        return page
    return _TABLE.sub(lambda table: f"{_frame(_first_row(table[0]))}{table[0]}</div>", page)


def outbound(page: str) -> str:
    """HTML of a person's Markdown in which links to elsewhere give the page behind them no hold on ours."""
    return _LINK.sub(_without_opener, page)


def _without_opener(link: re.Match[str]) -> str:
    tag = link[0]
    if "noopener" in tag:
        return tag
    return (
        tag.replace('rel="', 'rel="noopener ', 1) if 'rel="' in tag else f'{tag[:2]} rel="noopener"{tag[2:]}'
    )


def _first_row(table: str) -> str:
    """What stands in a table's first row, by which it is known."""
    cells = _CELL.findall(table.partition("</tr>")[0])
    return ", ".join(filter(None, (html.unescape(_TAG.sub("", cell)).strip() for cell in cells)))


def _frame(label: str) -> str:
    return f'<div class="table" role="region" tabindex="0" aria-label="{html.escape(label or "Table")}">'


def _cells(cells: tuple[str, ...], tag: str) -> str:
    return "".join(f"<{tag}>{_text(cell)}</{tag}>" for cell in cells)


def _text(text: str) -> str:
    return html.escape(text, quote=False)
