"""Bringing a built site to its place: only what changed is written, and what is gone is removed.

The host builds into a staging folder the pages that need building; the rest stay where they are. What
the site holds, and what each page was made of, is remembered in the cache. A page counts as up to date
only if its file is still the very file that was put there (size and time of change).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.cache import Cache, decode

_STAGING, _SITE, _UNFINISHED = "staging-", "site ", "unfinished"
_ABANDONED = 24 * 3600  # seconds after which a staging folder belongs to a build that died


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a file of the site."""

    fingerprint: str
    """Of the page it holds; empty for a file that has none and is always made anew."""
    size: int
    changed: int
    """Time of its last change, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One site folder, and what stands in it since the last build."""

    site: Path
    cache: Cache
    standing: Mapping[str, Standing] = field(default_factory=dict)
    """By path below the site folder, with `/`."""

    @classmethod
    def open(cls, site: Path, cache: Cache) -> Publication:
        """What the cache knows of a site folder, less what has been changed there since."""
        return cls(site, cache, dict(_intact(site, cache)))

    @property
    def _kind(self) -> str:
        return _kind(self.site)

    def holds(self, file: str, fingerprint: str) -> bool:
        """Whether a page stands as it would be built."""
        known = self.standing.get(file)
        return known is not None and known.fingerprint == fingerprint

    def publish(self, staging: Path, fingerprints: Mapping[str, str]) -> tuple[int, int]:
        """Move the staged files into place; returns how many were written and how many removed.

        `fingerprints`: of every page of the site, built or not, by file. Files of the site that are
        neither staged nor among them are removed.
        """
        known = self.cache.load(self._kind)
        stopped = self._begin()
        if not known and not self.site.exists():
            self.site.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(staging, self.site)
            placed = dict(_files(self.site))
            written = len(placed)
        else:
            placed, written = self._place(staging)
        for file, (size, changed) in placed.items():
            standing = Standing(fingerprints.get(file, ""), size, changed)
            if self.standing.get(file) != standing:
                record = [standing.fingerprint, size, changed]
                self.cache.store(self._kind, file, standing.fingerprint, record)
        stay = placed.keys() | (fingerprints.keys() & self.standing.keys())
        there = known.keys() if known and not stopped else [file for file, _ in _files(self.site)]
        gone = [file for file in there if file not in stay]
        for file in gone:
            _remove(self.site, file)
        self.cache.drop(self._kind, gone)
        self.cache.drop(_UNFINISHED, [self._kind])
        self._prune()
        return written, len(gone)

    def _begin(self) -> bool:
        """Note down that the site is being changed; whether that stands there from a build that was stopped,
        so that there may be files of which nothing is known."""
        stopped = self._kind in self.cache.load(_UNFINISHED)
        self.cache.store(_UNFINISHED, self._kind, "", None)
        self.cache.flush()
        return stopped

    def _prune(self) -> None:
        """Forget sites that are gone: every `mkdocs serve` has a temporary one."""
        for kind in self.cache.kinds():
            if kind.startswith(_SITE) and not Path(kind.removeprefix(_SITE)).exists():
                self.cache.drop(kind, self.cache.load(kind))

    def _place(self, staging: Path) -> tuple[dict[str, tuple[int, int]], int]:
        """Move files whose bytes differ; all staged files with size and time as they now stand."""
        placed, written = {}, 0
        for file, (size, changed) in _files(staging):
            source, target = staging / file, self.site / file
            there = _state(target)
            if there is not None and there[0] == size and source.read_bytes() == target.read_bytes():
                placed[file] = there
                continue
            _move(source, target)
            placed[file] = _state(target) or (size, changed)
            written += 1
        return placed, written


def staging_folder(cache: Path) -> Path:
    """A new folder to build into; those of builds that died long ago are removed."""
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob(f"{_STAGING}*"):
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > _ABANDONED:
                shutil.rmtree(old)
    made = Path(tempfile.mkdtemp(prefix=_STAGING, dir=cache))
    made.chmod(0o755)
    return made


def _kind(site: Path) -> str:
    return _SITE + site.absolute().as_posix()


def _intact(site: Path, cache: Cache) -> Iterator[tuple[str, Standing]]:
    base = f"{site}/"
    for file, (_, record) in cache.load(_kind(site)).items():
        kept = decode(record)
        if isinstance(kept, list) and len(kept) == 3 and _state(base + file) == (kept[1], kept[2]):
            yield file, Standing(*kept)


def _state(path: str | Path) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)  # noqa: PTH116 - ten thousand times a build
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def _files(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """All files below a folder with size and time of change, except hidden ones at its top (as MkDocs
    leaves those alone too: `.git`, `.nojekyll`)."""
    if not folder.is_dir():
        return
    waiting = [(str(folder), "")]
    while waiting:
        path, below = waiting.pop()
        with os.scandir(path) as found:
            for each in found:
                if not below and each.name.startswith("."):
                    continue
                if each.is_dir(follow_symlinks=False):
                    waiting.append((each.path, f"{below}{each.name}/"))
                else:
                    stat = each.stat(follow_symlinks=False)
                    yield below + each.name, (stat.st_size, stat.st_mtime_ns)


def _move(source: Path, target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for parent in target.parents:
        if parent.is_dir():
            break
        if parent.exists():
            parent.unlink()  # a file where a folder must be now
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        source.replace(target)
    except OSError:  # another file system
        near = target.with_name(f"{target.name}.part")
        shutil.copyfile(source, near)
        near.replace(target)


def _remove(site: Path, file: str) -> None:
    """Remove a file and the folders that it leaves empty."""
    path = site / file
    with contextlib.suppress(OSError):
        path.unlink()
        for folder in path.parents:
            if folder == site:
                break
            folder.rmdir()
