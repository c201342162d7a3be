"""Pictures as SVG, made of few shapes.

What is wide is measured in per cent, so that a picture fits every page, and what is high in the size of its
letters, so that it grows with them; therefore a picture has no `viewBox`, and its text never shrinks. Colours
come from classes: the page's policy allows no style in an element.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup, escape

_LONGEST = 36
"""Characters of a label that have room beside a number on a page of 320 px."""
_ROW, _THICK = 2.5, 0.55
_PLOT, _ABOVE, _BELOW = 9.0, 1.6, 1.7
_LABELLED = 8
"""Up to how many columns each has its number above it."""
_LINE, _CELL = 1.6, 3.9
_LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class Amount:
    """Something that is counted."""

    label: str
    count: int
    shown: str
    """The number as readers write it."""


def bars(key: str, title: str, described: str, amounts: Sequence[Amount]) -> Markup:
    """A bar for each amount, below its label."""
    most = max(amount.count for amount in amounts)
    shapes = []
    for number, amount in enumerate(amounts):
        top = number * _ROW
        shapes += [
            _text(0, top + 1, _short(amount.label)),
            _text(100, top + 1, amount.shown, anchor="end", class_="soft"),
            _rect(0, top + 1.4, 100, _THICK, "track"),
            _rect(0, top + 1.4, 100 * amount.count / most, _THICK, "bar"),
        ]
    return _picture(key, title, described, len(amounts) * _ROW, shapes)


def columns(key: str, title: str, described: str, amounts: Sequence[Amount], ticks: int) -> Markup:
    """A column for each amount in the order of time; some are labelled below, the highest above."""
    most = max(amount.count for amount in amounts)
    number, base = len(amounts), _ABOVE + _PLOT
    step = 100 / number
    numbered = range(number) if number <= _LABELLED else [[a.count for a in amounts].index(most)]
    shapes = [
        _rect((place + 0.1) * step, base - high, 0.8 * step, high, "bar")
        for place, amount in enumerate(amounts)
        if (high := _PLOT * amount.count / most)
    ]
    shapes += [
        _text(x, base - _PLOT * amounts[place].count / most - 0.4, amounts[place].shown, anchor)
        for place in numbered
        for x, anchor in [_beside(place, number)]
        if amounts[place].count
    ]
    shapes.append(Markup('<line class="axis" x1="0" x2="100%" y1="{0}em" y2="{0}em"/>').format(_figure(base)))
    shapes += [
        _text(x, base + 1.3, amounts[place].label, anchor, "soft")
        for place in _spread(number, ticks)
        for x, anchor in [_beside(place, number)]
    ]
    return _picture(key, title, described, base + _BELOW, shapes)


def matrix(
    key: str, title: str, described: str, rows: Sequence[tuple[str, Sequence[Amount]]], heads: Sequence[str]
) -> Markup:
    """A disc for each amount, larger for more; columns have letters, which are explained above."""
    most = max(amount.count for _, amounts in rows for amount in amounts)
    step, top = 100 / len(heads), (len(heads) + 0.4) * _LINE
    shapes = []
    for place, (letter, label) in enumerate(zip(_LETTERS, heads, strict=False)):
        shapes += [
            Markup('<text y="{}em"><tspan class="letter">{}</tspan> {}</text>').format(
                _figure(place * _LINE + 1), letter, _short(label)
            ),
            _text((place + 0.5) * step, top + 1, letter, "middle", "letter"),
        ]
    for number, (label, amounts) in enumerate(rows):
        middle = top + 1.6 + number * _CELL + 2.5
        shapes.append(_text(0, middle - 1.45, _short(label)))
        shapes.append(
            Markup('<line class="rule" x1="0" x2="100%" y1="{0}em" y2="{0}em"/>').format(_figure(middle))
        )
        for place, amount in enumerate(amounts):
            if amount.count:
                shapes += _disc((place + 0.5) * step, middle, sqrt(amount.count / most), amount.shown)
    return _picture(key, title, described, top + 1.9 + len(rows) * _CELL, shapes)


def _disc(x: float, y: float, share: float, label: str) -> list[Markup]:
    disc = Markup('<circle class="bar" cx="{}%" cy="{}em" r="{}em"/>')
    return [
        disc.format(_figure(x), _figure(y), _figure(0.65 + 0.3 * share)),
        Markup('<text x="{}%" y="{}em" text-anchor="middle"><tspan class="inside">{}</tspan></text>').format(
            _figure(x), _figure(y + 0.3), label
        ),
    ]


def _picture(key: str, title: str, described: str, height: float, shapes: Iterable[Markup]) -> Markup:
    frame = Markup(
        '<svg class="chart" width="100%" height="{height}em" role="img" '
        'aria-labelledby="{key}-title {key}-desc">\n'
        '<title id="{key}-title">{title}</title>\n<desc id="{key}-desc">{described}</desc>\n{shapes}\n</svg>'
    )
    drawn = Markup("\n").join(shapes)
    return frame.format(height=_figure(height), key=key, title=title, described=described, shapes=drawn)


def _text(x: float, y: float, label: str, anchor: str = "start", class_: str = "") -> Markup:
    told = f' class="{class_}"' if class_ else ""
    where = f'x="{_figure(x)}%" y="{_figure(y)}em"'
    return Markup(f'<text{told} {where} text-anchor="{anchor}">{escape(label)}</text>')


def _rect(x: float, y: float, width: float, height: float, class_: str) -> Markup:
    where = f'x="{_figure(x)}%" y="{_figure(y)}em"'
    size = f'width="{_figure(width)}%" height="{_figure(height)}em"'
    return Markup(f'<rect class="{class_}" {where} {size}/>')


def _beside(place: int, number: int) -> tuple[float, str]:
    """Where the label of a column stands, and how it hangs there: within the picture at its edges, too."""
    if number > 1 and place in (0, number - 1):
        return (100, "end") if place else (0, "start")
    return (place + 0.5) * 100 / number, "middle"


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def _figure(value: float) -> str:
    """A number without more digits than a pixel needs."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _spread(number: int, most: int) -> list[int]:
    """At most so many places, evenly, the first and the last among them."""
    if number <= most:
        return list(range(number))
    return sorted({round(place * (number - 1) / (most - 1)) for place in range(most)})
