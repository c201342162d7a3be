"""The digest in pictures: true to the articles, and the same in the table as in the picture."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from builder.article import Person, Quote, Source
from builder.site import Edition, Settings
from builder.site.statistics import statistics_page
from builder.site.statistics.over_time import periods
from builder.site.statistics.svg import Amount, bars, columns, matrix
from builder.site.wording import words
from tests.digest import article, library

SVG = "{http://www.w3.org/2000/svg}"


def page(articles):
    return statistics_page(Edition(library(articles), Settings(name="Tides"), None, str))


def charts(articles):
    return {chart.key: chart for chart in page(articles).charts}


def rows(chart):
    return [(row.head.label, *row.cells) for row in chart.rows]


def drawn(picture):
    return ET.fromstring(str(picture).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def wide(picture, class_="bar"):
    return [shape.get("width") for shape in drawn(picture).iter(f"{SVG}rect") if shape.get("class") == class_]


def texts(picture):
    return ["".join(text.itertext()) for text in drawn(picture).iter(f"{SVG}text")]


def dated(*dates):
    return {f"a{n}": article(f"Article {n}", date=date) for n, date in enumerate(dates)}


def test_a_bar_is_as_long_as_its_share_of_the_longest():
    amounts = [Amount("mud", 8, "8"), Amount("R&D <b>", 2, "2")]
    picture = bars("topics", "Topics", "mud: 8", amounts)
    assert wide(picture) == ["100%", "25%"]
    assert texts(picture) == ["mud", "8", "R&D <b>", "2"]


def test_a_picture_says_what_it_is_to_those_who_hear_it_and_has_no_style_of_its_own():
    picture = bars("topics", "Topics & more", "mud: 8", [Amount("mud", 8, "8")])
    root = drawn(picture)
    assert root.get("role") == "img"
    named = [root.find(f".//*[@id='{each}']").text for each in root.get("aria-labelledby").split()]
    assert named == ["Topics & more", "mud: 8"]
    assert not re.search(r"style|fill=|stroke=|viewBox", picture)


def test_a_long_label_is_cut_where_a_narrow_page_ends():
    label = "Institute for the Study of Everything That Floats"
    assert texts(bars("x", "X", "x", [Amount(label, 1, "1")]))[0] == "Institute for the Study of Everythi…"


@pytest.mark.parametrize("number", [2, 9, 60])
def test_columns_stay_inside_the_picture_and_some_are_named(number):
    amounts = [Amount(str(2000 + n), n, str(n)) for n in range(number)]
    picture = columns("time", "Time", "x", amounts, ticks=6)
    shapes = list(drawn(picture).iter(f"{SVG}rect"))
    assert len(shapes) == number - 1  # none for a year without articles
    for shape in shapes:
        left, width = (float(shape.get(name).rstrip("%")) for name in ("x", "width"))
        assert left >= 0
        assert left + width <= 100
    years = [text for text in texts(picture) if len(text) == 4]
    assert len(years) == min(number, 6)
    assert (years[0], years[-1]) == ("2000", str(1999 + number))


def test_a_disc_grows_with_its_number_and_there_is_none_for_nothing():
    one, four, none = Amount("", 1, "1"), Amount("", 4, "4"), Amount("", 0, "0")
    picture = matrix("q", "Q", "x", [("Ada", [one, four]), ("Bo", [none, one])], ["mud", "tides"])
    radii = [float(disc.get("r").rstrip("em")) for disc in drawn(picture).iter(f"{SVG}circle")]
    assert len(radii) == 3
    assert radii[1] > radii[0] == radii[2]
    assert "A mud" in texts(picture)


@pytest.mark.parametrize(
    ("dates", "kind", "names"),
    [
        (("2025-11-03", "2026-02", "2026-02-28"), "month", ["2025-11", "2025-12", "2026-01", "2026-02"]),
        (("2020-01-01", "2023"), "year", ["2020", "2021", "2022", "2023"]),
        (("1931-01-01", "2023-01-01"), "decade", [str(year) for year in range(1930, 2030, 10)]),
        (("2026-02-03",), "year", ["2026"]),
        ((None,), "year", []),
    ],
)
def test_time_is_told_in_what_makes_a_picture(dates, kind, names):
    found, named = periods(library(dated(*dates)).entries, words("en"))
    assert (found, [each.name for each in named]) == (kind, names)
    assert sum(each.count for each in named) == len([date for date in dates if date])


def test_the_table_says_what_the_picture_shows_and_leads_to_the_articles():
    chart = charts(dated("2026-01-05", "2026-03-05", "2026-03-06", None))["time"]
    assert rows(chart) == [("March 2026", "2"), ("January 2026", "1")]
    assert chart.rows[0].head.href == "archive/2026/03/"
    assert chart.note.startswith("1 article is left out")


def test_of_topics_people_bodies_and_outlets_those_with_most_articles_are_shown():
    there = {
        f"a{n}": article(
            f"Article {n}",
            tags=("mud", "tides", f"only {n}"),
            people=(Person("Ada Quill"), Person("Bo Marsh")),
            source=Source("Tide Post" if n < 3 else "Mud Weekly"),
        )
        for n in range(5)
    }
    found = charts(there)
    assert rows(found["topics"]) == [("mud", "5"), ("tides", "5")]
    assert found["topics"].note == "5 more"
    assert rows(found["people"]) == [("Bo Marsh", "5"), ("Ada Quill", "5")]  # as the index has them
    assert rows(found["outlets"]) == [("Tide Post", "3"), ("Mud Weekly", "2")]
    assert "organizations" not in found


def test_who_is_quoted_about_what():
    def said(title, tags, *speakers):
        people = tuple(map(Person, speakers))
        quotes = tuple(Quote(f"So says {name} of it.", (name,)) for name in speakers)
        return article(title, tags=tags, people=people, quotes=quotes)

    chart = charts(
        {
            "a": said("A", ("mud",), "Ada Quill", "Bo Marsh"),
            "b": said("B", ("mud", "tides"), "Ada Quill"),
        }
    )["quoted"]
    assert chart.columns == ("Speaker", "mud", "tides")
    assert rows(chart) == [("Ada Quill", "2", "1"), ("Bo Marsh", "1", "")]
    assert chart.rows[0].head.href == "people/ada-quill/"


def test_one_article_or_none_makes_numbers_and_no_pictures():
    assert page({}).charts == ()
    made = page({"a": article(tags=("mud", "tides"), quotes=(Quote("So says she.", ("Ada",)),))})
    assert made.charts == ()
    assert {each.label: each.count for each in made.counts} == {"Articles": 1, "Topics": 2, "Quotes": 1}


def test_languages_have_names():
    there = {"a": article("A", lang="de"), "b": article("B", lang="en-GB"), "c": article("C", lang="en")}
    assert rows(charts(there)["languages"]) == [("English", "2"), ("German", "1")]
