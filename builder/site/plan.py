"""Which pages the site has, what each one's content depends on, and how it is made.

A page's fingerprint covers all that it shows. It is computed for every page on every build, so it is
made of digests that are at hand; the view, which costs more, is made only for pages that need it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.cache import digest
from builder.library import Entry, Library, Taxonomy, Term
from builder.site import address
from builder.site.about import about
from builder.site.article_page import article_page
from builder.site.edition import Edition
from builder.site.gathered import paper_shelving, papers_page, quote_shelving, quotes_page
from builder.site.index import index_page, index_shelving
from builder.site.issues import find_issue, issue_page, issue_summary, issue_title, issues_page
from builder.site.listing import articles_page, term_page
from builder.site.mail import mail_page
from builder.site.moved import moved_page
from builder.site.overview import INDEXES, home_page, search_page, ways_in
from builder.site.paging import Cut, cuts
from builder.site.rights import listed
from builder.site.settings import Settings
from builder.site.shelving import Shelf, shelf_address
from builder.site.statistics import statistics_page
from builder.site.views import View


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of the site."""

    address: str
    """Below the site's root, unquoted, ending in `/` (or empty: home; a former one may be a file's)."""
    template: str
    kind: str
    """`article`, a taxonomy's name, `articles`, `index`, `quotes`, `papers`, `issues`, `issue`, `mail`,
    `statistics`, `home`, `search` or `moved`."""
    key: str
    """Which one: a slug, a term's key, a taxonomy's name, a former address."""
    fingerprint: str
    changed: str | None = None
    """When its content last changed, as far as the repository knows (ISO 8601)."""
    cut: Cut | None = None
    """Which page of a listing."""
    shelf: Shelf | None = None
    """Which page of an index; `None` for its first."""
    listed: bool = True
    """Whether it belongs into the sitemap."""

    @property
    def file(self) -> str:
        """The file below the site's folder."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"


def plan(edition: Edition) -> Iterator[PlannedPage]:
    """Every generated page, in a fixed order; a former address that another page has now is that page's."""
    library, settings = edition.library, edition.settings
    everywhere = [way.href for way in ways_in(library, settings)]  # the main navigation
    everywhere += (made for taxonomy in library.taxonomies.values() for made in taxonomy.hashed)
    settings = replace(settings, environment=digest(repr(settings), *everywhere))
    taken = set()
    for page in _pages(edition, settings):
        taken.add(page.file)
        yield page
    for where, slug in library.moved.items():
        title = library.entries[library.positions[slug]].title
        page = replace(_planned(where, "moved.html", "moved", where, settings, slug, title), listed=False)
        if page.file not in taken:
            yield page


def _pages(edition: Edition, settings: Settings) -> Iterator[PlannedPage]:
    library = edition.library
    yield _planned("", "home.html", "home", "", settings, repr(home_page(edition)))
    for entry in library.entries:
        yield _article(entry, library, settings)
    yield from _listing(address.ARTICLES, "articles", "", library.entries, (), settings)
    for name in INDEXES:
        if library.taxonomies[name].terms:
            yield from _index(library.taxonomies[name], edition, settings)
    yield from _gathered(edition, settings)
    yield from _issues(edition, settings)
    shown = repr(statistics_page(edition))
    yield _planned(address.STATISTICS, "statistics.html", "statistics", "", settings, shown)
    for taxonomy in library.taxonomies.values():
        for key, term in taxonomy.terms.items():
            yield from _term(taxonomy, key, term, settings)
    if settings.search:
        shown = repr(search_page(library, settings))
        yield replace(_planned(address.SEARCH, "search.html", "search", "", settings, shown), listed=False)


def has_page(library: Library, where: str) -> bool:
    """Whether the site has a page at an address (numbered pages aside)."""
    if where == address.STATISTICS:
        return True
    folder, _, slug = where.rstrip("/").partition("/")
    names = [name for name, path in address.FOLDERS.items() if path == f"{folder}/"]
    if not slug:
        made = {
            address.QUOTES: library.speakers,
            address.PAPERS: library.papers,
            address.ISSUES: library.issues,
        }
        return bool(where in (address.ARTICLES, address.SEARCH) or names or made.get(where))
    if folder == "articles":
        return library.find(slug) is not None
    if folder == "issues":
        return any(issue.slug == slug for issue in library.issues)
    terms = (term for name in names for term in library.taxonomies[name].terms.values())
    return any(term.slug == slug for term in terms)


def view(page: PlannedPage, edition: Edition) -> View:
    """What a page shows. `LookupError` for a page of another edition."""
    library, settings = edition.library, edition.settings
    match page.kind:
        case "home":
            return home_page(edition)
        case "article":
            entry = library.entries[library.positions[page.key]]
            return article_page(entry, edition)
        case "articles":
            return articles_page(_cut(page), edition)
        case "moved":
            return moved_page(page.key, library, settings)
        case "index":
            return index_page(library.taxonomies[page.key], page.shelf, edition)
        case "quotes":
            return quotes_page(page.shelf, edition)
        case "papers":
            return papers_page(page.shelf, edition)
        case "issues":
            return issues_page(edition)
        case "issue":
            return issue_page(find_issue(page.key, edition), edition)
        case "mail":
            return mail_page(find_issue(page.key, edition), edition)
        case "statistics":
            return statistics_page(edition)
        case "search":
            return search_page(library, settings)
        case name:
            taxonomy = library.taxonomies[name]
            return term_page(taxonomy, taxonomy.terms[page.key], _cut(page), edition)


def _index(taxonomy: Taxonomy, edition: Edition, settings: Settings) -> Iterator[PlannedPage]:
    """The index of a taxonomy: its first page shows all terms or the leading ones, a shelf its own."""
    folder, cut = address.FOLDERS[taxonomy.name], index_shelving(taxonomy, edition).shelves
    lines = [
        f"{term.slug}|{term.label}|{term.filed}|{term.note}|{term.count}" for term in taxonomy.terms.values()
    ]
    yield _planned(folder, "index.html", "index", taxonomy.name, settings, *lines)
    for shelf in cut:
        shown = lines[shelf.start : shelf.stop]
        yield _shelved(folder, "index.html", "index", taxonomy.name, settings, shelf, cut, shown)


def _gathered(edition: Edition, settings: Settings) -> Iterator[PlannedPage]:
    """The quotations by speaker, and the papers."""
    library = edition.library
    said = [
        digest(speaker.filed, *(entry.card for entry, _ in speaker.sayings)) for speaker in library.speakers
    ]
    told = [digest(repr(paper.work), *(entry.card for entry in paper.entries)) for paper in library.papers]
    for folder, kind, lines, cut in (
        (address.QUOTES, "quotes", said, quote_shelving(edition).shelves),
        (address.PAPERS, "papers", told, paper_shelving(edition).shelves),
    ):
        if lines:
            yield _planned(folder, f"{kind}.html", kind, "", settings, *lines)
        for shelf in cut:
            shown = lines[shelf.start : shelf.stop]
            yield _shelved(folder, f"{kind}.html", kind, "", settings, shelf, cut, shown)


def _issues(edition: Edition, settings: Settings) -> Iterator[PlannedPage]:
    """The issues, each as a page and as a message, and their index."""
    issues, words = edition.library.issues, settings.words
    if not issues:
        return
    yield _planned(address.ISSUES, "issues.html", "issues", "", settings, repr(issues_page(edition)))
    for issue, newer, older in zip(issues, (None, *issues), (*issues[1:], None), strict=False):
        around = (each and (each.slug, issue_title(each, words)) for each in (newer, older))
        cards = [entry.card for entry in issue.entries]
        shown = (issue_title(issue, words), issue_summary(issue, words), issue.digest, *cards)
        page = _planned(
            address.issue(issue.slug), "issue.html", "issue", issue.slug, settings, *shown, repr([*around])
        )
        yield replace(page, changed=issue.date or None)
        if settings.url:
            mail = _planned(address.mail(issue.slug), "mail.html", "mail", issue.slug, settings, *shown)
            yield replace(mail, listed=False)


def _shelved(
    folder: str,
    template: str,
    kind: str,
    key: str,
    settings: Settings,
    shelf: Shelf,
    cut: tuple[Shelf, ...],
    shown: list[str],
) -> PlannedPage:
    where = shelf_address(folder, shelf)
    return replace(
        _planned(
            where,
            template,
            kind,
            key,
            settings,
            repr([(each.letter, each.number, each.parts) for each in cut]),
            *shown,
        ),
        shelf=shelf,
    )


def _cut(page: PlannedPage) -> Cut:
    if page.cut is None:
        raise LookupError(f"{page.address} is no listing")
    return page.cut


def _planned(where: str, template: str, kind: str, key: str, settings: Settings, *shown: str) -> PlannedPage:
    return PlannedPage(where, template, kind, key, digest(settings.environment, kind, key, *shown))


def _article(entry: Entry, library: Library, settings: Settings) -> PlannedPage:
    newer, older = library.newer(entry), library.older(entry)
    related = library.relations.get(entry.slug, ())
    shown = [entry.digest, entry.card, newer.card if newer else "", older.card if older else ""]
    for relation in related:
        shown += (relation.entry.card, relation.reason, *relation.shared)
    fingerprint = digest(settings.environment, *shown)
    where = address.article(entry.slug)
    return PlannedPage(
        where,
        "article.html",
        "article",
        entry.slug,
        fingerprint,
        changed=_changed((entry,)),
        listed=listed(entry, settings),
    )


def _term(taxonomy: Taxonomy, key: str, term: Term, settings: Settings) -> Iterator[PlannedPage]:
    where = address.term(taxonomy.name, term.slug)
    known = repr(about(taxonomy, term)) if term.record else ""
    shown = (term.label, term.slug, term.note or "", known)
    yield from _listing(where, taxonomy.name, key, term.entries, shown, settings)


def _listing(
    where: str,
    kind: str,
    key: str,
    entries: tuple[Entry, ...],
    shown: tuple[str, ...],
    settings: Settings,
) -> Iterator[PlannedPage]:
    for cut in cuts(len(entries), settings.per_page):
        members = entries if cut.first else entries[cut.start : cut.stop]
        fingerprint = digest(
            settings.environment,
            kind,
            key,
            *shown,
            f"{cut.number} {cut.newer} {cut.older}",
            *(entry.card for entry in members),
        )
        yield PlannedPage(
            address.numbered(where, cut.number),
            "listing.html",
            kind,
            key,
            fingerprint,
            _changed(members),
            cut,
        )


def _changed(entries: tuple[Entry, ...]) -> str | None:
    return max((entry.added for entry in entries if entry.added), default=None)
