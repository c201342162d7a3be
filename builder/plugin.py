"""Stage ⑥: MkDocs' events, and nothing else. ProperDocs runs the same class.

MkDocs is pointed to a staging folder, where it builds the hand-written pages. The digest's own pages are
printed beside them, and only those whose fingerprint differs from what stands in the site: MkDocs' road from
Markdown to a page would cost more than they do. At the end the site gets what changed. So a rebuild costs
what changed, without MkDocs' dirty mode, and gives the same bytes as a build from nothing.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from babel import Locale
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from builder import site
from builder.config import Folders, folders_of
from builder.diagnostics import Diagnostic, Severity
from builder.document.html import framed, outbound
from builder.host import searching
from builder.host.build import Opened, Planned, made_files, open_build
from builder.host.environment import TEMPLATES, prose_of, settings_of, title_of
from builder.host.files import DigestFiles, generated, root_of
from builder.host.options import PluginConfig, declared
from builder.host.press import Press
from builder.host.preview import Preview, Standing
from builder.host.social import draw_cards
from builder.host.styles import STYLE_SHEET, is_part, style_sheet
from builder.host.translation import ROOT
from builder.parallel import spread
from builder.site.wording import has_catalogue
from builder.timings import Timings

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("seedpress")

_LEVEL = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.NOTE: log.info}
_HOME, _NOT_FOUND, _SITEMAP = "home.html", "404.html", "sitemap.xml"


class SeedpressPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """One build after another, event by event."""

    config_class = declared()

    serving = False
    locale: Locale
    """The site's language."""
    host: MkDocsConfig | None = None
    """The configuration while it is turned to the staging folder."""
    timings: Timings
    """Of the last build."""
    folders: Folders
    opened: Opened
    planned: Planned
    nav: Navigation
    press: Press

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Served pages let MkDocs' reload script run; published ones let no inline script run."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our templates behind the project's own, and say what they make besides pages."""
        if str(TEMPLATES) not in config.theme.dirs:
            config.theme.dirs.insert(-1, str(TEMPLATES))
        config.theme["search_index_only"] = True  # MkDocs' own search may be there, but finds its place taken
        config.theme.static_templates.discard(_SITEMAP)  # it would carry the day of the build
        config.theme.static_templates.add(_NOT_FOUND)
        self.locale = config.theme.locale
        if not has_catalogue(str(self.locale)):
            log.info("There is no catalogue for '%s': the interface is in English", self.locale)
        config.theme["locale"] = Locale("en")  # else MkDocs looks for catalogues of its own, and warns
        return config

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Bring the article files up to date, read them, and turn MkDocs to the staging folder."""
        self.timings = Timings()
        options = self.config.options
        self.folders = folders_of(self._base(config), options)
        self.opened = open_build(
            self.folders,
            self._base(config) / options.cache,
            config.site_dir,
            _report,
            self.timings,
            rhythm=options.issues,
            preview=self.serving,
        )
        gc.freeze()  # articles stay to the end: to look through them for garbage is a tenth of a rebuild
        self.host, config.site_dir = config, str(self.opened.staging)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Let hand-written pages link to the digest's."""
        config.theme["locale"] = self.locale
        theirs = files.get_file_from_path(_SITEMAP)
        if theirs is not None and theirs.src_dir != config.docs_dir:
            files.remove(theirs)
        for file in [file for file in files if self._is_ours(file)]:
            files.remove(file)  # where `docs_dir` holds the article files too
        for file in [file for file in files if is_part(file.src_uri) and file.src_dir in config.theme.dirs]:
            files.remove(file)
        return DigestFiles(files, self.opened.catalogue.library, config)

    def _is_ours(self, file: File) -> bool:
        content = self.opened.catalogue.shelf.content
        ours = (f"{content / name}{os.sep}" for name in ("articles", "issues", "_authority"))
        return file.src_dir is not None and (file.abs_src_path or "").startswith(tuple(ours))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the navigation until its pages know their titles."""
        self.nav = nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Hand-written pages are read by now: plan the site around them, and make the files beside pages."""
        shelves = self.opened.catalogue.library
        settings = settings_of(config, self.nav, self.config.options, self.serving)
        edition = site.Edition(shelves, settings, self.opened.catalogue.shelf, prose_of(config))
        written = [file.page for file in files.documentation_pages() if file.page is not None]
        for page in written:
            if page.file.dest_uri == "index.html":
                page.meta.setdefault("template", _HOME)
        taken = {page.file.dest_uri for page in written}
        with self.timings.stage("planning pages"):
            pages = tuple(each for each in site.plan(edition) if each.file not in taken)
            self.planned = Planned(edition, pages, tuple(site.feeds(shelves, settings)))
        self.press = Press(env, edition, tuple(config.extra_css), self.serving)
        with self.timings.stage("making the sitemap"):
            made = dict(made_files(self.planned, tuple(page.url for page in written)))
        made[STYLE_SHEET] = style_sheet(env).encode()
        for name, content in made.items():
            if name not in files:
                files.append(generated(name, content, config))

    def on_page_content(self, html: str, **_: Any) -> str:
        """Give the tables of hand-written pages what those of articles have."""
        return outbound(framed(html))

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give each hand-written page what it shows."""
        library, settings = self.planned.edition.library, self.planned.edition.settings
        if page.meta.get("template") == _HOME:
            view: site.View = site.home_page(self.planned.edition)
        else:
            view = site.written_page(title_of(page), page.url, library, settings)
        context.update(view=view)  # type: ignore[call-arg]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, **_: Any
    ) -> TemplateContext:
        """Give the page for what is not found what it shows."""
        if template_name != _NOT_FOUND:
            return context
        view = site.lost_page(self.planned.edition.library, self.planned.edition.settings)
        context.update(view=view)  # type: ignore[call-arg]
        return context

    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Say where the site's root is, as seen from a hand-written page."""
        return output.replace(ROOT, root_of(page.url))

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """A page for what is not found may be shown at any address, so its links begin at the host."""
        if template_name != _NOT_FOUND:
            return output_content
        return output_content.replace(ROOT, urlsplit(config.site_url or "/").path or "/")

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print the digest's pages, and bring what was built to its place."""
        holds = self.opened.publication.holds
        wanted = [each for each in self.planned.files if not holds(each.file, each.fingerprint)]
        with self.timings.stage("printing pages"):
            took = list(spread(partial(self.press.put, self.opened.staging), wanted))
        for made, seconds in zip(wanted, took, strict=True):
            if isinstance(made, site.PlannedPage) and made.kind == "article":
                self.timings.articles[self.opened.article_file(made.key)] += seconds
        fingerprints = self.planned.fingerprints
        if self.planned.edition.settings.search:
            with self.timings.stage("indexing for search"):
                fingerprints |= searching.index(self.opened, self.planned.edition)
        with self.timings.stage("drawing cards"):
            fingerprints |= draw_cards(
                self.opened, self.planned.edition, self._base(config) / self.config.options.cache
            )
        with self.timings.stage("publishing"):
            written, gone = self.opened.publication.publish(self.opened.staging, fingerprints)
        log.info("%d files written, %d removed in %s", written, gone, self.opened.site_dir)
        self._leave(config)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the site as it was, and nothing half-built behind."""
        if self.host is not None:
            self._leave(self.host)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Follow texts, articles, vocabularies and templates; show the page of what is saved at once."""
        folders = self.folders
        ours = (
            folders.seeds,
            folders.articles,
            folders.issues,
            folders.authority,
            *map(Path, config.theme.dirs[:-1]),
        )
        watched = [path for path in (config.docs_dir, config.config_file_path) if path]
        cache = self._base(config) / self.config.options.cache
        preview = Preview(builder, self._standing, cache / "serve" / "call")
        preview.watch(server, watched, [str(folder) for folder in ours if folder.is_dir()])
        return server

    def _standing(self) -> Standing:
        """What the last build left."""
        return Standing(self.folders, self.opened, self.planned, self.press)

    def _leave(self, config: MkDocsConfig) -> None:
        config.site_dir = self.opened.site_dir
        gc.unfreeze()
        self.opened.cache.close()
        shutil.rmtree(self.opened.staging, ignore_errors=True)
        self.host = None

    @staticmethod
    def _base(config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or "mkdocs.yml").absolute().parent


def _report(diagnostics: tuple[Diagnostic, ...]) -> None:
    for diagnostic in diagnostics:
        _LEVEL[diagnostic.severity]("%s", diagnostic)
