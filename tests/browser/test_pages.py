"""Every kind of page fits the window, raises no error and asks no other host for anything."""

from __future__ import annotations

import re

import pytest

from tests.browser.kinds import ADDRESSES, path_of

pytestmark = pytest.mark.browser

WIDTHS = (375, 1280)
SCHEMES = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_page_fits_and_stays_at_home(visit, site, kind, width, scheme):
    seen = visit(width, scheme)
    page = seen.to(path_of(kind, site))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.errors == []
    assert seen.strangers == []


@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_page_reflows_at_320_pixels(visit, site, kind):
    page = visit(320).to(path_of(kind, site))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_two_palettes_differ(visit):
    colours = {
        scheme: visit(scheme=scheme).to("").evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in SCHEMES
    }
    assert colours["light"] != colours["dark"]


@pytest.mark.parametrize("kind", ["home", "article", "topic", "person", "archive"])
def test_a_page_reads_the_same_without_scripts(visit, site, kind):
    path = path_of(kind, site)

    def words(scripts: bool) -> list[str]:
        main = visit(scripts=scripts).to(path).locator("main")
        return re.findall(r"\w+", main.inner_text())

    assert words(scripts=False) == words(scripts=True) != []


@pytest.mark.parametrize("kind", ADDRESSES)
def test_links_of_a_page_lead_somewhere(visit, site, kind):
    page = visit().to(path_of(kind, site))
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    own = {link.split("#")[0] for link in links if link.startswith(f"{page.url.split('/')[0]}//127.0.0.1")}
    broken = [link for link in sorted(own) if not page.request.head(link).ok]
    assert broken == []


def test_awkward_characters_are_shown_as_they_were_written(visit, site):
    shown = visit().to(path_of("article of awkward characters", site)).locator("main").inner_text()
    for words in (
        "{{ first_name | default: 'friend' }}",
        "# 1 on our list",
        "*Star* Jansen",
        "[a](javascript:alert)",
        '"<b>bold</b>"',
        '<script>alert("hello")</script>',
        "`5 < 6 && 7 > 3`",
        "&amp; stays &amp;",
        "Backslashes \\* survive",
        "Tables | like | this |",
        "C:\\new\\table",
        "שלום עולם",
        "%7B%7B",
        "🙃",
    ):
        assert words in shown
