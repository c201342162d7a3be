"""References and identifiers as readers know them."""

from __future__ import annotations

import re

from builder.article import Name, Reference
from builder.library import Library
from builder.site import address
from builder.site.alerts import paper_flag
from builder.site.card import term_link
from builder.site.settings import Settings
from builder.site.views import Citation, Identifier

_NAMES_SHOWN = 6
_RECORDS = (
    (re.compile(r"doi:(10\.\S+)", re.IGNORECASE), address.doi),
    (re.compile(r"(NCT\d{8})"), "https://clinicaltrials.gov/study/{}".format),
    (re.compile(r"arXiv:(\S+)", re.IGNORECASE), "https://arxiv.org/abs/{}".format),
    (re.compile(r"PMID:\s*(\d+)", re.IGNORECASE), "https://pubmed.ncbi.nlm.nih.gov/{}/".format),
    (re.compile(r"(PMC\d+)"), "https://pmc.ncbi.nlm.nih.gov/articles/{}/".format),
)
"""Identifier schemes with a public record, and its address."""


_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)", re.IGNORECASE)


def citation(reference: Reference, library: Library, settings: Settings, where: str = "") -> Citation:
    """A reference in the order of APA style: authors, year, title, container, details, link."""
    url = address.doi(reference.doi) if reference.doi else address.outgoing(reference.url)
    label = f"doi.org/{reference.doi}" if reference.doi else url
    return Citation(
        authors=_names(reference.author),
        year=str(reference.issued.year) if reference.issued else None,
        title=reference.title,
        container=reference.container_title,
        details=_details(reference),
        journal=term_link(library, "journals", reference.container_title),
        url=url,
        url_label=label,
        flag=paper_flag(reference.doi, library, settings),
        where=where,
    )


def identifier(text: str, where: str = "") -> Identifier:
    """An identifier with the address of its public record."""
    for scheme, record in _RECORDS:
        found = scheme.fullmatch(text)
        if found:
            return Identifier(text, address.outgoing(record(found.group(1))), where)
    return Identifier(text, None, where)


def licence_page(identifier: str) -> str | None:
    """The text of a licence that an SPDX identifier names, if it is one of Creative Commons'."""
    found = _CREATIVE_COMMONS.fullmatch(identifier)
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else None


def _names(names: tuple[Name, ...]) -> str:
    printed = [_name(name) for name in names]
    if len(printed) > _NAMES_SHOWN:
        return ", ".join(printed[:_NAMES_SHOWN]) + " et al."
    return " & ".join((", ".join(printed[:-1]), printed[-1])) if len(printed) > 1 else "".join(printed)


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.family, name.given) if part)


def _details(reference: Reference) -> str:
    volume = reference.volume or ""
    issue = f"({reference.issue})" if reference.issue else ""
    parts = (volume + issue, reference.page, reference.publisher)
    return ", ".join(part for part in parts if part)
