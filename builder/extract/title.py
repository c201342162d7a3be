"""The headline, as printed, without the site's name after it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.authority import fold
from builder.diagnostics import Diagnostic, Severity
from builder.extract.field import Field, Known
from builder.extract.notice import without_label
from builder.extract.sentences import sentence_spans
from builder.language import LanguagePack, alternatives
from builder.seed.dateline import dateline_of
from builder.seed.model import Block, Kind, Page

_SUFFIX = re.compile(r"\s(?:\||–|—|-|»|·|::)\s(?=[^|–—»·]{2,60}$)")
_LONGEST = 100
_CLAUSE = re.compile(r"[,;:–—](?=\s)")


def read(page: Page, known: Known) -> Iterator[Found[str] | Diagnostic]:  # noqa: ARG001
    """The header's title, else that of the title block, else one made from the lead."""
    if page.seed.header.title:
        yield Found(page.seed.header.title, Evidence(Span(0, page.seed.start), "header", 1.0))
        return
    lines = list(page.of(Kind.TITLE))
    if not lines:
        yield from _from_lead(page)
        return
    block, *more = lines
    start, text = without_label(block, page.pack, "title_labels")
    if more:  # printed on two lines
        span = Span(block.locate(start, start + 1).start, more[-1].span.end)
        yield Found(" ".join((text, *(line.text for line in more))), Evidence(span, "title-lines", 0.9))
        return
    end = start + _without_suffix(text, page)
    yield Found(block.text[start:end], Evidence(block.locate(start, end), "title-block", 0.95))


def _without_suffix(text: str, page: Page) -> int:
    """The length of a title without ' | Outlet': a name that the page prints elsewhere as its own, or a
    part that the page leaves away where it repeats the title."""
    for cut in _SUFFIX.finditer(text):
        name, title = fold(text[cut.end() :]), text[: cut.start()]
        alone = any(block.text == title for block in page.blocks)
        if alone or page.authority.outlet(name) or _is_site(name, page):
            return cut.start()
    return len(text)


def _is_site(name: str, page: Page) -> bool:
    """Whether a name stands on a line of its own near the page's top or in its rights notice."""
    if len(name.split()) > 5:
        return False
    first = any(fold(block.text) == name for block in page.blocks[:15])
    return first or any("©" in b.text and name in fold(b.text[:200]) for b in page.blocks[-15:])


def _from_lead(page: Page) -> Iterator[Found[str] | Diagnostic]:
    """The first sentence without its dateline, cut at a clause where it is too long for a title; and a note
    that it was made."""
    block = next(iter(page.body), next(iter(page.blocks), None))
    if block is None:
        return
    dateline = dateline_of(block.text, page.pack)
    begin = dateline.end if dateline else 0
    text = block.text[begin : begin + 2000]
    start, end = next(iter(sentence_spans(text, page.pack)), (0, len(text)))
    start, end = begin + start, _cut(block, begin + start, begin + end, page.pack)
    made = block.text[start:end].rstrip(" .,;:–—")
    yield Found(made, Evidence(block.locate(start, end), "title-from-lead", 0.2))
    line = page.seed.line_of(block.span.start)
    hint = "put 'title: …' into a header at the top of the file if it has a better one"
    message = "the text prints no title: its beginning serves as one"
    yield Diagnostic("SP111", Severity.NOTE, message, page.seed.path, line, hint=hint)


def _cut(block: Block, start: int, end: int, words: LanguagePack) -> int:
    """Where a title made of a sentence ends: with it, or with a clause of it, or else with a word."""
    if end - start <= _LONGEST:
        return end
    limit = start + _LONGEST
    for clause in (_CLAUSE, _clause(words)):
        if ends := [m.start() for m in clause.finditer(block.text, start + _LONGEST // 3, limit)]:
            return ends[-1]
    return max(block.text.rfind(" ", start, limit), start + 1)


@functools.cache
def _clause(words: LanguagePack) -> re.Pattern[str]:
    """A word that begins a clause, unless it leads into what somebody says: 'a bill | that requires'."""
    verbs = {word for word in words.words("said") if " " not in word}
    before = "".join(rf"(?<!\b{re.escape(verb)})" for verb in sorted(verbs))
    return re.compile(rf"{before}\s(?={alternatives(words.words('clause_words'))}\s)")


TITLE: Field[str] = Field("title", read)
