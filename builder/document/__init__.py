"""Stage ③: `Article` ⇄ article file (YAML front matter, then Markdown)."""

from __future__ import annotations

import json

from builder.article import Article, Paragraph
from builder.diagnostics import Diagnostic

__all__ = ["merge"]


def merge(article: Article, existing: str | None, path: str) -> tuple[str, list[Diagnostic]]:  # noqa: ARG001
    """The text of an article file: what was extracted, under what a person made of `existing`."""
    body = "\n\n".join(b.text for b in article.body if isinstance(b, Paragraph))
    front = {"title": article.title, "provenance": {"seed": article.seed}}
    return "---\n" + json.dumps(front) + "\n---\n\n" + body + "\n", []
