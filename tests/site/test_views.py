"""What pages say of persons, topics and counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from builder.article import Paragraph, Person, Source
from builder.authority import NONE, Authority, Outlet, PersonRecord, TopicRecord, Vocabulary
from builder.library import Shelf
from builder.library.load import packed
from builder.site import Edition, Settings, home_page, plan, view
from builder.site.article_page import article_page
from builder.site.views import ArticleView, ListingView
from builder.site.wording import ordinary
from tests.digest import article, library


def edition(articles, authority=NONE) -> Edition:
    return Edition(library(articles, authority), Settings(name="Tides"), Shelf(None), str)


def page(where, articles) -> ListingView:
    made = edition(articles)
    return next(view(each, made) for each in plan(made) if each.address == where)


def shown(one, authority=NONE) -> ArticleView:
    made = edition({"one": one}, authority)
    (entry,) = made.library.entries
    return article_page(entry, replace(made, shelf=Shelf(Path(), {entry.digest: packed(one)})))


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


def test_a_topic_leads_to_the_sentence_that_first_names_it_under_whatever_name_it_is_filed():
    topics = Vocabulary.of(TopicRecord(name="ebb and flow", spellings=("tides",)))
    one = article(tags=("tides", "moon"), body=(Paragraph("It was late. Tides turn, and tides return."),))
    made = shown(one, Authority(topics))
    assert [(topic.link.label, topic.where) for topic in made.topics] == [
        ("ebb and flow", "s1"),
        ("moon", ""),
    ]
    assert '<span class="at" id="s1">Tides turn, and tides return.</span>' in made.body


@pytest.mark.parametrize(
    ("text", "disclaimer", "where"),
    [
        ("The Tide Post asked around.", "Opinions are not those of the Tide Post.", "s1"),
        ("Nobody asked.", "Opinions are not those of the Tide Post.", "disclaimer"),
        ("Nobody asked.", None, ""),
    ],
)
def test_the_outlet_leads_to_where_the_page_shows_that_the_text_names_it(text, disclaimer, where):
    one = article(source=Source("Tide Post"), disclaimer=disclaimer, body=(Paragraph(text),))
    assert shown(one).outlet_where == where


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


def test_the_page_of_a_term_says_what_the_curators_say_of_it():
    topics = Vocabulary.of(
        TopicRecord(name="sea", description="Salt water.", link="https://sea.example/"),
        TopicRecord(name="tides", broader=("sea",)),
    )
    outlets = Vocabulary.of(Outlet(name="Tide Post", address="https://www.post.example/"))
    people = Vocabulary.of(PersonRecord(name="Ada Quill", orcid="0000-0002-1825-0097"))
    one = article(tags=("tides",), source=Source("Tide Post"), people=(Person("Ada Quill"),))
    made = edition({"one": one}, Authority(topics, people=people, outlets=outlets))
    said = {each.address: view(each, made).about for each in plan(made) if each.template == "listing.html"}
    sea = said["topics/sea/"]
    assert (sea.description, [link.label for link in sea.links]) == ("Salt water.", ["sea.example"])
    assert [link.href for link in sea.narrower] == ["topics/tides/"]
    assert [link.href for link in said["topics/tides/"].broader] == ["topics/sea/"]
    assert said["outlets/tide-post/"].links[0].url == "https://www.post.example/"
    assert said["people/ada-quill/"].links[0].url == "https://orcid.org/0000-0002-1825-0097"
    assert said["archive/2026/"] is None


def test_a_page_is_made_anew_when_the_curators_say_something_else():
    def prints(description):
        records = Vocabulary.of(TopicRecord(name="tides", description=description))
        pages = plan(edition({"one": article(tags=("tides",))}, Authority(records)))
        return {page.address: page.fingerprint for page in pages}

    before, after = prints("In and out."), prints("Out and in.")
    assert [where for where in before if before[where] != after[where]] == ["topics/tides/"]
