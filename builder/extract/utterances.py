"""Quoted passages put together: what one speaker says in one go is one utterance.

`“A,” says Berg. “B.”` is one; so are the paragraphs of a long quotation, each of which opens with a
mark and only the last of which closes with one; so is a run of block quotations.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.extract.quotemarks import Passage, passages
from builder.extract.saying import PRONOUNS, saying
from builder.extract.sentences import sentence_spans
from builder.language import LanguagePack, alternatives
from builder.seed.model import Block, Kind

LONGEST_CLAUSE = 420
"""An attribution between two parts of a quotation is no longer than this."""
_LEADING = 60
LEAST_LENGTH = 11
"""Five words and their marks are no shorter than this."""

_READ = frozenset((Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE))
_TERMINAL = ".?!…"
_DIALOGUE = re.compile(r"[—–](?=[^\W\d_]|[¿¡«])")
_AFTER_DASH = re.compile(r"[—–][.,;:]*\s*")
_DASH = re.compile(r"(?:^|(?<=\s))[—–](?=\S)|(?<=\S)[—–](?=[\s.,;:]|$)")


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of block number `block`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation: its words, and the places around it where its speaker may be named."""

    text: str
    parts: tuple[Place, ...]
    """Its passages with their marks, in order."""
    inside: tuple[Place, ...] = ()
    """Attributions between or within its parts."""
    before: Place | None = None
    """The beginning of its first sentence."""
    after: Place | None = None
    """The rest of its last sentence."""
    block_quote: bool = False
    closed: bool = True
    opened: bool = True


def utterances(blocks: tuple[Block, ...], words: LanguagePack) -> tuple[Utterance, ...]:
    """All utterances of a page's body, in order."""
    out: list[Utterance] = []
    last_block = -2
    lined = _is_lined(blocks, words)
    for number, block in enumerate(blocks):
        if block.kind not in _READ and not _is_unopened(block):
            continue
        here = list(_in_block(number, block, words)) or list(_set_apart(number, blocks, words, out[-1:]))
        if here and out and last_block == number - 1 and _goes_on(out[-1], here[0], blocks, lined):
            out[-1] = _joined(out[-1], here.pop(0))
        out += here
        if out and out[-1].parts[-1].block == number:
            last_block = number
    return tuple(out)


def _set_apart(
    number: int, blocks: tuple[Block, ...], words: LanguagePack, last: list[Utterance]
) -> Iterator[Utterance]:
    """A paragraph without marks that the line around it makes a quotation, as on the pages of governments and
    broadcasters: `The minister, Ana Berg, said:` before it, `A quote from Ana Berg` after it.

    One that is led to must speak in the first person; further ones that do so go on with it.
    """
    block = blocks[number]
    if block.kind is not Kind.PARAGRAPH or passages(block.text):
        return
    below = number + 1 < len(blocks) and citation_label(words).match(blocks[number + 1].text)
    above = blocks[number - 1] if number else None
    unmarked = above is not None and above.kind is Kind.PARAGRAPH
    goes_on = unmarked and bool(last) and last[0].block_quote and last[0].parts[-1].block == number - 1
    led = above and (goes_on or _leads(words).search(above.text[-_LEADING:]))
    if below or (led and _first_person(words).search(block.text)):
        place = Place(number, 0, len(block.text))
        yield Utterance(block.text, (place,), block_quote=True)


# -- one block --------------------------------------------------------------------------------


def _in_block(number: int, block: Block, words: LanguagePack) -> Iterator[Utterance]:
    found = passages(block.text) or _dialogue(block.text, words)
    if block.kind is Kind.QUOTE and not _is_marked(block.text, found):
        place = Place(number, 0, len(block.text))
        whole = Passage(0, len(block.text), 0, len(block.text))
        text = _cleaned(block.text, words)
        yield Utterance(text, (place,), _asides(number, block.text, whole, words), block_quote=True)
        return
    if not found:
        return
    ends = [end for _, end in sentence_spans(block.text, words)]
    groups: list[list[Passage]] = []
    for passage in found:
        if groups and _leads_on(block.text, groups[-1][-1], passage, ends, words):
            groups[-1].append(passage)
        else:
            groups.append([passage])
    for at, group in enumerate(groups):
        if group[-1].end - group[0].start < LEAST_LENGTH:
            continue
        floor = groups[at - 1][-1].end if at else 0
        ceiling = groups[at + 1][0].start if at + 1 < len(groups) else len(block.text)
        yield _utterance(number, block, group, (floor, ceiling), ends, words)


def _dialogue(text: str, words: LanguagePack) -> tuple[Passage, ...]:
    """Speech that a dash opens, as in Spanish novels and reports: `—La marea no espera —dijo Berg—. Nunca.`

    Dashes part it from what says who speaks; a paragraph in which nothing does is none.
    """
    if not _DIALOGUE.match(text):
        return ()
    dashes = [match.start() for match in _DASH.finditer(text)] + [len(text)]
    pieces = list(itertools.pairwise(dashes))
    if not any(_verb(words).match(text, start + 1) for start, _ in pieces[1::2]):
        return ()
    spoken = [(_AFTER_DASH.match(text, start), end) for start, end in pieces[::2]]
    return tuple(
        Passage(0 if at.start() == 0 else at.end(), end, at.end(), end)
        for at, end in spoken
        if at and text[at.end() : end].strip()
    )


def _is_unopened(block: Block) -> bool:
    """Whether a line that is taken for an attribution is a quotation whose opening mark is missing."""
    found = passages(block.text) if block.kind is Kind.ATTRIBUTION and block.text[-1] in '"”»“' else ()
    return len(found) == 1 and not found[0].opened


def _is_marked(text: str, found: tuple[Passage, ...]) -> bool:
    """Whether the words of a block quotation stand in marks of their own."""
    return sum(p.end - p.start for p in found) > 0.3 * len(text)


def _leads_on(text: str, one: Passage, two: Passage, ends: list[int], words: LanguagePack) -> bool:
    """Whether what stands between two passages only says who speaks."""
    between = text[one.end : two.start]
    clause = between.strip()
    if not clause or len(clause) > LONGEST_CLAUSE or clause[-1] not in ".,:;—–-":
        return False
    after = bisect.bisect_right(ends, one.end + 2)
    if after < len(ends) and ends[after] < two.start - 2:
        return False
    before = text[one.inner : one.close].rstrip("’'‘ ")[-1:]
    led = before in {",", "?", "!", "…", "—", "–", "-"} or clause[0] in ",;–—-" or clause[0].islower()
    if not led or _onward(words).match(clause.lstrip(" ,;–—-")):
        return False
    return bool(_verb(words).search(clause))


def _utterance(
    number: int,
    block: Block,
    group: list[Passage],
    room: tuple[int, int],
    ends: list[int],
    words: LanguagePack,
) -> Utterance:
    text = block.text
    first, last = group[0], group[-1]
    earlier, later = bisect.bisect_right(ends, first.start), bisect.bisect_left(ends, last.end - 1)
    start = max(room[0], ends[earlier - 1] if earlier else 0)
    end = min(room[1], ends[later]) if later < len(ends) else room[1]
    gaps = tuple(Place(number, a.end, b.start) for a, b in itertools.pairwise(group))
    asides = tuple(place for p in group for place in _asides(number, text, p, words))
    return Utterance(
        text=_text(text, group, words),
        parts=tuple(Place(number, p.start, p.end) for p in group),
        inside=gaps + asides,
        before=Place(number, start, first.start) if text[start : first.start].strip() else None,
        after=Place(number, last.end, end) if text[last.end : end].strip(" .,;") else None,
        closed=last.closed,
        opened=first.opened,
    )


# -- the words --------------------------------------------------------------------------------


def _text(text: str, group: list[Passage], words: LanguagePack) -> str:
    """The parts joined by one space; the comma that only led into the attribution is a full stop."""
    out = ""
    for at, passage in enumerate(group):
        part = _cleaned(text[passage.inner : passage.close], words)
        if not part:
            continue
        if at + 1 < len(group):
            gap = text[passage.end : group[at + 1].start].strip()
            part = _led_on(part, gap)
        else:
            part = _ended(part, text[passage.end : passage.end + 2].strip()[:1])
        out = f"{out} {part}" if out else part
    return out


def _led_on(part: str, gap: str) -> str:
    if part.rstrip("’'").endswith(","):
        return part if gap.endswith((",", ";", "—", "–")) or part[-1] != "," else part[:-1] + "."
    if part[-1] in _TERMINAL + ";:—–-":
        return part
    return part + ("," if gap.endswith(",") and gap.startswith(",") else "." if gap.endswith(".") else "")


def _ended(part: str, following: str) -> str:
    if part.endswith(","):
        return part[:-1].rstrip() + "."
    if following in {",", "."} and part[:1].isupper() and part[-1].isalnum():
        return part + "."
    return part


def _cleaned(text: str, words: LanguagePack) -> str:
    """The words of a passage without an attribution that stands within its marks."""
    pattern = _aside(words)
    if pattern:
        text = pattern.sub(lambda m: m[0][-1:].strip("—–-") + " ", text)
    return re.sub(r" {2,}", " ", text).strip()


def _asides(number: int, text: str, passage: Passage, words: LanguagePack) -> tuple[Place, ...]:
    pattern = _aside(words)
    if not pattern:
        return ()
    found = pattern.finditer(text, passage.inner, passage.close)
    return tuple(Place(number, m.start(), m.end()) for m in found)


# -- several blocks ---------------------------------------------------------------------------


def _is_lined(blocks: tuple[Block, ...], words: LanguagePack) -> bool:
    """Whether a page has a line for each sentence, so that its paragraphs are lost."""
    long = [b.text for b in blocks if b.kind is Kind.PARAGRAPH and len(b.text) > _SHORT]
    return len(long) >= _FEW and all(
        len(list(sentence_spans(text.rstrip('"”’»'), words))) == 1 for text in long
    )


_SHORT, _FEW = 40, 8


def _goes_on(last: Utterance, first: Utterance, blocks: tuple[Block, ...], lined: bool) -> bool:
    """Whether the first utterance of a block is the next paragraph of the one before."""
    before, here = last.parts[-1], first.parts[0]
    alone = not (first.before or first.after or first.inside) and last.parts[0].start == 0
    if alone and (lined or last.after):
        return here.start == 0
    if last.block_quote or first.block_quote:
        return last.block_quote and first.block_quote
    if last.closed or before.end < len(blocks[before.block].text.rstrip()):
        return False
    return here.start == 0 or not first.opened


def _joined(one: Utterance, two: Utterance) -> Utterance:
    return replace(
        one,
        text=f"{one.text} {two.text}",
        parts=one.parts + two.parts,
        inside=one.inside + ((one.after,) if one.after else ()) + two.inside,
        after=two.after,
        closed=two.closed,
    )


# -- patterns ---------------------------------------------------------------------------------


@functools.cache
def _verb(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){saying(words)}(?!\w)", re.IGNORECASE)


@functools.cache
def citation_label(words: LanguagePack) -> re.Pattern[str]:
    """How a line begins that says whom the paragraph above it quotes."""
    return re.compile(rf"\s*{words.alternatives('citation_labels')}\s", re.IGNORECASE)


@functools.cache
def _leads(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){saying(words)}:\s*$")


@functools.cache
def _first_person(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.alternatives('first_persons')}(?!\w)", re.IGNORECASE)


@functools.cache
def _onward(words: LanguagePack) -> re.Pattern[str]:
    """A clause that goes on with the sentence and does not say who speaks."""
    return re.compile(rf"{words.alternatives('and_words')}\s", re.IGNORECASE)


@functools.cache
def _aside(words: LanguagePack) -> re.Pattern[str] | None:
    """An attribution within the marks: `, raconte-t-il.`, `, spiega Rossi,`, ` —dijo Ruiz—`."""
    if words.lang not in _ASIDES:
        return None
    verb = saying(words).replace("(?P<inverted>", "(?:")
    pronouns = alternatives(p for key in PRONOUNS for p in words.words(key))
    article = rf"{words.alternatives('articles')}(?:\s|(?<=['’]))"
    name = r"(?=[A-ZÀ-Þ])[^,.;!?«»“”]{2,80}"
    apposed = rf"(?:,\s+(?:{article})?{words.alternatives('role_nouns')}(?!\w)[^.;!?«»“”]{{0,160}}(?=\.))?"
    subject = (
        rf"(?:{name}{apposed}|{article}[^,.;!?«»“”A-ZÀ-Þ]{{2,60}},?\s{name}|{article}[^,.;!?«»“”]{{2,60}})"
    )
    told = rf",\s+{verb}(?:(?:-t)?-{pronouns}(?!\w)[^,.;!?«»“”]{{0,80}}|\s+{subject})[,.]"
    dashed = rf"(?:\s*[—–]\s?|\s+-\s){verb}\b[^—–«»“”]{{0,200}}?(?:\s?[—–]|\s-(?=[\s.,;]))[.,;]?"
    return re.compile(rf"(?:{dashed}|{told})")


_ASIDES = frozenset(("es", "fr", "it", "pt"))

__all__ = ["Place", "Utterance", "utterances"]
