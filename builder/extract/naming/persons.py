"""Runs of words that may be persons' names, and the evidence for and against each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.extract.naming.lexicon import (
    CREDENTIALS,
    PARTICLES,
    SUFFIXES,
    Lexicon,
    family_first,
    fold,
    given_names,
    places,
)
from builder.extract.naming.lines import Line
from builder.extract.naming.tokens import is_acronym, is_initial

_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a person's name, and what stands right beside them."""

    line: Line
    title: int
    """First token of the titles and roles in capitals before the name; `first` where there are none."""
    first: int
    last: int
    """Past the name's last token, suffix included."""
    after: int
    """Past the credentials."""
    credentials: str | None
    honorific: str | None
    """The last title before the name, case-folded: `dr`, `mrs`."""
    weight: float = 0.0

    @property
    def name(self) -> str:
        """As printed, without titles and credentials."""
        return self.line.text(self.first, self.last)

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words, folded, without initials and suffix."""
        found = self.line.tokens[self.first : self.last]
        kept = [t for t in found if t.text != "," and t.key not in SUFFIXES and not is_initial(t)]
        return tuple(fold(t.text) for t in kept)


def candidates(line: Line, lex: Lexicon) -> Iterator[Candidate]:
    """Every run of capitalised words of a line that may be a name, bodies left out."""
    i = 0
    while i < len(line.tokens):
        if not _opens_name(line, lex, i):
            i += 1
            continue
        end = _run(line, lex, i)
        if (found := _split(line, lex, i, end)) is not None:
            yield found
            end = max(end, found.last)
        i = max(end, i + 1)


def _opens_name(line: Line, lex: Lexicon, i: int) -> bool:
    token = line.tokens[i]
    if i in line.covered or not token.text[0].isalpha():
        return False
    if token.cap:
        return not (token.key in lex.stop and not is_initial(token)) or token.key in lex.honorifics
    return token.key in PARTICLES and _particles(line, i) > i and (token.key in _LEADING)


_LEADING = frozenset("von van de di da del della al ter ten d’ d' zu ben".split())


def _particles(line: Line, i: int) -> int:
    """Past the particles at `i` if a capitalised word follows them, else `i`."""
    j = i
    while j < i + 3 and line.key(j) in PARTICLES and not line.cap(j):
        j += 1
    return j if j > i and line.cap(j) and j not in line.covered else i


def _run(line: Line, lex: Lexicon, i: int) -> int:
    """The end of the run of capitalised words and particles that begins at `i`."""
    end = i
    while end - i < _LONGEST * 2:
        if end < len(line.tokens) and end not in line.covered and line.cap(end) and _is_word(line, lex, end):
            end += 1
        elif end < len(line.tokens) and line.key(end) not in lex.org_and and (past := _particles(line, end)) > end:
            end = past
        else:
            break
    return end


def _is_word(line: Line, lex: Lexicon, i: int) -> bool:
    token = line.tokens[i]
    if token.key in lex.calendar or token.key in CREDENTIALS and not is_initial(token) and token.text.isupper():
        return False
    return token.text[0].isalpha() and not token.text.endswith("_")


def _split(line: Line, lex: Lexicon, i: int, end: int) -> Candidate | None:
    """Titles and roles from the name in a run: `Production Minister | Rocío Valdelomar`."""
    first, honorific = i, None
    given = given_names()
    for j in range(i, end):
        key = line.tokens[j].key
        title = key in lex.honorifics and not is_initial(line.tokens[j])
        if not (title or (lex.is_role(key) and j + 1 < end)):
            continue
        if j > first and not title and given.get(fold(line.tokens[j - 1].text)) in ("m", "f") and j - 1 == first:
            continue  # 'Jean Baker Miller'
        if title and j > first and j + 1 >= end:
            continue
        first, honorific = j + 1, key if title else honorific
    while first < end and (line.tokens[first].key in lex.stop and not is_initial(line.tokens[first])):
        first += 1
    first = _past_places(line, first, end)
    if first >= end or (end - first > _LONGEST):
        return None
    last = _suffix(line, end)
    after, credentials = _credentials(line, last)
    return Candidate(line, i, first, last, after, credentials, honorific)


def _past_places(line: Line, first: int, end: int) -> int:
    """Past a place or people before a given name: `Wisconsin | Tammy`, `Norwegian | Jakob …`."""
    given = given_names()
    while end - first > 2 and line.tokens[first].key in places():
        if given.get(fold(line.tokens[first + 1].text)) not in ("m", "f"):
            break
        first += 1
    return first


def _suffix(line: Line, end: int) -> int:
    if line.key(end) in SUFFIXES and line.cap(end):
        return end + 1
    if line.is_(end, ",") and line.key(end + 1) in ("jr", "sr"):
        return end + 2
    return end


def _credentials(line: Line, last: int) -> tuple[int, str | None]:
    """Past the degrees after a name, and the degrees as printed: `, M.D., Ph.D.`"""
    i, start, end = last, None, last
    while i < len(line.tokens):
        at = i + 1 if line.is_(i, ",") else i
        word = line.tokens[at].text if at < len(line.tokens) else ""
        if word.casefold().rstrip(".") not in CREDENTIALS or sum(map(str.isupper, word)) < 2 or not word[0].isupper():
            break
        while line.is_(at + 1, "-") or line.is_(at + 1, "/"):
            at += 2
        if line.is_(at + 1, "(") and line.is_(at + 3, ")"):
            at += 3
        start = start if start is not None else (i + 1 if line.is_(i, ",") else i)
        i = end = at + 1
    return (end, line.text(start, end)) if start is not None else (last, None)


# -- evidence ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageWords:
    """What all of a page says about its capitalised words."""

    lower: frozenset[str]
    """Words that also stand in small letters."""
    alone: frozenset[str]
    """Capitalised words, case-folded, that also stand without another beside them."""


def page_words(lines: list[Line]) -> PageWords:
    """Gather the words of all lines."""
    lower: set[str] = set()
    alone: set[str] = set()
    for line in lines:
        previous = False
        for i, token in enumerate(line.tokens):
            if not token.cap:
                lower.add(token.text)
            elif not previous and not line.cap(i + 1) and i not in line.covered:
                alone.add(token.key)
            previous = token.cap
    return PageWords(frozenset(lower), frozenset(alone))


THRESHOLD = 3.0


def weigh(found: Candidate, lex: Lexicon, page: PageWords) -> Candidate:
    """A candidate with the weight of the evidence that it is a person."""
    weight = _name_itself(found, lex, page) + _beside(found, lex) + _against(found, lex)
    words = found.words
    if words and words[-1] in page.alone and len(words) > 1:
        weight += 1.5
    return replace(found, weight=weight)


def _name_itself(found: Candidate, lex: Lexicon, page: PageWords) -> float:
    """What the words of a name say."""
    line, names = found.line, given_names()
    tokens = line.tokens[found.first : found.last]
    words = found.words
    if not words:
        return -9
    kind = names.get(words[0]) or names.get(words[0].partition("-")[0])
    weight = {"m": 3.0, "f": 3.0, "u": 2.0, "w": 1.0, None: 0.0}[kind]
    if len(words) == 1:
        weight = weight - 3 if len(tokens) == 1 else weight - 1.5
    elif words[0] in family_first() and len(words) <= 4:
        weight = max(weight, 2.0 + 1.5 * ("-" in words[1]) + (names.get(words[-1]) is not None))
    if any(is_initial(token) for token in tokens[1:-1]):
        weight += 2 if not is_initial(tokens[0]) else 0.5
    if any(token.key in PARTICLES and not token.cap for token in tokens):
        weight += 1
    if len(words) > 1 and "-" in words[-1] and tokens[-1].text.rpartition("-")[2][:1].isupper():
        weight += 0.5
    for token in tokens:
        key = token.key
        if token.cap and key in page.lower and names.get(fold(key)) not in ("m", "f", "u"):
            weight -= 1.5
        if is_acronym(token) and not is_initial(token) and token.text.isupper() and len(token.text) > 2:
            weight -= 1.5 if line.block.text.isupper() else 3
    return weight


def _beside(found: Candidate, lex: Lexicon) -> float:
    """What the words around a name say for it."""
    line, weight = found.line, 0.0
    if found.honorific:
        weight += 4.5
    elif found.title < found.first and any(lex.is_role(line.key(j)) for j in range(found.title, found.first)):
        weight += 3
    if found.credentials:
        weight += 4.5
    before, after = line.key(found.title - 1), line.key(found.after)
    if before in lex.named:
        weight += 4
    elif before in lex.person_nouns or lex.is_role(before):
        weight += 3
    elif before in lex.verbs or (line.is_(found.title - 1, ",") and _role_before_comma(line, lex, found.title - 2)):
        weight += 1.5
    if after in lex.verbs or after in lex.relatives:
        weight += 1.5
    elif line.is_(found.after, ","):
        weight += _after_comma(line, lex, found.after + 1)
    elif line.is_(found.after, "(") and line.key(found.after + 1).isdigit():
        weight += 1
    return weight


def _role_before_comma(line: Line, lex: Lexicon, i: int) -> bool:
    return lex.is_role(line.key(i)) or line.key(i) in lex.person_nouns


def _after_comma(line: Line, lex: Lexicon, i: int) -> float:
    """An apposition, an age, a relative clause after `Name,`."""
    key = line.key(i)
    if key in lex.relatives:
        return 2.5
    if key.isdigit() and len(key) <= 3 and not line.cap(i + 1):
        return 2.5
    for j in range(i, min(i + 7, len(line.tokens))):
        word = line.tokens[j]
        if lex.is_role(word.key):
            return 2.5
        if word.text in ",.;:()" or (word.key in lex.verbs and j > i):
            return 0.0
    return 0.0


def _against(found: Candidate, lex: Lexicon) -> float:
    """What speaks against a person: things, places, articles, prepositions of place."""
    line, weight = found.line, 0.0
    keys = [line.key(j) for j in range(found.first, found.last)]
    before = line.key(found.title - 1)
    if before in lex.articles and found.title == found.first:
        weight -= 3
    elif before in lex.within or before in ("at", "near", "across"):
        weight -= 2
    if keys[-1] in lex.other_heads or keys[-1] in lex.org_heads or keys[-1] in lex.org_heads_weak:
        weight -= 3.5
    elif any(k in lex.other_heads or k in lex.org_heads for k in keys[:-1]):
        weight -= 1.5
    joined = " ".join(keys)
    if joined in places():
        weight -= 6
    elif len(keys) > 1:
        weight -= 3 * (keys[0] in places()) + 1.5 * (keys[-1] in places())
    if line.key(found.after) == "et" and line.key(found.after + 1) == "al":
        weight -= 6
    nxt = line.key(found.after)
    if nxt in lex.other_heads and nxt not in lex.verbs and not line.cap(found.after):
        weight -= 2
    if len(keys) == 1 and not (found.honorific or before in lex.named or before in lex.person_nouns):
        weight -= 0.5
    return weight
