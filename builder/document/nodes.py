"""YAML nodes as values: lenient about how a person writes them, exact about what cannot be read.

Texts are taken as they stand in the file, so that `1984`, `NO` and `12:30` need no quotes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

T = TypeVar("T")

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_STR = "tag:yaml.org,2002:str"
_resolver = Resolver()


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a node cannot be read, at a place of the front matter (lines and columns from 0)."""

    code: str
    message: str
    hint: str
    line: int
    column: int


class UnreadableError(ValueError):
    """A node that does not hold what its key asks for."""

    def __init__(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        mark = node.start_mark
        self.problem = Problem(code, message, hint, mark.line, mark.column)


def wrong_type(node: yaml.Node, wanted: str, hint: str) -> UnreadableError:
    """SP204: something else stands where `wanted` should."""
    kind = (
        "a list"
        if isinstance(node, yaml.SequenceNode)
        else "a map"
        if isinstance(node, yaml.MappingNode)
        else "a text"
    )
    return UnreadableError(node, "SP204", f"{wanted} is needed here, and this is {kind}", hint)


def text(node: yaml.Node) -> str | None:
    """A text as it stands; `None` where nothing stands."""
    if isinstance(node, yaml.ScalarNode):
        value: str = node.value
        return None if not value or (value in _NULLS and not node.style) else value
    raise wrong_type(node, "a text", "write it on one line after the colon, in double quotes")


def items(node: yaml.Node) -> list[yaml.Node]:
    """The nodes of a list; a single value stands for a list of one."""
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    return [] if isinstance(node, yaml.ScalarNode) and text(node) is None else [node]


def texts(node: yaml.Node) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(value for item in items(node) if (value := text(item)) is not None)


def several(read: Callable[[yaml.Node], T]) -> Callable[[yaml.Node], tuple[T, ...]]:
    """A reader of lists from a reader of items."""
    return lambda node: tuple(read(item) for item in items(node))


def pairs(node: yaml.Node, example: str) -> Iterator[tuple[str, yaml.Node]]:
    """Keys and values of a map; nothing for an empty value."""
    if isinstance(node, yaml.ScalarNode) and text(node) is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise wrong_type(node, "a map", f"write it as {example}")
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise wrong_type(key, "a key", f"write it as {example}")
        yield key.value, value


def any_value(node: yaml.Node) -> Any:
    """What YAML makes of a node: for keys that the builder does not know."""
    try:
        return SafeConstructor().construct_document(_typed(node))
    except (yaml.YAMLError, ValueError, OverflowError, TypeError) as error:
        mark = getattr(error, "problem_mark", None) or node.start_mark
        problem = getattr(error, "problem", None) or str(error)
        raise UnreadableError(
            _At(mark), "SP204", f"this value cannot be read: {problem}", "put it in double quotes"
        ) from error


def _typed(node: yaml.Node) -> yaml.Node:
    """The node with the types that YAML 1.1 sees in plain scalars."""
    if isinstance(node, yaml.MappingNode):
        pairs = [(_typed(key), _typed(value)) for key, value in node.value]
        return yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    if isinstance(node, yaml.SequenceNode):
        items = [_typed(item) for item in node.value]
        return yaml.SequenceNode(node.tag, items, node.start_mark, node.end_mark)
    if isinstance(node, yaml.ScalarNode) and node.tag == _STR and not node.style:
        tag = _resolver.resolve(yaml.ScalarNode, node.value, (True, False))  # type: ignore[no-untyped-call]
        return yaml.ScalarNode(tag, node.value, node.start_mark, node.end_mark)
    return node


class _At(yaml.Node):
    """A place, as a node."""

    def __init__(self, mark: yaml.Mark) -> None:
        super().__init__("", None, mark, mark)


def raw(node: yaml.Node) -> Any:
    """Lists, maps and texts as they stand: what is compared to see whether a person changed it."""
    if isinstance(node, yaml.SequenceNode):
        return [raw(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {raw_key(key): raw(value) for key, value in node.value}
    return node.value


def raw_key(node: yaml.Node) -> str:
    """A key as a text, whatever it is."""
    return node.value if isinstance(node, yaml.ScalarNode) else repr(raw(node))
