"""Texts as they are found (web pages, PDFs, Markdown, plain text) → texts as they go into `seeds/`."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from builder.importers.model import Imported, NotImportedError
from builder.importers.stated import stated
from builder.seed.decode import decode

__all__ = ["Imported", "NotImportedError", "kind_of", "read"]

_SUFFIXES = {".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown"}
_TYPES = {"text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown"}
_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_META = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)


def kind_of(data: bytes, name: str = "", media_type: str = "") -> str | None:
    """`pdf`, `html`, `markdown` or `plain`, by the first bytes, else by media type or file name; `None` for
    a media type that is no text."""
    if data.startswith(b"%PDF-") or media_type == "application/pdf":
        return "pdf"
    if _HTML.match(data[:2000]):
        return "html"
    if media_type:
        return _TYPES.get(media_type) or ("plain" if media_type.startswith("text/") else None)
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "plain")


def read(data: bytes, kind: str, charset: str | None = None, url: str | None = None) -> Imported:
    """The text that bytes of a kind hold. `NotImportedError` where there is none."""
    if kind == "pdf":
        from builder.importers.pdf import read_pdf  # noqa: PLC0415 - each importer loads a library of its own

        return read_pdf(data)
    text = _decoded(
        data, charset or (_META.search(data[:4096]) or [b"", b""])[1].decode() if kind == "html" else charset
    )
    if kind == "html":
        from builder.importers.page import read_page  # noqa: PLC0415

        return read_page(text, url)
    if kind == "markdown":
        from builder.importers.markup import read_markdown  # noqa: PLC0415

        return read_markdown(text)
    header, body = stated(text)
    return Imported(body, header)


def _decoded(data: bytes, charset: str | None) -> str:
    """Bytes as text: in the encoding that was named, if they are, else in the one that they show."""
    try:
        return data.decode(codecs.lookup(charset).name) if charset else _guessed(data)
    except (LookupError, UnicodeDecodeError):
        return _guessed(data)


def _guessed(data: bytes) -> str:
    text, wrong = decode("", data)
    if text is None:
        raise NotImportedError(wrong[0].code, wrong[0].message, wrong[0].hint)
    return text
