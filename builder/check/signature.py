"""What a text is recognised by: its words in order, a sketch of its word runs, and its address.

A sketch holds the smallest hashes of a text's shingles, runs of five words. Two texts share about as large a
part of their sketches as of all their shingles (A. Broder, "On the resemblance and containment of documents",
Compression and Complexity of Sequences 1997), and a text that stands in a longer one shares all it could.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from zlib import crc32

from builder.cache import Cache, decode, digest
from builder.seed.decode import decode as decoded
from builder.seed.header import read_header
from builder.urls import same_page

SIZE = 64
"""Hashes in a sketch."""
_RUN = 5
_PROSE = 50
"""Characters of a line that is more than a menu's or a button's."""
_WORD = re.compile(r"\w+")
_KIND = "signature"
_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Signature:
    """What a text is recognised by."""

    words: str
    """Digest of its words in order, case and punctuation aside."""
    shingles: int
    """How many different runs of words it has."""
    sketch: tuple[int, ...]
    """The smallest hashes of them."""
    url: str = ""
    """What all addresses of its page have in common, if its header names one."""


def signature(data: bytes) -> Signature | None:
    """The signature of a seed's bytes; `None` for what is no text, or has no words."""
    text, _ = decoded("", data)
    if text is None:
        return None
    header, start, _ = read_header("", text)
    words = _WORD.findall(text[start:].casefold())
    if not words:
        return None
    runs = shingles(text[start:])
    url = same_page(header.url) if header.url else ""
    return Signature(digest(" ".join(words)), len(runs), tuple(sorted(runs)[:SIZE]), url)


def shingles(text: str) -> frozenset[int]:
    """The hashes of a text's runs of words, menus and buttons left out where there is anything else."""
    lines = [line for line in text.split("\n") if len(line) >= _PROSE]
    words = [word.encode() for word in _WORD.findall("\n".join(lines or [text]).casefold())]
    ends = range(_RUN, max(len(words), _RUN) + 1)
    return frozenset(crc32(b" ".join(words[end - _RUN : end])) for end in ends)


def signatures(seeds: Iterable[Path], root: Path, cache: Cache) -> Mapping[Path, Signature]:
    """The signatures of all seeds that are texts; those of unchanged files are remembered."""
    remembered = cache.load(_KIND)
    found: dict[Path, Signature] = {}
    names = set()
    for path in seeds:
        name = path.relative_to(root).as_posix()
        names.add(name)
        try:
            data = path.read_bytes()
        except OSError:  # reading it for its article says so
            continue
        stamp = digest(_VERSION, data)
        known = remembered.get(name)
        made = _recalled(known[1]) if known and known[0] == stamp else signature(data)
        if made is not None:
            found[path] = made
            if not known or known[0] != stamp:
                cache.store(_KIND, name, stamp, astuple(made))
    cache.drop(_KIND, remembered.keys() - names)
    return found


def _recalled(value: str) -> Signature | None:
    row = decode(value)
    return Signature(row[0], row[1], tuple(row[2]), row[3]) if isinstance(row, list) else None
