"""Books that running text tells of: 'in her Small Tides (Heron Press, 2019)', 'his only book, “Ebb” (1985)'.

A publisher and a year in brackets are a sure sign. What stands before them, back to a word that no title
would go on from, is the title; whose it is, the words before that say ('his book', 'author of', a
possessive), or a name right after the title. Without a publisher the title must stand in quotation marks,
and a word for the book before it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.article import Evidence, Found, Name, PartialDate
from builder.extract.citing import names
from builder.extract.citing.assemble import Citation
from builder.extract.citing.journals import is_journal_name
from builder.extract.citing.whose import Writers
from builder.extract.naming.lexicon import places
from builder.language import LanguagePack, alternatives
from builder.seed.model import BODY, Block, Kind, Page

_FAR = 160
"""Characters before a bracket in which its title, and what tells of it, stands."""

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PUBLISHED = re.compile(
    rf"\((?:{_CAPITAL}[\w .'’-]{{1,30}}:\s)?(?P<publisher>{_CAPITAL}[\w.&'’ -]{{1,60}}?)"
    r"(?:,?\s(?P<year>(?:19|20)\d\d)(?:[,;:][^()]{0,60})?|[,;:]?\s(?:[£$€]|\d+\s?(?:pp|p|S|pages|Seiten|pag|p[áa]gin)\b)"
    r"[^()]{0,60})\)"
)
_HOUSE = re.compile(
    r"&|\b(?:Press|Presses|Books|Publishers?|Publishing|Publications|Verlag|Verlage|[ÉE]ditions?|Editori?|Edizioni"
    r"|Editorial|Ediciones|Editora|Editores|Edições|Uitgeverij|Uitgevers|Pers|Libros|Livros|Libri|House)\b"
)
_QUOTED = re.compile(
    r"[\"“„«‘‚]\s?(?P<title>[^\"“”„«»\n]{3,120}?)\s?[,.]?[\"”“»’‘](?P<by>[^\"“”„«»()]{0,60})\s?$"
)
_SMALL = (
    r"(?:of|the|a|an|and|in|on|to|for|from|with|at|by|or|as|is|not|that|&"
    r"|de|la|du|des|le|les|et|y|e|di|del|della|il)"
)
_CASED = re.compile(
    rf"(?:{_CAPITAL}|\d)[\w’'.-]*(?:[,:!?–-]?\s(?:{_SMALL}\s){{0,3}}(?:{_CAPITAL}|\d)[\w’'.-]*)*\s?$"
)
_RUN_ON = re.compile(rf"(?<=[\w,]\s)(?:[^\W\d_]{{2,3}}\s)?{_CAPITAL}[^.!?;:“”\"«»()]{{2,90}}$")
_LED = re.compile(r"(?:(?:In|From|See|With|His|Her|Their|My|Our|As|Read)\s)+")
_MARK = re.compile(r"[\"“„«‘‚]")
_POSSESSIVE = re.compile(rf"(?P<who>{_CAPITAL}[\w.-]*(?:\s{_CAPITAL}[\w.-]*){{0,3}})['’]s?\s(?P<title>.+)$")


@dataclass(frozen=True, slots=True)
class _Cues:
    """What running text says of books, in a page's language."""

    noun: re.Pattern[str]
    """'book', anywhere near a title."""
    led: re.Pattern[str]
    """'the author of', 'his book', up to a title in sentence case."""
    by: re.Pattern[str]
    """'by', and whoever wrote it."""
    quoted: re.Pattern[str]
    """'his only book, “…” (1985)', 'author of “…”'."""
    months: frozenset[str]
    """What stands before a year in brackets, and is no publisher."""


@functools.cache
def _cues(language: LanguagePack) -> _Cues:
    noun, author, by = (alternatives(language.mixed(key)) for key in ("book_nouns", "author_of", "by_words"))
    return _Cues(
        re.compile(rf"\b{noun}\b", re.IGNORECASE),
        re.compile(rf"\b(?:{author}|(?i:{noun})),?\s(?P<title>{_CAPITAL}[^.!?;“”\"«»()]{{2,100}})$"),
        re.compile(rf",?\s{by}\s(?P<name>{_CAPITAL}[\w.’' -]{{3,50}})"),
        re.compile(
            rf"\b(?:{noun}|{author}),?\s*[\"“„«‘‚]\s?(?P<title>[^\"“”„«»\n]{{3,200}}?)\s?[,.]?[\"”“»’‘](?!\w)"
            r"(?:\s*\((?P<year>\d{4})\))?(?!\s?\()",
            re.IGNORECASE,
        ),
        frozenset(name.casefold() for name in language.table("months")),
    )


def books(page: Page, writers: Writers) -> Iterator[Found[Citation]]:
    """The books that a page's running text tells of, block by block."""
    for block in page.blocks:
        if block.kind not in BODY and block.kind not in (Kind.BIO, Kind.SUBTITLE):
            continue
        if 20 < len(block.text) < 20_000:
            yield from _published(block, _cues(page.pack), writers)
            yield from _quoted(block, _cues(page.pack), writers)


def _quoted(block: Block, cues: _Cues, writers: Writers) -> Iterator[Found[Citation]]:
    """The books whose titles stand in quotation marks after a word for them."""
    text = block.text
    for found in cues.quoted.finditer(text) if _MARK.search(text) else ():
        if " " not in found["title"] or not (found["title"][0].isupper() or found["title"][0].isdigit()):
            continue
        title = _Title(found["title"].strip(" ,."), text[max(0, found.start() - _FAR) : found.start("title")])
        work = Citation(
            "book",
            title=title.text,
            author=writers.of(title.before, text[found.end() :]),
            issued=PartialDate(int(found["year"])) if found["year"] else None,
        )
        yield Found(work, Evidence(block.locate(*found.span("title")), "reference-book", 0.8))


def _published(block: Block, cues: _Cues, writers: Writers) -> Iterator[Found[Citation]]:
    for bracket in _PUBLISHED.finditer(block.text):
        before = block.text[max(0, bracket.start() - _FAR) : bracket.start()].rstrip()
        title = _title(before, cues, writers)
        if not title or not _is_publisher(bracket["publisher"], title, block, bracket, cues, writers):
            continue
        start = max(0, bracket.start() - _FAR) + before.rfind(title.text)
        journal = is_journal_name(bracket["publisher"])
        work = Citation(
            "article-journal" if journal else "book",
            title=title.text,
            author=title.author or writers.of(title.before, block.text[bracket.end() :]),
            issued=PartialDate(int(bracket["year"])) if bracket["year"] else None,
            container_title=bracket["publisher"] if journal else None,
            publisher=None if journal else bracket["publisher"],
        )
        yield Found(work, Evidence(block.locate(start, bracket.end()), "reference-publisher", 0.8))


@dataclass(frozen=True, slots=True)
class _Title:
    """A book's title as printed before its publisher."""

    text: str
    before: str
    """What stands before it."""
    author: tuple[Name, ...] = ()
    """Whoever is named right beside it."""


def _title(before: str, cues: _Cues, writers: Writers) -> _Title | None:
    """The title that ends where a bracket begins: in quotation marks, or a run of words."""
    if quoted := _QUOTED.search(before):
        by = cues.by.fullmatch(quoted["by"].rstrip())
        if by or not quoted["by"].strip():
            named = names.names(by["name"]) if by else ()
            return _Title(quoted["title"].strip(" ,."), before[: quoted.start()], named)
        return None
    run = cues.led.search(before) or _CASED.search(before)
    text = run["title"] if run and run.re is cues.led else run[0] if run else ""
    if len(text.split()) < 3 and not (run and run.re is cues.led):
        sentence = _RUN_ON.search(before)
        text = sentence[0] if sentence and len(sentence[0].split()) < 9 else text
    text = text.strip(" ,")
    text = text[found.end() :] if (found := _LED.match(text)) else text
    owner = _POSSESSIVE.match(text)
    if owner and (" " in owner["who"] or writers.known(owner["who"])):
        person = writers.known(owner["who"])
        author = writers.name(person) if person else names.names(owner["who"])[:1]
        return _Title(owner["title"], before[: before.rfind(owner["title"])], author)
    return _Title(text, before[: before.rfind(text)]) if " " in text else None


def _is_publisher(
    name: str, title: _Title, block: Block, bracket: re.Match[str], cues: _Cues, writers: Writers
) -> bool:
    """Whether brackets name a publisher, not a place, a month, or the author of a work that is cited."""
    if writers.known(title.text):
        return False
    if _HOUSE.search(name) or is_journal_name(name):
        return True
    if name.casefold() in places() | cues.months or writers.known(name) or not bracket["year"]:
        return False
    near = block.text[max(0, bracket.start() - len(title.text) - 60) : bracket.end() + 40]
    told = cues.noun.search(near) or writers.of(title.before, "")
    return bool(title.author or told)
