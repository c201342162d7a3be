"""The one table of all codes: how bad a finding is, what it means, what to do. `rules.yml` holds it."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from builder.diagnostics import Severity

_FILE = Path(__file__).with_name("rules.yml")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for."""

    code: str
    severity: Severity
    title: str
    """What it is, in a few words."""
    meaning: str
    """What the builder saw, and what follows from it."""
    mend: str
    """What to do."""
    example: str
    """The message, as it is printed."""
    fix: str | None = None
    """What `--fix` does, where it can mend it."""

    def page(self) -> str:
        """Its page, in Markdown."""
        parts = [
            f"# {self.code}: {self.title}",
            f"*{self.severity.name.capitalize()}.* {self.meaning}",
            f"    {self.example}",
            f"**What to do.** {self.mend}",
        ]
        if self.fix:
            parts.append(f"**`seedpress check --fix`** {self.fix[0].lower()}{self.fix[1:]}")
        return "\n\n".join(parts) + "\n"


@functools.cache
def rules() -> Mapping[str, Rule]:
    """All rules by code, in the order of their codes."""
    with _FILE.open("rb") as file:
        table = yaml.load(file, _Loader)
    made = {
        code: Rule(code, Severity[entry.pop("severity").upper()], **entry) for code, entry in table.items()
    }
    return dict(sorted(made.items()))


_OVERVIEW = """\
# What seedpress check finds

Each finding has a code, which keeps its meaning for ever. Errors and warnings make `seedpress check` exit
with 1; notes do not. `seedpress check --explain CODE` prints a page of these at the terminal.

| code | | what it is | mended by `--fix` |
| --- | --- | --- | --- |
"""


def overview() -> str:
    """The table of all rules, in Markdown, with links to their pages."""
    rows = (
        f"| [{rule.code}]({rule.code}.md) | {rule.severity.name.lower()} | {rule.title} "
        f"| {'yes' if rule.fix else ''} |\n"
        for rule in rules().values()
    )
    return _OVERVIEW + "".join(rows)
