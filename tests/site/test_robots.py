"""What robots and browsers are told beside the pages."""

from __future__ import annotations

from builder.document.html import outbound
from builder.site import POLICY, Settings, headers, llms
from tests.digest import article, library, rich

SETTINGS = Settings(name="Tides", url="https://digest.example/small/", description="What the sea says")


def test_llms_txt_names_the_digest_its_indexes_feeds_and_newest_articles():
    text = llms(library({"eels": rich(), "brackets": article("Mud [part 1]", license="CC0")}), SETTINGS)
    assert text.startswith("# Tides\n\n> What the sea says\n\n")
    assert "- [Topics](https://digest.example/small/topics/)" in text
    assert "- [RSS](https://digest.example/small/rss.xml)" in text
    assert "- [Mud \\[part 1\\]](https://digest.example/small/articles/brackets/): 2026-03-04" in text
    assert "articles/eels/): Eelgrass that has lived through a storm" in text


def test_llms_txt_leaves_out_what_search_engines_may_not_list():
    assert "articles/eels/" not in llms(library({"eels": rich(license=None)}), SETTINGS)


def test_headers_carry_the_policy_of_the_pages_and_keep_what_never_changes():
    text = headers(SETTINGS)
    assert f"/small/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n" in text
    assert "/small/search/shards/*\n  Cache-Control: public, max-age=31536000, immutable\n" in text


def test_the_policy_lets_nothing_in_a_page_run():
    assert "unsafe" not in POLICY
    assert "script-src 'self';" in POLICY


def test_links_of_hand_written_text_to_elsewhere_have_no_opener():
    text = (
        '<a href="https://x.example/">x</a> <a rel="nofollow" href="//y.example">y</a> <a href="../z/">z</a>'
    )
    assert outbound(text) == (
        '<a rel="noopener" href="https://x.example/">x</a> '
        '<a rel="noopener nofollow" href="//y.example">y</a> <a href="../z/">z</a>'
    )
