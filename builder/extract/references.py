"""The works that the article reports on or cites, as CSL items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from builder.article import Found, Reference
from builder.extract.authors import AUTHORS
from builder.extract.citing.assemble import Citation
from builder.extract.citing.books import books
from builder.extract.citing.listed import listed
from builder.extract.citing.mentioned import mentioned
from builder.extract.citing.merge import identified, merged
from builder.extract.citing.own import abstract_page, own_doi
from builder.extract.citing.records import labelled
from builder.extract.citing.whose import writers
from builder.extract.field import Field, Known
from builder.extract.people import PEOPLE
from builder.extract.title import TITLE
from builder.seed.model import Page


def read(page: Page, known: Known) -> Iterator[Found[Reference]]:
    """One item per work, printed references before what prose says of others."""
    title = _plain(known.first(TITLE) or "")
    own = {found.value.removeprefix("doi:") for found in own_doi(page)}
    persons = writers(page, known.values(PEOPLE))
    works = [
        *(work for work in (*listed(page), *labelled(page)) if not _is_own(work.value, title, own)),
        *abstract_page(page, known.first(TITLE) or "", known.values(AUTHORS)),
        *books(page, persons),
        *mentioned(page, persons),
    ]
    yield from identified(merged(works))


def _is_own(citation: Citation, title: str, own: AbstractSet[str]) -> bool:
    """Whether a citation is of the article itself: 'Cite this page' blocks give it under its title, or by the
    DOI that the page calls its own."""
    if citation.title is None:
        return citation.doi in own and not citation.container_title
    return bool(title) and _plain(citation.title) == title


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


REFERENCES: Field[Reference] = Field("references", read)
