"""Pages that show the way: home, the indexes, search, not found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nlargest
from itertools import groupby, islice

from builder.library import Entry, Library, Taxonomy, Term
from builder.library.taxonomy import collation
from builder.site import address, wording
from builder.site.card import card, link, quotes
from builder.site.edition import Edition
from builder.site.listing import MANY
from builder.site.settings import Settings
from builder.site.views import Facet, Group, Head, HomeView, IndexView, Link, PlainView, QuoteView

INDEXES = ("topics", "people", "organizations", "outlets", "journals", "years")
"""The taxonomies that have an index page, in the order of the navigation."""

_NOUNS = {
    "topics": ("topic", "topics"),
    "people": ("person", "people"),
    "organizations": ("organization", "organizations"),
    "outlets": ("outlet", "outlets"),
    "journals": ("journal", "journals"),
    "years": ("year", "years"),
}
_SECONDS, _CARDS = 2, 12
_QUOTES = 3
_RECENT = 60
"""How many articles the front page looks at: those that it shows, and for quotes some more."""
_TOP = 12
_MANY_TERMS = 40
_SHORT_QUOTE = 280


def home_page(edition: Edition) -> HomeView:
    """The front page: the newest articles, who said what, and the ways in."""
    library, settings = edition.library, edition.settings
    recent = nlargest(_RECENT, library.entries, key=_freshness)
    quoted = tuple(islice(_recent_quotes(recent, edition), _QUOTES))
    seconds = _SECONDS if quoted else 0
    newest = tuple(card(entry, edition) for entry in recent[: 1 + seconds + _CARDS])
    return HomeView(
        head=Head(settings.name, settings.description, settings.absolute(address.HOME)),
        lead=newest[0] if newest else None,
        seconds=newest[1 : 1 + seconds],
        cards=newest[1 + seconds :],
        quotes=quoted,
        indexes=tuple(_facet(library.taxonomies[name]) for name in INDEXES if library.taxonomies[name].terms),
        total=wording.count(len(library.entries), "article", "articles"),
        more=address.ARTICLES,
    )


def index_page(taxonomy: Taxonomy, settings: Settings) -> IndexView:
    """All terms of a taxonomy, A to Z (years: newest first)."""
    where = address.FOLDERS[taxonomy.name]
    title = MANY[taxonomy.name]
    terms = tuple(taxonomy.terms.values())
    return IndexView(
        head=Head(title, f"{title} in {settings.name}", settings.absolute(where), where, itself=True),
        title=title,
        summary=wording.count(len(terms), *_NOUNS[taxonomy.name]),
        top=_leading(taxonomy, terms) if len(terms) > _MANY_TERMS else (),
        groups=tuple(_groups(taxonomy.name, terms)),
    )


def plain_page(title: str, where: str, library: Library, settings: Settings) -> PlainView:
    """A page with the ways into the digest and no articles of its own."""
    head = Head(title, f"{title}: {settings.name}", settings.absolute(where), where, itself=True, index=False)
    return PlainView(head=head, title=title, indexes=tuple(ways_in(library)))


def written_page(title: str, where: str, library: Library, settings: Settings) -> PlainView:
    """The frame of a hand-written page."""
    head = Head(title, f"{title}: {settings.name}", settings.absolute(where), where, itself=True)
    return PlainView(head=head, title=title, indexes=tuple(ways_in(library)))


def ways_in(library: Library) -> Iterator[Link]:
    """The indexes that are not empty: the site's main navigation."""
    yield Link("Articles", address.ARTICLES, len(library.entries))
    for name in INDEXES:
        terms = library.taxonomies[name].terms
        if terms:
            yield Link(MANY[name], address.FOLDERS[name], len(terms))


def _freshness(entry: Entry) -> tuple[str, str]:
    """What was added last comes first; of one day the latest by its date, and undated ones behind."""
    return (entry.added or entry.when, entry.date or "")


def _recent_quotes(recent: Iterable[Entry], edition: Edition) -> Iterator[QuoteView]:
    """The first short quotation by a named speaker of each of the newest articles."""
    for entry in recent:
        views = quotes(entry, edition)
        yield from islice((view for view in views if view.speakers and len(view.text) <= _SHORT_QUOTE), 1)


def _facet(taxonomy: Taxonomy) -> Facet:
    terms = tuple(taxonomy.terms.values())
    links = _top(taxonomy, terms)
    return Facet(MANY[taxonomy.name], (Link("", address.FOLDERS[taxonomy.name], len(terms)), *links))


def _top(taxonomy: Taxonomy, terms: tuple[Term, ...]) -> tuple[Link, ...]:
    ordered = terms if taxonomy.name == "years" else sorted(terms, key=lambda term: -term.count)
    return tuple(link(taxonomy.name, term) for term in islice(ordered, _TOP))


def _leading(taxonomy: Taxonomy, terms: tuple[Term, ...]) -> tuple[Link, ...]:
    """The terms that stand out by their number of articles."""
    return tuple(each for each in _top(taxonomy, terms) if each.count > 1)


def _groups(name: str, terms: tuple[Term, ...]) -> Iterator[Group]:
    if name == "years":
        yield Group("", "years", tuple(link(name, term) for term in terms))
        return
    for letter, group in groupby(terms, key=_letter):
        anchor = letter.lower() if letter.isalpha() else "other"
        yield Group(letter, f"letter-{anchor}", tuple(_filed(name, term) for term in group))


def _filed(name: str, term: Term) -> Link:
    made = link(name, term)
    return replace(made, label=term.filed) if term.filed else made


def _letter(term: Term) -> str:
    first = collation(term.filed or term.label)[0][:1].upper()
    return first if "A" <= first <= "Z" else "#"
