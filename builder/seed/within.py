"""Lines that the chain took for the article's although they say that they are something else."""

from __future__ import annotations

from builder.language import LanguagePack
from builder.seed.caption import credited, is_caption
from builder.seed.cues import Cue, cue_of
from builder.seed.dates import dates_in, is_date_line, without_dates
from builder.seed.features import Look
from builder.seed.model import Kind
from builder.seed.segment import State
from builder.seed.shapes import Around, has_address, is_listing, is_name, is_work
from builder.seed.wrap import Unit

_SUMMARY = 450
_SHORT = 90
_NOTICE = 700
_KINDS = {
    "source": Kind.SOURCE,
    "reference": Kind.REFERENCE,
    "keywords": Kind.KEYWORDS,
    "funding": Kind.FUNDING,
    "disclosure": Kind.DISCLOSURE,
    "disclaimer": Kind.DISCLAIMER,
    "rights": Kind.DISCLAIMER,
    "credit": Kind.CREDIT,
    "editor": Kind.CHROME,
    "cite": Kind.CHROME,
    "advert": Kind.CHROME,
    "related": Kind.RELATED,
    "share": Kind.CHROME,
    "comments": Kind.CHROME,
    "promo": Kind.CHROME,
    "forward": Kind.CHROME,
    "contact": Kind.CONTACT,
    "menu": Kind.CHROME,
}
"""What a line of the article is that begins with a cue and a colon."""
_SHORT_ONES = frozenset(
    ("source", "credit", "editor", "advert", "keywords", "related", "share", "comments", "promo")
)
_ALWAYS = frozenset(("share", "comments", "promo", "end", "legal", "time", "advert", "cite", "rights"))
"""Cues that say so beyond doubt when the line holds nothing else."""
_STICKY = frozenset(("reference", "forward", "related", "contact"))
"""Labels of more lines than one."""
_NOTICES = {"funding": Kind.FUNDING, "disclosure": Kind.DISCLOSURE}
"""What a label of two words or more says of the one paragraph below it."""
_BLOCK = 4
"""Lines of a contact block within which an address stands."""
_REST = 20
_PLAIN = frozenset(("rights", "advert", "share", "comments", "promo", "forward"))
"""Cues that need no colon."""


def name_within(page: Around, n: int, section: str) -> tuple[Kind | None, str]:
    """The kind of a line in the article, `None` if it is the article's own, and the label it is if it is one.

    Only what a label line right above it, or a label with a colon at its head, says beyond doubt is taken
    out: in doubt a line stays.
    """
    unit, look = page.units[n], page.looks[n]
    if section and (kind := _below(page, n, section)):
        return kind, section if section in _STICKY else ""
    cue = look.cue or _second_cue(unit.text, page)
    if cue is None:
        at = credited(unit.text, page.pack)
        bare = at is not None and not is_caption(page, n)
        return (Kind.CREDIT if bare else _signed(unit.text, look)), ""
    if cue.whole:
        if cue.name in _ALWAYS:
            return Kind.CHROME, ""
        if cue.name == "credit":
            return Kind.CREDIT, ""
        name = "related" if reads_on(look, page.pack) else cue.name
        follows = n + 1 < len(page.units) and _below(page, n + 1, name) is not None
        return (Kind.LABEL, name) if follows else (None, "")
    if (
        cue.name == "date"
        and len(without_dates(unit.text, page.pack)) <= _REST
        and dates_in(unit.text, page.pack)
    ):
        return Kind.DATE, ""
    if cue.name == "forward" and not look.prose and len(unit.text) <= _SHORT and unit.text[-1] not in ".:":
        return Kind.LABEL, cue.name
    if cue.name == "contact" and has_address(unit.text) and len(unit.text) <= _NOTICE:
        return Kind.CONTACT, ""
    if credits_picture(page, n):
        return Kind.CREDIT, ""
    plain = cue.colon or cue.name in _PLAIN
    limit = _SHORT * 2 if cue.name in _SHORT_ONES else _NOTICE
    if plain and len(unit.text) <= limit:
        listed = cue.name == "related" and is_listing(unit.text[cue.length + 1 :])
        return Kind.KEYWORDS if listed else _KINDS.get(cue.name), ""
    return None, ""


def credits_picture(page: Around, n: int) -> bool:
    """Whether a line is the rights notice of a picture, not of the page: short, with text below."""
    text = page.units[n].text
    if not text.startswith("©") or len(text) > _SHORT:
        return False
    below = zip(page.looks[n + 1 : n + _BLOCK], page.states[n + 1 : n + _BLOCK], strict=True)
    return any(look.prose > 0 and state is State.ARTICLE for look, state in below)


def reads_on(look: Look, pack: LanguagePack) -> bool:
    """Whether a label between the article's lines is 'Read more': what stands below it leads elsewhere."""
    return look.key in pack.word_set("read_on")


def _second_cue(text: str, page: Around) -> Cue | None:
    """The cue of what follows a short question or label: 'Enjoyed this story? Sign up for our newsletter.'"""
    question, mark, rest = text.partition("? ")
    if not mark:
        question, mark, rest = text[: _SHORT * 2 + 1].partition(": ")
    if not mark or len(text) > _SHORT * 2 or len(question) > _SHORT:
        return None
    cue = cue_of(rest, page.pack)
    return cue if cue and cue.name in ("promo", "share") else None


def _signed(text: str, look: Look) -> Kind | None:
    """What a line is that says it by its form: a wire's address, its sender."""
    if text.startswith("((") and "@" in text and len(text) <= _SHORT * 2:
        return Kind.CONTACT
    if text.startswith("SOURCE ") and len(text) <= _SHORT and not look.prose and text[-1] != ".":
        return Kind.SOURCE
    return None


def _teaser(unit: Unit, look: Look) -> Kind | None:
    """What a line of the article below 'See also' is: a title, or a word of a menu; no sentence is either."""
    asks = unit.text[-1] == "?" and look.words > _BLOCK
    if (unit.text[-1] in ".!?:" and not asks) or look.shape == "prose" or len(unit.text) > _SHORT + 40:
        return None
    return Kind.RELATED if look.words >= 4 else Kind.CHROME


def _below(page: Around, n: int, section: str) -> Kind | None:
    """What a line is if it fits the label above it."""
    unit, look = page.units[n], page.looks[n]
    text = unit.text
    if section == "contact":
        near = page.units[n : n + _BLOCK]
        short = not look.prose and look.words <= _BLOCK * 2
        return Kind.CONTACT if short and any(has_address(other.text) for other in near) else None
    if section == "related":
        return _teaser(unit, look)
    if section == "forward" and (look.prose or _is(page, n, "forward")):
        return Kind.CHROME
    if section == "date" and is_date_line(text, page.pack):
        return Kind.DATE
    if section == "source" and ((len(text) <= _SHORT and text[-1] not in ".?!") or _is(page, n, "source")):
        return Kind.SOURCE
    if section == "byline" and is_name(text):
        return Kind.BYLINE
    if section == "reference" and is_work(text):
        return Kind.REFERENCE
    if section in _NOTICES and " " in page.units[n - 1].text and (look.prose or text.endswith(".")):
        return _NOTICES[section]
    if section == "keywords" and text.count(",") >= 2 and not look.prose:
        return Kind.KEYWORDS
    if section == "summary" and is_summary(page, n):
        return Kind.SUBTITLE
    return None


def _is(page: Around, n: int, cue: str) -> bool:
    found = page.looks[n].cue
    return found is not None and found.name == cue


def is_summary(page: Around, n: int) -> bool:
    """Whether the line below a label 'Summary' is a dek rather than the article, or its list of points:
    nothing of the article is above it and much below."""
    unit, look = page.units[n], page.looks[n]
    above = any(other.prose > 0 for other in page.looks[max(0, n - 12) : n])
    above = above or any(other.prose > 0 for other in page.looks[n + 1 : n + 2])  # a section of the article
    more = sum(other.prose > 0 for other in page.looks[n + 1 : n + 12])
    return len(unit.text) <= _SUMMARY and not unit.mark and look.prose > 0 and more > 1 and not above
