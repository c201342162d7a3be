"""Changes to the text of a front matter that leave every other line of it as it is.

A person's comments, quotes, order and indentation survive because nobody rewrites them: only the
lines of a changed key, or of a changed item of a list, are replaced. Comments in such lines are kept above
what takes their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from builder.document.decide import Step
from builder.document.emit import emit
from builder.document.lines import Front


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines `start` to `end` (excluded) become `lines`."""

    start: int
    end: int
    lines: tuple[str, ...]


def apply(lines: Sequence[str], edits: Iterable[Edit]) -> str:
    """The text with all edits done; of two that add lines at one place, the first comes first."""
    result = list(lines)
    order = sorted(enumerate(edits), key=lambda pair: (pair[1].start, pair[1].end > pair[1].start, pair[0]))
    for _, edit in reversed(order):
        result[edit.start : edit.end] = edit.lines
    return Front.joined(result)


def added(front: Front, key: str, value: Any, order: Sequence[str]) -> Edit:
    """A new key, after the last of those that stand before it in `order`."""
    before = order[: order.index(key)] if key in order else order
    ends = [front.span(*front.pairs[other])[1] for other in before if other in front.pairs]
    starts = [pair[0].start_mark.line for pair in front.pairs.values()]
    if key == order[-1]:
        ends = [front.span(*pair)[1] for pair in front.pairs.values()]
    at = ends[-1] if ends and key != order[-1] else max(ends, default=min(starts, default=len(front.lines)))
    return Edit(at, at, tuple(_written({key: value})))


def removed(front: Front, key: str) -> Edit:
    """A key goes; its comments stay."""
    return _replaced(front, front.pairs[key], [], 0)


def replaced(front: Front, key: str, value: Any) -> Edit:
    """A key's value is written anew."""
    return _replaced(front, front.pairs[key], _written({key: value}), 0)


def stepwise(front: Front, key: str, steps: Sequence[Step], value: Any) -> Iterator[Edit]:
    """Only those items of a list or map change that were decided to; `value` is the list that comes out."""
    node = front.pairs[key][1]
    spans = front.children(node)
    items = list(value.items()) if isinstance(value, dict) else value
    if not spans:
        yield _rewritten(front, key, steps, items)
        return
    column = (
        node.value[0][0].start_mark.column if isinstance(node, yaml.MappingNode) else node.start_mark.column
    )
    at = spans[0][0]
    for step, item in zip(steps, items, strict=True):
        written = [" " * column + line for line in _item(item)]
        if step.index is None:
            yield Edit(at, at, tuple(written))
            continue
        at = spans[step.index][1]
        if step.value is not None:
            yield _replaced(front, _nodes(node.value[step.index]), written, column)
    for index in set(range(len(spans))) - {step.index for step in steps}:
        yield _replaced(front, _nodes(node.value[index]), [], column)


def _rewritten(front: Front, key: str, steps: Sequence[Step], items: Sequence[Any]) -> Edit:
    """A list or map that shares lines, such as `[a, b]`: now one line for each item, each as it was."""
    key_node, node = front.pairs[key]
    lines = [f"{front.source(key_node)[0]}:"]
    for step, item in zip(steps, items, strict=True):
        if step.index is None or step.value is not None:
            lines += (f"  {line}" for line in _item(item))
        else:
            first, *rest = front.source(*_nodes(node.value[step.index]))
            lines.append(f"  {first}" if isinstance(item, tuple) else f"  - {first}")
            lines += (f"    {line.strip()}" for line in rest)
    return _replaced(front, (key_node, node), lines, 0)


def _replaced(front: Front, nodes: Sequence[yaml.Node], written: Sequence[str], column: int) -> Edit:
    """Other lines for those of some nodes; comments stay, on the same line where there is but one."""
    start, end = front.span(*nodes)
    comments = front.comments(start, end, *nodes)
    if len(comments) == len(written) == end - start == 1:
        return Edit(start, end, (f"{written[0]}  {comments[0]}",))
    return Edit(start, end, (*(" " * column + comment for comment in comments), *written))


def _nodes(child: Any) -> tuple[yaml.Node, ...]:
    return child if isinstance(child, tuple) else (child,)


def _item(item: Any) -> list[str]:
    """An item of a list, or an entry of a map (a tuple), as lines without indentation."""
    if isinstance(item, tuple):
        return _written(dict([item]))
    return [line[2:] for line in _written({"x": [item]})[1:]]


def _written(data: dict[str, Any]) -> list[str]:
    return emit(data).split("\n")[:-1]
