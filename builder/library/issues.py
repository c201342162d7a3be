"""The digest as a periodical: what entered it in a week or a month, and what editors put together."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from builder.cache import digest
from builder.config import Rhythm
from builder.diagnostics import Diagnostic, Severity
from builder.document.issue import NamedArticle, read_issue
from builder.library.model import Entry, Issue, Library
from builder.library.moved import address_of

FOLDER = "issues"
_PERIOD = re.compile(r"\d{4}-(?:0[1-9]|1[0-2]|w(?:0[1-9]|[1-4]\d|5[0-3]))")
_KEY_HINT = "list names of article files below 'articles:', each on its own line after '- '"


@dataclass(frozen=True, slots=True)
class _Known:
    """What the names of articles in the file of an issue are looked up in."""

    library: Library
    held_back: Collection[str]
    """Slugs of article files that are not published."""

    def find(self, name: str) -> str | None:
        """The slug of an article by the name of its file, with or without folder and `.md`, or by a former
        name."""
        slug = name.rpartition("/")[2].removesuffix(".md")
        if slug in self.library.positions or slug in self.held_back:
            return slug
        return self.library.moved.get(address_of(slug) or "")


def issues(
    content: Path,
    rhythm: Rhythm,
    library: Library,
    slugs: Collection[str],
    found: list[Diagnostic],
) -> tuple[Issue, ...]:
    """All issues, newest first.

    `library`: what is published; `slugs`: of all article files. An issue of a week or month
    has what was added then, pinned articles first. A file in `content/issues/` whose name is that of a
    period (`2026-07.md`, `2026-w27.md`) says more about the issue of that period; any other is one of its
    own. What is wrong with a file goes to `found`, and what is right in it is still there.
    """
    entries = library.entries
    known = _Known(library, set(slugs) - library.positions.keys())
    periods = _periods(entries, rhythm)
    made = {key: _automatic(key, members) for key, members in periods.items()}
    for path in sorted((content / FOLDER).glob("*.md")):
        slug = path.stem.lower()
        issue = _made(path, slug, made.get(slug) or _automatic(slug, _within(slug, entries)), known, found)
        if issue is not None:
            made[slug] = issue
    return tuple(sorted(made.values(), key=lambda issue: (issue.date, issue.slug), reverse=True))


def _periods(entries: Iterable[Entry], rhythm: Rhythm) -> dict[str, list[Entry]]:
    """What was added in each period, by the period's name."""
    if rhythm == "none":
        return {}
    periods: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.added:
            name = entry.added[:7] if rhythm == "monthly" else week(entry.added)
            periods.setdefault(name, []).append(entry)
    return periods


@lru_cache(1 << 14)
def week(day: str) -> str:
    """`2026-07-01` → `2026-w27` (ISO 8601)."""
    year, number, _ = dt.date.fromisoformat(day).isocalendar()
    return f"{year:04}-w{number:02}"


def _within(period: str, entries: Iterable[Entry]) -> list[Entry]:
    """What was added in a period, whatever the rhythm of the others."""
    if not _PERIOD.fullmatch(period):
        return []
    in_weeks = "w" in period
    return [e for e in entries if e.added and (week(e.added) if in_weeks else e.added[:7]) == period]


def _automatic(period: str, entries: Sequence[Entry]) -> Issue:
    ordered = sorted(entries, key=lambda entry: not entry.pinned)
    return Issue(
        slug=period,
        period=period if _PERIOD.fullmatch(period) else "",
        date=max((entry.added for entry in entries if entry.added), default=""),
        entries=tuple(ordered),
    )


def _made(path: Path, slug: str, usual: Issue, known: _Known, found: list[Diagnostic]) -> Issue | None:
    """The issue of a file, on top of what it would be without; `None` where there is nothing to show."""
    name = f"{FOLDER}/{path.name}"
    try:
        data = path.read_bytes()
        file, wrong = read_issue(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError:
        file, wrong = (
            None,
            [Diagnostic("SP601", Severity.ERROR, "is not UTF-8", name, hint="save it as UTF-8")],
        )
    except OSError as error:
        file, wrong = None, [Diagnostic("SP603", Severity.ERROR, f"cannot be read: {error.strerror}", name)]
    found += wrong
    if file is None:
        return usual if usual.entries else None
    if not usual.period and file.articles is None and not any(d.severity == Severity.ERROR for d in wrong):
        found.append(Diagnostic("SP612", Severity.ERROR, "the issue names no articles", name, hint=_KEY_HINT))
    chosen = usual.entries if file.articles is None else tuple(_chosen(file.articles, name, known, found))
    if not chosen:
        return None
    return replace(
        usual,
        title=file.title or ("" if usual.period else _readable(slug)),
        date=file.date or max((entry.added for entry in chosen if entry.added), default=usual.date),
        description=file.description,
        introduction=file.introduction,
        entries=chosen,
        digest=digest(data),
    )


def _readable(slug: str) -> str:
    """A file's name as a title, where there is no other."""
    words = slug.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _chosen(
    articles: Iterable[NamedArticle], path: str, known: _Known, found: list[Diagnostic]
) -> Iterator[Entry]:
    """The articles that an issue names, in its order; what cannot be shown is reported."""
    seen: set[str] = set()
    for named in articles:
        slug = known.find(named.name)
        entry = known.library.find(slug or "")
        if slug is None:
            hint = "write the name of its file in content/articles/, without .md"
            found.append(_astray(named, path, "there is no article '%s'", hint))
        elif slug in seen:
            found.append(_astray(named, path, "'%s' stands here a second time", "keep one of the two"))
        elif entry is None:
            message = f"'{named.name[:80]}' is not published, so it is left out"
            found.append(Diagnostic("SP614", Severity.NOTE, message, path, named.line, named.column))
        else:
            seen.add(slug)
            yield entry


def _astray(named: NamedArticle, path: str, message: str, hint: str) -> Diagnostic:
    said = message % named.name[:80]
    return Diagnostic("SP613", Severity.WARNING, said, path, named.line, named.column, hint)
