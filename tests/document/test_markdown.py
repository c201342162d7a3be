"""Markdown that shows an article's text to the letter, and nothing besides."""

import pytest
from hypothesis import given, settings

from builder.article import Heading, ItemList, Paragraph
from builder.document import markdown
from tests.document.rendered import EVERY, MKDOCS, expected, python_markdown
from tests.document.strategies import BODIES


@pytest.mark.parametrize("extensions", [(), MKDOCS, EVERY], ids=["plain", "mkdocs", "every"])
@settings(max_examples=40)
@given(body=BODIES)
def test_the_page_shows_what_the_article_says(extensions, body):
    if "tables" not in extensions:
        body = tuple(block for block in body if not hasattr(block, "rows"))
    source = markdown.body(body)
    assert python_markdown(source, extensions) == expected(tuple(markdown.tidy(body))), source


@pytest.mark.parametrize(
    "text",
    [
        "Plain prose, with commas; 'quotes' and \"more\" – and 50% of R&D (at AT&T) at 12:30.",
        "A range of 1.5–2.0 μm, p < 0.05, n = 12 and x > y",
        "See snake_case names, 2 * 3 = 6 and C:\\Users; [sic] and [1] and http://example.org/a_b",
        "1.5 million people; -5 degrees; +44 20 7946 0000; #hash inside is fine: C#",
    ],
)
def test_plain_prose_stays_plain(text):
    assert markdown.body([Paragraph(text)]) == text + "\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 1", "\\# 1"),
        ("1. May", "1\\. May"),
        ("- dash", "\\- dash"),
        ("---", "\\---"),
        ("<b>", "&lt;b>"),
        ("**", "\\*\\*"),
        ("*x*", "\\*x\\*"),
        ("{{ x }}", "\\{\\{ x }}"),
        ("See [a](b)", "See [a\\](b)"),
        ("&amp;", "&amp;amp;"),
        (": x", "&#58; x"),
        ("~~~", "&#126;~~"),
        ("[TOC]", "\\[TOC]"),
    ],
)
def test_markup_is_escaped_where_it_would_be_markup(text, written):
    assert markdown.body([Paragraph(text)]) == written + "\n"


def test_neighbouring_lists_stay_two():
    assert markdown.body([ItemList(("a",)), ItemList(("b",), ordered=True)]) == "- a\n\n<!-- -->\n\n1. b\n"


def test_a_heading_keeps_the_sign_at_its_end():
    assert markdown.body([Heading("In C #")]) == "## In C \\#\n"
