"""The curators' vocabularies: records of topics, persons, bodies and outlets, found by any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One entry of a vocabulary: what a name stands for, and what is known of it."""

    name: str
    """As the digest prints it."""
    spellings: tuple[str, ...] = ()
    """Other names under which texts mention it, in any language."""
    description: str | None = None
    """What it is, in a sentence or two, for its page."""
    link: str | None = None
    """A page about it elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRecord(Record):
    """An entry of `topics.yml`."""

    broader: tuple[str, ...] = ()
    """Topics that this one is a part of: their pages list its articles too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord(Record):
    """An entry of `people.yml`."""

    orcid: str | None = None
    """The person's ORCID iD: `0000-0002-1825-0097`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationRecord(Record):
    """An entry of `organizations.yml`."""

    acronym: str | None = None
    """Its own short form, which is a spelling too."""
    ror: str | None = None
    """Its identifier in the Research Organization Registry: `03vek6s52`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet(Record):
    """An entry of `sources.yml`: who publishes, and what holds for all that it publishes."""

    address: str | None = None
    """Its home page; articles whose address begins with the same host are its own."""
    domains: tuple[str, ...] = ()
    """Further hosts of its articles, without `www.`; each stands for its subdomains, too."""
    lang: str | None = None
    """The language it publishes in: `en`, `de`, `pt-BR`."""
    day_first: bool | None = None
    """Whether its `03/10/2023` is in October."""
    rights: str | None = None
    """How much of its texts is shown, where an article does not say: `excerpt`, `full` or `link`."""
    license: str | None = None
    """The licence of its texts, where an article names none: an SPDX identifier such as `CC-BY-4.0`."""

    @property
    def hosts(self) -> Iterator[str]:
        """All hosts that stand for it."""
        yield from filter(None, map(host_of, (self.address or "", *self.domains)))


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[R]):
    """The records of one kind. An open vocabulary says how some things are called, a closed one which there
    are."""

    records: Mapping[str, R] = field(default_factory=dict)
    """By name, in the order of the file."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Folded spelling → name."""
    closed: bool = False

    @classmethod
    def of(cls, *records: R, closed: bool = False) -> Vocabulary[R]:
        """A vocabulary of records; the first that has a spelling keeps it."""
        keys: dict[str, str] = {}
        for record in records:
            for key in keys_of(record):
                keys.setdefault(key, record.name)
        return cls({record.name: record for record in records}, keys, closed)

    def find(self, spelling: str) -> R | None:
        """The record that goes by a spelling."""
        name = self.name(spelling)
        return None if name is None else self.records[name]

    def name(self, spelling: str) -> str | None:
        """The name of the record that goes by a spelling."""
        return self.keys.get(fold(spelling)) if self.keys else None


@dataclass(frozen=True, slots=True)
class Authority:
    """All vocabularies of a digest; empty ones where it keeps none."""

    topics: Vocabulary[TopicRecord] = field(default_factory=Vocabulary)
    people: Vocabulary[PersonRecord] = field(default_factory=Vocabulary)
    organizations: Vocabulary[OrganizationRecord] = field(default_factory=Vocabulary)
    outlets: Vocabulary[Outlet] = field(default_factory=Vocabulary)

    def outlet(self, name: str) -> Outlet | None:
        """The outlet that goes by a name, in whatever spelling."""
        return self.outlets.find(name)

    def outlet_at(self, url: str) -> Outlet | None:
        """The outlet that an address belongs to."""
        labels = (host_of(url) or "").split(".")
        hosts = (".".join(labels[n:]) for n in range(len(labels) - 1))
        name = next((self.outlets.keys[host] for host in hosts if host in self.outlets.keys), None)
        return None if name is None else self.outlets.records[name]

    def topic(self, spelling: str) -> str | None:
        """The topic that goes by a spelling."""
        return self.topics.name(spelling)

    def broader(self, topic: str) -> Iterator[str]:
        """All topics that a topic is a part of, the nearest first."""
        waiting, seen = [topic], {topic}
        while waiting:
            record = self.topics.records.get(waiting.pop(0))
            for name in record.broader if record else ():
                if name not in seen:
                    seen.add(name)
                    waiting.append(name)
                    yield name


NONE = Authority()


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name as it is compared: letters and digits in small type, without a leading article; 'C' is neither
    'C++' nor 'C#'."""
    return re.sub(r"^the ", "", " ".join(re.findall(r"[^\W_]+[+#]*", name.casefold())))


def keys_of(record: Record) -> Iterable[str]:
    """Under which folded spellings and hosts a record is found."""
    found = [record.name, *record.spellings]
    if isinstance(record, OrganizationRecord) and record.acronym:
        found.append(record.acronym)
    hosts = record.hosts if isinstance(record, Outlet) else ()
    return dict.fromkeys((*filter(None, map(fold, found)), *hosts))


def host_of(address: str) -> str | None:
    """The host of an address, or of a bare `example.org/about`, without `www.`."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname
    except ValueError:
        return None
    return host.casefold().removeprefix("www.") if host else None
