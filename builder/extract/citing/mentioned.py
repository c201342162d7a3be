"""Works that running text tells of: 'published in the journal X', 'the article titled "…"', a DOI."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Name, PartialDate
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation, parse
from builder.extract.citing.journals import is_journal_name, journal_at
from builder.extract.citing.labels import labels
from builder.extract.citing.locators import doi_of
from builder.extract.citing.tokens import DOI
from builder.extract.citing.whose import Writers
from builder.language import LanguagePack, alternatives
from builder.seed.model import BODY, Block, Kind, Page

_OPEN, _CLOSE = '"“„«‘‚', '"”“»’'
_QUOTED = rf"[{_OPEN}]\s?([^\"“”„«»\n]{{3,300}}?)\s?[,.]?[{_CLOSE}](?!\w)"
_OWNER = r"(?:(?:[^\W\d_a-z][\w&.-]*\s){0,4}[^\W\d_a-z][\w&.-]*(?:['’]s|s['’])\s+)?"
"""Whose journal it is: 'the American Meteorological Society’s'."""
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_READ = BODY | {Kind.SUBTITLE, Kind.IDENTIFIER}


@dataclass(frozen=True, slots=True)
class _Cues:
    """What running text says of works, in a page's language."""

    journal: re.Pattern[str]
    """'journal', up to what may be its name."""
    within: re.Pattern[str]
    """'in the peer-reviewed', at the end of what stands before 'journal'."""
    published: re.Pattern[str]
    """'published on 12 May in the', up to what may be a journal's name."""
    study: re.Pattern[str]
    """'a study in', '“…”, in', up to what may be a journal's name."""
    titled: re.Pattern[str]
    """'titled "…"': the title."""
    quoted: re.Pattern[str]
    """'The paper, “…”': the noun, and the title right after it."""
    work: re.Pattern[str]
    """'the article', in what stands before a title or an author."""
    author: re.Pattern[str]
    """'The paper, by', up to a name."""


@functools.cache
def _cues(language: LanguagePack) -> _Cues:
    words = {key: alternatives(language.mixed(key)) for key in _KEYS}
    works = words["work_nouns"]
    return _Cues(
        re.compile(rf"\b{words['journal_nouns']},?\s+(?=[{_OPEN}\w])"),
        re.compile(rf"\b{words['journal_prepositions']}\s+(?:[\w’'-]{{1,30}},?\s+){{0,4}}$", re.IGNORECASE),
        re.compile(
            rf"\b{words['journal_verbs']}(?:,?\s+[\w.’'-]{{1,30}}){{0,5}}?,?\s+{words['journal_places']}\s+(?:the\s+)?"
            rf"{_OWNER}(?=[^\W\d_a-z]|e[A-Z]|i[A-Z])"
        ),
        re.compile(
            rf"(?:\b{works}|\w[,.]?[”“\"»],?)\s+{words['journal_places']}\s+(?:the\s+)?{_OWNER}(?=[^\W\d_a-z]|e[A-Z]|i[A-Z])"
        ),
        re.compile(rf"\b{words['titled_words']}\b[,:]?\s*{_QUOTED}"),
        re.compile(rf"\b({works})(?:,?\s+|\s[\w-]{{3,20}},\s){_QUOTED}", re.IGNORECASE),
        re.compile(rf"\b({works})\b[^.!?\"“„«]{{0,120}}$", re.IGNORECASE),
        re.compile(rf"\b{works},?\s+(?:[\w]+\s+)?{words['by_words']}\s+", re.IGNORECASE),
    )


_KEYS = (
    "journal_nouns",
    "journal_prepositions",
    "journal_places",
    "journal_verbs",
    "titled_words",
    "work_nouns",
    "by_words",
)


def mentioned(page: Page, writers: Writers) -> Iterator[Found[Citation]]:
    """The works that a page's running text tells of, block by block."""
    cues, readable = _cues(page.pack), labels(page.pack).readable
    for block in page.blocks:
        if 20 < len(block.text) < 20_000 and (block.kind in _READ or readable.search(block.text)):
            yield from _in_block(block, cues, writers, readable)


def _in_block(
    block: Block, cues: _Cues, writers: Writers, readable: re.Pattern[str]
) -> Iterator[Found[Citation]]:
    journals = list(_journals(block, cues))
    titles = list(_titles(block, cues, placed=bool(journals)))
    if titles and journals:
        title, journal = titles[0].value, journals[0].value
        work = replace(journal, title=title.title, author=title.author, issued=title.issued or journal.issued)
        titles[0], journals = Found(work, titles[0].evidence), journals[1:]
    if titles and not titles[0].value.author:
        at = titles[0].evidence.span.start - block.locate(0, 1).start
        author = _author(block, cues, writers) or writers.of(block.text[max(0, at - 160) : at], "")
        titles[0] = Found(replace(titles[0].value, author=author), titles[0].evidence)
    if "10." in block.text and DOI.search(block.text):
        titles = _with_doi(block, titles, readable)
    yield from titles
    yield from journals


# -- journals -----------------------------------------------------------------------------------


def _journals(block: Block, cues: _Cues) -> Iterator[Found[Citation]]:
    text, edge = block.text, 0
    spots = [
        (m.end(), True)
        for m in cues.journal.finditer(text)
        if cues.within.search(text, max(0, m.start() - 100), m.start())
    ]
    spots += [(m.end(), False) for cue in (cues.published, cues.study) for m in cue.finditer(text)]
    for start, certain in sorted(spots):
        if start < edge:
            continue
        found = journal_at(text, start)
        if not found or not (certain or is_journal_name(found[2]) or _called_journal(text, found[1])):
            continue
        begin, edge, name = found
        work = replace(_volume(text, edge), container_title=name)
        work = replace(work, issued=work.issued or _year_near(text, begin, edge))
        yield Found(work, Evidence(block.locate(begin, edge), "reference-journal", 0.85 if certain else 0.75))


def _volume(text: str, end: int) -> Citation:
    """What is printed right after a journal's name: '(vol. 6, 2023, pp. 12–25)', ', n.º 2 de 2017'."""
    after = _AFTER.match(text, end)
    if not after:
        return Citation("article-journal")
    volume, issue, page, year = (pattern.search(after[0]) for pattern in (*_PARTS, _YEAR))
    return Citation(
        "article-journal",
        volume=volume[1] if volume else None,
        issue=issue[1] if issue else None,
        page=page[1] if page else None,
        issued=PartialDate(int(year[1])) if year and (volume or issue or page) else None,
    )


_AFTER = re.compile(
    r",?\s?(?:\(|(?=(?i:vol|bd|band|n\.?\s?[ºo°]|nr|no\.|number|issue|tom)))[^().;]{0,60}"
    r"(?:\.(?!\s[^\W\d_a-z])[^().;]{0,30}){0,4}"
)
_PARTS = (
    re.compile(r"\b(?:vol(?:ume|umen)?|bd|band|tome?)\.?\s?(\d{1,4})\b", re.IGNORECASE),
    re.compile(
        r"\b(?:n\.?\s?[ºo°]|nr|no|issue|number|num|heft)\.?\s?(\d{1,4}(?:[-–]\d{1,3})?)\b", re.IGNORECASE
    ),
    re.compile(r"\b(?:pp?|s|pages?|seiten?|p[áa]g(?:ina)?s?)\.?\s?(\d{1,6}[-–]\d{1,6})\b", re.IGNORECASE),
)
"""Volume, issue and pages as told in words."""


def _called_journal(text: str, end: int) -> bool:
    """'in the Industry and Higher Education journal'."""
    return bool(re.match(r"\s+journal\b", text[end : end + 12]))


def _year_near(text: str, start: int, end: int) -> PartialDate | None:
    """The year printed right before or after: 'in 2019, in the journal X', 'in X in January 2014'."""
    after = re.match(
        r",?\s+(?:in|on|\()\s*(?:\d{1,2}\s+)?(?:[^\W\d_]+\.?\s+)?(?:\d{1,2},\s+)?((?:19|20)\d\d)\b",
        text[end : end + 40],
    )
    before = re.search(
        r"\b(?:(?:in|on|of)\s+(?:[^\W\d_]+\s+)?|[Aa]\s+)((?:19|20)\d\d),?\s+(?:[\w-]+\s+){0,3}(?:in|by)\s+(?:[\w-]+\s+){0,4}$",
        text[:start][-60:],
    )
    found = after or before
    return PartialDate(int(found[1])) if found else None


# -- titles -------------------------------------------------------------------------------------


def _titles(block: Block, cues: _Cues, *, placed: bool) -> Iterator[Found[Citation]]:
    """Titles in quotation marks; without a noun for the work only where the block names its journal."""
    if not _QUOTE_MARK.search(block.text):
        return
    for found in cues.titled.finditer(block.text):
        noun = cues.work.search(block.text, max(0, found.start() - 160), found.start())
        if (noun or placed) and _is_title(found[1]):
            kind = _KINDS.get(noun[1].casefold() if noun else "", "article-journal")
            dated = noun and _DATED.search(block.text, max(0, noun.start() - 40), noun.start())
            year = PartialDate(int(dated[1])) if dated else None
            work = Citation(kind, title=found[1].strip(" ,."), issued=year)
            yield Found(work, Evidence(block.locate(*found.span(1)), "reference-titled", 0.85))
    for found in cues.quoted.finditer(block.text):
        if _is_title(found[2]) and found[2].count(" ") > 1:
            kind = _KINDS.get(found[1].casefold(), "article-journal")
            work = Citation(kind, title=found[2].strip(" ,."), author=_by(block.text, found.end()))
            yield Found(work, Evidence(block.locate(*found.span(2)), "reference-quoted", 0.8))


def _is_title(text: str) -> bool:
    """Two words or more, the first one not in lower case, and nobody who speaks."""
    return " " in text and not text[0].islower() and not _SPOKEN.search(text)


_DATED = re.compile(r"\b((?:19|20)\d\d)\s(?:[\w-]+\s){0,2}$")
"""'a celebrated 2019', before 'paper'."""
_SPOKEN = re.compile(r"\b(?:I|I[’']m|we|you|your|my|our)\b")


_QUOTE_MARK = re.compile(rf"[{_OPEN}]")
_KINDS = {
    "book": "book",
    "report": "report",
    "thesis": "thesis",
    "dissertation": "thesis",
    "buch": "book",
    "libro": "book",
}


_BY = re.compile(r",?\s+by\s+((?:[^\W\d_a-z][\w.’'-]*\s?|and\s|,\s){1,24})")


def _by(text: str, end: int) -> tuple[Name, ...]:
    """The authors that stand right after a title: '… by Anna Li and Jan Bo', whole names only."""
    found = _BY.match(text, end)
    read = names.names(found[1].strip(" ,")) if found else ()
    whole = all(name.given or name.literal for name in read)
    return read if whole else ()


def _author(block: Block, cues: _Cues, writers: Writers) -> tuple[Name, ...]:
    """'The paper, by Boateng-Ferris and two colleagues': a person of the article, under the full name."""
    for found in cues.author.finditer(block.text):
        rest = block.text[found.end() : found.end() + 60]
        for person in writers.people:
            if rest.startswith((person.name, person.name.split()[-1])):
                return writers.name(person)
    return ()


def _with_doi(
    block: Block, titles: list[Found[Citation]], readable: re.Pattern[str]
) -> list[Found[Citation]]:
    """The work that a block's DOI is of: its title's, the reference's that ends in it, or nothing more."""
    doi, start = doi_of(block.text), DOI.search(block.text)
    if titles:
        return [Found(replace(titles[0].value, doi=doi), titles[0].evidence), *titles[1:]]
    if start and (whole := _ending_at(block, start.end())):
        return [whole]
    told = readable.search(block.text)
    title = told[1].strip(' ,."“”') if told else None
    span = block.locate(*start.span()) if start else block.span
    return [Found(Citation("article-journal", title=title, doi=doi), Evidence(span, "reference-doi", 0.8))]


def _ending_at(block: Block, end: int) -> Found[Citation] | None:
    """A whole reference within a paragraph, in brackets or after a sentence, up to its DOI."""
    for begin in _BEGINS.finditer(block.text, max(0, end - 900), end):
        work = parse(block.text[begin.end() : end])
        if work.title and len(work.title.split()) > 2 and work.author and work.author[0].given and work.doi:
            return Found(work, Evidence(block.locate(begin.end(), end), "reference-inline", 0.8))
    return None


_BEGINS = re.compile(
    r"(?:\(|[.:]\s)(?=(?:(?:van|von|de|del|der|den|la|di|da)\s){0,2}"
    r"(?:(?:[A-Z]\.[\s-]?){1,3}[^\W\d_a-z][\w’'-]+,"  # J. Family,
    r"|[^\W\d_a-z][\w’'-]+(?:[\s-][^\W\d_a-z][\w’'-]+){0,2},?\s[A-Z]{1,3}[.,]))"  # Family J,
)
