"""The page of pictures, made of what the library has counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.library import Library
from builder.site import address
from builder.site.card import link, speaker_link
from builder.site.edition import Edition
from builder.site.index import leading
from builder.site.overview import ways_in
from builder.site.settings import Settings
from builder.site.statistics.over_time import periods
from builder.site.statistics.quoted import quoted
from builder.site.statistics.svg import Amount, bars, columns, matrix
from builder.site.views import Chart, Head, Link, Row, StatisticsView
from builder.site.wording import N2_, N_, Words

_TOP = 12
_LEADING = {
    "topics": N_("Topics with the most articles"),
    "people": N_("People with the most articles"),
    "organizations": N_("Organisations with the most articles"),
    "outlets": N_("Outlets with the most articles"),
}
_PERIODS = {"month": N_("Month"), "year": N_("Year"), "decade": N_("Decade")}
_UNDATED = N2_(
    "%(n)s article is left out: it bears no date, or not enough of one.",
    "%(n)s articles are left out: they bear no date, or not enough of one.",
)


def statistics_page(edition: Edition) -> StatisticsView:
    """What the digest holds, in pictures and numbers; none of them shows only one thing."""
    library, settings = edition.library, edition.settings
    title = settings.words.gettext("Statistics")
    described = settings.words.gettext("%(index)s in %(site)s", index=title, site=settings.name)
    head = Head(title, described, settings.absolute(address.STATISTICS), address.STATISTICS, itself=True)
    return StatisticsView(
        head=head,
        title=title,
        summary=settings.words.gettext("What this digest holds, in pictures and numbers."),
        counts=tuple(_counts(library, settings)),
        charts=tuple(_charts(library, settings)),
    )


def _counts(library: Library, settings: Settings) -> Iterator[Link]:
    """How much there is of everything that has an index; of quotes, not of those who say them."""
    for way in ways_in(library, settings):
        if way.href == address.QUOTES:
            yield replace(way, count=sum(len(entry.sayings) for entry in library.entries))
        elif way.href != address.ARCHIVE:
            yield way


def _charts(library: Library, settings: Settings) -> Iterator[Chart]:
    yield from _over_time(library, settings.words)
    for name, title in _LEADING.items():
        yield from _leading(name, settings.words.gettext(title), library, settings.words)
    yield from _languages(library, settings.words)
    yield from _quoted(library, settings.words)


def _over_time(library: Library, words: Words) -> Iterator[Chart]:
    kind, found = periods(library.entries, words)
    if len(found) < 2:
        return
    title = words.gettext("Articles over time")
    most = max(found, key=lambda period: period.count)
    hidden = len(library.entries) - sum(each.count for each in found)
    amounts = [Amount(each.short, each.count, words.number(each.count)) for each in found]
    described = words.gettext(
        "From %(first)s to %(last)s; most of them in %(peak)s: %(n)s",
        first=found[0].label,
        last=found[-1].label,
        peak=most.label,
        n=words.number(most.count),
    )
    filed = library.taxonomies["months" if kind == "month" else "years"]
    terms = {period.name: filed.find(period.name) for period in found} if kind != "decade" else {}
    yield Chart(
        key="time",
        title=title,
        picture=columns("time", title, described, amounts, ticks=3 if kind == "month" else 6),
        note=words.count(*_UNDATED, hidden) if hidden else "",
        columns=(words.gettext(_PERIODS[kind]), words.gettext("Articles")),
        rows=tuple(
            Row(
                Link(period.label, link(filed.name, term).href if (term := terms.get(period.name)) else ""),
                (words.number(period.count),),
            )
            for period in reversed(found)
            if period.count
        ),
    )


def _leading(name: str, title: str, library: Library, words: Words) -> Iterator[Chart]:
    taxonomy = library.taxonomies[name]
    links = [each for each in leading(taxonomy, _TOP) if each.count > 1]
    if len(links) < 2:
        return
    hidden = len(taxonomy.terms) - len(links)
    yield _bars(name, title, links, hidden, words)


def _languages(library: Library, words: Words) -> Iterator[Chart]:
    counted = Counter(entry.lang.split("-")[0].lower() for entry in library.entries if entry.lang)
    most = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    if len(most) > 1:
        links = [Link(words.language(lang), "", count) for lang, count in most[:_TOP]]
        yield _bars("languages", words.gettext("Languages"), links, len(most) - len(links), words)


def _bars(key: str, title: str, links: Sequence[Link], hidden: int, words: Words) -> Chart:
    amounts = [Amount(each.label, each.count, words.number(each.count)) for each in links]
    described = ", ".join(f"{amount.label}: {amount.shown}" for amount in amounts)
    return Chart(
        key=key,
        title=title,
        picture=bars(key, title, described, amounts),
        note=words.count("%(n)s more", "%(n)s more", hidden) if hidden else "",
        columns=(words.gettext("Name"), words.gettext("Articles")),
        rows=tuple(Row(each, (words.number(each.count),)) for each in links),
    )


def _quoted(library: Library, words: Words) -> Iterator[Chart]:
    found = quoted(library)
    if len(set(found.counts)) < 2 or len(found.topics) < 2:
        return
    title = words.gettext("Who is quoted about what")
    topics = tuple(term.label for term in found.topics)
    amounts = [[Amount("", count, words.number(count)) for count in counts] for counts in found.counts]
    names = [speaker.label for speaker in found.speakers]
    described = words.gettext(
        "Quotations of %(names)s in articles about %(topics)s",
        names=words.enumeration(names, len(names)),
        topics=words.enumeration(topics, len(topics)),
    )
    places = (speaker_link(speaker.sayings[0][0], library, speaker.label) for speaker in found.speakers)
    yield Chart(
        key="quoted",
        title=title,
        picture=matrix("quoted", title, described, list(zip(names, amounts, strict=True)), topics),
        note=words.gettext("An article may be about several topics, and then its quotations count for each."),
        columns=(words.gettext("Speaker"), *topics),
        rows=tuple(
            Row(place, tuple(amount.shown if amount.count else "" for amount in counts))
            for place, counts in zip(places, amounts, strict=True)
        ),
    )
