"""What every page's blocks have in common, whatever the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import seed

LINES = st.sampled_from(
    [
        "",
        "The council voted on Tuesday to keep the bridge open, and the mayor said that it would be costly.",
        "“We walked home in the rain,” said Ana Ruiz, who keeps the archive of the town. “It was late.”",
        "A heading without a mark",
        "- a thing on a list",
        "1. first of all",
        "(a) a clause",
        "> quoted text that goes on",
        "Name\tAge\tPlace",
        "| a | b |",
        "Share on Facebook",
        "Related stories",
        "By Ana Ruiz",
        "3 October 2023",
        "short-",
        "  indented words of a line",
        "---",
        "#",
        "...",
        "\u00a0",
    ]
)


def check(text):
    page, _ = seed.read("a.txt", text.encode("utf-8", "surrogatepass"))
    if page is None:
        return
    source = page.seed.text
    covered = [0] * len(source)
    for block in page.blocks:
        assert block.span.start < block.span.end
        for place in range(block.span.start, block.span.end):
            covered[place] += 1
        starts = [at for at, _ in block.anchors] + [len(block.text)]
        for (at, place), end in zip(block.anchors, starts[1:], strict=True):
            length = end - at
            glue = 1 if end < len(block.text) and length and block.text[end - 1] in " \t" else 0
            stretch = block.text[at : end - glue]
            assert source[place : place + len(stretch)] == stretch
    for place, character in enumerate(source):
        if place >= page.seed.start and not character.isspace():
            assert covered[place] == 1, source[place : place + 20]


@settings(deadline=None, max_examples=30)
@given(st.lists(LINES, max_size=30).map("\n".join))
def test_every_character_is_in_one_block_and_anchors_are_letter_by_letter(text):
    check(text)


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=200))
def test_the_same_holds_for_any_text(text):
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "x" * 1_000_000,
        "A line of words, and no more\n" * 10_000,
        "- item\n" * 15_000,
        "\n" * 300_000 + "x y z",
        '"' * 200_000,
        "(" * 200_000,
        "a | b | c\n" * 10_000,
        "Aa" * 100_000,
        "1. " * 100_000,
        "> " * 100_000,
        "trans-\n" * 15_000,
        "- " * 200_000,
        "A. B. " * 100_000,
        "http://" * 50_000,
        "12-34 " * 50_000,
    ],
    ids=lambda text: f"{text[:6]!r}*{len(text)}",
)
def test_no_text_takes_long(text):
    begin = time.process_time()
    seed.read("a.txt", text.encode())
    assert time.process_time() - begin < 3  # about a second, but machines that run tests are busy
