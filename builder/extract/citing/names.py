"""Printed lists of authors → CSL names.

Four habits and their mixtures: 'Family, G. H., & Family, G.' (APA), 'Family GH, Family G' (Vancouver),
'G. H. Family, G. Family and G. Family' (physics), 'Family, Given, Given Family, and Given Family' (MLA,
Chicago: only the first one inverted). Bodies are literal names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import Name

_PARTICLES = frozenset(
    "van von der den de del della dello degli dal dalla dalle di da do dos das du la le los las ter ten zu"
    " zur af av ibn bin al el vander vanden op 't st".split()
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|2nd|3rd)\.?", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:\s*[,(\[]\s*|\s+(?=eds?\b|hg))(?:eds?|editors?|hrsg|hgg?|dirs?|coords?|comps?|trans)\b\.?[)\]]?$",
    re.IGNORECASE,
)
_ET_AL = re.compile(
    r"[\s,;]*\b(?:et\s+al(?:ii|iae)?\b\.?|and\s+others|und\s+andere|u\.\s?a\.|y\s+otros).{0,40}$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*)?(?:&|\b(?:and|und|et|y|e|en|with)\b)\s+(?=[^\W\d_])", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_INITIALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ]\.?[\s‐-]*){1,4}")
_DOTTED = re.compile(r"(?:[^\W\d_][^\W\d_]?\.[\s‐-]*){1,5}(?:[^\W\d_a-z])?")
_CLOSED = re.compile(r"[^\W\d_a-z]{1,4}(?:-[^\W\d_a-z])?")
_BODY = re.compile(
    r"\b(?:committee|consortium|group|organi[sz]ation|university|universität|institut\w*|agency|collaboration|team"
    r"|association|society|council|ministry|department|office|cent(?:er|re)|bank|commission|foundation|federation"
    r"|academy|network|board|bureau|company|corp(?:oration)?|inc|ltd|gmbh|press|project|initiative|alliance|union"
    r"|administration|service|services|investigators|fund|programme|program|authority|parliament"
    r"|united nations|government|college|clinic|hospital|laboratory|museum|library|school|trust|forum"
    r"|partners|staff|editorial|editors)\b",
    re.IGNORECASE,
)


def names(text: str) -> tuple[Name, ...]:
    """The names of a printed list of authors, 'et al.' and 'eds.' dropped; empty for nothing but marks."""
    text = _ET_AL.sub("", " ".join(text.split())).strip(" ,;:")
    text = _ROLE.sub("", text).strip(" ,;:")
    if not re.search(r"[^\W\d_]{2}", text):
        return ()
    if _is_body(text):
        return (Name(literal=text.rstrip(".")),)
    if ";" in text:
        parts = [part for half in text.split(";") for part in _AND.split(half.strip())]
        return tuple(name for part in parts if part for name in _paired(_COMMA.split(part)))
    return tuple(_all(text))


def is_body(text: str) -> bool:
    """Whether a text names one body: it says so with a word such as 'Society', and is nothing else."""
    return len(text.split()) < 14 and _is_body(text) and not re.search(r"\d{3}|[:;]", text)


def _is_body(text: str) -> bool:
    """Whether the whole is the name of one body, with its commas and its 'and'."""
    return bool(_BODY.search(text)) and not any(map(_is_initials, re.split(r"[\s,]+", text)[1:]))


def _all(text: str) -> Iterator[Name]:
    """Names of a list without semicolons. `_AND` always parts two names; a comma may or may not."""
    groups = [[p for p in _COMMA.split(group) if p] for group in _AND.split(text)]
    pieces = [piece for group in groups for piece in group]
    if len(pieces) > 1 and _inverted_first(pieces):
        first, rest = groups[0], groups[1:]
        yield _person(first[0], first[1]) if len(first) > 1 else _whole(first[0])
        if len(first) > 2:
            yield from _paired(first[2:])
        groups = rest
    for group in groups:
        yield from _paired(group)


def _inverted_first(pieces: list[str]) -> bool:
    """'Geller, Anne Ellen, Michele Eodice': a family name alone, then a given name, then whole names."""
    return (
        not _whole(pieces[0]).given
        and not _is_initials(pieces[1])
        and not _ends_in_initials(pieces[1])
        and not _SUFFIX.fullmatch(pieces[1])
        and not _begins_with_initials(pieces[1])
        and (len(pieces) == 2 or all(" " in p or "." in p for p in pieces[2:]))
    )


def _paired(pieces: list[str]) -> Iterator[Name]:
    """Names of pieces between commas: a family name takes the initials or the given name after it."""
    single = all(" " not in piece for piece in pieces) and len(pieces) % 2 == 0
    i = 0
    while i < len(pieces):
        piece, i = pieces[i].strip(), i + 1
        if i < len(pieces) and _SUFFIX.fullmatch(pieces[i]):
            i += 1  # 'Smith, Jr., J.': the suffix says nothing about who it is
        following = pieces[i].strip() if i < len(pieces) else ""
        whole = _whole(piece)
        bare = not whole.given or not (_begins_with_initials(piece) or _ends_in_initials(piece))
        if (
            following
            and bare
            and (_is_initials(following) or single or (not whole.given and _given(following)))
        ):
            i += 1
            yield _person(piece, following)
        elif not _is_initials(piece) and not _SUFFIX.fullmatch(piece):
            yield whole


def _given(piece: str) -> bool:
    """'John B.', 'Anne': what may follow a lone family name and its comma."""
    return " " not in piece or bool(re.fullmatch(r"[^\W\d_]+(?:\s[^\W\d_]\.?){1,2}", piece))


def _whole(piece: str) -> Name:
    """A name without a comma, in either order."""
    words = piece.split()
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1]) and not _is_initials(words[-1]):
        words.pop()
    for cut in range(1, len(words)):
        tail = " ".join(words[cut:])
        if _is_initials(tail) and not _is_initials(" ".join(words[:cut])):
            return _person(" ".join(words[:cut]), tail)
    glued = re.fullmatch(r"((?:[^\W\d_][^\W\d_]?\.[\s-]?){1,4})([^\W\d_]{2}.*)", piece)
    if glued and len(words) == 1:
        return _person(glued[2], glued[1])
    if len(words) == 1:
        return Name(family=piece)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].lower() in _PARTICLES:
        cut -= 1
    if words[0].lower() in _PARTICLES and cut == len(words) - 1 and words[0][0].islower():
        return Name(family=piece)
    return _person(" ".join(words[cut:]), " ".join(words[:cut]))


def _person(family: str, given: str) -> Name:
    particle = re.fullmatch(r"(.+?)\s+((?:van|von|de|der|den|del|la|da|dos|du|zu)(?:\s\w+)?)", given)
    if particle and particle[2].split()[-1].lower() in _PARTICLES:  # 'Beethoven, L. van'
        family, given = f"{particle[2]} {family}", particle[1]
    if family.isupper() and len(family) > 3:
        family = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), family)
    return Name(family=family.strip(" .,"), given=given.strip(" ,") or None)


def _is_initials(text: str) -> bool:
    text = text.strip()
    return bool(_DOTTED.fullmatch(text) or _CLOSED.fullmatch(text) or _INITIALS.fullmatch(text))


def _begins_with_initials(piece: str) -> bool:
    return bool(re.match(r"[^\W\d_][^\W\d_]?\.", piece))


def _ends_in_initials(piece: str) -> bool:
    words = piece.split()
    return len(words) > 1 and _is_initials(words[-1])
