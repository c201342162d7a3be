"""Findings as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from builder.check import Checked
from builder.diagnostics import Diagnostic


def as_json(checked: Checked) -> str:
    """`{"findings": [{code, severity, message, path, line, column, hint}], "counts": {…}}`; a finding with a
    line of 0 is about the whole file."""
    counts = Counter(found.severity.name.lower() for found in checked.diagnostics)
    value = {
        "findings": [_plain(found) for found in checked.diagnostics],
        "counts": dict(sorted(counts.items())),
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _plain(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity.name.lower(),
        "message": found.message,
        "path": found.path,
        "line": found.line,
        "column": found.column,
        "hint": found.hint,
    }
