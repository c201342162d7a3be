"""Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for code scanning."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from builder import __version__
from builder.cache import digest
from builder.check import Checked
from builder.check.formats.where import from_repository
from builder.check.rules import Rule, rules
from builder.diagnostics import Diagnostic, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(checked: Checked) -> str:
    """A log of one run. Columns count characters; paths are from the top of the repository."""
    table = rules()
    codes = {code: index for index, code in enumerate(table)}
    driver = {
        "name": "seedpress",
        "version": __version__,
        "rules": [_rule(rule) for rule in table.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, codes[found.code]) for found in checked.diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": f"{rule.title[0].upper()}{rule.title[1:]}."},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": rule.mend, "markdown": rule.page()},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(found: Diagnostic, index: int) -> dict[str, Any]:
    path = from_repository(found.path)
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(path)}}
    if found.line:
        location["region"] = {"startLine": found.line, "startColumn": found.column}
    hint = f" ({found.hint})" if found.hint else ""
    return {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message}{hint}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"finding/v1": digest(path, found.code, found.message)},
    }
