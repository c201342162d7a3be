"""What went wrong, where, and what to do: the one type in which every stage reports findings."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Severity(enum.IntEnum):
    """How bad a finding is: an ERROR fails the run, a WARNING fails a strict one, a NOTE never."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, complete enough to be printed as one line that a contributor understands."""

    code: str
    """Stable code of the rule, such as `SP101`; never reused for another meaning."""
    severity: Severity
    message: str
    """What is wrong, in one plain sentence without a full stop."""
    path: str
    """The file it is about, as the user named it (always with `/`)."""
    line: int = 1
    """Line in that file, from 1; 0 where it is about the whole file or a folder."""
    column: int = 1
    """Column in that line, in characters, from 1."""
    hint: str = ""
    """What the reader of the message can do about it; empty where nothing need be done."""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.path}{place}: {self.code}: {self.message}{hint}"


def order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """Sort key: by place, then by code and wording, so that two runs print the same list."""
    d = diagnostic
    return (d.path, d.line, d.column, d.code, d.message)
