"""Reading article files: what is broken is reported, and the rest is there."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.cache import FILE, Cache
from builder.document import write
from builder.library import Given, load, reread
from tests.digest import article, project, rich

DAY = dt.date(2026, 7, 1)


def catalogue(folder):
    with Cache(folder / ".cache") as cache:
        return load(folder / "content", cache, Given(DAY))


@pytest.fixture
def digest(tmp_path):
    project(tmp_path, {"one": rich("One"), "two": article("Two")})
    return tmp_path


def test_every_article_file_is_an_entry(digest):
    found = catalogue(digest)
    assert {entry.title for entry in found.library.entries} == {"One", "Two"}
    assert found.diagnostics == ()


def test_no_folder_is_an_empty_library(tmp_path):
    assert catalogue(tmp_path).library.entries == ()


@pytest.mark.parametrize(
    "broken", [b"---\ntitle: [\n---\n\nText.\n", b"\xff\xfe broken", b"no front matter\n", b""]
)
def test_a_broken_file_is_reported_every_time_and_the_rest_is_there(digest, broken):
    (digest / "content/articles/broken.md").write_bytes(broken)
    for _ in range(2):
        found = catalogue(digest)
        assert {entry.slug for entry in found.library.entries} == {"one", "two"}
        assert {d.path for d in found.diagnostics} == {"articles/broken.md"}


def test_two_files_with_one_slug_are_reported(digest):
    below = digest / "content/articles/sub"
    below.mkdir()
    (below / "One.md").write_text(write(article("Another")), encoding="utf-8")
    found = catalogue(digest)
    assert len(found.library.entries) == 2
    assert [d.code for d in found.diagnostics] == ["SP602"]


def test_the_second_run_knows_the_same_without_parsing(digest, monkeypatch):
    first = catalogue(digest).library
    monkeypatch.setattr("builder.document.read", None)
    assert catalogue(digest).library == first


def test_a_changed_file_is_read_again(digest):
    catalogue(digest)
    (digest / "content/articles/two.md").write_text(write(article("Three")), encoding="utf-8")
    assert {entry.title for entry in catalogue(digest).library.entries} == {"One", "Three"}


def test_an_article_that_was_saved_since_is_taken_from_the_shelf_as_it_stands_now(digest):
    found = catalogue(digest)
    (digest / "content/articles/two.md").write_text(write(article("Three")), encoding="utf-8")
    entry = reread(found.shelf, found.library.find("two"))
    assert found.shelf.take(entry).title == "Three"


def test_a_removed_file_is_forgotten(digest):
    catalogue(digest)
    (digest / "content/articles/two.md").unlink()
    assert len(catalogue(digest).library.entries) == 1
    with Cache(digest / ".cache") as cache:
        assert list(cache.load("article")) == ["articles/one.md"]


def test_a_broken_cache_changes_nothing(digest):
    first = catalogue(digest).library
    (digest / ".cache" / FILE).write_bytes(b"rubbish")
    assert catalogue(digest).library == first


def test_the_text_of_every_article_is_at_hand_for_the_search_index(digest):
    for _ in range(2):
        with Cache(digest / ".cache") as cache:
            found = load(digest / "content", cache, Given(DAY))
            texts = {entry.slug: text for entry, text in found.shelf.all_texts(found.library.entries, cache)}
        assert texts["two"] == '"All there is to say about two."'
