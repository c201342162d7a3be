"""Every kind of page fits the window, raises no error, asks no other host and passes axe-core.

A page of each kind is opened once and looked at in each width and palette; the tests ask what was seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import REPOSITORY, Open
from tests.browser.kinds import ADDRESSES, path_of
from tests.conftest import missing

pytestmark = pytest.mark.browser

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
FULL_WIDTH = "document.documentElement.scrollWidth"
WIDTHS = (320, 768, 1280)
"""A small phone (WCAG 2.2, 1.4.10: content reflows down to 320 px), a tablet, a computer."""
WIDEST = 2560


@dataclass(frozen=True)
class Look:
    """What was seen of one page."""

    too_wide: dict[int, int]
    """By width of the window: the page's, where it is more."""
    errors: tuple[str, ...]
    strangers: tuple[str, ...]
    violations: tuple[str, ...]


@pytest.fixture(scope="session")
def look(visit: Open, site: Path) -> Callable[[str], Look]:
    """Look at a page of a kind; a second look costs nothing."""
    return cache(lambda kind: look_at(visit, path_of(kind, site)))


def look_at(visit: Open, path: str) -> Look:
    """Look at a page in each width and palette."""
    axe = AXE.read_text(encoding="utf-8") if AXE.is_file() else ""
    with visit(WIDTHS[0], bypass_csp=bool(axe)) as seen:
        page = seen.to(path)
        if axe:
            page.evaluate(axe)
        too_wide, violations = {}, []
        for width in (*WIDTHS, WIDEST):
            page.set_viewport_size({"width": width, "height": 900})
            if (full := page.evaluate(FULL_WIDTH)) > width:
                too_wide[width] = full
            violations += _violations(page, width) if axe and width in WIDTHS else []
        page.wait_for_load_state("networkidle" if "search" in path else "load")
    return Look(too_wide, tuple(seen.errors), tuple(seen.strangers), tuple(violations))


def _violations(page: Page, width: int) -> list[str]:
    """In both palettes, by every rule."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for one in page.evaluate("axe.run(document).then(found => found.violations)"):
            where = [f"{node['target']} {node['failureSummary']}" for node in one["nodes"]]
            found.append(f"{width} {scheme} {one['impact']}: {one['id']}: {where}")
    page.emulate_media(color_scheme="light")
    return found


each_kind = pytest.mark.parametrize("kind", ADDRESSES)


@each_kind
def test_nothing_scrolls_sideways(look, kind):
    assert look(kind).too_wide == {}


@each_kind
def test_the_console_is_quiet_and_no_other_host_is_asked(look, kind):
    seen = look(kind)
    assert seen.errors == ()
    assert seen.strangers == ()


@each_kind
def test_axe_finds_nothing_in_either_palette(look, kind):
    if not AXE.is_file():
        missing("axe-core is not there (npm install)")
    assert look(kind).violations == ()


@each_kind
def test_its_links_lead_somewhere_and_its_policy_stops_no_script(visit, site, kind):
    """Without axe, which has to go around the page's Content-Security-Policy."""
    with visit() as seen:
        page = seen.to(path_of(kind, site))
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    own = {link.removeprefix(seen.base).split("#")[0] for link in links if link.startswith(seen.base)}
    files = {link: site / link.lstrip("/") / ("index.html" if link.endswith("/") else "") for link in own}
    assert own
    assert [link for link, file in sorted(files.items()) if not file.is_file()] == []
    assert seen.errors == []


def test_the_two_palettes_differ(visit):
    colours = set()
    for scheme in ("light", "dark"):
        with visit(scheme=scheme) as seen:
            colours.add(seen.to("").evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(colours) == 2


@pytest.mark.parametrize("kind", ["home", "article", "topic", "person", "archive"])
def test_a_page_reads_the_same_without_scripts_buttons_aside(visit, site, kind):
    words = []
    for scripts in (True, False):
        with visit(scripts=scripts) as seen:
            main = seen.to(path_of(kind, site)).locator("main")
            main.evaluate("main => main.querySelectorAll('button').forEach(each => each.remove())")
            words.append(re.findall(r"\w+", main.inner_text()))
    assert words[0] == words[1] != []


@pytest.mark.parametrize(
    "words",
    [
        "{{ first_name | default: 'friend' }}",
        "# 1 on our list",
        "*Star* Jansen",
        "[a](javascript:alert)",
        '"<b>bold</b>"',
        '<script>alert("hello")</script>',
        "`5 < 6 && 7 > 3`",
        "Backslashes \\* survive",
        "Tables | like | this |",
        "C:\\new\\table",
        "שלום עולם",
        "%7B%7B",
        "🙃",
    ],
)
def test_awkward_characters_are_shown_as_they_were_written(awkward, words):
    assert words in awkward


@pytest.fixture(scope="session")
def awkward(visit, site) -> str:
    with visit() as seen:
        return seen.to(path_of("article of awkward characters", site)).locator("main").inner_text()
