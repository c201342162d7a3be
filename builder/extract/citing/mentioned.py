"""Works that running text tells of: 'published in the journal X', 'the article titled "…"', a DOI."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.article import Evidence, Found, Name, PartialDate, Person
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation
from builder.extract.citing.journals import is_journal_name, journal_at
from builder.extract.citing.labels import both
from builder.extract.citing.locators import doi_of
from builder.extract.citing.tokens import DOI
from builder.language import LanguagePack, alternatives
from builder.seed.model import BODY, Block, Kind, Page

_OPEN, _CLOSE = '"“„«‘‚', '"”“»’'
_QUOTED = rf"[{_OPEN}]\s?([^\"“”„«»\n]{{3,300}}?)\s?[,.]?[{_CLOSE}](?!\w)"
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_READ = BODY | {Kind.SUBTITLE, Kind.IDENTIFIER}


@dataclass(frozen=True, slots=True)
class _Cues:
    """What running text says of works, in a page's language."""

    journal: re.Pattern[str]
    """'in the peer-reviewed journal', up to the journal's name."""
    published: re.Pattern[str]
    """'published on 12 May in the', up to what may be a journal's name."""
    titled: re.Pattern[str]
    """'the article titled "…"': the noun, then the title."""
    book: re.Pattern[str]
    """'his only book, "…" (1985)'."""
    readable: re.Pattern[str]
    """'The article … can be read at'."""
    author: re.Pattern[str]
    """'The paper, by', up to a name."""


@functools.cache
def _cues(language: LanguagePack) -> _Cues:
    nouns = alternatives(both(language, "journal_nouns"))
    before = alternatives(both(language, "journal_prepositions"))
    works = alternatives(both(language, "work_nouns"))
    return _Cues(
        re.compile(rf"\b{before}\s+(?:[\w’'-]+,?\s+){{0,4}}?{nouns},?\s+(?=[{_OPEN}\w])", re.IGNORECASE),
        re.compile(
            rf"\b{alternatives(both(language, 'journal_verbs'))}(?:,?\s+[\w.’'-]+){{0,5}}?,?\s+{before}\s+",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:\b({works})\b[^.!?\"“„«]{{0,60}}?)?"
            rf"\b{alternatives(both(language, 'titled_words'))}\b[,:]?\s*{_QUOTED}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{alternatives(both(language, 'book_nouns'))},?\s*{_QUOTED}(?:\s*\((\d{{4}})\))?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{works}\s+{_OPTIONAL}((?-i:[^\W\d_a-z])[^\n]{{8,250}}?){_OPTIONAL}\s+"
            rf"{alternatives(both(language, 'readable_at'))}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{works},?\s+(?:[\w]+\s+)?{alternatives(both(language, 'by_words'))}\s+", re.IGNORECASE
        ),
    )


_OPTIONAL = rf"[{_OPEN}{_CLOSE}]?,?"


def mentioned(page: Page, people: Sequence[Person]) -> Iterator[Found[Citation]]:
    """The works that a page's running text tells of, block by block."""
    cues = _cues(page.pack)
    for block in page.blocks:
        if block.kind in _READ and 20 < len(block.text) < 20_000:
            yield from _in_block(block, cues, people)


def _in_block(block: Block, cues: _Cues, people: Sequence[Person]) -> Iterator[Found[Citation]]:
    journals = list(_journals(block, cues))
    titles = list(_titles(block, cues))
    if titles and journals:
        work = replace(titles[0].value, container_title=journals[0].value.container_title)
        work = replace(work, type="article-journal", issued=work.issued or journals[0].value.issued)
        titles[0], journals = Found(work, titles[0].evidence), journals[1:]
    if titles and not titles[0].value.author:
        author = _author(block, cues, people)
        titles[0] = Found(replace(titles[0].value, author=author), titles[0].evidence)
    if DOI.search(block.text):
        titles = _with_doi(block, cues, titles)
    yield from titles
    yield from journals


# -- journals -----------------------------------------------------------------------------------


def _journals(block: Block, cues: _Cues) -> Iterator[Found[Citation]]:
    text, edge = block.text, 0
    spots = [(m.end(), True) for m in cues.journal.finditer(text)]
    spots += [(m.end(), False) for m in cues.published.finditer(text)]
    for start, certain in sorted(spots):
        if start < edge:
            continue
        found = journal_at(text, start)
        if not found or not (certain or is_journal_name(found[2]) or _called_journal(text, found[1])):
            continue
        begin, edge, name = found
        work = Citation("article-journal", container_title=name, issued=_year_near(text, begin, edge))
        yield Found(work, Evidence(block.locate(begin, edge), "reference-journal", 0.85 if certain else 0.75))


def _called_journal(text: str, end: int) -> bool:
    """'in the Industry and Higher Education journal'."""
    return bool(re.match(r"\s+journal\b", text[end : end + 12]))


def _year_near(text: str, start: int, end: int) -> PartialDate | None:
    """The year printed right before or after: 'in 2019, in the journal X', 'in X in January 2014'."""
    after = re.match(
        r",?\s+(?:in|on|\()\s*(?:[^\W\d_]+\.?\s+)?(?:\d{1,2},\s+)?((?:19|20)\d\d)\b", text[end : end + 40]
    )
    before = re.search(
        r"\b(?:in|on|of)\s+(?:[^\W\d_]+\s+)?((?:19|20)\d\d),?\s+(?:in|by)\s+(?:[\w-]+\s+){0,4}$",
        text[:start][-60:],
    )
    found = after or before
    return PartialDate(int(found[1])) if found else None


# -- titles -------------------------------------------------------------------------------------


def _titles(block: Block, cues: _Cues) -> Iterator[Found[Citation]]:
    for found in cues.titled.finditer(block.text):
        if found[1]:
            work = Citation(_KINDS.get(found[1].casefold(), "article-journal"), title=found[2].strip(" ,."))
            yield Found(work, Evidence(block.locate(*found.span(2)), "reference-titled", 0.85))
    for found in cues.book.finditer(block.text):
        work = Citation(
            "book", title=found[1].strip(" ,."), issued=PartialDate(int(found[2])) if found[2] else None
        )
        yield Found(work, Evidence(block.locate(*found.span(1)), "reference-book", 0.8))


_KINDS = {
    "book": "book",
    "report": "report",
    "thesis": "thesis",
    "dissertation": "thesis",
    "buch": "book",
    "libro": "book",
}


def _author(block: Block, cues: _Cues, people: Sequence[Person]) -> tuple[Name, ...]:
    """'The paper, by Boateng-Ferris and two colleagues': a person of the article, under the full name."""
    for found in cues.author.finditer(block.text):
        rest = block.text[found.end() : found.end() + 60]
        for person in people:
            family = person.name.split()[-1]
            if rest.startswith((person.name, family)):
                return names.names(person.name)[:1]
    return ()


def _with_doi(block: Block, cues: _Cues, titles: list[Found[Citation]]) -> list[Found[Citation]]:
    doi = doi_of(block.text)
    if titles:
        return [Found(replace(titles[0].value, doi=doi), titles[0].evidence), *titles[1:]]
    readable = cues.readable.search(block.text)
    title = readable[1].strip(' ,."“”') if readable else None
    start = DOI.search(block.text)
    span = block.locate(*start.span()) if start else block.span
    return [Found(Citation("article-journal", title=title, doi=doi), Evidence(span, "reference-doi", 0.8))]
