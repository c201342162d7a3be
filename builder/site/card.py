"""Articles and terms as other pages show them."""

from __future__ import annotations

from builder.library import Entry, Library, Term
from builder.library.model import key_of
from builder.site import address
from builder.site.alerts import flag
from builder.site.edition import Edition
from builder.site.rights import rights
from builder.site.settings import Settings
from builder.site.views import Card, Link, QuoteView, Stamp

_TOPICS_SHOWN = 3


def stamp(iso: str | None, settings: Settings) -> Stamp | None:
    """A date for machines and readers."""
    return Stamp(iso, settings.words.date(iso)) if iso else None


def foreign(lang: str | None, settings: Settings) -> str | None:
    """A language tag, if it is not the site's own language."""
    return lang if lang and lang.split("-")[0].lower() != settings.lang.split("-")[0].lower() else None


def link(taxonomy: str, term: Term) -> Link:
    """A term with its number of articles."""
    return Link(term.label, address.href(address.term(taxonomy, term.slug)), term.count, term.note)


def term_link(library: Library, taxonomy: str, spelling: str | None) -> Link | None:
    """The page of the term that a spelling belongs to."""
    term = library.taxonomies[taxonomy].find(spelling) if spelling else None
    return link(taxonomy, term) if term else None


def plain_link(library: Library, taxonomy: str, spelling: str) -> Link:
    """As `term_link`, without the count, so that a page does not change with it; a name that has no page
    is a link without an address."""
    term = library.taxonomies[taxonomy].find(spelling)
    return Link(spelling, address.href(address.term(taxonomy, term.slug)) if term else "")


def speaker_link(entry: Entry, library: Library, name: str) -> Link:
    """A speaker among the persons and bodies that the article names."""
    key = key_of(name)
    if any(key_of(person.name) == key for person in entry.people):
        return plain_link(library, "people", name)
    if any(key_of(body.name) == key for body in entry.organizations):
        return plain_link(library, "organizations", name)
    return Link(name, "")


def card(entry: Entry, edition: Edition) -> Card:
    """An article as a card."""
    made = edition.cards.get(entry.slug)
    if made is None:
        made = edition.cards[entry.slug] = _card(entry, edition.library, edition.settings)
    return made


def _card(entry: Entry, library: Library, settings: Settings) -> Card:
    return Card(
        title=entry.title,
        href=address.href(address.article(entry.slug)),
        lang=foreign(entry.lang, settings),
        description=entry.description,
        outlet=plain_link(library, "outlets", entry.outlet) if entry.outlet else None,
        date=stamp(entry.date, settings),
        topics=tuple(plain_link(library, "topics", topic) for topic in entry.topics[:_TOPICS_SHOWN]),
        minutes=entry.minutes,
        flag=flag(entry, settings),
    )


def quotes(entry: Entry, edition: Edition) -> tuple[QuoteView, ...]:
    """The quotations of an article, each with its place in the article's page; none where the article is
    only linked to."""
    made = edition.quotes.get(entry.slug)
    if made is None:
        made = edition.quotes[entry.slug] = _quotes(entry, edition.library, edition.settings)
    return made


def _quotes(entry: Entry, library: Library, settings: Settings) -> tuple[QuoteView, ...]:
    if rights(entry.rights, settings) == "link":
        return ()
    page = address.href(address.article(entry.slug))
    return tuple(
        QuoteView(
            text=saying.text,
            lang=foreign(saying.lang or entry.lang, settings),
            speakers=tuple(speaker_link(entry, library, name) for name in saying.speakers),
            href=f"{page}#quote-{number}",
            article=entry.title,
        )
        for number, saying in enumerate(entry.sayings, start=1)
    )
