"""CSL-JSON items as files that citation managers read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from builder.cache import encode
from builder.site.metadata.csl import Item
from builder.site.views import Export

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    **{ch: f"\\{ch}" for ch in "&%$#_"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TO_TEX = str.maketrans(_SPECIAL)
_BIBTEX = {"article-journal": "article", "book": "book", "chapter": "incollection", "thesis": "phdthesis"}
_RIS = {
    "article-journal": "JOUR",
    "article-newspaper": "NEWS",
    "post-weblog": "BLOG",
    "book": "BOOK",
    "chapter": "CHAP",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_KEY = re.compile(r"[^A-Za-z0-9_:.-]+")
_PAGES = re.compile(r"\s*[-–—]+\s*")


def exports(items: tuple[Item, ...]) -> tuple[Export, ...]:
    """Citations to take away. Each stands in its link: three files for each article would double a site."""
    name = items[0]["id"]
    return (
        _export("BibTeX", f"{name}.bib", "application/x-bibtex", bibtex(items)),
        _export("RIS", f"{name}.ris", "application/x-research-info-systems", ris(items)),
        _export("CSL-JSON", f"{name}.json", "application/vnd.citationstyles.csl+json", encode(items)),
    )


_TO_URL = [(ch, quote(ch)) for ch in '% \t\r\n"#&<>\\^`{|}']
"""What must not stand in a data URL, or in an attribute; letters of any script may."""


def _export(label: str, file: str, media: str, text: str) -> Export:
    for ch, code in _TO_URL:
        text = text.replace(ch, code)
    return Export(label, file, f"data:{media};charset=utf-8,{text}")


def bibtex(items: Iterable[Item]) -> str:
    """BibTeX, as biber and BibTeX styles with `@online` read it."""
    return "\n".join(map(_bibtex_entry, items))


def _bibtex_entry(item: Item) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(item) if value)
    kind = _BIBTEX.get(item["type"], "online" if "URL" in item else "misc")
    return f"@{kind}{{{_KEY.sub('-', item['id'])},\n{fields}}}\n"


def _bibtex_fields(item: Item) -> Iterator[tuple[str, str]]:
    journal = item["type"] == "article-journal"
    date = _iso(item, "issued")
    yield "author", " and ".join(map(_bibtex_name, item.get("author", ())))
    yield "title", f"{{{_tex(item.get('title'))}}}" if item.get("title") else ""
    yield ("journal" if journal else "organization"), _tex(item.get("container-title"))
    yield "publisher", _tex(item.get("publisher"))
    yield "year", date[:4]
    yield "date", date if len(date) > 4 else ""
    yield "volume", _tex(item.get("volume"))
    yield "number", _tex(item.get("issue"))
    yield "pages", _PAGES.sub("--", _tex(item.get("page")))
    yield "doi", _verbatim(item.get("DOI"))
    yield "url", _verbatim(item.get("URL"))
    yield "urldate", _iso(item, "accessed")


def _bibtex_name(name: dict[str, str]) -> str:
    if "literal" in name:
        return f"{{{_tex(name['literal'])}}}"
    return ", ".join(_tex(name[part]) for part in ("family", "given") if part in name)


def _tex(text: str | None) -> str:
    return " ".join((text or "").split()).translate(_TO_TEX)


def _verbatim(address: str | None) -> str:
    """What BibTeX takes as it is, without what would end the field."""
    return (address or "").translate({ord("{"): "%7B", ord("}"): "%7D", ord("\\"): "%5C"})


def ris(items: Iterable[Item]) -> str:
    """RIS, with the line ends and the blank after the last tag that its readers want."""
    lines = (
        f"{tag}  - {' '.join(value.split())}" for item in items for tag, value in _ris_fields(item) if value
    )
    return "".join(f"{line}\r\n" if not line.startswith("ER") else "ER  - \r\n" for line in lines)


def _ris_fields(item: Item) -> Iterator[tuple[str, str]]:
    first, _, last = item.get("page", "").replace("–", "-").partition("-")
    date = _iso(item, "issued")
    yield "TY", _RIS.get(item["type"], "GEN")
    for name in item.get("author", ()):
        yield (
            "AU",
            name.get("literal") or ", ".join(name[part] for part in ("family", "given") if part in name),
        )
    yield "TI", item.get("title", "")
    yield "T2", item.get("container-title", "")
    yield "PY", date[:4]
    yield "DA", date.replace("-", "/")
    yield "VL", item.get("volume", "")
    yield "IS", item.get("issue", "")
    yield "SP", first.strip()
    yield "EP", last.strip()
    yield "PB", item.get("publisher", "")
    yield "DO", item.get("DOI", "")
    yield "UR", item.get("URL", "")
    yield "Y2", _iso(item, "accessed").replace("-", "/")
    yield "LA", item.get("language", "")
    yield "ER", "end"


def _iso(item: Item, field: str) -> str:
    parts: list[int] = item.get(field, {}).get("date-parts", [[]])[0]
    return "-".join(f"{part:0{2 if place else 4}}" for place, part in enumerate(parts))
