"""What Python-Markdown makes of a body, as structure and visible text."""

import re
from html.parser import HTMLParser

import markdown

from builder.article import BlockQuote, BodyBlock, Heading, ItemList, Paragraph, Table, Verse

MKDOCS = ("toc", "tables", "fenced_code")
EVERY = (*MKDOCS, "footnotes", "attr_list", "md_in_html", "def_list", "abbr", "admonition")

Event = tuple[str, str]


class _Events(HTMLParser):
    """The tags and texts of HTML; white space counts as one blank, attributes not at all."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[Event] = []

    def handle_starttag(self, tag, attrs):
        self.events.append(("open", tag))

    def handle_endtag(self, tag):
        self.events.append(("close", tag))

    def handle_data(self, data):
        if self.events and self.events[-1][0] == "text":
            data = self.events.pop()[1] + data
        self.events.append(("text", data))


def events(html: str) -> list[Event]:
    """The page as a reader's browser sees it: tags in order, texts up to runs of white space."""
    parser = _Events()
    parser.feed(html)
    parser.close()
    cleaned = [(kind, blanks(text) if kind == "text" else text) for kind, text in parser.events]
    return [event for event in cleaned if event[1]]


def blanks(text: str) -> str:
    """A text up to runs of white space."""
    return re.sub(r"\s+", " ", text).strip()


def python_markdown(source: str, extensions: tuple[str, ...] = EVERY) -> list[Event]:
    """What Python-Markdown makes of a source."""
    return events(markdown.markdown(source, extensions=list(extensions)))


def expected(blocks: tuple[BodyBlock, ...]) -> list[Event]:
    """The structure of blocks, and nothing else."""
    return [event for block in blocks for event in _block(block) if event[1]]


def _element(tag: str, *inner: Event) -> list[Event]:
    return [("open", tag), *inner, ("close", tag)]


def _text(text: str) -> Event:
    return ("text", blanks(text))


def _broken(lines) -> list[Event]:
    events: list[Event] = []
    for line in lines:
        events += [("open", "br"), _text(line)]
    return events[1:]


def _block(block: BodyBlock) -> list[Event]:
    match block:
        case Paragraph(text):
            return _element("p", _text(text))
        case Heading(text, level):
            return _element(f"h{level}", _text(text))
        case ItemList(items, ordered):
            inner = [event for item in items for event in _element("li", _text(item))]
            return _element("ol" if ordered else "ul", *inner)
        case Verse(lines):
            return _element("p", *_broken(lines))
        case BlockQuote(paragraphs, attribution):
            last = [paragraphs[-1], attribution] if attribution else [paragraphs[-1]]
            inner = [event for text in paragraphs[:-1] for event in _element("p", _text(text))]
            return _element("blockquote", *inner, *_element("p", *_broken(last)))
        case Table(rows):
            header, *rest = rows
            rest = rest or [("",) * len(header)]  # Python-Markdown gives every table a row
            body = [event for row in rest for event in _row(row, "td")]
            return _element("table", *_element("thead", *_row(header, "th")), *_element("tbody", *body))
    raise AssertionError(block)


def _row(cells: tuple[str, ...], tag: str) -> list[Event]:
    return _element("tr", *(event for cell in cells for event in _element(tag, _text(cell))))
