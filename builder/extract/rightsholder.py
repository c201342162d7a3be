"""Who holds the rights: 'The Tide Post' in 'Copyright © 2023 The Tide Post. All rights reserved.' or in
'The Tide Post © 2023'. A notice without a name, or with one of somebody else (a picture's, the site's theme),
names nobody.
"""

from __future__ import annotations

import functools
import re

from builder.language import LanguagePack, languages, pack
from builder.seed.cues import cue_of

__all__ = ["rights_holder", "without_form"]

_READ = 400
_MOST_WORDS = 8
_SEPARATED = r"[,.]?\s{0,2}(?:[-–—·•|]\s{0,2})?"
_YEARS = rf"(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:(?:19|20)?\d\d|present|today|heute))?{_SEPARATED})?"
_RESERVED = rf"(?:all rights? reserved{_SEPARATED})?"
_ENDS = (
    r"(?=[,.]?\s(?:19|20)\d\d\b|\s[|•·–—-]\s|,\s|(?<!\bSt)(?<!\bU\.S)(?<!\b\w)\.\s|[.,]?\s*$|[|•·]|/\w"
    r"|[.,]?\s+(?:all rights|alle rechte|tous droits|todos los|todos os|tutti i diritti|reservados|site"
    r"|website|powered|designed|privacy|terms|a brand of|an? (?:[A-Z]\w+ ){1,3}(?:company|brand)|dba|or its"
    r"|and its|and/or its|\d))"
)
_AFTER = re.compile(
    rf"(?:©|\(c\)\s(?=\d))\s{{0,2}}(?:copyright\s)?{_YEARS}{_RESERVED}(?:by\s)?"
    rf"(?P<name>[^\W_][^|•·©;\n]{{1,80}}?){_ENDS}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\W{0,4}(?P<name>[^\W\d_][^|•·©;\n]{1,60}?)[,.]?\s+(?:all rights? reserved[,.]?\s+)?(?:copyright\s+)?"
    r"©\s?(?:19|20)\d\d",
    re.IGNORECASE,
)
_OF_SITE = re.compile(r"©\s?\w{1,12}/(?P<name>[a-z][\w-]{2,40}\.[a-z]{2,4})\b")
"""'© abc/tidepost.de': who wrote it, and the outlet."""
_NAMES_NOBODY = re.compile(
    r"(?:copyrights?|crown copyright|this|content|the author|all|read|site by)\b|\W*(?:\d|\w{1,2}$)|.*\s/\s"
    r"|.*\b(?:image|photo|picture|theme|wordpress|log in|sign in|privacy|terms|made with|powered|website"
    r"|developed|site map|sitemap)s?\b",
    re.IGNORECASE,
)


def rights_holder(text: str, words: LanguagePack) -> tuple[int, int] | None:
    """Where the holder's name stands in a notice."""
    for pattern in (_OF_SITE, _AFTER, _BEFORE):
        found = pattern.match(text[:_READ]) if pattern is _BEFORE else pattern.search(text[:_READ])
        if found and _is_holder(found["name"], words):
            return found.span("name")
    return None


def _is_holder(name: str, words: LanguagePack) -> bool:
    if _NAMES_NOBODY.match(name) or len(name.split()) > _MOST_WORDS:
        return False
    cues = (cue_of(name, language) for language in {words, *map(pack, languages())})
    return not any(cue and cue.name == "rights" for cue in cues)


def without_form(folded: str, words: LanguagePack) -> str:
    """A folded name of a company without what says that it is one: 'tide post' for 'tide post media ltd'."""
    tokens = folded.split()
    while len(tokens) > 1 and tokens[-1] in _forms(words):
        tokens.pop()
    return " ".join(tokens)


@functools.cache
def _forms(words: LanguagePack) -> frozenset[str]:
    known = words.mixed("company_forms")
    parts = (part for form in known for part in form.casefold().replace(".", " ").split())
    return frozenset(parts) | {
        "media",
        "group",
        "publishing",
        "publications",
        "verlag",
        "mediengruppe",
        "editora",
    }
