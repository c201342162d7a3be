"""What was computed once and need not be computed again, in one SQLite file.

A cache is a convenience and never a source of truth: one that is missing, damaged, of another
version or not writable costs time and nothing else. Values are JSON, so that a cache that comes from
elsewhere (a CI's store) can be wrong but cannot run code.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

FILE = "seedpress.sqlite"
_SCHEMA = 1
_TABLE = """
create table if not exists records (
    kind text not null, key text not null, digest text not null, value text not null,
    primary key (kind, key)) without rowid"""


def digest(*parts: bytes | str) -> str:
    """A short content hash (BLAKE2b, 128 bits, hexadecimal) of parts that cannot run into each other."""
    made = [part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts]
    lengths = ",".join([str(len(part)) for part in made])
    return hashlib.blake2b(b"".join((lengths.encode(), b":", *made)), digest_size=16).hexdigest()


def digest_of_files(paths: Iterable[Path]) -> str:
    """The content hash of files and their names; used to tie a record to the code that made it."""
    return digest(*(part for path in sorted(paths) for part in (path.name, path.read_bytes())))


class Cache:
    """Records by kind and key, each with the digest of what it was computed from.

    Reads see what is on disk; writes are collected and land in one transaction when the `with` block
    ends, so that a process that dies, or two that build at once, leave a whole cache behind.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open the cache in a folder; `None` remembers nothing."""
        self._path = folder / FILE if folder else None
        self._db = _open(self._path) if self._path else None
        self._writes: list[tuple[str, str, str, str]] = []
        self._drops: list[tuple[str, str]] = []

    def load(self, kind: str) -> dict[str, tuple[str, str]]:
        """All records of a kind, as key → (digest, JSON); `decode` reads the JSON when it is needed."""
        if self._db is None:
            return {}
        try:
            rows = self._db.execute("select key, digest, value from records where kind = ?", (kind,))
            return {key: (digest, value) for key, digest, value in rows}
        except sqlite3.OperationalError:  # another process holds it
            return {}
        except (sqlite3.Error, UnicodeError):
            self._renew()
            return {}

    def _renew(self) -> None:
        """Replace a damaged file."""
        if self._db is not None and self._path is not None:
            self._db.close()
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._db = _open(self._path)

    def store(self, kind: str, key: str, digest: str, value: Any) -> None:
        """Remember a value made of what JSON can hold."""
        self.store_json(kind, key, digest, encode(value))

    def store_json(self, kind: str, key: str, digest: str, value: str) -> None:
        """Remember a value that is JSON already."""
        self._writes.append((kind, key, digest, value))

    def drop(self, kind: str, keys: Iterable[str]) -> None:
        """Forget records that nothing needs any more."""
        self._drops += ((kind, key) for key in keys)

    def kinds(self) -> list[str]:
        """All kinds of which there are records."""
        if self._db is None:
            return []
        try:
            return [kind for (kind,) in self._db.execute("select distinct kind from records order by kind")]
        except (sqlite3.Error, UnicodeError):
            return []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Write what was collected, and let go of the file."""
        self.flush()
        if self._db is not None:
            self._db.close()

    def flush(self) -> None:
        """Write what was collected."""
        if self._db is not None and (self._writes or self._drops):
            with contextlib.suppress(sqlite3.Error), self._db:
                self._db.executemany("delete from records where kind = ? and key = ?", self._drops)
                self._db.executemany("insert or replace into records values (?, ?, ?, ?)", self._writes)
        self._writes, self._drops = [], []


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def encode(value: Any) -> str:
    """A value as compact JSON."""
    return _ENCODER.encode(value)


def decode(text: str) -> Any:
    """The value of a record, or `None` if the record is damaged."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def _open(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _connect(path)
    except (sqlite3.Error, OSError):
        try:
            path.unlink()
            return _connect(path)
        except (sqlite3.Error, OSError):
            return None


def _connect(path: Path) -> sqlite3.Connection:
    """Open and check a database. Raises `sqlite3.Error` if the file is none, or of another schema."""
    db = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        (version,) = db.execute("pragma user_version").fetchone()
        if version not in (0, _SCHEMA):
            raise sqlite3.DatabaseError("another version's cache")
        db.execute("pragma synchronous = off")  # a cache lost in a power cut costs time and nothing else
        if version == 0:
            with db:
                db.execute(_TABLE)
                db.execute(f"pragma user_version = {_SCHEMA}")
    except sqlite3.Error:
        db.close()
        raise
    return db
