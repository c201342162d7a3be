"""`Article` → article file."""

from __future__ import annotations

from builder.article import Article
from builder.document import fields, markdown
from builder.document.emit import emit


def write(article: Article) -> str:
    """The text of an article file: front matter, an empty line, the body in Markdown."""
    front = dict(fields.values(article))
    if article.seed is not None:
        front["provenance"] = {"seed": article.seed}
    return f"---\n{emit(front)}---\n\n{markdown.body(article.body)}"
