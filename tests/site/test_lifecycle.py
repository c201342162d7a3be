"""What is published when, what is said of it, and where it went."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.article import Source
from builder.cache import Cache
from builder.library import Given, load
from builder.library.moved import address_of
from tests.digest import article, built, contents, project, rich

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
        found = load(tmp_path / "content", cache, Given(JULY))
        preview = load(tmp_path / "content", cache, Given(JULY, preview=True)).library
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


def test_an_outlets_rights_hold_for_its_articles_at_once_and_an_articles_own_go_before(tmp_path):
    there = {
        "theirs": rich("Theirs"),
        "free": rich("Free", rights="full"),
        "other": article("Other", source=Source("Mud Post"), date="2020-01-01"),
    }
    config = project(tmp_path, there)
    before = contents(built(config))
    assert "read all of it" not in before["articles/theirs/index.html"].decode().lower()
    sources = tmp_path / "content/_authority/sources.yml"
    sources.parent.mkdir()
    sources.write_text("Harbour Science Weekly:\n  rights: link\n", "utf-8")
    site = built(config)
    after = contents(site)
    words = "All there is to say about"
    assert f"{words} theirs" not in page(site, "theirs")
    assert f"{words} free" in page(site, "free")
    assert f"{words} other" in page(site, "other")
    assert not [name for name, data in after.items() if f"{words} theirs".encode() in data]
    shutil.rmtree(tmp_path / ".cache")
    assert after == contents(built(config, site_dir=str(tmp_path / "cold")))


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


@pytest.mark.parametrize(
    ("alias", "address"),
    [
        ("old-name", "articles/old-name/"),
        ("old-name.md", "articles/old-name/"),
        ("/old-name/", "old-name/"),
        ("/2019/05/caf%C3%A9/index.html", "2019/05/café/"),
        ("archive/old.html", "archive/old.html"),
        ("https://elsewhere.example/x", None),
        ("../outside", None),
        ("/.git/x", None),
        ("", None),
        ("/", None),
        ("a?b=1", None),
        ("javascript:alert(1)", None),
    ],
)
def test_an_alias_is_a_former_name_or_an_address_from_the_sites_root(alias, address):
    assert address_of(alias) == address


def test_a_former_address_leads_on_without_javascript_and_stays_out_of_sitemap_and_search(tmp_path):
    made = article("Eels <&> tides", aliases=("old-eels", "/2019/eels.html"))
    site = built(project(tmp_path, {"eels": made}))
    old = page(site, "old-eels")
    assert '<meta http-equiv="refresh" content="0; url=../../articles/eels/">' in old
    assert '<link rel="canonical" href="https://digest.example/small/articles/eels/">' in old
    assert '<a href="../../articles/eels/">Eels &lt;&amp;&gt; tides</a>' in old
    assert 'content="0; url=../articles/eels/"' in (site / "2019/eels.html").read_text("utf-8")
    assert (site / "_redirects").read_text("utf-8") == (
        "/small/2019/eels.html /small/articles/eels/ 301\n"
        "/small/articles/old-eels/ /small/articles/eels/ 301\n"
    )
    for file in (site / "sitemap.xml", site / "feed.xml", *site.glob("search/shards/*/*.json")):
        assert "2019" not in file.read_text("utf-8")
        assert "old-eels" not in file.read_text("utf-8")


def test_an_alias_that_belongs_to_somebody_else_is_reported_and_left(tmp_path):
    there = {
        "a": article("A", aliases=("b", "old", "topics/mud/")),
        "b": article("B", aliases=("old", "https://x.example/"), tags=("mud",)),
    }
    config = project(tmp_path, there)
    with Cache(None) as cache:
        found = load(tmp_path / "content", cache, Given(JULY))
    assert [f"{each.path}: {each.code}: {each.message}" for each in found.diagnostics] == [
        "articles/a.md: SP606: the alias 'b' belongs to another article, too",
        "articles/b.md: SP605: 'https://x.example/' is no address below the site's root",
        "articles/b.md: SP606: the alias 'old' belongs to a, too",
    ]
    for name in ("a", "b"):
        path = tmp_path / f"content/articles/{name}.md"
        kept = ("topics/mud/", "old") if name == "a" else ()
        text = re.sub(r"aliases:\n(?: *- .*\n)+", f"aliases: [{', '.join(kept)}]\n", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    site = built(config)
    assert 'url=../../articles/a/"' in page(site, "old")
    assert 'http-equiv="refresh"' not in (site / "topics/mud/index.html").read_text("utf-8")


def git(folder: Path, *arguments: str):
    settings = ("user.name=Ada", "user.email=ada@digest.example", "commit.gpgsign=false")
    options = [option for setting in settings for option in ("-c", setting)]
    subprocess.run(["git", *options, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not there")
def test_an_article_that_was_renamed_is_found_under_all_its_former_names(tmp_path):
    config = project(tmp_path, {"one": article("One"), "other": article("Something else entirely")})
    git(tmp_path, "init", "-q")
    for old, new in ((None, None), ("one", "two"), ("two", "three")):
        if new:
            git(tmp_path, "mv", f"content/articles/{old}.md", f"content/articles/{new}.md")
        git(tmp_path, "add", "content")
        git(tmp_path, "commit", "-qm", "A change")
        site = built(config)
    assert 'url=../../articles/three/"' in page(site, "one")
    assert 'url=../../articles/three/"' in page(site, "two")
    git(tmp_path, "mv", "content/articles/three.md", "content/articles/one.md")
    git(tmp_path, "commit", "-qm", "Back again")
    site = built(config)
    assert 'http-equiv="refresh"' not in page(site, "one")
    assert 'url=../../articles/one/"' in page(site, "two")
    assert 'url=../../articles/one/"' in page(site, "three")


HEADINGS = "Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,RetractionNature,Reason"


def with_retractions(config: Path, *rows: str) -> Path:
    (config.parent / "watch.csv").write_text("\n".join((HEADINGS, *rows, "")), "utf-8")
    text = config.read_text("utf-8").replace("- seedpress", "- seedpress: {retractions: watch.csv}")
    config.write_text(text, "utf-8")
    return config


def papers_of(folder: Path):
    with Cache(folder / ".cache") as cache:
        return load(folder / "content", cache, Given(JULY, retractions=folder / "watch.csv"))


def test_an_article_on_a_retracted_paper_says_so_above_its_text_and_at_the_reference(tmp_path, caplog):
    config = with_retractions(
        project(tmp_path, {"eels": rich(), "other": article("Other")}),
        '7,"Storm, memory",3/12/2026 0:00,10.5555/JCB.2026.0200,10.5555/JCB.2026.0123,Retraction,+Error;',
        "8,Elsewhere,1/2/2026 0:00,unavailable,10.5555/elsewhere,Retraction,+Error;",
    )
    build(load_config(str(config)))
    shown = page(tmp_path / "site", "eels")
    assert "<strong>Retracted paper:</strong> Storm memory in Zostera marina (12 March 2026)" in shown
    assert 'href="https://doi.org/10.5555/JCB.2026.0200"' in shown
    assert '<strong class="flag">Retracted</strong>' in shown
    assert "Retracted" not in page(tmp_path / "site", "other")
    assert "eels.md:1:1: SP607: the paper 10.5555/jcb.2026.0123 was retracted on 2026-03-12" in caplog.text


@pytest.mark.parametrize(
    ("rows", "nature"),
    [
        (["1/1/2020 0:00,,10.5555/jcb.2026.0123,Correction"], "corrected"),
        (["1/1/2020 0:00,,10.5555/jcb.2026.0123,Expression of concern"], "concern"),
        (
            [
                "1/1/2021 0:00,,10.5555/jcb.2026.0123,Correction",
                "1/1/2020 0:00,,10.5555/jcb.2026.0123,Retraction",
            ],
            "retracted",
        ),
        (
            [
                "1/1/2020 0:00,,10.5555/jcb.2026.0123,Retraction",
                "1/1/2021 0:00,,10.5555/jcb.2026.0123,Reinstatement",
            ],
            None,
        ),
        (["no date,,10.5555/jcb.2026.0123,Retraction"], "retracted"),
        (["1/1/2020 0:00,,10.5555/jcb.2026.0123,A new word"], None),
        (["1/1/2020 0:00,10.5555/jcb.2026.0123"], None),
    ],
)
def test_of_all_that_is_said_of_a_paper_the_gravest_holds_until_it_is_reinstated(tmp_path, rows, nature):
    with_retractions(project(tmp_path, {"eels": rich()}), *(f"1,T,{row},Reason" for row in rows))
    known = papers_of(tmp_path).library.retractions.get("10.5555/jcb.2026.0123")
    assert (known and known.nature) == nature


def test_an_articles_own_doi_counts_and_a_status_of_its_own_answers_the_report(tmp_path):
    row = "1,T,1/1/2026 0:00,,10.5555/own,Retraction,Reason"
    own = {"identifiers": ("doi:10.5555/OWN",)}
    there = {"silent": article("Silent", **own), "says": article("Says", status="retracted", **own)}
    with_retractions(project(tmp_path, there), row)
    assert [each.path for each in papers_of(tmp_path).diagnostics] == ["articles/silent.md"]


def test_a_new_list_of_retractions_changes_the_pages_that_it_concerns_and_no_other(tmp_path):
    config = project(tmp_path, {"eels": rich(), "other": article("Other", date="2020-01-01")})
    with_retractions(config)
    before = contents(built(config))
    (tmp_path / "watch.csv").write_text(
        f"{HEADINGS}\n1,T,1/1/2026 0:00,,10.5555/jcb.2026.0123,Retraction,R\n"
    )
    build(load_config(str(config)))
    after = contents(tmp_path / "site")
    assert "articles/eels/index.html" in {name for name in after if after[name] != before.get(name)}
    assert before["articles/other/index.html"] == after["articles/other/index.html"]


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"", b"\xff\xfe\x00", None])
def test_a_list_of_retractions_that_is_none_is_reported_and_the_site_is_built(tmp_path, content):
    project(tmp_path, {"eels": rich()})
    if content is not None:
        (tmp_path / "watch.csv").write_bytes(content)
    found = papers_of(tmp_path)
    assert [each.code for each in found.diagnostics] == ["SP608"]
    assert len(found.library.entries) == 1
