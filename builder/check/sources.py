"""Whether the pages that articles came from, and the papers that they report on, are still there.

Publishers answer robots with 403 and servers have bad days, so only what a server itself calls gone is a
finding: 404, 410, and a server that is not there any more.
"""

from __future__ import annotations

import http.client
import socket
import time
import urllib.error
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from builder import document
from builder.config import Folders, shown
from builder.diagnostics import Diagnostic, Severity
from builder.importers.web import opener, request

_AT_ONCE = 8
"""Servers asked at a time; each is asked one thing after another, with a pause."""
_PAUSE = 0.5
_TIMEOUT = 20.0
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking for all sources."""

    addresses: int
    diagnostics: tuple[Diagnostic, ...]
    """Sources that are gone (SP905)."""
    silent: int
    """Addresses of which nothing is known: refused, broken or slow."""


def ask(folders: Folders, pause: float = _PAUSE) -> Asked:
    """Ask for every source of every article."""
    places = _addresses(folders)
    hosts: dict[str, list[str]] = {}
    for url in places:
        hosts.setdefault(urlsplit(url).netloc, []).append(url)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = dict(
            answer for found in pool.map(lambda urls: _all(urls, pause), hosts.values()) for answer in found
        )
    gone = [_finding(place, url, said) for url, said in answers.items() if said for place in places[url]]
    return Asked(len(places), tuple(gone), sum(said is None for said in answers.values()))


def _addresses(folders: Folders) -> Mapping[str, list[tuple[str, int]]]:
    """Every address with the files and lines that it stands in."""
    places: dict[str, list[tuple[str, int]]] = {}
    for path in sorted(folders.articles.rglob("*.md")):
        text = path.read_bytes().decode("utf-8", "replace")
        file, _ = document.read(text, "")
        for said, url in _said(file) if file else ():
            line = text.count("\n", 0, max(text.find(said), 0)) + 1
            places.setdefault(url, []).append((shown(path), line))
    return places


def _said(file: document.ArticleFile) -> Iterator[tuple[str, str]]:
    """The addresses of a file: as they stand there, and as they are asked for."""
    urls = [file.article.source.url if file.article.source else None]
    for reference in file.article.references:
        if reference.doi:
            yield reference.doi, f"https://doi.org/{quote(reference.doi, safe='/:;().-_')}"
        else:
            urls.append(reference.url)
    yield from ((url, url) for url in urls if url and urlsplit(url).scheme in ("http", "https"))


def _all(urls: Iterable[str], pause: float) -> list[tuple[str, str | None]]:
    """What one server says of its addresses: why one is gone, nothing of one that is there, `None` if nobody
    can tell."""
    answers = []
    for number, url in enumerate(urls):
        time.sleep(pause if number else 0)
        answers.append((url, _answer(url)))
    return answers


def _answer(url: str) -> str | None:
    for method in ("HEAD", "GET"):  # some servers know only one of the two
        try:
            with opener().open(request(url, method), timeout=_TIMEOUT):
                return ""
        except urllib.error.HTTPError as error:
            error.close()
            if error.code not in _GONE and method == "GET":
                return None
            said = f"the server answers: {error.code} {error.reason}"
        except urllib.error.URLError as error:
            return "there is no such server" if isinstance(error.reason, socket.gaierror) else None
        except (OSError, http.client.HTTPException, ValueError):
            return None
    return said


def _finding(place: tuple[str, int], url: str, said: str) -> Diagnostic:
    path, line = place
    hint = "look for it in a browser: correct the address, or leave it if the page is gone for good"
    return Diagnostic("SP905", Severity.WARNING, f"{url}: {said}", path, line, hint=hint)
