"""Rules that find the outlet on a page's first lines: its own name, or the body that issued the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.head import Head
from builder.extract.institution import shortens
from builder.extract.masthead import beside_menu, mastheads, unlabelled
from builder.extract.outlet import Named
from builder.seed.cues import cue_of
from builder.seed.model import BODY, Block, Kind, Page
from builder.seed.nontitle import is_body_name

__all__ = [
    "FIRST",
    "FURNITURE",
    "SHORT",
    "initials",
    "institution",
    "issuer",
    "masthead",
    "masthead_and_menu",
    "named_in",
    "released",
]

FIRST, SHORT = 8, 50
FURNITURE = (Kind.REFERENCE, Kind.RELATED, Kind.CREDIT, Kind.FUNDING, Kind.DISCLOSURE)
_OFTEN = 2
_DASHED = re.compile(r"\s[–—-]\s")


def named_in(block: Block, place: Named | None, rule: str, confidence: float) -> Iterator[Found[str]]:
    """A name with its evidence, without marks at its ends; nothing where it is no name."""
    if place:
        start, end = place
        name = re.sub(r"[’']s$", "", block.text[start:end].strip(" .,:;|*+"))
        if 1 < len(name) <= 90 and "://" not in name:
            start = block.text.index(name, start)
            yield Found(name, Evidence(block.locate(start, start + len(name)), rule, confidence))


def initials(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """'IFT | Institute for Fair Tides', 'gdw – Gezeitendienst Welle' on one of the first lines."""
    for block in page.blocks[:6]:
        initials, _, long = _DASHED.sub(" | ", block.text).partition(" | ")
        if block.kind not in BODY and long and shortens(initials, long):
            yield from named_in(block, (len(initials) + 3, len(block.text)), "masthead-initials", 0.8)


def masthead_and_menu(page: Page, head: Head) -> Iterator[Found[str]]:
    """'Flutwochen' above 'Politik | Kultur | Leben'."""
    for block, place in beside_menu(page, head):
        yield from named_in(block, place, "masthead-and-menu", 0.8)


def masthead(page: Page, head: Head) -> Iterator[Found[str]]:
    """'Le Courrier du Large' on one of the first lines."""
    for block, place in mastheads(page, head):
        yield from named_in(block, place, "masthead", 0.5)


def issuer(page: Page, head: Head) -> Iterator[Found[str]]:
    """The body whose name stands on a line near the title, and that the text names, too: 'Tide Bay Hospital,
    Leeds' above or below the title of a release."""
    for block in (*head.upwards[:4], *head.below[:4]):
        if block.kind in BODY or block.kind in FURNITURE or not is_body_name(block.text, page.pack):
            continue
        name = block.text.partition(",")[0]
        if any(name.casefold() in other.text.casefold() for other in page.body):
            yield from named_in(block, (0, len(name)), "issuer-line", 0.7)


def institution(page: Page, head: Head) -> Iterator[Found[str]]:
    """The body on one of a page's first lines: 'Tide Museum and Gallery' above a menu or a section."""
    lines = [block for block in page.blocks[:FIRST] if block in head.above and block.kind not in BODY]
    for block in lines[: None if len(lines) == 1 else -1]:
        name = unlabelled(block.text)
        body = is_body_name(name, page.pack) or _is_house(name, page)
        if body and not cue_of(block.text, page.pack):
            start = block.text.index(name)
            yield from named_in(block, (start, start + len(name)), "institution-line", 0.6)


def _is_house(name: str, page: Page) -> bool:
    """Whether a name of three words or more holds one for a house, such as 'Museum' or 'Library', that
    alone makes no body."""
    tokens = name.split()
    heads, small = page.pack.word_set("org_heads_weak"), page.pack.word_set("stop_words")
    proper = all(token[0].isupper() or token in small for token in tokens)
    return (
        len(tokens) > _OFTEN and "  " not in name and proper and not heads.isdisjoint(name.casefold().split())
    )


def released(page: Page, head: Head) -> Iterator[Found[str]]:
    """Above the text of a release a name that the text is full of: 'Tidemuseum' and 'Press release'."""
    lines = [block for block in head.above if block in page.blocks[:FIRST] and block.kind not in BODY]
    cues = [cue_of(block.text, page.pack) for block in (*lines, *head.below[:2])]
    if not any(cue and cue.name == "release" for cue in cues):
        return
    for block in lines:
        name = unlabelled(block.text)
        told = sum(name in other.text for other in page.body)
        if len(name) <= SHORT and told >= _OFTEN and name[:1].isupper() and not cue_of(block.text, page.pack):
            start = block.text.index(name)
            yield from named_in(block, (start, start + len(name)), "release-line", 0.7)
