"""The byline: who wrote the article. Each rule looks in one place; the first to find somebody is believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from builder.article import Evidence, Found
from builder.extract.byline import Byline, is_name, label_of, names_in, user_in
from builder.extract.field import Field, Known
from builder.extract.head import Head, head_of
from builder.seed.dates import dates_in, is_date_line, is_relative_date_line, masked
from builder.seed.model import Block, Kind, Page

_LONGEST = 200
_MOST = 12


@dataclass(frozen=True, slots=True)
class _View:
    """A page, its head, and what the rules ask of its words."""

    page: Page
    head: Head
    small: frozenset[str]
    """Words that the page prints in small letters: a name's seldom are."""

    def elsewhere(self, phrase: str) -> bool:
        """Whether the page uses a phrase as a place or body: 'in New Orleans'."""
        text = self.page.seed.text
        return bool(re.search(rf"\b(?:in|at|from|near|de|en|à|in der|the)\s{re.escape(phrase)}\b", text))

    def is_person(self, text: str) -> bool:
        """Whether a line on its own can be a person's name."""
        folded = [word.casefold() for word in text.replace("-", " ").split() if len(word) > 2]
        return is_name(text, self.page.pack) and not all(word in self.small for word in folded)


Rule = Callable[[_View], Iterable[Found[str]]]


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The authors that the first rule to find any names, each once, in the case that the page prints
    elsewhere where the byline is all capitals."""
    view = _View(page, head_of(page, known), frozenset(re.findall(r"\b[^\W\d_A-Z]{3,}\b", page.seed.text)))
    for rule in RULES:
        names: dict[str, Found[str]] = {}
        for found in rule(view):
            names.setdefault(found.value.casefold(), _in_usual_case(found, page))
        if names:
            yield from list(names.values())[:_MOST]
            return


# -- rules ------------------------------------------------------------------------------------


def _labelled(blocks: Iterable[Block], rule: str, confidence: float, view: _View) -> Iterator[Found[str]]:
    """'By Ann Lee' on one line; or 'By' on a line of its own and the name on the next."""
    words = view.page.pack
    after_label = found_any = False
    for block in blocks:
        start = label_of(block.text, words) if len(block.text) <= _LONGEST else None
        alone = start is not None and not masked(block.text, words)[start:].strip(" |:.")
        if start is None and not after_label:
            if found_any and not _goes_with_byline(block, view):
                return
            continue
        if alone:
            after_label = not found_any
            continue
        names = list(names_in(block.text, words, start or 0, view.elsewhere))
        if not names and (user := user_in(block.text, words, start or 0)):
            names = [user]
        for name in names:
            found_any = True
            yield _found(block, name, rule, confidence)
        after_label = False


def _goes_with_byline(block: Block, view: _View) -> bool:
    """Whether a second byline may follow a line: a role, a date, a mark, or nothing but furniture."""
    return len(block.text) < 60 or is_date_line(block.text, view.page.pack)


def _byline_blocks(view: _View) -> Iterator[Found[str]]:
    """Lines that stage ① takes for a byline, with a label or without."""
    for block in (*view.head.above, *view.head.below, *view.head.near):
        if block.kind is Kind.BYLINE:
            start = label_of(block.text, view.page.pack)
            for name in names_in(block.text, view.page.pack, start or 0, view.elsewhere):
                if start is not None or is_name(name.name, view.page.pack):
                    yield _found(block, name, "byline-line", 0.8)


def _with_date(blocks: Iterable[Block], view: _View) -> Iterator[Found[str]]:
    """'Ann Lee | May 3, 2024': a name and a date share a line."""
    words = view.page.pack
    for block in blocks:
        if len(block.text) > 120 or not dates_in(block.text, words):
            continue
        names = list(names_in(block.text, words, 0, view.elsewhere))
        if names and all(view.is_person(name.name) for name in names):
            yield from (_found(block, name, "byline-with-date", 0.7) for name in names)
            return


def _beside_date(blocks: tuple[Block, ...], view: _View) -> Iterator[Found[str]]:
    """A name on a line of its own, with a date, a role or the time it takes to read next to it; or right
    below the title, where the page has more to say of that person further on."""
    words = view.page.pack
    for number, block in enumerate(blocks):
        if len(block.text) > 80 or block.kind in (Kind.CREDIT, Kind.CONTACT, Kind.SUBTITLE):
            continue
        names = list(names_in(block.text, words, 0, view.elsewhere))
        if not names or names[0].start > 3 or not all(view.is_person(name.name) for name in names):
            continue
        beside = blocks[max(0, number - 2) : number] + blocks[number + 1 : number + 4]
        dated = any(is_date_line(b.text, words) or is_relative_date_line(b.text, words) for b in beside)
        again = view.page.seed.text.count(names[0].name) > 1
        if dated or (number < 3 and again):
            yield from (_found(block, name, "byline-beside-date", 0.6) for name in names)
            return


def _sign_off(view: _View) -> Iterator[Found[str]]:
    """'(Reporting by Ann Lee; Editing by …)', 'Original written by Ann Lee', below or within the text."""
    words = view.page.pack
    for block in view.page.blocks[::-1]:
        for sentence in re.finditer(r"[^.;]{1,200}", block.text) if len(block.text) <= 600 else ():
            lead = len(sentence[0]) - len(sentence[0].lstrip(" (*"))
            text = sentence[0][lead:]
            start = label_of(text, words)
            if start is None or start < 4 or not text[:start].strip().count(" "):
                continue
            names = list(names_in(text, words, start, view.elsewhere))
            if names and all(is_name(name.name, words) for name in names):
                shift = sentence.start() + lead
                moved = (Byline(n.name, n.start + shift, n.end + shift) for n in names)
                yield from (_found(block, name, "sign-off", 0.7) for name in moved)
                return


RULES: tuple[Rule, ...] = (
    lambda view: _labelled(view.head.below, "byline-label", 0.95, view),
    lambda view: _labelled(view.head.above[-6:], "byline-label-above", 0.85, view),
    _byline_blocks,
    lambda view: _with_date(view.head.below, view),
    lambda view: _beside_date(view.head.below, view),
    lambda view: _with_date(view.head.above[-4:], view),
    lambda view: _beside_date(view.head.above[-4:], view),
    _sign_off,
    lambda view: _labelled(view.head.tail, "byline-label-below", 0.6, view),
)
"""In the order in which they are believed."""


def _found(block: Block, name: Byline, rule: str, confidence: float) -> Found[str]:
    return Found(name.name.strip(), Evidence(block.locate(name.start, name.end), rule, confidence))


def _in_usual_case(found: Found[str], page: Page) -> Found[str]:
    """A name in capitals as the page prints it elsewhere, if it does."""
    if not found.value.isupper():
        return found
    usual = re.compile(re.escape(found.value), re.IGNORECASE)
    for match in usual.finditer(page.seed.text):
        if not match[0].isupper() and not match[0].islower():
            return Found(match[0], found.evidence)
    return found


AUTHORS: Field[str] = Field("authors", read)
