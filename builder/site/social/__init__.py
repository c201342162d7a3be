"""Pictures for those who share a page: its title on a card, as messengers and social networks show it."""

from __future__ import annotations

from builder.site.social.plan import SocialCard, social_cards

__all__ = ["SocialCard", "social_cards"]
