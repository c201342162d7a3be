"""Whom a pronoun or a description means, of the persons and bodies that a text has named before it.

A pronoun means the latest person of whom the text does not show the other gender: the subject of a sentence
before others, nearer sentences before further ones. A description ('the biologist', 'the tribunal') means the
only one whom it fits. Both leave it open where the text does.
"""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterator, Mapping

from builder.article import Person
from builder.extract.attribution import Attributions, Cue
from builder.extract.mentions import Mention, Mentions
from builder.extract.naming.lexicon import lexicon
from builder.extract.naming.mentions import mentions as forms_of_names
from builder.extract.sentences import sentence_spans
from builder.extract.utterances import Place
from builder.language import LanguagePack
from builder.seed.model import BODY, Page

FARTHEST = 3
"""How many blocks back a pronoun may point."""
FARTHEST_SENTENCE = 12
"""How many sentences back in one block."""

_WORD = re.compile(r"[\w-]+")
_ROLE = 40
"""Characters that a role before the subject of a sentence may have."""


@functools.cache
def _described(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){words.alternatives('articles')}\s+([\w-]+)", re.IGNORECASE)


class Antecedents:
    """The persons and bodies of one page, asked for from places in it."""

    def __init__(
        self,
        page: Page,
        people: tuple[Person, ...],
        mentions: Mentions,
        attributions: Attributions,
        quoted: Mapping[int, list[Place]],
    ) -> None:
        self._page = page
        self._blocks = page.blocks
        self._words = page.pack
        self._people = people
        self._mentions = mentions
        self._attributions = attributions
        self._quoted = quoted
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def sentences(self, block: int) -> list[tuple[int, int]]:
        """Where the sentences of a block begin and end."""
        if block not in self._spans:
            self._spans[block] = list(sentence_spans(self._blocks[block].text, self._words))
        return self._spans[block]

    # -- persons ----------------------------------------------------------------------------------

    def named(self, mention: Mention) -> str | None:
        """The person meant where two have the name: who was named last in a form that only one has."""
        names = mention.names if len(mention.names) == 1 else self._addressed(mention)
        if len(names) == 1:
            return names[0]
        for earlier in self._mentions.before(mention.block, mention.start):
            if len(earlier.names) == 1 and earlier.names[0] in names:
                return earlier.names[0]
        return None

    def _addressed(self, mention: Mention) -> tuple[str, ...]:
        """Of several with one name, those whom the honorific before it may mean: `Mr Berg`."""
        before = self._blocks[mention.block].text[: mention.start].split()[-1:]
        word = before[0].rstrip(".") if before else ""
        for gender, key in (("m", "honorifics_m"), ("f", "honorifics_f")):
            if word in self._words.words(key):
                return tuple(name for name in mention.names if self._fits(name, gender)) or mention.names
        return mention.names

    def person(self, place: Place, gender: str | None, spoke: tuple[str, Place] | None) -> str | None:
        """The person whom a pronoun at a place means; `spoke` is who spoke last, and where."""
        for block in self._blocks_back(place.block):
            end = place.start if block == place.block else len(self._blocks[block].text)
            spans = self.sentences(block)
            until = bisect.bisect_left(spans, (end, 0))
            for start, stop in spans[max(0, until - FARTHEST_SENTENCE) : until][::-1]:
                sentence = Place(block, start, min(stop, end))
                name = self._reported(self._attributions.reporting(sentence), gender) or self._subject(
                    sentence, gender
                )
                if name:
                    return name
            if spoke and spoke[1].block == block and self._fits(spoke[0], gender):
                return spoke[0]
        return None

    def _subject(self, sentence: Place, gender: str | None) -> str | None:
        """The first person in a sentence whom a pronoun of this gender may take up."""
        block, start, stop = sentence.block, sentence.start, sentence.end
        for mention in self._mentions.within(block, start, stop):
            if self._takes_up(sentence, mention, gender) and not self._leads(block, start, mention):
                break
            passed_over = mention.is_body or self._is_quoted(mention) or self._is_kin(mention)
            name = None if passed_over else self.named(mention)
            if name and self._fits(name, gender):
                return name
        return None

    def _is_kin(self, mention: Mention) -> bool:
        """Whether a name only says who somebody's kin is: `his sister | Elaine`."""
        before = _WORD.findall(
            self._blocks[mention.block].text[max(0, mention.start - _ROLE) : mention.start]
        )
        whose, kin = before[-2:] if len(before) > 1 else ("", "")
        possessives = self._words.word_set("possessives")
        return whose.casefold() in possessives and kin in lexicon(self._words).person_nouns

    def _reported(self, cue: Cue | None, gender: str | None) -> str | None:
        """The person whose words a sentence reports: `Ana Berg of Ystad said she had tried.`"""
        if not cue or len(cue.mentions) != 1 or cue.mentions[0].is_body or self._is_quoted(cue.mentions[0]):
            return None
        name = self.named(cue.mentions[0])
        return name if name and self._fits(name, gender) else None

    def _fits(self, name: str, gender: str | None) -> bool:
        return gender is None or self._genders.get(name) in (None, gender)

    def _takes_up(self, sentence: Place, mention: Mention, gender: str | None) -> bool:
        """Whether a sentence has the same pronoun for its subject, before a name or right after it, so that
        it speaks of whom came before it: `Born to the clerk Samuel and the seamstress Felicia, she …`."""
        key = {"m": "male_pronouns", "f": "female_pronouns"}.get(gender or "")
        if key is None:
            return False
        text = self._blocks[sentence.block].text
        before = _WORD.findall(text[sentence.start : mention.start].casefold())
        after = text[mention.end : mention.end + 2] == ", " and _WORD.match(text, mention.end + 2)
        pronouns = self._words.word_set(key)
        return not pronouns.isdisjoint(before) or bool(after and after[0].casefold() in pronouns)

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

    def _is_quoted(self, mention: Mention) -> bool:
        places = self._quoted.get(mention.block, [])
        number = bisect.bisect_right(places, mention.start, key=lambda place: place.start) - 1
        return number >= 0 and mention.start < places[number].end

    @functools.cached_property
    def _genders(self) -> Mapping[str, str | None]:
        return {m.person: m.gender for m in forms_of_names(self._page, self._people)}

    # -- several together -------------------------------------------------------------------------

    @functools.cached_property
    def authors(self) -> tuple[str, ...]:
        """Those whom a sentence names together as the authors of the work."""
        verbs = self._words.words("joint_verbs")
        for number, block in enumerate(self._blocks):
            if any(verb in block.text for verb in verbs):
                for start, end in self.sentences(number):
                    if any(verb in block.text[start:end] for verb in verbs):
                        names = dict.fromkeys(
                            m.names[0] for m in self._mentions.within(number, start, end) if not m.is_body
                        )
                        if len(names) > 1:
                            return tuple(names)
        return ()

    def pair(self, place: Place) -> tuple[Mention, ...]:
        """Those whom the sentence at a place, or the one before it, names together: `Berg and Wu … they`."""
        spans = self.sentences(place.block)
        until = bisect.bisect_left(spans, (place.start, 0))
        for start, stop in spans[max(0, until - 2) : until][::-1]:
            cue = self._attributions.pair(Place(place.block, start, min(stop, place.start)))
            if cue:
                return cue.mentions
        return ()

    # -- bodies -----------------------------------------------------------------------------------

    def body(self, place: Place) -> str | None:
        """The body spoken of last, in this paragraph or the one before: by its name, or as `the tribunal`,
        `the company`."""
        for block in range(place.block, max(-1, place.block - 2), -1):
            end = place.start if block == place.block else len(self._blocks[block].text)
            for start, stop in self.sentences(block)[::-1]:
                if start >= end:
                    continue
                for mention in self._mentions.within(block, start, min(stop, end)):
                    if mention.is_body and not self._is_quoted(mention):
                        return mention.names[0]
                text = self._blocks[block].text
                for phrase in _described(self._words).finditer(text, start, min(stop, end)):
                    name = self._body_called(
                        {phrase[1].casefold()}, Place(block, phrase.start(), phrase.end())
                    )
                    if name:
                        return name
        return None

    def _body_called(self, nouns: set[str], place: Place) -> str | None:
        """The body named last that has one of the nouns in its name: `the tribunal`; that named last of
        all, if the noun says no more than that it is one: `the company`."""
        earlier = [m for m in self._mentions.before(place.block, place.start) if m.is_body]
        for mention in earlier:
            if nouns & {token.casefold() for token in _WORD.findall(mention.names[0]) if len(token) > 3}:
                return mention.names[0]
        generic = nouns & self._words.word_set("org_nouns") and earlier
        return earlier[0].names[0] if generic and earlier[0].block >= place.block - FARTHEST else None

    # -- descriptions -----------------------------------------------------------------------------

    def described(self, cue: Cue) -> str | None:
        """Whom a phrase with an article means: `the biologist`, `the tribunal`, `the Finn`."""
        return (
            self._with_role(cue)
            or self._body_called(self._nouns(cue.words), cue.place)
            or self._only_person(cue)
        )

    def _nouns(self, phrase: str) -> set[str]:
        return {token.casefold() for token in _WORD.findall(phrase)} - self._words.word_set("articles")

    def _with_role(self, cue: Cue) -> str | None:
        """The only person one of whose roles has a noun of the phrase."""
        nouns = self._role_nouns(cue.words)
        having = [p.name for p in self._people if any(nouns & self._role_nouns(role) for role in p.roles)]
        return having[0] if len(having) == 1 else None

    def _role_nouns(self, phrase: str) -> set[str]:
        words = lexicon(self._words)
        tokens = {token.casefold() for token in _WORD.findall(phrase)}
        return {token for token in tokens if words.is_one_role(token) or token in words.person_nouns}

    def _is_epithet(self, phrase: str) -> bool:
        """Whether a phrase is too short to bring in somebody new: `the Finn`; not `the head of the house`."""
        tokens = {token.casefold() for token in _WORD.findall(phrase)}
        bodies = self._words.word_set("org_nouns")
        return len(tokens) < 4 and tokens.isdisjoint(self._words.word_set("role_prepositions") | bodies)

    def _only_person(self, cue: Cue) -> str | None:
        """The only person spoken of before a description that is nobody's role: `the young guard said`."""
        nouns = self._role_nouns(cue.words)
        if not self._is_epithet(cue.words):
            return None
        known = {noun for person in self._people for role in person.roles for noun in self._role_nouns(role)}
        if nouns & known:
            return None
        for block in itertools.islice(self._blocks_back(cue.place.block), 2):
            end = cue.place.start if block == cue.place.block else len(self._blocks[block].text)
            found = [
                mention
                for mention in self._mentions.within(block, 0, end)
                if not (mention.is_body or self._is_quoted(mention))
            ]
            named = {self.named(mention) for mention in found}
            if len(named) > 1:
                starts = {start for start, _ in self.sentences(block)}
                named = {
                    self.named(m)
                    for m in found
                    if any(self._leads(block, s, m) for s in starts if s <= m.start)
                }
            if found:
                return named.pop() if len(named) == 1 else None
        return None
