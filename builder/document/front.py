"""An article file's two parts, and the YAML of the first as a tree that knows its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from builder.document.nodes import Problem, raw_key

_Fast: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS = {yaml.ScalarNode: "str", yaml.SequenceNode: "seq", yaml.MappingNode: "map"}


class _Untyped:
    """No scalar is guessed to be a number, a date or a truth: half of the time of reading goes there."""

    def resolve(self, kind: type[yaml.Node], _value: str, _implicit: tuple[bool, bool]) -> str:
        """The tag of what has none."""
        return f"tag:yaml.org,2002:{_TAGS[kind]}"


_Loader: type[yaml.SafeLoader] = type("_Loader", (_Untyped, _Fast), {})

_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)

_MOST_NODES = 100_000

_PLAIN_WORDS = (
    ("mapping values are not allowed", "put a value that holds a colon into double quotes"),
    ("cannot start any token", "indent with blanks, not with tabs, and put the value into double quotes"),
    ("quoted scalar", 'a quotation mark is opened and never closed: close it, or write \\" inside of quotes'),
    ("while parsing a flow", "close the bracket, or put a value that begins with one into double quotes"),
    (
        "expected key",
        "check that the line is indented like its neighbours and its quotation marks are closed",
    ),
    ("expected ':'", "write 'key: value', with a colon and a blank"),
    ("expected '-'", "begin each item of the list with '- ', all indented alike"),
    ("undefined alias", "put a value that begins with * into double quotes"),
    ("special characters", "delete the invisible character, or type the value anew"),
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of an article file, cut at its fences."""

    front: str
    """The YAML, each line ended with a line feed; it begins on line 2 of the file."""
    body: str
    """All after the second fence."""
    fences: tuple[str, str] = ("---\n", "---\n")
    """As they stand in the file."""

    def joined(self) -> str:
        """The file's text."""
        head, end = self.fences
        return f"{head}{self.front}{end if end.endswith(chr(10)) else end + chr(10)}{self.body}"


class BrokenError(ValueError):
    """Front matter that cannot be told from the rest, or is no YAML."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def normal(text: str) -> str:
    """A file's text without byte order mark and with line feeds alone at line ends."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def split(text: str) -> Parts:
    """Cut a file's text at its fences; `BrokenError` (SP201) where it has none."""
    fence = _FENCE.match(text)
    if not fence:
        hint = "begin the file with a line '---', then 'title: …', then a line '---'"
        raise BrokenError(Problem("SP201", "the file has no front matter", hint, -1, 0))
    end = _END.search(text, fence.end())
    if not end:
        hint = "close it with a line '---' before the article's text"
        raise BrokenError(Problem("SP201", "the front matter has no end", hint, -1, 0))
    return Parts(text[fence.end() : end.start()], text[end.end() :], (fence[0], end[0]))


def compose(front: str) -> yaml.MappingNode:
    """The tree of a front matter; `BrokenError` for broken YAML (SP202), for anything but keys with values
    (SP203) and for a key that stands twice (SP206)."""
    try:
        loader = _Loader(front)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except (yaml.YAMLError, RecursionError) as error:
        raise BrokenError(_broken(error, front)) from error
    if root is None:
        return yaml.MappingNode("tag:yaml.org,2002:map", [])
    if not isinstance(root, yaml.MappingNode):
        hint = "write each fact on a line of its own, as 'title: …'"
        raise BrokenError(Problem("SP203", "the front matter is no list of keys and values", hint, 0, 0))
    if "*" in front:
        _bounded(root)
    _unique(root)
    return root


def _unique(root: yaml.MappingNode) -> None:
    seen: set[str] = set()
    for node, _ in root.value:
        key = raw_key(node)
        if key in seen:
            mark = node.start_mark
            message, hint = f"the key '{key[:40]}' stands here a second time", "keep one of the two"
            raise BrokenError(Problem("SP206", message, hint, mark.line, mark.column))
        seen.add(key)


def _bounded(root: yaml.Node) -> None:
    """Aliases may make a tree that is endless or too large ('billion laughs')."""
    left, stack = _MOST_NODES, [root]
    while stack:
        left -= 1
        if not left:
            message = "the front matter refers to itself again and again"
            raise BrokenError(Problem("SP202", message, "write values out instead of '&' and '*'", 0, 0))
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            stack += (child for pair in node.value for child in pair)
        elif isinstance(node, yaml.SequenceNode):
            stack += node.value


def _broken(error: Exception, front: str) -> Problem:
    """SP202, with what the YAML reader says and what a person can do about it."""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    said = f"{problem} {getattr(error, 'context', None) or ''}"
    hint = next(
        (hint for cue, hint in _PLAIN_WORDS if cue in said), "put the value of this line into double quotes"
    )
    # where it was opened says more than where the reader gave up
    unclosed = any(cue in said for cue in ("quoted scalar", "flow sequence", "flow mapping"))
    mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    position = getattr(error, "position", None)
    if mark is None and isinstance(position, int):
        before = front.encode("utf-8", "replace")[:position].decode("utf-8", "ignore")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
    last = max(front.count("\n") - 1, 0)
    column = column if line <= last else 0
    return Problem("SP202", f"the front matter is not valid YAML: {problem}", hint, min(line, last), column)
