"""Pages that show the way: home, the indexes, search, not found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nlargest
from itertools import groupby, islice

from builder.library import Entry, Library, Taxonomy, Term
from builder.library.taxonomy import collation
from builder.site import address
from builder.site.card import card, link, quotes
from builder.site.edition import Edition
from builder.site.listing import MANY
from builder.site.settings import Settings
from builder.site.views import Facet, Group, Head, HomeView, IndexView, Link, PlainView, QuoteView
from builder.site.wording import N2_

INDEXES = ("topics", "people", "organizations", "outlets", "journals", "years")
"""The taxonomies that have an index page, in the order of the navigation."""

_COUNTED = {
    "topics": N2_("%(n)s topic", "%(n)s topics"),
    "people": N2_("%(n)s person", "%(n)s people"),
    "organizations": N2_("%(n)s organisation", "%(n)s organisations"),
    "outlets": N2_("%(n)s outlet", "%(n)s outlets"),
    "journals": N2_("%(n)s journal", "%(n)s journals"),
    "years": N2_("%(n)s year", "%(n)s years"),
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
        indexes=tuple(_facet(taxonomy, settings) for taxonomy in _filled(library)),
        total=settings.words.count("All %(n)s article", "All %(n)s articles", len(library.entries)),
        more=address.ARTICLES,
    )


def index_page(taxonomy: Taxonomy, settings: Settings) -> IndexView:
    """All terms of a taxonomy, A to Z (years: newest first)."""
    where = address.FOLDERS[taxonomy.name]
    title = settings.words.gettext(MANY[taxonomy.name])
    terms = tuple(taxonomy.terms.values())
    described = settings.words.gettext("%(index)s in %(site)s", index=title, site=settings.name)
    return IndexView(
        head=Head(title, described, settings.absolute(where), where, itself=True),
        title=title,
        summary=settings.words.count(*_COUNTED[taxonomy.name], len(terms)),
        top=_leading(taxonomy, terms) if len(terms) > _MANY_TERMS else (),
        groups=tuple(_groups(taxonomy.name, terms)),
    )


def _plain_page(title: str, where: str, library: Library, settings: Settings) -> PlainView:
    """A page with the ways into the digest and no articles of its own."""
    head = Head(title, f"{title}: {settings.name}", settings.absolute(where), where, itself=True, index=False)
    return PlainView(head=head, title=title, indexes=tuple(ways_in(library, settings)))


def search_page(library: Library, settings: Settings) -> PlainView:
    """The page that searches the digest."""
    return _plain_page(settings.words.gettext("Search"), address.SEARCH, library, settings)


def lost_page(library: Library, settings: Settings) -> PlainView:
    """The page for an address at which nothing stands."""
    return _plain_page(settings.words.gettext("Page not found"), "", library, settings)


def written_page(title: str, where: str, library: Library, settings: Settings) -> PlainView:
    """The frame of a hand-written page."""
    head = Head(title, f"{title}: {settings.name}", settings.absolute(where), where, itself=True)
    return PlainView(head=head, title=title, indexes=tuple(ways_in(library, settings)))


def ways_in(library: Library, settings: Settings) -> Iterator[Link]:
    """The indexes that are not empty: the site's main navigation."""
    yield Link(settings.words.gettext("Articles"), address.ARTICLES, len(library.entries))
    for taxonomy in _filled(library):
        name = settings.words.gettext(MANY[taxonomy.name])
        yield Link(name, address.FOLDERS[taxonomy.name], len(taxonomy.terms))


def _filled(library: Library) -> Iterator[Taxonomy]:
    return (library.taxonomies[name] for name in INDEXES if library.taxonomies[name].terms)


def _freshness(entry: Entry) -> tuple[bool, str, str]:
    """Pinned ones come first, then what was added last; of one day the latest by its date, and undated
    ones behind."""
    return (entry.pinned, entry.added or entry.when, entry.date or "")


def _recent_quotes(recent: Iterable[Entry], edition: Edition) -> Iterator[QuoteView]:
    """The first short quotation by a named speaker of each of the newest articles."""
    for entry in recent:
        views = quotes(entry, edition)
        yield from islice((view for view in views if view.speakers and len(view.text) <= _SHORT_QUOTE), 1)


def _facet(taxonomy: Taxonomy, settings: Settings) -> Facet:
    terms = tuple(taxonomy.terms.values())
    index = Link("", address.FOLDERS[taxonomy.name], len(terms))
    return Facet(settings.words.gettext(MANY[taxonomy.name]), (index, *_top(taxonomy, terms)))


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
