"""The outlet's name where a page begins: told from a menu and from a kicker by what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.extract.byline import is_name
from builder.extract.head import Head
from builder.extract.outlet import Named, is_menu_bar, is_press, is_proper
from builder.seed.cues import cue_of
from builder.seed.dates import dates_in
from builder.seed.model import BODY, Block, Kind, Page

__all__ = ["beside_menu", "mastheads", "unlabelled"]

_FIRST, _PASTE, _BELOW = 6, 100, 3
_LONGEST, _MOST_WORDS = 40, 5
_EDGES = " *|"
_LABEL = re.compile(
    r"(?i:\s(?:logo|home|home ?page|newsroom|startseite|(?:press|media) (?:office|room|centre|center)"
    r"|(?:press|news|media) releases?|pressemitteilung(?:en)?|communiqués? de presse"
    r"|comunicados?(?: de prensa)?|notas? de prensa|comunicat[oi] stampa|persbericht(?:en)?))$"
)
"""What may follow the name that a page begins with: 'Tide Post Logo', 'TIDE INSTITUTE PRESS RELEASE'."""
_INSIDE = re.compile(r"[|/»>•·:\d]")


def beside_menu(page: Page, head: Head) -> Iterator[tuple[Block, Named]]:
    """The name on one of the first lines that stands right above or below a bar of the site's menu, or has a
    motto between: nothing else does."""
    if len(page.blocks) > _PASTE:
        return
    for number, block in enumerate(page.blocks[:_FIRST]):
        place = _name_in(block, page)
        if block.kind is Kind.TITLE or block.kind in BODY:
            return
        if place is None or cue_of(block.text, page.pack):
            continue
        kicker = bool(head.above) and block is head.above[-1]
        above = number > 0 and not kicker and is_menu_bar(page.blocks[number - 1].text, page.pack)
        named = number > 1 and _name_in(page.blocks[number - 2], page) is not None
        if _above_bar(block, page) or (above and not named):
            yield block, place


def mastheads(page: Page, head: Head) -> Iterator[tuple[Block, Named]]:
    """Names on the page's first lines: of words in capitals, and of a newspaper by their form, above the
    site's menu, or repeated further down. A whole page begins with many lines of a menu that look so: there
    only a newspaper's name that is repeated is one."""
    small = len(page.blocks) <= _PASTE
    first = [block for block in page.blocks[:_FIRST] if block.kind not in BODY]
    lines = [block for block in first if not is_menu_bar(block.text, page.pack)]
    for number, block in enumerate(lines):
        place = _name_in(block, page)
        if place is None or block.kind is Kind.TITLE or cue_of(block.text, page.pack):
            continue
        name = block.text[slice(*place)]
        kicker = bool(head.above) and block is head.above[-1]
        press = is_proper(name, page.pack) and (not kicker or (number == 0 and is_press(name, page.pack)))
        several = " " in name
        menu = number <= 1 and (_above_bar(block, page) or (several and _above_menu(block, page)))
        person = is_name(name, page.pack)
        again = _is_repeated(name, block, page)
        if (press and (small or again)) or (
            small and (menu or (several and again and not kicker and not person))
        ):
            yield block, place


def unlabelled(text: str) -> str:
    """A line without what may follow the name on it."""
    return _LABEL.sub("", text.strip(_EDGES))


def _name_in(block: Block, page: Page) -> Named | None:
    """Where a line's name stands: all of it, or what is before its date, 'Tide Post, 3 May 2024'."""
    text = unlabelled(block.text)
    dates = dates_in(text, page.pack)
    name = text[: dates[0].start].rstrip(" ,|–-·•") if dates and dates[0].start else text
    words = name.split()
    if not words or len(name) > _LONGEST or len(words) > _MOST_WORDS or _INSIDE.search(name):
        return None
    small = page.pack.word_set("stop_words") | page.pack.word_set("name_particles")
    capitals = all(not w[0].islower() or w.casefold() in small for w in words) and words[-1][0].isupper()
    furniture = not page.pack.word_set("not_in_names").isdisjoint(re.findall(r"\w+", name.casefold()))
    own = capitals or is_proper(name, page.pack) or (name.islower() and _beside_bar(block, page))
    if (furniture and not is_press(name, page.pack)) or not own:
        return None
    start = block.text.index(name)
    return start, start + len(name)


def _above_bar(block: Block, page: Page) -> bool:
    """Whether a line has a bar of the site's menu below it."""
    return any(is_menu_bar(other.text, page.pack) for other in _below(block, page))


def _beside_bar(block: Block, page: Page) -> bool:
    """Whether a line has a bar of the site's menu right above or below it."""
    at = page.blocks.index(block)
    above = page.blocks[max(0, at - 1) : at]
    return _above_bar(block, page) or any(is_menu_bar(other.text, page.pack) for other in above)


def _above_menu(block: Block, page: Page) -> bool:
    """Whether a line has two lines of the site's menu below it."""
    cues = [cue_of(other.text, page.pack) for other in _below(block, page)]
    return len(cues) == _BELOW - 1 and all(cue and cue.whole and cue.name == "menu" for cue in cues)


def _below(block: Block, page: Page) -> tuple[Block, ...]:
    at = page.blocks.index(block)
    return page.blocks[at + 1 : at + _BELOW]


def _is_repeated(name: str, block: Block, page: Page) -> bool:
    """Whether a name stands on the page again, below its own line and within another."""
    return any(name in other.text != name for other in page.blocks if other.span.start > block.span.start)
