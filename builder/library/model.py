"""Stage ④'s types: what the digest knows of all its articles at once.

An `Entry` is all that other pages show of an article; the article's own text stays in its file until
its own page is made, so that a library of a hundred thousand articles fits into memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from builder.authority import Record


class Mention(NamedTuple):
    """A person as one article presents them."""

    name: str
    credentials: str | None
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]


class Body(NamedTuple):
    """An organisation as one article names it."""

    name: str
    acronym: str | None


class Saying(NamedTuple):
    """A quotation and those who said it."""

    text: str
    speakers: tuple[str, ...]
    lang: str | None


class Work(NamedTuple):
    """A work that an article reports on or cites, as far as other pages need it."""

    key: str
    """What two references to one work have in common: the DOI in lower case, else the folded title."""
    title: str | None
    journal: str | None
    authors: tuple[str, ...] = ()
    """Family name first."""
    year: int | None = None
    doi: str | None = None
    url: str | None = None


class Retraction(NamedTuple):
    """What has become of a paper."""

    nature: str
    """`retracted`, `concern` or `corrected`, as in an article's `status`."""
    day: str | None
    """ISO 8601."""
    notice: str | None
    """The DOI of the notice that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article as the library's catalogue has it."""

    slug: str
    """The article file's name: its address for ever."""
    path: str
    """The article file below the content folder, with `/`."""
    digest: str
    """Content hash of the article file: all that its own page can show."""
    card: str
    """Content hash of this entry: all that other pages can show of it."""
    identity: str
    """What feeds know the article by; stays the same when title, slug or domain change."""
    title: str
    subtitle: str | None = None
    description: str | None = None
    date: str | None = None
    """ISO 8601, perhaps only a year or a year and month."""
    added: str | None = None
    """The day it entered the digest, or from which it was published, whichever is later."""
    lang: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    """The article's own address at its source."""
    rights: str | None = None
    license: str | None = None
    draft: bool = False
    publish: str | None = None
    expires: str | None = None
    unpublished: str = ""
    """Which of these keeps it from being published, where it is shown all the same: in a preview."""
    pinned: bool = False
    status: str | None = None
    aliases: tuple[str, ...] = ()
    dois: tuple[str, ...] = ()
    """Of the article itself and of the works that it cites, in lower case."""
    topics: tuple[str, ...] = ()
    people: tuple[Mention, ...] = ()
    organizations: tuple[Body, ...] = ()
    sayings: tuple[Saying, ...] = ()
    works: tuple[Work, ...] = ()
    minutes: int = 1
    """Reading time."""

    @property
    def when(self) -> str:
        """The date it is filed under: the article's own, else the day it entered the digest."""
        return self.date or self.added or ""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of an index: a topic, a person, a month …, and the articles filed under it."""

    slug: str
    label: str
    entries: tuple[Entry, ...]
    """Newest first."""
    note: str | None = None
    """What distinguishes it: an organisation's acronym."""
    filed: str | None = None
    """As an index prints it, where that is not its label: a person, family name first."""
    record: Record | None = None
    """What the curators' vocabulary says of it."""
    broader: tuple[str, ...] = ()
    """Keys of the topics that it is a part of."""
    narrower: tuple[str, ...] = ()
    """Keys of the topics that are a part of it."""

    @property
    def count(self) -> int:
        """How many articles are filed under it."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One way of filing articles."""

    name: str
    """`topics`, `people`, `organizations`, `outlets`, `journals`, `years`, `months`."""
    terms: Mapping[str, Term]
    """By key (`key_of` the spelling), in the index's order."""
    hashed: tuple[str, ...] = ()
    """The slugs that do not follow from their key alone, because another term had them first."""

    def find(self, spelling: str) -> Term | None:
        """The term that a spelling belongs to."""
        return self.terms.get(key_of(spelling))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted, and all that they say in this digest."""

    label: str
    filed: str
    """As the index prints it: a person, family name first."""
    sayings: tuple[tuple[Entry, int], ...]
    """The articles, newest first, each with the number of the quotation in it, from 1."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A work with a title, and the articles that report on it or cite it."""

    work: Work
    """As the newest of them has it."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """The digest as a periodical: what entered it in a week or a month, or what an editor put together."""

    slug: str
    """Its address: `2026-07`, `2026-w27`, or the name of its file."""
    period: str = ""
    """The month or week that it is of, where it is of one; named as its address."""
    date: str
    """The day it came out, or of its latest addition; empty where nobody knows."""
    title: str = ""
    """As an editor has it; empty where it is called by its period."""
    description: str | None = None
    introduction: str = ""
    """The editor's words, in Markdown."""
    entries: tuple[Entry, ...]
    """In its own order."""
    digest: str = ""
    """Content hash of its file."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Another article worth reading after this one, and why."""

    entry: Entry
    reason: str
    """`paper`, `speaker` or `topics`."""
    shared: tuple[str, ...]
    """The labels that both have in common."""


@dataclass(frozen=True, slots=True)
class Library:
    """All articles of a digest, and every way of finding one."""

    entries: tuple[Entry, ...]
    """Newest first; of one day the latest added, then by slug; what has no date after all that was added
    with it."""
    taxonomies: Mapping[str, Taxonomy]
    positions: Mapping[str, int]
    """Slug → position in `entries`."""
    relations: Mapping[str, tuple[Relation, ...]]
    """Slug → related articles, closest first."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Former address below the site's root → slug."""
    retractions: Mapping[str, Retraction] = field(default_factory=dict)
    """What has become of papers: DOI in lower case → the latest."""
    speakers: tuple[Speaker, ...] = ()
    """All who are quoted, A to Z."""
    papers: tuple[Paper, ...] = ()
    """All works that have a title, A to Z."""
    issues: tuple[Issue, ...] = ()
    """The newest first."""

    def find(self, slug: str) -> Entry | None:
        """The entry with a slug."""
        position = self.positions.get(slug)
        return None if position is None else self.entries[position]

    def newer(self, entry: Entry) -> Entry | None:
        """The next newer article."""
        position = self.positions[entry.slug]
        return self.entries[position - 1] if position else None

    def older(self, entry: Entry) -> Entry | None:
        """The next older article."""
        position = self.positions[entry.slug] + 1
        return self.entries[position] if position < len(self.entries) else None


@lru_cache(1 << 16)  # a term is asked for once for each of its articles, and more than once then
def key_of(spelling: str) -> str:
    """What two spellings of one term have in common: case and white space aside."""
    return " ".join(spelling.split()).casefold()
