"""DOIs, addresses and arXiv numbers in a reference."""

from __future__ import annotations

import re

from builder.article import PartialDate
from builder.extract.citing.tokens import DOI, trimmed

ARXIV = re.compile(r"\barXiv\s?:?\s?(?P<new>\d{4}\.\d{4,5})(?:v\d{1,2})?\b", re.IGNORECASE)
_URL = re.compile(r"(?:https?:\s?//\s?|www\.)[^\s\"“”„«»<>]{3,500}", re.IGNORECASE)


def doi_of(text: str) -> str | None:
    """The first DOI, in the case printed, without resolver and closing punctuation."""
    found = DOI.search(text)
    if not found:
        return None
    doi = trimmed(re.sub(r"\s+", "", found[0]))
    doi = re.split(r"(?i)\.?(?:url|https?:|\[pii\]|\[doi\]|accessed|epub|pmid)|,(?=[a-z])", doi)[0].rstrip(
        ".,;:"
    )
    return doi if not doi.endswith("/") else None


def url_of(text: str) -> str | None:
    """The first address that is not a DOI's resolver."""
    for found in _URL.finditer(text):
        url = trimmed(re.sub(r"\s+", "", found[0]))
        if not re.match(r"(?i)https?://(?:dx\.)?doi\.org", url):
            return url if url.lower().startswith("http") else f"https://{url}"
    return None


def preprint_year(doi: str) -> PartialDate | None:
    """The year that a DOI of bioRxiv or medRxiv tells, which holds the day of posting."""
    found = _POSTED.search(doi)
    return PartialDate(int(found[1])) if found else None


_POSTED = re.compile(r"10\.(?:1101|64898)/(20[12]\d)\.[01]\d\.[0-3]\d\.\d")
