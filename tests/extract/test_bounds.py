"""Pages longer than any article: the body is whole, the readers look at both ends."""

from __future__ import annotations

import sys
import time

import pytest

from builder import seed
from builder.extract import extract

HEAD = "Why the ferry stopped\n\nBy Hanna Virtala\n\n12 May 2024\n\n"
PROSE = 'The ferry between the islands no longer runs on Sundays, "and few expect it," said Ana Ruiz. '
ENDLESS = {
    "a line of 100,000 characters": PROSE * 1000,
    "50,000 short lines": "short line\n" * 50_000,
    "endless quotation marks": '\u201ca " ' * 100_000,
    "endless brackets": "(a [b " * 80_000,
    "endless names": "Maria Gomez, " * 30_000,
}


def paragraphs(count):
    names = ("".join(chr(ord("a") + int(digit)) for digit in str(n)).title() for n in range(count))
    return "".join(f"{name} stood at the quay with {name}'s sister. {PROSE}\n\n" for name in names)


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_no_text_takes_long(text):
    begun = time.process_time()
    page, _ = seed.read("a.txt", (HEAD + text).encode())
    extract(page)
    assert time.process_time() - begun < 6, "three times what it may take, for slow machines"


def test_a_page_too_long_for_the_readers_says_so_and_keeps_its_body():
    page, _ = seed.read("a.txt", (HEAD + paragraphs(2000)).encode())
    extraction = extract(page)
    assert len(extraction.article.body) == 2000
    assert [found.code for found in extraction.diagnostics] == ["SP113"]


def test_an_article_of_any_usual_length_is_read_whole():
    page, _ = seed.read("a.txt", (HEAD + paragraphs(300)).encode())
    assert extract(page).diagnostics == ()


LINES = {
    "people with their offices": "{a} {b}, a professor of ecology at {b} University, said so.",
    "bodies": "The University of {a} said so on Monday, and the {b} Institute ({a}) agreed.",
    "references": "{b}, A. (2019) {a} and the sea. Journal of {b}, 7, 3-9. https://doi.org/10.5555/{a}{b}",
    "papers and their journals": "The paper, “{a} and {b}”, was published in the journal {a} {b}.",
    "quotations": "“We will go there at once and stay,” said {a} {b}, who had come from {b}.",
    "one long list": "{a} {b},",
}


def lines(form: str, count: int) -> str:
    """As many lines of one form, each with names of its own."""

    def name(number: int) -> str:
        return "".join(chr(ord("a") + int(digit)) for digit in str(number)).title()

    rows = (form.format(a=name(n), b=name(n * 7 + 11)) for n in range(count, 2 * count))
    return HEAD + (" " if form.endswith(",") else "\n\n").join(rows)


def steps(text: str) -> int:
    """How many calls it takes to read a text."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        page, _ = seed.read("a.txt", text.encode())
        assert page is not None
        extract(page)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("form", LINES.values(), ids=LINES)
def test_twice_as_many_names_take_no_more_than_twice_the_work(form: str):
    steps(lines(form, 20))  # tables are loaded, and patterns compiled, once
    assert steps(lines(form, 500)) < 2.3 * steps(lines(form, 250))
