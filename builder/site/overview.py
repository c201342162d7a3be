"""Pages that show the way: home, search, not found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nlargest
from itertools import islice

from builder.library import Entry, Library, Taxonomy
from builder.site import address
from builder.site.card import card, quotes
from builder.site.edition import Edition
from builder.site.index import MANY, leading
from builder.site.metadata.linked import linked_data, site_graph
from builder.site.settings import Settings
from builder.site.views import Facet, Head, HomeView, Link, PlainView, QuoteView
from builder.site.wording import N2_

INDEXES = ("topics", "people", "organizations", "outlets", "journals", "years")
"""The taxonomies that have an index page, in the order of the navigation."""

_SECONDS, _CARDS = 3, 12
_QUOTES = 3
_RECENT = 60
"""How many articles the front page looks at: those that it shows, and for quotes some more."""
_TOP = 12
_SHORT_QUOTE = 280


def home_page(edition: Edition) -> HomeView:
    """The front page: the newest articles, who said what, and the ways in."""
    library, settings = edition.library, edition.settings
    recent = nlargest(_RECENT, library.entries, key=_freshness)
    quoted = tuple(islice(short_quotes(recent, edition), _QUOTES))
    newest = tuple(card(entry, edition) for entry in recent[: 1 + _SECONDS + _CARDS])
    return HomeView(
        head=Head(settings.name, settings.description, settings.absolute(address.HOME)),
        lead=newest[0] if newest else None,
        seconds=newest[1 : 1 + _SECONDS],
        cards=newest[1 + _SECONDS :],
        quotes=quoted,
        indexes=tuple(_facet(taxonomy, settings) for taxonomy in _filled(library)),
        about=_about(library, settings),
        total=settings.words.count("All %(n)s article", "All %(n)s articles", len(library.entries)),
        more=address.ARTICLES,
        linked=linked_data(site_graph(settings)) if settings.url else None,
    )


def _about(library: Library, settings: Settings) -> str:
    """What the digest holds, and when something was added last."""
    words = settings.words
    quotations = sum(len(entry.sayings) for entry in library.entries)
    held = (
        (len(library.entries), N2_("%(n)s article", "%(n)s articles")),
        (len(library.taxonomies["outlets"].terms), N2_("%(n)s outlet", "%(n)s outlets")),
        (quotations, N2_("%(n)s quotation", "%(n)s quotations")),
        (len(library.papers), N2_("%(n)s paper", "%(n)s papers")),
    )
    counts = words.enumeration((words.count(*forms, number) for number, forms in held if number), len(held))
    added = max((entry.added for entry in library.entries if entry.added), default=None)
    if not added:
        return counts
    return words.gettext("%(counts)s. Last addition: %(day)s", counts=counts, day=words.date(added))


def _plain_page(title: str, where: str, library: Library, settings: Settings) -> PlainView:
    """A page with the ways into the digest and no articles of its own."""
    head = Head(title, f"{title}: {settings.name}", settings.absolute(where), where, itself=True, index=False)
    return PlainView(head=head, title=title, indexes=tuple(ways_in(library, settings)))


def search_page(library: Library, settings: Settings) -> PlainView:
    """The page that searches the digest."""
    page = _plain_page(settings.words.gettext("Search"), address.SEARCH, library, settings)
    return replace(page, head=replace(page.head, index=True))


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
    if library.issues:
        yield Link(settings.words.gettext("Issues"), address.ISSUES, len(library.issues))
    if library.speakers:
        yield Link(settings.words.gettext("Quotes"), address.QUOTES, len(library.speakers))
    if library.papers:
        yield Link(settings.words.gettext("Papers"), address.PAPERS, len(library.papers))
    for taxonomy in _filled(library):
        name = settings.words.gettext(MANY[taxonomy.name])
        yield Link(name, address.FOLDERS[taxonomy.name], len(taxonomy.terms))


def _filled(library: Library) -> Iterator[Taxonomy]:
    return (library.taxonomies[name] for name in INDEXES if library.taxonomies[name].terms)


def _freshness(entry: Entry) -> tuple[bool, str, str]:
    """Pinned ones come first, then what was added last; of one day the latest by its date, and undated
    ones behind."""
    return (entry.pinned, entry.added or entry.when, entry.date or "")


def short_quotes(entries: Iterable[Entry], edition: Edition) -> Iterator[QuoteView]:
    """The first short quotation by a named speaker of each article."""
    for entry in entries:
        views = quotes(entry, edition)
        yield from islice((view for view in views if view.speakers and len(view.text) <= _SHORT_QUOTE), 1)


def _facet(taxonomy: Taxonomy, settings: Settings) -> Facet:
    index = Link("", address.FOLDERS[taxonomy.name], len(taxonomy.terms))
    return Facet(settings.words.gettext(MANY[taxonomy.name]), (index, *leading(taxonomy, _TOP)))
