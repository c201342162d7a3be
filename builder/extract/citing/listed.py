"""References as a page prints them: under a label, in a list, or as a line or clause of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Span
from builder.extract.citing.assemble import Citation, parse
from builder.extract.citing.labels import Labels, labels
from builder.extract.citing.locators import doi_of
from builder.extract.citing.titlefirst import parse_title_first, parse_untitled
from builder.seed.model import Block, Kind, Page

_LONGEST = 1_500
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d[a-z]?\b")
_DATED = re.compile(r"\d|https?:|www\.", re.IGNORECASE)
"""What a reference has that no label announces: a year, a DOI, an address."""
_SPEECH = re.compile(r"[\"”“»],? (?:said|says|explain\w*|adds?|added)\b|\b(?:I|we|you) \w+", re.IGNORECASE)
_START = re.compile(
    r"(?:[\[(]?\d{1,3}[\]).]{1,2}\s+|[•*▪–-]\s+)?(?:(?:van|von|de|del|der|den|la|di|da)\s+){0,2}"
    r"(?:(?:[A-Z]\.[\s-]?){1,3}[^\W\d_a-z][\w’'-]+"  # J. Family
    r"|[^\W\d_a-z][\w’'-]+(?:[\s-][^\W\d_a-z][\w’'-]+){0,2},?\s+"
    r"[A-Z](?:\.|[A-Z]{0,2}(?=[,.;:\s&(]))"  # Family J
    r"|[A-Z]{1,3} [^\W\d_a-z][\w’'-]+,? et al"  # JR Family et al
    r"|[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?:,| et al\b| and | &))"  # Given Family,
)
_LEAD = re.compile(r"(?:[*•▪–-]\s*)?(?:\[\d{1,3}\](?=\s)|\(?\d{1,3}[.)](?=\D))?\s*")
_SCHOLARLY = re.compile(
    r"doi|/articles?/|/abs/|/pii/|arxiv|pubmed|\.ncbi\.|/science/|/journals?/|\.pdf\b", re.IGNORECASE
)
_ARTWORK = re.compile(r"\b(?:Courtesy|photograph|print|canvas|cm|inches)\b", re.IGNORECASE)
_UNREAD = frozenset(
    (Kind.CHROME, Kind.CONTACT, Kind.RELATED, Kind.TITLE, Kind.BYLINE, Kind.DISCLAIMER, Kind.CREDIT)
)


@dataclass(frozen=True, slots=True)
class _Expecting:
    """What the last label promised: a `certain` first reference, further ones, or nothing."""

    rule: str = ""
    first: bool = False
    own: bool = False


def listed(page: Page) -> Iterator[Found[Citation]]:
    """The printed references of a page, in order, each with where it stands."""
    known = labels(page.pack)
    expecting, skip = _Expecting(), 0
    last: tuple[int, Found[Citation]] | None = None
    for i, block in enumerate(page.blocks):
        if i < skip:
            continue
        if len(block.text) > 20_000:
            expecting = _Expecting()
            continue
        if expecting.first and expecting.rule == "label" and (record := _over_lines(page.blocks[i : i + 4])):
            found, expecting, skip = [record[0]], _Expecting("label"), i + record[1]
        else:
            found, expecting = _block(block, known, expecting)
        for new in found:
            if last and last[0] >= i - 1 and not last[1].value.doi and _is_doi_alone(new.value):
                last = (i, Found(replace(last[1].value, doi=new.value.doi), last[1].evidence))
                continue
            if last:
                yield last[1]
            last = (max(i, skip - 1), new)
    if last:
        yield last[1]


def _is_doi_alone(citation: Citation) -> bool:
    return bool(citation.doi) and _told(citation) == 1


def _over_lines(blocks: Sequence[Block]) -> tuple[Found[Citation], int] | None:
    """A reference printed over lines: authors, title, journal and date; and how many lines it took."""
    if len(blocks[0].text) >= 300 or doi_of(blocks[0].text):
        return None
    first = parse(blocks[0].text)
    if first.issued or not first.author:
        return None
    for count in range(2, len(blocks) + 1):
        lines = [block.text for block in blocks[:count]]
        work = parse(". ".join(line.rstrip(".") for line in lines))
        if max(map(len, lines)) > 300:
            return None
        if work.title == lines[1].rstrip(".") and work.container_title and (work.issued or work.doi):
            span = Span(blocks[0].span.start, blocks[count - 1].span.end)
            return Found(work, Evidence(span, "reference-lines", 0.85)), count
    return None


def _block(block: Block, known: Labels, expecting: _Expecting) -> tuple[list[Found[Citation]], _Expecting]:
    text = block.text
    head = _may_be_label(text)
    if head and (own := known.own.match(text)):
        return [], _Expecting(own=own.end() == len(text))
    if expecting.own:
        return [], _Expecting(own=bool(_MLA.match(text)))
    for rule, pattern in (("label", known.certain), ("hint", known.possible)):
        if head and (label := pattern.match(text)):
            if label.end() == len(text):
                return [], _Expecting(rule, first=True)
            found = _read(block, label.end(), len(text), rule)
            return found, _Expecting(rule) if found or rule == "hint" else _Expecting()
    if block.kind is Kind.REFERENCE:
        return _whole(block, known, expecting), replace(expecting, first=False)
    if expecting.rule:
        rule = (
            expecting.rule if expecting.first else "list" if expecting.rule in ("label", "list") else "hint"
        )
        found = _read(block, 0, len(text), rule)
        if found:
            return found, _Expecting(rule)
        if expecting.first or _short(text):
            expecting = _Expecting()
    return list(_alone(block)), expecting


def _whole(block: Block, known: Labels, expecting: _Expecting) -> list[Found[Citation]]:
    """A block that is a reference, but for the words that may lead into it: 'Our protocol: Li A. …'."""
    if known.readable.search(block.text):
        return []
    rule = "label" if expecting.first and expecting.rule == "label" else "list"
    return list(_alone(block)) or _read(block, 0, len(block.text), rule)


def _may_be_label(text: str) -> bool:
    """A label is short, and ends in a colon or with its line."""
    return len(text) < 60 or text.find(":", 0, 60) > 0


_MLA = re.compile(r"(?:MLA|APA|Chicago|Harvard|AMA|Vancouver)\b")


def _short(text: str) -> bool:
    return len(text) < 60


_TITLE_ALONE = re.compile(r"[\"“„«‘‚]\s?([^\"“”„«»]{12,300}?)\s?[.,]?[\"”“»’‘]\.?")


def _read(block: Block, start: int, end: int, rule: str) -> list[Found[Citation]]:
    lead = _LEAD.match(block.text, start, end)
    marked = block.kind is Kind.ITEM or bool(lead and lead.end() > start)
    start = lead.end() if lead else start
    text = block.text[start:end]
    if len(text) > _LONGEST or (rule != "label" and not _DATED.search(text)):
        return []
    alone = _TITLE_ALONE.fullmatch(text) if rule == "label" else None
    if alone and alone[1].count(" ") > 2:  # "Paper: “…”"
        work = Citation("article-journal", title=alone[1])
        return [Found(work, Evidence(block.locate(start, end), "reference-label", 0.85))]
    citation = parse_title_first(text) or parse(text)
    if citation.url and not _told(citation) and not marked and not _SCHOLARLY.search(citation.url):
        return []  # 'More information: www…' leads to a page, it does not cite one
    if not _ACCEPT[rule](text, citation):
        return []
    return [Found(citation, Evidence(block.locate(start, end), f"reference-{rule}", _SURE[rule]))]


def _alone(block: Block) -> Iterator[Found[Citation]]:
    """A reference that no label announces: a block of its own, or what follows a colon in one."""
    if block.kind in _UNREAD:
        return
    if " et al" in block.text[:150] and (work := parse_title_first(block.text)) and (work.doi or work.url):
        yield Found(work, Evidence(block.span, "reference-alone", _SURE["alone"]))
        return
    if not _YEAR.search(block.text):
        return
    if len(block.text) < 300 and (work := parse_untitled(block.text)):
        yield Found(work, Evidence(block.span, "reference-alone", _SURE["alone"]))
        return
    starts = [0, *(m.end() for m in re.finditer(r": (?=[^\W\d_a-z])", block.text))][:4]
    for start in starts:
        if _START.match(block.text, start):
            found = _read(block, start, len(block.text), "alone")
            if found:
                yield from found
                return


# -- what is taken for a reference --------------------------------------------------------------


def _told(citation: Citation) -> int:
    """How many fields a citation has, its addresses not counted."""
    c = citation
    return sum(
        map(bool, (c.author, c.title, c.container_title, c.issued, c.publisher, c.volume, c.page, c.doi))
    )


def _labelled(text: str, citation: Citation) -> bool:
    return (_told(citation) > 1 or bool(citation.doi or citation.url)) and not _SPEECH.search(text)


def _further(text: str, citation: Citation) -> bool:
    """One more of a list: it has a date or an address, and something that they belong to."""
    c = citation
    named = any(name.given or name.literal for name in c.author)
    placed = c.container_title and (c.volume or c.page)
    told = bool(c.issued and (named or placed)) or bool(c.doi or c.url)
    return told and not text.startswith("©") and not _SPEECH.search(text)


def _hinted(text: str, citation: Citation) -> bool:
    named = citation.author and any(name.given or name.literal for name in citation.author)
    return bool(named and citation.title and (citation.issued or citation.doi)) and not _SPEECH.search(text)


def _unlabelled(text: str, citation: Citation) -> bool:
    if (
        len(text) > 700
        or _SPEECH.search(text)
        or _ARTWORK.search(text)
        or not citation.title
        or len(citation.title.split()) < 2
    ):
        return False
    first = citation.author[0] if citation.author else None
    if (
        not first
        or not first.given
        or not text.lstrip("[(0123456789.])•*▪–- ").startswith(
            (first.family or "?", first.given, (first.family or "?").upper())
        )
    ):
        return False
    placed = citation.container_title and (citation.volume or citation.page or citation.doi)
    return bool(citation.issued and (placed or citation.doi or citation.publisher))


_ACCEPT = {"label": _labelled, "list": _further, "hint": _hinted, "alone": _unlabelled}
_SURE = {"label": 0.95, "list": 0.9, "hint": 0.85, "alone": 0.8}
