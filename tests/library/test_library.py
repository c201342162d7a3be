"""Articles in order, filed under what they are about, and tied to each other."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.article import Organization, Person, Quote, Reference, Source
from builder.library.names import inverted
from builder.library.slug import slug, unique_slugs
from tests.digest import article, library, rich


def slugs(entries):
    return [entry.slug for entry in entries]


def test_articles_are_newest_first_and_ties_are_broken_by_slug():
    made = library(
        {
            "b": article(date="2026-03-04"),
            "a": article(date="2026-03-04"),
            "new": article(date="2026-03-05"),
            "vague": article(date="2026-03"),
            "undated": article(date=None, added=dt.date(2026, 3, 6)),
        }
    )
    assert slugs(made.entries) == ["undated", "new", "a", "b", "vague"]
    assert made.newer(made.find("new")).slug == "undated"
    assert made.older(made.find("vague")) is None


def test_of_one_day_the_latest_added_comes_first():
    made = library({"a": article(added=dt.date(2026, 3, 5)), "b": article(added=dt.date(2026, 3, 6))})
    assert slugs(made.entries) == ["b", "a"]


def test_an_undated_article_stands_behind_all_that_was_added_with_it():
    there = {
        "a-undated": article(date=None, added=dt.date(2026, 3, 5)),
        "march": article(date="2026-03-01", added=dt.date(2026, 3, 5)),
        "january": article(date="2026-01-01", added=dt.date(2026, 3, 5)),
        "old": article(date="2025-01-01", added=dt.date(2026, 2, 5)),
    }
    assert slugs(library(there).entries) == ["march", "january", "a-undated", "old"]


def test_people_are_filed_under_their_family_name():
    names = ("Ada Quill", "Jan van Heusden", "Zoë Åkerlund", "Ben Quill")
    made = library({"a": article(people=tuple(map(Person, names)))})
    filed = [term.filed for term in made.taxonomies["people"].terms.values()]
    assert filed == ["Åkerlund, Zoë", "Quill, Ada", "Quill, Ben", "van Heusden, Jan"]


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Ada Mary Quill", "Quill, Ada Mary"),
        ("Dick Van Dyke", "Van Dyke, Dick"),
        ("Maria da Silva e Sousa", "da Silva e Sousa, Maria"),
        ("José Ortega y Gasset", "Ortega y Gasset, José"),
        ("Martin Quill Jr.", "Quill, Martin, Jr."),
        ("Al Quill", "Quill, Al"),
        ("Ahmed K.", "Ahmed K."),
        ("Plato", "Plato"),
        ("Quill, Ada", "Quill, Ada"),
        ("王小明", "王小明"),
        ("Xi Jinping", "Xi Jinping"),
        ("Moon Jae-in", "Moon Jae-in"),
        ("Nguyễn Văn Anh", "Nguyễn Văn Anh"),
        ("Wei Zhang", "Zhang, Wei"),
        ("Anh Nguyen", "Nguyen, Anh"),
        ("Lin Miranda", "Miranda, Lin"),
        ("Kim Quill", "Quill, Kim"),
        ("", ""),
    ],
)
def test_a_name_is_turned_round_where_its_family_name_is_known(name, filed):
    assert inverted(name) == filed


def test_spellings_that_differ_in_case_and_space_are_one_term_under_the_commonest():
    made = library(
        {
            "a": article(tags=("Gene  therapy",)),
            "b": article(tags=("gene therapy",)),
            "c": article(tags=("gene therapy", "Gene Therapy")),
        }
    )
    (term,) = made.taxonomies["topics"].terms.values()
    assert (term.label, term.slug, term.count) == ("gene therapy", "gene-therapy", 3)


def test_people_are_merged_by_name_and_bodies_keep_their_acronym():
    made = library(
        {
            "a": article(
                people=(Person("Ada Quill", "MD"),), organizations=(Organization("Tide Board", "TB"),)
            ),
            "b": article(people=(Person("ada quill"),), organizations=(Organization("Tide Board"),)),
        }
    )
    assert [t.count for t in made.taxonomies["people"].terms.values()] == [2]
    assert made.taxonomies["organizations"].find("TIDE BOARD").note == "TB"


def test_outlets_journals_years_and_months_are_filed_too():
    taxonomies = library({"a": rich(date="2025-11-02"), "b": article(date="2026")}).taxonomies
    assert taxonomies["outlets"].find("Harbour Science Weekly").slug == "harbour-science-weekly"
    assert taxonomies["journals"].find("Journal of Coastal Botany").count == 1
    assert [term.slug for term in taxonomies["years"].terms.values()] == ["2026", "2025"]
    assert [term.slug for term in taxonomies["months"].terms.values()] == ["2025/11"]


def test_an_index_is_sorted_as_readers_expect():
    made = library({"a": article(tags=("zebra", "Éclair", "apple", "Øre", "über"))})
    labels = [term.label for term in made.taxonomies["topics"].terms.values()]
    assert labels == ["apple", "Éclair", "Øre", "über", "zebra"]


def test_slugs_are_readable_ascii():
    assert [slug(label) for label in ("R&D", "C++", "C#", "Łódź", "O’Neill's law", "北京")] == [
        "r-and-d",
        "c-plus-plus",
        "c-sharp",
        "lodz",
        "oneills-law",
        "beijing",
    ]
    assert slug("!!!") == slug("!!!") != slug("???")


def test_a_newcomer_does_not_take_an_address():
    old, _ = unique_slugs(["c. elegans"])
    new, hashed = unique_slugs(["c. elegans", "c elegans"])
    assert new["c. elegans"] == old["c. elegans"] == "c-elegans"
    assert hashed == (new["c elegans"],) != ("c-elegans",)


def test_who_came_first_keeps_the_address_though_the_alphabet_says_otherwise():
    made = library(
        {
            "a": article(tags=("c elegans",), added=dt.date(2026, 2, 2)),
            "z": article(tags=("c. elegans",), added=dt.date(2026, 1, 1)),
        }
    )
    assert made.taxonomies["topics"].find("c. elegans").slug == "c-elegans"


def test_articles_are_related_each_with_its_reason():
    paper = Reference(id="x", type="article-journal", title="Storm memory", doi="10.5555/X.1")
    same = Reference(id="y", type="article-journal", doi="10.5555/x.1")
    made = library(
        {
            "it": article(
                tags=("tides", "mud", "eels"),
                references=(paper,),
                people=(Person("Ada Quill"),),
                quotes=(Quote("The mud remembers it all.", ("Ada Quill",)),),
            ),
            "paper": article(references=(same,)),
            "speaker": article(quotes=(Quote("I said so in the spring.", ("Ada Quill",)),)),
            "topics": article(tags=("mud", "tides")),
            "one-topic": article(tags=("eels",)),
            "stranger": article(),
        }
    )
    found = [(relation.entry.slug, relation.reason, relation.shared) for relation in made.relations["it"]]
    assert found == [
        ("paper", "paper", ("Storm memory",)),
        ("speaker", "speaker", ("Ada Quill",)),
        ("topics", "topics", ("tides", "mud")),
    ]
    assert "stranger" not in made.relations


def test_an_entry_is_known_by_its_seed_whatever_its_slug():
    one = library({"a": rich(seed="x.txt", source=Source("Y"))}).entries[0]
    other = library({"b": rich("Other title", seed="x.txt")}).entries[0]
    assert one.identity == other.identity
