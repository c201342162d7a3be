"""Which cards there are, and what each one says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from builder.cache import digest, digest_of_files
from builder.library import Library
from builder.site import address
from builder.site.alerts import flag
from builder.site.issues import issue_summary, issue_title
from builder.site.settings import Settings


@dataclass(frozen=True, slots=True)
class SocialCard:
    """What a picture says."""

    file: str
    """Below the site's folder."""
    above: str
    """The outlet of an article; empty where nobody knows it."""
    beside: str
    """Its date, or how many articles an issue has."""
    title: str
    name: str
    """The digest's."""

    @property
    def fingerprint(self) -> str:
        """Content hash of all that makes the picture, the program that draws it included."""
        return digest(_maker(), self.above, self.beside, self.title, self.name)


@cache
def _maker() -> str:
    folder = Path(__file__).parent
    return digest(version("pillow"), digest_of_files([*folder.glob("*.py"), *folder.glob("fonts/*.ttf")]))


def social_cards(library: Library, settings: Settings) -> Iterator[SocialCard]:
    """A card for each article and issue, and one for all other pages; none where they are switched off."""
    if not settings.social_cards:
        return
    words, name = settings.words, settings.name
    yield SocialCard(address.SOCIAL, "", "", settings.description or name, name)
    for issue in library.issues:
        file = address.social(address.issue(issue.slug))
        summary = issue_summary(issue, words)
        yield SocialCard(file, words.gettext("Issue"), summary, issue_title(issue, words), name)
    for entry in library.entries:
        file = address.social(address.article(entry.slug))
        date = words.date(entry.date) if entry.date else ""
        status = flag(entry, settings)
        title = f"{status}: {entry.title}" if status else entry.title
        yield SocialCard(file, entry.outlet or "", date, title, name)
