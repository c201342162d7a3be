"""Links lead where they say, and nowhere that could do harm."""

from __future__ import annotations

import pytest

from builder.site import Settings, address, has_page
from builder.site.citation import citation, identifier
from tests.digest import library, rich


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "//example.org/x",
        "/relative",
        "https://",
        "https://exa mple.org",
        "http://[broken",
        "ftp://example.org/",
        "",
        None,
    ],
)
def test_only_web_addresses_become_links(url):
    assert address.outgoing(url) is None


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=1&c=2#d", "HTTP://example.org", "https://пример.рф/я"]
)
def test_web_addresses_are_kept_as_they_are(url):
    assert address.outgoing(url) == url


def test_a_doi_is_quoted_as_a_link():
    assert address.doi("10.1000/a<b>(c);d") == "https://doi.org/10.1000/a%3Cb%3E(c);d"


def test_an_address_is_quoted_for_a_link():
    assert address.href("articles/50% more?/") == "articles/50%25%20more%3F/"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("doi:10.5555/x", "https://doi.org/10.5555/x"),
        ("NCT01234567", "https://clinicaltrials.gov/study/NCT01234567"),
        ("arXiv:2101.00001", "https://arxiv.org/abs/2101.00001"),
        ("PMID:123", "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ("ISBN:9780000000000", None),
        ("NCT javascript:", None),
    ],
)
def test_identifiers_lead_to_their_records(text, url):
    assert identifier(text).url == url


def test_a_reference_reads_as_readers_know_it():
    made = rich()
    cited = citation(made.references[0], library({"a": made}), Settings(name="Tides"))
    assert (cited.authors, cited.year, cited.details) == (
        "Lindholm, Maya & Okoro, Tunde",
        "2026",
        "12(3), 45-61",
    )
    assert cited.journal.href == "journals/journal-of-coastal-botany/"
    assert cited.url_label == "doi.org/10.5555/jcb.2026.0123"


def test_a_library_knows_its_addresses():
    shelves = library({"eels": rich(date="2026-03-04")})
    there = (
        "articles/",
        "articles/eels/",
        "topics/",
        "topics/r-and-d/",
        "archive/2026/03/",
        "people/maya-lindholm/",
    )
    assert [where for where in there if not has_page(shelves, where)] == []
    assert not any(has_page(shelves, where) for where in ("articles/none/", "topics/none/", "none/", "./"))
