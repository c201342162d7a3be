"""The search index: what is in it, what is not, and what a change costs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.article import Paragraph, Person, Quote
from builder.site import Settings, manifest, shards
from builder.site.search import plan
from builder.site.search.buckets import buckets, in_order
from builder.site.search.words import terms, words
from tests.digest import article, library, rich

SETTINGS = Settings(name="Tides", url="https://digest.example/")


def index(articles, settings=SETTINGS) -> dict[str, dict[str, str]]:
    """The files of an index by shard."""
    shelves = library(articles)
    texts = {slug: " ".join(block.text for block in made.body) for slug, made in articles.items()}
    return {shard.folder: shard.files(texts, shelves, settings).files for shard in shards(shelves, settings)}


def entries(files: dict[str, str]) -> Iterator[tuple[str, list]]:
    """The table of a shard: term → postings."""
    for name, text in files.items():
        if name.startswith("w"):
            yield from json.loads(text).items()


def found(articles, term: str) -> set[str]:
    """The titles of the articles that a term finds."""
    titles = set()
    for files in list(index(articles).values())[:-1]:
        for postings in (value for key, value in entries(files) if key == term):
            number = 0
            for step in postings[0][::2]:
                number += step
                titles.add(json.loads(files[f"d{number // 4}.json"])[number % 4]["t"])
    return titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salt-marsh CARBON, R&D", ["salt", "marsh", "carbon", "r", "d"]),
        ("Łódź, naïve Çelik", ["łodz", "naive", "celik"]),
        ("e\u0301te\u0301 ﬁn", ["ete", "fin"]),
        ("東京の海 sea", ["東", "京", "の", "海", "sea"]),
        ("שלום 🙃 हिन्दी", ["שלום", "हनद"]),
        ("", []),
    ],
)
def test_words_are_letters_and_digits_without_accents(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("lang", "group"),
    [
        ("en", "storm storms"),
        ("en", "study studies"),
        ("en", "test tests tested testing"),
        ("en", "stop stopped stopping"),
        ("en-GB", "release releases released"),
        ("de", "Gezeit Gezeiten"),
        ("de", "Studie Studien"),
        ("fr", "canal canaux"),
        ("es", "mareas marea"),
        ("pt", "estação estações"),
    ],
)
def test_forms_of_a_word_are_one_term(lang, group):
    assert len(set(terms(group, lang))) == 1


@pytest.mark.parametrize("word", ["virus", "analysis", "glass", "gene", "bed", "king", "car", "is"])
def test_a_word_that_only_looks_inflected_stays(word):
    assert list(terms(word, "en")) == [word]


def test_what_has_no_language_keeps_its_endings():
    assert list(terms("storms", None)) == ["storms"]


@given(st.sets(st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1), max_size=60))
def test_a_key_is_in_the_file_that_its_place_in_the_cuts_says(keys):
    ordered = in_order(keys)
    files, cuts = buckets((key, f'"{key}":"{"x" * 1000}"') for key in ordered)
    for key in keys:
        before = [cut for cut in cuts if in_order([cut, key])[0] == cut]
        assert f'"{key}":' in files[len(before) - 1]


def test_a_word_finds_the_articles_whose_text_title_names_or_topics_have_it():
    there = {f"a{n}": article(f"Mud {n}", body=(Paragraph("Nothing here."),)) for n in range(9)}
    there["text"] = article("In the text", body=(Paragraph("A heron came by."),))
    there["title"] = article("Herons")
    there["topic"] = article("A topic", lang="en", tags=("herons",))
    there["name"] = article("A name", people=(Person("Ada Heron"),))
    assert found(there, "heron") == {"In the text", "A topic", "A name"}
    assert found(there, "herons") == {"Herons"}  # no language, no endings
    assert found(there, "mud") == {f"Mud {n}" for n in range(9)}


LONG = tuple(Paragraph(f"Paragraph number {n} of the whole text.") for n in ("uno", "due", "tre", "quattro"))


@pytest.mark.parametrize(
    ("mode", "hidden"), [("excerpt", "quattro"), ("link", "uno"), ("link", "longer memory")]
)
def test_what_a_page_does_not_show_is_not_in_the_index(mode, hidden):
    made = index({"x": rich(body=LONG, rights=mode)})
    assert not [name for files in made.values() for name, text in files.items() if hidden in text]
    assert "Eelgrass that has lived" in next(iter(made.values()))["d0.json"]


def test_a_quotation_is_found_by_its_words_and_by_who_said_it():
    made = article(
        quotes=(Quote("The tide takes what it wants.", ("Ada Quill",)), Quote("Mud is patient here."))
    )
    (files, _) = index({"x": made}).values()
    table = dict(entries(files))
    assert table["quill"][1] == [0, 1]
    assert table["patient"][1] == [0, 2]
    assert table["tides"][0] != []


def test_names_are_found_by_each_of_their_words():
    made = index({"a": article(people=(Person("Ada Quill"),)), "b": article(people=(Person("Ada Quill"),))})
    names = dict(entries(list(made.values())[-1]))
    assert names["ada"] == names["quill"] == [["Ada Quill", "people/ada-quill/", 2, 0, ""]]


@pytest.fixture
def many(monkeypatch):
    monkeypatch.setattr(plan, "_MEMBERS", 10)
    return {f"article-{n}": article(f"Article {n}", tags=(f"topic {n % 7}",)) for n in range(100)}


def test_a_change_makes_one_shard_of_articles_anew(many):
    before = index(many)
    assert len(before) == 17  # sixteen of articles, one of names
    after = index({**many, "article-50": article("Another title", tags=("topic 1",))})
    assert len(after.keys() - before.keys()) == 1
    assert all(after[folder] == before[folder] for folder in after.keys() & before.keys())


def test_every_article_is_in_one_shard(many):
    titles = [
        each["t"]
        for files in index(many).values()
        for name, text in files.items()
        if re.fullmatch(r"d\d+\.json", name)
        for each in json.loads(text)
    ]
    assert sorted(titles) == sorted(made.title for made in many.values())


def test_facets_say_for_each_article_what_it_is_filed_under(many):
    counted = {}
    for files in list(index(many).values())[:-1]:
        column = json.loads(files["topics.json"])
        for own in column["docs"]:
            for number in own:
                label = column["labels"][number]
                counted[label] = counted.get(label, 0) + 1
    assert counted == {f"topic {n}": len(range(n, 100, 7)) for n in range(7)}


def test_the_manifest_knows_the_languages_that_are_spoken():
    shelves = library({"a": article(lang="de-AT"), "b": article(lang="ja")})
    planned = shards(shelves, SETTINGS)
    made = json.loads(manifest(planned, [[""] for _ in planned], shelves, SETTINGS))
    assert list(made["endings"]) == ["de"]
    assert [shard["docs"] for shard in made["shards"]] == [2]


def test_an_empty_digest_has_an_index():
    assert [list(files) for files in index({}).values()] == [[]]
