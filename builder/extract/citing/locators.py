"""DOIs, addresses and arXiv numbers in a reference."""

from __future__ import annotations

import re

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
