"""The Atom feed says what RFC 4287 asks for, whatever is in the texts."""

from __future__ import annotations

import datetime as dt

import feedparser

from builder.site import Settings, atom
from tests.digest import article, library, rich

SETTINGS = Settings(name="Tides & Times", url="https://digest.example/")


def parsed(articles, settings=SETTINGS):
    feed = feedparser.parse(atom(library(articles).entries, settings))
    assert not feed.bozo, feed.bozo_exception
    return feed


def test_an_entry_has_all_that_a_reader_needs():
    (entry,) = parsed({"eels": rich(date="2026-03-04", added=dt.date(2026, 3, 5))}).entries
    assert entry.id.startswith("urn:uuid:")
    assert entry.title == "Eelgrass remembers its storms"
    assert entry.updated == "2026-03-05T00:00:00Z"
    assert entry.published == "2026-03-04T00:00:00Z"
    assert [tag.term for tag in entry.tags] == ["eelgrass", "R&D"]
    links = {link.rel: link.href for link in entry.links}
    assert links["alternate"] == "https://digest.example/articles/eels/"
    assert links["via"] == "https://weekly.example/eelgrass?a=1&b=2"


def test_awkward_titles_do_not_break_it():
    titles = ["R&D <b>now</b> ]]>", "🙃 emoji", "שלום עולם", "nul \x00 and bell \x07", '"quoted"']
    feed = parsed({f"a{n}": article(title, tags=(title,)) for n, title in enumerate(titles)})
    assert {entry.title for entry in feed.entries} >= {"🙃 emoji", "שלום עולם", "nul  and bell"}


def test_the_latest_addition_comes_first_though_its_date_is_old():
    feed = parsed(
        {
            "fresh": article("Fresh", date="2026-03-04", added=dt.date(2026, 3, 4)),
            "found": article("Found late", date="1999-01-01", added=dt.date(2026, 3, 9)),
        }
    )
    assert [entry.title for entry in feed.entries] == ["Found late", "Fresh"]
    assert feed.feed.updated == "2026-03-09T00:00:00Z"


def test_an_id_outlives_title_slug_and_domain():
    before = parsed({"a": rich("Before")}).entries[0].id
    after = parsed({"b": rich("After")}, Settings(name="Tides & Times", url="https://new.example/")).entries[
        0
    ]
    assert after.id == before


def test_a_partial_date_is_no_day_of_publication():
    (entry,) = parsed({"a": article(date="2024", added=None)}).entries
    assert entry.updated == "2024-01-01T00:00:00Z"
    assert "published" not in entry


def test_an_empty_digest_has_a_feed():
    assert parsed({}).feed.title == "Tides & Times"
