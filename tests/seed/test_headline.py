"""Which line is taken for the title, where others look like one."""

from __future__ import annotations

import pytest

from builder import extract, seed
from builder.seed.model import Kind

PROSE = (
    "The ferry between the two islands no longer runs on Sundays, and few people on either shore expect it to"
    " return before the autumn, when the new timetable is due."
)
MORE = (
    "Some of them have bought boats of their own. Others have stopped going to church on the other side,"
    " where the organist now plays to eleven people and a dog."
)
TITLE = "Ferry stops running on Sundays until the autumn"

HEADS = {
    "after the name of the hospital": (
        "PRESS RELEASE",
        "7 January 2026",
        "Saint Olga Hospital, Tromsø",
        TITLE,
    ),
    "before the name of the university": (TITLE, "UNIVERSITY OF THE OUTER SKERRIES"),
    "after a bar of the menu": ("News  Tides  Podcasts  Log in", TITLE, "12 May 2024"),
    "after the letter's number and date": ("Weekly letter · No. 12 · Friday 3 May 2024", TITLE),
    "after the release's number": ("NEWS RELEASE 22-118", "December 7, 2022", TITLE),
    "after place and date": ("PRESS RELEASE", "Tromsø, 7 January 2026", TITLE),
    "after where the text is from": ("Source: Saint Olga Institute", "7 January 2026", TITLE),
    "before a shorter dek": (
        "Saint Olga Institute",
        "PRESS RELEASE",
        TITLE,
        "Islanders buy boats of their own",
        "Issued: 7 January 2026",
    ),
    "after the way through the site": ("You are here: Home › News › Islands", TITLE, "12 May 2024"),
    "after a section and before dek and byline": (
        "The outer islands",
        TITLE,
        "Islanders buy boats, and the organist plays to eleven people and a dog",
        "Ann Lee",
        "12 May 2024",
    ),
    "before a longer dek": (TITLE, "Islanders buy boats, and the organist plays to eleven people and a dog"),
}


@pytest.mark.parametrize("lines", HEADS.values(), ids=HEADS)
def test_the_title_is_found(lines):
    page, _ = seed.read("a.txt", "\n".join([*lines, "", PROSE, "", MORE]).encode())
    assert [block.text for block in page.of(Kind.TITLE)] == [TITLE]


DEK = "Islanders are buying boats of their own, and the organist plays to almost nobody."
DEKS = {
    "above byline and date": (DEK, "By Ann Lee", "12 May 2024"),
    "above the byline": (DEK, "By Ann Lee"),
    "above the date": (DEK, "12 May 2024"),
}


@pytest.mark.parametrize("lines", DEKS.values(), ids=DEKS)
def test_a_dek_is_told_from_the_first_sentence_by_what_stands_around_it(lines):
    page, _ = seed.read("a.txt", "\n".join([TITLE, *lines, "", PROSE, "", MORE]).encode())
    assert [block.text for block in page.of(Kind.SUBTITLE)] == [DEK]
    assert [block.text for block in page.body] == [PROSE, MORE]


def test_a_dek_of_several_lines_with_a_mark_each_is_read_whole():
    dek = [
        "*** Islanders are buying boats of their own",
        "*** The organist plays to almost nobody on Sundays",
    ]
    lines = ["12 May 2024", TITLE, *dek, "", PROSE, "", MORE]
    page, _ = seed.read("a.txt", "\n".join(lines).encode())
    assert extract.extract(page).article.subtitle == " ".join(dek)


@pytest.mark.parametrize("lines", [(), ("12 May 2024",), ("By Ann Lee", "12 May 2024")])
def test_a_first_sentence_with_more_of_the_text_right_below_it_stays_in_the_text(lines):
    lead = "The last ferry left on Sunday with eleven passengers, one of them a dog that had no ticket."
    page, _ = seed.read("a.txt", "\n".join([TITLE, *lines, "", lead, "", PROSE, "", MORE]).encode())
    assert [block.text for block in page.body] == [lead, PROSE, MORE]


def test_a_title_in_quotation_marks_is_no_breadcrumb():
    title = "« Cessons de compter les bateaux comme des moutons »"
    lines = ["Le large  Les ports  Boutique", title, "Par Jeanne Lebreton", "", PROSE, "", MORE]
    page, _ = seed.read("a.txt", "\n".join(lines).encode())
    assert [block.text for block in page.of(Kind.TITLE)] == [title]


def test_a_title_that_goes_on_after_a_comma_is_read_whole():
    lines = ["Ferry stops running on Sundays,", "say islanders on both shores", "", PROSE, "", MORE]
    page, _ = seed.read("a.txt", "\n".join(lines).encode())
    read = extract.extract(page)
    assert read.article.title == "Ferry stops running on Sundays, say islanders on both shores"
    assert [block.text for block in read.article.body] == [PROSE, MORE]


def test_a_wire_report_without_a_title_gets_one_from_its_first_clause():
    lead = "TROMSØ, May 3 (Skerry Press) — The parliament of the islands on Friday passed a bill that forbids"
    lead += " every ferry to sail on a Sunday before the organist has played, the first law of its kind."
    page, _ = seed.read("a.txt", f"{lead}\n{MORE}\n{PROSE}".encode())
    read = extract.extract(page)
    assert read.article.title == "The parliament of the islands on Friday passed a bill"
    assert read.article.body[0].text == lead
    assert [finding.code for finding in read.diagnostics] == ["SP111"]
    assert read.evidence["title"][0].confidence < 0.5
