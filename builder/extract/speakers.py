"""Who speaks: from what an attribution says to the names used in `people`.

The resolver goes through a page's utterances in order and remembers who spoke last. For each it looks at
the places where a speaker may be named, in the order in which they bind: within the quotation's own
sentence after it, between its parts, before it, in a bracket or line after it, at the end of the
paragraph before. A name resolves to the person; a pronoun to the latest person of whom the text does
not show the other gender, subjects before others, nearer sentences before further ones; a role to
the only person who has it; 'the authors' to those whom a sentence names as such together. Where
nothing says who speaks, a quotation belongs to who spoke, or was spoken of, before it in the same
paragraph. Nobody is better than the wrong one: a doubt gives no name.

Rules of this kind resolve most quotations of news; see Elson and McKeown (2010), "Automatic attribution of
quoted speech in literary narrative", and O'Keefe et al. (2012), "A sequence labelling approach to quote
attribution", for the patterns and for how far 'the nearest speaker' goes.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.article import Person
from builder.extract.antecedents import Antecedents
from builder.extract.attribution import Attributions, Cue, Subject
from builder.extract.mentions import Mention, Mentions
from builder.extract.utterances import Place, Utterance, citation_label
from builder.seed.model import Kind, Page

_SIGNED = re.compile(r"[\s.]*\(([^()]{3,160})\)|\s*[–—]\s?([^.:;]{3,120})\.?$")

LONGEST_TITLE = 60
"""Characters that may stand before a name in a line that says who is quoted."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, by which rule this was found; no names if the text does not say."""

    names: tuple[str, ...]
    rule: str
    confidence: float


NOBODY = Speaker((), "no-attribution", 0.0)


class Resolver:
    """Resolves the utterances of one page, one after the other."""

    def __init__(self, page: Page, people: tuple[Person, ...], mentions: Mentions) -> None:
        self._blocks = page.blocks
        self._mentions = mentions
        self._words = page.pack
        self._attributions = Attributions(page.blocks, mentions, page.pack)
        self._quoted: dict[int, list[Place]] = {}
        self._meant = Antecedents(page, people, mentions, self._attributions, self._quoted)
        self._last: tuple[Speaker, Place] | None = None

    def resolve(self, found: tuple[Utterance, ...]) -> Iterator[tuple[Utterance, Speaker]]:
        """Each utterance with its speaker, in order."""
        for place in (place for utterance in found for place in utterance.parts):
            self._quoted.setdefault(place.block, []).append(place)
        for utterance in found:
            speaker = self._speaker(utterance)
            if speaker.names:
                self._last = (speaker, utterance.parts[-1])
            yield utterance, speaker

    def _speaker(self, utterance: Utterance) -> Speaker:
        for rule, cue in self._cues(utterance):
            if cue is None:
                continue
            names = self._names(cue)
            return Speaker(names, f"{rule}-{cue.subject.name.lower()}", _SURE.get(cue.subject, 0.7))
        return self._from_context(utterance)

    # -- where a speaker may be named -------------------------------------------------------------

    def _cues(self, utterance: Utterance) -> Iterator[tuple[str, Cue | None]]:
        read = self._attributions
        for place in utterance.inside:
            yield "between", read.after(place)
        yield "bracket", self._in_bracket(utterance.parts[-1])
        yield "next-line", self._next_line(utterance)
        after = utterance.after
        if after and self._attaches(after):
            yield "after", read.after(after)
        if utterance.before:
            yield "before", read.before(utterance.before)
        elif self._led_by_last_block(utterance):
            last = utterance.parts[0].block - 1
            start = self._meant.sentences(last)[-1][0]
            yield "line-before", read.before(Place(last, start, len(self._blocks[last].text)))

    def _next_line(self, utterance: Utterance) -> Cue | None:
        """The line below a quotation that says who is quoted."""
        last = utterance.parts[-1]
        number = last.block + 1
        if number >= len(self._blocks) or self._blocks[last.block].text[last.end :].strip(" .,"):
            return None
        place = Place(number, 0, len(self._blocks[number].text))
        if self._blocks[number].kind is Kind.ATTRIBUTION:
            return self._attributions.named(place) or Cue(Subject.UNNAMED, place)
        if citation_label(self._words).match(self._blocks[number].text):
            return self._attributions.named(place)
        if utterance.opened or not self._is_signature(place):
            return None
        return self._attributions.named(place)

    def _is_signature(self, place: Place) -> bool:
        """Whether a paragraph is no sentence but a name with what its bearer is."""
        block = self._blocks[place.block]
        named = self._mentions.within(place.block, 0, LONGEST_TITLE)
        return (
            block.kind is Kind.PARAGRAPH
            and len(block.text) < 300
            and block.text[-1] not in ".?!:"
            and bool(named)
        )

    def _in_bracket(self, last: Place) -> Cue | None:
        """`“…” (Ana Berg, tenant, Utrecht)`, `“…” — Ana Berg`."""
        text = self._blocks[last.block].text
        signed = _SIGNED.match(text, last.end)
        if not signed:
            return None
        cue = self._attributions.named(Place(last.block, signed.start(signed.lastindex or 1), signed.end()))
        return cue if cue and cue.mentions[0].start - signed.start(signed.lastindex or 1) < 12 else None

    def _attaches(self, after: Place) -> bool:
        """Whether what follows a quotation goes on with its sentence."""
        text = self._blocks[after.block].text
        following = text[after.start : after.end].lstrip()
        last = text[max(0, after.start - 4) : after.start].rstrip("\"'”’»“‘ ")[-1:]
        return last in {",", "?", "!", "…", "-", "—"} or following[:1] in ",;–—-" or following[:1].islower()

    def _led_by_last_block(self, utterance: Utterance) -> bool:
        first = utterance.parts[0]
        return (
            first.block > 0
            and not self._blocks[first.block].text[: first.start].strip()
            and self._blocks[first.block - 1].text.rstrip().endswith((":", ","))
        )

    # -- whom a cue means -------------------------------------------------------------------------

    def _names(self, cue: Cue) -> tuple[str, ...]:
        match cue.subject:
            case Subject.NAMED:
                return self._each(cue.mentions)
            case Subject.HE:
                return self._person(cue.place, "m")
            case Subject.SHE:
                return self._person(cue.place, "f")
            case Subject.IMPLIED:
                return self._person(cue.place, None)
            case Subject.THEY:
                pair = self._each(self._meant.pair(cue.place))
                return pair or self._together() or _only(self._meant.body(cue.place))
            case Subject.AUTHORS:
                return self._together()
            case Subject.IT:
                return _only(self._meant.body(cue.place))
            case Subject.ROLE:
                return _only(self._meant.described(cue))
            case Subject.UNNAMED | Subject.UNKNOWN:
                return ()

    def _each(self, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
        names = [self._meant.named(mention) for mention in mentions]
        return tuple(dict.fromkeys(name for name in names if name))

    def _person(self, place: Place, gender: str | None) -> tuple[str, ...]:
        spoke = self._last and len(self._last[0].names) == 1 and (self._last[0].names[0], self._last[1])
        return _only(self._meant.person(place, gender, spoke or None))

    def _together(self) -> tuple[str, ...]:
        """Those whom a sentence names together as the authors; the last speakers, if several."""
        if self._meant.authors:
            return self._meant.authors
        return self._last[0].names if self._last and len(self._last[0].names) > 1 else ()

    # -- without attribution ----------------------------------------------------------------------

    def _from_context(self, utterance: Utterance) -> Speaker:
        """Who spoke or was spoken of before it in the paragraph; in one of its own, who spoke last."""
        first = utterance.parts[0]
        text = self._blocks[first.block].text
        last = self._last
        if last and last[1].block == first.block:
            return Speaker(last[0].names, "same-paragraph", 0.6)
        if text[: first.start].strip():
            spans = self._meant.sentences(first.block)
            number = bisect.bisect_left(spans, (first.start, 0)) - 1
            place = Place(first.block, *spans[max(0, number)])
            cue = self._attributions.before(place)
            names = self._names(cue) if cue else ()
            names = names or self._person(Place(first.block, first.start, first.start), None)
            return Speaker(names, "sentence-before", 0.5)
        if last and last[1].block == first.block - 1:
            return Speaker(last[0].names, "paragraph-before", 0.5)
        return NOBODY


def _only(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


_SURE = {
    Subject.NAMED: 0.95,
    Subject.UNNAMED: 0.9,
    Subject.AUTHORS: 0.8,
    Subject.HE: 0.8,
    Subject.SHE: 0.8,
}
