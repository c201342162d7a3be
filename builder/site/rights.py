"""How much of another publisher's text is shown, and whether search engines may list the page."""

from __future__ import annotations

import re
from itertools import islice
from typing import get_args

from builder.article import BodyBlock, Markdown, Paragraph
from builder.config import Rights
from builder.library import Entry
from builder.site.settings import Settings

_MODES = get_args(Rights)
_OPENING = 2
"""How many paragraphs an excerpt shows."""
_OPEN_LICENCES = ("CC", "PUBLIC DOMAIN", "PDM")
_NO_PARAGRAPH = re.compile(r"[#>|<`~=!]|[*+-]\s|\d+[.)]\s|\s{4}|\[[^\]\n]{1,200}\]:")
"""How a chunk of Markdown begins that is, or may be, something else than a paragraph."""


def rights(stated: str | None, settings: Settings) -> Rights:
    """How much of a text is shown: as its file says, else as the site has it."""
    return next((mode for mode in _MODES if mode == stated), settings.rights)


def listed(entry: Entry, settings: Settings) -> bool:
    """Whether search engines may list the page: not if it is a full copy of another publisher's text
    under no open licence. A text that came in as a seed is another's, also where its outlet is unknown."""
    another = bool(entry.url or entry.outlet) or entry.identity.startswith("seed:")
    copied = another and rights(entry.rights, settings) == "full"
    return not copied or (entry.license or "").upper().startswith(_OPEN_LICENCES)


def excerpt(body: tuple[BodyBlock, ...]) -> tuple[BodyBlock, ...]:
    """The opening paragraphs of a text, also of one that a person edited."""
    paragraphs = (each for block in body for each in _paragraphs(block))
    return tuple(islice(paragraphs, _OPENING))


def _paragraphs(block: BodyBlock) -> tuple[BodyBlock, ...]:
    if isinstance(block, Markdown):
        chunks = block.source.split("\n\n")
        return tuple(Markdown(each) for each in chunks if each.strip() and not _NO_PARAGRAPH.match(each))
    return (block,) if isinstance(block, Paragraph) else ()
