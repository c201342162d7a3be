"""The rules for `mkdocs.yml`, as far as it is ours; the rest of it is MkDocs' to judge."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

import yaml

from builder.check.digest import Digest
from builder.config import Options, shown
from builder.diagnostics import Diagnostic, Severity

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS = {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:bool": bool, "tag:yaml.org,2002:null": type(None)}


def configuration(digest: Digest) -> Iterator[Diagnostic]:
    """What is wrong with the configuration of a digest."""
    path = shown(digest.config)
    try:
        root = yaml.compose(digest.config.read_bytes(), _Loader)
    except FileNotFoundError:
        hint = "'seedpress init' makes a digest to begin with"
        yield Diagnostic("SP801", Severity.ERROR, "there is no configuration here", path, 0, hint=hint)
        return
    except yaml.YAMLError as error:
        yield _broken(path, error)
        return
    if not isinstance(root, yaml.MappingNode):
        message, hint = (
            "the configuration is no map of settings",
            "write 'site_name: …' and so on, one a line",
        )
        yield Diagnostic("SP801", Severity.ERROR, message, path, hint=hint)
        return
    settings = {str(key.value): value for key, value in root.value}
    yield from _plugin(path, settings.get("plugins"))
    if not _has_value(settings.get("site_url")):
        message, hint = (
            "the configuration has no site_url",
            "add the address where the site will be published",
        )
        yield Diagnostic("SP804", Severity.NOTE, message, path, hint=hint)


def _has_value(node: yaml.Node | None) -> bool:
    return node is not None and bool(node.value)


def _broken(path: str, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = f"the configuration cannot be read: {getattr(error, 'problem', None) or 'it is no YAML'}"
    hint = "write one 'key: value' per line, and put values that hold ': ' or '#' in quotation marks"
    return Diagnostic("SP801", Severity.ERROR, message, path, line, column, hint)


def _plugin(path: str, plugins: yaml.Node | None) -> Iterator[Diagnostic]:
    """The options of the plugin, in either form of MkDocs' list of plugins."""
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode | yaml.MappingNode) else []
    pairs = [pair for each in entries for pair in _pairs(each)]
    ours = [options for name, options in pairs if name in ("seedpress", "mkdocs/seedpress")]
    if not ours:
        line = plugins.start_mark.line + 1 if plugins else 1
        message = "the plugin 'seedpress' is not in this configuration"
        hint = "add a line '  - seedpress' below 'plugins:'"
        yield Diagnostic("SP803", Severity.ERROR, message, path, line, hint=hint)
    for options in ours:
        if isinstance(options, yaml.MappingNode):
            yield from _options(path, options)


def _pairs(entry: Any) -> list[tuple[str, yaml.Node | None]]:
    if isinstance(entry, tuple):
        return [(entry[0].value, entry[1])]
    if isinstance(entry, yaml.MappingNode):
        return [(key.value, value) for key, value in entry.value]
    return [(str(entry.value), None)]


def _options(path: str, node: yaml.MappingNode) -> Iterator[Diagnostic]:
    hints = typing.get_type_hints(Options)
    known = [field.name for field in dataclasses.fields(Options)]
    for key, value in node.value:
        name = str(key.value)
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(known)}"
            yield _unfit(path, key, f"'{name}' is not an option of seedpress", hint)
        elif not value.tag.startswith("!") and not _fits(value, hints[name]):
            yield _unfit(path, value, f"'{name}' cannot be {_printed(value)}", _wanted(hints[name]))


def _unfit(path: str, node: yaml.Node, message: str, hint: str) -> Diagnostic:
    mark = node.start_mark
    return Diagnostic("SP802", Severity.ERROR, message, path, mark.line + 1, mark.column + 1, hint)


def _fits(node: yaml.Node, hint: Any) -> bool:
    """Whether a value is of a type."""
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Literal:
        return isinstance(node, yaml.ScalarNode) and node.value in arguments
    kind = _TAGS.get(node.tag, str) if isinstance(node, yaml.ScalarNode) else None
    return kind is not None and kind in (arguments or (hint,))


def _printed(node: yaml.Node) -> str:
    return f"'{node.value[:40]}'" if isinstance(node, yaml.ScalarNode) else "a list or a map"


def _wanted(hint: Any) -> str:
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is typing.Literal:
        return f"write {', '.join(arguments[:-1])} or {arguments[-1]}"
    kind = arguments[0] if arguments else hint
    return {int: "write a whole number", bool: "write true or false"}.get(kind, "write a text")
