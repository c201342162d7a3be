"""Addresses without what only counts readers."""

import pytest

from builder.urls import same_page, without_tracking


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x?utm_source=mail&id=7&fbclid=abc", "https://a.example/x?id=7"),
        ("HTTPS://A.example:443/X?gclid=1", "https://a.example/X"),
        ("http://a.example:80/", "http://a.example/"),
        ("http://a.example:8080/", "http://a.example:8080/"),
        ("https://a.example/x#:~:text=the%20tide", "https://a.example/x"),
        ("https://a.example/x#part", "https://a.example/x#part"),
        ("https://a.example/x?q=a%20b&q=c+d", "https://a.example/x?q=a%20b&q=c+d"),
        ("https://a.example/x?mc_cid=1&mc_eid=2&_hsenc=3&msclkid=4&at_medium=5", "https://a.example/x"),
        ("https://a.example/x?ref=3&source=b&id=1&page=2", "https://a.example/x?ref=3&source=b&id=1&page=2"),
        ("https://a.example/%E2%82%AC?igshid=1", "https://a.example/%E2%82%AC"),
        ("mailto:ada@a.example?utm_source=x", "mailto:ada@a.example?utm_source=x"),
        ("https://[", "https://["),
        ("", ""),
    ],
)
def test_what_only_counts_readers_goes_and_all_else_stays(url, kept):
    assert without_tracking(url) == kept
    assert without_tracking(kept) == kept


@pytest.mark.parametrize(
    "other",
    [
        "http://a.example/news/ebb?id=7&b=1",
        "https://www.a.example/news/ebb/?b=1&id=7#top",
        "https://m.a.example/news/ebb/index.html?b=1&id=7&utm_campaign=x",
        "https://amp.a.example/news/ebb/amp/?b=1&id=7",
    ],
)
def test_all_addresses_of_one_page_have_something_in_common(other):
    assert same_page(other) == same_page("https://a.example/news/ebb?b=1&id=7")


def test_other_pages_have_not():
    pages = ("https://a.example/", "https://a.example/1", "https://a.example/1?id=1", "https://b.example/1")
    assert len({same_page(page) for page in pages}) == len(pages)
    assert same_page("https://www.example/") != same_page("https://example/www")
