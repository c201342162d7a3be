"""What speaks against a run of words being a person's name: things, places, streets, credits, articles."""

from __future__ import annotations

from builder.extract.naming.candidates import Candidate
from builder.extract.naming.credits import contributes, credited
from builder.extract.naming.lexicon import Lexicon, family_first, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.tokens import POSSESSIVES


def _after_article(found: Candidate, lex: Lexicon, whole: bool) -> float:
    """What an article says against a name; a `whole` one has a given name and another."""
    if whole and lex.lang == "pt":
        return 0.0  # 'a Matilde Cerqueira'
    return 0.5 if whole and _modifies_noun(found.line, found.after, lex) else 3.0


_ROADS = frozenset(
    """road lane drive loop terrace crescent court highway hwy parkway pkwy circle way close row mews gardens
    quay square place plaza pike turnpike hill rise grove walk trail alley wharf dr rd ln""".split()
)
"""Last words of streets' names that are persons' as well: behind a house's number."""
_STREETS = frozenset("st ave blvd rd suite street avenue boulevard".split())


def _modifies_noun(line: Line, i: int, lex: Lexicon) -> bool:
    """Whether a noun in small letters follows: `the Britney Spears | story`."""
    key = line.key(i)
    small = key.isalpha() and not line.cap(i) and key not in lex.stop and key not in lex.verbs
    return small and lex.lang == "en" and len(key) > 3 and not key.endswith(("ed", "ly", "s", "ing"))


def _like_others(keys: list[str], lex: Lexicon, given: bool) -> float:
    """What words speak against a person that bodies, things and places are called by; `given` names help."""
    weight = 0.0
    korean = "-" in keys[0] and keys[-1] in family_first()
    if not korean and any(
        keys[-1] in heads for heads in (lex.other_heads, lex.org_heads, lex.org_heads_weak)
    ):
        weight -= 2 if given else 3.5
    elif any(k in lex.other_heads or k in lex.org_heads for k in keys[:-1]) and keys[0] not in family_first():
        weight -= 1.5
    if len(keys) > 1:
        faculty = keys[0] in lex.org_heads_weak and lex.lang != "en" and not given  # 'Faculdade de Medicina'
        weight -= 2 * (keys[-1] in lex.org_heads_company) + 3 * faculty
    joined = " ".join(keys)
    if joined in places():
        weight -= 6
    elif len(keys) > 1:
        either = 1.5 if given_names().get(fold(keys[0])) == "w" else 3  # 'Georgia', 'Florence'
        weight -= (0 if given else either) * (keys[0] in places()) + (0.5 if given else 1.5) * (
            keys[-1] in places()
        )
    return weight


def against(found: Candidate, lex: Lexicon) -> float:
    """What speaks against a person: things, places, articles, prepositions of place."""
    line, weight = found.line, 0.0
    keys = [line.key(j) for j in range(found.first, found.last)]
    before = line.key(found.title - 1)
    named = found.title - 1 - (before in lex.links)
    if line.key(named) in lex.other_heads and (line.cap(named) or lex.lang != "en"):
        weight -= 4  # 'Journal of …', 'estadio Raúl Rial'
    if credited(line, lex, found.title) or contributes(line, found.after):
        weight -= 6
    given = given_names().get(fold(keys[0])) in ("m", "f")
    if before in lex.articles and found.title == found.first:
        weight -= _after_article(found, lex, whole=given and len(keys) > 1)
    elif before in lex.within or before in ("at", "near", "across"):
        weight -= 2
    weight += _like_others(keys, lex, given)
    if line.key(found.after) == "et" and line.key(found.after + 1) == "al":
        weight -= 6
    if len(keys) == 1 and found.after < len(line.tokens) and line.tokens[found.after].text in POSSESSIVES:
        weight -= 1
    nxt = line.key(found.after)
    if nxt in lex.other_heads and nxt not in lex.verbs and not line.cap(found.after):
        weight -= 0 if given and len(keys) > 1 else 2
    elif (
        given_names().get(fold(" ".join(keys))) == "k"
        and not found.honorific
        and _modifies_noun(line, found.after, lex)
    ):
        weight -= 2.5  # 'Caesar dressing'
    numbered = line.key(found.title - 1).isdigit()
    if not _STREETS.isdisjoint(keys[1:]) or (numbered and not _ROADS.isdisjoint(keys[1:])):
        weight -= 6
    if len(keys) == 1 and not (found.honorific or before in lex.named or before in lex.person_nouns):
        weight -= 0.5
    return weight
