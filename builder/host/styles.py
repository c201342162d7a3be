"""The style sheet: small files in layers, put together and minified."""

from __future__ import annotations

import re

from jinja2 import Environment

FOLDER = "css/"
STYLE_SHEET = "css/seedpress.css"
_LAYERS = "css/layers.css"
"""Says in which order the layers count, so it comes first, and the order of the others means nothing."""

_TOKEN = re.compile(
    r"""(?P<kept>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))"""
    r"""|/\*.*?\*/|\s*(?P<mark>[{};,]|:(?=\s))\s*|(?P<space>\s+)""",
    re.DOTALL,
)


def is_part(name: str) -> bool:
    """Whether a file of the theme is part of the style sheet instead of being published itself."""
    return name.startswith(FOLDER) and name.endswith(".css")


def style_sheet(env: Environment) -> str:
    """All of the theme's style sheets as one; a project's own theme replaces one by a file of its name."""
    names = sorted(filter(is_part, env.list_templates()), key=lambda name: (name != _LAYERS, name))
    return minified("\n".join(_source(env, name) for name in names))


def minified(css: str) -> str:
    """A style sheet without comments and without white space that means nothing.

    Only what no selector, calculation or string can need goes: a blank before a colon ends a selector
    (`.prose :is(h2)`), one after it never does.
    """
    return _TOKEN.sub(_shortest, css).replace(";}", "}").strip()


def _shortest(token: re.Match[str]) -> str:
    return token["kept"] or token["mark"] or (" " if token["space"] else "")


def _source(env: Environment, name: str) -> str:
    if env.loader is None:
        raise LookupError(f"the theme has no folder with {name}")
    return env.loader.get_source(env, name)[0]
