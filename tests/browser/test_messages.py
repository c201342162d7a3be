"""An issue as an e-mail message, as programs for mail show it: 600 px, no pictures, no style sheets."""

from __future__ import annotations

import pytest

from tests.browser.test_pages import AXE
from tests.conftest import missing

pytestmark = pytest.mark.browser

MESSAGE = "issues/high-water/mail.html"
RUN_AXE = (
    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then(f => f.violations)"
)
PICTURES = "**/*.{png,jpg,jpeg,gif,svg,webp,ico}"
SMALL = """all => all.filter(at => at.innerText.trim() && parseFloat(getComputedStyle(at).fontSize) < 13)
    .map(at => at.innerText)"""


@pytest.fixture(params=[600, 320])
def message(request, visit):
    with visit(request.param, bypass_csp=True) as seen:
        asked = []
        seen.page.on("request", lambda one: asked.append(one.url))
        seen.page.route(PICTURES, lambda route: route.abort())
        page = seen.to(MESSAGE)
        yield page, asked, request.param


def test_a_message_can_be_read_without_pictures_at_the_width_that_mail_has(message):
    page, asked, width = message
    assert [url for url in asked if not url.endswith(("mail.html", "favicon.ico"))] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.images.length + document.styleSheets.length") == 0
    assert page.locator("h1").inner_text() == "High water"
    assert page.locator("h2").count() == 6
    assert "sat until three" in page.locator("body").inner_text()


def test_its_text_is_large_enough_and_all_its_links_are_whole(message):
    page, _, _ = message
    assert page.eval_on_selector_all("p, h1, h2, a", SMALL) == []
    links = page.eval_on_selector_all("a", "all => all.map(at => at.getAttribute('href'))")
    assert len(links) > 8
    assert [link for link in links if not link.startswith("https://digest.example/")] == []


def test_axe_finds_nothing_in_a_message(message):
    if not AXE.is_file():
        missing("axe-core is not there (npm install)")
    page, _, _ = message
    assert page.evaluate(f"{AXE.read_text(encoding='utf-8')}\n;{RUN_AXE}") == []
