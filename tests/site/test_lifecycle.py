"""What is published when, what is said of it, and where it went."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.cache import Cache
from builder.library import load
from tests.digest import article, built, contents, project

JULY = dt.date(2026, 7, 1)


@pytest.fixture(autouse=True)
def _july(monkeypatch):
    on(JULY, monkeypatch)


def on(day: dt.date, monkeypatch):
    stamp = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC).timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(stamp)))


def page(site: Path, slug: str) -> str:
    return (site / f"articles/{slug}/index.html").read_text("utf-8")


def test_a_draft_is_nowhere(tmp_path):
    there = {"out": article("Out", tags=("mud",)), "draft": article("Secret", draft=True, tags=("plans",))}
    site = built(project(tmp_path, there))
    assert not (site / "articles/draft").exists()
    assert not (site / "topics/plans").exists()
    for file in site.rglob("*.*"):
        assert b"Secret" not in file.read_bytes(), file


@pytest.mark.parametrize(
    ("day", "there"),
    [("2026-07-31", False), ("2026-08-01", True), ("2026-08-31", True), ("2026-09-01", False)],
)
def test_an_article_is_published_from_its_first_day_until_before_its_last(tmp_path, monkeypatch, day, there):
    from_to = {"publish": dt.date(2026, 8, 1), "expires": dt.date(2026, 9, 1)}
    config = project(tmp_path, {"always": article("Always"), "then": article("Then", **from_to)})
    on(dt.date.fromisoformat(day), monkeypatch)
    assert (built(config) / "articles/then").exists() == there


def test_a_rebuild_on_another_day_gives_what_a_build_from_nothing_gives(tmp_path, monkeypatch):
    comes = article("Comes", publish=dt.date(2026, 8, 1), tags=("mud",))
    goes = article("Goes", expires=dt.date(2026, 8, 1), tags=("eels",))
    config = project(tmp_path, {"comes": comes, "goes": goes, "stays": article("Stays", tags=("mud",))})
    built(config)
    on(dt.date(2026, 8, 1), monkeypatch)
    rebuilt = contents(built(config))
    shutil.rmtree(tmp_path / ".cache")
    assert rebuilt == contents(built(config, site_dir=str(tmp_path / "cold")))
    assert "articles/comes/index.html" in rebuilt
    assert "topics/eels/index.html" not in rebuilt


def test_an_article_enters_the_digest_when_it_is_published(tmp_path):
    late = article("Late", added=dt.date(2026, 1, 1), publish=dt.date(2026, 6, 1), date="2025-12-31")
    site = built(project(tmp_path, {"late": late, "early": article("Early", added=dt.date(2026, 5, 1))}))
    feed = (site / "feed.xml").read_text("utf-8")
    assert feed.index(">Late<") < feed.index(">Early<")


def test_what_is_not_published_is_noted_and_shown_in_a_preview(tmp_path):
    project(tmp_path, {"a": article("A", draft=True), "b": article("B", expires=JULY)})
    with Cache(None) as cache:
        found = load(tmp_path / "content", cache, JULY)
        preview = load(tmp_path / "content", cache, JULY, preview=True).library
    assert [str(each) for each in found.diagnostics] == [
        "articles/a.md:1:1: SP604: is not published: it is a draft",
        "articles/b.md:1:1: SP604: is not published: it expired on 2026-07-01",
    ]
    assert found.library.entries == ()
    assert {each.unpublished for each in preview.entries} == {"draft", "expires"}


def test_a_preview_says_on_page_and_card_what_is_not_published(tmp_path):
    config = load_config(str(project(tmp_path, {"a": article("A", draft=True)})))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    site = Path(config.site_dir)
    assert "<strong>Not published:</strong> It is a draft." in page(site, "a")
    assert ">Not published<" in (site / "articles/index.html").read_text("utf-8")


def test_pinned_articles_stand_first_on_the_front_page_and_nowhere_else(tmp_path):
    old = article("Old but gold", date="2020-01-01", added=dt.date(2020, 1, 1), pinned=True)
    site = built(project(tmp_path, {"old": old, "new": article("New")}))
    for place, first in (("index.html", "Old but gold"), ("articles/index.html", "New")):
        text = (site / place).read_text("utf-8")
        last = "New" if first != "New" else "Old but gold"
        assert text.index(f">{first}</a>") < text.index(f">{last}</a>")


def test_a_status_is_shown_with_its_note_and_a_grave_one_on_the_cards_too(tmp_path):
    there = {
        "named": article("Named", status="corrected", note="The name was <misspelt>."),
        "gone": article("Gone", status="retracted"),
        "noted": article("Noted", note="Written before the flood."),
    }
    site = built(project(tmp_path, there))
    assert "<strong>Corrected:</strong> The name was &lt;misspelt&gt;." in page(site, "named")
    assert "<strong>Retracted:</strong> Its publisher has retracted this article." in page(site, "gone")
    assert "<strong>Note:</strong> Written before the flood." in page(site, "noted")
    cards = (site / "articles/index.html").read_text("utf-8")
    assert ">Retracted<" in cards
    assert ">Corrected<" not in cards
