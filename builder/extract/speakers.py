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
import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.article import Person
from builder.extract.attribution import Attributions, Cue, Subject
from builder.extract.mentions import Mention, Mentions
from builder.extract.naming.lexicon import lexicon
from builder.extract.naming.mentions import mentions as forms_of_names
from builder.extract.sentences import sentence_spans
from builder.extract.utterances import Place, Utterance
from builder.seed.model import BODY, Kind, Page

_SIGNED = re.compile(r"[\s.]*\(([^()]{3,160})\)|\s*[–—]\s?([^.:;]{3,120})\.?$")

FARTHEST = 3
"""How many blocks back a pronoun may point."""
LONGEST_TITLE = 60
"""Characters that may stand before a name in a line that says who is quoted."""
FARTHEST_SENTENCE = 12
"""How many sentences back in one block."""


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
        self._page = page
        self._blocks = page.blocks
        self._people = people
        self._mentions = mentions
        self._words = page.pack
        self._attributions = Attributions(page.blocks, mentions, page.pack)
        self._quoted: dict[int, list[Place]] = {}
        self._spans: dict[int, list[tuple[int, int]]] = {}
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
            start = self._sentences(last)[-1][0]
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
                names = [self._one_of(mention) for mention in cue.mentions]
                return tuple(dict.fromkeys(name for name in names if name))
            case Subject.HE:
                return self._antecedent(cue.place, "m")
            case Subject.SHE:
                return self._antecedent(cue.place, "f")
            case Subject.IMPLIED:
                return self._antecedent(cue.place, None)
            case Subject.THEY:
                return self._pair_before(cue.place) or self._together() or self._body_before(cue.place)
            case Subject.AUTHORS:
                return self._together()
            case Subject.IT:
                return self._body_before(cue.place)
            case Subject.ROLE:
                return self._with_role(cue) or self._described(cue)
            case Subject.UNNAMED | Subject.UNKNOWN:
                return ()

    def _one_of(self, mention: Mention) -> str | None:
        """The person meant where two have the name: who was named last in a form that only one has."""
        if len(mention.names) == 1:
            return mention.names[0]
        for earlier in self._mentions.before(mention.block, mention.start):
            if len(earlier.names) == 1 and earlier.names[0] in mention.names:
                return earlier.names[0]
        return None

    def _antecedent(self, place: Place, gender: str | None) -> tuple[str, ...]:
        """The person whom a pronoun at a place means."""
        for block in self._blocks_back(place.block):
            end = place.start if block == place.block else len(self._blocks[block].text)
            spans = self._sentences(block)
            until = bisect.bisect_left(spans, (end, 0))
            for start, stop in spans[max(0, until - FARTHEST_SENTENCE) : until][::-1]:
                taken_up = self._takes_up(block, start, min(stop, end), gender)
                for mention in self._mentions.within(block, start, min(stop, end)):
                    if taken_up and not self._leads(block, start, mention):
                        break
                    name = None if mention.is_body or self._is_quoted(mention) else self._one_of(mention)
                    if name and (gender is None or self._genders.get(name) in (None, gender)):
                        return (name,)
            spoken = self._last
            if spoken and spoken[1].block == block and len(spoken[0].names) == 1:
                name = spoken[0].names[0]
                if gender is None or self._genders.get(name) in (None, gender):
                    return (name,)
        return ()

    def _takes_up(self, block: int, start: int, stop: int, gender: str | None) -> bool:
        """Whether a sentence has the same pronoun for its subject, so that it speaks of whom came before it:
        `Born to the clerk Samuel and the seamstress Felicia, she …`."""
        key = {"m": "male_pronouns", "f": "female_pronouns"}.get(gender or "")
        text = self._blocks[block].text[start:stop]
        return key is not None and any(w in self._words.word_set(key) for w in _WORD.findall(text.casefold()))

    def _leads(self, block: int, start: int, mention: Mention) -> bool:
        """Whether a sentence begins with a name, its bearer's role before it."""
        before = self._blocks[block].text[start : mention.start]
        small = self._words.word_set("role_prepositions") | self._words.word_set("and_words")
        return len(before) < _ROLE and "," not in before and small.isdisjoint(_WORD.findall(before))

    def _blocks_back(self, number: int) -> Iterator[int]:
        """A block and those before it, as far as a pronoun reaches; only the article counts."""
        yield number
        reached = 0
        for block in range(number - 1, max(-1, number - 4 * FARTHEST), -1):
            reached += self._blocks[block].kind in BODY
            if reached > FARTHEST:
                return
            yield block

    def _together(self) -> tuple[str, ...]:
        """Those whom a sentence names together as the authors; the last speakers, if several."""
        if self._authors:
            return self._authors
        return self._last[0].names if self._last and len(self._last[0].names) > 1 else ()

    def _pair_before(self, place: Place) -> tuple[str, ...]:
        """Those whom the sentence at a place, or the one before it, names together: `Berg and Wu … they`."""
        spans = self._sentences(place.block)
        until = bisect.bisect_left(spans, (place.start, 0))
        for start, stop in spans[max(0, until - 2) : until][::-1]:
            cue = self._attributions.pair(Place(place.block, start, min(stop, place.start)))
            if cue:
                return self._names(cue)
        return ()

    def _body_before(self, place: Place) -> tuple[str, ...]:
        """The body named last, nobody having been named since."""
        last = next(self._mentions.before(place.block, place.end), None)
        return last.names[:1] if last and last.is_body and last.block >= place.block - 1 else ()

    def _with_role(self, cue: Cue) -> tuple[str, ...]:
        """The only person one of whose roles has a noun of the phrase."""
        nouns = self._role_nouns(cue.words)
        having = [p.name for p in self._people if any(nouns & self._role_nouns(role) for role in p.roles)]
        return tuple(having) if len(having) == 1 else ()

    def _role_nouns(self, phrase: str) -> set[str]:
        words = lexicon(self._words)
        tokens = {token.casefold() for token in _WORD.findall(phrase)}
        return {token for token in tokens if words.is_one_role(token) or token in words.person_nouns}

    def _described(self, cue: Cue) -> tuple[str, ...]:
        """The only person spoken of before a role that nobody is said to have: `the young guard said`."""
        nouns = self._role_nouns(cue.words)
        if not nouns:
            return ()
        known = {noun for person in self._people for role in person.roles for noun in self._role_nouns(role)}
        if nouns & known:
            return ()
        for block in itertools.islice(self._blocks_back(cue.place.block), 2):
            end = cue.place.start if block == cue.place.block else len(self._blocks[block].text)
            named = {
                self._one_of(mention)
                for mention in self._mentions.within(block, 0, end)
                if not (mention.is_body or self._is_quoted(mention))
            }
            if named:
                return tuple(name for name in named if name) if len(named) == 1 else ()
        return ()

    def _is_quoted(self, mention: Mention) -> bool:
        places = self._quoted.get(mention.block, [])
        number = bisect.bisect_right(places, mention.start, key=lambda place: place.start) - 1
        return number >= 0 and mention.start < places[number].end

    # -- without attribution ----------------------------------------------------------------------

    def _from_context(self, utterance: Utterance) -> Speaker:
        """Who spoke or was spoken of before it in the paragraph; in one of its own, who spoke last."""
        first = utterance.parts[0]
        text = self._blocks[first.block].text
        last = self._last
        if last and last[1].block == first.block:
            return Speaker(last[0].names, "same-paragraph", 0.6)
        if text[: first.start].strip():
            spans = self._sentences(first.block)
            number = bisect.bisect_left(spans, (first.start, 0)) - 1
            place = Place(first.block, *spans[max(0, number)])
            cue = self._attributions.before(place)
            names = self._names(cue) if cue else ()
            names = names or self._antecedent(Place(first.block, first.start, first.start), None)
            return Speaker(names, "sentence-before", 0.5)
        if last and last[1].block == first.block - 1:
            return Speaker(last[0].names, "paragraph-before", 0.5)
        return NOBODY

    # -- what is read once, and only if needed ----------------------------------------------------

    @functools.cached_property
    def _genders(self) -> Mapping[str, str | None]:
        return {m.person: m.gender for m in forms_of_names(self._page, self._people)}

    @functools.cached_property
    def _authors(self) -> tuple[str, ...]:
        verbs = self._words.words("joint_verbs")
        for number, block in enumerate(self._blocks):
            if any(verb in block.text for verb in verbs):
                for start, end in self._sentences(number):
                    if any(verb in block.text[start:end] for verb in verbs):
                        names = dict.fromkeys(
                            m.names[0] for m in self._mentions.within(number, start, end) if not m.is_body
                        )
                        if len(names) > 1:
                            return tuple(names)
        return ()

    def _sentences(self, block: int) -> list[tuple[int, int]]:
        if block not in self._spans:
            self._spans[block] = list(sentence_spans(self._blocks[block].text, self._words))
        return self._spans[block]


_WORD = re.compile(r"[\w-]+")
_ROLE = 40
"""Characters that a role before the subject of a sentence may have."""

_SURE = {
    Subject.NAMED: 0.95,
    Subject.UNNAMED: 0.9,
    Subject.AUTHORS: 0.8,
    Subject.HE: 0.8,
    Subject.SHE: 0.8,
}
