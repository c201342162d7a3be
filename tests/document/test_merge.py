"""Whose a value is, case by case."""

import datetime as dt
from dataclasses import replace

import pytest

from builder import document
from builder.article import Article, Markdown, Paragraph, Person, Quote, Reference, Source

ARTICLE = Article(
    title="A Title",
    subtitle="A dek",
    added=dt.date(2026, 1, 1),
    source=Source("The Post", "https://example.org/1"),
    people=(Person("Ada Lovelace", roles=("poet",)), Person("Bob Ross", roles=("painter",))),
    quotes=(Quote("It is what it is, they say", ("Ada Lovelace",)),),
    references=(Reference("a", "article-journal", title="On It", doi="10.1000/1"),),
    tags=("red", "green"),
    seed="a.txt",
    body=(Paragraph("One."), Paragraph("Two.")),
)
TEXT = document.write(ARTICLE)


def merged(text, **changes):
    new, reports = document.merge(replace(ARTICLE, **changes), text, "a.md")
    return new, [f"{report.line}: {report.code}: {report.message}" for report in reports]


def article(text):
    file, _ = document.read(text, "a.md")
    return file.article


def test_a_new_file_is_written_whole():
    assert document.merge(ARTICLE, None, "a.md") == (TEXT, [])
    assert document.merge(ARTICLE, "", "a.md") == (TEXT, [])


def test_a_file_as_the_builder_left_it_becomes_what_the_builder_would_write():
    changes = {
        "title": "Another",
        "subtitle": None,
        "tags": ("blue", "red"),
        "funding": "By X",
        "people": (),
        "lang": "en",
    }
    new, reports = merged(TEXT, **changes)
    assert (new, reports) == (document.write(replace(ARTICLE, **changes)), [])


def test_an_edited_key_stays_and_the_rest_follows():
    new, reports = merged(TEXT.replace("A Title", "My Title"), subtitle="Another dek")
    assert (article(new).title, article(new).subtitle, reports) == ("My Title", "Another dek", [])


def test_an_edited_key_whose_seed_changed_is_reported_once_with_both_values():
    new, reports = merged(TEXT.replace("A Title", "My Title"), title="New Title")
    assert reports == ["2: SP301: 'title' was edited here, to 'My Title'; the seed now says 'New Title'"]
    assert merged(new, title="New Title") == (new, [])


def test_a_removed_key_stays_away_even_if_the_builder_reads_it_again_later():
    text = TEXT.replace("subtitle: A dek\n", "")
    text, _ = merged(text, subtitle=None)
    text, reports = merged(text, subtitle="A dek")
    assert article(text).subtitle is None
    assert reports == ["1: SP301: 'subtitle' was taken out here: 'A dek', says the seed now"]
    assert merged(text, subtitle="A dek") == (text, [])


def test_what_a_person_took_out_and_put_back_stays_when_the_builder_reads_it_no_more():
    text, _ = merged(
        TEXT.replace("subtitle: A dek\n", "").replace("  - red\n", ""), subtitle=None, tags=("green",)
    )
    text = text.replace("  - green\n", "  - green\n  - red\n").replace("added:", "subtitle: A dek\nadded:")
    text, _ = merged(text, subtitle=None, tags=("green",))
    assert (article(text).subtitle, article(text).tags) == ("A dek", ("green", "red"))


def test_an_emptied_key_stays_empty():
    text, _ = merged(
        TEXT.replace("subtitle: A dek", "subtitle:").replace("tags:\n  - red\n  - green", "tags: []")
    )
    text, _ = merged(text, subtitle="Another", tags=("blue",))
    assert "subtitle:\n" in text
    assert "tags: []\n" in text


def test_a_value_that_a_person_wrote_first_stays_theirs():
    text = TEXT.replace("A Title", "My Title")
    text, _ = merged(text, title="My Title")
    text, _ = merged(text, title="Worse Title")
    assert article(text).title == "My Title"


def test_what_a_person_edited_and_took_out_while_the_builder_did_not_read_it_stays_away():
    text = TEXT.replace("A dek", "My dek").replace("- poet", "- countess")
    text, _ = merged(text, subtitle=None, people=ARTICLE.people[1:])
    text = text.replace("subtitle: My dek\n", "").replace(
        "  - name: Ada Lovelace\n    roles:\n      - countess\n", ""
    )
    text, _ = merged(text)
    assert (article(text).subtitle, article(text).people) == (None, ARTICLE.people[1:])


def test_a_person_may_go_back_to_what_the_builder_read_before():
    text, _ = merged(TEXT.replace("A Title", "My Title"))
    text, _ = merged(text, title="My Title")
    text, _ = merged(text.replace("My Title", "A Title"), title="My Title")
    assert article(text).title == "A Title"


def test_what_a_person_added_and_removed_after_the_builder_read_it_too_stays_away():
    text, _ = merged(TEXT.replace("  - green\n", "  - green\n  - blue\n"), tags=("red", "green", "blue"))
    text, _ = merged(text.replace("  - blue\n", ""), tags=("red", "green", "blue"))
    assert article(text).tags == ("red", "green")


def test_items_are_edited_added_and_removed_one_by_one():
    text = (
        TEXT.replace("- poet", "- countess")
        .replace("  - red\n", "")
        .replace("  - green\n", "  - green\n  - mine\n")
    )
    people = (
        Person("Bob Ross", roles=("teacher",)),
        Person("Cy Twombly"),
        Person("Ada Lovelace", roles=("poet",)),
    )
    new = article(merged(text, people=people, tags=("red", "green", "blue"))[0])
    assert new.people == (
        Person("Ada Lovelace", roles=("countess",)),
        Person("Bob Ross", roles=("teacher",)),
        Person("Cy Twombly"),
    )
    assert new.tags == ("green", "blue", "mine")


def test_a_person_renamed_by_hand_does_not_come_back_under_the_old_name():
    text = TEXT.replace("name: Ada Lovelace", "name: Ada King")
    for people in ((), ARTICLE.people, (*ARTICLE.people, Person("Cy Twombly"))):
        text, _ = merged(text, people=people)
    assert [person.name for person in article(text).people] == ["Bob Ross", "Cy Twombly", "Ada King"]


def test_an_edited_item_whose_seed_changed_is_reported():
    people = (Person("Ada Lovelace", roles=("mathematician",)), ARTICLE.people[1])
    _, reports = merged(TEXT.replace("- poet", "- countess"), people=people)
    [report] = reports
    assert report.startswith("8: SP301: 'people' was edited here, to 'name: Ada Lovelace, roles: countess'; ")
    assert report.endswith("the seed now says 'name: Ada Lovelace, roles: mathematician'")


def test_one_address_is_edited_and_the_outlets_name_follows():
    text = TEXT.replace("https://example.org/1", "https://example.org/mine")
    text, _ = merged(text, source=Source("The Evening Post", "https://example.org/1"))
    assert article(text).source == Source("The Evening Post", "https://example.org/mine")


def test_a_detail_that_the_builder_does_not_know_makes_an_item_a_persons():
    text = TEXT.replace("- name: Ada Lovelace\n", "- name: Ada Lovelace\n    orcid: 0000-0001\n")
    text, _ = merged(text, people=(Person("Ada Lovelace", roles=("countess",)),))
    assert "    orcid: 0000-0001\n" in text
    assert "- poet" in text


def test_an_edited_body_stays_word_for_word():
    text = TEXT.replace("One.\n", "One, *stressed*.\n")
    new, reports = merged(text, body=(Paragraph("Three."),))
    assert article(new).body == (Markdown("One, *stressed*.\n\nTwo."),)
    assert [report.partition(" ")[2] for report in reports] == [
        "SP302: the text was edited here, and its seed has changed since"
    ]
    assert new[new.index("---\n\n") :] == text[text.index("---\n\n") :]


def test_the_day_it_was_added_is_set_once():
    assert article(merged(TEXT, added=dt.date(2030, 1, 1))[0]).added == ARTICLE.added
    assert article(merged(TEXT.replace("added: 2026-01-01\n", ""))[0]).added == ARTICLE.added


def test_comments_order_quotes_and_indentation_of_a_person_stay():
    front = """\
# This file was checked.
tags: ['red',   green]   # both of them
title: >-
    A Title
people:
# first the poet
-   name: 'Ada Lovelace'  # not Byron
    roles: [poet]
-   name: Bob Ross # the painter
    roles:
    - painter
mine: {a: 1}   # my own
"""
    text = f"---\n{front}{TEXT[TEXT.index('provenance') :]}"
    new, _ = merged(
        text, people=(ARTICLE.people[0], Person("Bob Ross", roles=("teacher",))), tags=("red", "blue")
    )
    assert (
        new.split("provenance")[0]
        == """\
---
# This file was checked.
# both of them
tags:
  - 'red'
  - blue
title: >-
    A Title
added: 2026-01-01
people:
# first the poet
-   name: 'Ada Lovelace'  # not Byron
    roles: [poet]
# the painter
- name: Bob Ross
  roles:
    - teacher
mine: {a: 1}   # my own
"""
    )


@pytest.mark.parametrize(
    "front",
    [
        "{title: A Title, tags: [red, green], mine: x}\n",
        "  title: A Title\n  mine: x\n",
        "? title\n: A Title\nmine: &a x\nmore: *a\n",
        "title: A Title\nmine: |\n  # no comment\n  x\n\n# a comment\n",
    ],
    ids=["flow", "indented", "explicit keys and anchors", "block text"],
)
def test_front_matter_of_any_form_is_kept(front):
    text = f"---\n{front}---\nOne.\n\nTwo.\n"
    new, reports = merged(text, lang="en")
    assert reports == []
    assert article(new).lang == "en"
    assert article(new).title == "A Title"
    assert article(new).extra == article(text).extra
    assert merged(new, lang="en") == (new, [])


def test_a_file_without_notes_is_taken_over_where_it_says_the_same():
    bare = TEXT[: TEXT.index("provenance")] + "provenance:\n  seed: a.txt\n" + TEXT[TEXT.index("---\n\n") :]
    assert merged(bare) == (TEXT, [])
    assert article(merged(bare, title="B")[0]).title == "A Title"


@pytest.mark.parametrize("text", ["Just text.\n", "---\ntitle: A: B\n---\n\nText.\n", "---\ntitle: A\n"])
def test_a_file_that_cannot_be_read_is_reported_and_left(text):
    new, reports = merged(text)
    assert new == text
    assert len(reports) == 1


def test_notes_are_stable():
    """Other hashes would make every value of every file look edited."""
    assert (
        TEXT[TEXT.index("provenance") : TEXT.index("---\n\n")]
        == """\
provenance:
  seed: a.txt
  title: ogjkhk
  subtitle: fkcnnk
  source: gmbedc.cffdog chpejm.gkmmef
  people: pblcmg.fenifi hbjhpo.ehmkbb
  quotes: fdkpip.imhmnm
  references: cdmjfp.bncnbi
  tags: llldki onpibp
  body: kjmogp
"""
    )
