"""Links inside the built site: whether each leads to a page, and to a place that the page has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from builder.check.digest import Digest
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity

_HOST = "https://site.invalid/"
_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src", "source": "src"}
_CANONICAL = re.compile(r"<link\b[^>]{0,500}\brel=\"?canonical\"?[^>]{0,500}>")
_HREF = re.compile(r"href=\"?([^\">\s]{1,2000})")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, as far as links go."""

    links: tuple[tuple[str, int, int], ...]
    """(target, line, column) of each link, as written."""
    places: frozenset[str]
    """The ids to which a fragment may lead."""


def links(digest: Digest) -> Iterator[Diagnostic]:
    """Every link of the site to itself that leads nowhere; none where there is no site yet."""
    files = {path.relative_to(digest.site).as_posix() for path in digest.site.rglob("*") if path.is_file()}
    pages = {name: digest.site / name for name in sorted(files) if name.endswith(".html")}
    at = _home(pages.get("index.html"))

    @cache
    def read(name: str) -> Page:
        return page_of(pages[name].read_text(encoding="utf-8", errors="replace"))

    for name in pages:
        page = read(name)
        for written, line, column in page.links:
            target = _target(name, written, at)
            if target is None:
                continue
            path, fragment = target
            there = next((each for each in (path, f"{path}/index.html") if each in files), None)
            if there is None:
                message, hint = f"the link '{written}' leads nowhere", "correct it, and build again"
                yield _found("SP701", Severity.ERROR, message, hint, digest, name, (written, line, column))
            elif fragment and there.endswith(".html") and fragment not in read(there).places:
                message = f"the link '{written}' leads to a page that has no place '{fragment}'"
                hint = "correct the part after '#', and build again"
                yield _found("SP702", Severity.WARNING, message, hint, digest, name, (written, line, column))


def page_of(html: str) -> Page:
    """The links and places of a page."""
    parser = _Parser()
    parser.feed(html)
    return Page(tuple(parser.links), frozenset(parser.places))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, int, int]] = []
        self.places: set[str] = {"top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for key, value in attrs:
            if (value and key == "id") or (tag == "a" and key == "name" and value):
                self.places.add(value)
            elif value and key == _LINKS.get(tag):
                line, column = self.getpos()
                self.links.append((value, line, column + 1))


def _home(index: Path | None) -> SplitResult:
    """The address of the site, as its front page gives it."""
    html = index.read_text(encoding="utf-8", errors="replace") if index else ""
    link = _CANONICAL.search(html)
    href = _HREF.search(link[0]) if link else None
    return urlsplit(href[1] if href else _HOST)


def _target(name: str, written: str, at: SplitResult) -> tuple[str, str] | None:
    """The file below the site's folder that a link on a page leads to, and the place in it; `None` for a link
    to elsewhere."""
    base = f"{at.scheme}://{at.netloc}{at.path}"
    try:
        parts = urlsplit(urljoin(base + name, written))
    except ValueError:
        return None
    if (parts.scheme, parts.netloc) != (at.scheme, at.netloc) or not parts.path.startswith(at.path):
        return None
    path = unquote(parts.path[len(at.path) :])
    path = f"{path}index.html" if path.endswith("/") or not path else path
    return path, unquote(parts.fragment).partition(":~:")[0]


def _found(
    code: str,
    severity: Severity,
    message: str,
    hint: str,
    digest: Digest,
    name: str,
    link: tuple[str, int, int],
) -> Diagnostic:
    """A finding in the file that a person wrote, if the link stands there; else in the page."""
    written, line, column = link
    for source in _sources(digest, PurePosixPath(name)):
        if source.is_file():
            text = source.read_text(encoding="utf-8", errors="replace")
            place = text.find(written.split("/")[-2 if written.endswith("/") else -1])
            if place >= 0:
                at = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
                return Diagnostic(code, severity, message, shown(source), *at, hint)
    return Diagnostic(code, severity, message, shown(digest.site / name), line, column, hint)


def _sources(digest: Digest, page: PurePosixPath) -> Iterator[Path]:
    """The files that a page may have been made of."""
    where = page.parent if page.name == "index.html" else page.with_suffix("")
    for folder in (digest.folders.content, digest.folders.content / "pages"):
        yield folder / f"{where}.md"
        yield folder / where / "index.md"
