"""Who a person is, in a line or two: as the latest articles in the site's language put it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.library import Entry, Term
from builder.library.model import Mention, key_of
from builder.site.card import foreign
from builder.site.settings import Settings
from builder.site.views import Phrase

_LINES = 2


def roles(term: Term, settings: Settings) -> tuple[Phrase, ...]:
    """A person's roles with their affiliations, the latest first, each said once.

    Articles in another language count only where none in the site's says anything.
    """
    spoken = list(_mentions(term))
    ours = [(entry, mention) for entry, mention in spoken if not foreign(entry.lang, settings)]
    said: dict[frozenset[str], Phrase] = {}
    for entry, mention in ours or spoken[:1]:
        for parts in _lines(mention):
            keys = frozenset(map(key_of, parts))
            if any(keys <= known for known in said):
                continue
            said = {known: phrase for known, phrase in said.items() if not known < keys}
            if len(said) == _LINES:
                return tuple(said.values())
            said[keys] = Phrase(", ".join(parts), foreign(entry.lang, settings))
    return tuple(said.values())


def _mentions(term: Term) -> Iterator[tuple[Entry, Mention]]:
    """Where an article says what the person is, newest first."""
    key = key_of(term.label)
    for entry in term.entries:
        for mention in entry.people:
            if key_of(mention.name) == key and (mention.roles or mention.affiliations):
                yield entry, mention


def _lines(mention: Mention) -> Iterator[tuple[str, ...]]:
    """The first role stands with the first affiliation; what else there is, stands alone."""
    yield (*mention.roles[:1], *mention.affiliations[:1])
    for phrase in (*mention.roles[1:], *mention.affiliations[1:]):
        yield (phrase,)
