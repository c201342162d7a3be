"""What is said above an article that is not what it was, or not for everybody yet."""

from __future__ import annotations

from collections.abc import Iterator

from builder.article import Article
from builder.library import Entry, Library
from builder.site import address
from builder.site.settings import Settings
from builder.site.views import Alert, Link
from builder.site.wording import N_

_LABELS = {
    "corrected": N_("Corrected"),
    "updated": N_("Updated"),
    "concern": N_("Expression of concern"),
    "withdrawn": N_("Withdrawn"),
    "retracted": N_("Retracted"),
}
_TEXTS = {
    "corrected": N_("This article was corrected after it was first published."),
    "updated": N_("This article was updated after it was first published."),
    "concern": N_("Its publisher has expressed concern about this article."),
    "withdrawn": N_("Its publisher has withdrawn this article."),
    "retracted": N_("Its publisher has retracted this article."),
}
_PAPERS = {
    "corrected": N_("Corrected paper"),
    "concern": N_("Paper under an expression of concern"),
    "retracted": N_("Retracted paper"),
}
_GRAVE = ("concern", "withdrawn", "retracted")
_UNPUBLISHED = {
    "draft": N_("It is a draft."),
    "publish": N_("It will be published on %(day)s."),
    "expires": N_("It expired on %(day)s."),
}


def alerts(entry: Entry, article: Article, library: Library, settings: Settings) -> Iterator[Alert]:
    """What an article's page says above its text."""
    said = settings.words.gettext
    if reason := entry.unpublished:
        day = {"publish": entry.publish, "expires": entry.expires}.get(reason)
        values = {"day": settings.words.date(day)} if day else {}
        yield Alert("unpublished", said(N_("Not published")), said(_UNPUBLISHED[reason], **values))
    if entry.status:
        yield Alert(entry.status, said(_LABELS[entry.status]), article.note or said(_TEXTS[entry.status]))
    elif article.note:
        yield Alert("note", said(N_("Note")), article.note)
    titles = {(reference.doi or "").lower(): reference.title for reference in article.references}
    for doi in entry.dois:
        if paper := library.retractions.get(doi):
            what = titles.get(doi) or doi
            text = f"{what} ({settings.words.date(paper.day)})" if paper.day else what
            notice = address.doi(paper.notice) if paper.notice else None
            links = (Link(said(N_("Read the notice")), notice),) if notice else ()
            yield Alert("paper", said(_PAPERS[paper.nature]), text, links)


def paper_flag(doi: str | None, library: Library, settings: Settings) -> str | None:
    """The word that a reference carries."""
    paper = library.retractions.get((doi or "").lower())
    return settings.words.gettext(_LABELS[paper.nature]) if paper else None


def flag(entry: Entry, settings: Settings) -> str | None:
    """The word that a card carries."""
    if entry.unpublished:
        return settings.words.gettext("Not published")
    return settings.words.gettext(_LABELS[entry.status]) if entry.status in _GRAVE else None
