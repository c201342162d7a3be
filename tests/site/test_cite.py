"""An article is cited as the manuals have it; what is unknown is left out."""

from __future__ import annotations

from builder.article import Organization, Source
from builder.site.cite import cited_as
from tests.digest import article, entry

FULL = {
    "authors": ("Ida van Varga", "Bo Li"),
    "source": Source("Harbour Weekly", "https://weekly.example/eels"),
    "date": "2026-05-09",
}


def cited(**fields):
    return {each.style: each.text for each in cited_as(entry("eels", article("Eels return", **fields)))}


def test_an_article_with_everything():
    assert cited(**FULL) == {
        "APA": "van Varga, I., & Li, B. (2026, May 9). Eels return. Harbour Weekly. https://weekly.example/eels",
        "MLA": "van Varga, Ida, and Bo Li. “Eels return.” Harbour Weekly, 9 May 2026, https://weekly.example/eels.",
        "Chicago": "van Varga, Ida, and Bo Li. “Eels return.” Harbour Weekly, May 9, 2026. "
        "https://weekly.example/eels.",
    }


def test_an_article_of_which_only_the_title_is_known():
    assert cited(date=None) == {
        "APA": "Eels return. (n.d.).",
        "MLA": "“Eels return.”",
        "Chicago": "“Eels return.”",
    }


def test_a_month_and_a_question():
    made = entry("eels", article("Do eels return?", date="2026-09", source=Source("Tides")))
    assert [each.text for each in cited_as(made)] == [
        "Do eels return? (2026, September). Tides.",
        "“Do eels return?” Tides, Sept. 2026.",
        "“Do eels return?” Tides, September 2026.",
    ]


def test_a_body_keeps_its_name_and_many_authors_are_cut():
    body = cited(authors=("Tide Institute",), organizations=(Organization("Tide Institute"),))
    assert body["APA"].startswith("Tide Institute. (2026, March 4).")
    many = cited(authors=("Ada Quill", "Bo Li", "Cy Roe", "Di Fox"))
    assert many["MLA"].startswith("Quill, Ada, et al. “Eels")
