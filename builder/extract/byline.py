"""Reading a byline: 'By Ann Lee, MD, and Bo Chu, Tide Post | 3 May 2024' names Ann Lee and Bo Chu.

A byline is read from left to right: a label, then names, joined by commas and words for 'and', each perhaps
followed by credentials, a role or an affiliation; it ends where anything else begins.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.extract.bylinewords import (
    honorifics,
    joint_first,
    joints,
    label_heads,
    labels,
    long_labels,
    no_names,
    others,
    others_within,
    particles,
)
from builder.extract.naming.lexicon import fold, given_names
from builder.language import LanguagePack
from builder.seed.dates import masked

__all__ = [
    "Byline",
    "has_given",
    "has_long_label",
    "is_capitalised",
    "is_furniture",
    "is_name",
    "label_of",
    "names_in",
    "unmarked",
    "user_in",
]

_TOKEN = re.compile(r"['’]t(?=\s)|[^\W\d_](?:[^\W_]|['’‘.‑-](?=[^\W\d_]))*\.?|\S")
_PIECE = re.compile(r"[^,;|/•·⋅—–\t()\[\]]+")
_MARKS = re.compile(
    r"\[\d{1,2}(?:[,–-]\d{1,2}){0,5}\]"
    r"|(?<=[^\W\d_.])\s?(?:\d{1,2}(?:,\d{1,2})*(?=[,;✉\s]|$)|[*†‡§¹²³⁴⁵⁶⁷⁸⁹✉]+)(?!\w)(?:\s?,?\s?[✉*†‡§])?"
)
_MASK = "\N{WORD JOINER}"
"""What a footnote mark is overwritten by: no blank, for wide blanks divide a byline."""
_HARD = re.compile(r"[|/•·⋅;\t()\[\]]|\s[–—-]+\s|\s{2,}|—|(?<=[a-z]{4})\.\s")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_CREDENTIAL = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.?){1,4}®?|[A-Z]{2,8}®?(?:[ -]\d{2,3})?")
_HANDLE = re.compile(r"@\w{2,40}|\S{1,64}@\S{1,255}|\bhttps?://\S{1,500}")
_PROFILE = re.compile(
    r"\b(?:view |see )?(?:orcid(?: id)?|author|researcher)(?: profile| record)\b|\borcid(?: id)?\b",
    re.IGNORECASE,
)
"""What a page prints beside a name to lead to more about it."""
_GLUED_BODY = re.compile(r"(?<=[a-zß-ÿ]{2})-(?=[A-Z]{2,}|U\.)")
"""Between a name and the body that it is glued to: 'Ann Lee-NYU'."""
_USER = re.compile(r"\w[\w.-]{2,30}(?=[\s|,]*$)")
_ODD_CASE = re.compile(
    r"^(?!III)[A-Z]{3,}|^(?!Ma?c|De|La|Le|Di|Da|Van|Fitz|San)\w{1,20}[a-z][A-Z]|^N[Oo]\.?$"
)
_ODD_CAPITALS = re.compile(r"^[^AEIOUYÀ-Ý.]{2,}$|[^.]\.$|^NO$")
_GLUED = re.compile(r"\W{0,5}[A-Z]?[a-z ]{1,16}(?<=[a-z])(?=[A-Z])")
_PICTURED = re.compile(
    r"\s?\((?:photo|picture|image|foto|bild|illustra|video|vídeo)[^()]{0,20}\)", re.IGNORECASE
)
_PARTED = re.compile(r"[\s:]+")
_NO_NAME = re.compile(r"[:;!?&+/]")
_EDGE = " *•+|·–—-:([,."
_MARK = " *•+|·–—-:"
_LONGEST_NAME = 6
_LONGEST_LINE = 400


@dataclass(frozen=True, slots=True)
class Byline:
    """A name in a byline, `text[start:end]`."""

    name: str
    start: int
    end: int


def label_of(text: str, words: LanguagePack) -> int | None:
    """Where the names begin on a line that begins with a label such as 'By' or 'Written by:'; the length of
    the line where it is a label alone; `None` where there is no label, or one of somebody else's part."""
    text = text[:_LONGEST_LINE]
    heads = label_heads(words)
    begun = (token.strip(_EDGE) in heads for token in _PARTED.split(text.casefold()))
    if not any(begun) and not _GLUED.match(text):
        return None
    found = labels(words).match(masked(text, words))
    return found.end() if found and not others(words).match(text) else None


def has_long_label(text: str, words: LanguagePack) -> bool:
    """Whether a text holds a label of two words or more, such as 'written by', anywhere."""
    folded = text.casefold()
    return any(label in folded for label in long_labels(words))


def names_in(
    text: str, words: LanguagePack, start: int = 0, elsewhere: Callable[[str], bool] = lambda _: False
) -> Iterator[Byline]:
    """The names of a byline from `start` on. `elsewhere` tells of 'New Orleans' in 'Ann Lee, New Orleans'
    that the text uses it as a place or body."""
    text = text[:_LONGEST_LINE]
    line = unmarked(text, words)
    start += len(line[start:]) - len(line[start:].lstrip(_MARK))
    if joint := joint_first(words).match(line, start):  # 'and Ann Lee' goes on from the line before
        start = joint.end()
    other = others_within(words).search(line, start)
    end = other.start() if other else len(line)
    for segment in _segments(line, start, end):
        found = list(_segment_names(line, *segment, words, elsewhere))
        if found:
            yield from (Byline(text[a:b], a, b) for a, b in found if not _PICTURED.match(text, b))
            return


def unmarked(text: str, words: LanguagePack) -> str:
    """A line with all that is no part of a name overwritten: dates, addresses, footnote marks, links to
    profiles."""
    line = _GLUED_BODY.sub("|", _HANDLE.sub(lambda m: "|" * len(m[0]), masked(text, words)))
    return _MARKS.sub(lambda m: _MASK * len(m[0]), _PROFILE.sub(lambda m: _MASK * len(m[0]), line))


def user_in(text: str, words: LanguagePack, start: int) -> Byline | None:
    """A name of one word, perhaps in small letters, that all of a labelled byline consists of: 'by whova'."""
    line = masked(text[:_LONGEST_LINE], words).rstrip(" |·•–—-")
    found = _USER.match(line, start)
    if not found or found[0].casefold() in no_names(words):
        return None
    return Byline(found[0], *found.span())


def is_name(text: str, words: LanguagePack) -> bool:
    """Whether a text can be the full name of a person: two to five capitalised words, none of them a word
    of another kind."""
    tokens = text.split()
    if not 2 <= len(tokens) <= 5 or not all(_is_part(token) for token in tokens) or _NO_NAME.search(text):
        return False
    small = tokens if words.lang == "en" else _without_capitals(tokens)
    capitals = tokens if text.isupper() else tokens[len(small) :]
    if any(map(_ODD_CAPITALS.search, capitals)) or (not text.isupper() and any(map(_ODD_CASE.search, small))):
        return False
    folded = [token.casefold().strip(".,") for token in tokens]
    if folded[0] in particles() - {"van", "von", "de", "el", "al", "di"}:
        return False
    spoilt = no_names(words)
    return not any(word in spoilt for word in folded) and sum(len(word) > 1 for word in folded) >= 2


def _without_capitals(tokens: list[str]) -> list[str]:
    """The first names before a family name in capitals, as French pages print it: 'Maud LE GALL'."""
    first = next((n for n, token in enumerate(tokens) if token.isupper() and len(token) > 2), len(tokens))
    while 1 < first < len(tokens) and tokens[first - 1].isupper() and "." not in tokens[first - 1]:
        first -= 1
    family = tokens[first:]
    return tokens[:first] if first and all(token.isupper() for token in family) else tokens


def is_furniture(name: str, words: LanguagePack) -> bool:
    """Whether what follows a label is no name but a line of furniture: 'No Comments'."""
    first = name.split(maxsplit=1)[0].casefold()
    return first in words.mixed_set("not_in_names") or first in words.word_set("stop_words") - {
        "the",
        "all",
        "our",
    }


def is_capitalised(text: str, words: LanguagePack) -> bool:
    """Whether a text can be the name of a body: capitalised words, none of furniture or of sentences."""
    tokens = text.split()
    spoilt = words.mixed_set("not_in_names") | words.word_set("stop_words")
    body = words.mixed_set("body_words")
    return (
        all(_is_part(token) for token in tokens)
        and not any(token.casefold() in spoilt and token.casefold() not in body for token in tokens[1:])
        and tokens[0].casefold() not in spoilt - {"our", "the"}
    )


def _is_listed_name(text: str, words: LanguagePack) -> bool:
    """Whether a text among others between commas is a name, perhaps with initials: 'R. Suharto'."""
    if is_name(text, words):
        return True
    first, _, rest = text.partition(" ")
    return len(first.strip(".")) == 1 and is_name(f"Ab {rest}", words)


# -- from left to right -----------------------------------------------------------------------


def _segments(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between marks that divide a byline for good."""
    for cut in _HARD.finditer(line, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _segment_names(
    line: str, start: int, end: int, words: LanguagePack, elsewhere: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """The names of one stretch: of each piece between commas the name that it begins with."""
    pieces = list(_pieces(line, start, end, words))
    plain = [_untitled(line[a:b].strip(f" {_MASK}"), words) for a, b, _ in pieces]
    for number, (a, b, joined) in enumerate(pieces):
        piece = plain[number]
        if number == 0:
            name = _name_at(line, a, b, words)
            if not name:
                return
            yield _without_honorific(line, *name, words)
            continue
        if _SUFFIX.fullmatch(piece) or (_is_credential(piece) and not is_name(piece, words)):
            continue
        if _is_role(piece, words):
            continue
        after_role = _is_role(plain[number - 1], words)
        followed = number + 1 < len(pieces) and (pieces[number + 1][2] or _is_role(plain[number + 1], words))
        if after_role and not joined and not followed:
            return
        name = _name_at(line, a, b, words)
        if not name or not _is_listed_name(_bare(line, *name, words), words):
            if joined and name and not after_role and " " not in plain[0]:
                yield _without_honorific(line, *name, words)
            continue
        if not joined and (
            elsewhere(line[name[0] : name[1]])
            or (len(pieces) == 2 and not has_given(_bare(line, *name, words)))
        ):
            continue
        yield _without_honorific(line, *name, words)


def has_given(name: str) -> bool:
    """Whether a name begins with a given name or an initial."""
    first = fold(name.partition(" ")[0].strip("."))
    return len(first) == 1 or first in given_names()


def _pieces(line: str, start: int, end: int, words: LanguagePack) -> Iterator[tuple[int, int, bool]]:
    """Start and end of what stands between commas and words for 'and', and whether 'and' led into it."""
    joined = False
    for cut in joints(words).finditer(line, start, end):
        if line[start : cut.start()].strip():
            yield start, cut.start(), joined
            joined = False
        joined = joined or cut[0].strip() != ","
        start = cut.end()
    if line[start:end].strip():
        yield start, end, joined


def _name_at(line: str, start: int, end: int, words: LanguagePack) -> tuple[int, int] | None:
    """The run of name words that a piece begins with, after honorifics in small letters ('dr. ir.')."""
    first = last = None
    start = end - len(_untitled(line[start:end].lstrip(f" {_MASK}"), words))
    for token in itertools.islice(_TOKEN.finditer(line, start, end), _LONGEST_NAME):
        if not _is_part(token[0]):
            break
        if token[0].islower() and first is None:
            break
        if first is not None and _ends_name(token[0], line[first : token.start()], words):
            break
        first = token.start() if first is None else first
        if not token[0].islower():
            last = token.end()
            if len(token[0]) > 4 and token[0][-1] == "." and not line[last:end].strip(f" |{_MASK}"):
                last -= 1
    if first is None or last is None:
        return None
    while (
        last > first
        and (word := line[first:last].rsplit(None, 1))[1:]
        and _is_trailing(word[1], word[0], words)
    ):
        last = first + len(word[0].rstrip())
    return first, last


def _untitled(piece: str, words: LanguagePack) -> str:
    """A piece without the honorifics in small letters that it begins with."""
    while piece[:1].islower() and (title := honorifics(words).match(piece)):
        piece = piece[title.end() :]
    return piece


def _ends_name(token: str, before: str, words: LanguagePack) -> bool:
    """Whether a capitalised word begins something else after a name: 'Ann Lee In Space', 'Ann Lee Staff
    Writer', 'Ann Lee Ann Lee'."""
    folded = token.casefold().strip(".,")
    if folded in words.word_set("stop_words") and folded not in particles():
        return True
    if before.count(" ") < 2:
        return False
    roles = (
        words.mixed_set("byline_roles")
        | words.mixed_set("not_in_names")
        | {m.casefold() for m in words.data["months"]}
    )
    return (folded in roles and folded not in words.mixed_set("body_words")) or before.startswith(token)


def _is_part(token: str) -> bool:
    if token in ("'t", "’t"):
        return True
    if not token[0].isalpha() or any(c.isdigit() for c in token):
        return False
    return not token[0].islower() or token.casefold() in particles() or token.startswith(("d’", "d'"))


def _is_trailing(word: str, before: str, words: LanguagePack) -> bool:
    """Whether a word after a name is a credential or initials: 'Ann Lee PhD', 'Ann Lee USA TODAY'."""
    capitals = word.isupper() and len(word) > 2 and not _SUFFIX.fullmatch(word)
    if capitals and " " in before and not before.isupper() and not before.split()[1].isupper():
        return True
    return word.strip(".,").replace(".", "").casefold() in words.mixed_set("byline_credentials")


def _is_credential(piece: str) -> bool:
    return bool(_CREDENTIAL.fullmatch(piece))


def _is_role(piece: str, words: LanguagePack) -> bool:
    """Whether a piece is a role or a body, not a name."""
    folded = {word.casefold().strip(".") for word in piece.split()}
    lowered = piece[:1].islower() and piece.split(maxsplit=1)[0].casefold() not in particles()
    return lowered or bool(folded & (words.mixed_set("byline_roles") | words.mixed_set("body_words")))


def _bare(line: str, start: int, end: int, words: LanguagePack) -> str:
    start, end = _without_honorific(line, start, end, words)
    return line[start:end]


def _without_honorific(line: str, start: int, end: int, words: LanguagePack) -> tuple[int, int]:
    while (found := honorifics(words).match(line, start, end)) and found.end() < end:
        start = found.end()
    return start, end
