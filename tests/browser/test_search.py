"""Searching, as a reader does it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from builder.article import Organization, Person, Quote
from builder.site.search import plan
from builder.site.search.words import terms, words
from tests.browser.conftest import Visit, served
from tests.digest import article, project

pytestmark = pytest.mark.browser

COUNT = 40
RESULTS = "[data-part=results] > li"
SHIFTS = """\
window.shifted = 0;
new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifted += shift.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
AWKWARD = [
    "Łódź naïve Ｆｕｌｌ",
    "storms studies stopped virus",
    "東京の海",
    "हिन्दी שלום",
    "İstanbul ΟΔΟΣ",
    "R&D p53",
]


def made(number: int):
    speaker = "Ada Quill" if number % 2 else "Ben Marsh"
    return article(
        f"Tide {number} turns" if number else "A heron among tides",
        lang="en",
        date=f"20{10 + number % 10}-03-04",
        description=f"What tide {number} did.",
        tags=("tides", f"bay {number % 4}", '<img src=x onerror="boom()">')[: 2 + (number == 0)],
        people=(Person(speaker),),
        organizations=(Organization("Tide Institute"),),
        quotes=(Quote(f"We saw {number} herons over the mud.", (speaker,)),),
    )


@pytest.fixture(scope="module")
def shards(tmp_path_factory) -> Iterator[str]:
    """The address of a digest whose index has many shards."""
    folder = tmp_path_factory.mktemp("searched")
    config = project(folder, {f"article-{number:02}": made(number) for number in range(COUNT)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan, "_MEMBERS", 2)
        loaded = load_config(str(config))
        loaded.plugins.on_startup(command="build", dirty=False)
        build(loaded)
    assert len(list((folder / "site/search/shards").iterdir())) > 12
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def search(chromium, shards):
    """Open the search at a state: `with search("?q=heron") as seen:`."""

    @contextmanager
    def opened(state: str = "") -> Iterator[Page]:
        context = chromium.new_context(reduced_motion="reduce")
        seen = Visit(context.new_page(), shards)
        seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
        seen.page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
        yield seen.to(f"search/{state}")
        context.close()
        assert seen.errors == []

    return opened


def test_nothing_moves_on_a_phone_when_the_results_come(chromium, shards):
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.add_init_script(SHIFTS)
    page.route("**/search/shards/*", lambda route: (page.wait_for_timeout(200), route.continue_()))
    page.goto(f"{shards}/search/?q=tide")
    expect(page.locator(RESULTS)).to_have_count(10)
    page.wait_for_timeout(200)
    assert page.evaluate("window.shifted") < 0.01
    context.close()


def facet(page: Page, name: str) -> dict[str, int]:
    """A facet's values with their counts, once it is open."""
    box = page.locator(f"[data-facet={name}]")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    expect(box.locator("li").first).to_be_visible()
    expect(page.locator("[data-part=facets]")).to_have_attribute("aria-busy", "false")  # counted
    rows = [row.inner_text() for row in box.locator("label").all()]
    return {" ".join(row.split()[:-1]): int(row.split()[-1]) for row in rows}


def test_results_come_while_one_types_with_the_words_marked(search):
    with search() as page:
        page.locator("#query").press_sequentially("heron am")
        expect(page.get_by_role("status")).to_have_text("1 article")
        result = page.locator(RESULTS)
        expect(result.locator("a")).to_have_text("A heron among tides")
        assert result.locator("h2 mark").all_inner_texts() == ["heron", "among"]
        result.locator("a").click()
        page.wait_for_url("**/articles/article-00/")


def test_words_of_all_shards_are_found_and_more_is_shown_on_demand(search):
    with search("?q=tide") as page:
        expect(page.get_by_role("status")).to_have_text(f"{COUNT} articles")
        expect(page.locator(RESULTS)).to_have_count(10)
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(RESULTS)).to_have_count(20)
        assert "n=20" in page.url


def test_facets_count_over_all_shards_and_narrow_the_results(search):
    with search("?q=tide") as page:
        expect(page.locator(RESULTS)).to_have_count(10)
        topics = facet(page, "topics")
        assert topics.pop('<img src=x onerror="boom()">') == 1
        assert topics == {"tides": COUNT, **{f"bay {n}": COUNT // 4 for n in range(4)}}
        assert facet(page, "people") == {"Ada Quill": COUNT // 2, "Ben Marsh": COUNT // 2}
        assert facet(page, "years") == {str(2010 + n): COUNT // 10 for n in range(10)}
        assert facet(page, "languages") == {"English": COUNT}
        page.get_by_role("checkbox", name="Ada Quill").check()
        expect(page.get_by_role("status")).to_have_text(f"{COUNT // 2} articles")
        page.get_by_role("checkbox", name="bay 1").check()
        expect(page.get_by_role("status")).to_have_text("10 articles")
        assert facet(page, "topics") == {"bay 1": 10, "tides": 10}


def test_the_address_holds_the_search_and_leads_back_to_it(search):
    with search("?q=tide&people=Ada+Quill&topics=bay+1&sort=date") as page:
        expect(page.get_by_role("status")).to_have_text("10 articles")
        assert page.locator("#query").input_value() == "tide"
        assert page.get_by_role("checkbox", name="Ada Quill").is_checked()
        dates = page.locator(f"{RESULTS} time").evaluate_all("all => all.map(each => each.dateTime)")
        assert dates == sorted(dates, reverse=True)
        page.get_by_role("button", name="Do not narrow by Ada Quill").click()
        expect(page.get_by_role("checkbox", name="Ada Quill")).not_to_be_checked()
        assert "people" not in page.url
        page.go_back()
        expect(page.get_by_role("checkbox", name="Ada Quill")).to_be_checked()


def test_quotes_are_results_of_their_own_and_lead_to_their_place(search):
    with search("?q=quill+herons") as page:
        page.get_by_label("Quotes").check()
        expect(page.get_by_role("status")).to_have_text(f"{COUNT // 2} quotes")
        first = page.locator(RESULTS).first
        expect(first.locator("blockquote mark")).to_have_text("herons")
        expect(first.locator(".speaker")).to_have_text("Ada Quill")
        assert re.search(r"articles/article-\d\d/#quote-1$", first.locator("a").get_attribute("href"))
        assert facet(page, "people") == {"Ada Quill": COUNT // 2}


def test_people_and_topics_are_results_of_their_own(search):
    with search("?q=qui") as page:
        name = page.get_by_role("list", name="People and topics").get_by_role("link")
        expect(name).to_have_text("Ada Quill Person, 20")
        name.click()
        page.wait_for_url("**/people/ada-quill/")


def test_where_no_article_has_all_words_those_with_some_are_shown(search):
    with search("?q=heron+zeppelin") as page:
        expect(page.get_by_role("status")).to_contain_text("None has all of these words")
        expect(page.locator(f"{RESULTS} a").first).to_have_text("A heron among tides")


def test_nothing_is_found_in_words_that_are_nowhere(search):
    with search("?q=zeppelin") as page:
        expect(page.get_by_role("status")).to_contain_text("Nothing found")


def test_the_arrow_keys_walk_through_the_results(search):
    with search("?q=tide") as page:
        expect(page.locator(RESULTS)).to_have_count(10)
        page.locator("#query").focus()
        for _ in range(2):
            page.keyboard.press("ArrowDown")
        expect(page.locator(f"{RESULTS} h2 a").nth(1)).to_be_focused()
        for _ in range(2):
            page.keyboard.press("ArrowUp")
        expect(page.locator("#query")).to_be_focused()


def test_one_key_leads_to_the_search_until_it_is_switched_off(search, shards):
    with search() as page:
        page.goto(f"{shards}/topics/")
        page.keyboard.press("/")
        page.wait_for_url("**/search/")
        page.keyboard.press("/")
        expect(page.locator("#query")).to_be_focused()
        page.keyboard.press("/")
        assert page.locator("#query").input_value() == "/"
        page.get_by_label("The key / leads here").uncheck()
        page.goto(f"{shards}/topics/")
        page.keyboard.press("/")
        assert page.url.endswith("/topics/")


def test_browser_and_builder_take_words_apart_in_the_same_way(search):
    with search() as page:
        for text in AWKWARD:
            asked = page.evaluate(
                """async (text) => {
                    const finder = Finder("../");
                    const { endings } = await finder.start();
                    return finder.terms(text, endings).map(({ word, stems }) => [word, [...stems]]);
                }""",
                text,
            )
            assert [word for word, _ in asked] == words(text)
            assert all(term in stems for (_, stems), term in zip(asked, terms(text, "en"), strict=True))


def test_pages_that_were_opened_as_files_say_why_they_cannot_be_searched(chromium, site):
    page = chromium.new_page()
    page.goto((Path(site) / "search/index.html").as_uri())
    expect(page.get_by_role("status")).to_contain_text("Searching needs a web server")
    page.close()


def test_without_scripts_the_search_leads_to_the_indexes(visit):
    with visit(scripts=False) as seen:
        page = seen.to("search/")
        assert page.locator("form").is_hidden()
        assert "needs JavaScript" in page.locator("main").inner_text()
        assert page.locator("main a[href*='topics/']").count() == 1
