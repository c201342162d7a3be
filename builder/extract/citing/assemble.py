"""Labelled tokens of one reference → the fields of a CSL item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.article import Name, PartialDate
from builder.extract.citing import names
from builder.extract.citing.correct import corrected
from builder.extract.citing.dates import issued, numeric
from builder.extract.citing.kinds import csl_type
from builder.extract.citing.labeller import label, shipped
from builder.extract.citing.locators import doi_of, preprint_year, url_of
from builder.extract.citing.tokens import Token, tokenize

_MARKS = " \t\n.,;:\"'“”„«»‘’‚`*_/|-–—·"
_PRESENTED = re.compile(r"\b(?:presented|delivered|read) at\b", re.IGNORECASE)
_DASHES = re.compile(r"\s*([-–—‐‑−])[-–—‐‑−\s]*")


@dataclass(frozen=True, slots=True)
class Citation:
    """What one printed reference says: a CSL item that has no `id` yet."""

    type: str
    title: str | None = None
    author: tuple[Name, ...] = ()
    issued: PartialDate | None = None
    container_title: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    publisher: str | None = None
    doi: str | None = None
    url: str | None = None


def parse(text: str) -> Citation:
    """Read one reference in any style. Never fails; what it cannot tell stays empty."""
    tokens = tokenize(text)
    labels = corrected(text, tokens, label(tokens, shipped()))
    day = numeric(text)
    runs = _runs(labels)
    authors = names.names(_authors(text, tokens, runs.get("author", ())) or _body(text, tokens, labels))
    container = _container(text, tokens, runs.get("container", ()))
    title = _title(text, tokens, runs.get("title", ()))
    meeting = _PRESENTED.search(text)
    if meeting and container and text.find(container) + len(container) > meeting.start():
        container = None  # a meeting where it was told is no book of proceedings
    doi, url = doi_of(text), url_of(text)
    publisher = _text(text, tokens, _longest(runs.get("publisher", ())))
    year = runs.get("year", ())
    return Citation(
        type=csl_type(
            text, title, container, publisher, doi, url, volume="volume" in runs or "pages" in runs
        ),
        title=title,
        author=authors,
        issued=day[2] if day else issued(tokens, year[0][0]) if year else preprint_year(doi or ""),
        container_title=container or _preprint_server(text),
        volume=_number(text, tokens, runs.get("volume", ())),
        issue=_number(text, tokens, runs.get("issue", ()))
        or _issue(text, tokens, runs.get("volume", ()), year),
        page=_number(text, tokens, runs.get("pages", ())),
        publisher=publisher,
        doi=doi,
        url=url,
    )


_Run = range


def _runs(labels: Sequence[str]) -> dict[str, tuple[_Run, ...]]:
    """The stretches of tokens that carry one label, by label."""
    runs: dict[str, tuple[_Run, ...]] = {}
    start = 0
    for i in range(1, len(labels) + 1):
        if i == len(labels) or labels[i] != labels[start]:
            runs[labels[start]] = (*runs.get(labels[start], ()), range(start, i))
            start = i
    return runs


def _longest(runs: Sequence[_Run]) -> _Run | None:
    return max(runs, key=len, default=None)


def _text(text: str, tokens: Sequence[Token], run: _Run | None) -> str | None:
    """What is printed from the first token of a run to its last, with a closing mark that belongs."""
    if run is None:
        return None
    start, end = tokens[run[0]].start, tokens[run[-1]].end
    value = text[start:end]
    tail = text[end : end + 1]
    for opening, closing in ("()", "[]"):
        if value.count(opening) > value.count(closing) and tail == closing:
            value += closing
    if tail in ("?", "!"):
        value += tail
    return " ".join(value.split()) or None


def _title(text: str, tokens: Sequence[Token], runs: Sequence[_Run]) -> str | None:
    return _text(text, tokens, _longest(runs))


def _container(text: str, tokens: Sequence[Token], runs: Sequence[_Run]) -> str | None:
    value = _text(text, tokens, _longest(runs))
    if not value:
        return None
    value = re.sub(r"^(?:in|In|IN)\b:?\s+(?:the\s+)?[*_]?(?=[^\W\d_]|\d)", "", value)
    end = tokens[(_longest(runs) or range(1))[-1]].end
    return (
        value + "." if "." in value and text[end : end + 1] == "." and len(value.split()[-1]) < 7 else value
    )


def _authors(text: str, tokens: Sequence[Token], runs: Sequence[_Run]) -> str:
    if not runs:
        return ""
    run, first = runs[0], runs[0][0]
    while first and tokens[first].before == "_" and tokens[first - 1].kind == "word":
        first -= 1  # a name whose beginning was not seen as one: names are whole between marks
    end = tokens[run[-1]].end
    value = text[tokens[first].start : end]
    dotted = "." in value or tokens[run[-1]].before == ","  # 'Li, A.' has its dot, 'Li A.' the sentence's
    dot = text[end : end + 1] == "." and dotted and (len(tokens[run[-1]].text) < 3 or value[-2:-1] == ".")
    return text[tokens[first].start : end + dot]


def _body(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> str:
    """The body whose name opens the reference, before the title or the year."""
    first = next((i for i, label in enumerate(labels) if label != "other"), 0)
    if not first or labels[first] not in ("title", "year"):
        return ""
    lead = text[tokens[0].start : tokens[first - 1].end]
    return lead if lead[:1].isupper() and names.is_body(lead) else ""


def _number(text: str, tokens: Sequence[Token], runs: Sequence[_Run]) -> str | None:
    if not runs:
        return None
    value = text[tokens[runs[0][0]].start : tokens[runs[0][-1]].end]
    return _DASHES.sub(r"\1", " ".join(value.split())) or None


def _issue(text: str, tokens: Sequence[Token], volume: Sequence[_Run], year: Sequence[_Run]) -> str | None:
    """'30(2)': what stands in brackets after a volume is the issue, surely so in references of today;
    older ones put series and parts there too."""
    if not volume or not year or not ("10." in text or tokens[year[0][0]].text[:4] > "2017"):
        return None
    end = tokens[volume[0][-1]].end
    found = re.match(
        r"\s?\((?:no\.?\s?)?(\d{1,3}(?:[-–]\d{1,3})?)\)|,?\s(?:no|issue|nr)\.?\s?(\d{1,3})\b",
        text[end : end + 20],
        re.IGNORECASE,
    )
    return (found[1] or found[2]) if found else None


def _preprint_server(text: str) -> str | None:
    found = re.search(r"\b([a-z]{3,9}Rxiv|[a-z]{3,8}ArXiv|SSRN)\b", text, re.IGNORECASE)
    return found[1] if found else None
