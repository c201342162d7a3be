"""Topics: three to eight key phrases.

First the tags of the seed's header as given, then what the page prints as its topics and its text
bears out, then key phrases of the text. All go through the curators' vocabulary.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from builder.article import Evidence, Found, Span
from builder.extract.authors import AUTHORS
from builder.extract.field import Field, Known
from builder.extract.keyphrases import Phrase, keyphrases
from builder.extract.organizations import ORGANIZATIONS
from builder.extract.people import PEOPLE
from builder.extract.phrases import Part
from builder.extract.printedtopics import printed_topics
from builder.extract.source import SOURCE
from builder.extract.words import stem
from builder.seed.model import BODY, Kind, Page

MOST = 8
"""Topics of one article; as many as the page prints, if the text bears them out."""
USUAL = 6
"""As many as key phrases fill up to."""

FEWEST = 3
LEAST_SCORE = 0.0
"""Of the key phrases after the first few, those that score less are no topics."""
LEAST_SHARE = 0.6
"""Of a list that does not say that it is one of topics, so many must stand in the text."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'’&/+][^\W_]+)*")
_LOWER = re.compile(r"(?<!\w)[a-zà-ÿ][\w'’-]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def read(page: Page, known: Known) -> Iterator[Found[str]]:
    """The topics, the surest first."""
    taken: list[Phrase] = []
    given = page.seed.header.tags
    for tag in given:
        yield Found(page.authority.topic(tag) or tag, Evidence(Span(0, page.seed.start), "header", 1.0))
        taken.append(_as_phrase(tag, page))
    if page.authority.topics.closed:
        yield from _of_vocabulary(page, known, taken)
        return
    parts = parts_of(page, known)
    phrases = keyphrases(parts, page.pack)
    seen: set[str] = set()
    for phrase, found in itertools.chain(_printed(page, known, phrases), _phrases(page, known, phrases)):
        printed = found.evidence.rule == "printed"
        if len(taken) >= (MOST if printed else max(USUAL, len(given))):
            return
        if found.value.casefold() not in seen and not any(_clash(phrase, t, printed) for t in taken):
            taken.append(phrase)
            seen.add(found.value.casefold())
            yield found


_Topic = tuple[Phrase, Found[str]]


def _printed(page: Page, known: Known, phrases: list[Phrase]) -> Iterator[_Topic]:
    """The topics that the page prints and its text speaks of."""
    of_text = {phrase.key: phrase for phrase in phrases}
    names = _names(known)
    lists = list(printed_topics(page))
    stems = _stems(page) if lists else ""
    for topics in lists:
        keyed = [(tag, block, _as_phrase(tag, page)) for tag, block in topics.items]
        good = [
            (tag, block, phrase)
            for tag, block, phrase in keyed
            if tag.casefold() not in names
            and (phrase.key in of_text or _is_borne_out(phrase, stems) or page.authority.topic(tag))
        ]
        if not topics.labelled and len(good) < max(2, LEAST_SHARE * len(topics.items)):
            continue
        for tag, block, phrase in good:
            found = of_text.get(phrase.key, phrase)
            name = page.authority.topic(tag) or found.text
            yield found, Found(name, Evidence(block.span, "printed", 0.8))


def _is_borne_out(phrase: Phrase, stems: str) -> bool:
    """Whether the text has a topic: a single word more than once."""
    return stems.count(f" {' '.join(phrase.key)} ") >= (2 if len(phrase.key) == 1 else 1)


def _phrases(page: Page, known: Known, phrases: list[Phrase]) -> Iterator[_Topic]:
    names = {token for name in _names(known) for token in name.split()}
    for rank, phrase in enumerate(phrases):
        if rank >= FEWEST and phrase.score < LEAST_SCORE:
            return
        if not names & set(phrase.text.casefold().split()):
            text = page.authority.topic(phrase.text) or phrase.text
            yield phrase, Found(text, Evidence(_span_of(phrase, page), "key-phrase", 0.5))


def _of_vocabulary(page: Page, known: Known, taken: list[Phrase]) -> Iterator[Found[str]]:
    """Under a closed vocabulary: only topics that it has."""
    seen = {page.authority.topic(tag) for tag in page.seed.header.tags}
    phrases = keyphrases(parts_of(page, known), page.pack)
    for _, found in (*_printed(page, known, phrases), *_phrases(page, known, phrases)):
        topic = page.authority.topic(found.value)
        if topic and topic not in seen and len(seen) + len(taken) < MOST:
            seen.add(topic)
            yield Found(topic, found.evidence)


# -- the text ---------------------------------------------------------------------------------


def _stems(page: Page) -> str:
    """The article's words as stems, between blanks."""
    text = " ".join(block.text for block in page.blocks if block.kind in BODY or block.kind is Kind.TITLE)
    return f" {' '.join(stem(word, page.pack) for word in _TOKEN.findall(text))} "


def _names(known: Known) -> frozenset[str]:
    people = (*(person.name for person in known.values(PEOPLE)), *known.values(AUTHORS))
    return frozenset(name.casefold() for name in people)


def parts_of(page: Page, known: Known) -> list[Part]:
    """The text by where it stands, without the names of persons and bodies."""
    names = [person.name for person in known.values(PEOPLE)]
    names += [form for body in known.values(ORGANIZATIONS) for form in (body.name, body.acronym) if form]
    source = known.first(SOURCE)
    names += [source.name] if source and source.name else []
    parts = _unmasked(page)
    for name in sorted(filter(None, names), key=len, reverse=True):
        parts = [
            Part(part.text.replace(name, " | "), part.where) if name in part.text else part for part in parts
        ]
    return parts


def _unmasked(page: Page) -> list[Part]:
    body = [block for block in page.blocks if block.kind in BODY]
    seen = frozenset(word for block in body for word in _LOWER.findall(block.text))
    parts = [Part(_uncapitalised(block.text, seen), "title") for block in page.of(Kind.TITLE)][:1]
    parts += [Part(_uncapitalised(block.text, seen), "dek") for block in page.of(Kind.SUBTITLE)]
    for number, block in enumerate(body):
        if block.kind is Kind.HEADING:
            parts.append(Part(_uncapitalised(block.text, seen), "heading"))
        else:
            parts.append(Part(block.text, "lead" if number < 2 else "early" if number < 5 else "rest"))
    return parts


def _uncapitalised(text: str, seen: frozenset[str]) -> str:
    """A headline printed in capitals or with initial ones, its words as the text prints them."""
    words = text.split()
    if sum(word[0].isupper() for word in words) < 0.6 * len(words):
        return text
    return _WORD.sub(lambda m: low if (low := m[0].lower()) in seen else m[0], text)


def _span_of(phrase: Phrase, page: Page) -> Span:
    """The first place where a phrase is printed."""
    start = page.seed.start
    at = _small(page.seed.text).find(_small(phrase.text), start)
    return Span(at, at + len(phrase.text)) if at >= 0 else Span(start, start + 1)


def _small(text: str) -> str:
    """A text in small letters, each in its old place."""
    return text.replace("İ", "i").lower()


def _as_phrase(tag: str, page: Page) -> Phrase:
    key = tuple(stem(word, page.pack) for word in _TOKEN.findall(tag))
    return Phrase(tag, key, 0.0)


def _clash(one: Phrase, other: Phrase, printed: bool) -> bool:
    """Whether one of two topics is too many; a page may print both a topic and a part of it."""
    return one.key == other.key if printed else _same(one, other)


def _same(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases say one thing: one is a part of the other, or overlaps with it."""
    a, b = set(one.key), set(other.key)
    single, name = sorted((one, other), key=lambda phrase: len(phrase.key))
    if len(single.key) == 1 and single.text[:1].islower() and name.text[:1].isupper():
        return False  # a name, and what it is called after: 'Harbour Act' and 'harbour'
    if a <= b or b <= a or len(a & b) >= 2:
        return True
    return bool(a & b) and (one.key[-1] == other.key[0] or one.key[0] == other.key[-1])


TAGS: Field[str] = Field("tags", read)
