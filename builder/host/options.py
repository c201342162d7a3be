"""The plugin's options as MkDocs wants them declared."""

from __future__ import annotations

import dataclasses
import typing
from typing import Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from builder.config import Options


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """The options of a plugin, checked by MkDocs."""

    @property
    def options(self) -> Options:
        """The same as our own type."""
        return Options(**dict(self))


def declared() -> type[PluginConfig]:
    """MkDocs' class for the options; each of its values is checked as its type asks for."""
    hints = typing.get_type_hints(Options)
    options = {field.name: _option(hints[field.name], field.default) for field in dataclasses.fields(Options)}
    return type("SeedpressConfig", (PluginConfig,), options)


def _option(hint: Any, default: Any) -> Any:
    kinds = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Literal:
        return c.Choice(kinds, default=default)
    if type(None) in kinds:
        return c.Optional(c.Type(kinds[0]))
    return c.Type(hint, default=default)
