"""One item per work: what several places say of it put together, and its `id`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, replace

from anyascii import anyascii

from builder.article import Found, Reference
from builder.extract.citing.assemble import Citation
from builder.extract.citing.journals import initials, same_journal
from builder.extract.sharing import Sharing

_FUNCTION_WORDS = frozenset(
    "the and for with from der die das des den les une del los las een het dei".split()
)


def merged(found: Iterable[Found[Citation]]) -> list[Found[Citation]]:
    """Each work once, where it is first told of most fully; gaps filled from the other places."""
    works: list[Found[Citation]] = []
    known = Sharing()
    for new in found:
        near = known.near(_sought(new.value))
        number = next((n for n in near if same_work(works[n].value, new.value)), len(works))
        if number == len(works):
            works.append(new)
        else:
            old = works[number]
            works[number] = Found(_joined(old.value, new.value), old.evidence)
        known.add(number, _marks(works[number].value))
    return _completed(works)


def _marks(work: Citation) -> Iterator[Hashable]:
    """What a work is known by."""
    yield from _own_marks(work)
    if work.container_title:
        yield "in", initials(work.container_title)
        if _is_bare(work):
            yield "all of", initials(work.container_title)


def _sought(work: Citation) -> Iterator[Hashable]:
    """What a work is known by if it is known already: two that are one have a mark of their own in common, or
    one of them tells of nothing but the journal that the other is in."""
    yield from _own_marks(work)
    if work.container_title:
        yield "in" if _is_bare(work) else "all of", initials(work.container_title)


def _own_marks(work: Citation) -> Iterator[Hashable]:
    if work.doi:
        yield "doi", work.doi.casefold()
    if work.title:
        yield "title", _key(work.title)
    if work.url:
        yield "url", work.url


def _is_bare(work: Citation) -> bool:
    """Whether nothing but its journal tells which work it is."""
    return not (work.title or work.doi or work.volume or work.page)


def _completed(works: list[Found[Citation]]) -> list[Found[Citation]]:
    """The one work told of without its journal, and the one journal told of without a work, are one; so are
    the one paper without a DOI, and the one DOI without a paper."""
    return _housed(_addressed(works))


def _addressed(works: list[Found[Citation]]) -> list[Found[Citation]]:
    dois = [work for work in works if _is_doi_alone(work.value)]
    papers = [work for work in works if work.value.type == "article-journal" and not work.value.doi]
    if len(dois) != 1 or len(papers) != 1:
        return works
    whole = Found(_joined(papers[0].value, dois[0].value), papers[0].evidence)
    return [whole if work is papers[0] else work for work in works if work is not dois[0]]


def _is_doi_alone(work: Citation) -> bool:
    told = (work.title, work.author, work.container_title, work.volume, work.page)
    return bool(work.doi) and not any(told)


def _housed(works: list[Found[Citation]]) -> list[Found[Citation]]:
    journals = [work for work in works if _is_journal_alone(work.value)]
    homeless = [
        work for work in works if work.value.type == "article-journal" and not work.value.container_title
    ]
    if len(journals) != 1 or len(homeless) != 1:
        return works
    whole = Found(_joined(homeless[0].value, journals[0].value), homeless[0].evidence)
    return [whole if work is homeless[0] else work for work in works if work is not journals[0]]


def _is_journal_alone(work: Citation) -> bool:
    told = (work.title, work.author, work.doi, work.volume, work.page, work.url)
    return bool(work.container_title) and not any(told)


def same_work(one: Citation, other: Citation) -> bool:
    """By DOI if both have one; else by title; else, for a work that has no title, by journal."""
    if one.doi and other.doi:
        return one.doi.casefold() == other.doi.casefold()
    if one.title and other.title:
        return _key(one.title) == _key(other.title) and _key(one.title) != ""
    if one.url and other.url:
        return one.url == other.url
    bare = one if not one.title and not one.doi else other
    if (
        bare.title
        or bare.doi
        or bare.volume
        or bare.page
        or not (one.container_title and other.container_title)
    ):
        return False
    if one.issued and other.issued and one.issued.year != other.issued.year:
        return False
    return same_journal(one.container_title, other.container_title)


def _joined(one: Citation, other: Citation) -> Citation:
    gaps = {
        field.name: getattr(other, field.name)
        for field in fields(Citation)
        if not getattr(one, field.name) and getattr(other, field.name)
    }
    return replace(one, **gaps)


def _key(title: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", title).casefold()))


def identified(works: Sequence[Found[Citation]]) -> list[Found[Reference]]:
    """The items with their ids: first family name, year and first telling word of the title."""
    taken: set[str] = set()
    items = []
    for work in works:
        stem = _id(work.value)
        ident, number = stem, 1
        while ident in taken:
            number += 1
            ident = f"{stem}-{number}"
        taken.add(ident)
        values = {field.name: getattr(work.value, field.name) for field in fields(Citation)}
        items.append(Found(Reference(id=ident, **values), work.evidence))
    return items


def _id(work: Citation) -> str:
    first = work.author[0] if work.author else None
    name = (first.family or first.literal or "") if first else ""
    parts = [
        _slug(name.split(",")[0])[:24],
        str(work.issued.year) if work.issued else "",
        _telling(work.title or "")
        or ("" if name else _slug(work.container_title or work.doi or work.url or "")[:40]),
    ]
    return "-".join(part.strip("-") for part in parts if part.strip("-")) or "work"


def _telling(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", anyascii(title).lower())
    return next((word for word in words if len(word) > 2 and word not in _FUNCTION_WORDS), "")[:24]


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", anyascii(text).lower()))
