"""Which language a text is in: the one whose commonest words it is made of."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.authority import Outlet
from builder.language import languages, pack

__all__ = ["UNKNOWN", "foreign", "language_of", "spoken"]

UNKNOWN = "und"
"""BCP 47 for a language that cannot be told."""

_OTHERS = Path(__file__).parent.parent / "lang" / "tongues.txt"
_SAMPLE = 12_000
_LEAST_SHARE = 0.12
_LEAST_WORDS = 3
_AHEAD = 1.15
"""How far a language without a pack must be ahead of one that has a pack: their words overlap."""
_LEAST_WITHOUT_PACK = 5
_TIMES_OWN = 2
"""How many times as many words of another language than of the article's a foreign quotation has, or more."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def spoken(lang: str, outlet: Outlet | None) -> str:
    """The language of a text that reads as `lang`, in the outlet's own variety: `en` of a British paper is
    `en-GB`. Where it cannot be told, the outlet's."""
    own = outlet.lang if outlet else None
    return own if own and lang in (UNKNOWN, own.split("-")[0].lower()) else lang


def language_of(text: str) -> str:
    """The tag of the language that fits a text best, `und` where none does.

    Share of stop words among all words (Grefenstette 1995): robust from one sentence on, and it costs a
    look into a dict per word. Languages share words, so the best of them wins, English where two are equal.
    """
    words = Counter(text[:_SAMPLE].casefold().split())
    total = len([word for word in words.elements() if word[0].isalpha()])
    hits = _hits(words)
    packed = max(languages(), key=lambda lang: hits[lang])
    best = max(hits, key=lambda lang: hits[lang], default=packed)
    best = best if hits[best] > _AHEAD * hits[packed] else packed
    return best if hits[best] >= max(_LEAST_WORDS, _LEAST_SHARE * total) else UNKNOWN


def foreign(text: str, lang: str) -> str | None:
    """The language of a quotation in an article in `lang`, where it is another one beyond doubt."""
    hits = _hits(dict.fromkeys(_WORD.findall(text.casefold()), 1))
    own = hits.pop(lang.split("-", maxsplit=1)[0].lower(), 0)
    ranked = sorted(hits, key=lambda one: (-hits[one], one not in languages()))
    if lang == UNKNOWN or not ranked:
        return None
    least = _LEAST_WORDS if ranked[0] in languages() else _LEAST_WITHOUT_PACK
    rivals = [one for one in ranked[1:] if hits[one] == hits[ranked[0]] and one in languages()]
    return ranked[0] if hits[ranked[0]] >= max(least, _TIMES_OWN * own + 1) and not rivals else None


def _hits(words: Mapping[str, int]) -> Counter[str]:
    """How many of some words, counted, are among the commonest of each language."""
    index = _index()
    hits: Counter[str] = Counter()
    for word, count in words.items():
        for lang in index.get(word, ()):
            hits[lang] += count
    return hits


@functools.cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """The commonest words of all languages, to the languages that have them."""
    index: dict[str, tuple[str, ...]] = {}
    for lang, words in (*((lang, pack(lang).word_set("stop_words")) for lang in languages()), *_others()):
        for word in words:
            index[word] = (*index.get(word, ()), lang)
    return index


def _others() -> Iterator[tuple[str, frozenset[str]]]:
    """The languages without a pack and their commonest words."""
    for line in _OTHERS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lang, _, words = line.partition(":")
            yield lang, frozenset(words.split())
