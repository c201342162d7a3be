"""A person's own Markdown as safe HTML."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import markdown
import nh3

_EVERYWHERE = frozenset(("id", "class", "lang", "dir", "title"))
_ATTRIBUTES = {
    tag: set(nh3.ALLOWED_ATTRIBUTES.get(tag, ())) | _EVERYWHERE for tag in sorted(nh3.ALLOWED_TAGS)
}
_SCHEMES = {"http", "https", "mailto", "tel"}


def renderer(
    extensions: Sequence[Any] = (), configs: Mapping[str, Mapping[str, Any]] | None = None
) -> Callable[[str], str]:
    """A function that makes HTML of Markdown with these extensions of Python-Markdown.

    The parser is made once, when it is first needed: making it costs as much as a short article.
    Scripts, styles, event handlers and addresses such as `javascript:` are taken out.
    """

    @functools.cache
    def parser() -> markdown.Markdown:
        return markdown.Markdown(extensions=list(extensions), extension_configs=dict(configs or {}))

    def prose(source: str) -> str:
        return sanitized(parser().reset().convert(source)) + "\n"

    return prose


def sanitized(html: str) -> str:
    """HTML without what could run, load or restyle (nh3, which is Mozilla's ammonia)."""
    return nh3.clean(html, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
