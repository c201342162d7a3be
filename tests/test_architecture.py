"""The rules that keep the code pleasant to live in, held by tests instead of good intentions."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest

BUILDER = Path(__file__).parent.parent / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))
BASE = {
    "",
    "article",
    "authority",
    "cache",
    "chain",
    "config",
    "diagnostics",
    "language",
    "parallel",
    "schema",
    "timings",
    "urls",
}
STAGES = ["seed", "extract", "document", "library", "site"]
ABOVE = {
    "check",
    "cli",
    "curate",
    "explain",
    "history",
    "host",
    "importers",
    "pipeline",
    "plugin",
    "publish",
    "scaffold",
    "schemas",
    "suggest",
    "__main__",
}
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "core", "base"}


def name_of(path: Path) -> str:
    return str(path.relative_to(BUILDER))


def imported(path: Path) -> set[str]:
    """Dotted names of all modules that a module imports, wherever in it."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def part_of(dotted: str) -> str | None:
    """The part of the builder that an imported name belongs to; None for other people's modules."""
    head, *rest = dotted.split(".")
    return None if head != "builder" else rest[0] if rest and not rest[0].startswith("__version") else ""


def allowed_for(part: str) -> set[str]:
    if part in STAGES:
        return BASE | set(STAGES[: STAGES.index(part) + 1])
    return BASE if part in BASE else BASE | set(STAGES) | ABOVE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_stage_imports_only_base_modules_and_earlier_stages(path: Path):
    part = path.relative_to(BUILDER).parts[0].removesuffix(".py").replace("__init__", "")
    assert part in BASE | set(STAGES) | ABOVE, f"{part} has no place in the architecture"
    parts = {p for name in imported(path) if (p := part_of(name)) is not None}
    assert parts <= allowed_for(part), f"imports {sorted(parts - allowed_for(part))}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_plugin_and_the_command_line_know_mkdocs(path: Path):
    hosts = {name.split(".")[0] for name in imported(path)} & {"mkdocs", "properdocs"}
    assert not hosts or name_of(path).startswith(("plugin", "cli", "host/"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_prints_below_the_command_line(path: Path):
    calls = {n.func.id for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}  # fmt: skip
    assert "print" not in calls


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_are_small(path: Path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 350
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, f"{node.name} is long"


def test_half_of_the_modules_are_under_120_lines():
    assert statistics.median(p.read_text(encoding="utf-8").count("\n") for p in MODULES) < 120


def test_no_module_is_a_drawer():
    assert not {p.stem for p in MODULES} & DRAWERS
