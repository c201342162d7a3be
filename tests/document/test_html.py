"""HTML of body blocks: what Python-Markdown would show, only faster, and never anything that runs."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from builder.article import BlockQuote, Markdown, Paragraph, Table
from builder.document import html, markdown, prose
from tests.document.rendered import Event, events, python_markdown
from tests.document.strategies import BODIES

SAFE = re.compile(r"https?:|mailto:|[\w.#/]+\Z")
FIGURE = {("open", "figure"), ("close", "figure"), ("open", "figcaption"), ("close", "figcaption")}
FRAME = {("open", "div"), ("close", "div")}


def as_python_markdown(page: list[Event]) -> list[Event]:
    """A figure's caption as what it is in Markdown: the last line of the quotation."""
    result: list[Event] = []
    for event in page:
        if event == ("open", "figcaption"):
            assert result[-2:] == [("close", "p"), ("close", "blockquote")]
            result[-2:] = [("open", "br")]
        elif event == ("close", "figcaption"):
            result += [("close", "p"), ("close", "blockquote")]
        elif event not in FIGURE | FRAME:
            result.append(event)
    return result


@settings(max_examples=40)
@given(BODIES)
def test_html_is_what_python_markdown_shows(body):
    body = tuple(block for block in body if not (isinstance(block, Table) and len(block.rows) == 1))
    assert as_python_markdown(events(html.render(body))) == python_markdown(markdown.body(body))


def test_a_quotation_is_a_figure_with_its_speaker_as_caption():
    assert html.render([BlockQuote(("One.", "Two <3."), "Jane Doe")]) == (
        '<figure class="quote"><blockquote><p>One.</p><p>Two &lt;3.</p></blockquote>'
        "<figcaption>Jane Doe</figcaption></figure>\n"
    )


def test_a_persons_markdown_is_rendered_with_the_sites_extensions():
    page = html.render([Markdown("*a*\n\n| b |\n| - |\n| c |")], prose.renderer(["tables"]))
    assert "<em>a</em>" in page
    assert "<td>c</td>" in page


@pytest.mark.parametrize(
    "page",
    [
        html.render([Table((("Year", "R&D"), ("2025", "1")))]),
        html.render([Markdown("| Year |\n| - |\n| 2025 |")], prose.renderer(["tables"])),
    ],
)
def test_a_wide_table_scrolls_in_a_frame_that_the_keyboard_reaches(page):
    frame = re.match(r'<div class="table" role="region" tabindex="0" aria-label="([^"]+)"><table>', page)
    assert frame
    assert frame[1] in ("Year, R&amp;D", "Year")
    assert page.endswith("</table></div>\n")


def test_a_persons_markdown_needs_a_renderer():
    with pytest.raises(ValueError, match="renderer"):
        html.render([Paragraph("a"), Markdown("*a*")])


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        '<a href="JaVaScRiPt:alert(1)">a</a>',
        "<svg><script>alert(1)</script></svg>",
        "<iframe src='javascript:alert(1)'></iframe>",
        '<p style="background:url(javascript:alert(1))">a</p>',
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        '<div markdown="1" onclick="alert(1)">a</div>',
        "a {: onclick=alert(1) }",
    ],
)
def test_nothing_in_a_persons_markdown_can_run(source):
    page = prose.renderer(["attr_list", "md_in_html"])(source)
    parser = _Dangers()
    parser.feed(page)
    parser.close()
    assert parser.found == []


class _Dangers(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += [tag] if tag in {"script", "style", "iframe", "svg", "object", "embed"} else []
        self.found += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.found += [value for name, value in attrs if name in {"href", "src"} and not SAFE.match(value)]
