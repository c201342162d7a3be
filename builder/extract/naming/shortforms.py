"""Bodies named again by less: by the acronym that the text gave, or by the telling word alone."""

from __future__ import annotations

from collections.abc import Sequence

from builder.extract.commonness import commonness
from builder.extract.naming.headed import is_head
from builder.extract.naming.lexicon import Lexicon, fold, given_names, places
from builder.extract.naming.lines import Body, Line, body_at, mark
from builder.extract.naming.tokens import tokens


def with_short_forms(lines: Sequence[Line], lex: Lexicon) -> list[Line]:
    """The lines with later short forms of their bodies marked too: `the MCRI`, `vom Landesamt`."""
    bodies = [body for line in lines for _, body in sorted(line.bodies.items())]
    acronyms = {body.acronym for body in bodies if body.acronym}
    first = _by_first_word(bodies, lex)
    whole = _by_telling_word(bodies, lex)
    out = []
    for line in lines:
        found = []
        for i, token in enumerate(line.tokens):
            if not token.cap or i in line.covered or line.is_(i - 1, "("):
                continue
            if token.text in acronyms:
                found.append(body_at(line, i, i + 1, "acronym"))
            elif token.text in first and not line.cap(i - 1) and not _goes_on(line, lex, i + 1):
                found.append(Body(i, i + 1, first[token.text], None, i + 1, "again"))
            elif token.key in whole and _bare(line, lex, i):
                found.append(Body(i, i + 1, whole[token.key], None, i + 1, "again"))
        out.append(mark(line, [*line.bodies.values(), *found]) if found else line)
    return out


def _by_first_word(bodies: Sequence[Body], lex: Lexicon) -> dict[str, str]:
    """Full names of companies by a first word that is nothing else: `Redbank`, of Redbank Dyes, Inc."""
    names: dict[str, str] = {}
    for body in bodies:
        words = body.name.split()
        key = words[0].casefold()
        other = key in places() or given_names().get(fold(key)) or commonness(key, lex.lang) > 0
        if (
            len(words) > 1
            and body.rule in _NAMED_FREELY
            and not other
            and words[0].isalpha()
            and key not in lex.stop
        ):
            names.setdefault(words[0], body.name)
    return names


_NAMED_FREELY = frozenset(("company-form", "unmarked"))


def _goes_on(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a further word of a name follows, no role: `Redbank | President`."""
    return line.cap(i) and not lex.is_one_role(line.key(i))


def _by_telling_word(bodies: Sequence[Body], lex: Lexicon) -> dict[str, str]:
    """Full names by a telling word that only one body of the page has."""
    names: dict[str, set[str]] = {}
    for body in bodies:
        for token in tokens(body.name):
            if token.key in lex.org_heads:
                names.setdefault(token.key, set()).add(body.name)
    return {key: found.pop() for key, found in names.items() if len(found) == 1}


def _bare(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a telling word stands alone after an article: `the Institute`, `vom Landesamt`."""
    before = line.key(i - 1)
    if line.cap(i + 1) or line.key(i + 1) in lex.org_links - lex.at or is_head(line.key(i + 1), lex):
        return False
    return before in lex.articles or before in _WITH_ARTICLE


_WITH_ARTICLE = frozenset("vom beim am zum zur im du au del al dal dalla alla da do na no".split())
"""Prepositions that hold an article."""
