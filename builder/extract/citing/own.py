"""The article's own record: a page that is a published work names its DOI, or its preprint's number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.article import Evidence, Found, PartialDate
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation
from builder.extract.citing.labels import labels
from builder.extract.citing.locators import doi_of, preprint_year
from builder.seed.model import Block, Kind, Page

_BARE = re.compile(r"(?:doi\s*:?\s*)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S{1,120}", re.IGNORECASE)
_ARXIV = re.compile(
    r"arXiv:(?P<year>\d\d)(?P<month>\d\d)\.\d{4,5}(?:v\d+)?(?:\s*\[[\w.-]+\])?", re.IGNORECASE
)
_HEAD = 14
"""Blocks at the top of a page among which its own DOI stands, if before any paragraph."""


def own_doi(page: Page) -> Iterator[Found[str]]:
    """`doi:` and the DOI under which the article itself is published, where the page says so."""
    for i, block in enumerate(page.blocks):
        doi = doi_of(block.text) if "10." in block.text else None
        if (
            doi
            and "arxiv" not in doi.casefold()
            and (_is_cited_as(page, i) or _stands_at_head(page.blocks, i))
        ):
            start = block.text.find(doi)
            span = block.locate(start, start + len(doi)) if start >= 0 else block.span
            yield Found(f"doi:{doi}", Evidence(span, "identifier-own-doi", 0.9))
            return


def _is_cited_as(page: Page, i: int) -> bool:
    """'Cite this article: …' on this line, or alone on the one before; or references follow it."""
    own = labels(page.pack).own
    before = page.blocks[i - 1].text if i else ""
    after = page.blocks[i + 1].text if i + 1 < len(page.blocks) else ""
    match = own.match(before)
    heads = labels(page.pack).certain.match(
        after
    )  # what stands right above the list of references is above it
    return (
        bool(own.match(page.blocks[i].text))
        or bool(match and match.end() == len(before))
        or bool(heads and heads.end() == len(after) and _BARE.fullmatch(page.blocks[i].text))
    )


def _stands_at_head(blocks: Sequence[Block], i: int) -> bool:
    if i >= _HEAD or not _BARE.fullmatch(blocks[i].text):
        return False
    return not any(
        len(block.text) > 200 or (block.kind is Kind.PARAGRAPH and len(block.text) > 120)
        for block in blocks[:i]
    )


def abstract_page(page: Page, title: str, authors: Sequence[str]) -> Iterator[Found[Citation]]:
    """A preprint server's abstract page tells of one work: its own."""
    cue = labels(page.pack).own
    writers = tuple(name for author in authors for name in names.names(author)[:1])
    for i, block in enumerate(page.blocks):
        label = cue.match(block.text)
        found = _ARXIV.match(block.text, label.end()) if label else None
        if found and title and 1 <= int(found["month"]) <= 12:
            near = " ".join(b.text for b in page.blocks[i : i + 4])
            work = Citation(
                type="article",
                title=title,
                author=writers,
                issued=PartialDate(2000 + int(found["year"])),
                doi=doi_of(near),
            )
            yield Found(work, Evidence(block.span, "reference-abstract-page", 0.9))
            return
    for doi in own_doi(page):
        year = preprint_year(doi.value)
        if year and title:
            work = Citation(
                type="article", title=title, author=writers, issued=year, doi=doi.value.removeprefix("doi:")
            )
            yield Found(work, Evidence(doi.evidence.span, "reference-abstract-page", 0.9))
