"""Figures → a picture: bars of seconds, one group for each size, as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from report import COLD, REBUILD, Figures

WIDTH, LEFT, BAR, GAP = 760, 230, 20, 34
COLOURS = {COLD: "#33635c", REBUILD: "#c58b3b"}


def drawn(figures: Sequence[Figures]) -> str:
    """The picture."""
    rows = list(_rows(figures))
    longest = max((seconds for _, _, _, seconds in rows), default=1.0)
    parts: list[str] = []
    y, group = 48, ""
    for heading, name, what, seconds in rows:
        if heading != group:
            y += GAP
            parts.append(_text(12, y - 10, heading, "600"))
            group = heading
        width = max(1.5, (WIDTH - LEFT - 80) * seconds / longest)
        parts.append(_text(LEFT - 10, y + 14, name, anchor="end"))
        parts.append(
            f'<rect x="{LEFT}" y="{y + 2}" width="{width:.1f}" height="{BAR - 5}" fill="{COLOURS[what]}"/>'
        )
        parts.append(_text(LEFT + width + 8, y + 14, f"{seconds:,.2f} s"))
        y += BAR
    for x, (what, colour) in zip((12, 222), COLOURS.items(), strict=True):
        parts.append(f'<rect x="{x}" y="18" width="14" height="14" fill="{colour}"/>')
        parts.append(_text(x + 22, 30, what))
    title = "Seconds to build a site, the fewer the better"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + 20}" role="img" '
        f'aria-label="{title}" font-family="system-ui, sans-serif" font-size="13"><title>{title}</title>'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def _rows(figures: Sequence[Figures]) -> Iterator[tuple[str, str, str, float]]:
    for each in figures:
        for what in (COLD, REBUILD):
            for done, name in each.costs:
                cost = each.median(what, name)
                if done == what and cost:
                    yield (
                        f"{each.size:,} articles, in {each.place}",
                        f"{name}, {what.split()[0]}",
                        what,
                        cost.seconds,
                    )


def _text(x: float, y: float, words: str, weight: str = "400", anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y}" font-weight="{weight}" text-anchor="{anchor}">{escape(words)}</text>'
