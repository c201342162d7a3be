"""Stage ②: `Block`s → `Article`, field by field in the order of one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.article import Article, Evidence
from builder.diagnostics import Diagnostic
from builder.extract.abbreviations import ABBREVIATIONS
from builder.extract.authors import AUTHORS
from builder.extract.body import body_of
from builder.extract.bounds import bounded, unread
from builder.extract.date import DATE
from builder.extract.description import DESCRIPTION
from builder.extract.disclaimer import DISCLAIMER
from builder.extract.disclosure import DISCLOSURE
from builder.extract.field import Field, Known
from builder.extract.funding import FUNDING
from builder.extract.identifiers import IDENTIFIERS
from builder.extract.lang import LANG
from builder.extract.license import LICENSE
from builder.extract.organizations import ORGANIZATIONS
from builder.extract.people import PEOPLE
from builder.extract.quotes import QUOTES
from builder.extract.references import REFERENCES
from builder.extract.related import RELATED
from builder.extract.source import SOURCE
from builder.extract.subtitle import SUBTITLE
from builder.extract.tags import TAGS
from builder.extract.title import TITLE
from builder.seed.model import Page

__all__ = ["FIELDS", "Extraction", "extract"]

FIELDS: tuple[Field[Any], ...] = (
    TITLE,
    SUBTITLE,
    SOURCE,
    LANG,
    DATE,
    AUTHORS,
    ABBREVIATIONS,
    ORGANIZATIONS,
    PEOPLE,
    QUOTES,
    REFERENCES,
    IDENTIFIERS,
    FUNDING,
    DISCLOSURE,
    DISCLAIMER,
    LICENSE,
    RELATED,
    TAGS,
    DESCRIPTION,
)
"""Every field, each after those that it looks at."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """An article as read from its seed, and why each value is what it is."""

    article: Article
    evidence: Mapping[str, tuple[Evidence, ...]]
    """By field; for a list, in the order of its values."""
    diagnostics: tuple[Diagnostic, ...]


def extract(page: Page) -> Extraction:
    """Read all that a careful editor would read out of a page."""
    known = Known()
    near = bounded(page)
    diagnostics = list(unread(page, near))
    for field in FIELDS:
        results = list(field.read(near, known))
        diagnostics += (r for r in results if isinstance(r, Diagnostic))
        known = known.plus(field, tuple(r for r in results if not isinstance(r, Diagnostic)))
    evidence = {field.key: tuple(found.evidence for found in known[field]) for field in FIELDS}
    return Extraction(_article(page, known), evidence, tuple(diagnostics))


def _article(page: Page, known: Known) -> Article:
    header = page.seed.header
    return Article(
        title=known.first(TITLE) or "",
        added=header.added,
        abbreviations=dict(known.values(ABBREVIATIONS)),
        subtitle=known.first(SUBTITLE),
        description=known.first(DESCRIPTION),
        date=known.first(DATE),
        lang=known.first(LANG),
        authors=known.values(AUTHORS),
        source=known.first(SOURCE),
        people=known.values(PEOPLE),
        organizations=known.values(ORGANIZATIONS),
        quotes=known.values(QUOTES),
        references=known.values(REFERENCES),
        identifiers=known.values(IDENTIFIERS),
        tags=known.values(TAGS),
        funding=known.first(FUNDING),
        disclosure=known.first(DISCLOSURE),
        disclaimer=known.first(DISCLAIMER),
        license=known.first(LICENSE),
        related=known.values(RELATED),
        rights=header.rights,
        draft=header.draft,
        publish=header.publish,
        expires=header.expires,
        pinned=header.pinned,
        status=header.status,
        note=header.note,
        aliases=header.aliases,
        seed=page.seed.path,
        body=body_of(page),
    )
