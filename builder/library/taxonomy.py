"""Entries → taxonomies: the same articles filed under topics, people, bodies, outlets and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from anyascii import anyascii

from builder.authority import NONE, Authority, TopicRecord, Vocabulary
from builder.library.model import Entry, Taxonomy, Term, key_of
from builder.library.names import inverted
from builder.library.slug import unique_slugs

Labels = Callable[[Entry], Iterable[str]]


def _outlet(entry: Entry) -> Iterable[str]:
    return (entry.outlet,) if entry.outlet else ()


def _journals(entry: Entry) -> Iterable[str]:
    return (work.journal for work in entry.works if work.journal)


LABELS: Mapping[str, Labels] = {
    "topics": lambda entry: entry.topics,
    "people": lambda entry: (person.name for person in entry.people),
    "organizations": lambda entry: (body.name for body in entry.organizations),
    "outlets": _outlet,
    "journals": _journals,
}
"""What each taxonomy files an entry under."""
PRINTED: Mapping[str, Callable[[str], str]] = {"people": inverted}
"""How a taxonomy's index prints its labels, where not as they are; it is sorted by that."""


def taxonomies(entries: Sequence[Entry], authority: Authority = NONE) -> Mapping[str, Taxonomy]:
    """All taxonomies of entries, newest first; an article is filed under its topics' broader ones, too."""
    filed = {**LABELS, "topics": lambda entry: _with_broader(entry.topics, authority)}
    made = {name: _taxonomy(name, entries, labels, PRINTED.get(name)) for name, labels in filed.items()}
    made["organizations"] = _with_acronyms(made["organizations"])
    for name in ("topics", "people", "organizations", "outlets"):
        made[name] = _with_records(made[name], getattr(authority, name))
    for name, length in (("years", 4), ("months", 7)):
        made[name] = _calendar(name, entries, length)
    return MappingProxyType(made)


def _taxonomy(
    name: str, entries: Sequence[Entry], labels: Labels, printed: Callable[[str], str] | None
) -> Taxonomy:
    filed: dict[str, list[Entry]] = {}
    spellings: dict[str, dict[str, int]] = {}
    for entry in entries:
        for label in labels(entry):
            key = key_of(label)
            if not key:
                continue
            members = filed.setdefault(key, [])
            if not members or members[-1] is not entry:
                members.append(entry)
            counted = spellings.setdefault(key, {})
            spelling = " ".join(label.split())
            counted[spelling] = counted.get(spelling, 0) + 1
    names = {key: _commonest(counted) for key, counted in spellings.items()}
    slugs, hashed = unique_slugs(sorted(filed, key=lambda key: _arrival(filed[key], key)))
    terms = {
        key: Term(slugs[key], names[key], tuple(members), filed=printed(names[key]) if printed else None)
        for key, members in filed.items()
    }
    in_order = sorted(terms.items(), key=lambda item: (collation(item[1].filed or item[1].label), item[0]))
    return Taxonomy(name, dict(in_order), hashed)


def _commonest(spellings: Mapping[str, int]) -> str:
    """The spelling used most; of two used equally, the one with more capitals, then by code point."""
    if len(spellings) == 1:
        return next(iter(spellings))
    return min(spellings, key=lambda s: (-spellings[s], -sum(map(str.isupper, s)), s))


def _arrival(members: Sequence[Entry], key: str) -> tuple[str, str, str]:
    first = min(members, key=lambda entry: (entry.added or entry.when, entry.slug))
    return (first.added or first.when, first.slug, key)


def collation(label: str) -> tuple[str, str]:
    """Sort key of an index: letters without their marks and case, then the label itself."""
    plain = label if label.isascii() else anyascii(label)
    return (plain.casefold(), label)


def _with_broader(topics: Iterable[str], authority: Authority) -> Iterable[str]:
    for topic in topics:
        yield topic
        yield from authority.broader(topic)


def _with_records(taxonomy: Taxonomy, vocabulary: Vocabulary[Any]) -> Taxonomy:
    """Terms with what their vocabulary says of them, and topics with those above and below."""
    if not vocabulary.records:
        return taxonomy
    terms = dict(taxonomy.terms)
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for name, record in vocabulary.records.items():
        key = key_of(name)
        if key in terms:
            terms[key] = replace(terms[key], record=record)
        for broader in map(key_of, record.broader if isinstance(record, TopicRecord) else ()):
            if key in terms and broader in terms:
                above.setdefault(key, []).append(broader)
                below.setdefault(broader, []).append(key)
    for key in {*above, *below}:
        terms[key] = replace(
            terms[key], broader=tuple(above.get(key, ())), narrower=tuple(sorted(below.get(key, ())))
        )
    return Taxonomy(taxonomy.name, terms, taxonomy.hashed)


def _with_acronyms(taxonomy: Taxonomy) -> Taxonomy:
    """Organisations with the acronym that their articles use most."""
    terms = {}
    for key, term in taxonomy.terms.items():
        acronyms = Counter(
            body.acronym
            for entry in term.entries
            for body in entry.organizations
            if body.acronym and key_of(body.name) == key
        )
        note = _commonest(acronyms) if acronyms else None
        terms[key] = replace(term, note=note) if note else term
    return Taxonomy(taxonomy.name, terms, taxonomy.hashed)


def _calendar(name: str, entries: Sequence[Entry], length: int) -> Taxonomy:
    """Years (four characters of the date) or months (seven), newest first."""
    filed: dict[str, list[Entry]] = {}
    for entry in entries:
        stamp = entry.when[:length]
        if len(stamp) == length:
            filed.setdefault(stamp, []).append(entry)
    newest_first = sorted(filed, reverse=True)
    return Taxonomy(name, {k: Term(k.replace("-", "/"), k, tuple(filed[k])) for k in newest_first})
