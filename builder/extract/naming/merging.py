"""One person under several forms of the name, one body under several: merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from builder.extract.naming.candidates import Candidate
from builder.extract.naming.lexicon import PARTICLES


@dataclass(slots=True)
class Group:
    """All mentions of one person, in the order of the text."""

    found: list[Candidate]

    @property
    def fullest(self) -> Candidate:
        """The mention with the most words of the name, the first of equals."""
        return max(self.found, key=lambda c: (len(c.words), c.last - c.first, len(c.name)))


def group(found: Iterable[Candidate]) -> list[Group]:
    """Mentions by person: fuller names first, then the short ones that fit exactly one of them."""
    forms: dict[tuple[str, ...], list[Candidate]] = {}
    position: dict[int, int] = {}
    for number, candidate in enumerate(found):
        position[id(candidate)] = number
        forms.setdefault(candidate.words, []).append(candidate)
    groups: list[Group] = []
    holding: defaultdict[str, list[Group]] = defaultdict(list)
    for words, mentions in sorted(forms.items(), key=lambda form: -len(form[0])):
        near = min((holding[word] for word in words if word not in PARTICLES), key=len, default=[])
        fitting = [g for g in near if is_form(words, g.fullest.words)]
        if len(fitting) == 1 or (fitting and len(words) > 1):
            fitting[0].found += mentions
        elif not fitting:
            groups.append(Group(mentions))
            for word in frozenset(words):
                holding[word].append(groups[-1])
    for g in groups:
        g.found.sort(key=lambda c: position[id(c)])
    return sorted(groups, key=lambda g: position[id(g.found[0])])


def is_form(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether folded words are a form of a fuller name: surname, first name, without middle names."""
    mine = [word for word in short if word not in PARTICLES]
    theirs = [word for word in full if word not in PARTICLES]
    if not mine or not theirs or len(mine) > len(theirs):
        return False
    if len(mine) == 1:
        return mine[0] in theirs
    rest = iter(theirs)
    if all(any(word == other for other in rest) for word in mine):
        return mine[0] == theirs[0] or mine[-1] == theirs[-1]
    return False
