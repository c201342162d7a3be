"""What some lines look like: names of people, references to works."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.language import LanguagePack
from builder.seed.dates import dates_in, is_date_line
from builder.seed.features import Look
from builder.seed.segment import State
from builder.seed.wrap import Unit

YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_WORK = re.compile(
    r"\bdoi\b|https?://|\bet al\b|\b[A-Z]\.,? |\d\s?[:(]\s?\d|arXiv|\bpp?\. ?\d", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S@\S+\.\w|(?:\+|\b0|\()\d[\d ().-]{6,}\d|https?://|www\.")
_NAMES = 1000
_NOTE = re.compile(r"\[[\d,]{1,8}\]|\*|[¹²³⁴-⁹†‡]|(?<=[^\W\d_])\d(?:,\d){0,4}")
_NOTED = re.compile(r"(?<=[^\W\d_])[\d¹²³⁴-⁹†‡](?:,\d)?(?=,|;|\s|$)")
_LISTED = re.compile(r"\s*[,;&]\s*(?:and |und |et |y |e |en )?|\s(?:and|und|et|y|e|en)\s")
_PARTICLES = frozenset(
    (
        "van von de der den ter ten te da do dos das del dei della la le les di du bin ibn bint ben al el "
        "ap af av wa ole 't y and und e et en i zu & | · - –"
    ).split()
)
_NAME_STARTS = frozenset("van von de du le la el al di da an will may".split())
"""Small words that a name, too, may begin with."""
_TITLES = frozenset("dr prof sir dame mr mrs ms professor phd md msc bsc jr sr".split())


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of a page when its lines are named."""

    units: Sequence[Unit]
    looks: Sequence[Look]
    states: Sequence[State]
    pack: LanguagePack


def is_name(text: str) -> bool:
    """Whether a line looks like the names of one or a few people, perhaps with a place: capitalised words,
    and nothing else but what links names."""
    words = _NOTE.sub("", text).replace(",", " ").split()
    if not 2 <= len(words) <= 12 or len(text) > 120 or text[-1] in ".?!:;" or text.isupper():
        return False
    named = [word for word in words if word.casefold().rstrip(".") not in _PARTICLES | _TITLES]
    return len(named) >= 2 and all(map(_is_capitalised, named))


def are_names(text: str) -> bool:
    """Whether a line is a list of people: 'A. B. Meyer, Chen Li and Ana Ruiz', perhaps with note numbers."""
    if len(text) > _NAMES:
        return False
    parts = [part for part in _LISTED.split(_NOTE.sub("", text)) if part]
    return len(parts) >= 2 and all(len(part) <= 40 and is_name(part) for part in parts)


def are_noted_names(text: str) -> bool:
    """Whether a line is names with note marks and roles: 'Ann Lee, practitioner1, Bo Chu, professor2'."""
    first = text.partition(",")[0]
    return bool(_NOTED.search(text)) and len(text) <= _NAMES and "," in text and is_name(first)


def is_listing(text: str) -> bool:
    """Whether a line is a list of topics: 'Texel, wolves, sheep'."""
    parts = text.split(",")
    return len(parts) >= 3 and all(1 <= len(part.split()) <= 3 for part in parts) and text[-1] not in ".?!"


def is_name_line(text: str, pack: LanguagePack) -> bool:
    """Whether a line looks like names and does not begin with a small word of the language: where all nouns
    are capitalised, 'Zum Tod der Dichterin Ann Lee' looks like names."""
    first = text.split(maxsplit=1)[0].casefold() if text else ""
    return is_name(text) and (first in _NAME_STARTS or first not in pack.word_set("stop_words"))


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and re.sub(r"[-'’.]", "", word).isalpha()


def is_dated(text: str, look: Look, pack: LanguagePack) -> bool:
    """Whether a line holds a date and little else: 'Lima, 3 October 2023'."""
    if is_date_line(text, pack):
        return True
    short = len(text) <= 60 and not text.endswith((".", "?", "!"))
    return short and not look.prose and bool(dates_in(text, pack))


def is_work(text: str) -> bool:
    """Whether a line looks like a reference to a work: a year, and initials, a DOI, a volume or pages."""
    return YEAR.search(text) is not None and len(_WORK.findall(text[:1000])) >= 1


def has_address(text: str) -> bool:
    """Whether a line holds an e-mail or web address, or a telephone number."""
    return _ADDRESS.search(text) is not None


def cells(text: str) -> list[str]:
    """The cells of a row: between tabs, or between bars that stand at both ends or with blanks around."""
    if "\t" in text:
        return text.split("\t")
    if text.count("|") >= 2 and text.startswith("|") and text.endswith("|"):
        return text[1:-1].split("|")
    return text.split(" | ")
