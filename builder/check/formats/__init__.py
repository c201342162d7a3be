"""Findings as text for people, and for the programs that ask for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.check import Checked
from builder.check.formats.github import workflow_commands
from builder.check.formats.sarif import sarif
from builder.check.formats.structured import as_json

FORMATS: Mapping[str, Callable[[Checked], str]] = {
    "json": as_json,
    "github": workflow_commands,
    "sarif": sarif,
}
"""What `--format` may ask for, besides text."""
