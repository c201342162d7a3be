"""Forms of reference that news pages print and papers do not: the title in quotation marks first, then 'by'
its authors, date and journal; 'Journal, Family et al.: “Title”'; and no title, but a journal and a DOI."""

from __future__ import annotations

import re

from builder.article import Name, PartialDate
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation
from builder.extract.citing.dates import issued
from builder.extract.citing.kinds import csl_type
from builder.extract.citing.locators import doi_of, url_of
from builder.extract.citing.tokens import tokenize

_TITLE = r"[“\"‘„«]\s?(?P<title>[^“”\"„«»]{8,400}?)\s?[,.]?[”\"’“»]"
_DATE = r"(?:\d{1,2}\.?\s+)?(?:[^\W\d_]{3,10}\.?\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d"
_BY = re.compile(
    rf"{_TITLE},?\s+(?:by|von|par|por|di|da|de|door)\s+(?P<authors>[^\d“”]{{5,1200}}?),\s+"
    rf"(?P<date>{_DATE})[,.;]\s+(?:in:?\s+)?(?P<journal>[^,.\d:“”]{{3,100}})[,.]?"
)
_JOURNAL_FIRST = re.compile(
    r"(?P<journal>[^\W\d_a-z][^,.\d:“”]{2,90}),\s+(?P<authors>[^\W\d_][^,.:“”\d]{2,60}?)\s+et al\.?[,:]?\s+"
    rf"{_TITLE}"
)

_UNTITLED = re.compile(
    r"(?:(?P<authors>[^\d:“”.]{3,120}?\bet al)\.?,?\s+)?(?P<journal>[^\W\d_a-z][^\d:;“”]{2,90}?)[.,]\s"
    r"(?P<year>(?:19|20)\d\d)[.,;]\s?(?=(?i:doi))"
)


def parse_untitled(text: str) -> Citation | None:
    """Read 'Family J, et al. Journal. 2024;doi:…' or 'Journal, 2024. DOI: …'; `None` if it is neither."""
    found = _UNTITLED.match(text)
    if not found or len(found["journal"].split()) > 9:
        return None
    return Citation(
        type="article-journal",
        author=_authors(found["authors"] or ""),
        issued=PartialDate(int(found["year"])),
        container_title=found["journal"],
        doi=doi_of(text),
    )


def parse_title_first(text: str) -> Citation | None:
    """Read a reference of one of the two forms; `None` if it is of neither."""
    found = _BY.match(text) or _JOURNAL_FIRST.match(text)
    if not found:
        return None
    parts = found.groupdict()
    title, journal = parts["title"].strip(), parts["journal"].strip(" ,")
    doi, url = doi_of(text), url_of(text)
    return Citation(
        type=csl_type(text, title, journal, None, doi, url, volume=True),
        title=title,
        author=_authors(parts["authors"]),
        issued=_issued(parts.get("date") or ""),
        container_title=journal,
        doi=doi,
        url=url,
    )


def _authors(text: str) -> tuple[Name, ...]:
    return names.names(text)


def _issued(text: str) -> PartialDate | None:
    tokens = tokenize(text)
    return next((date for i in range(len(tokens)) if (date := issued(tokens, i))), None)
