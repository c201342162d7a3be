"""`Article` → article file."""

from __future__ import annotations

from typing import Any

from builder.article import Article
from builder.document import fields, markdown
from builder.document.emit import emit
from builder.document.items import note

SEED, BODY = "seed", "body"
PROVENANCE = "provenance"


def write(article: Article) -> str:
    """The text of an article file: front matter, an empty line, the body in Markdown.

    `provenance` notes down what of it the builder generated, which is all of it: a later `merge`
    knows by that what a person has changed since.
    """
    front = dict(fields.values(article))
    body = markdown.body(article.body)
    notes = {key: note(key, value) for key, value in front.items() if key in fields.NOTED}
    notes[BODY] = note(BODY, body.strip("\n"))
    if found := provenance(article.seed, notes):
        front[PROVENANCE] = found
    return f"---\n{emit(front)}---\n\n{body}" if body else f"---\n{emit(front)}---\n"


def provenance(seed: str | None, notes: dict[str, str | None]) -> dict[str, Any]:
    """What the builder notes down for itself: the seed, then one note for each key and one for the body.

    An article without a seed is a person's alone: nothing of it is noted.
    """
    if seed is None:
        return {}
    order = (*fields.NOTED, BODY)
    return {SEED: seed} | {key: known for key in order if (known := notes.get(key))}
