"""One shard of the index: words → articles and quotations, the articles as results show them, and facets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from builder.cache import encode
from builder.library import Entry
from builder.library.taxonomy import LABELS
from builder.site import address
from builder.site.card import foreign
from builder.site.rights import rights
from builder.site.search.buckets import buckets, in_order
from builder.site.search.words import terms
from builder.site.settings import Settings

BLOCK = 4
"""Articles in a file of results: a reader sees ten of them from all over the index."""
_TITLE, _NAMES, _SUMMARY = 5, 3, 2
"""How much more a word counts there than in the text."""
_STEPS = 6
_SATURATION, _USUAL_LENGTH = 1.2, 300
"""BM25's k1, and a length in words in place of the mean, which would change with every article."""

FACETS: dict[str, Callable[[Entry], Iterable[str]]] = {
    "topics": LABELS["topics"],
    "people": LABELS["people"],
    "organizations": LABELS["organizations"],
    "outlets": LABELS["outlets"],
    "years": lambda entry: (entry.when[:4],) if entry.when else (),
    "languages": lambda entry: (entry.lang.split("-")[0].lower(),) if entry.lang else (),
}
"""What results can be narrowed by."""


@dataclass(frozen=True, slots=True)
class ShardFiles:
    """A shard as it is published."""

    files: dict[str, str]
    """Content by name."""
    cuts: list[str]
    """Where each of the files of words begins."""


def shard_files(articles: Sequence[tuple[Entry, str]], settings: Settings) -> ShardFiles:
    """The files of a shard of articles, each with the text that may be found."""
    files, cuts = buckets(_table(articles, settings))
    named = {f"w{number}.json": text for number, text in enumerate(files)}
    for number in range(0, len(articles), BLOCK):
        block = [_record(entry, text, settings) for entry, text in articles[number : number + BLOCK]]
        named[f"d{number // BLOCK}.json"] = encode(block)
    entries = [entry for entry, _ in articles]
    for name, labels in FACETS.items():
        named[f"{name}.json"] = _column([list(labels(entry)) for entry in entries])
    named["dates.json"] = encode([int(entry.when.replace("-", "").ljust(8, "0")) for entry in entries])
    return ShardFiles(named, cuts)


def _table(articles: Sequence[tuple[Entry, str]], settings: Settings) -> Iterator[tuple[str, str]]:
    """For each term the articles that have it, as distances between their numbers, each with its weight; and
    the quotations, as distances and their number in the article."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    lasts: dict[str, list[int]] = {}
    for number, (entry, text) in enumerate(articles):
        for term, weight in _weights(entry, text):
            posting = found.get(term)
            if posting is None:
                posting = found[term] = ([], [])
                lasts[term] = [0, 0]
            last = lasts[term]
            posting[0].append(number - last[0])
            posting[0].append(weight)
            last[0] = number
        for place, said in enumerate(_spoken(entry, settings), start=1):
            for term in said:
                posting, last = found.setdefault(term, ([], [])), lasts.setdefault(term, [0, 0])
                posting[1].extend((number - last[1], place))
                last[1] = number
    for term in in_order(found):
        yield term, f'"{term}":{encode(found[term])}'


def _weights(entry: Entry, text: str) -> Iterator[tuple[str, int]]:
    """The terms of an article, each with its part of BM25 that depends on the article alone."""
    counted = Counter(terms(text, entry.lang))
    length = counted.total()
    for parts, more in (
        ((entry.title,), _TITLE),
        (_names(entry), _NAMES),
        ((entry.subtitle, entry.description), _SUMMARY),
    ):
        for term in chain.from_iterable(terms(part, entry.lang) for part in parts if part):
            counted[term] += more
    norm = _SATURATION * (0.25 + 0.75 * length / _USUAL_LENGTH)
    for term, count in counted.items():
        yield term, max(1, round(_STEPS * count * (_SATURATION + 1) / (count + norm)))


def _names(entry: Entry) -> Iterator[str | None]:
    yield from entry.topics
    yield from entry.authors
    yield entry.outlet
    for person in entry.people:
        yield person.name
    for body in entry.organizations:
        yield body.name
        yield body.acronym


def _spoken(entry: Entry, settings: Settings) -> Iterator[dict[str, None]]:
    """The terms of each quotation and of those who said it."""
    if rights(entry.rights, settings) == "link":
        return
    for saying in entry.sayings:
        lang = saying.lang or entry.lang
        parts = (saying.text, *saying.speakers)
        yield dict.fromkeys(chain.from_iterable(terms(part, lang) for part in parts))


def _record(entry: Entry, text: str, settings: Settings) -> dict[str, object]:
    """An article as a result shows it; the keys are the first letters of what they mean."""
    quoted = () if rights(entry.rights, settings) == "link" else entry.sayings
    record = {
        "u": address.href(address.article(entry.slug)),
        "t": entry.title,
        "o": entry.outlet,
        "d": entry.date,
        "l": foreign(entry.lang, settings),
        "s": entry.description,
        "x": text,
        "q": [(saying.text, saying.speakers, foreign(saying.lang, settings)) for saying in quoted],
    }
    return {key: value for key, value in record.items() if value}


def _column(values: list[list[str]]) -> str:
    """The labels of a facet, and which of them each article has."""
    numbers: dict[str, int] = {}
    docs = [[numbers.setdefault(label, len(numbers)) for label in labels] for labels in values]
    return encode({"labels": list(numbers), "docs": docs})
