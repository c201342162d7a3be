"""The words that bylines are read by, of a page's language and of English: pages mix them."""

from __future__ import annotations

import functools
import re

from builder.language import LanguagePack, alternatives, pack

__all__ = [
    "honorifics",
    "joint_first",
    "joints",
    "label_heads",
    "labels",
    "leads_in",
    "long_labels",
    "no_names",
    "others",
    "others_within",
    "particles",
]

_WORD_ENDS = r"(?:(?![^\W_])|(?-i:(?<=[a-z])(?=[A-Z])))"
_LEAD = r"(?:[\s(*•+|·,:/–—-]|\b(?:on|at)\b){0,150}"


@functools.cache
def particles() -> frozenset[str]:
    return pack("en").word_set("name_particles")


@functools.cache
def no_names(words: LanguagePack) -> frozenset[str]:
    """Words, capitalised as they may be, that no name holds."""
    keys = (
        "byline_roles",
        "body_words",
        "org_heads",
        "not_in_names",
        "months",
        "weekdays",
        "sentence_starters",
    )
    known = frozenset(word.casefold() for key in keys for word in _both_keys(words, key) if len(word) > 3)
    return (known | words.word_set("stop_words")) - {"august", "may", "april", "june", "jan"} - particles()


def _both_keys(words: LanguagePack, key: str) -> tuple[str, ...]:
    return tuple(str(word) for language in (words, pack("en")) for word in language.data[key])


@functools.cache
def label_heads(words: LanguagePack) -> frozenset[str]:
    """The first words of labels: a line without any of them has none."""
    return frozenset(label.casefold().split()[0] for label in words.mixed("byline_labels"))


@functools.cache
def long_labels(words: LanguagePack) -> tuple[str, ...]:
    return tuple({label.casefold() for label in words.mixed("byline_labels") if " " in label})


@functools.cache
def labels(words: LanguagePack) -> re.Pattern[str]:
    known = alternatives(words.mixed("byline_labels"))
    return re.compile(rf"{_LEAD}(?:{known}{_WORD_ENDS}\s?[:|]?\s{{0,3}}){{1,3}}", re.IGNORECASE)


@functools.cache
def leads_in(words: LanguagePack) -> re.Pattern[str]:
    """A label that a name must follow: 'Review by', 'Text:'; 'Text' may go on as 'Text size', too."""
    return re.compile(
        rf".*(?:\b{alternatives(words.mixed('by_words'))}\s{{0,3}}|[:|]\s{{0,3}})", re.IGNORECASE
    )


@functools.cache
def others(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"{_LEAD}{alternatives(words.mixed('byline_others'))}\b", re.IGNORECASE)


@functools.cache
def others_within(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(words.mixed('byline_others'))}\b", re.IGNORECASE)


@functools.cache
def joints(words: LanguagePack) -> re.Pattern[str]:
    known = alternatives(words.mixed("byline_joints"))
    return re.compile(rf",\s?(?:{known}\s)?|\s{known}\s|\s?&\s?", re.IGNORECASE)


@functools.cache
def joint_first(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words.mixed('byline_joints'))}\s(?=[^\W\d_a-zß-ÿ])")


@functools.cache
def honorifics(words: LanguagePack) -> re.Pattern[str]:
    return re.compile(rf"{alternatives(words.mixed('byline_honorifics'))}(?:\.\s?|\s)", re.IGNORECASE)
