"""What the curators' vocabularies say of a term, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.authority import OrganizationRecord, Outlet, PersonRecord, Record
from builder.authority.model import host_of
from builder.library import Taxonomy, Term
from builder.site import address
from builder.site.card import link
from builder.site.views import About, Outside


def about(taxonomy: Taxonomy, term: Term) -> About | None:
    """The curators' words on a term, its records elsewhere, and the topics above and below it; `None` where
    there is nothing to say."""
    record = term.record
    made = About(
        description=record.description if record else None,
        links=tuple(_links(record)) if record else (),
        broader=tuple(link(taxonomy.name, each) for each in _terms(taxonomy, term.broader)),
        narrower=tuple(link(taxonomy.name, each) for each in _terms(taxonomy, term.narrower)),
    )
    return made if made.description or made.links or made.broader or made.narrower else None


def _terms(taxonomy: Taxonomy, keys: Iterable[str]) -> Iterator[Term]:
    return (taxonomy.terms[key] for key in keys)


def _links(record: Record) -> Iterator[Outside]:
    """Where else something is described: its own page first, then registries."""
    pages = (record.address if isinstance(record, Outlet) else None, record.link)
    for page in dict.fromkeys(map(address.outgoing, pages)):
        if page:
            yield Outside(host_of(page) or page, page)
    if isinstance(record, PersonRecord) and record.orcid:
        yield Outside("ORCID", f"https://orcid.org/{record.orcid}")
    if isinstance(record, OrganizationRecord) and record.ror:
        yield Outside("ROR", f"https://ror.org/{record.ror}")
