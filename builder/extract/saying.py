"""Verbs of saying, as a text prints them: `says`, `a ensuite souligné`, `avait-il reconnu`, `les repetía`."""

from __future__ import annotations

import functools

from builder.language import LanguagePack, alternatives

PRONOUNS = ("male_pronouns", "female_pronouns", "plural_pronouns", "body_pronouns")

_FARTHEST_PARTICLE = 100


@functools.cache
def saying(words: LanguagePack) -> str:
    """A verb of saying as a regular expression: a simple form, or an auxiliary with its participle.

    A pronoun that stands between the two ('avait-il reconnu') is the group `inverted`.
    """
    simple = _simple(words)
    if not words.words("saying_participles"):
        return simple
    pronouns = alternatives(word for key in PRONOUNS for word in words.words(key))
    auxiliaries = rf"(?:{_auxiliary(words)}){{1,3}}?"
    inverted = rf"{words.alternatives('auxiliary_words')}(?:-t)?-(?P<inverted>{pronouns})\s+"
    participles = words.alternatives("saying_participles")
    return rf"(?:{simple}|(?:{inverted}|{auxiliaries})(?:{adverb(words)}\s+){{0,2}}{participles})"


def _simple(words: LanguagePack) -> str:
    """Simple forms; of those with a particle, the verb where the particle follows: `fügte Berg | hinzu`."""
    whole = words.alternatives("saying_verbs")
    parted: dict[str, list[str]] = {}
    for verb, *rest in (entry.split() for entry in words.words("saying_verbs")):
        if len(rest) == 1 and rest[0] in words.word_set("verb_particles"):
            parted.setdefault(rest[0], []).append(verb)
    within = (
        rf"{alternatives(verbs)}(?=\s[^.;:?!«»„“”\"]{{1,{_FARTHEST_PARTICLE}}}?\s{particle}(?!\w))"
        for particle, verbs in parted.items()
    )
    return f"(?:{'|'.join([whole, *within])})"


def led_in(words: LanguagePack) -> str:
    """What may stand between a quotation and its verb: auxiliaries, clitics, adverbs."""
    return rf"(?:{_auxiliary(words)}|{ending_adverb(words)}\s+){{0,3}}"


def adverb(words: LanguagePack) -> str:
    """An adverb that may stand beside a verb of saying."""
    return rf"(?:{words.alternatives('saying_adverbs')}|{ending_adverb(words)})"


def ending_adverb(words: LanguagePack) -> str:
    """An adverb known by its ending: `quietly`, `rapidement`."""
    return rf"[^\W\d_]{{3,12}}{words.alternatives('adverb_endings')}"


def _auxiliary(words: LanguagePack) -> str:
    return rf"{words.alternatives('auxiliary_words')}(?:\s+|(?<=['’]))"
