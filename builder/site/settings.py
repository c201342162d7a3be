"""What the site is called and how it is cut: the part of the configuration that pages show."""

from __future__ import annotations

from dataclasses import dataclass

from builder.config import Rights
from builder.site.wording import Words, words


@dataclass(frozen=True, slots=True)
class NavItem:
    """A hand-written page, or an address elsewhere, in the site's navigation."""

    label: str
    href: str
    """Below the site's root, or absolute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The configuration as pages see it."""

    name: str
    url: str = ""
    """Where the site will be, ending in `/`; empty where nobody knows yet."""
    description: str = ""
    author: str = ""
    lang: str = "en"
    nav: tuple[NavItem, ...] = ()
    rights: Rights = "full"
    """How much of a text is shown where its article file does not say."""
    per_page: int = 24
    feed_size: int = 30
    feed_id: str = ""
    """What the ids of feeds are made of for ever; where it is empty, the site's name at the time."""
    term_feeds: bool = True
    """Whether topics, people, organisations and outlets have feeds of their own."""
    social_cards: bool = False
    """Whether there are pictures for those who share pages."""
    search: bool = True
    """Whether there is an index to search, and a page for it."""
    environment: str = ""
    """Content hash of all else that pages are made of: templates, the code of this stage, other settings."""

    @property
    def words(self) -> Words:
        """The interface in the site's language."""
        return words(self.lang)

    def absolute(self, address: str) -> str:
        """An address with the site's own in front, or empty if that is unknown."""
        return self.url + address if self.url else ""
