"""PDF → plain text, without what stands on every page."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from builder.importers.model import Imported, NotImportedError

_EDGE = 2
"""How many lines at the head and foot of a page may be furniture."""
_NUMBER = re.compile(r"\W*(?:page|seite|p\.)?\W*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*", re.IGNORECASE)


def read_pdf(data: bytes) -> Imported:
    """The text of a PDF, page after page. `NotImportedError` for one that holds none that can be read."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every oddity of a file
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            hint = "save it without a password, or copy its text and add that"
            raise NotImportedError("SP903", "this PDF is locked with a password", hint)
        pages = [[line.rstrip() for line in page.extract_text().splitlines()] for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
        hint = "open it, copy its text and add that: seedpress add -"
        raise NotImportedError("SP903", f"this PDF cannot be read: {error}", hint) from error
    text = "\n".join(line for page in _without_furniture(pages) for line in page).strip()
    if sum(map(str.isalpha, text)) < 40:
        hint = "run it through text recognition (OCR) first, or type it"
        raise NotImportedError("SP903", "this PDF holds pictures of pages and no text", hint)
    return Imported(f"{text}\n", _titled(title, text))


def _titled(title: object, text: str) -> dict[str, str]:
    """The PDF's own title, where it is one that the text prints too: many name a file or a program."""
    name = " ".join(str(title or "").split())
    return {"title": name} if name and name.casefold() in " ".join(text[:3000].split()).casefold() else {}


def _without_furniture(pages: Sequence[list[str]]) -> list[list[str]]:
    """Pages without the lines at head and foot that most of them share, and without their numbers."""
    pages = [[line for line in page if line.strip()] for page in pages]
    edges = Counter(_shape(line) for page in pages for line in {*page[:_EDGE], *page[-_EDGE:]})
    often = max(3, len(pages) * 0.6)

    def furniture(line: str) -> bool:
        return bool(_NUMBER.fullmatch(line)) or edges[_shape(line)] >= often

    return [
        [
            line
            for number, line in enumerate(page)
            if _EDGE <= number < len(page) - _EDGE or not furniture(line)
        ]
        for page in pages
    ]


def _shape(line: str) -> str:
    """A line with its numbers made alike."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
