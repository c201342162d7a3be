"""MkDocs' configuration → the site's settings, and the digest of all that pages are made with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from html import unescape
from importlib.metadata import version
from pathlib import Path, PurePath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from builder import __version__
from builder.cache import digest, digest_of_files
from builder.site import NavItem, Settings
from builder.site.wording import CATALOGUES

_BUILDER = Path(__file__).resolve().parent.parent
TEMPLATES = next(
    folder for folder in (_BUILDER / "templates", _BUILDER.parent / "templates") if folder.is_dir()
)
"""Our own theme: in the wheel inside the package, in a checkout beside it."""
_LIBRARIES = ("babel", "jinja2", "markdown", "markupsafe")
_VOLATILE = ("site_dir", "config_file_path", "strict", "dev_addr", "watch")


def settings_of(config: MkDocsConfig, nav: Navigation, options: Any, serving: bool) -> Settings:
    """The settings that pages show; complete only when hand-written pages know their titles."""
    address = (config.site_url or "").rstrip("/")
    return Settings(
        name=config.site_name,
        url=f"{address}/" if address else "",
        description=config.site_description or "",
        author=config.site_author or "",
        lang=str(config.theme.locale).replace("_", "-"),
        nav=tuple(_items(nav)),
        rights=options.rights,
        per_page=options.per_page,
        feed_size=options.feed_size,
        feed_id=options.feed_id,
        term_feeds=options.term_feeds,
        search=options.search,
        social_cards=options.social_cards and bool(address) and not serving,
        environment=_environment(config, serving),
    )


def _items(nav: Navigation) -> Iterator[NavItem]:
    """Hand-written pages and links in the order of `nav`, without the home page."""
    for item in _flat(nav.items):
        if isinstance(item, Link):
            yield NavItem(item.title, item.url)
        elif isinstance(item, Page) and not item.is_homepage:
            yield NavItem(title_of(item), item.url)


def title_of(page: Page) -> str:
    """A hand-written page's title as text: MkDocs escapes one that it took from a heading."""
    title = page.title or page.file.name
    return title if "title" in page.meta else unescape(title)


def prose_of(config: MkDocsConfig) -> Callable[[str], str]:
    """The renderer of Markdown that a person wrote, with the extensions of `mkdocs.yml`."""

    def prose(source: str) -> str:
        from builder.document.prose import renderer  # noqa: PLC0415 - most digests never need it

        return made(renderer)(source)

    @cache
    def made(renderer: Callable[..., Callable[[str], str]]) -> Callable[[str], str]:
        return renderer(config.markdown_extensions, config.mdx_configs or {})

    return prose


def _flat(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_section:
            yield from _flat(item.children)
        else:
            yield item


def _name(value: object) -> str:
    """What stands for a value of the configuration that is neither text nor number."""
    return str(value) if isinstance(value, PurePath) else type(value).__qualname__


def _environment(config: MkDocsConfig, serving: bool) -> str:
    chosen = {key: value for key, value in config.items() if key not in _VOLATILE}
    chosen["plugins"] = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    chosen["theme"] = dict(config.theme)
    templates = (path for folder in config.theme.dirs for path in sorted(Path(folder).rglob("*.html")))
    hooks = (Path(hook) for hook in config.hooks)
    code = (
        path
        for stage in ("", "authority", "document", "library", "site", "host")
        for path in (_BUILDER / stage).glob("**/*.py" if stage else "*.py")
    )
    return digest(
        __version__,
        json.dumps(chosen, default=_name, sort_keys=True),
        str(serving),
        *(f"{name} {version(name)}" for name in _LIBRARIES),
        digest_of_files(templates),
        digest_of_files(CATALOGUES.rglob("*.po")),
        digest_of_files(hooks),
        digest_of_files(code),
    )
