"""The cards of a build: those that stand in the site stay, and none is drawn twice."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from builder import site
from builder.host.build import Opened
from builder.parallel import spread
from builder.site import Edition, SocialCard

_FOLDER = "social"
_CHUNK = 8


def draw_cards(opened: Opened, edition: Edition, cache: Path) -> Mapping[str, str]:
    """Bring the cards up to date below the staging folder; returns the fingerprints of all, also of those
    that stay as they are. `OSError` if something cannot be written.

    A picture is kept in the cache by the hash of what it says, for a site that is built anew elsewhere.
    """
    cards = list(site.social_cards(edition.library, edition.settings))
    prints = {card.file: card.fingerprint for card in cards}
    if not cards:
        return prints
    kept = cache / _FOLDER
    kept.mkdir(parents=True, exist_ok=True)
    wanted = [card for card in cards if not opened.publication.holds(card.file, prints[card.file])]
    from builder.site.social.draw import drawn  # noqa: PLC0415 - loads Pillow, which few builds need

    for _ in spread(partial(_put, opened.staging, kept, drawn), wanted, chunk=_CHUNK):
        pass
    needed = {f"{each}.png" for each in prints.values()}
    for file in kept.iterdir():
        if file.name not in needed:
            with contextlib.suppress(OSError):
                file.unlink()
    return prints


def _put(staging: Path, kept: Path, drawn: Callable[[SocialCard], bytes], card: SocialCard) -> None:
    """Put a card in its place, out of the cache or drawn now."""
    known = kept / f"{card.fingerprint}.png"
    try:
        picture = known.read_bytes()
    except OSError:
        picture = drawn(card)
        part = known.with_name(f"{known.stem}.{os.getpid()}.part")  # another process may draw the same
        part.write_bytes(picture)
        part.replace(known)
    file = staging / card.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(picture)
