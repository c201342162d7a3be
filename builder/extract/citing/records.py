"""A work told of in labelled lines: 'Journal', 'DOI', 'Article Title', 'Article Publication Date'."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from builder.article import Evidence, Found, PartialDate, Span
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation
from builder.extract.citing.dates import issued
from builder.extract.citing.journals import is_journal_name
from builder.extract.citing.kinds import csl_type
from builder.extract.citing.locators import doi_of
from builder.extract.citing.own import own_doi
from builder.extract.citing.tokens import tokenize
from builder.language import LanguagePack, alternatives, pack
from builder.seed.model import Kind, Page

_LONGEST = 400
_QUOTED = re.compile(
    r"\s*[\"“„«]\s?(?P<title>[^\"“”„«»]{8,300}?)\s?[\"”“»](?:[\s,–—-]+[\"“„«]\s?(?P<container>[^\"“”„«»]{3,90}?)\s?[\"”“»])?"
)
"""'“Title” – «Journal»'."""


def labelled(page: Page) -> Iterator[Found[Citation]]:
    """The works of which a page's labelled lines tell; a label that comes again begins another one."""
    record: dict[str, tuple[str, Span]] = {}
    for field, value, span in _lines(page):
        if field in record and record[field][0] != value:
            yield from _work(record)
            record = {}
        record.setdefault(field, (value, span))
    if any(field != "doi" for field in record) or not any(True for _ in own_doi(page)):
        yield from _work(record)


def _lines(page: Page) -> Iterator[tuple[str, str, Span]]:
    """(field, value, where) of each labelled line; the value may stand on the line after its label."""
    variables, pattern = _labels(page.pack)
    waiting = ""
    for block in page.blocks:
        text = block.text
        if block.kind is Kind.RELATED or len(text) > _LONGEST:
            waiting = ""
            continue
        label = pattern.match(text)
        if label and label.end() == len(text):
            waiting = variables[" ".join(label[1].casefold().split())]
        elif label and label[2].strip() == ":":
            waiting = ""
            field = variables[" ".join(label[1].casefold().split())]
            yield field, text[label.end() :], block.locate(label.end(), len(text))
        elif waiting:
            yield waiting, text, block.span
            waiting = ""


@functools.cache
def _labels(language: LanguagePack) -> tuple[dict[str, str], re.Pattern[str]]:
    variables = {**pack("en").table("record_labels"), **language.table("record_labels")}
    return variables, re.compile(rf"({alternatives(variables)})(\s*:\s*|\s*$)", re.IGNORECASE)


def _work(record: dict[str, tuple[str, Span]]) -> Iterator[Found[Citation]]:
    container = _value(record, "container")
    if container:
        container = re.split(r"\s*[,;|]\s", container)[0].strip(" ,.")
    title = _value(record, "title")
    if quoted := _QUOTED.match(record["title"][0]) if title else None:
        title, container = quoted["title"], container or quoted["container"]
    doi = doi_of(_value(record, "doi") or "")
    journal = container and len(container.split()) < 15 and (title or doi or is_journal_name(container))
    if not (doi or journal or (title and "author" in record)):
        return
    span = min(span for _, span in record.values())
    kind = csl_type(title or "", title, container, None, doi, None, volume=True)
    work = Citation(
        type=kind,
        title=title,
        author=names.names(_value(record, "author") or ""),
        container_title=container if journal else None,
        doi=doi,
        issued=_date(record),
    )
    yield Found(work, Evidence(span, "reference-record", 0.9))


def _value(record: dict[str, tuple[str, Span]], field: str) -> str | None:
    return record[field][0].strip().strip('"“”„').strip() or None if field in record else None


def _date(record: dict[str, tuple[str, Span]]) -> PartialDate | None:
    text = _value(record, "issued") or ""
    tokens = tokenize(text)
    return next((d for i in range(len(tokens)) if (d := issued(tokens, i))), None)
