"""The optional YAML header of a seed: what a contributor says about the text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

import yaml

from builder.article import STATUSES, PartialDate
from builder.diagnostics import Diagnostic, Severity
from builder.seed.model import Header

_FENCE = re.compile(
    r"\s{0,1000}?^---[ \t]*\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_RIGHTS = ("excerpt", "full", "link")
_TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _AsPrinted(_Loader):  # type: ignore[misc, valid-type]
    """Scalars as the strings that stand there: `2023-10` is no sum, `NO` is Norwegian, `12:30` a time."""


_AsPrinted.yaml_implicit_resolvers = {}
Result = tuple[Header, int, list[Diagnostic]]


def read_header(path: str, text: str) -> Result:
    """The header, the offset at which the text after it begins, and what is wrong with the header.

    A fence counts as a header only where it holds a mapping with at least one key that we know;
    any other is text (people paste horizontal rules). One that is plainly meant as a header but cannot
    be read is an error: what it says must be neither lost nor published.
    """
    if not (fence := _FENCE.match(text)) or not _KEY_LINE.search(fence[1]):
        return _unclosed(path, text)
    first = text.count("\n", 0, fence.start(1)) + 1
    try:
        data = yaml.load(fence[1], _AsPrinted)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (first + mark.line, mark.column + 1) if mark else (first, 1)
        problem = getattr(error, "problem", None) or "it is no YAML"
        problem = "a value holds a colon" if problem.startswith("mapping values") else problem
        hint = "write one 'key: value' per line and put values that hold ': ' or '#' in quotation marks"
        message = f"the header cannot be read: {problem}"
        return Header(), 0, [Diagnostic("SP112", Severity.ERROR, message, path, line, column, hint)]
    if not isinstance(data, Mapping) or not any(key in data for key in KEYS):
        return Header(), 0, []
    values, diagnostics = _values(path, first, fence[1], data)
    return Header(**values), fence.end(), diagnostics


def _unclosed(path: str, text: str) -> Result:
    """No header; a finding where one was begun and never ended."""
    start = text.lstrip()
    if not re.match(r"---[ \t]*\n", start) or not _KEY_LINE.match(start.partition("\n")[2]):
        return Header(), 0, []
    line = text[: len(text) - len(start)].count("\n") + 1
    hint = "end it with a line '---'"
    return (
        Header(),
        0,
        [Diagnostic("SP112", Severity.ERROR, "the header is not closed", path, line, hint=hint)],
    )


def _values(
    path: str, first: int, source: str, data: Mapping[Any, Any]
) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The header's values by attribute, and a finding for each that cannot be used."""
    values: dict[str, Any] = {}
    diagnostics = []
    for key, value in data.items():
        try:
            if key not in KEYS:
                raise ValueError(f"'{key}' is not a key of a seed's header")  # noqa: TRY301
            if value not in ("", None):
                values[key] = _READERS[key](value)
        except ValueError as error:
            line = first + _line_in(source, str(key))
            diagnostics.append(
                _finding(path, line, str(error), _HINTS.get(str(key), "known keys: " + ", ".join(KEYS)))
            )
    return values, diagnostics


def _line_in(source: str, key: str) -> int:
    found = re.search(rf"^{re.escape(key)}[ \t]*:", source, re.MULTILINE)
    return source.count("\n", 0, found.start()) if found else 0


def _finding(path: str, line: int, message: str, hint: str) -> Diagnostic:
    return Diagnostic("SP110", Severity.WARNING, message, path, line, hint=hint)


# -- values -----------------------------------------------------------------------------------


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a header's value is not a plain line of text")  # noqa: TRY004 - a finding
    return " ".join(value.split())


def _url(value: Any) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]{3,2000}", _string(value)):
        raise ValueError(f"'{_string(value)[:80]}' is not a web address")
    return _string(value)


def _date(value: Any) -> PartialDate:
    text = _string(value)[:40]
    try:
        return PartialDate.parse(text[:10])
    except ValueError:
        raise ValueError(f"'{text}' is not a date") from None


def _day(value: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(_string(value)[:10])
    except ValueError:
        raise ValueError(f"'{_string(value)[:40]}' is not a day") from None


def _texts(value: Any) -> tuple[str, ...]:
    items = value if isinstance(value, list) else _string(value).split(",")
    return tuple(tag for item in items if (tag := _string(item)))


def _lang(value: Any) -> str:
    if not _LANG.fullmatch(_string(value)):
        raise ValueError(f"'{_string(value)[:40]}' is not a language tag")
    return _string(value)


def _one_of(words: tuple[str, ...], what: str) -> Callable[[Any], str]:
    """A reader of one word of several."""

    def read(value: Any) -> str:
        if _string(value).lower() not in words:
            raise ValueError(f"'{_string(value)[:40]}' is not {what}")
        return _string(value).lower()

    return read


def _flag(value: Any) -> bool:
    if _string(value).lower() not in _TRUTHS:
        raise ValueError(f"'{_string(value)[:40]}' is neither yes nor no")
    return _TRUTHS[_string(value).lower()]


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "title": _string,
    "url": _url,
    "retrieved": _day,
    "source": _string,
    "date": _date,
    "added": _day,
    "tags": _texts,
    "lang": _lang,
    "rights": _one_of(_RIGHTS, "a way to show a text"),
    "draft": _flag,
    "publish": _day,
    "expires": _day,
    "pinned": _flag,
    "status": _one_of(STATUSES, "a status"),
    "note": _string,
    "aliases": _texts,
}
_HINTS = {
    "url": "give it in full, with https://",
    "date": "write it as 2023-10-03, 2023-10 or 2023",
    **dict.fromkeys(("retrieved", "added", "publish", "expires"), "write it as 2023-10-03"),
    "lang": "write en, de, pt-BR …",
    "rights": "write excerpt, full or link",
    **dict.fromkeys(("draft", "pinned"), "write true or false"),
    "status": f"write {', '.join(STATUSES[:-1])} or {STATUSES[-1]}",
}
KEYS = tuple(_READERS)
"""All keys of a header."""
_KEY_LINE = re.compile(rf"^(?:{'|'.join(KEYS)})[ \t]*:", re.MULTILINE)
