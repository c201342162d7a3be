"""The whole road through MkDocs and ProperDocs; rebuilds give what a build from nothing gives."""

from __future__ import annotations

import json
import logging
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.article import Markdown, Paragraph
from builder.cache import Cache
from builder.document import write
from builder.publish import Publication
from tests.digest import TEMPLATES, article, built, contents, project, rich

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture
def digest(tmp_path):
    articles = {"eels": rich(), "tides": article("Tides turn", tags=("R&D", "eelgrass"), lang="de")}
    return project(tmp_path, articles, {"about.md": "# About & why\n\nSee [eels](articles/eels.md).\n"})


def test_every_kind_of_page_is_there(digest):
    site = built(digest)
    kinds = (
        "index.html",
        "articles/index.html",
        "articles/eels/index.html",
        "about/statistics/index.html",
        "issues/index.html",
        "issues/2026-03/index.html",
        "issues/2026-03/mail.html",
        "topics/index.html",
        "topics/r-and-d/index.html",
        "people/maya-lindholm/index.html",
        "organizations/aldersund-university/index.html",
        "outlets/harbour-science-weekly/index.html",
        "journals/journal-of-coastal-botany/index.html",
        "archive/index.html",
        "archive/2026/index.html",
        "archive/2026/03/index.html",
        "search/index.html",
        "about/index.html",
        "404.html",
        "rss.xml",
        "feed.xml",
        "feed.json",
        "feeds.opml",
        "sitemap.xml",
        "robots.txt",
        "llms.txt",
        "_headers",
        "search/manifest.json",
        "js/find.js",
        "css/seedpress.css",
    )
    assert [name for name in kinds if not (site / name).is_file()] == []
    assert not (site / "articles/eels.md").exists()


def test_links_inside_the_site_lead_somewhere(digest):
    site = built(digest)
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for href in re.findall(r'(?:href|src)="([^"#]*)', page.read_text(encoding="utf-8")):
            if href and not re.match(r"\w+:", href):
                target = (page.parent / href).resolve()
                assert (target / "index.html" if target.is_dir() else target).is_file(), f"{page}: {href}"


def test_a_hand_written_page_may_link_to_articles_and_indexes(digest):
    page = digest.parent / "content/pages/about.md"
    page.write_text(
        "[a](articles/eels.md#quote-1) [b](topics/index.md) [c](people/maya-lindholm.md)", "utf-8"
    )
    text = (built(digest) / "about/index.html").read_text("utf-8")
    for href in ("../articles/eels/#quote-1", "../topics/", "../people/maya-lindholm/"):
        assert f'href="{href}"' in text


def test_article_files_inside_docs_dir_are_not_pages_of_mkdocs_too(digest):
    expected = contents(built(digest, site_dir=str(digest.parent / "expected")))
    (digest.parent / "content/about.md").write_text((digest.parent / "content/pages/about.md").read_text())
    shutil.rmtree(digest.parent / "content/pages")
    digest.write_text(digest.read_text("utf-8").replace("content/pages", "content"), "utf-8")
    assert contents(built(digest)).keys() == expected.keys()


def test_a_hand_written_home_page_stands_above_the_articles(digest):
    (digest.parent / "content/pages/index.md").write_text("# Welcome to <it>\n", "utf-8")
    text = (built(digest) / "index.html").read_text("utf-8")
    assert "Welcome to" in text
    assert "Eelgrass remembers its storms" in text


@pytest.mark.parametrize("text", ['<script>alert("x")</script>', "{{ 7*7 }}", '"><img src=x onerror=a>'])
def test_nothing_that_an_article_says_becomes_markup(tmp_path, text):
    made = rich(text, subtitle=text, authors=(text,), tags=(text,), funding=text, disclaimer=text)
    site = built(project(tmp_path, {"x": made}))
    for page in site.rglob("*.html"):
        shown = page.read_text("utf-8")
        assert text not in shown.replace("{{ 7*7 }}", "" if "{{" not in text or "49" not in shown else text)
        assert "<img" not in shown


def test_no_script_or_style_stands_in_a_page(digest):
    pages = [page for page in built(digest).rglob("*.html") if page.name != "mail.html"]  # see test_issues
    assert len(pages) > 20
    for page in pages:
        text = page.read_text("utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*(\ssrc=|ld\+json))", text)
        assert "Content-Security-Policy" in text


def test_the_sitemap_names_what_may_be_listed_and_no_day_of_the_build(digest):
    root = ET.parse(built(digest) / "sitemap.xml").getroot()
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {u.findtext("s:loc", "", space): u.findtext("s:lastmod", None, space) for u in root}
    base = "https://digest.example/small/"
    assert found[f"{base}articles/eels/"] == "2026-03-05"
    assert found[f"{base}about/"] is None
    assert f"{base}search/" not in found


def test_a_full_copy_of_anothers_text_is_not_listed(tmp_path):
    config = project(tmp_path, {"free": rich(), "copied": rich("Copied", license=None)})
    site = built(config)
    noindex = '<meta name="robots" content="noindex">'
    assert noindex in (site / "articles/copied/index.html").read_text("utf-8")
    assert noindex not in (site / "articles/free/index.html").read_text("utf-8")
    assert "articles/copied/" not in (site / "sitemap.xml").read_text("utf-8")


LONG = tuple(Paragraph(f"Paragraph number {n} of the whole text.") for n in range(1, 5))
SAYING = "A meadow has a longer memory than we have."


def test_an_excerpt_shows_the_opening_and_the_quotes_and_leads_to_its_source(tmp_path):
    site = built(project(tmp_path, {"x": rich(body=LONG, rights="excerpt", license=None)}))
    page = (site / "articles/x/index.html").read_text("utf-8")
    for shown in ("Eelgrass that has lived through", "number 1", "number 2", SAYING, "Read all of it at"):
        assert shown in page
    assert "This is an excerpt. <a " in page
    assert "number 3" not in page
    assert "noindex" not in page
    assert "articles/x/" in (site / "sitemap.xml").read_text("utf-8")
    for file in site.rglob("*.*"):
        assert b"number 3" not in file.read_bytes(), file


def test_a_link_shows_nothing_of_the_text_anywhere(tmp_path):
    site = built(project(tmp_path, {"x": rich(body=LONG, rights="link")}))
    page = (site / "articles/x/index.html").read_text("utf-8")
    assert 'href="https://weekly.example/eelgrass?a=1&amp;b=2"' in page
    assert "The text is at its source." in page
    for file in site.rglob("*.*"):
        assert b"Paragraph number" not in file.read_bytes(), file
        assert SAYING.encode() not in file.read_bytes(), file


def test_a_body_that_a_person_edited_has_an_excerpt_too(tmp_path):
    source = "## A heading\n\nThe *first* one.\n\n- an item\n\nThe second.\n\nThe third."
    site = built(project(tmp_path, {"x": rich(body=(Markdown(source),), rights="excerpt")}))
    page = (site / "articles/x/index.html").read_text("utf-8")
    assert "<p>The <em>first</em> one.</p>" in page
    assert "The second." in page
    assert not any(hidden in page for hidden in ("A heading", "an item", "The third."))


def test_a_page_shows_what_its_source_offered_and_on_what_terms(tmp_path):
    site = built(project(tmp_path, {"x": rich(related=("Kelp & its kin",))}))
    page = (site / "articles/x/index.html").read_text("utf-8")
    assert "<li>Kelp &amp; its kin</li>" in page
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in page
    assert "Paid for by the Tidal Fund." in page


def test_a_text_in_another_language_says_so(digest):
    site = built(digest)
    page = (site / "articles/tides/index.html").read_text("utf-8")
    assert '<h1 lang="de">' in page
    assert '<div class="prose body" lang="de">' in page
    assert "<h1>" in (site / "articles/eels/index.html").read_text("utf-8")


def test_a_hand_written_table_scrolls_in_a_frame(digest):
    (digest.parent / "content/pages/about.md").write_text("| a |\n| - |\n| b |\n", "utf-8")
    assert 'tabindex="0" aria-label="a"><table>' in (built(digest) / "about/index.html").read_text("utf-8")


def test_a_seed_is_anothers_text_though_its_outlet_is_unknown_and_ones_own_is_listed(tmp_path):
    there = {"pasted": article("Pasted", seed="pasted.txt"), "own": article("Own")}
    listed = (built(project(tmp_path, there)) / "sitemap.xml").read_text("utf-8")
    assert "articles/own/" in listed
    assert "articles/pasted/" not in listed


def indexed(site: Path) -> list[dict]:
    """The articles as the search index has them."""
    return [each for file in sorted(site.glob("search/shards/*/d*.json")) if file.name != "dates.json"
            for each in json.loads(file.read_text("utf-8"))]  # fmt: skip


def test_the_search_index_holds_every_text_after_a_rebuild_too(digest):
    built(digest)
    (digest.parent / "content/articles/new.md").write_text(write(article("New")), "utf-8")
    found = indexed(built(digest))
    assert {each["u"] for each in found} == {"articles/eels/", "articles/tides/", "articles/new/"}
    assert "All there is to say about new." in {each["x"] for each in found}


def test_a_digest_can_do_without_a_search(digest):
    digest.write_text(
        digest.read_text("utf-8").replace("- seedpress", "- seedpress: {search: false}"), "utf-8"
    )
    site = built(digest)
    assert not (site / "search").exists()
    assert not [page for page in site.rglob("*.html") if "search/" in page.read_text("utf-8")]


def test_a_rebuild_without_a_change_writes_nothing(digest):
    site = built(digest)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    built(digest)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_a_change_touches_only_the_pages_that_show_it(digest):
    for n in range(60):
        made = article(f"Filler {n}", date=f"2025-{n % 12 + 1:02}-01")
        (digest.parent / f"content/articles/filler-{n}.md").write_text(write(made), "utf-8")
    site = built(digest)
    before = contents(site)
    (digest.parent / "content/articles/filler-7.md").write_text(
        write(article("Filler 7 changed", date="2025-08-01")), "utf-8"
    )
    after = contents(built(digest))
    changed = {name for name in after if after[name] != before.get(name)}
    assert "articles/filler-7/index.html" in changed
    assert "archive/2025/08/index.html" in changed
    assert len([name for name in changed if name.startswith("articles/filler")]) == 3  # with both neighbours
    assert not any(name.startswith(("topics/", "people/")) for name in changed)


def test_a_page_that_somebody_changed_in_the_site_is_made_again(digest):
    site = built(digest)
    before = contents(site)
    (site / "articles/eels/index.html").write_text("vandalised", "utf-8")
    (site / "topics/index.html").unlink()
    assert contents(built(digest)) == before


def test_files_that_were_there_before_the_first_build_go(digest):
    stray = digest.parent / "site/old/index.html"
    stray.parent.mkdir(parents=True)
    stray.write_text("old", "utf-8")
    built(digest)
    assert not stray.parent.exists()


def test_a_broken_article_is_a_warning_and_the_rest_is_built(digest, caplog):
    (digest.parent / "content/articles/broken.md").write_text("---\ntitle: [\n---\n", "utf-8")
    config = load_config(str(digest))
    with caplog.at_level(logging.WARNING, "mkdocs"):
        build(config)
    assert "articles/broken.md" in caplog.text
    assert (digest.parent / "site/articles/eels/index.html").is_file()


def test_a_failed_build_leaves_the_site_and_no_litter(digest, monkeypatch):
    before = contents(built(digest))
    monkeypatch.setattr("builder.site.robots", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        built(digest)
    assert contents(digest.parent / "site") == before
    assert list((digest.parent / ".cache").glob("staging-*")) == []


def test_a_page_that_a_stopped_build_left_goes_with_its_article(digest, monkeypatch):
    built(digest)
    late = digest.parent / "content/articles/late.md"
    late.write_text(write(article("Late")), "utf-8")
    place = Publication._place

    def place_and_stop(*arguments):
        place(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Publication, "_place", place_and_stop)
        with pytest.raises(KeyboardInterrupt):
            built(digest)
    assert (digest.parent / "site/articles/late/index.html").is_file()
    late.unlink()
    assert not (built(digest) / "articles/late").exists()


def changed_at_random(folder: Path, chance: random.Random) -> None:
    """One thing that people do to a digest."""
    articles = folder / "content" / "articles"
    there = sorted(articles.glob("*.md"))
    tags = tuple(chance.sample(["tides", "mud", "C++", "c plus plus", "Mud", "eels"], chance.randint(0, 3)))
    title = chance.choice(["Tides turn", "Mud matters", "Eels & others", "Again"])
    made = chance.choice([article, rich])(
        title, tags=tags, date=f"20{chance.randint(20, 26)}-0{chance.randint(1, 9)}", seed=None
    )
    match chance.choice(
        "add add change remove seed seed unseed vocabulary page issue config template".split()
    ):
        case "remove" if len(there) > 1:
            chance.choice(there).unlink()
        case "change" if there:
            chance.choice(there).write_text(write(made), "utf-8")
        case "seed":
            (folder / "seeds").mkdir(exist_ok=True)
            text = f"{title}\n\nOct 3, 2023\n\n{title}, says Ida Varga, a diver. Nobody knows why.\n"
            (folder / "seeds" / f"{chance.randint(1, 4)}.txt").write_text(text, "utf-8")
        case "unseed" if (folder / "seeds").is_dir():
            (folder / "seeds" / f"{chance.randint(1, 4)}.txt").unlink(missing_ok=True)
        case "vocabulary":
            (folder / "content/_authority").mkdir(exist_ok=True)
            record = f"Mud:\n  description: {title}\n  spellings: [tides]\n"
            (folder / "content/_authority/topics.yml").write_text(record, "utf-8")
        case "page":
            (folder / "content/pages/extra.md").write_text(f"# {title}\n", "utf-8")
        case "issue":
            named = "".join(f"- article-{chance.randint(0, 9)}\n" for _ in range(3))
            (folder / "content/issues").mkdir(exist_ok=True)
            file = folder / "content/issues" / chance.choice(["2026-03.md", "mud.md"])
            file.write_text(f"---\ntitle: {title}\narticles:\n{named}---\n*{title}*\n", "utf-8")
        case "config":
            text = (folder / "mkdocs.yml").read_text("utf-8")
            (folder / "mkdocs.yml").write_text(re.sub("Digest.*", f"Digest {title}", text, count=1), "utf-8")
        case "template":
            (folder / "theme/partials/footer.html").write_text(f"<footer>{title}</footer>\n", "utf-8")
        case _:
            (articles / f"article-{chance.randint(1, 30)}.md").write_text(write(made), "utf-8")


@pytest.mark.parametrize(
    "seed", [1, pytest.param(2, marks=pytest.mark.slow), pytest.param(3, marks=pytest.mark.slow)]
)
def test_rebuilds_give_what_a_build_from_nothing_gives(tmp_path, seed):
    chance = random.Random(seed)
    config = project(tmp_path, {f"article-{n}": article(f"Article {n}", tags=("tides",)) for n in range(4)})
    shutil.copytree(TEMPLATES, tmp_path / "theme")
    text = config.read_text("utf-8").replace(str(TEMPLATES), "theme")
    config.write_text(text.replace("- seedpress", "- seedpress: {per_page: 2}"), "utf-8")
    for _ in range(4):
        for _ in range(chance.randint(2, 5)):
            changed_at_random(tmp_path, chance)
        site = contents(built(config, strict=False))  # an issue may name an article that is gone
        shutil.move(tmp_path / ".cache", tmp_path / "kept")
        cold = contents(built(config, strict=False, site_dir=str(tmp_path / "cold")))
        shutil.rmtree(tmp_path / ".cache")
        shutil.rmtree(tmp_path / "cold")
        shutil.move(tmp_path / "kept", tmp_path / ".cache")
        assert site == cold


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_both_hosts_build_the_same_site_with_no_warning(digest, host):
    expected = contents(built(digest, site_dir=str(digest.parent / "expected")))
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-W", "error", "-m", host, "build", "--strict"]
    done = subprocess.run(
        command, cwd=digest.parent, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(digest.parent / "site") == expected


def test_many_processes_build_what_one_builds(digest):
    alone = contents(built(digest, site_dir=str(digest.parent / "alone")))
    shutil.rmtree(digest.parent / ".cache")
    code = (
        "from builder import cli, parallel\n"
        "parallel._WORTH_IT, parallel._CHUNK, parallel._cores = 1, 3, lambda: 2\n"
        "cli.main(['build', '--strict'])"
    )  # in a process of its own: one that runs tests may have threads, and is not copied then
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=digest.parent, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert contents(digest.parent / "site") == alone


def test_sites_that_are_gone_are_forgotten(digest):
    shutil.rmtree(built(digest, site_dir=str(digest.parent / "temporary")))
    built(digest)
    with Cache(digest.parent / ".cache") as cache:
        assert [kind for kind in cache.kinds() if kind.startswith("site ")] == [f"site {digest.parent}/site"]


@pytest.mark.parametrize("locale", ["de", "pt_BR", "sv"])
def test_the_interface_is_in_the_sites_language(digest, locale):
    digest.write_text(digest.read_text().replace("theme:\n", f"theme:\n  locale: {locale}\n"))
    site = built(digest)
    page = (site / "articles" / "eels" / "index.html").read_text(encoding="utf-8")
    said = {"de": "4. März 2026", "pt_BR": "4 de março de 2026", "sv": "4 mars 2026"}
    assert f'<html lang="{locale.replace("_", "-")}">' in page
    assert said[locale] in page
    assert {"de": "Personen", "pt_BR": "Pessoas", "sv": "People"}[locale] in page


def test_the_style_sheet_is_one_file_and_a_project_may_replace_a_part(digest):
    own = digest.parent / "own"
    (own / "css").mkdir(parents=True)
    (own / "css" / "media.css").write_text("@layer media { .mine { color: red } }\n")
    digest.write_text(digest.read_text().replace(f"custom_dir: {TEMPLATES}", f"custom_dir: {own}"))
    site = built(digest)
    (sheet,) = (site / "css").iterdir()
    assert sheet.read_text().startswith("@layer properties,")
    assert ".mine{color:red}" in sheet.read_text()
    assert "scroll-behavior" not in sheet.read_text()  # which the part that it replaces has
