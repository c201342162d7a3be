"""References as news pages print them, made of the parts of labelled ones: more material to learn from.

The labelled strings come from papers, so most are abbreviated and old. Pages print given names in full,
journals in full, issues and DOIs, in a handful of styles: this makes such strings, with their labels.
"""

from __future__ import annotations

import pathlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from builder.article import Name
from builder.extract.citing.names import names

PARTS = yaml.safe_load(pathlib.Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
GIVEN, JOURNALS, BODIES, PUBLISHERS, CITIES = (
    PARTS[key] for key in ("given", "journals", "bodies", "publishers", "cities")
)


@dataclass(frozen=True, slots=True)
class _Work:
    people: list[Name]
    title: str
    journal: str
    year: str
    volume: str
    issue: str
    pages: str
    doi: str
    random: random.Random

    def initials(self, name: Name, dot: str = ".", gap: str = " ") -> str:
        letters = [
            part[0].upper() for part in (name.given or "A").replace("-", " ").split() if part[0].isalpha()
        ]
        return gap.join(letter + dot for letter in letters) or "A" + dot


def shapes(rows: list[dict], count: int, seed: int = 0) -> Iterator[dict]:
    """`count` made-up rows of the form of the labelled ones."""
    rng = random.Random(seed)
    titled = [
        r["gold"]["references"][0]
        for r in rows
        if len(r["gold"]["references"][0].get("title", "").split()) > 2
    ]
    families = [
        name.family
        for gold in titled
        for name in names(gold.get("authors", ""))
        if name.family and name.given and name.family.replace("-", "").replace(" ", "").isalpha()
    ]
    for _ in range(count):
        work = _work(rng.choice(titled)["title"], families, rng)
        text, fields = rng.choice(STYLES)(work)
        yield {
            "text": " ".join(text.split()),
            "gold": {"references": [{k: v for k, v in fields.items() if v}]},
        }


def _work(title: str, families: list[str], rng: random.Random) -> _Work:
    people = []
    for _ in range(rng.choice([1, 2, 2, 3, 3, 4, 5, 7, 9])):
        given = rng.choice(GIVEN) + rng.choice(["", "", f" {rng.choice('ABCDEFGHJKLMRSTW')}."])
        people.append(Name(family=rng.choice(families), given=given))
    first = rng.randint(1, 2000)
    pages = rng.choice(
        [
            f"{first}–{first + rng.randint(3, 30)}",
            f"{first}-{first + 9}",
            f"e{first}",
            f"{first * 57}",
            f"{first}",
        ]
    )
    journal = rng.choice(JOURNALS)
    if rng.random() < 0.4:
        title = title.title()
    stem = rng.choice(["j.", "s", "science.", "pnas.", "journal.pone."])
    doi = f"10.{rng.randint(1000, 1999)}/{stem}{rng.randint(10**5, 10**7)}"
    return _Work(
        people,
        title.rstrip("."),
        journal,
        str(rng.randint(2001, 2026)),
        str(rng.randint(1, 620)),
        str(rng.randint(1, 24)),
        pages,
        doi,
        rng,
    )


def _fields(work: _Work, authors: str, *keys: str) -> dict[str, str]:
    return {
        "authors": authors,
        "title": work.title,
        **{key: getattr(work, key) for key in keys},
    }


def _doi(work: _Work) -> str:
    d = work.doi
    return work.random.choice(
        [
            f"DOI: {d}",
            f"doi: {d}",
            f"https://doi.org/{d}",
            f"doi.org/{d}.",
            f"doi:{d}",
            "",
            f"http://dx.doi.org/{d}",
        ]
    )


def _full(work: _Work, last: str = ", ") -> str:
    written = [f"{p.given} {p.family}" for p in work.people]
    return ", ".join(written[:-1]) + last + written[-1] if len(written) > 1 else written[0]


def _inverted(work: _Work, last: str = " & ", dot: str = ".") -> str:
    written = [f"{p.family}, {work.initials(p, dot)}" for p in work.people]
    if len(written) == 1 or work.random.random() < 0.2:
        return written[0] + work.random.choice(["", ", et al.", " et al."])
    return ", ".join(written[:-1]) + last + written[-1]


def _closed(work: _Work) -> str:
    written = [f"{p.family} {work.initials(p, '', '')}" for p in work.people]
    return (
        ", ".join(written[:3]) + work.random.choice([", et al", " et al"])
        if len(written) > 3
        else ", ".join(written)
    )


def _science_daily(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _full(w)
    if w.random.random() < 0.5:
        return (
            f"{authors}. {w.title}. {w.journal}, {w.year}; {w.volume} ({w.issue}): {w.pages} DOI: {w.doi}",
            _fields(w, authors, "journal", "year", "volume", "issue", "pages"),
        )
    if w.random.random() < 0.5:
        return f"{authors}. {w.title}. {w.journal}, {w.year}; {w.volume}: {w.pages} DOI: {w.doi}", _fields(
            w, authors, "journal", "year", "volume", "pages"
        )
    return f"{authors}. {w.title}. {w.journal}, {w.year}; DOI: {w.doi}", _fields(
        w, authors, "journal", "year"
    )


def _phys_org(w: _Work) -> tuple[str, dict[str, str]]:
    p = w.people[0]
    name = w.random.choice(
        [f"{p.given} {p.family}", f"{w.initials(p)} {p.family}", f"{w.initials(p, '')} {p.family}"]
    )
    authors = name + w.random.choice([" et al", " et al.", ""])
    mark = w.random.choice([", ", ", ", ". "])
    tail = w.random.choice(
        [
            f" ({w.year}). {_doi(w)}",
            f" ({w.year}). {_doi(w)}",
            f". {w.year}. {_doi(w)}",
            f", {w.year}. {_doi(w)}",
        ]
    )
    return f"{authors}{mark}{w.title}{mark}{w.journal}{tail}", _fields(w, authors, "journal", "year")


def _journal_alone(w: _Work) -> tuple[str, dict[str, str]]:
    return f"{w.journal} ({w.year}). DOI: {w.doi}", {"journal": w.journal, "year": w.year}


def _news_medical(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _inverted(w)
    return (
        (
            f"{authors}{w.random.choice([', ', ' ', ' '])}({w.year}){w.random.choice(['.', ''])}"
            f" {w.title}. {w.journal}. {_doi(w)}"
        ),
        _fields(w, authors, "journal", "year"),
    )


def _apa(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _inverted(w, w.random.choice([", & ", " & ", " and ", ", and ", " y ", " und "]))
    return (
        f"{authors} ({w.year}). {w.title}. {w.journal}, {w.volume}({w.issue}), {w.pages}. {_doi(w)}",
        _fields(w, authors, "journal", "year", "volume", "issue", "pages"),
    )


def _vancouver(w: _Work) -> tuple[str, dict[str, str]]:
    authors, year = _closed(w), w.year + w.random.choice(["", "", " Mar", " Jan 7"])
    number = w.random.choice([f"({w.issue})", "", f" ({w.issue})"])
    gap = w.random.choice(["", " "])
    return (
        (
            f"{authors}. {w.title}. {w.journal}{w.random.choice(['. ', ' '])}"
            f"{year};{gap}{w.volume}{number}:{gap}{w.pages}. {_doi(w)}"
        ),
        _fields(w, authors, "journal", "year", "volume", *(["issue"] if number else []), "pages"),
    )


def _harvard(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _inverted(w, " and ")
    a, b = w.random.choice([("‘", "’"), ("“", "”"), ('"', '"'), ("'", "'")])
    return (
        f"{authors} ({w.year}) {a}{w.title}{b}, {w.journal}, {w.volume}({w.issue}), pp. {w.pages}. {_doi(w)}",
        _fields(w, authors, "journal", "year", "volume", "issue", "pages"),
    )


def _chicago(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _full(w, ", and ")
    return (
        (
            f"{authors}{w.random.choice([', ', '. '])}“{w.title}{w.random.choice([',', '.'])}” {w.journal}"
            f" {w.volume}, no. {w.issue} ({w.year}): {w.pages}. {_doi(w)}"
        ),
        _fields(w, authors, "journal", "year", "volume", "issue", "pages"),
    )


def _german(w: _Work) -> tuple[str, dict[str, str]]:
    authors = w.random.choice([_inverted(w, ", "), _full(w), _full(w, " und ")])
    return (
        (
            f"{authors}: {w.title}. {w.random.choice(['In: ', 'in: ', ''])}{w.journal} {w.volume} ({w.year})"
            f", {w.random.choice(['S. ', ''])}{w.pages}. {_doi(w)}"
        ),
        _fields(w, authors, "journal", "year", "volume", "pages"),
    )


def _nature(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _inverted(w) + w.random.choice(["", "", " et al."])
    return f"{authors} {w.title}. {w.journal} {w.volume}, {w.pages} ({w.year}). {_doi(w)}", _fields(
        w, authors, "journal", "year", "volume", "pages"
    )


def _plain(w: _Work) -> tuple[str, dict[str, str]]:
    p = w.people[0]
    authors = f"{w.initials(p, '', '')} {p.family}, et al" if w.random.random() < 0.5 else _full(w)
    return f"{authors}. {w.title}. {w.journal}. {w.year}. {_doi(w)}", _fields(w, authors, "journal", "year")


def _preprint(w: _Work) -> tuple[str, dict[str, str]]:
    authors, server = _closed(w), w.random.choice(["bioRxiv", "medRxiv", "arXiv", "SSRN", "Research Square"])
    return f"{authors}. {w.title}. {server}{w.random.choice([', ', ' ', '. '])}{w.year}. {_doi(w)}", {
        **_fields(w, authors, "year"),
        "journal": server,
    }


def _body(w: _Work) -> tuple[str, dict[str, str]]:
    body = w.random.choice(BODIES)
    text = w.random.choice(
        [
            f"{body}. {w.title}. {w.year}. https://www.{w.volume}.org/reports",
            f"{body} ({w.year}). {w.title}.",
            f"{body}. ({w.year}). {w.title}. https://www.{w.volume}.int/{w.issue}",
            f"{body}, {w.title}, {w.year}.",
        ]
    )
    return text, _fields(w, body, "year")


def _book(w: _Work) -> tuple[str, dict[str, str]]:
    publisher, city = w.random.choice(PUBLISHERS), w.random.choice(CITIES)
    authors, text = w.random.choice(
        [
            (_inverted(w), "{a} ({y}). {t}. {c}: {p}."),
            (_closed(w), "{a}. {t}. {p}, {y}."),
            (_full(w), "{a}. {t}. {c}: {p}, {y}."),
            (_full(w), "{a}, {t} ({p}, {y})"),
            (_full(w), "{t}, by {a}. {p}, {y}."),
            (_inverted(w), "{a} ({y}). {t}. {p}."),
        ]
    )
    return text.format(a=authors, y=w.year, t=w.title, c=city, p=publisher), {
        **_fields(w, authors, "year"),
        "publisher": publisher,
    }


def _meeting(w: _Work) -> tuple[str, dict[str, str]]:
    authors = w.random.choice([_inverted(w, " and "), _closed(w), _full(w, " and ")])
    kind = w.random.choice(["Proceedings of the", "Proc. of the", "Proceedings of", "Abstracts of the"])
    number = w.random.choice(["", f"{w.random.randint(4, 40)}th ", "International ", "Annual "])
    event = w.random.choice(["Conference", "Workshop", "Symposium", "Congress", "Meeting"])
    subject = w.journal.removeprefix("The ").split(" of ")[-1]
    journal = f"{kind} {number}{event} on {subject}"
    inside = w.random.choice(["In: ", "In ", "in ", ""])
    tail = w.random.choice([f"{w.year}, pp. {w.pages}", f"{w.year}. {w.pages}", f"pp. {w.pages}. {w.year}"])
    return f"{authors}. {w.title}. {inside}{journal}, {tail}. {_doi(w)}", {
        **_fields(w, authors, "year", "pages"),
        "journal": journal,
    }


def _chapter(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _inverted(w)
    editor, other = w.people[-1], w.people[0]
    kind = w.random.choice(["Handbook of", "Essays on", "The politics of", "Advances in"])
    book = f"{kind} {w.journal.lower()}"
    publisher, city = w.random.choice(PUBLISHERS), w.random.choice(CITIES)
    names = f"{w.initials(editor)} {editor.family} & {w.initials(other)} {other.family}"
    place = w.random.choice(["", f"{city}: "])
    return (
        f"{authors} ({w.year}). {w.title}. In {names} (Eds.), {book} (pp. {w.pages}). {place}{publisher}.",
        {
            **_fields(w, authors, "year", "pages"),
            "journal": book,
            "publisher": publisher,
        },
    )


def _thesis(w: _Work) -> tuple[str, dict[str, str]]:
    person = w.people[0]
    authors = f"{person.family}, {w.initials(person)}"
    school = w.random.choice(
        ["University of Kiel", "Stanford University", "MIT", "Universität Wien", "UC Berkeley"]
    )
    kind = w.random.choice(["PhD thesis", "Doctoral dissertation", "Master's thesis", "Ph.D. dissertation"])
    text = w.random.choice([f"{w.title}. {kind}, {school}.", f"{w.title} ({kind}). {school}."])
    return f"{authors} ({w.year}). {text}", {**_fields(w, authors, "year"), "publisher": school}


def _title_first(w: _Work) -> tuple[str, dict[str, str]]:
    authors = _closed(w)
    return f"{w.title}. {authors}. {w.journal}. {w.year};{w.volume}:{w.pages}. {_doi(w)}", _fields(
        w, authors, "journal", "year", "volume", "pages"
    )


def _web(w: _Work) -> tuple[str, dict[str, str]]:
    body = w.random.choice(BODIES)
    address = f"https://www.{w.random.choice(['health', 'energy', 'who', 'data'])}.org/{w.issue}/{w.volume}"
    text, fields = w.random.choice(
        [
            (f"{body}. {w.title}. Available at: {address}. Accessed May 3, {w.year}.", ("year",)),
            (f"{body}. ({w.year}, March 4). {w.title}. Retrieved from {address}", ("year",)),
            (f"{body}, “{w.title},” {w.year}, {address}", ("year",)),
            (f"{body} (n.d.). {w.title}. {address}", ()),
        ]
    )
    return text, _fields(w, body, *fields)


STYLES = (
    _meeting,
    _meeting,
    _chapter,
    _chapter,
    _thesis,
    _title_first,
    _web,
    _science_daily,
    _science_daily,
    _phys_org,
    _phys_org,
    _phys_org,
    _journal_alone,
    _news_medical,
    _news_medical,
    _apa,
    _apa,
    _vancouver,
    _vancouver,
    _harvard,
    _chicago,
    _german,
    _nature,
    _plain,
    _preprint,
    _body,
    _body,
    _book,
    _book,
)
