"""Runs of words that may be persons' names, with the titles and degrees that stand by them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.extract.naming.headed import is_head
from builder.extract.naming.lexicon import (
    CREDENTIALS,
    PARTICLES,
    PORTFOLIOS,
    SUFFIXES,
    Lexicon,
    fold,
    given_names,
    places,
)
from builder.extract.naming.lines import Line
from builder.extract.naming.roles import POSSESSIVE_PRONOUNS
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
    words: tuple[str, ...]
    """The name's words, folded, without initials and suffix."""
    weight: float = 0.0

    @property
    def name(self) -> str:
        """As printed, without titles and credentials."""
        return self.line.text(self.first, self.last)


def _words(line: Line, first: int, last: int) -> tuple[str, ...]:
    kept = [
        t for t in line.tokens[first:last] if t.text != "," and t.key not in SUFFIXES and not is_initial(t)
    ]
    return tuple(fold(t.text) for t in kept)


def candidates(line: Line, lex: Lexicon) -> Iterator[Candidate]:
    """Every run of capitalised words of a line that may be a name, bodies left out."""
    starts = [i for i, t in enumerate(line.tokens) if t.cap or t.key in _LEADING]
    past = 0
    for i in starts:
        if i < past or not _opens_name(line, lex, i):
            continue
        end = _run(line, lex, i)
        if (found := _split(line, lex, i, end)) is not None:
            yield found
            end = max(end, found.last)
        past = max(end, i + 1)


def _opens_name(line: Line, lex: Lexicon, i: int) -> bool:
    token = line.tokens[i]
    if i in line.covered or not token.text[0].isalpha():
        return False
    if token.cap:
        if line.opens(i) and _determines(line, lex, i):
            return False
        return not (token.key in lex.stop and not is_initial(token)) or token.key in lex.honorifics
    leading = token.key in _LEADING and token.key not in lex.of and token.key not in lex.links
    return leading and _particles(line, lex, i, i) > i


def _determines(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a sentence begins with an article, or a pronoun before kin: `A | Matilde`, `Meine | Tante`."""
    if len(line.tokens[i].text) == 1:
        return line.key(i) in lex.articles
    kin = line.key(i + 1) in lex.person_nouns or lex.is_role(line.key(i + 1))
    return kin and line.key(i) in POSSESSIVE_PRONOUNS


_LEADING = frozenset("von van de di da del della al ter ten d’ d' ben".split())


def _particles(line: Line, lex: Lexicon, first: int, i: int) -> int:
    """Past the particles at `i` of a name that began at `first` if a capitalised word follows, else `i`."""
    j = i
    while j < i + 3 and not line.cap(j) and (line.key(j) in PARTICLES or _and_of(line, j)):
        j += 1
    if j == i or not line.cap(j) or j in line.covered:
        return i
    return i if _leads_to_body(line, lex, first, i, j) else j


def _and_of(line: Line, j: int) -> bool:
    """The 'und' of 'von und zu'."""
    return line.key(j) == "und" and line.key(j - 1) == "von" and line.key(j + 1) == "zu"


def _leads_to_body(line: Line, lex: Lexicon, first: int, i: int, j: int) -> bool:
    """Whether small words after a whole name say where its bearer works: `Jonas Berg | vom Landesamt`."""
    if lex.lang == "de" and line.key(i) in lex.articles and i > first:
        return True  # 'Angaben des Senats'
    if lex.lang == "de" and line.key(i) in _CONTRACTED and i > first:
        return given_names().get(fold(line.tokens[first].text)) not in ("m", "f", "u") or i - first > 1
    if is_head(line.key(j), lex) and not line.cap(j + 1):
        return True
    if lex.lang == "nl" and line.key(i) == "van":
        titled = lex.is_one_role(line.key(first))  # 'Burgemeester Jan Smit | van Ede'
        named = i - first - titled > 1 and fold(line.tokens[i - 1].text) not in given_names()
        return named and (titled or lex.is_one_role(line.key(first - 1)))
    if lex.lang == "it" and i - first > 1 and not set(line.key(j)) & _VOWELS:
        return True  # 'Chiara Bruni | del Cnr'
    if lex.lang not in ("de", "it") or i - first < 2 or line.key(i) not in lex.at | lex.of:
        return False
    return given_names().get(fold(line.tokens[i - 1].text)) not in ("m", "f", "u")


_VOWELS = frozenset("aeiouàèéìòù")
_CONTRACTED = frozenset(("vom", "zum", "zur"))


def _run(line: Line, lex: Lexicon, i: int) -> int:
    """The end of the run of capitalised words and particles that begins at `i`."""
    end = i
    while end - i < _LONGEST * 2:
        if end < len(line.tokens) and end not in line.covered and line.cap(end) and _is_word(line, lex, end):
            end += 1
        elif (
            end < len(line.tokens)
            and line.key(end) not in lex.org_and
            and (past := _particles(line, lex, i, end)) > end
        ):
            end = past
        else:
            break
    return end


def _is_word(line: Line, lex: Lexicon, i: int) -> bool:
    token = line.tokens[i]
    if (token.key in lex.calendar and not _namesake(line, i)) or token.text == "I":
        return False
    if token.key in CREDENTIALS and not is_initial(token) and sum(map(str.isupper, token.text)) > 1:
        return False
    return token.text[0].isalpha() and not token.text.endswith("_")


def _namesake(line: Line, i: int) -> bool:
    """Whether a month's or day's name begins a person's: `Julio César`, unlike `12 Julio`."""
    dated = line.key(i - 1).isdigit() or line.key(i - 2).isdigit()
    return line.cap(i + 1) and not dated and given_names().get(fold(line.key(i))) in ("m", "f")


def _split(line: Line, lex: Lexicon, i: int, end: int) -> Candidate | None:
    """Titles and roles from the name in a run: `Production Minister | Rocío Valdelomar`."""
    first, honorific = i + _apposed_noun(line, lex, i, end), None
    given = given_names()
    for j in range(first, end):
        key = line.tokens[j].key
        title = key in lex.honorifics and not is_initial(line.tokens[j])
        title = title or (key in lex.person_nouns and j == i and _kin(line, lex, j, end))
        if not (title or (lex.is_role(key) and j + 1 < end)):
            continue
        if (
            j > first
            and not title
            and given.get(fold(line.tokens[j - 1].text)) in ("m", "f")
            and j - 1 == first
        ):
            continue  # 'Jean Baker Miller'
        if title and j > first and j + 1 >= end:
            continue
        first, honorific = j + 1, key if title else honorific
    if first > i and not line.cap(first) and lex.lang not in ("de", "en"):
        person = _given(line, first + 1, end)  # 'Minister van Landbouw | Bas Kuipers'
        if not person and lex.lang != "nl":
            return None  # 'Secretário | de Estado da Conservação'
        i = first = person or first
    while first < end and (line.tokens[first].key in lex.stop and not is_initial(line.tokens[first])):
        first += 1
    if (past := _past_field(line, lex, i, first, end)) > first:
        i = first = past
    first = _past_places(line, lex, first + _verb_opens(line, lex, first, end), end)
    if first >= end or end - first > _LONGEST:
        return None
    named = given.get(fold(line.tokens[first].text)) in ("m", "f")
    named = named and (lex.lang != "en" or line.key(end) not in lex.of)
    particle = end - first > 2 and not line.cap(end - 2)  # 'Jan de Visser'
    if lex.is_role(line.tokens[end - 1].key) and not particle and (not named or end - first > 3):
        return None  # 'Chief Sustainability Officer', 'Isaac Haidak Professor of …'
    last = _suffix(line, end)
    after, credentials = _credentials(line, last, lex)
    return Candidate(line, i, first, last, after, credentials, honorific, _words(line, first, last))


def _kin(line: Line, lex: Lexicon, i: int, end: int) -> bool:
    """Whether a noun for kin and friends in capitals stands before a name: `Meine Freundin | Jule`."""
    return i + 1 < end if lex.lang == "de" and not line.opens(i) else line.opens(i) and i + 2 < end


def _apposed_noun(line: Line, lex: Lexicon, i: int, end: int) -> bool:
    """Whether a German noun after an article stands before a given name: `die Malerin | Anna Holt`."""
    if (
        lex.lang != "de"
        or end - i < 3
        or not (line.key(i - 1) in lex.articles or _adjective(line, lex, i - 1))
    ):
        return False
    given = given_names()
    sure = given.get(fold(line.tokens[i + 1].text)) in ("m", "f")
    return (
        sure
        and given.get(fold(line.tokens[i].text)) not in ("m", "f", "u")
        and line.key(i) not in lex.org_heads
    )


def _adjective(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether an adjective between article and noun stands at a place: `der | 42-jährige | Vater`."""
    inflected = line.key(i).endswith(("e", "en", "er")) and not line.cap(i)
    while i > 1 and not line.key(i - 1).isalpha():
        i -= 1  # '42-'
    return inflected and line.key(i - 1) in lex.articles


def _given(line: Line, first: int, end: int) -> int:
    """Where a given name stands before another word of a run; 0 where none does."""
    given = given_names()
    return next((j for j in range(first, end - 1) if given.get(fold(line.tokens[j].text), "k") != "k"), 0)


def _verb_opens(line: Line, lex: Lexicon, i: int, end: int) -> bool:
    """Whether a verb in the sentence's first capitals stands before a given name: `Dijo | Inés Rial`."""
    if end - i < 3 or not line.opens(i):
        return False
    told = lex.lang in _PAST and line.key(i).endswith(_PAST[lex.lang])
    if not (told or line.key(i) in lex.verbs) or fold(line.tokens[i].text) in given_names():
        return False
    return given_names().get(fold(line.tokens[i + 1].text)) in ("m", "f")


_PAST = {"es": ("ó",), "pt": ("ou", "eu", "iu")}
"""Endings of what somebody did."""


def _past_field(line: Line, lex: Lexicon, i: int, first: int, end: int) -> int:
    """Past the field of a role in capitals: `catedrático de Química Analítica | Rafael Luque`."""
    given = given_names()
    if lex.lang == "nl" and first > i and lex.is_one_role(line.key(first - 1)) and first + 1 < end:
        sure = line.key(first).endswith(_SCIENCES) and end - first > 2  # 'Hoogleraar Natuurkunde | Arie Vos'
        return first + 1 if sure and given.get(fold(line.tokens[first].text)) is None else first
    if line.key(i - 1) in lex.org_and and first == i and end - first > 2 and line.key(i) in PORTFOLIOS:
        return first + 1  # 'Minister of Children and Education | Ida Holt'
    if line.key(i - 1) not in lex.links or not lex.is_one_role(line.key(i - 2)):
        return first
    named = (j for j in range(first, end - 1) if given.get(fold(line.tokens[j].text)) in ("m", "f"))
    return next(named, first)


_SCIENCES = (
    "iek",
    "kunde",
    "schap",
    "schappen",
    "logie",
    "recht",
    "grafie",
    "nomie",
    "leer",
    "sofie",
    "chemie",
)


_PARTIES = frozenset(
    "conservative labour democrat republican tory liberal green independent socialist".split()
)


def _past_places(line: Line, lex: Lexicon, first: int, end: int) -> int:
    """Past a place, people or body before a given name: `Wisconsin | Tammy`, `Council | Jakob …`."""
    given = given_names()
    while end - first > 2 and (
        line.tokens[first].key in places()
        or line.key(first) in _PARTIES
        or is_acronym(line.tokens[first])
        or is_head(line.key(first), lex)
        or line.key(first) in lex.org_heads_weak
    ):
        headed = end - first == 3 and is_head(line.key(first), lex)
        if given.get(fold(line.tokens[first + 1].text)) not in ("m", "f") and not headed:
            break
        first += 1
    return first


def _suffix(line: Line, end: int) -> int:
    if line.key(end) in SUFFIXES and line.cap(end):
        return end + 1
    if line.is_(end, ",") and line.key(end + 1) in ("jr", "sr"):
        return end + 2
    return end


def _fellowship(line: Line, at: int, degree: int | None) -> bool:
    """Whether capitals that follow a degree are one more, of a society say: `MD, FACE,`."""
    if degree is None or not line.is_(at - 1, ",") or at in line.covered or line.key(at) in places():
        return False
    word = line.tokens[at].text
    return word.isalpha() and word.isupper() and 3 <= len(word) <= 8 and line.is_(at + 1, ",")


def _credentials(line: Line, last: int, lex: Lexicon) -> tuple[int, str | None]:
    """Past the degrees after a name, and the degrees as printed: `, M.D., Ph.D.`"""
    i, start, end = last, None, last
    while i < len(line.tokens):
        at = i + 1 if line.is_(i, ",") else i
        word = line.tokens[at].text if at < len(line.tokens) else ""
        degree = word.casefold().rstrip(".") in CREDENTIALS or _fellowship(line, at, start)
        if not degree or sum(map(str.isupper, word)) < 2 or word[0].islower():
            break
        if lex.is_one_role(line.key(at + 1)) and not line.cap(at + 1):
            break  # 'PhD student'
        while at + 2 < len(line.tokens) and (line.is_(at + 1, "-") or line.is_(at + 1, "/")):
            at += 2
        if line.is_(at + 1, "(") and line.is_(at + 3, ")"):
            at += 3
        start = start if start is not None else (i + 1 if line.is_(i, ",") else i)
        i = end = at + 1
    return (end, line.text(start, end)) if start is not None else (last, None)
