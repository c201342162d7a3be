"""A web page → plain text, by trafilatura, and what its head says of it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from builder.importers.model import Imported, NotImportedError, joined
from builder.urls import same_page, without_tracking

_DATES = ("article:published_time", "datepublished", "citation_publication_date", "dc.date.issued")
_DAY = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)")
_KINDS = {"head": "head", "p": "text", "item": "item", "row": "row", "lb": "text", "code": "line"}


def read_page(html: str, url: str | None) -> Imported:
    """The article of a page. `NotImportedError` where there is none, or where what reads pages is missing."""
    try:
        import trafilatura  # noqa: PLC0415 - large, and not everybody's
    except ImportError as error:
        hint = "install it: python -m pip install 'seedpress[html]'"
        raise NotImportedError("SP904", "what reads web pages is not installed", hint) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    head = _Head()
    head.feed(html)
    xml = trafilatura.extract(html, url=url, output_format="xml", include_comments=False, include_tables=True)
    blocks = list(_blocks(ET.fromstring(xml))) if xml else []
    if sum(len(text) for kind, text in blocks if kind == "text") < 120:
        hint = "open it in a browser, copy the article and add that: seedpress add -"
        raise NotImportedError("SP903", "no article was found on this page", hint)
    told = trafilatura.extract_metadata(html, default_url=url)
    title = head.said.get("og:title") or (told.title if told else None)
    return Imported(joined(_headed(blocks, title, told.author if told else None)), _header(head, title, url))


def _headed(
    blocks: list[tuple[str, str]], title: str | None, author: str | None
) -> Iterator[tuple[str, str]]:
    """The blocks under title and byline."""
    printed = " ".join(text for _, text in blocks[:4]).casefold()
    if title and title.casefold() not in printed:
        yield "head", title
    else:
        yield blocks.pop(0)
    names = "; ".join(name.strip() for name in (author or "").split(";"))
    if names and names.casefold() not in printed:
        yield "text", f"By {' and '.join(names.split('; '))}"
    yield from blocks


def _header(head: _Head, title: str | None, url: str | None) -> dict[str, str]:
    """What the page's head says for sure."""
    own = urljoin(url or "", head.canonical or head.said.get("og:url", "")) or url
    if url and own and same_page(own).partition("/")[0] != same_page(url).partition("/")[0]:
        own = url  # a canonical address on another site is somebody else's page
    day = next((found for name in _DATES if (found := _DAY.match(head.said.get(name, "")))), None)
    known = {
        "title": title,
        "url": without_tracking(own) if own and own.startswith("http") else None,
        "source": head.said.get("og:site_name"),
        "date": "-".join(day.groups()) if day else None,
    }
    return {key: " ".join(value.split()) for key, value in known.items() if value and value.strip()}


def _blocks(root: ET.Element) -> Iterator[tuple[str, str]]:
    """The blocks of trafilatura's XML."""
    for element in root.find("main") or ():
        yield from _block(element, "")


def _block(element: ET.Element, inside: str) -> Iterator[tuple[str, str]]:
    if element.tag == "row":
        yield "row", "\t".join(_text(cell) for cell in element)
    elif element.tag in ("list", "table", "quote") and len(element):
        for child in element:
            yield from _block(child, "quote" if element.tag == "quote" else inside)
    else:
        yield inside or _KINDS.get(element.tag, "quote" if element.tag == "quote" else "text"), _text(element)


def _text(element: ET.Element) -> str:
    return (
        " ".join(" ".join(element.itertext()).split())
        if len(element)
        else " ".join((element.text or "").split())
    )


class _Head(HTMLParser):
    """What a page's metadata say: `<meta>`, the canonical link, and JSON-LD's date."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: dict[str, str] = {}
        self.canonical: str | None = None
        self._data: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Read a tag of the head."""
        values = {name: value or "" for name, value in attributes}
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.said.setdefault(name.lower(), values.get("content", ""))
        elif tag == "link" and "canonical" in values.get("rel", "").lower().split():
            self.canonical = self.canonical or values.get("href")
        elif tag == "script" and values.get("type", "").lower() == "application/ld+json":
            self._data = []

    def handle_data(self, data: str) -> None:
        """Collect a script of data."""
        if self._data is not None:
            self._data.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Read a script of data."""
        if tag == "script" and self._data is not None:
            text, self._data = "".join(self._data), None
            try:
                for item in _items(json.loads(text)):
                    if isinstance(item.get("datePublished"), str):
                        self.said.setdefault("datepublished", item["datePublished"])
            except (ValueError, RecursionError):
                return


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, outermost first."""
    if isinstance(data, list):
        for each in data:
            yield from _items(each)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph", []))
