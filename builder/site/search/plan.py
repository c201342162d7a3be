"""Which shards an index has, and what each one depends on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.cache import digest, digest_of_files, encode
from builder.library import Entry, Library
from builder.site.search.names import KINDS, names_files, names_fingerprint
from builder.site.search.shard import BLOCK, FACETS, ShardFiles, shard_files
from builder.site.search.shown import shown_text
from builder.site.search.words import endings
from builder.site.settings import Settings

_HERE = Path(__file__).resolve().parent
_MEMBERS, _MOST_SHARDS = 1250, 16
"""What one change costs, against what a search has to fetch: a file for each word and shard."""


@dataclass(frozen=True, slots=True)
class PlannedShard:
    """Some articles, or all names, to be made searchable."""

    entries: tuple[Entry, ...]
    """None: names."""
    fingerprint: str

    @property
    def folder(self) -> str:
        """Below the site's root."""
        return f"search/shards/{self.fingerprint[:16]}/"

    def files(self, texts: Mapping[str, str], library: Library, settings: Settings) -> ShardFiles:
        """Make it; `texts`: the articles' plain texts by slug."""
        if not self.entries:
            return names_files(library)
        shown = [(entry, shown_text(entry, texts[entry.slug], settings)) for entry in self.entries]
        return shard_files(shown, settings)


def shards(library: Library, settings: Settings) -> list[PlannedShard]:
    """The shards of articles, and of names; which one an article is in follows from its address alone."""
    number = _number(len(library.entries))
    dealt: list[list[Entry]] = [[] for _ in range(number)]
    for entry in sorted(library.entries, key=lambda entry: entry.slug):
        dealt[int(digest(entry.slug)[:8], 16) % number].append(entry)
    made_by = (_code(), settings.rights, settings.lang)
    filled = (tuple(members) for members in dealt if members)
    return [
        *(PlannedShard(members, digest(*made_by, *_contents(members))) for members in filled),
        PlannedShard((), digest(*made_by, names_fingerprint(library))),
    ]


def _number(articles: int) -> int:
    """A power of two, so that few articles move when it changes."""
    number = 1
    while number < _MOST_SHARDS and articles > number * _MEMBERS:
        number *= 2
    return number


def _contents(members: Iterable[Entry]) -> Iterable[str]:
    for entry in members:
        yield entry.digest
        yield entry.card


def manifest(planned: list[PlannedShard], cuts: list[list[str]], library: Library, settings: Settings) -> str:
    """What a browser reads first."""
    *articles, names = zip(planned, cuts, strict=True)
    spoken = {(entry.lang or settings.lang).split("-")[0].lower() for entry in library.entries}
    table = endings()
    described = {
        "shards": [{"at": s.folder, "docs": len(s.entries), "cuts": where} for s, where in articles],
        "names": {"at": names[0].folder, "cuts": names[1]},
        "kinds": KINDS,
        "facets": list(FACETS),
        "block": BLOCK,
        "endings": {lang: table[lang] for lang in sorted(spoken) if lang in table},
    }
    return encode(described)


@cache
def _code() -> str:
    """Of the code and the data that make an index."""
    data = (_HERE.parents[1] / "lang" / "endings.txt", _HERE.parent / "rights.py", _HERE.parent / "card.py")
    return digest_of_files([*_HERE.glob("*.py"), *data])
