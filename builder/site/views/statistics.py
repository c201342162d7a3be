"""What the digest holds, in pictures and numbers."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.site.views.parts import Head, Link


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table behind a picture."""

    head: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture, and the table behind it."""

    key: str
    """Its anchor."""
    title: str
    picture: Markup
    """An SVG."""
    note: str
    """What the picture leaves out; empty where it leaves out nothing."""
    columns: tuple[str, ...]
    """What the table's columns are called."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """The page of pictures."""

    head: Head
    title: str
    summary: str
    counts: tuple[Link, ...]
    """What there is and how much of it."""
    charts: tuple[Chart, ...]
