"""Text that our fonts can draw, and how it is set in lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from anyascii import anyascii
from PIL import ImageFont

_FONTS = Path(__file__).parent / "fonts"
TITLE, TEXT = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"
_PICTURES = ("So", "Sk", "Cs", "Co", "Cn", "Cf", "Cc", "Mn", "Me")
"""Kinds of characters that have no letters to stand for them: emoji, their joiners and modifiers."""
_NOBODYS = "\uffff"
"""No character, so that a font shows what it shows for one that it lacks."""


@lru_cache(64)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font in a size; set letter by letter, so that a card is the same wherever it is drawn."""
    return ImageFont.truetype(str(_FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


def drawable(text: str) -> str:
    """A text in Latin, Greek and Cyrillic letters: other scripts are put into Latin ones, also because text
    from right to left wants more than a font; emoji are left out."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return " ".join("".join(map(_letter, composed)).split())


@lru_cache(1 << 12)
def _letter(char: str) -> str:
    if char == " " or _has(char):
        return char
    latin = "" if unicodedata.category(char) in _PICTURES else "".join(filter(_has, anyascii(char)))
    return f"{latin} " if unicodedata.east_asian_width(char) == "W" else latin


def _has(char: str) -> bool:
    if not char.isprintable():
        return False
    small = font(TITLE, 16)
    mask, lacking = small.getmask(char), small.getmask(_NOBODYS)
    return mask.size != lacking.size or bytes(mask) != bytes(lacking)


def lines(text: str, name: str, size: int, width: int) -> list[str]:
    """A text in lines of a width, broken between words; a word that is longer than a line is broken, too."""
    done: list[str] = []
    for word in _words(text, name, size, width):
        longer = f"{done[-1]} {word}" if done else word
        if done and font(name, size).getlength(longer) <= width:
            done[-1] = longer
        else:
            done.append(word)
    return done


def shortened(text: str, name: str, size: int, width: int) -> str:
    """A text that fits into a line, cut where it does not."""
    if font(name, size).getlength(text) <= width:
        return text
    while text and font(name, size).getlength(f"{text}…") > width:
        text = text[:-1].rstrip(" ,;:.–-")
    return f"{text}…"


def _words(text: str, name: str, size: int, width: int) -> Iterator[str]:
    for word in text.split():
        rest = word
        while font(name, size).getlength(rest) > width:
            fits = next(n for n in range(len(rest), 0, -1) if font(name, size).getlength(rest[:n]) <= width)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest
