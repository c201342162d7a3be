"""What was extracted, under what a person made of the file."""

from __future__ import annotations

from builder.article import Article
from builder.diagnostics import Diagnostic
from builder.document.write import write


def merge(article: Article, existing: str | None, path: str) -> tuple[str, list[Diagnostic]]:  # noqa: ARG001
    """The text of an article file: what was extracted, under what a person made of `existing`."""
    return write(article), []
