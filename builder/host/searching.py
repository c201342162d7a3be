"""The search index of a build: shards that stand in the site as they would be made stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from builder import site
from builder.cache import Cache, decode
from builder.host.build import Opened
from builder.parallel import spread
from builder.site import Edition, PlannedShard

_KIND = "search"
_MANIFEST = "search/manifest.json"

Record = tuple[list[str], list[str]]
"""Of a shard: where its files of words begin, and the names of all its files."""


def index(opened: Opened, edition: Edition) -> Mapping[str, str]:
    """Bring the index up to date below the staging folder; returns the fingerprints of all its files, also of
    those that stay as they are. `OSError` if something cannot be written."""
    library, settings = edition.library, edition.settings
    planned = site.shards(library, settings)
    known = _remembered(opened.cache)
    records = {s.fingerprint: known[s.fingerprint] for s in planned if _stands(s, known, opened)}
    wanted = [shard for shard in planned if shard.fingerprint not in records]
    work = partial(_put, opened.staging, _texts(wanted, opened), edition)
    for shard, record in zip(wanted, spread(work, wanted, chunk=1), strict=True):
        records[shard.fingerprint] = record
        opened.cache.store(_KIND, shard.fingerprint, shard.fingerprint, record)
    opened.cache.drop(_KIND, known.keys() - records.keys())
    cuts = [records[shard.fingerprint][0] for shard in planned]
    _write(opened.staging / _MANIFEST, site.manifest(planned, cuts, library, settings))
    return {f"{s.folder}{name}": s.fingerprint for s in planned for name in records[s.fingerprint][1]}


def _remembered(cache: Cache) -> dict[str, Record]:
    """What earlier builds have noted of their shards, by fingerprint."""
    kept = ((key, decode(value)) for key, (_, value) in cache.load(_KIND).items())
    return {key: (record[0], record[1]) for key, record in kept if isinstance(record, list)}


def _stands(shard: PlannedShard, known: Mapping[str, Record], opened: Opened) -> bool:
    record = known.get(shard.fingerprint)
    holds: Callable[[str, str], bool] = opened.publication.holds
    return record is not None and all(holds(f"{shard.folder}{name}", shard.fingerprint) for name in record[1])


def _texts(wanted: list[PlannedShard], opened: Opened) -> Mapping[str, str]:
    """The plain texts that these shards need, by slug, each as a JSON string."""
    entries = [entry for shard in wanted for entry in shard.entries]
    if not entries:
        return {}
    return {entry.slug: text for entry, text in opened.catalogue.shelf.all_texts(entries, opened.cache)}


def _put(staging: Path, texts: Mapping[str, str], edition: Edition, shard: PlannedShard) -> Record:
    """Make a shard and write its files."""
    own = {entry.slug: str(decode(texts[entry.slug]) or "") for entry in shard.entries}
    made = shard.files(own, edition.library, edition.settings)
    for name, text in made.files.items():
        _write(staging / shard.folder / name, text)
    return made.cuts, list(made.files)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
