"""The style sheet: small files in layers, put together and minified."""

from __future__ import annotations

from jinja2 import Environment
from rcssmin import cssmin

FOLDER = "css/"
STYLE_SHEET = "css/seedpress.css"
_LAYERS = "css/layers.css"
"""Says in which order the layers count, so it comes first, and the order of the others means nothing."""


def is_part(name: str) -> bool:
    """Whether a file of the theme is part of the style sheet instead of being published itself."""
    return name.startswith(FOLDER) and name.endswith(".css")


def style_sheet(env: Environment) -> str:
    """All of the theme's style sheets as one; a project's own theme replaces one by a file of its name."""
    names = sorted(filter(is_part, env.list_templates()), key=lambda name: (name != _LAYERS, name))
    return str(cssmin("\n".join(_source(env, name) for name in names)))


def _source(env: Environment, name: str) -> str:
    if env.loader is None:
        raise LookupError(f"the theme has no folder with {name}")
    return env.loader.get_source(env, name)[0]
