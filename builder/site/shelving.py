"""Cutting an alphabetical index that is too long for one page: by letter, and a long letter into parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.library.taxonomy import collation
from builder.site.settings import Settings
from builder.site.views import Alphabet, Link


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of an index: those items that begin with a letter, or a part of them."""

    letter: str
    """`A` to `Z`, or `#` for what begins with none of them."""
    number: int
    """Which part of its letter, from 1."""
    parts: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Item:
    """What is known of an item to put it on a shelf."""

    letter: str
    weight: int = 1
    """How much room it takes."""


def letter_of(label: str) -> str:
    """The letter that a label is filed under."""
    first = collation(label)[0][:1].upper()
    return first if "A" <= first <= "Z" else "#"


@dataclass(frozen=True, slots=True)
class Shelving:
    """How an index is cut: found once for all of its pages."""

    letters: tuple[tuple[str, int, int], ...]
    """Each letter with the first of its items, and the first of the next's."""
    shelves: tuple[Shelf, ...]
    """The pages besides the first; none where that holds everything."""
    weight: int
    """How much room all items take."""


def shelved(items: Sequence[Item], room: int) -> Shelving:
    """Cut an index into pages of which each has room for so much."""
    letters, weight = tuple(_letters(items)), sum(item.weight for item in items)
    parts = (shelf for letter in letters for shelf in _parts(*letter, items, room))
    return Shelving(letters, tuple(parts) if weight > room else (), weight)


def anchor(letter: str) -> str:
    """A letter in an address."""
    return letter.lower() if letter.isalpha() else "other"


def shelf_address(folder: str, shelf: Shelf | None) -> str:
    """The page of an index, or of a shelf of it."""
    if shelf is None:
        return folder
    part = f"{shelf.number}/" if shelf.number > 1 else ""
    return f"{folder}a-z/{anchor(shelf.letter)}/{part}"


def alphabet(folder: str, shelving: Shelving, shelf: Shelf | None, settings: Settings) -> Alphabet:
    """The way through an index that is cut into shelves, or is not: its letters, and a shelf's neighbours."""
    cut = shelving.shelves
    letters = tuple(
        Link(letter, _letter_address(folder, letter, bool(cut)), stop - start)
        for letter, start, stop in shelving.letters
    )
    if shelf is None:
        return Alphabet(letters, "", "", None, None)
    at = cut.index(shelf)
    before = cut[at - 1] if at else None
    after = cut[at + 1] if at + 1 < len(cut) else None
    return Alphabet(
        letters,
        shelf.letter,
        _name(shelf, settings),
        Link(_name(before, settings), shelf_address(folder, before)) if before else None,
        Link(_name(after, settings), shelf_address(folder, after)) if after else None,
    )


def _letter_address(folder: str, letter: str, cut: bool) -> str:
    return f"{folder}a-z/{anchor(letter)}/" if cut else f"{folder}#letter-{anchor(letter)}"


def _name(shelf: Shelf, settings: Settings) -> str:
    if shelf.parts == 1:
        return shelf.letter
    words = settings.words
    return words.gettext(
        "%(letter)s, part %(n)s of %(all)s", letter=shelf.letter, n=shelf.number, all=shelf.parts
    )


def _letters(items: Sequence[Item]) -> Iterator[tuple[str, int, int]]:
    """Each letter with the first of its items, and the first of the next's."""
    for letter, group in groupby(range(len(items)), key=lambda at: items[at].letter):
        members = list(group)
        yield letter, members[0], members[-1] + 1


def _parts(letter: str, start: int, stop: int, items: Sequence[Item], room: int) -> Iterator[Shelf]:
    cuts, filled = [start], 0
    for at in range(start, stop):
        if filled and filled + items[at].weight > room:
            cuts.append(at)
            filled = 0
        filled += items[at].weight
    for number, (begin, end) in enumerate(zip(cuts, (*cuts[1:], stop), strict=True), start=1):
        yield Shelf(letter, number, len(cuts), begin, end)
