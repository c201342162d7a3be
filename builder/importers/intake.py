"""A text into `seeds/`: under a good name, with its header, and only if it is not there yet."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder import authority, extract, seed
from builder.article import Article
from builder.config import Folders, shown
from builder.diagnostics import Diagnostic, Severity
from builder.document.emit import emit
from builder.document.files import write_if_changed
from builder.document.slug import slug_of
from builder.importers.model import Imported, NotImportedError
from builder.importers.stated import stated
from builder.seed.header import KEYS
from builder.urls import same_page, without_tracking

_ARTICLE_URL = re.compile(
    r"^source:\n(?:[ \t]+.*\n)*?[ \t]+url:[ \t]*[\"']?(https?://[^\s\"']+)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A text that is in `seeds/` now."""

    path: Path
    article: Article
    """What the builder reads out of it."""
    diagnostics: tuple[Diagnostic, ...]


def take_in(
    folders: Folders, imported: Imported, given: Mapping[str, Any], name: str, retrieved: dt.date | None
) -> Taken:
    """Write a text into the folder of seeds. `given` goes before what its source says; `name` is for texts
    without a title; `retrieved` is the day on which it was fetched from its address.

    `NotImportedError` where the digest has the text or its address already (SP901), or where it is no
    article.
    """
    header = {**imported.header, **given}
    if url := header.get("url"):
        header["url"] = without_tracking(url)
        if retrieved:
            header["retrieved"] = retrieved
    _refuse_known(folders, header.get("url"), imported.text)
    ordered = {key: header[key] for key in KEYS if header.get(key)}
    text = imported.text.strip("\n").replace("\r\n", "\n") + "\n"
    whole = f"---\n{emit(ordered)}---\n\n{text}" if ordered else text
    vocabularies, _ = authority.load(folders.authority)
    page, found = seed.read(name, whole.encode(), vocabularies)
    if page is None:
        raise NotImportedError(found[-1].code, found[-1].message, found[-1].hint)
    article = extract.extract(page).article
    there = {path.stem.casefold() for path in folders.seeds.rglob("*.txt")}
    path = folders.seeds / f"{slug_of(article.title or name, there)}.txt"
    write_if_changed(path, whole)
    notes = (each for each in found if each.severity is not Severity.NOTE)
    return Taken(
        path,
        article,
        tuple(Diagnostic(d.code, d.severity, d.message, shown(path), d.line, hint=d.hint) for d in notes),
    )


def _refuse_known(folders: Folders, url: str | None, text: str) -> None:
    page, words = url and same_page(url), _words(text)
    for path, address, content in _there(folders):
        if page and address and same_page(address) == page:
            hint = "correct that one; a text that has grown replaces it under the same name"
            raise NotImportedError("SP901", f"{shown(path)} has this address already", hint)
        if content == words:
            raise NotImportedError("SP901", f"{shown(path)} is this text already", "there is nothing to do")


def _there(folders: Folders) -> Iterator[tuple[Path, str | None, bytes]]:
    """Every text and article of the digest: file, address, and what its words give."""
    for path in sorted(folders.seeds.rglob("*.txt")):
        header, text = stated(path.read_bytes().decode("utf-8", "replace"))
        yield path, header.get("url"), _words(text)
    for path in sorted(folders.articles.glob("*.md")):
        found = _ARTICLE_URL.search(path.read_bytes().decode("utf-8", "replace"))
        if found:
            yield path, found[1], b""


def _words(text: str) -> bytes:
    """What two copies of a text have in common: its words, whatever stands between them."""
    return hashlib.blake2b(" ".join(re.findall(r"\w+", text.casefold())).encode(), digest_size=16).digest()
