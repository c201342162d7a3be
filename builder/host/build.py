"""What one build knows, step by step: what there is to publish, then what must be made for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from builder import authority, history, library, site
from builder.cache import Cache
from builder.config import Folders, Rhythm, shown
from builder.diagnostics import Diagnostic
from builder.library import Catalogue, Given
from builder.publish import Publication, staging_folder
from builder.site import Edition, PlannedFeed, PlannedPage
from builder.timings import Timings

Report = Callable[[tuple[Diagnostic, ...]], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """The articles are read, and the site's folder is known with all that stands in it."""

    cache: Cache
    catalogue: Catalogue
    publication: Publication
    staging: Path
    """Where the host builds to."""
    site_dir: str
    """Where the site belongs."""

    def article_file(self, slug: str) -> str:
        """The file of an article, as the user knows it."""
        library, shelf = self.catalogue.library, self.catalogue.shelf
        return shown(shelf.content / library.entries[library.positions[slug]].path)


def open_build(
    folders: Folders,
    cache_folder: Path,
    site_dir: str,
    report: Report,
    timings: Timings,
    *,
    rhythm: Rhythm,
    preview: bool,
) -> Opened:
    """Bring the article files up to date with the seeds and read those that are published today, in a
    preview all. `OSError` if nothing can be written where it must be."""
    found: list[Diagnostic] = []
    if folders.seeds.is_dir() and (_has_texts(folders.seeds) or not folders.articles.is_dir()):
        from builder.pipeline import extract_all  # noqa: PLC0415 - heavy, and not every digest has seeds

        with timings.stage("reading texts"):
            done = extract_all(folders)
        timings.articles.update({shown(path): seconds for path, seconds in done.seconds.items()})
        found += done.diagnostics
    cache = Cache(cache_folder)
    vocabularies, wrong = authority.load(folders.authority)
    renamed, more = history.renamed(folders.articles, cache)
    found += (*wrong, *more)
    given = Given(history.today(), vocabularies, renamed, preview, folders.retractions, rhythm)
    with timings.stage("reading articles"):
        catalogue = library.load(folders.content, cache, given)
    found += (replace(each, path=shown(folders.content / each.path)) for each in catalogue.diagnostics)
    report(tuple(dict.fromkeys(found)))
    with timings.stage("looking at the site"):
        publication = Publication.open(Path(site_dir), cache)
    return Opened(cache, catalogue, publication, staging_folder(cache_folder), site_dir)


def _has_texts(seeds: Path) -> bool:
    return any(path.suffix.lower() == ".txt" for path in seeds.rglob("*"))


@dataclass(frozen=True, slots=True)
class Planned:
    """The configuration and the hand-written pages are known too, so that every page is."""

    edition: Edition
    pages: tuple[PlannedPage, ...]
    feeds: tuple[PlannedFeed, ...]

    @property
    def files(self) -> tuple[PlannedPage | PlannedFeed, ...]:
        """All that is made only where it differs from what stands in the site."""
        return (*self.pages, *self.feeds)

    @property
    def fingerprints(self) -> dict[str, str]:
        """Of all these files."""
        return {each.file: each.fingerprint for each in self.files}


def made_files(planned: Planned, written: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Name and content of what the site has besides pages; `written`: addresses of hand-written pages."""
    settings = planned.edition.settings
    if planned.feeds:
        yield "feeds.opml", site.opml(planned.feeds, planned.edition.library, settings).encode()
    if moves := planned.edition.library.moved:
        yield "_redirects", site.redirects(moves, settings).encode()
    yield "robots.txt", site.robots(settings).encode()
    yield "_headers", site.headers(settings).encode()
    if settings.url:
        yield "llms.txt", site.llms(planned.edition.library, settings).encode()
        pages = [(page.address, page.changed) for page in planned.pages if page.listed]
        yield "sitemap.xml", site.sitemap([*((each, None) for each in written), *pages], settings).encode()
