"""Bytes → text: the encoding of a pasted file, or a plain word about why it is no text."""

from __future__ import annotations

import codecs
import re

from builder.diagnostics import Diagnostic, Severity

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, LibreOffice or ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "a picture or a recording"),
)
"""First bytes of what people drop by mistake, and what to call it."""

_LARGEST = 4_000_000
"""Bytes; the longest novel has fewer letters."""
_SAVE_AS_TEXT = "open it, copy the article's text and save that as a .txt file in UTF-8"
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_CENTRAL = frozenset({"Croatian", "Czech", "Polish", "Slovak", "Slovene"})
"""charset-normalizer's names of languages that are written in Windows-1250, ..."""
_SURE = 0.6
"""... and how coherent the text must be in one of them; short texts in other languages come to 0.5."""
_PRINTED = re.compile(
    r"[àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿß€™©®•]"
    r"|(?<![a-zà-ÿ])[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜ](?=[a-zà-ÿA-ZÀ-Ý])(?![A-Z][a-z])"
    r"|(?<![a-z])[–—…§°«»„‚¡¿]|[“”‘’]"
)
"""What western languages print beyond ASCII, where they print it: no capital inside or glued to a word."""


def decode(path: str, data: bytes) -> tuple[str | None, list[Diagnostic]]:
    """The text that a file's bytes hold, without a byte order mark; `None`, and why, for what is no text."""
    if not data.strip():
        return None, [
            _error("SP101", path, "the file is empty", "paste the article's text into it or delete it")
        ]
    if len(data) > _LARGEST:
        size = f"{len(data) / 1_000_000:.0f} MB"
        return None, [_error("SP104", path, f"this is larger than any article: {size}", _SAVE_AS_TEXT)]
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return None, [_error("SP102", path, f"this is {name}, not a text", _SAVE_AS_TEXT)]
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            if encoding != "utf-8" or "\N{REPLACEMENT CHARACTER}" not in text:
                return _text(path, text)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _other(path, data)
    if "\0" in text and (wide := _utf16_without_mark(data)):
        text = data.decode(wide, "replace")
    return _text(path, text)


def _text(path: str, text: str) -> tuple[str | None, list[Diagnostic]]:
    """A text that was decoded, unless what it holds shows that it never was one."""
    controls = sum(map(text.count, map(chr, _CONTROLS)))
    if controls > max(8, len(text) // 20):
        return None, [_error("SP102", path, "this is a binary file, not a text", _SAVE_AS_TEXT)]
    return text, []


def _other(path: str, data: bytes) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file that is not UTF-8: UTF-16 without a mark, or an 8-bit encoding."""
    if wide := _utf16_without_mark(data):
        return _text(path, data.decode(wide, "replace"))
    if sum(data[:65536].count(code) for code in _CONTROLS) > max(8, len(data[:65536]) // 50):
        return None, [_error("SP102", path, "this is a binary file, not a text", _SAVE_AS_TEXT)]
    broken = data.decode("utf-8", "replace")
    if broken.count("\N{REPLACEMENT CHARACTER}") < len(re.findall(r"[^\x00-\x7f\ufffd]", broken)):
        text, guess = broken, "UTF-8 with broken characters"
    else:
        encoding = _guess(data)
        text, guess = data.decode(encoding, "replace"), encoding.replace("_", "-")
    line = data[: _first_broken(data)].count(b"\n") + 1
    note = Diagnostic(
        "SP103",
        Severity.WARNING,
        f"the file is not UTF-8; it was read as {guess}",
        path,
        line,
        hint="look whether accents and quotation marks are right, and save the file as UTF-8",
    )
    return text, [note]


def _first_broken(data: bytes) -> int:
    """Offset of the first byte that is not UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _utf16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 it is, told from every other byte's being NUL in Latin text."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < 4 or max(even, odd) < 0.6 * (len(sample) // 2) or min(even, odd) > len(sample) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes) -> str:
    """The likeliest 8-bit encoding: Windows-1252, a superset of Latin-1, unless the text reads better in
    Mac OS Roman, or its language is one of those that Windows-1250 was made for."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few texts need it, and it is slow to load

    sample = data[:65536]
    best = from_bytes(sample, cp_isolation=["cp1252", "cp1250"]).best()
    if best is not None and best.language in _CENTRAL and best.coherence >= _SURE:
        return "cp1250"
    # it takes most short western texts for Windows-1250, and cannot tell the next two apart
    return max(
        ("cp1252", "mac_roman"), key=lambda name: len(_PRINTED.findall(sample.decode(name, "replace")))
    )


def _error(code: str, path: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, path, hint=hint)
