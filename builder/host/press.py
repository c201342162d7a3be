"""What many pages share is printed once: a card stands on a dozen pages, the masthead on all."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from builder.host.files import root_of
from builder.host.translation import ROOT, translated
from builder.library import Entry
from builder.site import POLICY, Edition, FeedPress, PlannedFeed, PlannedPage, view, ways_in
from builder.site.views import Card

_REMEMBERED = 1 << 15
"""How many cards are kept: at 2 KB each, 64 MB at most."""


class Press:
    """The templates of one build, as functions that remember what they printed."""

    def __init__(self, env: Environment, edition: Edition, styles: tuple[str, ...], serving: bool) -> None:
        """Prepare MkDocs' environment: typed values are escaped, and templates find our functions."""
        env.autoescape = True
        env.trim_blocks = env.lstrip_blocks = True
        translated(env, edition.settings.words)
        env.auto_reload = False  # nobody changes a template while the site is being built
        self._macros = _Macros(env, "macros.html")
        env.globals |= {
            "site": edition.settings,
            "styles": styles,
            "serving": serving,
            "policy": Markup(POLICY),
            "m": self._macros,
            "part": _Parts(env),
            "print_card": lru_cache(_REMEMBERED)(self._card),
            "masthead": lru_cache(self._masthead),
            "colophon": lru_cache(self._colophon),
        }
        self._env, self._styles, self._serving = env, styles, serving
        self._edition = edition
        self._feeds = FeedPress(edition)
        self._ways = tuple(ways_in(edition.library, edition.settings))

    def with_entry(self, entry: Entry) -> Press:
        """A press that prints an article as its file says now, and all else as this one."""
        library = self._edition.library
        entries = list(library.entries)
        entries[library.positions[entry.slug]] = entry
        now = replace(
            self._edition, library=replace(library, entries=tuple(entries)), cards={}, quotes={}, keys={}
        )
        return Press(self._env, now, self._styles, self._serving)

    def put(self, folder: Path, planned: PlannedPage | PlannedFeed) -> float:
        """Write a page or feed of the plan into the site's folder; returns the seconds it took. `OSError` if
        it cannot be written."""
        start = time.perf_counter()
        text = self._feeds.text(planned) if isinstance(planned, PlannedFeed) else self.printed(planned)
        _write(f"{folder}/{planned.file}", text.encode())
        return time.perf_counter() - start

    def printed(self, page: PlannedPage) -> str:
        """A whole page of the plan."""
        template = self._env.get_template(page.template)
        html: str = template.render(view=view(page, self._edition), root=ROOT)
        return html.replace(ROOT, root_of(page.address))

    def _card(self, card: Card, root: str, level: int, class_: str = "") -> Markup:
        printed: Markup = self._macros.card(card, root, level, class_)
        return printed

    def _masthead(self, root: str, section: str, itself: bool) -> Markup:
        return self._partial("masthead", root=root, section=section, itself=itself, ways=self._ways)

    def _colophon(self, root: str) -> Markup:
        return self._partial("colophon", root=root)

    def _partial(self, name: str, **values: object) -> Markup:
        return Markup(self._env.get_template(f"partials/{name}.html").render(values))


def _write(path: str, content: bytes) -> None:
    """Write a file, and make its folder where that is missing; ten thousand times a build."""
    try:
        file = open(path, "wb")  # noqa: PTH123, SIM115 - closed below; a path object costs as much as the file
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        file = open(path, "wb")  # noqa: PTH123, SIM115
    with file:
        file.write(content)


class _Macros:
    """The macros of a template, loaded when the first is called: `{% import %}` looks it up on every page."""

    def __init__(self, env: Environment, template: str) -> None:
        self._env, self._template = env, template

    def __getattr__(self, name: str) -> Any:
        macro = getattr(self._env.get_template(self._template).module, name)
        setattr(self, name, macro)
        return macro


class _Parts:
    """Partials that are one macro of their own name."""

    def __init__(self, env: Environment) -> None:
        self._env = env

    def __getattr__(self, name: str) -> Any:
        macro = getattr(self._env.get_template(f"partials/{name}.html").module, name)
        setattr(self, name, macro)
        return macro
