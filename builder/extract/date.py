"""When the source published the article: the first publication where an update is named, too; never a date
of what is told, of a study, or of another article. Each rule looks in one place; the first to find one is
believed.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.article import Evidence, Found, PartialDate, Span
from builder.diagnostics import Diagnostic, Severity
from builder.extract.byline import label_of
from builder.extract.dayfirst import settled
from builder.extract.field import Field, Known
from builder.extract.head import Head, edges, head_of, is_prose
from builder.seed.dates import PrintedDate, Sense, dates_in, is_date_line, without_dates
from builder.seed.model import Block, Kind, Page

_LONGEST, _COMPANY, _EARLY, _LABEL, _FEW = 400, 60, 12, 40, 8
_SURE = 0.8
"""How sure a date in the text must be to call the header's in question."""
_DATELINE = re.compile(
    r"(?:\([^()]{2,40}\)\s?-\s?)?[^\W\d_][^.!?:;]{2,90}?(?:\s[-–—]{1,2}\s|--|\)\s?\.?[-–—:]{0,2}\s|:\s)"
)

_COUNTED = re.compile(r"\(\d{1,4}\)\s*$")
"""How many articles a month of an archive holds: 'March 2019 (4)'."""


@dataclass(frozen=True, slots=True)
class _View:
    page: Page
    head: Head
    known: Known
    labels: Mapping[int, str]
    """What stands on the line before a date line, where it is a label alone, by the date line's place."""

    def dates(self, block: Block, *senses: Sense) -> Iterator[tuple[PartialDate, PrintedDate]]:
        """The dates of a block in one of these senses, as far as they can be understood."""
        label = self.labels.get(block.span.start, "")
        for printed in dates_in(label + block.text, self.page.pack):
            start, end = printed.start - len(label), printed.end - len(label)
            date = dataclasses.replace(printed, start=start, end=end)
            meaning = settled(date, self.page, self.known) if date.sense in senses else None
            if meaning and meaning.year >= 1800 and start >= 0:
                yield meaning, date


Rule = Callable[[_View], Iterable[Found[PartialDate]]]


def read(page: Page, known: Known) -> Iterator[Found[PartialDate] | Diagnostic]:
    """The date in the header, else that of the first rule that finds one; a finding where the header gives
    another date than the page prints."""
    view = _View(page, head_of(page, known), known, _labels(page))
    printed = next((found for rule in RULES for found in rule(view)), None)
    if date := page.seed.header.date:
        yield Found(date, Evidence(Span(0, page.seed.start), "header", 1.0))
        if printed and printed.evidence.confidence >= _SURE and not _prints(date, view):
            yield _contradicted(date, printed, page)
    elif printed:
        yield printed


def _prints(date: PartialDate, view: _View) -> bool:
    """Whether a page prints a date anywhere, or one that a part of it is known of."""
    senses = (Sense.PUBLISHED, Sense.PLAIN, Sense.UPDATED)
    printed = (str(other) for block in view.page.blocks for other, _ in view.dates(block, *senses))
    return any(other.startswith(str(date)) or str(date).startswith(other) for other in printed)


def _contradicted(date: PartialDate, printed: Found[PartialDate], page: Page) -> Diagnostic:
    seed = page.seed
    header = re.search(r"^date\b", seed.text[: seed.start], re.MULTILINE)
    line = seed.line_of(printed.evidence.span.start)
    message = f"the header says {date}, but the text prints {printed.value} in line {line}"
    hint = "write the day on which the article was published as year-month-day"
    at = seed.line_of(header.start()) if header else 1
    return Diagnostic("SP116", Severity.WARNING, message, seed.path, at, hint=hint)


def _labels(page: Page) -> dict[int, str]:
    return {
        block.span.start: f"{label.text.strip(' :*•')}: "
        for label, block in itertools.pairwise(page.blocks)
        if label.kind in (Kind.LABEL, Kind.DATE)
        and len(label.text) <= _LABEL
        and not any(map(str.isdigit, label.text))  # '4 Comments'
        and not dates_in(label.text, page.pack)
        and is_date_line(block.text, page.pack)
    }


# -- rules ------------------------------------------------------------------------------------


def _on_lines(
    blocks: Iterable[Block], rule: str, confidence: float, view: _View, *senses: Sense
) -> Iterator[Found[PartialDate]]:
    """Dates on lines that hold a date and little else."""
    for block in blocks:
        if len(block.text) <= _LONGEST and not is_prose(block):
            for meaning, date in view.dates(block, *senses):
                if _is_about_the_page(block, date, view.page):
                    yield _found(block, meaning, date, rule, confidence)


def _is_about_the_page(block: Block, date: PrintedDate, page: Page) -> bool:
    """Whether a line with a date tells of the page: little else stands on it, or the date begins it."""
    if block.kind in (Kind.REFERENCE, Kind.RELATED, Kind.CREDIT, Kind.TITLE):
        return False
    rest = without_dates(block.text, page.pack)
    if _COUNTED.search(block.text) or (date.form == "season" and rest):
        return False
    announces = rest.endswith((".", "?", "!")) or (rest != "" and block.text.endswith(":"))
    led = date.sense is Sense.PUBLISHED or label_of(block.text, page.pack) is not None
    company = (
        _LONGEST if led and date.start <= _COMPANY else 2 * _COMPANY if date.start <= _EARLY else _COMPANY
    )
    return block.kind is Kind.DATE or (len(rest) <= company and not announces)


def _date_lines(
    blocks: Iterable[Block], rule: str, confidence: float, view: _View, *senses: Sense
) -> Iterator[Found[PartialDate]]:
    """Dates on lines that hold nothing else."""
    pure = (block for block in blocks if is_date_line(block.text, view.page.pack) or block.kind is Kind.DATE)
    yield from _on_lines(pure, rule, confidence, view, *senses)


def _dateline(view: _View) -> Iterator[Found[PartialDate]]:
    """'LIMA, Oct. 3, 2023 (Reuters) -' at the beginning of the first paragraph."""
    for block in view.head.near[:3]:
        found = _DATELINE.match(block.text)
        for meaning, date in view.dates(block, Sense.PLAIN) if found else ():
            if found and date.end <= found.end():
                yield _found(block, meaning, date, "dateline", 0.9)


def _with_byline(view: _View) -> Iterator[Found[PartialDate]]:
    """Further down, on the line of a byline or next to one."""
    blocks = (*view.head.near, *view.head.tail[:4])
    for number, block in enumerate(blocks):
        if len(block.text) > _LONGEST or label_of(block.text, view.page.pack) is None or is_prose(block):
            continue
        beside = blocks[max(0, number - 1) : number + 2]
        lines = (b for b in beside if b is block or is_date_line(b.text, view.page.pack))
        senses = (Sense.PUBLISHED, Sense.PLAIN, Sense.UPDATED)
        yield from _on_lines(lines, "beside-byline", 0.6, view, *senses)


def _own_publication(view: _View) -> Iterator[Found[PartialDate]]:
    """After the text: 'This story was originally published July 9, 2023'; the nearest to it, since teasers
    and comments that follow may have dates of their own. Within the page, one that no other contradicts."""
    yield from _on_publication_lines(view.head.tail, view)
    within = list(_on_publication_lines(edges(view.page), view))
    if len({found.value for found in within}) == 1:
        yield within[0]


def _on_publication_lines(blocks: Iterable[Block], view: _View) -> Iterator[Found[PartialDate]]:
    for block in blocks:
        if len(block.text) <= _LONGEST and block.kind not in (Kind.REFERENCE, Kind.RELATED, Kind.CONTACT):
            for meaning, date in view.dates(block, Sense.PUBLISHED):
                own = not is_prose(block) or _tells_of_itself(block, view.page)
                if own and _is_about_the_page(block, date, view.page):
                    yield _found(block, meaning, date, "published-below", 0.7)


def _tells_of_itself(block: Block, page: Page) -> bool:
    """Whether a text begins as 'This story was first published …' does."""
    known = page.pack.words("own_piece")
    return block.text[:80].casefold().startswith(tuple(word.casefold() for word in known))


def _own_citation(view: _View) -> Iterator[Found[PartialDate]]:
    """'ScienceDaily, 14 March 2024', '(2023, October 3) retrieved …': how the page asks to be cited."""
    title = view.head.title_words
    for block in view.head.tail:
        if title and title in " ".join(re.findall(r"\w+", block.text.casefold())):
            for meaning, date in view.dates(block, Sense.PLAIN, Sense.PUBLISHED):
                yield _found(block, meaning, date, "own-citation", 0.8)


_PLAIN = (Sense.PUBLISHED, Sense.PLAIN)
RULES: tuple[Rule, ...] = (
    lambda view: _on_lines(view.head.below, "published", 0.95, view, Sense.PUBLISHED),
    lambda view: _on_lines(view.head.upwards, "published-above", 0.9, view, Sense.PUBLISHED),
    lambda view: _on_lines(view.head.below, "date-line", 0.85, view, Sense.PLAIN),
    lambda view: _date_lines(view.head.upwards, "date-line-above", 0.8, view, Sense.PLAIN),
    lambda view: _on_lines(view.head.upwards[:2], "date-above", 0.7, view, Sense.PLAIN),
    _dateline,
    _own_publication,
    lambda view: _on_lines((*view.head.below, *view.head.upwards), "updated", 0.6, view, Sense.UPDATED),
    _with_byline,
    lambda view: _date_lines(view.head.near[:_FEW], "date-line-near", 0.6, view, Sense.PLAIN),
    _own_citation,
)
"""In the order in which they are believed."""


def _found(
    block: Block, meaning: PartialDate, date: PrintedDate, rule: str, confidence: float
) -> Found[PartialDate]:
    return Found(meaning, Evidence(block.locate(date.start, date.end), rule, confidence))


DATE: Field[PartialDate] = Field("date", read)
