"""Values of an `Article` as the plain data (texts, dates, lists, maps) that the front matter holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from builder.article import Name, Organization, PartialDate, Person, Quote, Reference, Source


def of_date(date: PartialDate) -> dt.date | str:
    """A whole date is a YAML date; one of which less is known is a string."""
    if date.month is not None and date.day is not None:
        return dt.date(date.year, date.month, date.day)
    return str(date)


def of_source(source: Source) -> dict[str, Any]:
    """`name`, `url` and `retrieved`, as far as known."""
    return _known(name=source.name, url=source.url, retrieved=source.retrieved)


def of_person(person: Person) -> dict[str, Any]:
    """`name`, `credentials`, `roles`, `affiliations`, as far as known."""
    return _known(
        name=person.name,
        credentials=person.credentials,
        roles=list(person.roles),
        affiliations=list(person.affiliations),
    )


def of_organization(organization: Organization) -> dict[str, Any]:
    """`name` and `acronym`."""
    return _known(name=organization.name, acronym=organization.acronym)


def of_quote(quote: Quote) -> dict[str, Any]:
    """`text`, `speakers`, `lang`; an empty `speakers` says that nobody is named, and is left out."""
    return _known(text=quote.text, speakers=list(quote.speakers), lang=quote.lang)


def of_reference(reference: Reference) -> dict[str, Any]:
    """A CSL-YAML item, its variables in the order of the specification, a person's own ones last."""
    item = _known(
        id=reference.id,
        type=reference.type,
        title=reference.title,
        author=[of_name(name) for name in reference.author],
        issued=reference.issued and of_date(reference.issued),
    )
    item |= {
        key: value
        for key, value in (
            ("container-title", reference.container_title),
            ("volume", reference.volume),
            ("issue", reference.issue),
            ("page", reference.page),
            ("publisher", reference.publisher),
            ("DOI", reference.doi),
            ("URL", reference.url),
        )
        if value
    }
    return item | {key: value for key, value in reference.extra.items() if key not in item}


def of_name(name: Name) -> dict[str, Any]:
    """A CSL name."""
    return _known(family=name.family, given=name.given, literal=name.literal)


def of_mapping(mapping: Mapping[str, str]) -> dict[str, str]:
    """A map of texts, in its order."""
    return dict(mapping)


def _known(**values: Any) -> dict[str, Any]:
    """Without what is unknown: a key is never null, and never empty."""
    return {key: value for key, value in values.items() if value}
