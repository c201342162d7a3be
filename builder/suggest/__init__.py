"""What the articles of a digest suggest to its curators: entries for the vocabularies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from builder import authority, history, library
from builder.authority import Authority, Vocabulary, fold
from builder.authority.model import R, host_of
from builder.cache import Cache
from builder.config import Folders
from builder.library import Entry, Given
from builder.parallel import spread
from builder.pipeline.gather import Job, articles_by_seed, gather, jobs_for
from builder.pipeline.make import article_of
from builder.suggest.names import abbreviates

__all__ = ["Suggestion", "suggest"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry that a vocabulary could have, or spellings that one of its entries could."""

    file: str
    """`topics`, `people`, `organizations` or `sources`."""
    name: str
    articles: int
    """How many articles speak for it."""
    spellings: tuple[str, ...] = ()
    acronym: str | None = None
    domains: tuple[str, ...] = ()


def suggest(folders: Folders, least: int = 2) -> list[Suggestion]:
    """All suggestions that at least so many articles speak for, by file, the strongest first.

    Under a closed vocabulary of topics the texts are read once more, as if it were open.
    """
    known, _ = authority.load(folders.authority)
    with Cache(folders.cache) as cache:
        entries = library.load(folders.content, cache, Given(history.today(), preview=True)).library.entries
    found = [*_people(entries, known), *_bodies(entries, known), *_outlets(entries, known)]
    if known.topics.closed:
        found += _topics(folders, entries, known)
    kept = (each for each in found if each.articles >= least)
    return sorted(kept, key=lambda each: (tuple(authority.FILES).index(each.file), -each.articles, each.name))


def _topics(folders: Folders, entries: Iterable[Entry], known: Authority) -> Iterator[Suggestion]:
    """Topics outside a closed vocabulary: those that articles name, and those that their texts are about."""
    seeds, _ = gather(folders, ())
    jobs, _ = jobs_for(folders, seeds, articles_by_seed(folders.articles))
    opened = replace(known, topics=replace(known.topics, closed=False))
    named = {entry.identity: set(entry.topics) for entry in entries}
    for job, topics in zip(jobs, spread(partial(_topics_of, known=opened), jobs), strict=True):
        named.setdefault(f"seed:{job.name}", set()).update(topics)
    filed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in named.values():
        for topic in each:
            if known.topic(topic) is None:
                filed[fold(topic)][topic] += 1
    for spellings in filed.values():
        yield Suggestion("topics", _commonest(spellings), spellings.total())


def _topics_of(job: Job, known: Authority) -> tuple[str, ...]:
    try:
        article, _ = article_of(job, job.seed.read_bytes(), known)
    except (OSError, UnicodeDecodeError):
        return ()
    return article.tags if article else ()


def _people(entries: Sequence[Entry], known: Authority) -> Iterator[Suggestion]:
    """Persons whom articles name in full and with initials: 'Juan A. Bueren' and 'J. Bueren'."""
    counts = Counter(name for entry in entries for name in {mention.name for mention in entry.people})
    families: defaultdict[str, list[str]] = defaultdict(list)
    for name in counts:
        families[name.rpartition(" ")[2].casefold()].append(name)
    for names in families.values():
        for short in names:
            full = [name for name in names if abbreviates(short, name)]
            longest = max(full, key=len, default="")
            if all(name == longest or abbreviates(name, longest) for name in full) and full:
                yield from _spelling("people", longest, short, counts, known.people)


def _bodies(entries: Sequence[Entry], known: Authority) -> Iterator[Suggestion]:
    """Organisations that have an acronym in common, under the name used most."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        for body in entry.organizations:
            if body.acronym:
                name = known.organizations.name(body.name) or body.name
                names[body.acronym][name] += 1
    for acronym, counts in names.items():
        name = next((each for each in counts if each in known.organizations.records), _commonest(counts))
        for other in counts:
            for made in _spelling("organizations", name, other, counts, known.organizations):
                yield replace(made, acronym=acronym)


def _spelling(
    file: str, name: str, other: str, counts: Counter[str], vocabulary: Vocabulary[R]
) -> Iterator[Suggestion]:
    """A spelling of a name, unless the vocabulary knows it, or it has the same letters."""
    named = vocabulary.name(name) or name
    if vocabulary.name(other) is None and fold(other) != fold(named):
        yield Suggestion(file, named, counts[name] + counts[other], (other,))


def _outlets(entries: Sequence[Entry], known: Authority) -> Iterator[Suggestion]:
    """Outlets that have no entry, with the hosts of their articles."""
    hosts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if entry.outlet and known.outlet(entry.outlet) is None:
            spelled[fold(entry.outlet)][entry.outlet] += 1
            if entry.url and (host := host_of(entry.url)):
                hosts[fold(entry.outlet)][host] += 1
    for key, names in spelled.items():
        yield Suggestion("sources", _commonest(names), names.total(), domains=tuple(sorted(hosts[key])))


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], -len(name), name))
