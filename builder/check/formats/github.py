"""Findings as workflow commands, which GitHub shows beside the lines that they are about.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. GitHub shows ten errors
and ten warnings of a step, so the worst come first and the rest are counted. All that comes from files, names
of files included, is escaped: a text must not be able to give the runner commands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from builder.check import Checked
from builder.check.formats.where import from_repository
from builder.diagnostics import Diagnostic, Severity, order

SHOWN = 10
"""How many annotations of one severity GitHub shows."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_PARTS = ("SP1", "SP2", "SP5", "SP8", "SP4", "SP6", "SP7", "SP3")
"""What comes first within a severity: what contributors can mend themselves."""


def workflow_commands(checked: Checked) -> str:
    """One command a line: ten errors, ten warnings and ten notes at most, and how many more there are."""
    return "".join(f"{line}\n" for line in _lines(checked.diagnostics))


def _lines(found: Iterable[Diagnostic]) -> Iterator[str]:
    ranked = sorted(found, key=_rank)
    for severity in _COMMANDS:
        yield from map(_command, islice((each for each in ranked if each.severity is severity), SHOWN))
        more = sum(each.severity is severity for each in ranked) - SHOWN
        if more > 0:
            word = f"{severity.name.lower()}{'s' * (more > 1)}"
            yield f"::notice::{more} more {word} {'stand' if more > 1 else 'stands'} in this step's summary"


def _rank(found: Diagnostic) -> tuple[int, int, tuple[str, int, int, str, str]]:
    part = found.code[:3]
    return -found.severity, _PARTS.index(part) if part in _PARTS else len(_PARTS), order(found)


def _command(found: Diagnostic) -> str:
    place = f",line={found.line},col={found.column}" if found.line else ""
    hint = f" ({found.hint})" if found.hint else ""
    file, title = _property(from_repository(found.path)), _property(found.code)
    text = _data(f"{found.message}{hint}")
    return f"::{_COMMANDS[found.severity]} file={file}{place},title={title}::{text}"


def _data(text: str) -> str:
    """What stands behind the second `::`. Every control character is escaped, not only line ends, and so is
    `##[`, which begins a command of the older kind anywhere in a line."""
    text = text.replace("%", "%25").replace("##[", "#%23[")
    return "".join(f"%{ord(ch):02X}" if ord(ch) < 32 or ord(ch) == 127 else _plain(ch) for ch in text)


def _plain(character: str) -> str:
    """Line ends of Unicode, at which some readers of logs break lines, as blanks."""
    return " " if character in "\x85\u2028\u2029" else character


def _property(text: str) -> str:
    """What stands before the second `::`."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
