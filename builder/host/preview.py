"""A page on the screen as soon as it is saved, and the rest of the site after it.

MkDocs' server looks for changes every half second and then builds the whole site before it reloads the
browser: with ten thousand articles that is seconds. Here the system says what has changed; of an article or
a text that the last build knew, the page is printed at once, as that build would have with it, and the
browser reloads. The whole build follows, called for by a file that is watched, and puts right all that
other pages show.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from builder import authority, history
from builder.config import Folders, shown
from builder.document.files import write_if_changed
from builder.host.build import Opened, Planned
from builder.host.press import Press
from builder.library import Entry, reread
from builder.pipeline.gather import Job
from builder.pipeline.make import Loaded, load, make

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_QUIET = 0.02
"""Seconds without a further change after which a build begins: an editor saves within less."""
_PAUSE = 0.5
"""Seconds between the page and the whole build, in which the browser gets what it asks for."""
_WRITTEN = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the last build left: enough to print one of its pages anew."""

    folders: Folders
    opened: Opened
    planned: Planned
    press: Press

    def known(self) -> Mapping[str, Entry]:
        """The articles by their files and by their seeds; as text, since ten thousand paths take a while."""
        content, seeds = (f"{folder}{os.sep}" for folder in (self.folders.content, self.folders.seeds))
        found: dict[str, Entry] = {}
        for entry in self.planned.edition.library.entries:
            found[content + entry.path.replace("/", os.sep)] = entry
            kind, _, name = entry.identity.partition(":")
            if kind == "seed":
                found[seeds + name.replace("/", os.sep)] = entry
        return found

    def print(self, entry: Entry) -> bool:
        """Print the page of an article into the site; whether it has one."""
        page = next(
            (each for each in self.planned.pages if each.kind == "article" and each.key == entry.slug), None
        )
        if page is not None:
            self.press.with_entry(entry).put(Path(self.opened.site_dir), page)
        return page is not None


@dataclass(slots=True)
class Preview:
    """What the server calls instead of the builder."""

    build: Callable[[], None]
    """Builds the whole site."""
    standing: Callable[[], Standing]
    """What the last build left."""
    call: Path
    """A file that calls for the whole build when it is touched."""
    changed: set[Path] = field(default_factory=set)
    """Files that were written since the last call."""

    def watch(self, server: LiveReloadServer, watched: Iterable[str], folders: Iterable[str]) -> None:
        """Let a server follow folders, besides what it has been watching, by what the system tells it."""
        self.call.parent.mkdir(parents=True, exist_ok=True)
        followed = (*watched, *folders, str(self.call.parent))
        for path in watched:
            server.unwatch(path)
        server.observer = _WriteObserver()
        server.build_delay = _QUIET
        server.builder = self
        for path in followed:
            server.watch(path)
            server.observer.schedule(_Remember(self.changed), path, recursive=True)

    def __call__(self) -> None:
        """Print the pages of what has changed, or build everything."""
        changed = set(self.changed)
        self.changed -= changed
        if self.call in changed:
            self.build()
            return
        standing = self.standing()
        fresh, all_said = _fresh(changed, standing)
        printed = [standing.print(entry) for entry in fresh]
        if any(printed):
            timer = threading.Timer(_PAUSE, self._call_for_all)
            timer.daemon = True
            timer.start()
        elif printed or not all_said:
            self.build()

    def _call_for_all(self) -> None:
        self.call.write_text(str(time.time_ns()), encoding="ascii")


def _fresh(changed: Iterable[Path], standing: Standing) -> tuple[list[Entry], bool]:
    """The articles that say something else than the last build showed, and whether that is all that a
    change of these files means."""
    known = standing.known()
    fresh: dict[str, Entry] = {}
    all_said = True
    for path in sorted(changed):
        entry = known.get(str(path))
        if entry is None or not path.is_file():
            all_said &= entry is None and not path.exists()  # a file that an editor wrote in passing
            continue
        if path.suffix != ".md":
            all_said &= _extract(path, entry, standing)
        now = reread(standing.opened.catalogue.shelf, entry)
        if now is None:
            all_said = False
        elif now.digest != entry.digest:
            fresh[now.slug] = now
    return list(fresh.values()), all_said


def _extract(seed: Path, entry: Entry, standing: Standing) -> bool:
    """Bring the article file of a seed up to date; whether there was nothing to say about it."""
    folders = standing.folders
    article = folders.content / entry.path
    name = seed.relative_to(folders.seeds).as_posix()
    loaded = load(Job(seed, name, shown(seed), article, history.today()))
    if not isinstance(loaded, Loaded):
        return False
    vocabularies, _ = authority.load(folders.authority)
    made = make(loaded, vocabularies)
    if made.text is None:
        return False
    write_if_changed(article, made.text)
    return not made.diagnostics


class _WriteObserver(Observer):  # type: ignore[misc, valid-type]
    """Tells of files that are written, not of those that are read: a build reads all of them."""

    def schedule(self, event_handler: FileSystemEventHandler, path: str, **options: Any) -> Any:
        return super().schedule(event_handler, path, event_filter=_WRITTEN, **options)


class _Remember(FileSystemEventHandler):
    """Notes which files were written."""

    def __init__(self, changed: set[Path]) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            self._changed |= {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
