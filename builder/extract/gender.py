"""Whether a page speaks of a person as a man or as a woman, as far as it shows.

Evidence is a title before the name ('Dame', 'Frau'), a pronoun or a noun of one gender after it in a
sentence that names nobody else, and the pronoun that begins the next sentence. First names are no
evidence: what a page does not show stays open.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Mapping

from builder.extract.mentions import Mention, Mentions
from builder.extract.sentences import sentence_spans
from builder.language import LanguagePack
from builder.seed.model import Block

TITLE_WEIGHT = 4
NEXT_WEIGHT = 2

_WORD = re.compile(r"[^\W\d_][\w.’'-]*")


class Gender(enum.Enum):
    MAN = "man"
    WOMAN = "woman"


def genders(blocks: tuple[Block, ...], mentions: Mentions, words: LanguagePack) -> Mapping[str, Gender]:
    """The gender of each person of whom the page shows one, by name."""
    votes: dict[str, Counter[Gender]] = {}
    for number, block in enumerate(blocks):
        spans = list(sentence_spans(block.text, words))
        for at, (start, end) in enumerate(spans):
            people = [m for m in mentions.within(number, start, end) if not m.is_body]
            for mention in people:
                title = block.text[max(start, mention.start - 14) : mention.start].split()
                _vote(votes, mention, _gender(title[-1:], words), TITLE_WEIGHT)
            if len({m.names for m in people}) == 1:
                for gender in _shown(block.text[people[0].end : end], words):
                    _vote(votes, people[0], gender, 1)
                if at + 1 < len(spans):
                    _vote(
                        votes,
                        people[0],
                        _next(block.text, number, spans[at + 1][0], mentions, words),
                        NEXT_WEIGHT,
                    )
    return {name: counter.most_common(1)[0][0] for name, counter in votes.items() if _is_clear(counter)}


def _next(text: str, block: int, start: int, mentions: Mentions, words: LanguagePack) -> Gender | None:
    """What the first word of the next sentence shows, if it is not the title of somebody else."""
    if mentions.within(block, start, start + 30):
        return None
    return _gender(_WORD.findall(text[start : start + 12])[:1], words)


def _shown(text: str, words: LanguagePack) -> list[Gender]:
    found = (_gender([word], words) for word in _WORD.findall(text))
    return [gender for gender in found if gender]


def _gender(tokens: list[str], words: LanguagePack) -> Gender | None:
    for token in tokens:
        word = token.casefold()
        man, woman = (
            word in words.word_set(key) or word.rstrip(".") in words.word_set(key) for key in _MARKS
        )
        if man != woman:
            return Gender.MAN if man else Gender.WOMAN
    return None


_MARKS = ("male_marks", "female_marks")


def _vote(votes: dict[str, Counter[Gender]], mention: Mention, gender: Gender | None, weight: int) -> None:
    if gender and len(mention.names) == 1:
        votes.setdefault(mention.names[0], Counter())[gender] += weight


def _is_clear(counter: Counter[Gender]) -> bool:
    ranked = [count for _, count in counter.most_common()]
    return len(ranked) == 1 or ranked[0] >= 2 * ranked[1]
