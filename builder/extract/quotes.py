"""Direct speech and who speaks."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from builder.article import Evidence, Found, Quote, Span
from builder.extract.field import Field, Known
from builder.extract.mentions import mentions
from builder.extract.organizations import ORGANIZATIONS
from builder.extract.people import PEOPLE
from builder.extract.speakers import Resolver, Speaker
from builder.extract.utterances import Utterance, citation_label, utterances
from builder.language import LanguagePack
from builder.seed.model import Block, Kind, Page
from builder.seed.tongue import foreign

LEAST_WORDS = 5
"""Fewer quoted words are a term or a wink, not speech."""

_MARK = re.compile(r":\s*$|^[—–]\w|^[—–][¿¡]|[\"“”„‟«»‹›‘‚]|''|``|(?<!\w)'\w")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def read(page: Page, known: Known) -> Iterator[Found[Quote]]:
    """The quotations in order, each with its speakers as `people` names them."""
    label = citation_label(page.pack)
    if not any(b.kind is Kind.QUOTE or _MARK.search(b.text) or label.match(b.text) for b in page.blocks):
        return
    found = tuple(u for u in utterances(page.blocks, page.pack) if _is_long_enough(u))
    if not found:
        return
    people = known.values(PEOPLE)
    named = mentions(page.blocks, people, known.values(ORGANIZATIONS))
    for utterance, speaker in Resolver(page, people, named).resolve(found):
        if _is_speech(utterance, speaker, page):
            quote = Quote(utterance.text, speaker.names, foreign(utterance.text, page.lang))
            yield Found(quote, _evidence(utterance, speaker, page.blocks))


def _evidence(utterance: Utterance, speaker: Speaker, blocks: tuple[Block, ...]) -> Evidence:
    first, last = utterance.parts[0], utterance.parts[-1]
    start = blocks[first.block].locate(first.start, first.end).start
    end = blocks[last.block].locate(last.start, last.end).end
    return Evidence(Span(start, max(start, end)), speaker.rule, max(0.5, speaker.confidence))


# -- is it speech? ----------------------------------------------------------------------------


def _is_long_enough(utterance: Utterance) -> bool:
    return len(_WORD.findall(utterance.text)) >= LEAST_WORDS


def _is_speech(utterance: Utterance, speaker: Speaker, page: Page) -> bool:
    """Whether quoted words are somebody's words, and not a title, a term or an aside."""
    if utterance.block_quote:
        return True
    if not utterance.opened and speaker.rule[:9] != "next-line":
        return False
    attributed = speaker.confidence >= 0.7
    if _follows_title_cue(utterance, page) and not speaker.rule.startswith(("after", "between")):
        return False
    if page.pack.lang == "en" and _is_headline(utterance.text):
        return False
    if attributed:
        return True
    if speaker.rule == "same-paragraph" and len(_WORD.findall(utterance.text)) > LEAST_WORDS:
        return True
    return _is_sentence(utterance, page) or _is_fragment(utterance)


def _follows_title_cue(utterance: Utterance, page: Page) -> bool:
    first = utterance.parts[0]
    text = page.blocks[first.block].text
    return bool(_title_cue(page.pack).search(text, max(0, first.start - 40), first.start))


def _is_headline(text: str) -> bool:
    """Whether its long words begin with capitals, as in English titles."""
    long = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_sentence(utterance: Utterance, page: Page) -> bool:
    """Whether an utterance that nobody is said to say stands by itself as whole sentences do."""
    first = utterance.parts[0]
    before = page.blocks[first.block].text[: first.start].rstrip()
    stands_free = utterance.before is None or before.endswith(":")
    return stands_free and utterance.text[:1].isupper() and utterance.text[-1:] in ".?!…"


def _is_fragment(utterance: Utterance) -> bool:
    """Whether an utterance goes on with the sentence around it: `called the land “bristling with forests”`.

    Titles and names begin with a capital letter.
    """
    return utterance.text[:1].islower()


@functools.cache
def _title_cue(pack: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pack.alternatives('title_cues')}\s+$", re.IGNORECASE)


QUOTES: Field[Quote] = Field("quotes", read)
