"""Feeds say what their specifications ask for, whatever is in the texts, and never lose their place."""

from __future__ import annotations

import datetime as dt
import json
import re
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import feedparser
import pytest
import rnc2rng
from lxml import etree

from builder.article import Person
from builder.library import Shelf
from builder.site import Edition, FeedPress, Settings, feeds, opml
from tests.digest import article, library, rich

SETTINGS = Settings(name="Tides & Times", url="https://digest.example/", description="What the sea says")
TITLES = ["R&D <b>now</b> ]]>", "🙃 emoji", "שלום עולם", "nul \x00 and bell \x07", '"quoted"', "two\nlines"]
AWKWARD = {f"a{n}": article(title, tags=(title, "R&D")) for n, title in enumerate(TITLES)}
MIXED = {**AWKWARD, "eels": rich(date="2026-03-04", added=dt.date(2026, 3, 5))}
XML = ("rss.xml", "feed.xml")


def files(articles, settings=SETTINGS) -> dict[str, str]:
    """All feeds of a digest by file."""
    shelves = library(articles)
    press = FeedPress(Edition(shelves, settings, Shelf(Path()), str))
    return {planned.file: press.text(planned) for planned in feeds(shelves, settings)}


def parsed(articles, settings=SETTINGS, file="feed.xml"):
    feed = feedparser.parse(files(articles, settings)[file])
    assert not feed.bozo, feed.bozo_exception
    return feed


def ids(articles, settings=SETTINGS) -> list[list[str]]:
    """The ids of the items in each of the three formats."""
    made = files(articles, settings)
    items = json.loads(made["feed.json"])["items"]
    return [*([e.id for e in feedparser.parse(made[name]).entries] for name in XML), [i["id"] for i in items]]


@cache
def atom_schema() -> etree.RelaxNG:
    compact = (Path(__file__).parent / "atom.rnc").read_text(encoding="utf-8")
    schema = rnc2rng.dumps(rnc2rng.loads(compact)).replace('xmlns:local=""', "")  # which is no XML
    return etree.RelaxNG(etree.fromstring(schema.encode()))


def test_an_atom_entry_has_all_that_a_reader_needs():
    (entry,) = parsed({"eels": rich(date="2026-03-04", added=dt.date(2026, 3, 5))}).entries
    assert entry.id.startswith("urn:uuid:")
    assert entry.title == "Eelgrass remembers its storms"
    assert entry.updated == "2026-03-05T00:00:00Z"
    assert entry.published == "2026-03-04T00:00:00Z"
    assert [tag.term for tag in entry.tags] == ["eelgrass", "R&D"]
    links = {link.rel: link.href for link in entry.links}
    assert links["alternate"] == "https://digest.example/articles/eels/"
    assert links["via"] == "https://weekly.example/eelgrass?a=1&b=2"


def test_an_rss_item_has_all_that_a_reader_needs():
    text = files({"eels": rich(date="2026-03-04", added=dt.date(2026, 3, 5))})["rss.xml"]
    (item,) = etree.fromstring(text.encode()).iterfind("channel/item")
    dc = "{http://purl.org/dc/elements/1.1/}"
    assert item.findtext("link") == "https://digest.example/articles/eels/"
    assert item.findtext(f"{dc}creator") == "Ida Varga"
    assert parsedate_to_datetime(item.findtext("pubDate")) == dt.datetime(2026, 3, 5, tzinfo=dt.UTC)
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.find("author") is item.find("source") is None
    (via,) = item.iterfind("{http://www.w3.org/2005/Atom}link")
    assert (via.get("rel"), via.get("href")) == ("via", "https://weekly.example/eelgrass?a=1&b=2")


def test_a_json_item_has_all_that_a_reader_needs_and_nothing_empty():
    feed = json.loads(files({"eels": rich(), "bare": article(date=None, added=None)})["feed.json"])
    items = {item["url"]: item for item in feed["items"]}
    eels = items["https://digest.example/articles/eels/"]
    assert eels["external_url"] == "https://weekly.example/eelgrass?a=1&b=2"
    assert eels["authors"] == [{"name": "Ida Varga"}]
    assert eels["tags"] == ["eelgrass", "R&D"]
    bare = items["https://digest.example/articles/bare/"]
    assert bare.keys() == {"id", "url", "title", "content_text", "summary", "date_modified"}


def test_every_atom_feed_is_valid_by_the_schema_of_rfc_4287():
    made = [text for name, text in files(MIXED).items() if name.endswith("feed.xml")]
    assert len(made) == 2  # of the digest, and of the topic 'R&D'
    for text in made:
        tree = etree.fromstring(text.encode())
        atom_schema().assertValid(tree)
        selves = tree.xpath("a:link[@rel='self']", namespaces={"a": "http://www.w3.org/2005/Atom"})
        assert len(selves) == 1


def test_the_schema_finds_a_feed_without_its_id():
    broken = re.sub("<id>.*</id>\n", "", files(MIXED)["feed.xml"], count=1)
    assert not atom_schema().validate(etree.fromstring(broken.encode()))


def test_every_rss_feed_keeps_the_rules_of_the_profile():
    for name, text in files(MIXED).items():
        if not name.endswith("rss.xml"):
            continue
        root = etree.fromstring(text.encode())
        assert (root.tag, root.get("version")) == ("rss", "2.0")
        (channel,) = root
        names = [child.tag for child in channel]
        assert all(names.count(once) == 1 for once in ("title", "link", "description", "language"))
        own = channel.find("{http://www.w3.org/2005/Atom}link")
        assert own.attrib == {
            "rel": "self",
            "type": "application/rss+xml",
            "href": f"https://digest.example/{name}",
        }
        for item in channel.iterfind("item"):
            tags = [child.tag for child in item]
            assert all(tags.count(once) == 1 for once in ("title", "link", "description", "guid", "pubDate"))
            assert re.fullmatch(
                r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", item.findtext("pubDate").strip()
            )
        assert len({item.findtext("guid") for item in channel.iterfind("item")}) == len(names) - 6


def test_every_json_feed_keeps_the_rules_of_version_1_1():
    def nothing(value):
        return value in (None, "", [], {}) or (
            isinstance(value, dict | list)
            and any(map(nothing, value.values() if isinstance(value, dict) else value))
        )

    for name, text in files(MIXED).items():
        if name.endswith("feed.json"):
            feed = json.loads(text)
            assert feed["version"] == "https://jsonfeed.org/version/1.1"
            assert feed["feed_url"] == f"https://digest.example/{name}"
            assert not nothing(feed)
            for item in feed["items"]:
                assert isinstance(item["id"], str)
                assert "content_text" in item
                for moment in (item.get("date_published"), item["date_modified"]):
                    assert moment is None or dt.datetime.fromisoformat(moment)


@pytest.mark.parametrize("file", XML)
def test_awkward_titles_and_tags_arrive_as_they_were_written(file):
    feed = parsed(AWKWARD, file=file)
    titles = {entry.title for entry in feed.entries}
    assert titles >= {"🙃 emoji", "שלום עולם", "nul  and bell", '"quoted"', "two lines"}
    assert all("R&D" in {tag.term for tag in entry.tags} for entry in feed.entries)


def test_markup_in_a_description_stays_text_in_rss():
    text = files({"a": article(description="We <b>said</b> R&D.")})["rss.xml"]
    described = etree.fromstring(text.encode()).findtext("channel/item/description")
    assert described == "We &lt;b&gt;said&lt;/b&gt; R&amp;D."  # readers take it for HTML


def test_the_latest_addition_comes_first_though_its_date_is_old():
    there = {
        "fresh": article("Fresh", date="2026-03-04", added=dt.date(2026, 3, 4)),
        "found": article("Found late", date="1999-01-01", added=dt.date(2026, 3, 9)),
    }
    for file in XML:
        assert [entry.title for entry in parsed(there, file=file).entries] == ["Found late", "Fresh"]
    assert parsed(there).feed.updated == "2026-03-09T00:00:00Z"


def test_ids_outlive_title_slug_and_domain_and_are_the_same_in_every_format():
    before = ids({"before": rich("Before")})
    after = ids({"after": rich("After")}, Settings(name="Tides & Times", url="https://new.example/"))
    assert before == after
    assert before[0] == before[1] == before[2]


def test_a_digest_with_a_feed_id_keeps_it_when_it_takes_another_name():
    def known(name):
        settings = Settings(name=name, url="https://digest.example/", feed_id="tides")
        return parsed({"a": article()}, settings).feed.id

    assert known("Tides") == known("Times")


def test_a_partial_date_is_no_day_of_publication():
    (entry,) = parsed({"a": article(date="2024", added=None)}).entries
    assert entry.updated == "2024-01-01T00:00:00Z"
    assert "published" not in entry


def test_an_empty_digest_has_a_feed():
    assert parsed({}).feed.title == "Tides & Times"


def test_what_has_more_than_one_article_can_be_followed():
    said = {"tags": ("tides",), "people": (Person("Ada Quill"),)}
    made = files({"a": article(**said), "b": article(**said), "c": article(tags=("mud",))})
    folders = {name.rpartition("/")[0] for name in made}
    assert folders == {"", "topics/tides", "people/ada-quill"}
    assert len(made) == 9
    entries = feedparser.parse(made["topics/tides/feed.xml"]).entries
    assert {entry.link for entry in entries} == {
        "https://digest.example/articles/a/",
        "https://digest.example/articles/b/",
    }


def test_a_site_without_an_address_has_no_feeds():
    assert files(MIXED, Settings(name="Tides")) == {}


def test_one_file_lists_all_feeds():
    shelves = library(MIXED)
    listed = etree.fromstring(opml(tuple(feeds(shelves, SETTINGS)), shelves, SETTINGS).encode())
    assert (listed.tag, listed.get("version")) == ("opml", "2.0")
    outlines = [each for each in listed.iter("outline") if each.get("type")]
    assert [(each.get("text"), each.get("xmlUrl"), each.get("htmlUrl")) for each in outlines] == [
        ("Tides & Times", "https://digest.example/rss.xml", "https://digest.example/"),
        ("R&D", "https://digest.example/topics/r-and-d/rss.xml", "https://digest.example/topics/r-and-d/"),
    ]
    assert {each.get("type") for each in outlines} == {"rss"}
