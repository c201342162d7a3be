"""What pages say of persons, topics and counts."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.article import Person
from builder.library import Shelf
from builder.site import Edition, Settings, home_page, plan, view
from builder.site.views import ListingView
from builder.site.wording import ordinary
from tests.digest import article, library


def edition(articles) -> Edition:
    return Edition(library(articles), Settings(name="Tides"), Shelf(None), str)


def page(where, articles) -> ListingView:
    made = edition(articles)
    return next(view(each, made) for each in plan(made) if each.address == where)


def known(person, **fields):
    return article(people=(person,), **fields)


def facts(*articles):
    made = page("people/ada-quill/", {f"a{n}": each for n, each in enumerate(articles)})
    return [fact.text for fact in made.facts]


def test_a_person_is_who_the_latest_article_in_the_sites_language_says():
    french = Person("Ada Quill", roles=("professeure",))
    latest = Person("Ada Quill", roles=("professor of tides",), affiliations=("Tide Institute",))
    first = Person("Ada Quill", roles=("student",))
    assert facts(
        known(french, lang="fr", date="2026-03-09"),
        known(latest, lang="en-GB", date="2026-03-05"),
        known(first, date="2020-01-01"),
    ) == ["professor of tides, Tide Institute", "student"]


def test_who_a_person_is_takes_two_lines_at_most_and_is_said_once():
    many = Person("Ada Quill", roles=("editor", "Editor", "author", "sailor"), affiliations=("Tide Times",))
    assert facts(known(many), known(Person("Ada Quill", roles=("Editor",)))) == [
        "editor, Tide Times",
        "author",
    ]


def test_a_person_whom_only_foreign_articles_describe_is_described_in_their_language():
    made = page("people/ada-quill/", {"a": known(Person("Ada Quill", roles=("professeure",)), lang="fr")})
    assert [(fact.text, fact.lang) for fact in made.facts] == [("professeure", "fr")]


def test_a_year_is_not_said_twice():
    there = {"a": article(date="2026-03-04"), "b": article(date="2026-04-04", tags=("mud",))}
    assert page("archive/2026/", there).summary == "2 articles"
    assert page("topics/mud/", there).summary == "1 article, 2026"


def test_the_front_page_begins_with_what_was_added_last_and_dated_before_undated():
    there = {
        "undated": article("Undated", date=None, added=dt.date(2026, 3, 5)),
        "dated": article("Dated", date="2020-01-01", added=dt.date(2026, 3, 5)),
        "before": article("Before", date="2026-03-04", added=dt.date(2026, 3, 4)),
    }
    home = home_page(edition(there))
    assert [card.title for card in (home.lead, *home.seconds, *home.cards)] == ["Dated", "Undated", "Before"]


@pytest.mark.parametrize("label", ["tidal power", "e-bikes", "économie"])
def test_an_ordinary_word_may_begin_with_a_capital(label):
    assert ordinary(label)


@pytest.mark.parametrize("label", ["mRNA vaccines", "p53", "c. elegans", "R&D", "NASA", "", "x rays"])
def test_a_name_or_symbol_keeps_its_letters(label):
    assert not ordinary(label)
