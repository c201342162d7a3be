"""Names in credits, which are no persons told of: `Photograph by X`, `X/Getty Images`."""

from __future__ import annotations

from builder.extract.naming.lexicon import Lexicon
from builder.extract.naming.lines import Line

_CREDITED = 60
"""Tokens that the names in a credit have at most."""
_CREDITS = frozenset(
    """photograph photographs photography photo photos illustration illustrations translated translation
    editing reporting image images picture pictures video videos graphic graphics artwork""".split()
)


def contributes(line: Line, i: int) -> bool:
    """Whether a name stands in a credit that follows it: `X in Cebu contributed to this report`."""
    return any(line.key(j) == "contributed" and line.key(j + 2) == "this" for j in range(i, i + 12))


_CREDIT_LINE = 10


def _for_outlet(line: Line) -> bool:
    """Whether a line is a picture's credit: `Ida Holt for NPR`, `Ida Holt/Getty Images`."""
    end = 0
    while line.cap(end):
        end += 1
    joined = line.key(end) in ("for", "via") or line.is_(end, "/") or line.is_(end, "|")
    return (
        end > 1 and joined and all(line.cap(j) or line.is_(j, "/") for j in range(end + 1, len(line.tokens)))
    )


_PICTURES = frozenset(
    """photo photos foto fotos bild bilder grafik illustration illustrazione ilustración ilustração fotografía
    fotografia imagen imagem immagine image beeld crédit crédits credit credits copyright""".split()
)


def credited(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a name stands in a credit: `Photograph by X`, `Editing by X and Y`."""
    if line.opens(i) and i == 0 and len(line.tokens) <= _CREDIT_LINE and _for_outlet(line):
        return True
    if line.is_(i - 1, ":") and line.key(i - 2) in _PICTURES:
        return True
    farthest = i - _CREDITED
    while i > farthest and (line.key(i - 1) in lex.org_and or line.is_(i - 1, ",")):
        i -= 1 + line.is_(i - 2, ",")
        while i > farthest and line.cap(i - 1):
            i -= 1
    if line.key(i - 1) == "thank" and line.key(i - 2) == "authors":
        return True
    return line.key(i - 1) == "by" and any(line.key(j) in _CREDITS for j in range(i - 5, i - 1))
