"""Dates as pages print them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language import languages, pack
from builder.seed.dates import Sense, dates_in, is_date_line, is_relative_date_line, without_dates

ONE_DATE = [
    ("en", "Oct 3 2023", "2023-10-03"),
    ("en", "3 October 2023", "2023-10-03"),
    ("en", "October 3rd, 2023 at 9:14 am EDT", "2023-10-03"),
    ("en", "Tue, 03 Oct 2023 09:14:00 GMT", "2023-10-03"),
    ("en", "Tue Oct 3 09:14:00 EDT 2023", "2023-10-03"),
    ("en", "2023-10-03T09:14:05+02:00", "2023-10-03"),
    ("en", "2023/10/03", "2023-10-03"),
    ("en", "SEPT. 3, 2023", "2023-09-03"),
    ("en", "the 3rd of October 2023", "2023-10-03"),
    ("en", "03-Oct-2023", "2023-10-03"),
    ("en", "2023, October 3", "2023-10-03"),
    ("en", "25/12/2023", "2023-12-25"),
    ("en", "12/25/23", "2023-12-25"),
    ("en", "Winter letter, February 2023", "2023-02"),
    ("en", "May/June 2023", "2023-05"),
    ("fr", "Juillet-août 2023", "2023-07"),
    ("en", "By Ann MillerPublished: Jan 29, 2025", "2025-01-29"),
    ("en", "By Ann MillerOctober 3, 202311 Mins Read", "2023-10-03"),
    ("en", "Published: 2021", "2021"),
    ("en", "Published: 2023.10.03", "2023-10-03"),
    ("de", "Dienstag, den 3. Oktober 2023, 14:30 Uhr", "2023-10-03"),
    ("de", "03.10.2023", "2023-10-03"),
    ("de", "03.10.23, 14:30 Uhr", "2023-10-03"),
    ("es", "3 de octubre de 2023", "2023-10-03"),
    ("es", "18/4/2023 11:00 CEST", "2023-04-18"),
    ("fr", "Publié le 1er août 2023 à 17h00", "2023-08-01"),
    ("it", "Pubblicato il 3 ottobre 2023 alle ore 14:30", "2023-10-03"),
    ("pt", "27 de setembro de 2022", "2022-09-27"),
    ("nl", "Gepubliceerd op dinsdag 3 maart 2023 om 14.30 uur", "2023-03-03"),
]


@pytest.mark.parametrize(("lang", "text", "iso"), ONE_DATE)
def test_every_form_of_one_date_is_read(lang, text, iso):
    (date,) = dates_in(text, pack(lang))
    assert str(date.date) == iso


NO_DATE = [
    ("en", "a decade of progress"),
    ("en", "In 2023, 41 people"),
    ("en", "he may 2023 times"),
    ("en", "31 February 2023"),
    ("en", "version 10.2.3.2023"),
    ("en", "https://example.org/2023/10/03/tides"),
    ("en", "doi 10.1000/2023-10-03-7"),
    ("en", "2 days ago"),
    ("de", "vor 3 Tagen"),
    ("en", "© 2023 The Tide Ltd"),
]


@pytest.mark.parametrize(("lang", "text"), NO_DATE)
def test_what_is_no_date_is_not_read_as_one(lang, text):
    assert dates_in(text, pack(lang)) == ()


def test_a_date_that_can_be_read_in_two_ways_keeps_both():
    (date,) = dates_in("03/10/2023", pack("en"))
    assert date.date is None
    assert [str(reading) for reading in date.readings] == ["2023-10-03", "2023-03-10"]


@pytest.mark.parametrize(
    ("lang", "text", "senses"),
    [
        ("en", "Updated April 3, 2022|Published April 2, 2022", [Sense.UPDATED, Sense.PUBLISHED]),
        ("en", "Posted on June 29, 2020November 12, 2021", [Sense.PUBLISHED, Sense.UPDATED]),
        ("en", "Last reviewed on 4 May 2024", [Sense.UPDATED]),
        ("en", "accessed 4 May 2024", [Sense.OTHER]),
        ("en", "May 31-June 3, 2023; Milan", [Sense.OTHER]),
        ("en", "[Submitted on 6 Oct 2023 (v1), last revised 2 Feb 2024]", [Sense.PUBLISHED, Sense.UPDATED]),
        ("de", "Erschienen am 3.10.2023, zuletzt aktualisiert 5.10.2023", [Sense.PUBLISHED, Sense.UPDATED]),
    ],
)
def test_the_words_before_a_date_say_what_it_is_the_date_of(lang, text, senses):
    assert [date.sense for date in dates_in(text, pack(lang))] == senses


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Published: 19:45, 22 August 2022"),
        ("en", "| November 3, 2025 (8:42 AM ET)"),
        ("en", "June 21, 2022 03:00 AM Eastern Daylight Time"),
        ("en", "NOVEMBER 11, 2025 2 MIN READ"),
        ("fr", "Publié le mardi 3 octobre 2023 à 17h00, mis à jour à 19h12"),
    ],
)
def test_a_date_line_holds_nothing_but_dates_and_their_company(lang, text):
    assert is_date_line(text, pack(lang))


def test_a_sentence_with_a_date_is_no_date_line():
    assert not is_date_line("The mill burned down on 3 October 1923", pack("en"))
    assert not is_date_line("Issue 88 | Friday 17 February 2023", pack("en"))


def test_relative_dates_are_known_but_not_read():
    assert is_relative_date_line("Updated 3 hours ago", pack("en"))
    assert is_relative_date_line("il y a 2 jours", pack("fr"))
    assert not is_relative_date_line("They met again 3 hours ago", pack("en"))


def test_what_stands_beside_a_date_is_what_remains():
    assert without_dates("Jane Doe | Published: Oct 3, 2023 at 9:14 am", pack("en")) == "Jane Doe"


@given(st.text(alphabet="0123456789./-, May3octobre年\n", max_size=200), st.sampled_from(languages()))
def test_dates_stand_in_order_where_they_say(text, lang):
    dates = dates_in(text, pack(lang))
    assert all(0 <= date.start < date.end <= len(text) for date in dates)
    assert all(first.end <= second.start for first, second in itertools.pairwise(dates))
