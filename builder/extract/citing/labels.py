"""Labels that announce references, in the page's language and in English (which pages everywhere use)."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from builder.language import LanguagePack, alternatives

_MARK = r"(?:[\[(]?\d{1,3}[\]).]{1,2}\s+|[•*▪–-]\s+)?"


@dataclass(frozen=True, slots=True)
class Labels:
    """Patterns that match at a block's beginning; what stands after their match is the reference."""

    certain: re.Pattern[str]
    """'Journal reference:', 'References': what follows is a reference."""
    possible: re.Pattern[str]
    """'Source:', 'Notes to editors': what follows may be one."""
    own: re.Pattern[str]
    """'Cite this page:', 'Suggested citation:': how to cite the article itself."""
    readable: re.Pattern[str]
    """'The article … can be read at', anywhere: its group 1 is the title."""


@functools.cache
def labels(language: LanguagePack) -> Labels:
    """The patterns for pages of a language."""
    return Labels(
        _pattern(language, "reference_labels"),
        _pattern(language, "reference_hints"),
        _pattern(language, "own_citation_labels"),
        _readable(language),
    )


def _readable(language: LanguagePack) -> re.Pattern[str]:
    works, cues = (alternatives(language.mixed(key)) for key in ("work_nouns", "readable_at"))
    marks = '["“„«‘‚”»’]?,?'
    return re.compile(
        rf"\b{works}\s+{marks}((?-i:[^\W\d_a-z])[^\n]{{8,250}}?){marks}\s+{cues}", re.IGNORECASE
    )


def _pattern(language: LanguagePack, key: str) -> re.Pattern[str]:
    words = alternatives(language.mixed(key))
    return re.compile(rf"{_MARK}(?:{words})(?:\s*\(?s\)?)?(?:\s*:\s*|\s*[.–-]?$)", re.IGNORECASE)
