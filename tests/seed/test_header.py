"""The YAML header of a seed."""

from __future__ import annotations

import datetime as dt

import pytest

from builder import seed
from builder.article import PartialDate


def read(text):
    page, findings = seed.read("a.txt", text.encode())
    return page, [str(f) for f in findings]


def test_a_header_is_taken_as_given():
    page, findings = read(
        "---\nurl: https://example.org/a\nsource: NO\ndate: 2023-10\nadded: 2024-01-02\ntags: [a, b]\n"
        "lang: pt-BR\nrights: full\ntitle: 'No: 5'\n---\n\nHeadline\n\nSome text of the article."
    )
    header = page.seed.header
    assert findings == []
    assert (header.title, header.url, header.source) == ("No: 5", "https://example.org/a", "NO")
    assert (header.date, header.added) == (PartialDate(2023, 10), dt.date(2024, 1, 2))
    assert (header.tags, header.lang, header.rights) == (("a", "b"), "pt-BR", "full")
    assert (page.lang, page.pack.lang) == ("pt-BR", "pt")
    assert page.blocks[0].text == "Headline"
    assert page.seed.line_of(page.blocks[0].span.start) == 12


def test_a_header_may_say_when_and_how_the_article_is_shown():
    page, findings = read(
        "---\ndraft: yes\npublish: 2026-12-01\nexpires: 2027-01-01\npinned: true\nstatus: Corrected\n"
        "note: 'The name: Quill'\naliases: tides, old/tides\n---\nHeadline\n\nSome text of the article."
    )
    header = page.seed.header
    assert findings == []
    assert (header.draft, header.pinned, header.status) == (True, True, "corrected")
    assert (header.publish, header.expires) == (dt.date(2026, 12, 1), dt.date(2027, 1, 1))
    assert (header.note, header.aliases) == ("The name: Quill", ("tides", "old/tides"))


@pytest.mark.parametrize(
    "text", ["---\nA rule above\n---\nand below it some text.", "---\nfrom: x\n---\nText here.", "--- \n"]
)
def test_a_fence_without_known_keys_is_text(text):
    page, findings = read(text + "\nMore words.")
    assert page.seed.start == 0
    assert findings == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "---\nlang: en\ndate: soon\n---\nText",
            "a.txt:3:1: SP110: 'soon' is not a date",
        ),
        ("---\nlang: en\nauthor: X\n---\nText", "a.txt:3:1: SP110: 'author' is not a key of a seed's header"),
        (
            "---\nlang: en\nurl: example.org\n---\nText",
            "a.txt:3:1: SP110: 'example.org' is not a web address",
        ),
        ("---\ndraft: soon\n---\nText", "a.txt:2:1: SP110: 'soon' is neither yes nor no"),
        ("---\nrights: some\n---\nText", "a.txt:2:1: SP110: 'some' is not a way to show a text"),
    ],
)
def test_a_value_that_cannot_be_used_is_a_finding_and_the_text_is_read(text, finding):
    page, findings = read(text)
    assert page is not None
    assert len(findings) == 1
    assert findings[0].startswith(finding)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "---\ntitle: a: b\n---\nText",
            "a.txt:2:9: SP112: the header cannot be read: a value holds a colon",
        ),
        ("---\ntitle: a\n\nText", "a.txt:1:1: SP112: the header is not closed (end it with a line '---')"),
    ],
)
def test_a_header_that_cannot_be_read_is_an_error_and_nothing_is_read(text, finding):
    page, findings = read(text)
    assert page is None
    assert [str(f)[: len(finding)] for f in findings] == [finding]
