"""What the lines around the article are: bylines, dates, references, notices, teasers, furniture."""

from __future__ import annotations

import re

from builder.language import LanguagePack
from builder.seed.caption import is_caption
from builder.seed.cues import Cue
from builder.seed.dates import is_date_line
from builder.seed.features import Look
from builder.seed.model import Kind
from builder.seed.segment import State
from builder.seed.shapes import (
    YEAR,
    Around,
    are_names,
    are_noted_names,
    has_address,
    is_dated,
    is_listing,
    is_name_line,
    is_work,
)
from builder.seed.within import credits_picture, is_summary, name_within, reads_on
from builder.seed.wrap import Unit

KIND_OF_CUE: dict[str, Kind] = {
    "rights": Kind.DISCLAIMER,
    "related": Kind.RELATED,
    "contact": Kind.CONTACT,
    "byline": Kind.BYLINE,
    "date": Kind.DATE,
    "source": Kind.SOURCE,
    "reference": Kind.REFERENCE,
    "keywords": Kind.KEYWORDS,
    "summary": Kind.SUBTITLE,
    "funding": Kind.FUNDING,
    "disclosure": Kind.DISCLOSURE,
    "disclaimer": Kind.DISCLAIMER,
    "bio": Kind.BIO,
    "credit": Kind.CREDIT,
}
"""What a line is that begins with a cue and goes on; furniture for all others."""

_LABELS = frozenset(KIND_OF_CUE) - {"rights", "credit"} | {"notes", "cite", "comments", "forward", "contents"}
"""Cues that, alone on a line, announce the lines below them."""

_STICKY = frozenset(("contact", "forward", "comments", "cite"))
"""Cues of lines that more lines of their kind follow."""

_ENDS = frozenset(("promo", "legal"))
"""Furniture below which a page offers no more titles."""

_TITLE = 7
"""Words of a line with a full stop that may still be a title."""
_NEAR = 5
"""Lines below a label of which one is an address if they are a contact."""
_HEADING = 4
"""Words of a heading right below 'Abstract'."""
_REACHED = re.compile(r"\S@\S+\.\w|(?:\+|\b0|\()\d[\d ().-]{6,}\d")
"""An e-mail address or telephone number: a notice to editors that holds one is a contact."""
_BAR = re.compile(r"\s[–|·•»-]\s|\s{2,}")
_ONE = frozenset((Kind.SOURCE, Kind.DATE, Kind.BYLINE, Kind.SUBTITLE, Kind.KEYWORDS))
"""What takes one line below its label."""


def name_outside(page: Around) -> list[Kind | None]:
    """The kind of every unit that is not the article's own; `None` for those that are."""
    kinds: list[Kind | None] = []
    section = ""
    for n, (unit, look, state) in enumerate(zip(page.units, page.looks, page.states, strict=True)):
        if state is State.ARTICLE:
            kind, section = name_within(page, n, section)
            kinds.append(kind)
            continue
        cue = look.cue
        if cue and cue.whole and cue.name == "summary" and _heads(page, n):
            kinds.append(None)
        elif cue and (cue.whole or _announces(cue, unit)):
            kinds.append(Kind.LABEL if cue.name in _LABELS else Kind.CHROME)
            section = _section_after(section, cue.name)
            if section == "related" and _is_reached(page, n):
                section = "contact"
            if cue.name == "menu" and state is State.ASIDE and reads_on(look, page.pack):
                section = "related"
        elif cue and _is_plausible(cue.name, unit, look):
            listed = cue.name == "related" and cue.colon and is_listing(unit.text[cue.length + 1 :])
            kind = Kind.KEYWORDS if listed else KIND_OF_CUE.get(cue.name, Kind.CHROME)
            kinds.append(Kind.CREDIT if credits_picture(page, n) else kind)
            over = cue.name == "rights" or (section == "related" and cue.name in _ENDS)
            section = cue.name if cue.name in _STICKY else "" if over else section
        else:
            heads = section == "summary" and look.words <= _HEADING and _heads(page, n)
            heads = heads or is_caption(page, n)
            if section == "related" and state is State.BEFORE and _alone(page, n) in (Kind.BYLINE, Kind.DATE):
                section = ""  # the article's own head
            kind = None if heads else _below(section, unit, look, page.pack) if section else _alone(page, n)
            kinds.append(kind)
            if kind in _ONE or (section == "related" and unit.text[-1] == ":"):
                section = ""
    return kinds


def _is_reached(page: Around, n: int) -> bool:
    """Whether what stands below a label such as 'More information' is somebody and how to reach them."""
    for unit, look in zip(page.units[n + 1 : n + _NEAR], page.looks[n + 1 : n + _NEAR], strict=True):
        if look.cue and look.cue.name != "contact":
            return False
        if _REACHED.search(unit.text):
            return True
    return False


def _are_names(text: str) -> bool:
    return are_names(text) or are_noted_names(text)


def _heads(page: Around, n: int) -> bool:
    """Whether a label such as 'Key messages' is a heading of the article, its points below it."""
    below = page.states[n + 1 : n + 2]
    return below == [State.ARTICLE] and not is_summary(page, n + 1)


def _announces(cue: Cue, unit: Unit) -> bool:
    """Whether a line such as 'More from the Post' announces teasers."""
    return cue.name == "related" and not cue.colon and len(unit.text) <= 50 and unit.text[-1] not in ".!?"


def _section_after(section: str, cue: str) -> str:
    """What stands below a label; comments go on to the end of a page, furniture ends nothing else."""
    if cue in _LABELS:
        return cue
    if section == "related" and cue in _ENDS:
        return ""
    return section if section in ("comments", "related", "contact") else ""


def _is_plausible(cue: str, unit: Unit, look: Look) -> bool:
    """Whether a line that begins like a cue is of its kind."""
    if cue == "byline":
        short = look.shape != "prose" or unit.text[0] == "("
        return len(unit.text) <= 200 and short and unit.text[-1:] not in "?!"
    if cue == "date":
        return len(unit.text) <= 160
    return True


def _below(section: str, unit: Unit, look: Look, pack: LanguagePack) -> Kind | None:
    """The kind of a line that stands below a label; `None` for a sentence that is the article's after all."""
    if section == "related":
        return Kind.RELATED if _is_headline(unit, look, pack) else Kind.CHROME
    if section == "reference":
        listed = unit.mark not in ("", ">") and len(unit.text) >= 25
        return Kind.REFERENCE if is_work(unit.text) or listed else Kind.CHROME
    if section == "contact" and unit.text.startswith("SOURCE "):
        return Kind.SOURCE
    if section == "notes":
        if is_work(unit.text):
            return Kind.REFERENCE
        return None if look.prose and not _REACHED.search(unit.text) else Kind.CHROME
    if section == "disclosure" and is_work(unit.text):
        return Kind.REFERENCE
    if section == "summary" and not look.prose and look.words <= _HEADING:
        return Kind.CHROME
    if section == "date" and not is_date_line(unit.text, pack):
        return Kind.CHROME
    return KIND_OF_CUE.get(section, Kind.CHROME)


def _is_headline(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    """Whether a line below 'Related' is the title of something to read."""
    if (
        len(_BAR.split(unit.text)) > 2
        or look.words < 3
        or not 18 <= len(unit.text) <= 200
        or look.cue
        or unit.text[-1] == ":"
        or "ISSN" in unit.text
        or _is_dated(unit.text, pack)
    ):
        return False
    return not look.shape.endswith("prose") and not (
        unit.text.endswith(".") and (look.prose or look.words > _TITLE)
    )


def _is_dated(text: str, pack: LanguagePack) -> bool:
    """Whether a line is, or begins with, a date: the summary below a teaser."""
    return is_date_line(text, pack) or is_date_line(text[:40].partition(" — ")[0], pack)


def _alone(page: Around, n: int) -> Kind:
    """The kind of a line without cue and label."""
    unit, look, state = page.units[n], page.looks[n], page.states[n]
    if is_dated(unit.text, look, page.pack):
        return Kind.DATE
    if state is State.BEFORE and (is_name_line(unit.text, page.pack) or _are_names(unit.text)):
        return Kind.BYLINE
    if state is State.AFTER and is_work(unit.text) and look.words >= 8 and YEAR.search(unit.text):
        return Kind.REFERENCE
    if has_address(unit.text) and look.words <= 12:
        return Kind.CONTACT
    return Kind.CHROME
