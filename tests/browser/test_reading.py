"""A reader's ways through the digest: with the keyboard alone, from a fact to its sentence, on paper."""

from __future__ import annotations

import pytest

from tests.browser.kinds import path_of

pytestmark = pytest.mark.browser

IN_TEXT = "a:not(p a, dd a, figcaption a, li a, h1 a, h2 a, h3 a, td a, .prose a)"
TARGETS = f"button:not([hidden]), .chip, .spot, .tool, .letters a, .site-nav a, .terms a, .button, {IN_TEXT}"
SMALL = f"""() => [...document.querySelectorAll(`{TARGETS}`)].filter(at => at.checkVisibility())
  .map(at => [at.outerHTML.slice(0, 90), at.getBoundingClientRect()])
  .filter(([, box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([html, box]) => `${{html}} ${{box.width}} x ${{box.height}}`)"""


FOCUSED = "(document.activeElement.innerText || document.activeElement.ariaLabel || '').trim()"


def tab_to(page, words: str) -> None:
    """Press Tab until the focus is on what is called so."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == words:
            return
    raise AssertionError(f"no way to {words} with the Tab key")


def test_from_home_to_search_to_an_article_and_back_with_the_keyboard_alone(visit):
    with visit() as seen:
        page = seen.to("")
        tab_to(page, "Search")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/")
        box = page.get_by_role("searchbox")
        for _ in range(30):
            if box.evaluate("box => box === document.activeElement"):
                break
            page.keyboard.press("Tab")
        page.keyboard.type("blood pressure")
        found = page.locator("main ol a, main li a").filter(has_text="lood pressure").first
        found.wait_for()
        title = found.inner_text()
        tab_to(page, title)
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles/**")
        assert page.locator("h1").inner_text() == title
        page.go_back()  # a window without a frame knows no Alt+Left
        page.wait_for_url("**/search/**")
        page.locator("main").get_by_role("link", name=title).first.wait_for()
        assert seen.errors == []


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_of_a_narrow_page_opens_and_closes_without_a_script(visit, scripts):
    with visit(375, scripts=scripts) as seen:
        page = seen.to("topics/")
        menu = page.locator("#site-nav")
        assert not menu.is_visible()
        page.locator("[popovertarget]").focus()
        page.keyboard.press("Enter")
        assert menu.is_visible()
        page.keyboard.press("Tab")
        assert menu.evaluate("menu => menu.contains(document.activeElement)")
        page.keyboard.press("Escape")
        assert not menu.is_visible()


def test_a_fact_leads_to_the_sentence_it_was_read_from(visit, site):
    with visit(scripts=False) as seen:
        page = seen.to(path_of("article with everything", site))
        page.locator(".facts").get_by_role("link", name="In the text: Farida Benslimane").click()
        sentence = page.locator(":target")
        assert sentence.inner_text().startswith("According to Farida Benslimane, the statistician")
        assert sentence.evaluate("at => at.getBoundingClientRect().top") > 0
        marked = sentence.evaluate("at => getComputedStyle(at).backgroundColor")
        assert marked != page.locator("body").evaluate("at => getComputedStyle(at).backgroundColor")
        assert marked != "rgba(0, 0, 0, 0)"


def test_a_quotation_leads_from_its_index_to_its_place_in_the_article(visit):
    with visit(scripts=False) as seen:
        page = seen.to("quotes/")
        quote = page.locator(".said .quote", has_text="Distance is a risk factor")
        quote.get_by_role("link").click()
        assert page.locator(":target").inner_text().startswith('"Distance is a risk factor," said Ingrid')


def test_the_palette_is_remembered(visit):
    with visit(scheme="light") as seen:
        page = seen.to("")
        switch = page.get_by_role("button", name="Dark colours")
        switch.click()
        assert switch.get_attribute("aria-pressed") == "true"
        page = seen.to("topics/")
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_a_citation_can_be_copied(visit, site):
    with visit(permissions=["clipboard-read", "clipboard-write"]) as seen:
        page = seen.to(path_of("article with everything", site))
        page.get_by_role("button", name="Copy: APA").click()
        page.get_by_text("Copied", exact=True).wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith("Blood pressure clinics")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "article with everything", "topic", "people", "quotes", "search"])
def test_targets_are_large_enough_to_hit(visit, site, kind, width):
    """WCAG 2.2, 2.5.8: 24 by 24 px, links in running text aside."""
    with visit(width) as seen:
        assert seen.to(path_of(kind, site)).evaluate(SMALL) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", ["home", "article with everything", "topic", "people", "quotes"])
def test_text_may_be_twice_as_large(visit, site, kind, width):
    """WCAG 2.2, 1.4.4."""
    with visit(width) as seen:
        page = seen.to(path_of(kind, site))
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_forced_colours_still_show_where_one_is(visit, site):
    with visit(forced_colors="active") as seen:
        page = seen.to("topics/")
        here = page.locator(".site-nav [aria-current]")
        assert here.evaluate("at => getComputedStyle(at).outlineStyle") == "solid"


def test_paper_has_the_text_and_the_address_and_no_controls(visit, site):
    with visit() as seen:
        page = seen.to(path_of("article", site))
        page.emulate_media(media="print")
        assert page.locator(".prose").is_visible()
        for control in (".site-nav", ".tools", ".related", ".neighbours", ".skip-link"):
            assert not page.locator(control).is_visible(), control


def test_nothing_moves_for_those_who_asked_for_that(visit):
    with visit() as seen:  # windows here ask for reduced motion
        page = seen.to("")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        assert page.locator(".chip").first.evaluate("at => getComputedStyle(at).transitionDuration") == "0s"
