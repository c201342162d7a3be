"""Why the builder read a seed as it did: every line with its kind, every value with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, fields

from builder import extract, seed
from builder.article import Article, Evidence, PartialDate
from builder.authority import NONE, Authority
from builder.diagnostics import Diagnostic
from builder.seed.model import Kind, Page

__all__ = ["Explanation", "Fact", "Line", "explain"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One value that was read, and why."""

    field: str
    value: object
    """As in `Article`: a string, a `Person`, a `Quote` …"""
    line: int
    """Of the seed, from 1."""
    evidence: Evidence

    @property
    def label(self) -> str:
        """The value in one line, for people."""
        return " · ".join(_strings(self.value))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the seed and what it was taken for."""

    number: int
    text: str
    kind: Kind | None
    """`None` for an empty line and for the header."""
    facts: tuple[Fact, ...]
    """The values whose evidence begins in this line."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that was made of one seed."""

    page: Page
    article: Article
    lines: tuple[Line, ...]
    diagnostics: tuple[Diagnostic, ...]


def explain(
    path: str, data: bytes, authority: Authority = NONE
) -> tuple[Explanation | None, list[Diagnostic]]:
    """Read a seed as the pipeline would and keep the reasons; no explanation where there is no text."""
    page, diagnostics = seed.read(path, data, authority)
    if page is None:
        return None, diagnostics
    extraction = extract.extract(page)
    diagnostics += extraction.diagnostics
    facts = sorted(_facts(page, extraction), key=lambda fact: fact.evidence.span)
    return Explanation(page, extraction.article, _lines(page, facts), tuple(diagnostics)), diagnostics


def _facts(page: Page, extraction: extract.Extraction) -> list[Fact]:
    facts = []
    for key, evidence in extraction.evidence.items():
        value = getattr(extraction.article, key)
        values = (
            list(value.items()) if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
        )
        for one, why in zip(values, evidence, strict=False):
            facts.append(Fact(key, one, page.seed.line_of(why.span.start), why))
    return facts


def _lines(page: Page, facts: list[Fact]) -> tuple[Line, ...]:
    kinds: dict[int, Kind] = {}
    for block in page.blocks:
        first = page.seed.line_of(block.span.start)
        for number in range(first, first + page.seed.text.count("\n", block.span.start, block.span.end) + 1):
            kinds[number] = block.kind
    beside: dict[int, list[Fact]] = {}
    for fact in facts:
        beside.setdefault(fact.line, []).append(fact)
    return tuple(
        Line(number, text, kinds.get(number) if text.strip() else None, tuple(beside.get(number, ())))
        for number, text in enumerate(page.seed.text.split("\n"), 1)
    )


def _strings(value: object) -> list[str]:
    """The strings in a value, depth first, in the order of its fields."""
    if isinstance(value, str | PartialDate):
        return [str(value)]
    if isinstance(value, tuple):
        return [text for item in value for text in _strings(item)]
    if hasattr(value, "__dataclass_fields__"):
        return [text for field in fields(value) for text in _strings(getattr(value, field.name))]  # type: ignore[arg-type]
    return []
