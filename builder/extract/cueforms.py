"""The forms that an attribution takes, as patterns made of a language's words."""

from __future__ import annotations

import functools
import re

from builder.extract.saying import PRONOUNS, adverb, led_in, saying
from builder.language import LanguagePack, alternatives

HONORIFICS = ("honorifics", "honorifics_m", "honorifics_f")


@functools.cache
def verb_of_saying(words: LanguagePack) -> re.Pattern[str]:
    """A verb of saying anywhere in a clause."""
    return re.compile(rf"(?<![\w-]){saying(words)}(?!\w)")


@functools.cache
def leading_verb(words: LanguagePack) -> re.Pattern[str]:
    """A verb of saying that follows a quotation: `, has said`, `, les repetía`."""
    clitic = rf"(?:-{words.alternatives('auxiliary_words')}(?!\w))?"
    return re.compile(rf"[\s,;–—-]*{led_in(words)}{saying(words)}(?!\w){clitic}")


@functools.cache
def onward(words: LanguagePack) -> re.Pattern[str]:
    """A clause that goes on after a quotation without saying who speaks: `and left`."""
    joining = alternatives((*words.words("and_words"), *words.words("onward_words")))
    return re.compile(rf"[\s,;–—-]*{joining}\s")


@functools.cache
def according_to(words: LanguagePack) -> re.Pattern[str]:
    """What stands before a speaker who has no verb: `According to`."""
    cue = words.alternatives("according_words")
    return re.compile(rf"(?:^\s*|[,;:]\s+){cue}\s+", re.IGNORECASE)


@functools.cache
def name_joint(words: LanguagePack) -> re.Pattern[str]:
    """What joins two names of a list; the group `and` before the last of them."""
    honorifics = (word for key in HONORIFICS for word in words.words(key))
    title = rf"(?:\s{alternatives(honorifics)}\.?)?"
    return re.compile(rf"(?:,|,?\s(?P<and>{words.alternatives('and_words')})){title}\s")


@functools.cache
def no_subject(words: LanguagePack) -> re.Pattern[str]:
    """What follows a verb of saying whose subject is left out: nothing, a comma, a preposition."""
    following = words.words("subjectless_words")
    going_on = rf"|\s*,|\s+{alternatives(following)}(?!\w)" if following else ""
    return re.compile(r"[\s.,;:—–-]*$" + going_on)


@functools.cache
def ends_in_of(words: LanguagePack) -> re.Pattern[str]:
    """What joins a role to the name after it, at the end of a phrase: `a spokesman for the`."""
    article = words.alternatives("articles")
    return re.compile(rf"\b{words.alternatives('role_prepositions')}\s+(?:{article}\s+)?$")


@functools.cache
def has_article(words: LanguagePack) -> re.Pattern[str]:
    """A phrase that begins with an article."""
    return re.compile(rf"\s*{words.alternatives('articles')}\s", re.IGNORECASE)


def _subjects(words: LanguagePack) -> str:
    return alternatives(word for key in PRONOUNS for word in words.words(key))


@functools.cache
def pronoun_first(words: LanguagePack) -> re.Pattern[str]:
    """A pronoun right after its verb: `said she`, `dit-elle`."""
    return re.compile(rf"(?:-t)?[\s-]*({_subjects(words)})(?!\w)", re.IGNORECASE)


@functools.cache
def pronoun_last(words: LanguagePack) -> re.Pattern[str]:
    """A pronoun right before its verb: `she later`."""
    return re.compile(rf"(?<!\w)({_subjects(words)})(?:\s+{adverb(words)})?\s*$", re.IGNORECASE)


@functools.cache
def pronoun_and_auxiliary(words: LanguagePack) -> re.Pattern[str]:
    """A pronoun whose verb stands at the end of the clause: `Sie hat in einem Gutachten | geschrieben`."""
    auxiliary, pronoun = words.alternatives("auxiliary_words"), _subjects(words)
    clause = rf"(?:{auxiliary}\s+(?P<after>{pronoun})|(?P<before>{pronoun})\s+{auxiliary})"
    return re.compile(rf"(?<!\w){clause}(?!\w)[^,;:]*$", re.IGNORECASE)
