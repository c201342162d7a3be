"""A page can be walked with the Tab key alone."""

from __future__ import annotations

import pytest

from tests.browser.kinds import path_of

pytestmark = pytest.mark.browser

FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 12));
  return {
    tag: at.tagName, words: at.innerText || at.ariaLabel || '', href: at.getAttribute('href') || '',
    width: box.width, height: box.height,
    seen: box.bottom > 0 && box.top < innerHeight && (at.contains(top) || (top !== null && top.contains(at))),
    marked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  };
}"""


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("kind", ["home", "article", "topic", "people"])
def test_every_stop_is_seen_and_marked(visit, site, kind, width):
    stops = []
    with visit(width) as seen:
        page = seen.to(path_of(kind, site))
        for _ in range(40):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUS)
            if stop["tag"] == "BODY":
                break
            stops.append(stop)
    assert len(stops) > 5
    assert [stop for stop in stops if not stop["seen"]] == []
    assert [stop for stop in stops if not stop["marked"]] == []


def test_the_first_stop_skips_to_the_text(visit):
    with visit() as seen:
        page = seen.to("")
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["href"].startswith("#")
        page.keyboard.press("Enter")
        target = page.locator(page.evaluate("location.hash"))
        assert target.evaluate("at => at.tagName") == "MAIN"


def test_a_link_follows_on_enter(visit):
    with visit() as seen:
        page = seen.to("")
        page.locator("main a[href*='articles/']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles/**")
        assert page.locator("h1").count() == 1
