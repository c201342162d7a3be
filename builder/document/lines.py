"""Where nodes stand in the lines of a front matter, and what comments stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from builder.document.nodes import raw_key

Pair = tuple[yaml.Node, yaml.Node]

_BREAK = re.compile(r"\n|(?<=[\x85\u2028\u2029])")
"""YAML 1.1 counts lines by these too; a line keeps them, but not its line feed."""
_BREAKS = frozenset("\x85\u2028\u2029")
_COMMENT = re.compile(r"(?:^|\s)(#.*)$")


@dataclass(frozen=True, slots=True)
class Front:
    """A front matter as lines, and its keys and values as nodes that know their place in them."""

    lines: tuple[str, ...]
    pairs: dict[str, Pair]

    @classmethod
    def of(cls, front: str, root: yaml.MappingNode) -> Front:
        """From its text and its tree."""
        return cls(tuple(_BREAK.split(front)[:-1]), {raw_key(key): (key, value) for key, value in root.value})

    @staticmethod
    def joined(lines: Iterable[str]) -> str:
        """Lines as text again."""
        return "".join(line if line[-1:] in _BREAKS else f"{line}\n" for line in lines)

    def span(self, *nodes: yaml.Node) -> tuple[int, int]:
        """The lines of nodes that follow each other: the first, and the one after the last."""
        return nodes[0].start_mark.line, max(map(self._last, nodes)) + 1

    def _last(self, node: yaml.Node) -> int:
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return max(map(self._last, last)) if isinstance(last, tuple) else self._last(last)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._last_of_block(node)
        return int(node.end_mark.line)

    def _last_of_block(self, node: yaml.ScalarNode) -> int:
        """A block scalar ends before the empty lines and outdented comments that follow it."""
        first = node.start_mark.line
        texts = [line for line in self.lines[first + 1 : node.end_mark.line] if line.strip()]
        indent = _indent(texts[0]) if texts else 0
        last = min(int(node.end_mark.line), len(self.lines) - 1)
        while last > first and _indent(self.lines[last]) < max(indent, 1):
            last -= 1
        return last

    def children(self, node: yaml.Node) -> list[tuple[int, int]] | None:
        """The lines of each item of a list, or entry of a map; `None` where they share lines."""
        spans: list[tuple[int, int]] = []
        if not isinstance(node, yaml.CollectionNode) or node.flow_style:
            return None
        mark = "" if isinstance(node, yaml.MappingNode) else "-"
        for child in node.value:
            nodes = child if isinstance(child, tuple) else (child,)
            start, end = self.span(*nodes)
            before = self.lines[start][: nodes[0].start_mark.column]
            if before.strip() != mark or (spans and start < spans[-1][1]):
                return None
            spans.append((start, end))
        return spans

    def source(self, *nodes: yaml.Node) -> list[str]:
        """The text of nodes that follow each other, line by line."""
        start, end = nodes[0].start_mark, nodes[-1].end_mark
        lines = list(self.lines[start.line : end.line + 1])
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        return lines

    def comments(self, start: int, end: int, *nodes: yaml.Node) -> list[str]:
        """The comments that stand in lines, next to or between what these nodes hold."""
        after = [0] * (end - start)
        for leaf in _leaves(nodes):
            first, last = leaf.start_mark.line - start, leaf.end_mark.line - start
            if leaf.style in ("|", ">"):
                last = self._last_of_block(leaf) - start + 1
                after[first] = max(after[first], leaf.start_mark.column)
            for line in range(first + (leaf.style in ("|", ">")), min(last, end - start)):
                after[line] = len(self.lines[start + line])
            if last < end - start and leaf.style not in ("|", ">"):
                after[last] = max(after[last], leaf.end_mark.column)
        found = (_COMMENT.search(self.lines[start + n], pos) for n, pos in enumerate(after))
        return [match[1] for match in found if match]


def _leaves(nodes: Sequence[yaml.Node]) -> Iterator[yaml.ScalarNode]:
    for node in nodes:
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.MappingNode):
            for pair in node.value:
                yield from _leaves(pair)
        elif isinstance(node, yaml.SequenceNode):
            yield from _leaves(node.value)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" ")) if line.strip() else 0
