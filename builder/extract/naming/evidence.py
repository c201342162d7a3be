"""The evidence for and against a run of words being a person's name, weighed.

A given name, a title, degrees, an apposition with a role, a verb of saying, a later mention by surname speak
for it; places, things and bodies among its words, an article or 'in' before it against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.extract.naming.against import against
from builder.extract.naming.candidates import Candidate
from builder.extract.naming.fields import role_with_field
from builder.extract.naming.leading import kinship, labelled, role_ending_at
from builder.extract.naming.lexicon import PARTICLES, Lexicon, family_first, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.roles import POSSESSIVE_PRONOUNS
from builder.extract.naming.tokens import is_acronym, is_initial


@dataclass(frozen=True, slots=True)
class PageWords:
    """What all of a page says about its capitalised words."""

    lower: frozenset[str]
    """Words that also stand in small letters."""
    alone: frozenset[str]
    """Capitalised words, folded, that also stand without another beside them."""
    acting: frozenset[str]
    """Those of them that stand beside a verb for what people do: `Holt said`, `dijo Ruiz`."""


def page_words(lines: Sequence[Line], lex: Lexicon) -> PageWords:
    """Gather the words of all lines."""
    verbs = lex.verbs - _ANYTHINGS
    alone: set[str] = set()
    acting: set[str] = set()
    for line in lines:
        words = line.tokens
        for i, token in enumerate(words):
            if not token.cap or i in line.covered or line.cap(i + 1):
                continue
            titled = i > 0 and words[i - 1].key in lex.honorifics
            if i and words[i - 1].cap and not titled:
                continue
            alone.add(fold(token.text))
            if line.key(i + 1) in verbs or line.key(i - 1 - titled) in verbs:
                acting.add(fold(token.text))
    lower = {token.text for line in lines for token in line.tokens if not token.cap}
    return PageWords(frozenset(lower), frozenset(alone), frozenset(acting))


_ANYTHINGS = frozenset("is was has had ist war hat est était a es era tiene è ha foi é tem heeft".split())
"""Verbs of persons that things have as well."""

THRESHOLD = 3.0
MOST = 8.0
"""More than what stands beside a name ever weighs."""


def weigh(found: Candidate, lex: Lexicon, page: PageWords) -> float:
    """The weight of the evidence that a candidate is a person."""
    weight = _name_itself(found, page) + against(found, lex)
    if weight < -MOST:
        return weight
    words = found.words
    if len(words) > 1 and words[-1] in page.alone:
        # a surname; a body is called by its first word
        weight += 2.5 if words[-1] in page.acting and words[0] not in page.alone else 1.5
    return weight + _beside(found, lex)


def in_company(found: list[Candidate], lex: Lexicon) -> list[Candidate]:
    """The candidates of a line, those heavier that a comma or 'and' joins to a sure one: `A, B and C`."""
    out = list(found)
    for n, candidate in enumerate(found):
        if candidate.weight >= THRESHOLD + 1 or len(candidate.words) < 2:
            continue
        for other in found[max(n - 1, 0) : n] + found[n + 1 : n + 2]:
            one, two = sorted((candidate, other), key=lambda c: c.first)
            between = [token.key for token in one.line.tokens[one.after : two.title]]
            joined = 0 < len(between) <= 2 and all(k == "," or k in lex.org_and for k in between)
            if joined and other.weight >= THRESHOLD:
                out[n] = replace(candidate, weight=candidate.weight + 1.5)
    return out


def _name_itself(found: Candidate, page: PageWords) -> float:
    """What the words of a name say."""
    line, names = found.line, given_names()
    tokens = line.tokens[found.first : found.last]
    words = found.words
    if not words:
        return -9
    kind = names.get(words[0]) or names.get(words[0].partition("-")[0])
    weight = {"m": 3.0, "f": 3.0, "u": 2.0, "w": 1.5, "k": 6.5 if len(words) == 1 else 1.5, None: 0.0}[kind]
    if len(words) == 1:
        weight = _one_word(found, weight, page)
    elif words[0] in family_first() and len(words) <= 4:
        weight = max(weight, 2.0 + 1.5 * ("-" in words[1]) + (names.get(words[-1]) is not None))
    if len(words) in (2, 3) and tokens[-1].key not in places() and tokens[-1].key not in page.lower:
        weight += 0.5
    if len(words) > 1 and _SYLLABLES.fullmatch(tokens[0].text):
        weight += 1.5
    if any(is_initial(token) for token in tokens[1:-1]):
        weight += 2 if not is_initial(tokens[0]) else 0.5
    if any(token.key in PARTICLES and not token.cap for token in tokens[1:]):
        weight += 1 if kind or tokens[1].cap else 0  # 'Casa de Julia' is no person's
    if len(words) > 1 and "-" in words[-1] and tokens[-1].text.rpartition("-")[2][:1].isupper():
        weight += 0.5
    for token in tokens:
        key = token.key
        if (
            token.cap
            and key in page.lower
            and key not in PARTICLES
            and names.get(fold(key)) not in ("m", "f", "u")
        ):
            weight -= 1.5
        if is_acronym(token) and not is_initial(token) and token.text.isupper():
            weight -= 1.5 if line.block.text.isupper() else 3
        elif _is_brand(token.text) and names.get(fold(key)) is None:
            weight -= 4
    return weight


_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
"""Given names of Korea, China and Vietnam as they are often printed: `Dae-jung`."""


def _one_word(found: Candidate, given: float, page: PageWords) -> float:
    """The weight of a name that is one word beside its initials and titles."""
    tokens = found.line.tokens[found.first : found.last]
    if given == 3.0 and found.words[0] in page.acting and not found.title < found.first:
        return 2.0
    if len(tokens) > 1:
        if is_initial(tokens[-1]):
            return 1.0 if len(tokens) == 2 else 0.0
        return 1.5 if "." in tokens[0].text and not is_acronym(tokens[-1]) else 0.0
    return max(given - 3, 0.0) if found.honorific in _ADDRESSED else given - 3


_ADDRESSED = frozenset(
    """mr mrs ms miss mx mme mlle monsieur madame herr frau señor señora sr sra don doña signor signora
    meneer mevrouw senhor senhora dona dr prof""".split()
)
"""Titles that lead a surname alone and hardly anything else."""


def _is_brand(word: str) -> bool:
    """Whether capitals stand inside a word as they do in no surname: `GitHub`, unlike `McBride`."""
    inner = _INNER.search(word)
    return inner is not None and word[: inner.end()].casefold() not in _PREFIXES


_INNER = re.compile(r"^[^\W\d_]*[a-zà-ÿ](?=[A-Z])")
_PREFIXES = frozenset("mc mac de di da du des la le lo van von fitz o st del della le mck ní mag".split())


def _beside(found: Candidate, lex: Lexicon) -> float:
    """What the words around a name say for it."""
    line, weight = found.line, 0.0
    if found.honorific:
        owned = found.honorific in lex.person_nouns and line.key(found.title - 1) in POSSESSIVE_PRONOUNS
        weight += 6.5 if owned else 4.5  # 'meine Freundin Jule'
    elif found.title < found.first and any(lex.is_role(line.key(j)) for j in range(found.title, found.first)):
        vague = line.key(found.first - 1) in _VAGUE and given_names().get(found.words[:1][0]) is None
        weight += (
            1 if vague else 3 + 3.5 * (line.key(found.first - 1) in lex.titles and len(found.words) == 1)
        )
    if found.credentials:
        weight += 4.5
    before = line.key(found.title - 1)
    if kinship(line, found.title, lex):
        weight += 6.5
    elif labelled(line, found.title, lex) and len(found.words) > 1:
        weight += 2.5
    elif before in lex.named:
        who = line.key(found.title - 2)
        weight += 4 if lex.is_role(who) or who in lex.person_nouns else 0.5
    elif before in lex.person_nouns or lex.is_role(before) or role_with_field(line, found.title, lex):
        weight += 5 if line.key(found.title - 2) in POSSESSIVE_PRONOUNS else 3  # 'my daughter Ngozi'
    elif before in lex.verbs:
        weight += 1.5
    elif line.is_(found.title - 1, ",") and _role_before_comma(line, lex, found.title - 1):
        owned = line.is_(found.after, ",") and any(
            line.key(found.title - back) in POSSESSIVE_PRONOUNS for back in (3, 4, 5)
        )
        theirs = any(line.key(found.title - back) in POSSESSIVE_PRONOUNS for back in (3, 4, 5, 6))
        weight += 4 if owned else _named_after(found, lex, theirs)  # 'his wife, Zdena, laughs'
    return weight + _behind(found, lex, line.key(found.after))


_VAGUE = frozenset("general major private chief principal senior lead".split())
"""Roles that are adjectives as well: `General Duty Clause`."""


def _named_after(found: Candidate, lex: Lexicon, theirs: bool) -> float:
    """The weight of a role and a comma before a name: `la patrona, | Garazi Rial.`"""
    line, i = found.line, found.after
    if len(found.words) < 2:
        return 2.0
    ends = (
        i < len(line.tokens) and line.tokens[i].text in ",.;)”»" and not line.key(found.title - 2).isdigit()
    )
    return 3.0 if lex.lang != "en" and ends else 2.5 if theirs else 2.0


def _behind(found: Candidate, lex: Lexicon, after: str) -> float:
    """A verb, an apposition, an age or a body behind a name."""
    line, i = found.line, found.after
    if after in lex.verbs or after in lex.relatives:
        return 1.5
    if line.is_(i, ","):
        return _after_comma(line, lex, i + 1)
    if line.is_(i, "("):
        if line.key(i + 1) in places() and line.is_(i + 2, ")") and not line.key(i + 3)[:1].isalnum():
            return 2.5  # 'Ida Holt (Iceland),'
        return 2.0 if line.key(i + 1).isdigit() or i + 1 in line.bodies else 0.0
    if after in lex.at or after in lex.of:
        return 2.0 if i + 1 in line.bodies or i + 2 in line.bodies else 0.0
    return 0.0


_COMPANIES_TOO = frozenset(
    """owner operator maker manufacturer publisher developer parent sponsor supplier rival landlord tenant
    contractor builder distributor producer employer insurer lender investor partner""".split()
)
"""What a company may be as well as a person."""


def _role_before_comma(line: Line, lex: Lexicon, i: int) -> bool:
    if line.key(i - 1) in _COMPANIES_TOO and given_names().get(fold(line.key(i + 1))) not in ("m", "f", "u"):
        return False
    if lex.is_role(line.key(i - 1)) or line.key(i - 1) in lex.person_nouns:
        return True
    return role_ending_at(line, i, lex, whole=True) is not None


def _after_comma(line: Line, lex: Lexicon, i: int) -> float:
    """An apposition, an age, a relative clause after `Name,`."""
    key = line.key(i)
    if key in lex.verbs:
        return 1.0
    if line.is_(i, "+") or (key[:1].isdigit() and len(key) > 4):
        return -6.0  # a telephone number
    if key in lex.relatives:
        return 2.5
    if key.isdigit() and len(key) <= 3:
        aged = i + 1 + (line.key(i + 1) in _YEARS)
        if line.is_(aged, ",") or line.is_(aged, "."):
            return 2.5
    for j in range(i, min(i + 7, len(line.tokens))):
        word = line.tokens[j]
        if lex.is_role(word.key) or word.key == "year-old" or (j > i and word.key in lex.person_nouns):
            return 2.5
        if word.text in ",.;:()" or (word.key in lex.verbs and j > i):
            return 0.0
    return 0.0


_YEARS = frozenset("jahre ans años anni jaar anos".split())
