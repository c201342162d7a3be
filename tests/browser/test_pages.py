"""Every kind of page fits the window, raises no error, asks no other host and passes axe-core.

Each page is opened once for each width and palette; the tests ask what was seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.browser.conftest import REPOSITORY, Open, missing
from tests.browser.kinds import ADDRESSES, path_of

pytestmark = pytest.mark.browser

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
RUN_AXE = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
FULL_WIDTH = "document.documentElement.scrollWidth"
SCHEMES = ("light", "dark")
FIRST = ("home", "article", "topic", "person")
"""Kinds that are looked at in every width and palette; the others in two of the four."""
NARROWEST = 320
"""WCAG 2.2, 1.4.10: content reflows down to 320 px."""


@dataclass(frozen=True)
class Look:
    """What was seen of one page."""

    path: str
    width: int
    width_in_narrow_window: int
    errors: tuple[str, ...]
    strangers: tuple[str, ...]
    violations: tuple[str, ...]


@pytest.fixture(scope="session")
def look(visit: Open, site: Path) -> Callable[[str, int, str], Look]:
    """Look at a page of a kind; a second look costs nothing."""
    return cache(lambda kind, width, scheme: look_at(visit, path_of(kind, site), width, scheme))


def look_at(visit: Open, path: str, width: int, scheme: str) -> Look:
    """Look at a page."""
    axe = AXE.read_text(encoding="utf-8") if AXE.is_file() else ""
    with visit(width, scheme, bypass_csp=bool(axe)) as seen:
        page = seen.to(path)
        full = page.evaluate(FULL_WIDTH)
        found = page.evaluate(f"{axe}\n;{RUN_AXE}") if axe else []
        page.set_viewport_size({"width": NARROWEST, "height": 900})
        narrow = page.evaluate(FULL_WIDTH)
        page.wait_for_load_state("networkidle" if "search" in path else "load")
        return Look(path, full, narrow, tuple(seen.errors), tuple(seen.strangers), _told(found))


def _told(violations: list[dict]) -> tuple[str, ...]:
    return tuple(
        f"{one['impact']}: {one['id']}: {node['target']} {node['failureSummary']}"
        for one in violations
        for node in one["nodes"]
    )


CASES = [
    pytest.param(kind, width, scheme, id=f"{kind}, {width}, {scheme}")
    for kind in ADDRESSES
    for width, scheme in ((375, "light"), (1280, "dark"), (375, "dark"), (1280, "light"))
    if kind in FIRST or (width, scheme) in ((375, "light"), (1280, "dark"))
]
each_case = pytest.mark.parametrize(("kind", "width", "scheme"), CASES)
each_kind = pytest.mark.parametrize("kind", ADDRESSES)


@each_case
def test_nothing_scrolls_sideways(look, kind, width, scheme):
    seen = look(kind, width, scheme)
    assert seen.width <= width
    assert seen.width_in_narrow_window <= NARROWEST


@each_case
def test_the_console_is_quiet_and_no_other_host_is_asked(look, kind, width, scheme):
    seen = look(kind, width, scheme)
    assert seen.errors == ()
    assert seen.strangers == ()


@each_case
def test_axe_finds_nothing(look, kind, width, scheme):
    if not AXE.is_file():
        missing("axe-core is not there (npm install)")
    assert look(kind, width, scheme).violations == ()


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
    for scheme in SCHEMES:
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
