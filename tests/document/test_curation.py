"""What an editor holds, what a rebuild would change, and giving a value back."""

from dataclasses import replace

import pytest

from builder import document
from builder.article import Paragraph, Person
from builder.document import Difference
from tests.document.test_merge import ARTICLE, TEXT, article, merged

EDITED = TEXT.replace("A Title", "My Title").replace("- poet", "- countess").replace("  - red\n", "")
EDITED = EDITED.replace("One.", "*One.*")


def differences(text, **changes):
    found, wrong = document.differences(replace(ARTICLE, **changes), text)
    assert wrong == []
    return found


def test_a_file_that_is_up_to_date_differs_in_nothing():
    assert differences(TEXT) == ()


def test_what_a_rebuild_would_change_is_told():
    found = differences(TEXT, title="B", tags=("green", "blue"), subtitle=None, body=(Paragraph("X."),))
    assert found == (
        Difference("title", "A Title", "B", held=False),
        Difference("subtitle", "A dek", None, held=False),
        Difference("tags", "red", None, held=False),
        Difference("tags", None, "blue", held=False),
        Difference("body", "One.\n\nTwo.", "X.", held=False),
    )


def test_what_an_editor_holds_is_told():
    ada = {"name": "Ada Lovelace", "roles": ["countess"]}
    assert differences(EDITED) == (
        Difference("title", "My Title", "A Title", held=True),
        Difference("people", ada, ada | {"roles": ["poet"]}, held=True),
        Difference("tags", None, "red", held=True),
        Difference("body", "*One.*\n\nTwo.", "One.\n\nTwo.", held=True),
    )


def test_keys_given_back_follow_the_builder_again():
    text, wrong = document.accept(EDITED, ["title", "tags"])
    assert wrong == []
    text, _ = merged(text, title="New")
    assert (article(text).title, article(text).tags) == ("New", ("red", "green"))
    assert article(text).people[0].roles == ("countess",)


def test_all_is_given_back_at_once():
    text, _ = document.accept(EDITED)
    assert merged(text, people=(Person("X"),)) == (
        document.write(replace(ARTICLE, people=(Person("X"),))),
        [],
    )


def test_removed_and_emptied_keys_are_given_back():
    text = TEXT.replace("subtitle: A dek\n", "").replace("tags:\n  - red\n  - green\n", "tags: []\n")
    assert merged(document.accept(text, ["subtitle", "tags"])[0]) == (TEXT, [])


def test_giving_back_what_is_the_builders_changes_nothing():
    assert document.accept(TEXT) == (TEXT, [])


@pytest.mark.parametrize(("text", "code"), [(TEXT, "SP304"), ("no front matter", "SP201")])
def test_what_cannot_be_given_back_is_said(text, code):
    after, wrong = document.accept(text, ["colour"], "a.md")
    assert after == text
    assert [d.code for d in wrong] == [code]


def test_a_broken_file_has_no_differences_to_tell():
    found, wrong = document.differences(ARTICLE, "---\nx: [\n---\n", "a.md")
    assert found == ()
    assert [d.code for d in wrong] == ["SP202"]
