"""Article files → library, remembering what has not changed."""

from __future__ import annotations

import datetime as dt
import gc
import os
import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from builder import document
from builder.article import Article
from builder.authority import NONE, Authority
from builder.cache import Cache, decode, digest, digest_of_files, encode
from builder.config import Rhythm
from builder.diagnostics import Diagnostic, Severity, order
from builder.library.curated import curated
from builder.library.entry import facts_of, unpack
from builder.library.gathering import papers, speakers
from builder.library.issues import issues
from builder.library.lifecycle import published
from builder.library.model import Entry, Library, Retraction
from builder.library.moved import moved
from builder.library.relations import relations
from builder.library.retractions import flagged, retractions
from builder.library.taxonomy import taxonomies
from builder.library.text import plain_text
from builder.parallel import spread

ARTICLE, TEXT = "article", "text"
_HERE = Path(__file__).resolve().parent
_BUILDER = _HERE.parent


@dataclass(frozen=True, slots=True)
class Shelf:
    """The article files behind a library: whole articles and their texts, read when asked for."""

    content: Path
    fresh: dict[str, bytes] = field(default_factory=dict)
    """Articles parsed in this run, by the digest of their file, so that one that changed since is read anew;
    as the process that parsed them packed them: only those that print need them unpacked. Each is let go
    when it is taken, in the process that takes it."""

    def take(self, entry: Entry) -> Article:
        """The whole article. `LookupError` if its file has become unreadable since it was catalogued."""
        known = self.fresh.pop(entry.digest, None)
        if known is not None:
            return unpacked(known)
        file, _ = document.read((self.content / entry.path).read_text(encoding="utf-8-sig"), entry.path)
        if file is None:
            raise LookupError(f"{entry.path} changed while the site was being built")
        return file.article

    def all_texts(self, entries: Iterable[Entry], cache: Cache) -> Iterator[tuple[Entry, str]]:
        """Each entry with its plain text as a JSON string, ready to be put into a search index."""
        remembered = cache.load(TEXT)
        for entry in entries:
            stamp, text = remembered.get(entry.path, ("", ""))
            if stamp != entry.digest:
                text = encode(plain_text(self.take(entry)))
            yield entry, text


@dataclass(frozen=True, slots=True)
class Given:
    """What a library is made of besides article files."""

    day: dt.date
    """On which it is published."""
    authority: Authority = NONE
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Former names of article files (without `.md`), each with the name it has now."""
    preview: bool = False
    """Whether articles are shown that are not published."""
    retractions: Path | None = None
    """The file of Retraction Watch, as an absolute path."""
    rhythm: Rhythm = "none"
    """How often an issue comes out by itself."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What loading gives: the library, the shelf behind it, and what was wrong on the way."""

    library: Library
    shelf: Shelf
    diagnostics: tuple[Diagnostic, ...]


def packed(article: Article) -> bytes:
    """An article for the way between two processes of one run (never for a file, which may be forged)."""
    return zlib.compress(pickle.dumps(article, pickle.HIGHEST_PROTOCOL), 1)


def unpacked(data: bytes) -> Article:
    """The article that `packed` was given."""
    article: Article = pickle.loads(zlib.decompress(data))
    return article


@dataclass(frozen=True, slots=True)
class _File:
    """An article file of the content folder."""

    content: Path
    path: str
    """Below the content folder, with `/`."""
    slug: str
    maker: str
    """Digest of the code that reads it."""

    def read(self) -> tuple[bytes, str]:
        """Its content, and the digest of that and of the code that reads it."""
        data = (self.content / self.path).read_bytes()
        return data, digest(self.maker, data)


@dataclass(frozen=True, slots=True)
class _Record:
    """What the cache keeps of a file."""

    stamp: str
    """Digest of its content and of the code that read it; empty where it could not be read."""
    facts: str | None
    """The facts of the catalogue, as JSON."""
    findings: list[list[Any]]
    """The diagnostics, as JSON holds them."""


@dataclass(frozen=True, slots=True)
class _Parsed:
    """What reading one file gives."""

    record: _Record
    article: bytes = b""
    """The whole article, packed."""
    text: str = ""
    """Its plain text as a JSON string."""


def load(content: Path, cache: Cache, given: Given) -> Catalogue:
    """Read all article files below `content/articles` that are published on a day, in a preview all, and
    file them under the names of the vocabularies; a file that cannot be read is reported and left out, and
    the rest is still there."""
    with _all_kept():
        shelf, entries, diagnostics = _load(content, cache)
        there = list(published(entries, given.day, preview=given.preview, found=diagnostics))
        slugs = {entry.slug for entry in entries}
        leads = moved(there, given.renamed, slugs, diagnostics)
        papers: Mapping[str, Retraction] = {}
        if given.retractions is not None:
            papers, wrong = retractions(given.retractions, there, cache)
            diagnostics += wrong
            there = list(flagged(there, papers, diagnostics))
        library = replace(arrange(there, given.authority), moved=leads, retractions=papers)
        library = replace(library, issues=issues(content, given.rhythm, library, slugs, diagnostics))
    return Catalogue(library, shelf, tuple(sorted(diagnostics, key=order)))


@contextmanager
def _all_kept() -> Iterator[None]:
    """What is read is kept: looking through it for garbage again and again takes a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _load(content: Path, cache: Cache) -> tuple[Shelf, list[Entry], list[Diagnostic]]:
    remembered = cache.load(ARTICLE)
    shelf = Shelf(content)
    diagnostics: list[Diagnostic] = []
    files = list(_files(content, diagnostics))
    records = {file: _remembered(file, remembered.pop(file.path, None)) for file in files}
    unknown = [file for file in files if records[file] is None]
    for file, parsed in zip(unknown, spread(_parse, unknown), strict=True):
        record = records[file] = parsed.record
        if record.stamp:
            cache.store(ARTICLE, file.path, record.stamp, [record.facts, record.findings])
        if parsed.article:
            shelf.fresh[record.stamp] = parsed.article
            cache.store_json(TEXT, file.path, record.stamp, parsed.text)
    entries: list[Entry] = []
    for file, known in records.items():
        if known is None:
            continue
        diagnostics += (Diagnostic(code, Severity(level), *rest) for code, level, *rest in known.findings)
        if known.facts is not None:
            entries.append(unpack(file.slug, file.path, known.stamp, known.facts))
    cache.drop(ARTICLE, remembered)
    cache.drop(TEXT, remembered)
    cache.flush()  # what waits to be written takes as much memory as all the rest
    return shelf, entries, diagnostics


def _files(content: Path, diagnostics: list[Diagnostic]) -> Iterator[_File]:
    """The article files, in the order of their paths; what is wrong with them goes to `diagnostics`."""
    maker = _maker()
    seen: dict[str, str] = {}
    for path, slug in _paths(content):
        first = seen.setdefault(slug.casefold(), path)  # some file systems know no case
        if first != path:
            diagnostics.append(_same_slug(path, first))
            continue
        yield _File(content, path, slug, maker)


def _maker() -> str:
    """Digest of the code that reads article files."""
    return digest_of_files([*_BUILDER.glob("*.py"), *_BUILDER.glob("document/*.py"), *_HERE.glob("*.py")])


def reread(shelf: Shelf, entry: Entry) -> Entry | None:
    """The entry of an article file as it stands now, not yet filed; `None` where it cannot be read."""
    record = _parse(_File(shelf.content, entry.path, entry.slug, _maker())).record
    return unpack(entry.slug, entry.path, record.stamp, record.facts) if record.facts is not None else None


def _remembered(file: _File, known: tuple[str, str] | None) -> _Record | None:
    """What the cache knows of a file, if it is still the same."""
    if known is None:
        return None
    try:
        _, stamp = file.read()
    except OSError:
        return None
    record = decode(known[1]) if known[0] == stamp else None
    return _Record(stamp, *record) if isinstance(record, list) and len(record) == 2 else None


def _parse(file: _File) -> _Parsed:
    try:
        data, stamp = file.read()
    except OSError as error:
        return _Parsed(_Record("", None, _kept([_unreadable(file.path, error)])))
    try:
        read, found = document.read(data.decode("utf-8-sig"), file.path)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = Diagnostic("SP601", Severity.ERROR, "is not UTF-8", file.path, line, hint="save it as UTF-8")
        read, found = None, [wrong]
    if read is None:
        return _Parsed(_Record(stamp, None, _kept(found)))
    text = plain_text(read.article)
    facts = facts_of(read.article, file.slug, text)
    return _Parsed(_Record(stamp, facts, _kept(found)), packed(read.article), encode(text))


def _kept(found: Iterable[Diagnostic]) -> list[list[Any]]:
    return [[d.code, int(d.severity), d.message, d.path, d.line, d.column, d.hint] for d in found]


def _paths(content: Path) -> Iterator[tuple[str, str]]:
    """(path below the content folder, slug), sorted."""
    found: list[tuple[str, str]] = []
    for folder, _, names in os.walk(content / "articles"):
        below = Path(folder).relative_to(content).as_posix()
        found += ((f"{below}/{name}", name[:-3]) for name in names if name.endswith(".md"))
    yield from sorted(found)


def _same_slug(path: str, first: str) -> Diagnostic:
    message = f"has the same file name as {first}, so both would have one address"
    return Diagnostic("SP602", Severity.ERROR, message, path, hint="rename one of them")


def _unreadable(path: str, error: OSError) -> Diagnostic:
    return Diagnostic("SP603", Severity.ERROR, f"cannot be read: {error.strerror}", path)


def arrange(entries: Sequence[Entry], authority: Authority = NONE) -> Library:
    """Put entries in order and file them as the vocabularies have it: newest first, of one day the latest
    added, then by slug.

    What has no date stands behind everything that was added with it, else by the day it was added.
    """
    if authority != NONE:
        entries = [curated(entry, authority) for entry in entries]
    oldest: dict[str, str] = {}
    for entry in entries:
        if entry.date and entry.added:
            oldest[entry.added] = min(entry.date, oldest.get(entry.added, entry.date))

    def age(entry: Entry) -> tuple[str, bool, str]:
        added = entry.added or ""
        return (entry.date or oldest.get(added, added), bool(entry.date), added)

    by_slug = sorted(entries, key=lambda entry: entry.slug)
    ordered = tuple(sorted(by_slug, key=age, reverse=True))
    filed = taxonomies(ordered, authority)
    positions = {entry.slug: position for position, entry in enumerate(ordered)}
    related = relations(ordered, filed["topics"])
    return Library(ordered, filed, positions, related, speakers=speakers(ordered), papers=papers(ordered))
