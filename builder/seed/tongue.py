"""Which language a text is in: the pack whose commonest words it is made of."""

from __future__ import annotations

from collections import Counter

from builder.language import languages, pack

UNKNOWN = "und"
"""BCP 47 for a language that cannot be told."""

_SAMPLE = 12_000
_LEAST_SHARE = 0.12
_LEAST_WORDS = 3


def language_of(text: str) -> str:
    """The tag of the pack that fits a text best, `und` where none does.

    Share of stop words among all words (Grefenstette 1995): robust from one sentence on, and it costs a
    look into a dict per word. Packs share words, so the best of them wins, English where two are equal.
    """
    words = Counter(text[:_SAMPLE].casefold().split())
    total = len([word for word in words.elements() if word[0].isalpha()])
    hits = {
        lang: sum(words[word] for word in pack(lang).word_set("stop_words") & words.keys())
        for lang in languages()
    }
    best = max(hits, key=hits.__getitem__, default=UNKNOWN)
    return best if hits.get(best, 0) >= max(_LEAST_WORDS, _LEAST_SHARE * total) else UNKNOWN
