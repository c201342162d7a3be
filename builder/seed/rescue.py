"""Sentences that the chain left out although nothing speaks against them: kept, in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from builder.language import LanguagePack
from builder.seed.dates import is_date_line
from builder.seed.features import Look, sentences_in
from builder.seed.segment import State
from builder.seed.shapes import cells, is_dated, is_name_line
from builder.seed.wrap import Unit

_CLEAN = 70
"""Units of a text up to which it is more likely a marked article than a whole page."""
_ASIDE = 7
_NOTICES = frozenset(("funding", "disclosure"))
_TEASING = frozenset(("related", "contents", "comments", "bio", "contact", "credit"))
_TITLES = 2
_BOX = frozenset(("related", "advert", "share", "credit", "promo", "legal"))
_FEW = 3
"""Lines of a box that is no list: a label and a teaser or two."""
_FURNITURE = frozenset(("menu", "related", "share", "promo", "comments", "keywords"))
_END_MATTER = frozenset(("related", "comments", "contact", "reference", "cite", "rights", "bio", "forward"))
_LONG = 130
_LINE = 55
"""Characters of a line that a program may have wrapped."""
_ITEM = 12
"""Words that a sentence has which is no caption and no prompt."""
_BEGINNING = 70
"""Words that no dek has."""
_CLOSED = (".", "!", "?", '"', "”", "»", "’")
_FACT = re.compile(r"[^\W\d_][^:.!?\d]{1,28}\s?:\s\S")
_SIGNED = re.compile(r"[.!?][\"”»’]?\s\(?[^\W\d_a-zà-þ][^\W\d_]{1,5}\)?$")
_ABOUT = 0.55
"""Share of a line's words that the article uses, too, if it is about the same."""
_PARAGRAPH = 200
"""Characters of running text that no teaser has."""
_AGAINST = frozenset(
    (
        "menu share promo advert legal rights comments related contents time end contact forward release "
        "byline editor date source reference cite keywords funding disclosure disclaimer bio notes credit"
    ).split()
)


def rescued(
    units: Sequence[Unit], looks: Sequence[Look], states: Sequence[State], pack: LanguagePack
) -> list[State]:
    """The states with unsuspicious lines of a clean paste given back to the article.

    That is: up to three lines between lines of the article, and those right below its last one, none of
    which has a cue, an address or a date, and which are sentences, or headings of what is kept.
    """
    kept = list(states)
    if len(units) > _CLEAN:
        return kept
    plain = [
        state is State.ARTICLE or _is_plain(unit, look, pack)
        for unit, look, state in zip(units, looks, states, strict=True)
    ]
    if State.ARTICLE not in kept:
        said = [
            n for n, look in enumerate(looks) if plain[n] and (look.prose or _is_sentence(units[n], look))
        ]
        return [State.ARTICLE if n in said else state for n, state in enumerate(kept)]
    for n in _ended_early(looks, kept, plain):
        kept[n] = State.ARTICLE
    for n in _trailing(units, looks, kept):
        kept[n] = State.AFTER
    for start, end in _runs(kept, State.ASIDE):
        for n in _between(start, end, units, looks, plain, pack):
            kept[n] = State.ARTICLE
    for n in _leading(kept.index(State.ARTICLE), units, looks, plain, pack):
        kept[n] = State.ARTICLE
    last = len(kept) - 1 - kept[::-1].index(State.ARTICLE)
    used = _vocabulary(looks, kept)
    for n in _going_on(last + 1, units, looks, plain, used, pack):
        kept[n] = State.ARTICLE
    return kept


def _ended_early(looks: Sequence[Look], states: Sequence[State], plain: Sequence[bool]) -> list[int]:
    """The running text below what was taken for the whole article although it is no more than title and
    dek: more of it, above the page's end matter."""
    said = [n for n, look in enumerate(looks) if look.prose and states[n] is State.ARTICLE]
    if not said or len(said) > _TITLES:
        return []
    found = []
    for n in range(said[-1] + 1, len(looks)):
        cue = looks[n].cue
        if cue and cue.name in _END_MATTER:
            break
        if plain[n] and looks[n].prose:
            found.append(n)
    more = sum(looks[n].prose for n in found) > sum(looks[n].prose for n in said)
    return list(range(found[0], found[-1] + 1)) if len(found) > 1 and more else []


def _trailing(units: Sequence[Unit], looks: Sequence[Look], states: Sequence[State]) -> range:
    """The lines from a label of furniture on with which the article seems to end, none of them a sentence."""
    last = len(states) - 1 - states[::-1].index(State.ARTICLE)
    first = n = last + 1
    while n and states[n - 1] is State.ARTICLE and not _tells(units[n - 1], looks[n - 1]):
        n -= 1
        cue = looks[n].cue
        if cue and cue.whole and cue.name in _FURNITURE:
            first = n
    return range(first, last + 1)


def _tells(unit: Unit, look: Look) -> bool:
    return bool(look.prose) or _is_sentence(unit, look) or _is_item(unit, look)


def _vocabulary(looks: Sequence[Look], states: Sequence[State]) -> frozenset[str]:
    """The stems of the article's words."""
    kept = (look.stems for look, state in zip(looks, states, strict=True) if state is State.ARTICLE)
    return frozenset().union(*kept)


def _is_about(look: Look, used: Set[str]) -> bool:
    """Whether most of a line's words are the article's, too."""
    return len(look.stems) > 2 and len(look.stems & used) >= _ABOUT * len(look.stems)


def doubtful(looks: Sequence[Look], seen: Sequence[State], kept: Sequence[State]) -> list[int]:
    """The lines given back to the article that are no sentences, so that somebody should look at them."""
    return [
        n
        for n, (look, before, after) in enumerate(zip(looks, seen, kept, strict=True))
        if before is not after and not look.prose and look.features and "end=." not in look.features
    ]


def _leading(
    first: int, units: Sequence[Unit], looks: Sequence[Look], plain: Sequence[bool], pack: LanguagePack
) -> Iterator[int]:
    """The running text right above the article's first words. Where it is one line, it may be the dek, which
    stands below the title; below a date, a byline or a label it is the article's beginning."""
    top, n = first, first - 1
    while n >= 0 and plain[n] and not _is_beside(units[n], looks[n], pack):
        if _runs_on(n, units, looks):
            top = n
        n -= 1
    if top == first == n + 2 and _is_lead(units[n + 1], looks[n + 1]) and _heads(units[n], looks[n], pack):
        top = n + 1
    told = n < 0 or is_dated(units[top - 1].text, looks[top - 1], pack) or looks[top - 1].cue is not None
    told = told or (top < first and _is_beside(units[top - 1], looks[top - 1], pack))
    if top < first and (told or sum(looks[m].words for m in range(top, first)) >= _BEGINNING):
        yield from range(top, first)


def _heads(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    """Whether a line is one right below which an article begins: date, byline or a picture's credit."""
    cue = look.cue.name if look.cue else ""
    return (
        cue in ("byline", "date", "credit") or is_dated(unit.text, look, pack) or _is_beside(unit, look, pack)
    )


def _is_lead(unit: Unit, look: Look) -> bool:
    """Whether the one line between byline or date and the text is its first sentence: it talks to nobody."""
    return look.words >= _ITEM and unit.text.endswith(".") and not unit.mark and not _talks(look)


def _is_beside(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    """Whether a line above the text may be a byline: it ends what may be the text's beginning."""
    return not look.prose and is_name_line(unit.text, pack)


def _runs_on(n: int, units: Sequence[Unit], looks: Sequence[Look]) -> bool:
    """Whether a line is two sentences, a long one, or goes on in the next line: no caption and no prompt."""
    unit, look = units[n], looks[n]
    if look.words < 8 or unit.mark:
        return False
    if unit.text.endswith(_CLOSED):
        return look.prose >= _LONG or sentences_in(unit.text) >= 2
    return len(unit.text) >= _LINE and units[n + 1].text[:1].islower()


def _going_on(
    start: int,
    units: Sequence[Unit],
    looks: Sequence[Look],
    plain: Sequence[bool],
    used: Set[str],
    pack: LanguagePack,
) -> Iterator[int]:
    """The lines from a place on with which the article goes on: to the last sentence, item or quotation
    before a line that speaks against it, or before three lines in a row that may be titles of others."""
    waiting: list[int] = []
    for n in range(start, len(units)):
        if _is_notice(looks[n]):
            continue
        if not plain[n] or len(waiting) > _TITLES:
            if (more := _below_teasers(n, units, looks, plain, used, pack)) is not None:
                yield more
                yield from _going_on(more + 1, units, looks, plain, used, pack)
            return
        waiting.append(n)
        if not looks[n].prose and units[n].text.endswith("?"):
            continue  # teasers ask, too
        told = _tells(units[n], looks[n]) or _is_last(units[n], looks[n], used)
        told = told or (n == start and units[n].text[-1] == "." and looks[n].words > 1)
        if told or _is_row(n, units) or _is_fact(n, units, looks):
            yield from waiting
            waiting = []


def _below_teasers(
    start: int,
    units: Sequence[Unit],
    looks: Sequence[Look],
    plain: Sequence[bool],
    used: Set[str],
    pack: LanguagePack,
) -> int | None:
    """The first paragraph below a box that is none of its lines: too long for a teaser, or about what the
    article is about; below a single teaser two sentences, below a prompt to subscribe any that does not
    talk to the reader. None below the page's end matter."""
    offered = False
    for n in range(start, len(looks)):
        look = looks[n]
        leads_on = look.key in pack.word_set("read_on")
        if look.cue and look.cue.name not in _BOX and not leads_on:
            return None
        offered = offered or leads_on or (look.cue is not None and look.cue.name == "related")
        if not plain[n] or not look.prose:
            continue
        sentences = look.prose >= _LINE * 2 and sentences_in(units[n].text) >= 2
        near = sentences and (n - start < _FEW or _is_about(look, used))
        prompted = not offered and units[n].text.endswith(_CLOSED[:-1]) and not _talks(look)
        if look.prose >= _PARAGRAPH or near or prompted:
            return n
    return None


def _talks(look: Look) -> bool:
    """Whether a line talks to its reader, or of itself: 'you', 'our'."""
    return any(feature.startswith("you=True") for feature in look.features)


def _is_last(unit: Unit, look: Look, used: Set[str]) -> bool:
    """Whether a line without a full stop may be the article's last: in brackets, or on its subject."""
    bracketed = unit.text.startswith("(") and unit.text.endswith(")") and look.words >= 2
    return bracketed or (look.words >= 8 and not unit.mark and _is_about(look, used))


def _is_item(unit: Unit, look: Look) -> bool:
    return unit.mark not in ("", ">") and look.words >= 4 and len(unit.text) >= 25


def _is_row(n: int, units: Sequence[Unit]) -> bool:
    """Whether a line is a row of a table: as many cells as the one above or below it."""
    width = len(cells(units[n].text))
    near = [units[m] for m in (n - 1, n + 1) if 0 <= m < len(units)]
    return width >= 2 and not units[n].mark and any(len(cells(unit.text)) == width for unit in near)


def _is_fact(n: int, units: Sequence[Unit], looks: Sequence[Look]) -> bool:
    """Whether a line is one of a box of facts, 'Where: Central Station' below 'When: Tuesday to Saturday':
    label and value, beside another such line."""
    near = [m for m in (n - 1, n + 1) if 0 <= m < len(units)]
    return _FACT.match(units[n].text) is not None and any(
        looks[m].cue is None and _FACT.match(units[m].text) for m in near
    )


def _is_notice(look: Look) -> bool:
    """Whether a line is one below which an article may go on: an end mark, an advertisement's label, a
    notice such as 'About the company'."""
    cue = look.cue
    if cue is None:
        return False
    return (
        cue.name == "end" or (cue.name == "advert" and cue.whole) or (cue.name in _NOTICES and not cue.whole)
    )


def _is_plain(unit: Unit, look: Look, pack: LanguagePack) -> bool:
    if look.cue and look.cue.name in _AGAINST:
        return False
    return "@" not in unit.text and any(map(str.isalnum, unit.text)) and not is_date_line(unit.text, pack)


def _is_sentence(unit: Unit, look: Look) -> bool:
    """Whether a line ends as a sentence does, perhaps with an agency's initials after it: '… by May. TIN'."""
    return look.words >= 3 and (unit.text.endswith(_CLOSED[:-1]) or _SIGNED.search(unit.text) is not None)


def _between(
    start: int,
    end: int,
    units: Sequence[Unit],
    looks: Sequence[Look],
    plain: Sequence[bool],
    pack: LanguagePack,
) -> Iterator[int]:
    """The lines of an aside that nothing speaks against: up to `_ASIDE` in a row, or, below the label of
    teasers, those too long for one. Three lines or more of which none is a sentence or an item are teasers,
    and what stands below the label of a source or a date is what it announces."""
    run: list[int] = []
    teased = start > 0 and _teases(looks[start - 1])
    prompted = False
    for n in range(start, end + 1):
        if n < end and plain[n] and not teased:
            run.append(n)
            continue
        boxed = prompted and n < end and _prompts(looks[n]) and not any(looks[m].prose for m in run)
        if run and run[0] > 0 and _announces_one(looks[run[0] - 1]):
            run.pop(0)
        told = any(units[m].mark or _tells(units[m], looks[m]) or _is_row(m, units) for m in run)
        if len(run) <= _ASIDE and not boxed and (told or len(run) <= _TITLES):
            yield from run
        run = []
        prompted = n < end and _prompts(looks[n])
        if n < end:
            teased = teased or _teases(looks[n]) or looks[n].key in pack.word_set("read_on")
            if plain[n] and looks[n].prose >= _PARAGRAPH:
                yield n


def _teases(look: Look) -> bool:
    """Whether a line is the label of lines that look like the article's."""
    cue = look.cue
    return cue is not None and cue.name in _TEASING and (cue.whole or not cue.colon)


def _announces_one(look: Look) -> bool:
    """Whether a line is the label of the one below it."""
    return look.cue is not None and look.cue.whole and look.cue.name in ("source", "byline", "date")


def _prompts(look: Look) -> bool:
    """Whether a line is of a box that asks for a subscription."""
    return look.cue is not None and look.cue.name in ("promo", "legal")


def _runs(states: Sequence[State], wanted: State) -> list[tuple[int, int]]:
    runs, start = [], -1
    for n, state in enumerate([*states, None]):
        if state is wanted and start < 0:
            start = n
        elif state is not wanted and start >= 0:
            runs.append((start, n))
            start = -1
    return runs
