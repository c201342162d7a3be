"""A card as a PNG of 1,200 by 630 pixels (https://ogp.me), drawn in shades of three colours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from builder.site.social.letters import TEXT, TITLE, drawable, font, lines, shortened
from builder.site.social.plan import SocialCard

SIZE = (1200, 630)
_EDGE, _WIDTH = 84, 1200 - 2 * 84
_TITLE_TOP, _TITLE_HEIGHT = 150, 330
_SIZES = (84, 76, 68, 60, 54, 48, 44)
"""Of a title: the largest in which all of it has room."""
_LONGEST = 400
"""Characters of a title that are looked at; fewer have room."""
_SMALL, _NAME = 32, 36
_LEADING = 1.22

_PAPER, _INK, _SOFT, _ACCENT = (253, 253, 251), (21, 26, 24), (84, 93, 88), (11, 92, 69)
"""The light palette of the site."""
_SHADES = 16
"""Of each colour, from paper to full."""
_COLOURS = (_INK, _SOFT, _ACCENT)


def drawn(card: SocialCard) -> bytes:
    """The picture; the same bytes for the same card."""
    canvas = Image.new("L", SIZE)
    canvas.paste(_full(_ACCENT), (0, 0, 1200, 18))
    canvas.paste(_full(_SOFT), (_EDGE, 528, _EDGE + _WIDTH, 530))
    name = drawable(card.name)
    _title(canvas, drawable(card.title[:_LONGEST]) or name)
    _above(canvas, drawable(card.above), drawable(card.beside))
    _put(canvas, (_EDGE, 546), [shortened(name, TITLE, _NAME, _WIDTH)], TITLE, _NAME, _ACCENT)
    picture = Image.frombytes("P", SIZE, canvas.tobytes())
    picture.putpalette(_palette())
    file = BytesIO()
    picture.save(file, "PNG", compress_level=6)
    return file.getvalue()


def _title(canvas: Image.Image, title: str) -> None:
    """In the largest size that has room for it, cut only where the smallest has not."""
    for size in _SIZES:
        high = int(size * _LEADING)
        room = _TITLE_HEIGHT // high
        set_in = lines(title, TITLE, size, _WIDTH)
        if len(set_in) <= room and (len(set_in) <= 3 or size <= _SIZES[3]):
            break
    else:
        rest = " ".join(set_in[room - 1 :])
        set_in = [*set_in[: room - 1], shortened(rest, TITLE, size, _WIDTH)]
    _put(canvas, (_EDGE, _TITLE_TOP), set_in, TITLE, size, _INK)


def _above(canvas: Image.Image, first: str, second: str) -> None:
    """Two texts in a line, the first of them in colour."""
    beside = f"· {second}" if first and second else second
    wide = int(font(TEXT, _SMALL).getlength(beside))
    first = shortened(first, TEXT, _SMALL, _WIDTH - min(wide, _WIDTH // 2) - 12) if first else ""
    _put(canvas, (_EDGE, 78), [first], TEXT, _SMALL, _ACCENT)
    left = _EDGE + (int(font(TEXT, _SMALL).getlength(first)) + 12 if first else 0)
    _put(canvas, (left, 78), [shortened(beside, TEXT, _SMALL, _EDGE + _WIDTH - left)], TEXT, _SMALL, _SOFT)


def _put(
    canvas: Image.Image,
    where: tuple[int, int],
    texts: Sequence[str],
    name: str,
    size: int,
    colour: tuple[int, int, int],
) -> None:
    """Lines of text in shades of a colour."""
    chosen, high = font(name, size), int(size * _LEADING)
    wide = max((int(chosen.getlength(text)) for text in texts), default=0)
    piece = Image.new("L", (wide + 8, len(texts) * high + size // 4))
    pen = ImageDraw.Draw(piece)
    for number, text in enumerate(texts):
        pen.text((0, number * high), text, fill=255, font=chosen)
    canvas.paste(piece.point(_shades(colour)), where)


@cache
def _shades(colour: tuple[int, int, int]) -> list[int]:
    """From how much of a pixel is covered to the palette's entry."""
    first = _COLOURS.index(colour) * _SHADES
    return [first + round(covered / 255 * (_SHADES - 1)) for covered in range(256)]


def _full(colour: tuple[int, int, int]) -> int:
    return _shades(colour)[-1]


@cache
def _palette() -> bytes:
    entries = (
        round(paper + (full - paper) * shade / (_SHADES - 1))
        for colour in _COLOURS
        for shade in range(_SHADES)
        for paper, full in zip(_PAPER, colour, strict=True)
    )
    return bytes(entries)
