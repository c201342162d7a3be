"""Pages longer than any article: the body is whole, the readers look at both ends."""

from __future__ import annotations

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
