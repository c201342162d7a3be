"""An issue as an e-mail message: HTML that stands alone, with absolute addresses and inline styles."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from builder.library import Entry, Issue
from builder.site import address
from builder.site.card import card
from builder.site.edition import Edition
from builder.site.issues import SHOWN, introduction, issue_head, issue_summary, issue_title, more
from builder.site.views import MailItem, MailView
from builder.site.written import styled

_STYLES = {
    "p": "margin:0 0 14px",
    "a": "color:#0b5c45",
    **dict.fromkeys(
        ("h1", "h2", "h3", "h4", "h5", "h6"), "margin:24px 0 8px;font-size:20px;line-height:1.25"
    ),
    "ul": "margin:0 0 14px;padding:0 0 0 22px",
    "ol": "margin:0 0 14px;padding:0 0 0 22px",
    "li": "margin:0 0 6px",
    "blockquote": "margin:0 0 14px;padding:0 0 0 14px;border-left:3px solid #0b5c45",
    "img": "max-width:100%;height:auto",
    "pre": "margin:0 0 14px;white-space:pre-wrap",
}
"""Of what an editor's Markdown may hold; the rest of the message is styled in its template."""


def mail_page(issue: Issue, edition: Edition) -> MailView:
    """The message of an issue; the site's address must be known."""
    settings, words = edition.settings, edition.settings.words
    written = introduction(issue, edition, root=settings.url)
    return MailView(
        head=replace(issue_head(issue, settings), index=False),
        title=issue_title(issue, words),
        summary=issue_summary(issue, words),
        description=issue.description,
        introduction=Markup(styled(written, _STYLES)),
        items=tuple(_item(entry, edition) for entry in issue.entries[:SHOWN]),
        more=more(issue, words),
        url=settings.absolute(address.href(address.issue(issue.slug))),
        home=settings.url,
    )


def _item(entry: Entry, edition: Edition) -> MailItem:
    made, words = card(entry, edition), edition.settings.words
    facts = (
        made.outlet.label if made.outlet else None,
        made.date.text if made.date else None,
        words.count("%(n)s min read", "%(n)s min read", made.minutes),
    )
    return MailItem(
        title=made.title,
        url=edition.settings.absolute(made.href),
        lang=made.lang,
        facts=tuple(filter(None, facts)),
        text=made.description,
        flag=made.flag,
    )
