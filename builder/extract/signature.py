"""Names that sign a text below it, or each of the letters of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import Found
from builder.extract.byline import Byline
from builder.extract.nameline import View, found_name, has_role, is_person, within
from builder.seed.model import Kind

__all__ = ["letters", "signed"]

_FEW = 2
_ADDRESS = re.compile(r"\w[\w-]*(?:\.\w[\w-]*){1,3}")
_LONGEST = 60


def signed(view: View) -> Iterator[Found[str]]:
    """The line right below a text with which it is signed: 'Ann Lee, Harbour Clerk', 'Ann Lee,
    tides.example', and where the page ends with it 'Ann Lee, Tidetown'."""
    last = len(view.head.tail) <= _FEW
    for block in view.head.tail[:1]:
        text = block.text.strip(" —–-.")
        name, _, rest = text.partition(", ")
        if block.kind in (Kind.CREDIT, Kind.REFERENCE, Kind.RELATED, Kind.CONTACT) or not is_person(
            name, view
        ):
            continue
        at = within(block, name)
        stands = bool(_ADDRESS.fullmatch(rest)) or has_role(block, at, view.page.pack)
        if stands or (last and len(rest.split()) <= _FEW):
            yield found_name(block, at, "signed", 0.5)


def letters(view: View) -> Iterator[Found[str]]:
    """Who signed the letters of a page: two or more lines of a name and a comma, each below a paragraph."""
    found = []
    for block in view.page.blocks:
        name = block.text.rstrip(" ,")
        if len(name) <= _LONGEST and block.text.rstrip().endswith(",") and is_person(name, view):
            found.append(found_name(block, Byline(name, 0, len(name)), "signed-letter", 0.6))
    if len(found) >= _FEW:
        yield from found
