"""Papers that were retracted or corrected, as the Retraction Watch database tells.

The database is a CSV file (https://gitlab.com/crossref/retraction-watch-data) that a digest keeps on disk.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from builder.cache import Cache, decode, digest
from builder.diagnostics import Diagnostic, Severity
from builder.library.lifecycle import restamped
from builder.library.model import Entry, Retraction

_KIND = "retractions"
_DOI, _NATURE, _DATE, _NOTICE = "OriginalPaperDOI", "RetractionNature", "RetractionDate", "RetractionDOI"
_NATURES = {"correction": "corrected", "expression of concern": "concern", "retraction": "retracted"}
"""From the mildest to the gravest."""
_REINSTATED = "reinstatement"
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def retractions(
    path: Path, entries: Iterable[Entry], cache: Cache
) -> tuple[Mapping[str, Retraction], list[Diagnostic]]:
    """What has become of the papers that articles cite or are, by DOI in lower case, and what is wrong with
    the file (SP608). The answer is remembered as long as file and papers stay the same."""
    wanted = sorted({doi for entry in entries for doi in entry.dois})
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"the list of retractions cannot be read: {error.strerror}"
        hint = "correct the plugin's option 'retractions', or take it out"
        return {}, [Diagnostic("SP608", Severity.WARNING, message, path.as_posix(), 0, hint=hint)]
    stamp = digest(data, *wanted)
    known, record = cache.load(_KIND).get(path.as_posix(), ("", ""))
    rows = decode(record) if known == stamp else None
    if not isinstance(rows, dict):
        table = csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"), newline=""))
        columns = {name.strip(): index for index, name in enumerate(next(table, ()))}
        if missing := [name for name in (_DOI, _NATURE, _DATE, _NOTICE) if name not in columns]:
            message = f"this is no list of Retraction Watch: it has no column '{missing[0]}'"
            return {}, [Diagnostic("SP608", Severity.WARNING, message, path.as_posix())]
        rows = _latest(_rows(table, columns, frozenset(wanted)))
        cache.store(_KIND, path.as_posix(), stamp, rows)
    return {doi: Retraction(*row) for doi, row in rows.items()}, []


class _Row(NamedTuple):
    """What one line says of a paper."""

    doi: str
    day: str
    nature: str
    notice: str


def _rows(
    table: Iterable[Sequence[str]], columns: Mapping[str, int], wanted: Collection[str]
) -> Iterator[_Row]:
    doi, day, nature, notice = (columns[name] for name in (_DOI, _DATE, _NATURE, _NOTICE))
    for line in table:
        if len(line) == len(columns) and line[doi].strip().lower() in wanted:
            said = line[nature].strip().lower()
            yield _Row(line[doi].strip().lower(), _iso(line[day]), said, line[notice].strip())


def _latest(rows: Iterable[_Row]) -> dict[str, tuple[str, str | None, str | None]]:
    """What holds of each paper: the gravest that was said of it since it was last reinstated."""
    found: dict[str, tuple[str, str | None, str | None]] = {}
    order = [*_NATURES.values()]
    for row in sorted(rows):
        if row.nature == _REINSTATED:
            found.pop(row.doi, None)
        elif became := _NATURES.get(row.nature):
            before = found.get(row.doi)
            if before is None or order.index(became) >= order.index(before[0]):
                notice = row.notice if row.notice.startswith("10.") else None
                found[row.doi] = (became, row.day or None, notice)
    return found


def _iso(text: str) -> str:
    """`3/12/2024 0:00` → `2024-03-12`; empty for what is no date."""
    found = _AMERICAN.match(text.strip())
    try:
        month, day, year = map(int, found.groups()) if found else (0, 0, 0)
        return (
            dt.date(year, month, day).isoformat() if found else dt.date.fromisoformat(text[:10]).isoformat()
        )
    except ValueError:
        return ""


def flagged(
    entries: Iterable[Entry], known: Mapping[str, Retraction], found: list[Diagnostic]
) -> Iterator[Entry]:
    """The entries; those of which a paper was retracted are reported (SP607), unless they have a status of
    their own, and their pages are made anew."""
    for entry in entries:
        papers = {doi: known[doi] for doi in entry.dois if doi in known}
        for doi, became in () if entry.status else papers.items():
            when = f" on {became.day}" if became.day else ""
            message = f"the paper {doi} {_SAID[became.nature]}{when}"
            hint = "if the article must say more of it, write 'status: …' and 'note: …' into its front matter"
            found.append(Diagnostic("SP607", Severity.WARNING, message, entry.path, hint=hint))
        yield restamped(entry, repr(papers)) if papers else entry


_SAID = {
    "corrected": "was corrected",
    "concern": "is under an expression of concern",
    "retracted": "was retracted",
}
