"""What articles suggest to their curators, and how it gets into the vocabularies."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from builder.article import Organization, Person, Source
from builder.authority import load
from builder.cli import main
from builder.config import Folders
from builder.suggest import Suggestion, suggest
from builder.suggest.enter import entered
from builder.suggest.names import abbreviates
from tests.digest import article, project


@pytest.fixture
def folders(tmp_path, monkeypatch) -> Folders:
    """A digest of three articles that call the same things by different names."""
    url = "https://news.post.example/{}"
    articles = {
        "one": article(
            people=(Person("Juan A. Bueren"), Person("Ada Quill")),
            organizations=(Organization("Tide Institute", "TI"),),
            source=Source("Tide Post", url.format(1)),
            tags=("eels", "ebb"),
        ),
        "two": article(
            "Mud",
            people=(Person("J. Bueren"), Person("Ben Quill")),
            organizations=(Organization("Institut der Gezeiten", "TI"),),
            source=Source("The Tide Post", url.format(2)),
            tags=("eels",),
        ),
        "three": article("Silt", organizations=(Organization("Tide Institute", "TI"),), tags=("moon",)),
    }
    project(tmp_path, articles)
    (tmp_path / "content" / "_authority").mkdir()
    monkeypatch.chdir(tmp_path)
    return Folders(tmp_path / "seeds", tmp_path / "content")


def test_names_that_mean_one_thing_and_outlets_without_an_entry_are_suggested(folders):
    assert suggest(folders) == [
        Suggestion("people", "Juan A. Bueren", 2, ("J. Bueren",)),
        Suggestion("organizations", "Tide Institute", 3, ("Institut der Gezeiten",), "TI"),
        Suggestion("sources", "The Tide Post", 2, domains=("news.post.example",)),
    ]


def test_under_a_closed_list_the_topics_that_are_not_on_it_are_suggested(folders):
    (folders.authority / "topics.yml").write_text("closed: true\ntides: [ebb]\n")
    found = suggest(folders, least=1)
    assert [(each.name, each.articles) for each in found if each.file == "topics"] == [
        ("eels", 2),
        ("moon", 1),
    ]


def test_what_is_entered_is_not_suggested_again(folders):
    (folders.authority / "topics.yml").write_text("closed: true\ntides: [ebb]\n")
    result = CliRunner().invoke(main, ("suggest", "--write"))
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) == 4
    assert suggest(folders) == []
    authority, findings = load(folders.authority)
    assert findings == []
    assert authority.people.name("J. Bueren") == "Juan A. Bueren"
    assert authority.topics.name("eels") == "eels"
    assert CliRunner().invoke(main, ("suggest",)).stdout == "nothing to suggest\n"


def test_only_those_that_are_named_are_entered(folders):
    result = CliRunner().invoke(main, ("suggest", "--write", "Tide Post"))
    assert result.stdout == "written: content/_authority/sources.yml\n"
    assert (
        folders.authority / "sources.yml"
    ).read_text() == "The Tide Post:\n  domains:\n  - news.post.example\n"


def test_suggestions_are_printed_as_they_would_stand_in_the_file(folders):
    result = CliRunner().invoke(main, ("suggest", "--for", "people"))
    assert result.stdout == "# people.yml\n# in 2 articles\nJuan A. Bueren:\n  spellings:\n  - J. Bueren\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "tides:\n  spellings:\n  - ebb\n"),
        ("# ours\ntides: # in and out\n", "# ours\ntides: # in and out\n  spellings:\n  - ebb\n"),
        ("tides: [flow]  # both\nmoon:\n", "tides: [flow, ebb] # both\nmoon:\n"),
        ("tides: {spellings: [ebb], broader: sea}\n", "tides: {spellings: [ebb], broader: sea}\n"),
        ("'tides':\n  spellings: flow\n", "'tides':\n  spellings:\n  - flow\n  - ebb\n"),
        ("# nothing yet\n", "# nothing yet\n\ntides:\n  spellings:\n  - ebb\n"),
    ],
)
def test_what_curators_wrote_stays(before, after):
    made = entered(before, [Suggestion("topics", "tides", 1, ("ebb",))])
    assert made.replace("]  #", "] #") == after


@pytest.mark.parametrize(
    ("short", "full"),
    [("J. Bueren", "Juan A. Bueren"), ("J. A. Bueren", "Juan A. Bueren"), ("Juan Bueren", "Juan A. Bueren")],
)
def test_a_name_with_initials_abbreviates_the_full_one(short, full):
    assert abbreviates(short, full)
    assert not abbreviates(full, short)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Ben Quill", "Ada Quill"),
        ("A. Quill", "A. Quill"),
        ("Quill", "Ada Quill"),
        ("B. Quill", "Ada B. Quill"),
        ("", ""),
    ],
)
def test_other_names_do_not(short, full):
    assert not abbreviates(short, full)
