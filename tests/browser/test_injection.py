"""Nothing that a text or an article file says becomes a script, with and without our policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import expect

from builder.article import Markdown, Name, Organization, Person, Quote, Reference, Source
from builder.document import write
from tests.browser.conftest import Visit, served
from tests.digest import article, project

pytestmark = pytest.mark.browser

RUN = "document.documentElement.dataset.owned=1"
MARKUP = f'"\'><img src=x onerror="{RUN}"><script>{RUN}</script></script><svg onload="{RUN}">{{{{ 7*7 }}}}]]>'
ADDRESS = f"javascript:{RUN}"
HEADED = f"""\
---
url: "{ADDRESS}"
source: "{MARKUP.replace('"', "'")}"
tags: ["<script>{RUN}</script>"]
---
{MARKUP} in a headline

By <script>{RUN}</script>

{MARKUP} is the first paragraph of a text that somebody pasted, and goes on.

"{MARKUP} is what I say to you all today," said Ada <img src=x onerror="{RUN}"> Quill.
"""


def nasty(**fields):
    return article(
        **{
            "title": MARKUP,
            "subtitle": MARKUP,
            "description": MARKUP,
            "lang": "en",
            "authors": (MARKUP,),
            "source": Source(MARKUP, ADDRESS),
            "people": (Person(MARKUP, MARKUP, (MARKUP,), (MARKUP,)),),
            "organizations": (Organization(MARKUP, MARKUP),),
            "abbreviations": {MARKUP: MARKUP},
            "quotes": (Quote(f"We say {MARKUP} to all.", (MARKUP,)),),
            "references": (
                Reference(
                    id=MARKUP,
                    type="article-journal",
                    title=MARKUP,
                    author=(Name(MARKUP, MARKUP),),
                    container_title=MARKUP,
                    volume=MARKUP,
                    page=MARKUP,
                    publisher=MARKUP,
                    doi=f"10.1/{MARKUP}",
                    url=ADDRESS,
                ),
            ),
            "identifiers": (f"doi:10.1/{MARKUP}", ADDRESS),
            "tags": (MARKUP,),
            "funding": MARKUP,
            "disclosure": MARKUP,
            "disclaimer": MARKUP,
            "license": MARKUP,
            "related": (MARKUP,),
        }
        | fields
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Iterator[tuple[str, list[str]]]:
    """A digest that says the worst it can, and the addresses of its pages."""
    folder = tmp_path_factory.mktemp("hostile")
    body = (
        Markdown(f"# {MARKUP}\n\n[a]({ADDRESS}) <a href='{ADDRESS}'>b</a>\n\n{MARKUP}\n\n![x]({ADDRESS})"),
    )
    config = project(folder, {"fields": nasty(), "body": nasty(body=body), "same": nasty(added=None)})
    (folder / "seeds").mkdir()
    (folder / "seeds" / "pasted.txt").write_text(HEADED, encoding="utf-8")
    note = write(article("Note", note=MARKUP, status="retracted"))
    (folder / "content/articles/note.md").write_text(note, encoding="utf-8")
    build(load_config(str(config)))
    site = folder / "site"
    with served(site) as address:
        yield address, [file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))]


@pytest.mark.parametrize("policy", [True, False], ids=["with our policy", "without it"])
def test_no_page_runs_what_a_text_says(chromium, hostile, policy):
    address, pages = hostile
    context = chromium.new_context(bypass_csp=not policy)
    seen = Visit(context.new_page(), address)
    seen.page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    for name in pages:
        page = seen.to(name)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.dataset.owned") is None, name
        hrefs = page.eval_on_selector_all("[href], [src]", "all => all.map(each => each.href || each.src)")
        assert not [href for href in hrefs if href.lower().startswith("javascript:")], name
    context.close()
    assert len(pages) > 15
    assert [error for error in seen.errors if "Failed to load resource" not in error] == []  # <img src=x>


def test_search_results_run_nothing_either(chromium, hostile):
    context = chromium.new_context(bypass_csp=True)
    page = Visit(context.new_page(), hostile[0]).to("search/?q=img+onerror")
    expect(page.locator("[data-part=results] > li").first).to_contain_text("<img src=x")
    for facet in page.locator("[data-facet] summary").all():
        facet.click()
    expect(page.locator("[data-facet=people] li").first).to_be_visible()
    page.get_by_role("radio", name="Quotes").check()
    expect(page.locator("blockquote").first).to_contain_text("<img src=x")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.dataset.owned") is None
    context.close()


def test_links_to_elsewhere_have_no_opener(visit, site):
    for name in (
        "index.html",
        *(f.relative_to(site).as_posix() for f in list(site.glob("articles/*/index.html"))[:6]),
    ):
        with visit(scripts=False) as seen:
            page = seen.to(name)
            rels = page.eval_on_selector_all(
                "a[href^='http']", "all => all.filter(a => a.host !== location.host).map(a => a.rel)"
            )
            assert [rel for rel in rels if "noopener" not in rel] == []


def test_a_citation_can_be_saved(visit, site):
    slug = next(
        f.parent.name for f in site.glob("articles/*/index.html") if "x-bibtex" in f.read_text("utf-8")
    )
    with visit() as seen:
        page = seen.to(f"articles/{slug}/")
        with page.expect_download() as saved:
            page.get_by_role("link", name="BibTeX").click()
        assert saved.value.suggested_filename == f"{slug}.bib"
        assert f"{{{slug}," in saved.value.path().read_text("utf-8")
        assert seen.errors == []
