"""Titles that the page offered as further reading."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.field import Field, Known
from builder.extract.head import edges
from builder.extract.license import names_license
from builder.extract.title import TITLE
from builder.language import LanguagePack, alternatives
from builder.seed.cues import Cue, cue_of
from builder.seed.dates import dates_in, is_date_line, is_relative_date_line
from builder.seed.model import BODY, Block, Kind, Page

_LONGEST_LABEL, _MOST = 40, 200
_RANK = re.compile(r"(\d{1,2})[.)]?\s+(?=[^\W\d_])")
_ARROW = re.compile(r"^[←«‹]\s?\w|\w[?!]?\s?[→»›]$")
_BAR = re.compile(r"\s[–|·•»-]\s|\s{2,}")
_MARKS = re.compile(r"^[\s*•·▪●»«›‹>←→–—-]{1,6}|[\s»«›‹>←→|·]{1,6}$")


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """Each title once, without list mark, label and date; not the article's own."""
    seen = {(known.first(TITLE) or "").casefold()}
    offered = list(itertools.islice(_offered(page), _MOST))
    ranks = [found[1] for block in offered if (found := _RANK.match(block.text))]
    ranked = ranks[:2] == ["1", "2"]
    for block in offered:
        start, end = _title_in(block, page.pack)
        if ranked and (rank := _RANK.match(block.text[start:end])):
            start += rank.end()
        title = block.text[start:end]
        if title and title.casefold() not in seen and " " in title:
            seen.add(title.casefold())
            yield Found(title, Evidence(block.locate(start, end), "related-block", 0.9))


def _offered(page: Page) -> Iterator[Block]:
    """The blocks that stage ① takes for titles; lines below a label such as 'More from the Post'; and lines
    that begin with one, as 'Older: …' does."""
    after_label = False
    for block in edges(page):
        if block.kind in BODY:
            after_label = False
            continue
        cue = cue_of(block.text, page.pack)
        cued = cue is not None and cue.name == "related"
        if cue is not None and not cued and block.kind is not Kind.RELATED:
            after_label = after_label and not cue.whole
        label = len(block.text) <= _LONGEST_LABEL and (cued or _lead(page.pack).fullmatch(f"{block.text}:"))
        listed = block.kind in (Kind.RELATED, Kind.CHROME, Kind.CONTACT) and cue is None
        led = _lead(page.pack).match(block.text)
        if names_license(block.text):
            after_label = False
        elif _leads_on(block, cue):
            yield block
        elif "©" in block.text or (label and block.text.count(" ") < 5 and ":" not in block.text):
            after_label = bool(label)
        elif (
            (
                block.kind is Kind.RELATED
                and (cue is None or cue.name == "related")
                and _is_headline(block.text)
            )
            or (listed and after_label and _is_headline(block.text))
            or (
                block.kind is Kind.CHROME and led and ":" in led[0] and " " in block.text[led.end() :].strip()
            )
        ):
            yield block
        else:
            after_label = after_label and not listed


def _leads_on(block: Block, cue: Cue | None) -> bool:
    """Whether a line leads to the post before or after: '← Forty shades of mulch'."""
    arrow = block.kind is Kind.CHROME and cue is None and _ARROW.search(block.text) is not None
    return arrow and 2 <= block.text.strip("←→«»‹› ").count(" ") <= 20


def _is_headline(text: str) -> bool:
    """Whether a line can be a title: four words or more, no bar or address, not ended as a sentence is."""
    return (
        text.count(" ") >= 3
        and len(_BAR.split(text)) < 3
        and len(text) <= 200
        and not re.search(r"@|://|[:.]$", text)
    )


def _title_in(block: Block, words: LanguagePack) -> tuple[int, int]:
    """Where the title stands in a line such as '« Older: Against dashboards | May 3, 2023'."""
    text = block.text
    dates = dates_in(text, words)
    if is_date_line(text, words) or is_relative_date_line(text, words) or (dates and dates[0].start < 3):
        return 0, 0
    start = _lead(words).match(text).end()  # type: ignore[union-attr]
    end = len(text)
    if dates and len(text[dates[-1].end :].strip()) < 20 and dates[0].start > start + 15:
        end = start + len(text[start : dates[0].start].rstrip(" |·•–—-,("))
    while found := _MARKS.search(text[start:end]):
        start, end = (start + found.end(), end) if found.start() == 0 else (start, start + found.start())
    return start, end


@functools.cache
def _lead(words: LanguagePack) -> re.Pattern[str]:
    labels = alternatives(words.mixed("related_labels"))
    return re.compile(rf"[\s*•·▪●»«›>→–—-]{{0,6}}(?:{labels}\s?[:|–—-]\s{{0,3}})?", re.IGNORECASE)


RELATED: Field[str] = Field("related", read)
