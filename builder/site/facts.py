"""The key facts of an article, each with its place in the text that the page shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.article import Article
from builder.library import Entry, Library
from builder.library.model import Body, Mention, key_of
from builder.site.annotation import Annotated
from builder.site.card import foreign, plain_link
from builder.site.citation import citation, identifier
from builder.site.edition import Edition
from builder.site.settings import Settings
from builder.site.views import (
    Abbreviation,
    Citation,
    Identifier,
    Link,
    PersonFact,
    Phrase,
    QuoteView,
    TermFact,
    Voice,
)


def wanted(entry: Entry, article: Article) -> Iterator[str]:
    """What is looked for in the text: all that the page states as a fact, as the text may print it."""
    for person in entry.people:
        yield from (*person.roles, *person.affiliations, person.name)
    for body in entry.organizations:
        yield from (body.name, body.acronym or "")
    yield from (person.name for person in article.people)
    yield from (body.name for body in article.organizations)
    for reference in article.references:
        yield from (reference.doi or "", reference.title or "", reference.container_title or "")
    for text in article.identifiers:
        yield from _spellings(text)
    yield from article.abbreviations
    for topic in (*entry.topics, *article.tags):
        yield from _cases(topic)
    yield _outlet(article)


def people(
    entry: Entry, article: Article, library: Library, places: Mapping[str, str]
) -> Iterator[PersonFact]:
    """Who is named; the place is where the text says what they are, else where it first names them."""
    printed = _printed([person.name for person in article.people], entry.people)
    for mention, name in zip(entry.people, printed, strict=True):
        where = _first(places, *mention.roles, *mention.affiliations, name, mention.name)
        href = plain_link(library, "people", mention.name).href
        yield PersonFact(mention.name, href, mention.credentials, mention.roles, mention.affiliations, where)


def outlet(article: Article, places: Mapping[str, str]) -> str:
    """Where the page shows that the text names its outlet: in a sentence, else in its disclaimer; empty where
    it stood above or below the article."""
    name = _outlet(article)
    said = bool(name and article.disclaimer and name in article.disclaimer)
    return places.get(name, "disclaimer" if said else "")


def bodies(entry: Entry, article: Article, library: Library, places: Mapping[str, str]) -> Iterator[TermFact]:
    """Which organisations are named, in the text or in the statements below it."""
    printed = _printed([body.name for body in article.organizations], entry.organizations)
    stated = (("funding", article.funding), ("disclosure", article.disclosure))
    for body, name in zip(entry.organizations, printed, strict=True):
        below = next((anchor for anchor, text in stated if text and name in text), "")
        where = _first(places, name, body.name, body.acronym or "") or below
        href = plain_link(library, "organizations", body.name).href
        yield TermFact(Link(body.name, href, note=body.acronym), where)


def topics(entry: Entry, article: Article, library: Library, places: Mapping[str, str]) -> Iterator[TermFact]:
    """What the article is about; the place is where the text first says it in these words."""
    printed = article.tags if len(article.tags) == len(entry.topics) else entry.topics
    for topic, tag in zip(entry.topics, printed, strict=True):
        where = _first(places, *_cases(tag), *_cases(topic))
        yield TermFact(plain_link(library, "topics", topic), where)


def citations(article: Article, edition: Edition, places: Mapping[str, str]) -> Iterator[Citation]:
    """The works that the article reports on or cites."""
    for each in article.references:
        where = _first(places, each.doi or "", each.title or "", each.container_title or "")
        yield citation(each, edition.library, edition.settings, where)


def identifiers(article: Article, places: Mapping[str, str]) -> Iterator[Identifier]:
    """Identifiers with their records."""
    for text in article.identifiers:
        yield identifier(text, _first(places, *_spellings(text)))


def abbreviations(article: Article, places: Mapping[str, str]) -> Iterator[Abbreviation]:
    """Abbreviations with their long forms."""
    for short, long in article.abbreviations.items():
        yield Abbreviation(short, long, places.get(short, ""))


def voices(
    entry: Entry, quotes: tuple[QuoteView, ...], text: Annotated, settings: Settings
) -> Iterator[Voice]:
    """Who says what: the quotations by speaker, in the order in which they begin to speak."""
    lang = foreign(entry.lang, settings)
    said: dict[tuple[Link, ...], list[QuoteView]] = {}
    for quote in quotes:
        said.setdefault(quote.speakers, []).append(quote)
    known = {key_of(person.name): (person.roles or person.affiliations)[:1] for person in entry.people}
    for speakers, theirs in said.items():
        roles = known.get(key_of(speakers[0].label), ()) if len(speakers) == 1 else ()
        role = Phrase(roles[0], lang) if roles else None
        inside = frozenset(each.anchor for each in theirs if each.anchor in text.places)
        yield Voice(speakers, role, tuple(theirs), inside)


def _outlet(article: Article) -> str:
    """The outlet as the text prints it."""
    return (article.source.name or "") if article.source else ""


def _printed(names: list[str], curated: tuple[Mention, ...] | tuple[Body, ...]) -> list[str]:
    """The names as the text prints them; as the curators have them, where those joined some."""
    return names if len(names) == len(curated) else [each.name for each in curated]


def _spellings(identifier: str) -> tuple[str, str]:
    """With and without the scheme in front: `doi:10.5555/x`, `10.5555/x`."""
    return identifier, identifier.partition(":")[2].strip()


def _cases(topic: str) -> tuple[str, str]:
    """Within a sentence and at its beginning."""
    return topic, topic[:1].upper() + topic[1:]


def _first(places: Mapping[str, str], *facts: str) -> str:
    return next((places[fact] for fact in facts if fact in places), "")
