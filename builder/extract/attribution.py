"""Who an attribution names: `said Berg`, `Berg, of the harbour office, told reporters that`, `: “…”`.

The clause beside a quotation is read for a verb of saying and its subject. The subject is a name, several
names, a pronoun, a role ('the biologist'), the authors together, somebody who goes unnamed, or nothing.
"""

from __future__ import annotations

import enum
import itertools
import re
from dataclasses import dataclass

from builder.extract.cueforms import (
    according_to,
    ends_in_of,
    has_article,
    leading_verb,
    name_joint,
    no_subject,
    onward,
    pronoun_and_auxiliary,
    pronoun_first,
    pronoun_last,
    verb_of_saying,
)
from builder.extract.mentions import Mention, Mentions
from builder.extract.saying import PRONOUNS
from builder.extract.utterances import Place
from builder.language import LanguagePack
from builder.seed.model import Block


class Subject(enum.Enum):
    """What the subject of a verb of saying is."""

    NAMED = enum.auto()
    HE = enum.auto()
    SHE = enum.auto()
    THEY = enum.auto()
    IT = enum.auto()
    IMPLIED = enum.auto()
    """The verb stands alone, as it may in Spanish, Italian and Portuguese: 'dijo.'"""
    ROLE = enum.auto()
    AUTHORS = enum.auto()
    UNNAMED = enum.auto()
    UNKNOWN = enum.auto()
    """Somebody is said to speak, but none of the page's persons or bodies."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What a clause says of the speaker, and where."""

    subject: Subject
    place: Place
    mentions: tuple[Mention, ...] = ()
    words: str = ""
    """The noun phrase of a ROLE."""


NEAR = 30
"""A verb that leads into a quotation stands no further before it."""

_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ]\w*|&")
_FIRST = re.compile(r"\s*([^\W\d_]+)")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


class Attributions:
    """Reads clauses of one page."""

    def __init__(self, blocks: tuple[Block, ...], mentions: Mentions, words: LanguagePack) -> None:
        self._blocks = blocks
        self._mentions = mentions
        self._words = words

    def after(self, place: Place) -> Cue | None:
        """The clause after a quotation: `said Berg`, `Berg said`."""
        text = self._blocks[place.block].text[place.start : place.end]
        if onward(self._words).match(text):
            return None
        begins = leading_verb(self._words).match(text)
        if begins:
            rest = Place(place.block, place.start + begins.end(), place.end)
            if not text[begins.end() :].strip(_STOPS) and not self._words.words("subjectless_words"):
                return None  # the verb of a subject before the quotation: `Berg hat es „…“ genannt.`
            return self._inverted(place, begins) or self._subject_after(rest) or Cue(Subject.UNKNOWN, rest)
        verb = verb_of_saying(self._words).search(text)
        if not verb:
            return None
        inverted = self._inverted(place, verb)
        if inverted:
            return inverted
        subject = Place(place.block, place.start, place.start + verb.start())
        return self._subject_before(subject) or Cue(Subject.UNKNOWN, subject)

    def before(self, place: Place) -> Cue | None:
        """The clause before a quotation: `Berg told reporters that`, `According to Berg,`, `Berg:`."""
        text = self._blocks[place.block].text[place.start : place.end]
        according = according_to(self._words).search(text)
        if according:
            pronoun = self._object(place, text[according.end() :])
            if pronoun:
                return pronoun
            named = self._first_named(Place(place.block, place.start + according.end(), place.end))
            if named and text[according.end() : named.start - place.start].strip().count(" ") < 4:
                return self._together(place, named)
        verbs = list(verb_of_saying(self._words).finditer(text))
        for verb in reversed(verbs):
            cue = self._inverted(place, verb) or self._subject_before(
                Place(place.block, place.start, place.start + verb.start())
            )
            told_within = text[: verb.start()].rstrip().endswith(",") and not (
                cue and cue.subject in _CERTAIN
            )
            if cue and cue.subject is not Subject.ROLE and not told_within:
                return cue
            after = self._subject_after(Place(place.block, place.start + verb.end(), place.end))
            allowed = (Subject.AUTHORS,) if told_within else () if cue else (Subject.IMPLIED,)
            if after and after.subject in (*_CERTAIN, *allowed):
                return after
            if cue:
                return cue
        if text.rstrip().endswith(":"):
            return self._object(place, text) or self._subject_before(place)
        leads = verbs and len(text) - verbs[-1].end() < NEAR
        return Cue(Subject.UNKNOWN, place) if leads else None

    def reporting(self, place: Place) -> Cue | None:
        """The first name in a sentence that is the subject of a verb of saying: `Berg said she had tried.`"""
        text = self._blocks[place.block].text[place.start : place.end]
        for verb in verb_of_saying(self._words).finditer(text):
            cue = self._subject_before(Place(place.block, place.start, place.start + verb.start()))
            if cue and cue.subject is Subject.NAMED:
                return cue
        return None

    def named(self, place: Place) -> Cue | None:
        """The first person or body named in a place: an attribution line, a bracket after a quotation."""
        found = self._first_named(place)
        return self._together(place, found) if found else None

    def pair(self, place: Place) -> Cue | None:
        """Two persons or more whom a place names together, their degrees between them."""
        text = self._blocks[place.block].text
        people = [m for m in self._mentions.within(place.block, place.start, place.end) if not m.is_body]
        found: list[Mention] = []
        for one, two in itertools.pairwise(people):
            between = text[one.end : two.start]
            small = _SMALL.findall(between)
            if len(between) > NEAR or not all(word in self._words.word_set("and_words") for word in small):
                if found:
                    break
                continue
            found += [one, two]
            if small:
                return Cue(Subject.NAMED, place, tuple(dict.fromkeys(found)))
        return None

    # -- subjects ---------------------------------------------------------------------------------

    def _subject_after(self, place: Place) -> Cue | None:
        """`said | lead author Ana Berg, who …`."""
        text = self._blocks[place.block].text[place.start : place.end]
        found = self._first_named(place)
        phrase = text[: found.start - place.start] if found else text
        pronoun = self._pronoun(place, pronoun_first(self._words).match(text))
        if pronoun and not (found and pronoun.subject is Subject.IT and _is_apposed(phrase)):
            return pronoun
        if not found or not (_is_title(phrase, self._words) or _is_apposed(phrase)):
            cue = self._noun(place, phrase.split(",")[0])
            if cue:
                return cue
        if found:
            return self._together(place, found)
        return Cue(Subject.IMPLIED, place) if no_subject(self._words).match(text) else None

    def _subject_before(self, place: Place) -> Cue | None:
        """`“…,” | Ana Berg, of the harbour office, | told`."""
        text = self._blocks[place.block].text[place.start : place.end]
        end = Place(place.block, place.end, place.end)
        pronoun = self._pronoun(end, pronoun_last(self._words).search(text))
        pronoun = pronoun or self._pronoun(end, pronoun_and_auxiliary(self._words).search(text))
        if pronoun:
            return pronoun
        found = [m for m in self._mentions.within(place.block, place.start, place.end) if not self._owns(m)]
        people = [m for m in found if not m.is_body] or _without_acronyms(found)
        if not people:
            return self._noun(place, text)
        last = people[-1]
        tail = text[last.end - place.start :]
        chosen = people[0] if "," in tail else last
        noun = self._noun(place, tail) if not chosen.is_body or tail.strip() else None
        if noun and noun.subject in (Subject.AUTHORS, Subject.UNNAMED) and tail.count(" ") <= _SHORT_TAIL:
            joined = onward(self._words).match(tail)  # `Berg and colleagues`
            return self._together(place, chosen) if joined and noun.subject is Subject.UNNAMED else noun
        head = text[: chosen.start - place.start]
        if ends_in_of(self._words).search(head):
            noun = self._noun(place, head)
            if noun:
                return noun
        return self._together(place, chosen)

    def _owns(self, mention: Mention) -> bool:
        return bool(_POSSESSIVE.match(self._blocks[mention.block].text, mention.end))

    def _first_named(self, place: Place) -> Mention | None:
        found = [m for m in self._mentions.within(place.block, place.start, place.end) if not self._owns(m)]
        people = [m for m in found if not m.is_body]
        return next(iter(people or found), None)

    def _together(self, place: Place, first: Mention) -> Cue:
        """A name, and those joined to it: `Berg and Said`, `Berg, Said and Wu`."""
        text = self._blocks[place.block].text
        around = [m for m in self._mentions.within(place.block, place.start, place.end) if not m.is_body]
        if first not in around:
            return Cue(Subject.NAMED, place, (first,))
        joins = [
            name_joint(self._words).fullmatch(text[a.end : b.start]) for a, b in itertools.pairwise(around)
        ]
        low = high = around.index(first)
        while low and joins[low - 1]:
            low -= 1
        while high < len(joins) and joins[high]:
            high += 1
        last = joins[high - 1] if high > low else None
        # names in a row are a list only if the last two are joined by 'and'
        return Cue(Subject.NAMED, place, tuple(around[low : high + 1]) if last and last["and"] else (first,))

    def _inverted(self, place: Place, verb: re.Match[str]) -> Cue | None:
        """The pronoun between an auxiliary and its participle: `avait-il reconnu`."""
        word = verb.groupdict().get("inverted")
        return self._pronoun_cue(place, word) if word else None

    def _pronoun(self, place: Place, match: re.Match[str] | None) -> Cue | None:
        return self._pronoun_cue(place, match[match.lastindex or 1]) if match else None

    def _pronoun_cue(self, place: Place, word: str) -> Cue | None:
        word = word.casefold()
        kinds = [kind for kind, key in _PRONOUNS if word in self._words.word_set(key)]
        return Cue(kinds[0], place) if kinds else None

    def _object(self, place: Place, text: str) -> Cue | None:
        """The pronoun that a phrase begins with, no subject: `according to | her`, `Her | reply:`."""
        word = _FIRST.match(text)
        for kind, key in ((Subject.HE, "pronouns_m"), (Subject.SHE, "pronouns_f")):
            if word and word[1].casefold() in self._words.word_set(key):
                return Cue(kind, place)
        return None

    def _noun(self, place: Place, phrase: str) -> Cue | None:
        """What the nouns of a phrase without a name say: authors, an unnamed spokesperson, a role."""
        tokens = {token.casefold() for token in re.findall(r"[^\W\d_][\w-]*", phrase)}
        if tokens & self._words.word_set("unnamed_roles"):
            return Cue(Subject.UNNAMED, place)
        if tokens & self._words.word_set("joint_words"):
            return Cue(Subject.AUTHORS, place)
        first = _FIRST.match(phrase)
        if first and first[1].casefold() in self._words.word_set("body_pronouns"):
            return Cue(Subject.IT, place)
        return (
            Cue(Subject.ROLE, place, words=phrase.strip()) if has_article(self._words).match(phrase) else None
        )


_PRONOUNS = tuple(zip((Subject.HE, Subject.SHE, Subject.THEY, Subject.IT), PRONOUNS, strict=True))


def _is_apposed(phrase: str) -> bool:
    """Whether a name follows what its bearer is, a comma between: `says its president, Ana Berg`."""
    return phrase.rstrip().endswith(",") and phrase.count(",") == 1 and bool(phrase.strip(" ,"))


def _without_acronyms(bodies: list[Mention]) -> list[Mention]:
    """Bodies without the acronym that follows a name in brackets: `the British Tide Council (BTC)`."""
    later = [b for a, b in itertools.pairwise(bodies) if a.names != b.names or b.start - a.end > 2]
    return [*bodies[:1], *later]


def _is_title(phrase: str, words: LanguagePack) -> bool:
    """Whether what stands between a verb and a name belongs to the name: `said lead author Ana Berg`."""
    return "," not in phrase and not words.word_set("role_prepositions") & set(phrase.casefold().split())


_STOPS = " .,;:—–-"
_CERTAIN = (Subject.NAMED, Subject.HE, Subject.SHE)
_SHORT_TAIL = 3
"""Blanks in what stands between a name and its verb, if it may be the subject: `Bergs | Team | sagte`."""
