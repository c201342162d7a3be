"""Articles that are in the digest twice, said of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from builder.cache import Cache
from builder.check.digest import Digest, Text
from builder.check.signature import signatures
from builder.check.twins import Kind, Twins, twins
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity
from builder.urls import same_page

_DELETE = "delete one of the two"
_IF_SAME = "delete one of the two if they are the same article"


def duplicates(digest: Digest) -> Iterator[Diagnostic]:
    """Each pair of texts that are the same, in the surest way in which they are."""
    seeds = sorted(path for path in digest.folders.seeds.rglob("*.txt") if path.is_file())
    with Cache(digest.folders.cache) as cache:
        known = signatures(seeds, digest.folders.seeds, cache)
    texts = {text.path: text for text in digest.texts}
    pairs: dict[frozenset[Path], Twins] = {}
    for found in chain(twins(known), _by_address(digest)):
        pairs.setdefault(frozenset((found.one, found.other)), found)
    for found in pairs.values():
        for path, other in ((found.one, found.other), (found.other, found.one)):
            yield _said(found, path, other, texts.get(path))
    yield from _papers(digest, frozenset(pairs))


def _by_address(digest: Digest) -> Iterator[Twins]:
    """Articles whose own addresses, read anywhere in the text, are the same."""
    first: dict[str, Path] = {}
    for text in digest.texts:
        if text.entry.url:
            one = first.setdefault(same_page(text.entry.url), text.path)
            if one != text.path:
                yield Twins(Kind.ADDRESS, one, text.path)


def _said(found: Twins, path: Path, other: Path, text: Text | None) -> Diagnostic:
    there = shown(other)
    match found.kind:
        case Kind.TEXT:
            message = f"this is the same text as {there}"
            return Diagnostic("SP121", Severity.WARNING, message, shown(path), hint=_DELETE)
        case Kind.NEARLY:
            message = (
                f"this is nearly the same text as {there}: {found.share:.0%} of the shorter one is in both"
            )
            return Diagnostic("SP122", Severity.WARNING, message, shown(path), hint=_IF_SAME)
        case Kind.ADDRESS:
            where, line = text.line("url") if text else (shown(path), 1)
            message = f"{there} has the same address"
            hint = f"{_IF_SAME}, or correct the address"
            return Diagnostic("SP123", Severity.WARNING, message, where, line, hint=hint)


def _papers(digest: Digest, known: frozenset[frozenset[Path]]) -> Iterator[Diagnostic]:
    """Articles that report on one paper, the first of the digest with each of the others."""
    groups: defaultdict[str, dict[Path, str]] = defaultdict(dict)
    for text in digest.texts:
        for work in text.entry.works:
            if work.key:
                groups[work.key].setdefault(text.path, work.title or work.key)
    said: set[frozenset[Path]] = set(known)
    for papers in groups.values():
        first, *rest = papers
        for path in rest:
            if (pair := frozenset((first, path))) not in said:
                said.add(pair)
                yield _same_paper(path, first, papers[path])
                yield _same_paper(first, path, papers[first])


def _same_paper(path: Path, other: Path, name: str) -> Diagnostic:
    message = f"{shown(other)} is about the same paper: {name[:80]}"
    return Diagnostic("SP124", Severity.NOTE, message, shown(path), hint=_IF_SAME)
