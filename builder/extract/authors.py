"""The byline: who wrote the article. Each rule looks in one place; the first to find somebody is believed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from builder.article import Found
from builder.extract.byline import Byline, has_long_label, is_furniture, is_name, label_of, names_in, user_in
from builder.extract.bylinewords import leads_in
from builder.extract.field import Field, Known
from builder.extract.head import edges, head_of
from builder.extract.nameline import (
    View,
    above_title,
    author_note,
    below_title,
    desk_line,
    found_name,
    is_agency,
    own_site,
    with_date,
)
from builder.extract.signature import letters, signed
from builder.language import LanguagePack
from builder.seed.dates import is_date_line, masked
from builder.seed.model import Block, Kind, Page

_LONGEST = 200
_MOST = 12
_AUTHOR = re.compile(r"\W{0,3}aut(?:h?or|eur|rice)", re.IGNORECASE)
_REPORTER = re.compile(r"([^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.’'-]*(?: [^\W\d_a-zß-ÿ.’'-]+){1,3}), BYLINE:")


Rule = Callable[[View], Iterable[Found[str]]]


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The authors that the first rule to find any names, each once, in the case that the page prints
    elsewhere where the byline is all capitals."""
    view = View(page, head_of(page, known))
    for rule in RULES:
        names: dict[str, Found[str]] = {}
        for found in rule(view):
            names.setdefault(found.value.casefold(), _in_usual_case(found, page))
        if names:
            yield from list(names.values())[:_MOST]
            return


# -- rules ------------------------------------------------------------------------------------


def _labelled(blocks: Iterable[Block], rule: str, confidence: float, view: View) -> Iterator[Found[str]]:
    """'By Ann Lee' on one line; or 'By' on a line of its own and the name on the next."""
    words = view.page.pack
    after_label = found_any = False
    sure = True
    for block in blocks:
        start = label_of(block.text, words) if len(block.text) <= _LONGEST else None
        alone = start is not None and not masked(block.text, words)[start:].strip(" |:.")
        if start is None and not after_label:
            if found_any and not _goes_with_byline(block, view):
                return
            continue
        if after_label and start is None and len(block.text.strip(" *•")) < 3:
            continue
        if start is not None:
            sure = bool(leads_in(words).fullmatch(block.text[:start])) or (
                alone and bool(_AUTHOR.match(block.text))
            )
        if alone:
            after_label = not found_any
            continue
        names = _names_after(block, start, sure, view)
        for name in names:
            if not is_furniture(name.name, words):
                found_any = True
                yield found_name(block, name, rule, confidence)
        after_label = False


def _names_after(block: Block, start: int | None, sure: bool, view: View) -> list[Byline]:
    """The names that follow a label, on its line or, where `start` is `None`, on the next; where the label is
    not sure, such as 'Story', of persons alone."""
    words = view.page.pack
    names = list(names_in(block.text, words, start or 0, view.elsewhere))
    if not sure:
        return names if all(is_name(name.name, words) for name in names) else []
    one_word = len(names) == 1 and " " not in names[0].name
    if start is not None and (one_word or not names) and (body := _body_in(block.text, start, words)):
        return [body]
    if not names and (user := user_in(block.text, words, start or 0)):
        return [user]
    return names


def _body_in(text: str, start: int, words: LanguagePack) -> Byline | None:
    """A body that all of a labelled byline consists of: 'By the Department of Tides'."""
    name = masked(text, words)[start:].strip(" |:.")
    name = name[4:] if name[:4].casefold() == "the " else name
    tokens = name.split()
    small = words.word_set("stop_words") | words.word_set("name_particles")
    named = all(token[0].isupper() or token in small for token in tokens) and tokens[:1] != []
    if not named or words.mixed_set("body_words").isdisjoint(token.casefold() for token in tokens):
        return None
    at = text.index(name)
    return Byline(name, at, at + len(name))


def _reporter(view: View) -> Iterator[Found[str]]:
    """'ANN LEE, BYLINE: …' in the transcript of a broadcast: who reports."""
    for block in view.page.body:
        found = _REPORTER.match(block.text[:80])
        if found:
            yield found_name(block, Byline(found[1], 0, found.end(1)), "reporter", 0.8)
            return


def _goes_with_byline(block: Block, view: View) -> bool:
    """Whether a second byline may follow a line: a role, a date, a mark, or nothing but furniture."""
    return len(block.text) < 60 or is_date_line(block.text, view.page.pack)


def _sign_off(view: View) -> Iterator[Found[str]]:
    """'(Reporting by Ann Lee; Editing by …)', 'Original written by Ann Lee', below or within the text."""
    words = view.page.pack
    for block in edges(view.page)[::-1]:
        if len(block.text) > 600 or not has_long_label(block.text, words):
            continue
        for sentence in re.finditer(r"[^.;]{1,200}", block.text):
            lead = len(sentence[0]) - len(sentence[0].lstrip(" (*"))
            text = sentence[0][lead:]
            start = label_of(text, words)
            if start is None or start < 4 or not text[:start].strip().count(" "):
                continue
            names = list(names_in(text, words, start, view.elsewhere))
            if names and all(is_name(n.name, words) and not view.share_small(n.name) for n in names):
                shift = sentence.start() + lead
                moved = (Byline(n.name, n.start + shift, n.end + shift) for n in names)
                yield from (found_name(block, name, "sign-off", 0.7) for name in moved)
                return


def _labelled_near(view: View) -> Iterator[Found[str]]:
    """'By Ann Lee' among the first paragraphs; a body, too, where stage ① takes the line for a byline."""
    lines = [block.span for block in view.head.near if block.kind is Kind.BYLINE]
    for found in _labelled(view.head.near, "byline-label-near", 0.6, view):
        at = found.evidence.span.start
        person = is_name(found.value, view.page.pack) and not view.share_small(found.value)
        if person or any(line.start <= at < line.end for line in lines):
            yield found


def _below(view: View) -> Iterator[Found[str]]:
    """'Written by Ann Lee' after the text."""
    words = view.page.pack
    for found in _labelled(_without_records(view), "byline-label-below", 0.6, view):
        person = is_name(found.value, words) and not view.share_small(found.value)
        if person or is_agency(found.value, words):
            yield found


def _without_records(view: View) -> Iterator[Block]:
    """The lines after the text, without those of a work that is told of there: 'Title: …', 'Authors: …'."""
    titles = view.page.pack.mixed_set("title_labels")
    told = False
    for block in view.head.tail:
        label, colon, _ = block.text[:40].partition(":")
        told = told or (colon == ":" and label.strip().casefold() in titles)
        if not told:
            yield block


RULES: tuple[Rule, ...] = (
    lambda view: _labelled(view.head.below, "byline-label", 0.95, view),
    lambda view: _labelled(view.head.above, "byline-label-above", 0.85, view),
    lambda view: with_date(view.head.below, view),
    below_title,
    _reporter,
    desk_line,
    lambda view: with_date(view.head.upwards[:3], view),
    above_title,
    _labelled_near,
    _sign_off,
    _below,
    author_note,
    letters,
    signed,
    own_site,
)
"""In the order in which they are believed."""


def _in_usual_case(found: Found[str], page: Page) -> Found[str]:
    """A name in capitals as the page prints it elsewhere, if it does."""
    if not found.value.isupper():
        return found
    usual = re.compile(rf"\b{re.escape(found.value)}\b", re.IGNORECASE)
    for match in usual.finditer(page.seed.text):
        if not match[0].isupper() and not match[0].islower():
            return Found(match[0], found.evidence)
    return found


AUTHORS: Field[str] = Field("authors", read)
