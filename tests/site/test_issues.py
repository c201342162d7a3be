"""The pages of issues, and the messages that are sent of them."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from builder.library import Given
from builder.site import Edition, Settings, plan
from builder.site.wording import words
from builder.site.written import linked, styled
from tests.digest import article, built, contents, library, project, rich

ISSUE = """---
title: Water & <light>
date: 2026-07-08
description: What we learned of water.
articles:
- tides
- eels
---
An introduction with [an article](../articles/eels.md#quote-1), [a topic](topics/index.md),
[a page](../pages/about.md) and [a host](https://water.example/).

<script>alert(1)</script>

> Said somebody.
"""


@pytest.fixture
def digest(tmp_path):
    there = {"eels": rich(), "tides": article("Tides turn", lang="de", added=dt.date(2026, 2, 3))}
    config = project(tmp_path, there, {"about.md": "# About"})
    (tmp_path / "content/issues").mkdir()
    (tmp_path / "content/issues/water.md").write_text(ISSUE, encoding="utf-8")
    return config


def read(site, name):
    return (site / "issues" / name).read_text(encoding="utf-8")


def test_a_page_has_the_editors_words_and_order(digest):
    page = read(built(digest), "water/index.html")
    assert "<h1>Water &amp; &lt;light&gt;</h1>" in page
    assert "2 articles, 8 July 2026" in page
    assert page.index("An introduction") < page.index("Tides turn") < page.index("Eelgrass remembers")
    for href in ("../../articles/eels/#quote-1", "../../topics/", "../../about/", "https://water.example/"):
        assert f'href="{href}"' in page
    assert "alert(1)" not in page


def test_issues_lead_to_each_other_and_the_index_has_them_by_year(digest):
    site = built(digest)
    assert 'rel="next" href="../../issues/2026-03/"' in read(site, "water/index.html")
    assert 'rel="prev" href="../../issues/water/"' in read(site, "2026-03/index.html")
    index = read(site, "index.html")
    assert re.findall(r'<h3><a href="../(.*?)">(.*?)</a>', index) == [
        ("issues/water/", "Water &amp; &lt;light&gt;"),
        ("issues/2026-03/", "March 2026"),
        ("issues/2026-02/", "February 2026"),
    ]
    assert 'href="./issues/"' in (site / "index.html").read_text(encoding="utf-8")


def test_an_issue_in_weeks_is_called_by_its_week_and_days(digest):
    digest.write_text(digest.read_text().replace("- seedpress", "- seedpress: {issues: weekly}"))
    assert "<h1>Week 10, 2026</h1>" in read(built(digest), "2026-w10/index.html")
    assert words("de").period("2026-w10") == "Woche 10, 2026"
    assert words("en").span("2026-06-29", "2026-07-05") == "29 Jun\u2009–\u20095 Jul 2026"


def test_a_new_article_makes_anew_only_the_issue_of_its_month_and_the_index(digest):
    site = built(digest)
    before = contents(site / "issues")
    new = digest.parent / "content/articles/new.md"
    project(digest.parent, {"new": article("New", added=dt.date(2026, 3, 9), date="2019-01-01")})
    assert new.is_file()
    after = contents(built(digest) / "issues")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"index.html", "2026-03/index.html", "2026-03/mail.html"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src")]


def test_a_message_stands_alone(digest):
    message = read(built(digest), "water/mail.html")
    found = _Tags()
    found.feed(message)
    assert found.tags & {"table", "img", "link", "script", "style", "iframe", "svg"} == set()
    assert len(found.addresses) > 8
    assert [each for each in found.addresses if not each.startswith("https://")] == []
    assert "https://digest.example/small/articles/eels/#quote-1" in found.addresses
    assert '<p style="margin:0 0 14px">An introduction' in message
    assert "class=" not in message
    assert len(message.encode()) < 102_000  # where Gmail cuts


def test_a_site_without_an_address_has_no_messages(digest):
    digest.write_text(re.sub("site_url.*", "", digest.read_text()))
    site = built(digest)
    assert not (site / "issues/water/mail.html").exists()
    assert "mail.html" not in read(site, "water/index.html")


def test_an_issue_of_very_many_says_how_many_more_there_are(tmp_path):
    many = {f"a{n}": article(f"Article {n}") for n in range(75)}
    page = read(built(project(tmp_path, many)), "2026-03/index.html")
    assert "75 articles, 5 March 2026" in page
    assert page.count("<article") == 60
    assert "and 15 more articles" in page


def test_no_address_leads_out_of_the_site_from_the_editors_words():
    html = (
        '<a href="../../articles/a.md">a</a><a href="/b">b</a><a href="mailto:c@d.example">c</a>'
        '<a href="#e">e</a><img src="../pages/f.png">'
    )
    for led in ('href="https://s.example/articles/a/"', 'src="https://s.example/f.png"'):
        assert led in linked(html, "https://s.example/")
    for kept in ('href="/b"', 'href="mailto:c@d.example"', 'href="#e"'):
        assert kept in linked(html, "../")


def test_a_style_goes_to_its_own_tag_alone():
    assert (
        styled('<p>a</p><pre>b</pre><a href="x">', {"p": "x:y"})
        == '<p style="x:y">a</p><pre>b</pre><a href="x">'
    )


def test_a_digest_without_issues_plans_none_and_names_none():
    edition = Edition(library({"a": article()}), Settings(name="S"), None, str)
    assert [page.address for page in plan(edition) if page.address.startswith("issues")] == []
    assert Given(dt.date(2026, 1, 1)).rhythm == "none"
