"""All quotations by speaker, and all papers by title, A to Z, cut where they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import groupby

from builder.library import Library
from builder.library.model import Paper, Speaker
from builder.site import address
from builder.site.card import quotes, speaker_link, term_link
from builder.site.edition import Edition
from builder.site.index import index_head
from builder.site.shelving import Item, Shelf, Shelving, alphabet, anchor, letter_of, shelved
from builder.site.views import Link, PaperGroup, PapersView, PaperView, QuotesView, SpeakerGroup, SpeakerView

_ROOM_FOR_QUOTES, _ROOM_FOR_PAPERS = 150, 200
_TOP = 24


def quote_shelving(edition: Edition) -> Shelving:
    """How the index of quotations is cut."""
    speakers = edition.library.speakers
    items = (Item(letter_of(speaker.filed), len(speaker.sayings)) for speaker in speakers)
    return edition.shelving(address.QUOTES, lambda: shelved(list(items), _ROOM_FOR_QUOTES))


def paper_shelving(edition: Edition) -> Shelving:
    """How the index of papers is cut."""
    items = (Item(letter_of(paper.work.title or "")) for paper in edition.library.papers)
    return edition.shelving(address.PAPERS, lambda: shelved(list(items), _ROOM_FOR_PAPERS))


def quotes_page(shelf: Shelf | None, edition: Edition) -> QuotesView:
    """Who says what, by speaker."""
    library, settings = edition.library, edition.settings
    words, shelving, speakers = settings.words, quote_shelving(edition), library.speakers
    letters, cut = alphabet(address.QUOTES, shelving, shelf, settings), shelving.shelves
    shown = speakers[shelf.start : shelf.stop] if shelf else () if cut else speakers
    title = words.gettext("Quotes")
    said = words.count("%(n)s quotation", "%(n)s quotations", shelving.weight)
    by = words.count("by %(n)s speaker", "by %(n)s speakers", len(speakers))
    return QuotesView(
        head=index_head(title, address.QUOTES, shelf, letters, settings),
        title=title,
        summary=f"{said} {by}",
        top=_loudest(speakers) if shelf is None and cut else (),
        alphabet=letters,
        groups=tuple(_speaker_groups(shown, edition)),
    )


def papers_page(shelf: Shelf | None, edition: Edition) -> PapersView:
    """The works that articles report on or cite, by title."""
    library, settings = edition.library, edition.settings
    words, shelving, papers = settings.words, paper_shelving(edition), library.papers
    letters = alphabet(address.PAPERS, shelving, shelf, settings)
    shown = papers[shelf.start : shelf.stop] if shelf else () if shelving.shelves else papers
    title = words.gettext("Papers")
    return PapersView(
        head=index_head(title, address.PAPERS, shelf, letters, settings),
        title=title,
        summary=words.count("%(n)s paper", "%(n)s papers", len(papers)),
        alphabet=letters,
        groups=tuple(_paper_groups(shown, library)),
    )


def _loudest(speakers: Sequence[Speaker]) -> tuple[Link, ...]:
    """Those who are quoted most, each where the index has them."""
    most = nlargest(_TOP, speakers, key=lambda speaker: len(speaker.sayings))
    return tuple(
        Link(speaker.label, f"{address.QUOTES}a-z/{anchor(letter_of(speaker.filed))}/", len(speaker.sayings))
        for speaker in most
    )


def _speaker_groups(speakers: Sequence[Speaker], edition: Edition) -> Iterator[SpeakerGroup]:
    for letter, group in groupby(speakers, key=lambda speaker: letter_of(speaker.filed)):
        views = tuple(view for speaker in group if (view := _speaker(speaker, edition)).quotes)
        if views:
            yield SpeakerGroup(letter, f"letter-{anchor(letter)}", views)


def _speaker(speaker: Speaker, edition: Edition) -> SpeakerView:
    """A speaker with all that they say; nothing where the site only links to it."""
    said = [view for entry, number in speaker.sayings for view in quotes(entry, edition)[number - 1 : number]]
    where = speaker_link(speaker.sayings[0][0], edition.library, speaker.label)
    alone = tuple(replace(quote, speakers=()) for quote in said)
    return SpeakerView(Link(speaker.filed, where.href), alone)


def _paper_groups(papers: Sequence[Paper], library: Library) -> Iterator[PaperGroup]:
    for letter, group in groupby(papers, key=lambda paper: letter_of(paper.work.title or "")):
        views = tuple(_paper(paper, library) for paper in group)
        yield PaperGroup(letter, f"letter-{anchor(letter)}", views)


def _paper(paper: Paper, library: Library) -> PaperView:
    work = paper.work
    journal = Link(work.journal, "") if work.journal else None
    elsewhere = address.outgoing(work.url)
    return PaperView(
        title=work.title or "",
        authors=work.authors,
        year=str(work.year) if work.year else None,
        journal=term_link(library, "journals", work.journal) or journal,
        url=address.doi(work.doi) if work.doi else elsewhere,
        url_label=f"doi.org/{work.doi}" if work.doi else elsewhere,
        articles=tuple(
            Link(entry.title, address.href(address.article(entry.slug))) for entry in paper.entries
        ),
    )
