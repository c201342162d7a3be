"""Entries under the names that the curators' vocabularies give to persons, bodies, topics and outlets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.authority import Authority, Outlet
from builder.cache import digest
from builder.library.model import Body, Entry, Mention, Saying, key_of


def curated(entry: Entry, authority: Authority) -> Entry:
    """An entry as the vocabularies have it: every spelling under its one name, no topic outside a closed
    vocabulary, and what the outlet's record says where the article says nothing."""
    outlet = _outlet(entry, authority)
    made = replace(
        entry,
        topics=tuple(_topics(entry.topics, authority)),
        people=_people(entry.people, authority),
        organizations=_bodies(entry.organizations, authority),
        sayings=tuple(_saying(saying, authority) for saying in entry.sayings),
        outlet=outlet.name if outlet else entry.outlet,
        rights=entry.rights or (outlet.rights if outlet else None),
        license=entry.license or (outlet.license if outlet else None),
    )
    return entry if made == entry else replace(made, card=digest(entry.card, repr(made)))


def _outlet(entry: Entry, authority: Authority) -> Outlet | None:
    """The outlet that an article names, else the one that its address belongs to."""
    if entry.outlet:
        return authority.outlet(entry.outlet)
    return authority.outlet_at(entry.url) if entry.url else None


def _topics(topics: Iterable[str], authority: Authority) -> Iterator[str]:
    """Each topic once, under its name; only those of the vocabulary if it is closed."""
    seen: set[str] = set()
    for topic in topics:
        name = authority.topic(topic)
        made = name or topic
        if (name or not authority.topics.closed) and key_of(made) not in seen:
            seen.add(key_of(made))
            yield made


def _people(people: tuple[Mention, ...], authority: Authority) -> tuple[Mention, ...]:
    """Each person once: what an article says of two spellings, it says of one person."""
    made: dict[str, Mention] = {}
    for mention in people:
        name = authority.people.name(mention.name) or mention.name
        first = made.get(key_of(name))
        made[key_of(name)] = _both(first, mention) if first else mention._replace(name=name)
    return tuple(made.values())


def _both(one: Mention, other: Mention) -> Mention:
    return Mention(
        one.name,
        one.credentials or other.credentials,
        tuple(dict.fromkeys((*one.roles, *other.roles))),
        tuple(dict.fromkeys((*one.affiliations, *other.affiliations))),
    )


def _bodies(bodies: tuple[Body, ...], authority: Authority) -> tuple[Body, ...]:
    """Each body once, with its own acronym where its record has one."""
    made: dict[str, Body] = {}
    for body in bodies:
        record = authority.organizations.find(body.name)
        name = record.name if record else body.name
        first = made.get(key_of(name))
        acronym = (record and record.acronym) or (first and first.acronym) or body.acronym
        made[key_of(name)] = Body(name, acronym)
    return tuple(made.values())


def _saying(saying: Saying, authority: Authority) -> Saying:
    names = (
        authority.people.name(name) or authority.organizations.name(name) or name for name in saying.speakers
    )
    return saying._replace(speakers=tuple(dict.fromkeys(names)))
