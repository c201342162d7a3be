"""Pages that list articles: all of them, those of a term, those of a year or month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import chain

from builder.library import Entry, Taxonomy, Term
from builder.library.model import key_of
from builder.library.taxonomy import LABELS
from builder.site import address
from builder.site.about import about
from builder.site.card import card, link, quotes
from builder.site.edition import Edition
from builder.site.followed import has_feed
from builder.site.index import MANY
from builder.site.paging import Cut
from builder.site.roles import roles
from builder.site.settings import Settings
from builder.site.views import Facet, Head, Link, ListingView, Pager, QuoteView
from builder.site.wording import Words

_COMPANIONS = 10
_QUOTES = 12


def articles_page(cut: Cut, edition: Edition) -> ListingView:
    """All articles, newest first."""
    where = address.ARTICLES
    library, settings = edition.library, edition.settings
    title = settings.words.gettext("All articles")
    return ListingView(
        head=_head(title, where, cut, where, settings),
        title=title,
        summary=_summary(library.entries, cut, settings.words),
        trail=(),
        topic=None,
        about=None,
        facts=(),
        quotes=(),
        cards=tuple(card(entry, edition) for entry in library.entries[cut.start : cut.stop]),
        facets=(),
        pager=_pager(where, cut, settings.words),
    )


def term_page(taxonomy: Taxonomy, term: Term, cut: Cut, edition: Edition) -> ListingView:
    """The articles of a term; its first page also says what is known of it and who goes with it."""
    where = address.term(taxonomy.name, term.slug)
    settings = edition.settings
    dated = taxonomy.name in ("years", "months")
    title = settings.words.date(term.label) if dated else term.label
    first = cut.first
    known = about(taxonomy, term) if first else None
    head = _head(title, where, cut, address.FOLDERS[taxonomy.name], settings)
    if known and known.description:
        head = replace(head, description=known.description)
    if first and has_feed(taxonomy.name, term, settings):
        head = replace(head, feed=address.href(where))
    return ListingView(
        head=head,
        title=f"{title} ({term.note})" if term.note else title,
        summary=(_number if dated else _summary)(term.entries, cut, settings.words),
        trail=_trail(taxonomy.name, term, edition),
        topic=Link(term.label, address.href(where)) if taxonomy.name == "topics" else None,
        about=known,
        facts=roles(term, settings) if first and taxonomy.name == "people" else (),
        quotes=_quotes(taxonomy.name, term, edition) if first else (),
        cards=tuple(card(entry, edition) for entry in term.entries[cut.start : cut.stop]),
        facets=_facets(taxonomy.name, term, edition) if first else (),
        pager=_pager(where, cut, settings.words),
    )


def _head(title: str, where: str, cut: Cut, section: str, settings: Settings) -> Head:
    words = settings.words
    numbered = words.gettext("%(title)s, page %(number)s", title=title, number=cut.number)
    full = title if cut.first else numbered
    canonical = settings.absolute(address.href(address.numbered(where, cut.number)))
    description = words.gettext("%(title)s: articles in %(site)s", title=full, site=settings.name)
    return Head(full, description, canonical, section, itself=where == section and cut.first)


def _summary(entries: Sequence[Entry], cut: Cut, words: Words) -> str:
    """How many articles, and from when to when."""
    number = _number(entries, cut, words)
    entries = _counted(entries, cut)
    years = sorted({entry.when[:4] for entry in entries if entry.when})
    if not years:
        return number
    span = years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}"
    return f"{number}, {span}"


def _number(entries: Sequence[Entry], cut: Cut, words: Words) -> str:
    return words.count("%(n)s article", "%(n)s articles", len(_counted(entries, cut)))


def _counted(entries: Sequence[Entry], cut: Cut) -> Sequence[Entry]:
    """All on the first page; a numbered page speaks only of itself, so that it can stay as it is."""
    return entries if cut.first else entries[cut.start : cut.stop]


def _trail(name: str, term: Term, edition: Edition) -> tuple[Link, ...]:
    index = Link(edition.settings.words.gettext(MANY[name]), address.FOLDERS[name])
    if name != "months":
        return (index,)
    year = edition.library.taxonomies["years"].find(term.label[:4])
    return (index, Link(year.label, link("years", year).href)) if year else (index,)


def _quotes(name: str, term: Term, edition: Edition) -> tuple[QuoteView, ...]:
    if name not in ("people", "organizations"):
        return ()
    key = key_of(term.label)
    spoken = (
        replace(view, speakers=tuple(each for each in view.speakers if key_of(each.label) != key))
        for entry in term.entries
        for view in quotes(entry, edition)
        if any(key_of(speaker.label) == key for speaker in view.speakers)
    )
    return tuple(view for view, _ in zip(spoken, range(_QUOTES), strict=False))


def _facets(name: str, term: Term, edition: Edition) -> tuple[Facet, ...]:
    """The months of a year; else who and what goes with a term, where there is more than one article to
    go with."""
    if name == "years":
        months = edition.library.taxonomies["months"].terms.values()
        links = tuple(
            Link(edition.settings.words.month(month.label), link("months", month).href, month.count)
            for month in reversed(list(months))
            if month.label.startswith(term.label)
        )
        return (Facet(edition.settings.words.gettext("Months"), links),) if links else ()
    if term.count == 1:
        return ()
    facets = (_companions(other, name, term, edition) for other in ("topics", "people"))
    return tuple(facet for facet in facets if facet.links)


def _companions(other: str, name: str, term: Term, edition: Edition) -> Facet:
    """The terms of another taxonomy that these articles are filed under most."""
    filed = [_keys(other, entry, edition) for entry in term.entries]
    keys = Counter(chain.from_iterable(filed))
    if other == name:
        keys.pop(key_of(term.label), None)
    terms = edition.library.taxonomies[other].terms
    most = nsmallest(_COMPANIONS, keys, key=lambda key: (-keys[key], key))
    spelled = {key: next(mine[key] for mine in filed if key in mine) for key in most}  # as the newest has it
    links = tuple(Link(spelled[key], link(other, terms[key]).href, keys[key]) for key in most if key in terms)
    return Facet(edition.settings.words.gettext(MANY[other]), links)


def _keys(taxonomy: str, entry: Entry, edition: Edition) -> dict[str, str]:
    made = edition.keys.get((taxonomy, entry.slug))
    if made is None:
        made = {key_of(label): label for label in LABELS[taxonomy](entry)}
        edition.keys[taxonomy, entry.slug] = made
    return made


def _pager(where: str, cut: Cut, words: Words) -> Pager:
    if cut.first and cut.older is None:
        return Pager(None, None, "")
    newer = None if cut.first else address.numbered(where, cut.newer)
    older = address.numbered(where, cut.older) if cut.older else None
    counted = words.gettext("Page %(number)s, counted from the oldest", number=cut.number)
    position = counted if cut.number else words.gettext("Newest articles")
    return Pager(newer and address.href(newer), older and address.href(older), position)
