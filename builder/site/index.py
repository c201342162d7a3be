"""The indexes of terms, A to Z, cut where they are long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import groupby, islice

from builder.library import Taxonomy, Term
from builder.site import address
from builder.site.card import link
from builder.site.edition import Edition
from builder.site.settings import Settings
from builder.site.shelving import Item, Shelf, Shelving, alphabet, anchor, letter_of, shelf_address, shelved
from builder.site.views import Alphabet, Group, Head, IndexView, Link
from builder.site.wording import N2_, N_

MANY = {
    "topics": N_("Topics"),
    "people": N_("People"),
    "organizations": N_("Organisations"),
    "outlets": N_("Outlets"),
    "journals": N_("Journals"),
    "years": N_("Archive"),
    "months": N_("Archive"),
}
"""What each index is called."""
_COUNTED = {
    "topics": N2_("%(n)s topic", "%(n)s topics"),
    "people": N2_("%(n)s person", "%(n)s people"),
    "organizations": N2_("%(n)s organisation", "%(n)s organisations"),
    "outlets": N2_("%(n)s outlet", "%(n)s outlets"),
    "journals": N2_("%(n)s journal", "%(n)s journals"),
    "years": N2_("%(n)s year", "%(n)s years"),
}
_ROOM = 600
"""How many terms a page of an index holds."""
_TOP = 24
_MANY_TERMS = 40


def index_shelving(taxonomy: Taxonomy, edition: Edition) -> Shelving:
    """How a taxonomy's index is cut; not at all where it is short, or no alphabet."""
    return edition.shelving(address.FOLDERS[taxonomy.name], lambda: shelved(_items(taxonomy), _ROOM))


def index_page(taxonomy: Taxonomy, shelf: Shelf | None, edition: Edition) -> IndexView:
    """The terms of a taxonomy, or of a shelf of it, A to Z (years: newest first)."""
    settings = edition.settings
    name, words = taxonomy.name, settings.words
    folder, title = address.FOLDERS[name], words.gettext(MANY[name])
    terms = tuple(taxonomy.terms.values())
    shelving = index_shelving(taxonomy, edition)
    letters = alphabet(folder, shelving, shelf, settings)
    shown = terms[shelf.start : shelf.stop] if shelf else () if shelving.shelves else terms
    return IndexView(
        head=index_head(title, folder, shelf, letters, settings),
        title=title,
        summary=words.count(*_COUNTED[name], len(terms)),
        top=_outstanding(taxonomy) if shelf is None and len(terms) > _MANY_TERMS else (),
        alphabet=letters,
        groups=tuple(_groups(name, shown)),
    )


def index_head(title: str, folder: str, shelf: Shelf | None, letters: Alphabet, settings: Settings) -> Head:
    """What a page of an index says about itself."""
    full = f"{title}: {letters.position}" if letters.position else title
    described = settings.words.gettext("%(index)s in %(site)s", index=full, site=settings.name)
    where = settings.absolute(address.href(shelf_address(folder, shelf)))
    return Head(full, described, where, folder, itself=shelf is None)


def leading(taxonomy: Taxonomy, number: int) -> tuple[Link, ...]:
    """The terms with the most articles; of years the newest."""
    terms = taxonomy.terms.values()
    newest = taxonomy.name == "years"
    most = islice(terms, number) if newest else nlargest(number, terms, key=lambda term: term.count)
    return tuple(link(taxonomy.name, term) for term in most)


def _items(taxonomy: Taxonomy) -> list[Item]:
    """Years stand in no alphabet."""
    terms = () if taxonomy.name == "years" else taxonomy.terms.values()
    return [Item(letter_of(term.filed or term.label)) for term in terms]


def _outstanding(taxonomy: Taxonomy) -> tuple[Link, ...]:
    return tuple(each for each in leading(taxonomy, _TOP) if each.count > 1)


def _groups(name: str, terms: Sequence[Term]) -> Iterator[Group]:
    if name == "years":
        yield Group("", "years", tuple(link(name, term) for term in terms))
        return
    for letter, group in groupby(terms, key=lambda term: letter_of(term.filed or term.label)):
        yield Group(letter, f"letter-{anchor(letter)}", tuple(_filed(name, term) for term in group))


def _filed(name: str, term: Term) -> Link:
    made = link(name, term)
    return replace(made, label=term.filed) if term.filed else made
