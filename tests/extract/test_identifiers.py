"""Identifiers: with their scheme, and only where their check digits are right."""

from __future__ import annotations

import pytest

from builder import seed
from builder.extract.field import Known
from builder.extract.identifiers import read


def identifiers(text: str) -> list[str]:
    page, _ = seed.read("a.txt", f"Harbour seals follow the tide\n\n{text}\n".encode())
    assert page is not None
    return [found.value for found in read(page, Known())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial, registered as NCT04813926, ended; NCT04813926 is closed.", ["NCT04813926"]),
        ("Trial registration: ISRCTN 12345678.", ["ISRCTN12345678"]),
        ("EudraCT number: 2019-001234-56", ["EudraCT:2019-001234-56"]),
        ("PMID: 38765635; PMCID: PMC11101251.", ["PMID:38765635", "PMCID:PMC11101251"]),
        ("On arXiv: arXiv:2304.06077v2 [cs.CL]", ["arXiv:2304.06077"]),
        ("See https://arxiv.org/abs/2304.06077", ["arXiv:2304.06077"]),
        ("Penguin, ISBN 978-0-306-40615-7, 20 euros", ["ISBN:9780306406157"]),
        ("ISBN-10: 0-306-40615-2", ["ISBN:0306406152"]),
        ("The annals of the harbour, ISSN 0378-5955 (print), began then.", ["ISSN:0378-5955"]),
        ("ORCID: 0000-0002-1825-0097", ["ORCID:0000-0002-1825-0097"]),
        ("ORCID: 0000-0002-1694-233X", ["ORCID:0000-0002-1694-233X"]),
        ("Cite this article as: Li A. Tides. J Tides 2021. doi:10.1111/mms.99812", ["doi:10.1111/mms.99812"]),
        ("https://doi.org/10.1111/mms.99812\n\nSeals swim.", ["doi:10.1111/mms.99812"]),
    ],
)
def test_an_identifier_is_read_with_its_scheme(text: str, expected: list[str]) -> None:
    assert identifiers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-0-306-40615-8",
        "ISSN 0378-5954",
        "ORCID: 0000-0002-1825-0098",
        "Call 0378-5955 for more.",
        "Journal reference:\n\nLi, A. (2021). Tides. J Tides, 3, 4–9. https://doi.org/10.1111/mms.99812",
        "The number NCT12 is too short.",
        "https://news.example/NCT04813926/comments",
    ],
)
def test_what_is_no_identifier_of_the_article_is_left_out(text: str) -> None:
    assert identifiers(text) == []
