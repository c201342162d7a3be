"""Names of outlets, as the places where a page prints its own name give them: rights notices, disclaimers,
mastheads, addresses. Each function takes a text and finds a name in it; which place is believed is settled in
`source.py`.
"""

from __future__ import annotations

import functools
import re

from builder.extract.byline import is_name, names_in
from builder.extract.naming.lexicon import fold, given_names
from builder.language import LanguagePack, alternatives
from builder.seed.cues import cue_of
from builder.seed.dates import dates_in

__all__ = [
    "Named",
    "after_citation",
    "after_label",
    "appeared_in",
    "cited",
    "cites_itself",
    "hosts_in",
    "in_byline",
    "is_labelled",
    "is_menu_bar",
    "is_person",
    "is_press",
    "is_proper",
    "label_alone",
    "squashed",
    "views_of",
    "writes_for",
]

Named = tuple[int, int]
"""Where a name stands in the text."""

_CAPITALS = r"[^\W\d_a-zà-þ][\w’'&-]*(?:\.\w[\w’'&-]*)*"
_HOST = re.compile(
    r"(?:https?://|www\.|@)([a-z0-9][a-z0-9.-]{2,80}\.[a-z]{2,12})\b"
    r"|\b([a-z0-9-]{3,40}\.(?:com|org|net|news|example|edu|gov))\b",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\.[A-Za-z]{2}")
_NAME = rf"(?:[Tt]he\s|THE\s)?{_CAPITALS}(?:\s(?:of\s|and\s|&\s)?{_CAPITALS}){{0,4}}"
_WRITES_FOR = re.compile(
    r"(?:special to|exclusively for|exclusive to|(?:writes|reports|columnist|reporter|editor|correspondent)\b"
    rf"[^.]{{0,60}}?\b(?:for|at|of))\s(?P<name>(?-i:{_NAME}))",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"[.?!”\"]\s(?P<name>[A-ZÀ-Þ][\w.’'& -]{2,40}?)\.\s(?P=name),\s")
_CITED = re.compile(r"^(?P<name>[^\W\d_][\w.’'& -]{1,40}?)(?:\s\(|,\s|\s(?=(?:19|20)\d\d;))")


_JOURNAL = re.compile(
    r"[.”\"’,]{0,3}\s(?P<name>[A-Z][^\W\d_]*(?:\s(?:[A-Z&]|of\b|in\b)[^\W\d_]*\.?){0,5}),?\s\d{1,4}\b"
)
_BYLINE_CUT = re.compile(r"\s?[|,]\s|\s[–—-]\s")
_BAR = re.compile(r"\s[/|·•.>›»-]\s|\s{2,}")
_PICTURED = re.compile(r"©|\b(?:copyright|photo|foto|picture|image|bild)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_CAMEL = re.compile(r"[^\W\d_]?[a-zß-ÿ]{1,14}[A-ZÀ-Þ](?:[a-zß-ÿ]{1,14}|[A-ZÀ-Þ]{1,5})")
_SITE = re.compile(
    r"[^\W\d_][\w-]{1,30}\.(?:com|org|net|news|info|eu|co\.uk|com\.br|[a-z]{2})", re.IGNORECASE
)
_PLAIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'&-])*")


def views_of(text: str, words: LanguagePack) -> Named | None:
    """Whose views a disclaimer says that these are not: 'Tide Post' in '… not necessarily the views of Tide
    Post.'"""
    folded = text.casefold()
    if not any(lead in folded for lead in _view_leads(words)):
        return None
    found = _views(words).search(text)
    return found.span("name") if found else None


def writes_for(text: str) -> Named | None:
    """'The Tide Post' in 'special to The Tide Post' or 'writes about health for The Tide Post'."""
    found = _WRITES_FOR.search(text)
    return found.span("name") if found and " " in found["name"] else None


def after_label(text: str, words: LanguagePack) -> Named | None:
    """What follows 'Source:', 'Provided by' or the like, to the end of the clause."""
    found = _label(words).match(text)
    if not found:
        return None
    rest = re.match(r"[^|;\n(]{2,90}", text[found.end() :])
    name = re.split(r"\.\s|\s[|–—]\s", rest[0])[0].rstrip(" .,:") if rest else ""
    sound = name[:1].isalnum() and not (name[:1].islower() and "." not in name) and ")" not in name
    credit = _PICTURED.search(name) or is_person(name, words)
    return (found.end(), found.end() + len(name)) if sound and not credit else None


def is_labelled(text: str, words: LanguagePack) -> bool:
    """Whether a line begins with a label of a source."""
    return _label(words).match(f"{text} ") is not None


def label_alone(text: str, words: LanguagePack) -> bool:
    """Whether a line is a label of a source and nothing else."""
    found = _label(words).match(f"{text} ")
    return found is not None and found.end() >= len(text)


def cites_itself(text: str) -> Named | None:
    """The outlet in a citation that a page gives of itself: 'ScienceDaily' in '"The ebb." ScienceDaily.
    ScienceDaily, 14 March 2024.'"""
    found = _ITSELF.search(text)
    return found.span("name") if found else None


def cited(text: str) -> Named | None:
    """The name that a page's own citation line begins with: 'ScienceDaily (Jan. 18, 2012)'."""
    found = _CITED.match(text)
    return found.span("name") if found else None


def after_citation(text: str, title: str) -> Named | None:
    """The journal in a page's own citation of itself, after its title: 'Nat Tides' in 'Lee, A. The ebb. Nat
    Tides 6, 77 (2023)'."""
    at = text.casefold().find(title.casefold()) if title else -1
    found = _JOURNAL.match(text, at + len(title)) if at >= 0 else None
    return found.span("name") if found else None


def in_byline(text: str, words: LanguagePack) -> Named | None:
    """The outlet that a byline ends with after a writer's role: 'Ann Lee, Senior Writer, TideDesk'; or where
    it is an agency or a newspaper by its name: 'Ann Lee, The Tide Press', 'Ann Lee | Tide News'."""
    cut = _BYLINE_CUT.split(text.strip())
    start = text.rindex(cut[-1]) if len(cut) > 1 else 0
    agencies = words.mixed_set("press_agencies")
    known = cut[-1].casefold() in agencies or (is_proper(cut[-1], words) and is_press(cut[-1], words))
    if start and known and not dates_in(cut[-1], words):
        return start, start + len(cut[-1])
    head, _, last = text.rpartition(",")
    roles = words.mixed_set("writing_trades")
    name = last.strip(" .|")
    if "," not in head or not name[:1].isupper() or len(name.split()) > 5:
        return None
    role = re.findall(r"\w+", head.rpartition(",")[2].casefold())
    start = text.rindex(name)
    return (start, start + len(name)) if role and role[-1] in roles else None


def is_proper(name: str, words: LanguagePack) -> bool:
    """Whether a line can be the proper name of an outlet and nothing else: it begins with an article or holds
    a word for a newspaper and is capitalised, or it is one word: an address, or with a capital inside."""
    tokens = name.split()
    if len(tokens) == 1:
        return bool(_CAMEL.fullmatch(name) or _SITE.fullmatch(name))
    if len(tokens) == 2 and _SITE.fullmatch(tokens[1]) and tokens[0].isalpha():
        return tokens[0].casefold() not in words.word_set("stop_words")
    if not 2 <= len(tokens) <= 6 or not all(_PLAIN.fullmatch(token) for token in tokens):
        return False
    folded = [token.casefold() for token in tokens]
    small = words.word_set("stop_words") | words.word_set("name_particles")
    capitals = all(t[0].isupper() or f in small for t, f in zip(tokens, folded, strict=True))
    articles = words.mixed_set("articles")
    return capitals and tokens[-1][0].isupper() and (folded[0] in articles or is_press(name, words))


def is_person(name: str, words: LanguagePack) -> bool:
    """Whether a text begins with the name of a person: its first word is a given name."""
    first = next(names_in(name, words), None)
    given = first and fold(first.name.split(maxsplit=1)[0]) in given_names()
    return bool(first and given and first.start == 0 and is_name(first.name, words))


def is_press(name: str, words: LanguagePack) -> bool:
    """Whether a name holds a word for a newspaper."""
    press = words.mixed_set("press_words")
    return not press.isdisjoint(re.findall(r"[^\W\d_]+", name.casefold()))


def hosts_in(text: str) -> list[str]:
    """The hosts of the addresses in a text, without `www.`."""
    if not _DOTTED.search(text):
        return []
    return [(m[1] or m[2]).casefold().removeprefix("www.") for m in _HOST.finditer(text)]


def is_menu_bar(text: str, words: LanguagePack) -> bool:
    """Whether a line is a site's menu: 'home / about / talks / rss'."""
    parts = [part for part in _BAR.split(text.strip()) if part]
    if len(parts) == 1:  # 'News Sport Live'
        whole = cue_of(text, words)
        return text.count(" ") >= 2 and whole is not None and whole.whole and whole.name == "menu"
    if _DIGIT.search(text) or any(len(part) > 20 for part in parts):
        return False
    cues = [cue_of(part, words) for part in parts]
    names = [cue.name for cue in cues if cue and cue.whole]
    buttons = len(names) == len(parts) and {"menu", "promo"}.issuperset(names)
    return buttons or (len(parts) >= 3 and "menu" in names)


def appeared_in(text: str, words: LanguagePack) -> Named | None:
    """Where a text says of itself that it appeared: 'Tide Post' in 'The post The ebb appeared first on Tide
    Post.'; or who made it: 'This report by The Tide Press was first published …'."""
    found = _appeared(words).search(text) or _reported(words).match(text)
    return found.span("name") if found else None


def squashed(name: str) -> str:
    """A name as it stands in an address: `tidepost` for 'The Tide Post'."""
    return re.sub(r"^the\s", "", re.sub(r"[^\w\s]", "", name.casefold())).replace(" ", "")


@functools.cache
def _appeared(words: LanguagePack) -> re.Pattern[str]:
    known = alternatives(words.mixed("appeared_first"))
    return re.compile(rf"\b{known}\s(?P<name>(?-i:{_NAME}))", re.IGNORECASE)


@functools.cache
def _reported(words: LanguagePack) -> re.Pattern[str]:
    own, by = alternatives(words.words("own_piece")), alternatives(words.words("by_words"))
    return re.compile(
        rf"{own}(?:\s{by})?\s(?<=by\s|on\s|ar\s|or\s|di\s)(?P<name>(?-i:{_NAME}))", re.IGNORECASE
    )


@functools.cache
def _view_leads(words: LanguagePack) -> frozenset[str]:
    return words.mixed_set("views_of")


@functools.cache
def _views(words: LanguagePack) -> re.Pattern[str]:
    lead = alternatives(words.mixed("views_of"))
    return re.compile(rf"\b{lead}\s(?P<name>(?-i:{_NAME}))", re.IGNORECASE)


@functools.cache
def _label(words: LanguagePack) -> re.Pattern[str]:
    labels = alternatives(words.mixed("source_labels"))
    return re.compile(rf"\W{{0,3}}(?:{labels}\s?[:|]?\s{{1,3}}){{1,2}}", re.IGNORECASE)
