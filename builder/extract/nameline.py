"""Bylines without a label: a name on a line of its own, or beside a date. Pages are full of short lines of
capitalised words; what tells a name from 'Quick Insight' is where it stands and how the page uses its words.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.article import Evidence, Found
from builder.extract.byline import Byline, has_given, is_capitalised, is_name, names_in, unmarked
from builder.extract.head import Head
from builder.language import LanguagePack, alternatives, pack
from builder.seed.cues import cue_of
from builder.seed.dates import dates_in, is_date_line, is_relative_date_line, masked, without_dates
from builder.seed.model import BODY, Block, Kind, Page

__all__ = [
    "View",
    "above_title",
    "author_note",
    "below_title",
    "desk_line",
    "found_name",
    "has_role",
    "is_agency",
    "is_person",
    "own_site",
    "with_date",
    "within",
]

_NO_BYLINE = (Kind.SOURCE, Kind.CREDIT, Kind.RELATED, Kind.REFERENCE)
_REACH = re.compile(r"@|\+?\d[\d() .-]{7,}\d|://")
_PLACE = re.compile(r",\s(?:a|à|ai|al|le|den|il|lì|em|op|the)\s\|")
"""Between a place and a date, as letters and bulletins begin: 'Ciudad de México, a 5 de abril de 2022'."""
_SELF = re.compile(r"(?:Hi|Hello|Hey)[,!]? I|I(?:’m|'m| am) ")
_BETWEEN = re.compile(r"[/,|&]")
_LONGEST, _MOST_PLACES, _FEW, _NEAR = 80, 50, 2, 3


@dataclass(frozen=True, slots=True)
class View:
    """A page, its head, and what the rules ask of its words."""

    page: Page
    head: Head

    def elsewhere(self, phrase: str) -> bool:
        """Whether the page uses a phrase as a place or body: 'in New Orleans'."""
        place = rf"\b(?:in|at|from|near|de|en|à|the)\s{re.escape(phrase)}\b"
        return phrase.casefold() in self.head.title_words or bool(re.search(place, self.page.seed.text))

    def share_small(self, name: str) -> float:
        """The share of a name's words that the page prints in small letters, too: a name's seldom are."""
        particles = pack("en").word_set("name_particles")
        folded = [word.casefold() for word in re.findall(r"[^\W\d_]{3,}", name)]
        folded = [word for word in folded if word not in particles]
        return sum(_prints_small(self.page.seed.text, word) for word in folded) / max(len(folded), 1)

    def has_bio(self, name: str) -> bool:
        """Whether a line of the page begins to tell who somebody is: 'Ann Lee is a writer'."""
        text, verb = self.page.seed.text, _bio_verbs(self.page.pack)
        at = -1
        for _ in range(_MOST_PLACES):
            at = text.find(f"\n{name}", at + 1)
            if at < 0 or verb.match(text, at + 1 + len(name)):
                return at >= 0
        return False

    def names_on(self, block: Block) -> list[Byline]:
        """The names that a line begins with, if each can be a person's."""
        if len(block.text) > 3 * _LONGEST or block.kind in _NO_BYLINE:
            return []
        if block.kind is Kind.CONTACT and self._is_reached(block):
            return []
        names = list(names_in(block.text, self.page.pack, 0, self.elsewhere))
        listed = len(names) > _FEW and not block.text[names[-1].end :].strip(" .,*†‡[]0123456789")
        listed = listed or bool(names and has_role(block, names[0], self.page.pack))
        if len(block.text) > _LONGEST and not listed:
            return []
        lead = unmarked(block.text, self.page.pack)[: names[0].start] if names else ""
        whole = (
            names
            and not re.search(r"[^\W\da-z]", lead)
            and all(is_name(n.name, self.page.pack) for n in names)
        )
        alone = block.kind is Kind.SUBTITLE and len(names) == 1 and not dates_in(block.text, self.page.pack)
        return names if whole and not alone else []

    def _is_reached(self, block: Block) -> bool:
        """Whether an address or a telephone number goes with a line, or the label of a contact before it."""
        text = self.page.seed.text
        around = text[block.span.start : block.span.end + 120]
        return bool(_REACH.search(masked(around, self.page.pack))) or _announced(text, block.span.start)


def _prints_small(text: str, word: str) -> bool:
    """Whether a text prints a word in small letters, other than in an address."""
    at = -1
    for _ in range(_MOST_PLACES):
        at = text.find(word, at + 1)
        if at < 0:
            return False
        end = at + len(word)
        around = text[max(0, at - 1) : at] + text[end : end + 1]
        if not any(c.isalnum() or c == "_" for c in around):
            start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
            token = text[max(start, at - 100) : end + 100].split(maxsplit=1)[0]
            if "@" not in token and "://" not in token:
                return True
    return False


def _announced(text: str, start: int) -> bool:
    lines = text[max(0, start - 80) : start].split()
    return any(word.casefold().startswith(("contact", "kontakt", "presse", "media")) for word in lines[-3:])


def found_name(block: Block, name: Byline, rule: str, confidence: float) -> Found[str]:
    """A name with its evidence."""
    return Found(name.name.strip(), Evidence(block.locate(name.start, name.end), rule, confidence))


def has_role(block: Block, name: Byline, words: LanguagePack) -> bool:
    """Whether a name on a line is followed by what somebody is: 'Ann Lee, professor of law'."""
    after = re.match(
        r"(?:,|\s{1,2}[·•|–—-])\s{1,2}([\w-]+(?:\s[^\W\d_]+){0,2})", block.text[name.end : name.end + 60]
    )
    return after is not None and not _roles(words).isdisjoint(after[1].casefold().split())


def with_date(blocks: tuple[Block, ...], view: View) -> Iterator[Found[str]]:
    """'Ann Lee | May 3, 2024': names and a date share a line."""
    words = view.page.pack
    for block in blocks:
        names = view.names_on(block) if dates_in(block.text, words) else []
        rest = without_dates(block.text, words)
        after = masked(block.text, words)[names[-1].end :] if names else ""
        if _PLACE.match(after):
            continue
        beside = re.match(r"\W{0,4}\|{6}", after)
        if names and not any(view.share_small(n.name) for n in names) and (len(rest) < 60 or beside):
            yield from (found_name(block, name, "name-with-date", 0.75) for name in names)
            return


def below_title(view: View) -> Iterator[Found[str]]:
    """A name right below the title, or beside a date or a role, or of somebody of whom the page tells."""
    blocks = view.head.below
    for number, block in enumerate(blocks):
        names = view.names_on(block)
        if not names or (block.kind is Kind.HEADING and _to_date(blocks, number, view) > 1):
            continue
        first = names[0].name
        bare = not block.text[names[-1].end :].strip(" |,")
        small, bio, distance = view.share_small(first), view.has_bio(first), _to_date(blocks, number, view)
        placed = distance == 1 or (distance == 2 and number < 6) or _role_follows(blocks, number, view)
        placed = placed or has_role(block, names[0], view.page.pack)
        placed = placed or (block.kind is Kind.BYLINE and number <= 4)
        subject = not bio and any(other.text.startswith(first) for other in view.head.near[:1])
        if small == 0 and not subject and (bio or placed or (number <= 1 and bare)):
            yield from (found_name(block, name, "name-line", 0.7) for name in names)
            yield from _joined(blocks[number + 1 : number + 4], view)
            return
        if small <= 0.5 and number <= 1 and (bio or (distance == 1 and view.page.seed.text.count(first) > 2)):
            yield from (found_name(block, name, "name-line", 0.5) for name in names)
            return


def _joined(blocks: tuple[Block, ...], view: View) -> Iterator[Found[str]]:
    """Names on the next lines, each led into by a word for 'and', or followed by what somebody is."""
    joints = view.page.pack.word_set("byline_joints")
    for block in blocks:
        names = view.names_on(block)
        joined = block.text.split(maxsplit=1)[0].casefold() in joints
        if not joined and not (names and has_role(block, names[0], view.page.pack)):
            return
        yield from (found_name(block, name, "name-line", 0.6) for name in names)


def desk_line(view: View) -> Iterator[Found[str]]:
    """'Tide Post Staff' below the title; or a name found all over the page, on the line before the date."""
    words = view.page.pack
    for number, block in enumerate(view.head.below[:6]):
        text = without_dates(block.text, words)
        fits = 1 < len(text) <= 40 and 1 <= len(text.split()) <= 5 and block.kind not in _NO_BYLINE
        if not fits or text not in block.text:
            continue
        agency = is_agency(text, words)
        if not agency and not is_capitalised(text, words):
            continue
        desks = words.mixed_set("desk_words")
        ends = {text.split()[n].casefold() for n in (0, -1)}
        desk = " " in text and not desks.isdisjoint(ends)
        near = _to_date(view.head.below, number, view)
        beside = near == 1 or text != block.text.strip(" *•|")
        dated = number <= 1 and beside
        if desk or (agency and near <= _NEAR) or (dated and _is_site(text, view.page)):
            yield found_name(
                block, within(block, f"The {text}" if f"The {text}" in block.text else text), "desk-line", 0.6
            )
            return


def is_agency(text: str, words: LanguagePack) -> bool:
    """Whether a line holds names of press agencies and nothing else: 'dpa', 'AFP / Reuters'."""
    agencies = words.mixed_set("press_agencies")
    return all(part.strip().casefold() in agencies for part in _BETWEEN.split(text))


def _is_site(name: str, page: Page) -> bool:
    """Whether a page is full of a name, and begins or ends with it."""
    ends = (*page.blocks[:3], *page.blocks[-15:])
    return page.seed.text.count(name) > 3 and any(name in block.text for block in ends) and not name.isupper()


def author_note(view: View) -> Iterator[Found[str]]:
    """Below the text a note on the author: 'Ann Lee is a writer …', or her name and then the note."""
    words = view.page.pack
    line: Block | None = None
    for block in (*view.head.near[-6:], *view.head.tail[:40]):
        verb = _bio_verbs(words).search(block.text[:100])
        told = set(re.findall(r"[\w-]+", block.text[:200].casefold())) & _trades(words)
        name = block.text[: verb.start()].lstrip(" *•") if verb else ""
        lone = line.text.strip(" *•") if line else ""
        own = line is not None and (name == lone or bool(_SELF.match(block.text)))
        if (verb or own) and (told or own) and len(block.text) > 40:
            if own and line and is_person(lone, view):
                yield found_name(line, within(line, lone), "author-note", 0.5)
                return
            if is_person(name, view):
                yield found_name(block, within(block, name), "author-note", 0.5)
                return
            if line and name == lone.split(" ")[0] and is_person(lone, view):
                yield found_name(line, within(line, lone), "author-note", 0.5)
                return
        line = block


def own_site(view: View) -> Iterator[Found[str]]:
    """The first line of a page on a site that bears its owner's name."""
    first = view.page.blocks[0]
    text = first.text.strip(" *|/")
    plain = first.kind not in BODY and len(text) <= 25 and not re.search(r"['’]", text) and has_given(text)
    if plain and not cue_of(text, view.page.pack) and is_person(text, view):
        yield found_name(first, within(first, text), "own-site", 0.4)


def is_person(text: str, view: View) -> bool:
    """Whether a text is a person's name, of words that the page never prints in small letters."""
    return is_name(text, view.page.pack) and not view.share_small(text)


def within(block: Block, text: str) -> Byline:
    """Where a name stands on a line."""
    start = block.text.index(text)
    return Byline(text, start, start + len(text))


def above_title(view: View) -> Iterator[Found[str]]:
    """A name shortly before the title, with a date beside it."""
    blocks = view.head.upwards
    for number, block in enumerate(blocks[:3]):
        names = view.names_on(block)
        given = names and has_given(names[0].name)
        beside = given and (_to_date(blocks, number, view) == 1 or view.has_bio(names[0].name))
        if beside and not any(view.share_small(name.name) for name in names):
            yield from (found_name(block, name, "name-line-above", 0.6) for name in names)
            return


def _to_date(blocks: tuple[Block, ...], number: int, view: View) -> int:
    """How many lines away the next line is that holds a date and nothing else; 9 where there is none near."""
    near = range(max(0, number - 4), min(len(blocks), number + 5))
    return min((abs(n - number) for n in near if n != number and _is_date(blocks[n], view)), default=9)


def _is_date(block: Block, view: View) -> bool:
    words = view.page.pack
    if is_date_line(block.text, words) or is_relative_date_line(block.text, words):
        return True
    place = without_dates(block.text, words)  # 'Lima - Sunday, 3 May 2024 | Updated 4/5/2024'
    return len(block.text) <= _LONGEST and bool(dates_in(block.text, words)) and len(place.split()) == 1


def _role_follows(blocks: tuple[Block, ...], number: int, view: View) -> bool:
    """Whether one of the next two lines says what somebody is: 'Senior Editor'."""
    roles = _roles(view.page.pack)
    after = [block.text for block in blocks[number + 1 : number + 3] if len(block.text) < 60]
    return any(word.casefold().strip(",.") in roles for text in after for word in text.split())


@functools.cache
def _roles(words: LanguagePack) -> frozenset[str]:
    return words.mixed_set("byline_roles")


@functools.cache
def _trades(words: LanguagePack) -> frozenset[str]:
    return words.mixed_set("writing_trades")


@functools.cache
def _bio_verbs(words: LanguagePack) -> re.Pattern[str]:
    verbs = alternatives(words.mixed("bio_verbs"))
    return re.compile(rf"(?:,[^\n]{{0,60}}?)?\s{verbs}\b")
