"""People, bodies, topics, outlets and journals by name: results of their own."""

from __future__ import annotations

from collections.abc import Iterator

from builder.cache import digest, encode
from builder.library import Library, Term
from builder.site import address
from builder.site.search.buckets import buckets, in_order
from builder.site.search.shard import ShardFiles
from builder.site.search.words import words

KINDS = ("people", "organizations", "topics", "outlets", "journals")
_MOST = 60
"""How many names that share a word are found by it: those with the most articles."""


def names_fingerprint(library: Library) -> str:
    """Of all that the files hold."""
    return digest(
        *(f"{kind}\n{term.label}\n{term.slug}\n{term.count}\n{term.note}" for kind, term in _all(library))
    )


def names_files(library: Library) -> ShardFiles:
    """Each word of a name → the names that have it: label, address, number of articles, kind, what stands
    behind it."""
    found: dict[str, list[tuple[str, str, int, int, str]]] = {}
    for kind, term in _all(library):
        where = address.href(address.term(kind, term.slug))
        record = (term.label, where, term.count, KINDS.index(kind), term.note or "")
        for word in dict.fromkeys(words(f"{term.label} {term.note or ''}")):
            found.setdefault(word, []).append(record)
    pieces = ((word, f'"{word}":{encode(_most(found[word]))}') for word in in_order(found))
    files, cuts = buckets(pieces)
    return ShardFiles({f"w{number}.json": text for number, text in enumerate(files)}, cuts)


def _all(library: Library) -> Iterator[tuple[str, Term]]:
    return ((kind, term) for kind in KINDS for term in library.taxonomies[kind].terms.values())


def _most(records: list[tuple[str, str, int, int, str]]) -> list[tuple[str, str, int, int, str]]:
    return sorted(records, key=lambda record: (-record[2], record[1]))[:_MOST]
