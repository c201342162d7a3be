"""Every code that can be printed is in the table of rules, as bad as the table says, and has a page."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.check.rules import overview, rules
from builder.diagnostics import Severity

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "checks"
CODE = re.compile(r"SP\d{3}")


def codes_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
            yield node.value


def diagnostics_in(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """(code, severity) of every finding that is made with both written out."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name("Diagnostic"),
                args=[ast.Constant(value=str(code)), ast.Attribute(ast.Name("Severity"), severity), *_],
            ):
                yield code, severity


TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "builder").rglob("*.py")}


def test_every_code_of_the_program_is_in_the_table_and_the_reverse():
    assert {code for tree in TREES.values() for code in codes_in(tree)} == set(rules())


def test_findings_are_as_bad_as_the_table_says():
    found = {pair for tree in TREES.values() for pair in diagnostics_in(tree)}
    assert len(found) > 20
    assert [pair for pair in sorted(found) if rules()[pair[0]].severity is not Severity[pair[1]]] == []


def test_every_rule_has_a_page_and_no_page_is_out_of_date():
    made = {"README.md": overview()} | {f"{rule.code}.md": rule.page() for rule in rules().values()}
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.iterdir()}
    assert there == made, "run: python scripts/check_pages.py"


@pytest.mark.parametrize("rule", rules().values(), ids=rules())
def test_a_rule_says_in_plain_words_what_it_is_and_what_to_do(rule):
    assert f": {rule.code}: " in rule.example
    assert not rule.title.endswith(".")
    assert rule.title[0].islower() or rule.title.startswith("YAML")
    for text in filter(None, (rule.meaning, rule.mend, rule.fix)):
        assert text[0].isupper() or text.startswith("`")
        assert text.endswith(".")
