"""Dates and counts as readers read them."""

from __future__ import annotations

_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip


def date(iso: str) -> str:
    """`2023-10-03` → '3 October 2023', `2023-10` → 'October 2023', `2023` → '2023'."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def count(number: int, one: str, many: str) -> str:
    """`1 article`, `2 articles`, `12,000 articles`."""
    return f"{number:,} {one if number == 1 else many}"


def ordinary(label: str) -> bool:
    """Whether a label begins with a word in small letters that takes a capital at the beginning of a line:
    'tidal power' does; 'mRNA vaccines', 'p53' and 'c. elegans' do not."""
    first = label.partition(" ")[0].replace("-", "")
    return first.isalpha() and first.islower() and len(first) > 1


def enumeration(words: tuple[str, ...], shown: int = 3) -> str:
    """'A', 'A and B', 'A, B and C', 'A, B, C and 2 more'."""
    if len(words) > shown:
        words = (*words[:shown], f"{len(words) - shown} more")
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
