"""Names of institutions, for pages of their own press offices: how the body is written out, and how its
address on the network abbreviates it.
"""

from __future__ import annotations

import re

__all__ = ["about", "bodies_in", "keys_of", "nominative", "shortens"]

_SMALL = r"(?:of|for|and|the|on|in|de|des|du|der|für|la|le|y|e|di|da|do|van|voor|&)"
_WORD = r"[^\W\d_a-zà-þ][\w’'-]*"
_BODY = re.compile(
    rf"(?:U\.S\.\s)?{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{1,6}}(?:\s\([A-Z]{{2,8}}\))?", re.UNICODE
)
_KIND = re.compile(
    r"universi|institut|agenc|agenzia|agência|colleg|school|hospital|administration|department|foundation|center|centre"
    r"|academ|akademie|hochschule|minist|societ|council|laborator|museum|survey|office|service|klinik|association",
    re.IGNORECASE,
)
_OBLIQUE = re.compile(
    r"([A-ZÄÖÜ][a-zäöüß]{2,20})en\s(?:\w*(?:schule|gesellschaft|gemeinschaft|agentur)"
    r"|\w*(?:Universität|Akademie|Stiftung|Klinik|Kammer|Union|Bibliothek|Behörde))\b"
)
_IN_BRACKETS = re.compile(r"\s\([A-Z]+\)$")
_ABOUT = re.compile(
    rf"(?:About|Über|Acerca de|Sobre|À propos de|Over)\s(?:the\s|la\s|el\s|die\s|das\s|l’)?"
    rf"(?P<name>{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,7}})(?=\s\([A-Z]{{2,8}}\)|\s?:|\s?$)"
)


def about(text: str) -> tuple[int, int] | None:
    """The body that a boilerplate is about: 'About the Tide Institute (TI): …'."""
    found = _ABOUT.match(text[:300])
    return found.span("name") if found and not re.match(r"(?:Us|Me|This)\b", found["name"]) else None


def bodies_in(text: str) -> list[tuple[int, int]]:
    """Where names of institutions stand in a text, without the acronym in brackets after them."""
    names = (match for match in _BODY.finditer(text) if _KIND.search(match[0]))
    return [(m.start(), m.start() + len(_IN_BRACKETS.sub("", m[0]))) for m in names]


def nominative(name: str) -> str:
    """A German name as it stands by itself: 'Technische Universität Flutheim', read in 'an der Technischen
    Universität Flutheim'."""
    found = _OBLIQUE.match(name)
    return f"{found[1]}e{name[found.end(1) + 2 :]}" if found else name


def shortens(short: str, name: str) -> bool:
    """Whether letters shorten a name: 'IFT' that of the 'Institute for Fair Tides'."""
    letters = iter(name.casefold())
    key = short.casefold()
    return (
        2 <= len(key) <= 8
        and key.isalpha()
        and key[0] == name[:1].casefold()
        and all(c in letters for c in key)
    )


def keys_of(name: str) -> set[str]:
    """What may stand for a body in its address: `uniofx`, `uox`, `ux`, `uni-x`, `x` for 'University of X',
    `tu-x` for 'Technische Universität X'."""
    words = re.findall(r"[\w’]+", name.replace("U.S.", "US").casefold())
    if not words:
        return set()
    main = [word for word in words if not re.fullmatch(_SMALL, word) and word != "us"]
    keys = {"".join(words), "".join(main), "".join(word[0] for word in main), "".join(w[0] for w in words)}
    if main and main[0].startswith("universi"):
        rest = "".join(main[1:])
        keys |= {rest, f"u{rest}", f"uni{rest}", f"uni-{rest}", f"uni-{'-'.join(main[1:])}"}
    elif len(main) > 1 and _KIND.search(main[0]):
        rest = "".join(main[1:])
        keys |= {rest, f"hs{rest}", f"hs-{'-'.join(main[1:])}"}
    for n, word in enumerate(main[:-1]):
        if _KIND.search(word):
            first = "".join(part[0] for part in main[: n + 1])
            keys |= {first + "".join(main[n + 1 :]), f"{first}-{'-'.join(main[n + 1 :])}"}
    if main and main[-1].startswith("universi"):
        keys |= {"".join(main[:-1]), f"uni-{'-'.join(main[:-1])}"}
    return {key for key in keys if len(key) > 2}
