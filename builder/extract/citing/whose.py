"""Whose a work is that running text tells of: 'in her book', 'X, author of', 'His only paper'."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.article import Name, Person
from builder.extract.citing import names
from builder.language import LanguagePack, alternatives
from builder.seed.model import Kind, Page

_FAR = 160
"""Characters after a title in which its author may be named."""

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_SENTENCE = re.compile(r"[.!?][”“\"»’]?\s(?=[\"“„«‘‚]?[^\W\d_a-z])")
_SUBJECT = re.compile(
    rf"({_CAPITAL}[\w.’-]+(?:\s(?:de|van|von|da|di))?(?:\s{_CAPITAL}[\w.’-]*){{1,3}})(?:,|\s\w)"
)


@dataclass(frozen=True, slots=True)
class Writers:
    """The persons of a page who may have written what it tells of."""

    people: Sequence[Person]
    subject: Person | None
    """Whom the whole page is about: an obituary's 'her book' is hers."""
    cues: Cues
    lang: str

    def of(self, before: str, later: str) -> tuple[Name, ...]:
        """The author of a work, from the words before and after its title; empty if they do not say that it
        is somebody's. Who is named before it in its sentence, else after it, else the page's subject."""
        before = before.rstrip(' "“„«‘‚') + " "
        author = self.cues.author.search(before)
        if not (author or self.cues.owned.search(before)):
            return ()
        sentence = _SENTENCE.split(before)[-1]
        rest = "" if author else _SENTENCE.split(later[:_FAR])[0]
        for text in (sentence, rest):
            at = [(_last(person, text), person) for person in self.people]
            place, person = max(at, key=lambda found: found[0], default=(-1, None))
            if person and place >= 0:
                return self.name(person)
        subject = _SUBJECT.match(sentence.strip()) if author else None
        if subject:
            return names.names(subject[1])[:1]
        return self.name(self.subject) if self.subject and not author else ()

    def known(self, name: str) -> Person | None:
        """The person who goes by a full or a family name."""
        return next((p for p in self.people if p.name == name or p.name.split()[-1] == name), None)

    def name(self, person: Person) -> tuple[Name, ...]:
        """A person as an author."""
        words = person.name.split()
        if self.lang == "es" and len(words) > 3 and words[-2][0].isupper():
            return (
                replace(names.names(person.name)[0], given=" ".join(words[:-2]), family=" ".join(words[-2:])),
            )
        return names.names(person.name)[:1]


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that say that a work is somebody's, in a page's language."""

    author: re.Pattern[str]
    """'author of', right before a title."""
    owned: re.Pattern[str]
    """'her', a few words before a title; 'writes in', right before it."""


def writers(page: Page, people: Sequence[Person]) -> Writers:
    """The persons of a page, and whom it is about: the one whom its title names."""
    title = " ".join(block.text for block in page.of(Kind.TITLE))
    named = [person for person in people if _is_named(person, title)]
    return Writers(people, named[0] if len(named) == 1 else None, _cues(page.pack), page.pack.lang)


@functools.cache
def _cues(language: LanguagePack) -> Cues:
    author, owned, says, within = (
        alternatives(language.mixed(key))
        for key in ("author_of", "possessives", "saying_verbs", "journal_places")
    )
    return Cues(
        re.compile(rf"\b{author},?\s*$", re.IGNORECASE),
        re.compile(
            rf"\b(?:{owned}\s(?:[^\W\d_][\w’'-]*,?\s){{0,4}}|{says}\s(?:[\w-]+\s){{0,3}}{within}\s)$",
            re.IGNORECASE,
        ),
    )


def _last(person: Person, text: str) -> int:
    """Where a text last names a person."""
    family = person.name.split()[-1]
    return max(
        [found.start() for found in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", text)], default=-1
    )


def _is_named(person: Person, title: str) -> bool:
    """Whether a title gives a person's name, or the beginning of one of three words or more."""
    words = person.name.split()
    return len(words) > 1 and (person.name in title or (" ".join(words[:-1]) in title and len(words) > 2))
