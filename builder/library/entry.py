"""An article file → its entry in the catalogue, and back from the cache."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from sys import intern
from typing import Any

from builder.article import Article, Reference
from builder.cache import digest, encode
from builder.library.model import Body, Entry, Mention, Saying, Work, key_of

_WORDS_A_MINUTE = 220
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE_A_MINUTE = 500  # characters of Chinese, Japanese and Korean, which have no blanks to count


def entry_of(article: Article, slug: str, path: str, file_digest: str, text: str) -> Entry:
    """The catalogue entry of an article whose plain text is `text`."""
    return unpack(slug, path, file_digest, facts_of(article, slug, text))


def facts_of(article: Article, slug: str, text: str) -> str:
    """What the catalogue keeps of an article, as JSON; `unpack` makes the entry of it."""
    source = article.source
    facts = [
        _identity(article, slug),
        article.title,
        article.subtitle,
        article.description,
        str(article.date) if article.date else None,
        article.added.isoformat() if article.added else None,
        article.lang,
        article.authors,
        source.name if source else None,
        source.url if source else None,
        article.rights,
        article.license,
        article.draft,
        article.publish.isoformat() if article.publish else None,
        article.expires.isoformat() if article.expires else None,
        article.pinned,
        article.status,
        article.aliases,
        list(dict.fromkeys(_dois(article))),
        article.tags,
        [(p.name, p.credentials, p.roles, p.affiliations) for p in article.people],
        [(o.name, o.acronym) for o in article.organizations],
        [(q.text, q.speakers, q.lang) for q in article.quotes],
        [_work(reference) for reference in article.references],
        reading_minutes(text),
    ]
    return encode(facts)


def unpack(slug: str, path: str, file_digest: str, facts: str) -> Entry:
    """The entry of facts as `facts_of` made them. `ValueError` or `TypeError` if they are none."""
    (
        identity, title, subtitle, description, date, added, lang, authors, outlet, url, rights,
        license_, draft, publish, expires, pinned, status, aliases, dois, topics, people, organizations,
        sayings, works, minutes,
    ) = json.loads(facts)  # fmt: skip
    return Entry(
        slug=slug,
        path=path,
        digest=file_digest,
        card=digest(slug, facts),
        identity=identity,
        title=title,
        subtitle=subtitle,
        description=description,
        date=date and intern(date),
        added=max(filter(None, (added, publish)), default=None),
        lang=lang and intern(lang),
        authors=_names(authors),
        outlet=outlet and intern(outlet),
        url=url,
        rights=rights,
        license=license_,
        draft=draft,
        publish=publish,
        expires=expires,
        pinned=pinned,
        status=status,
        aliases=tuple(aliases),
        dois=tuple(dois),
        topics=_names(topics),
        people=tuple(Mention(intern(n), c, _names(r), _names(a)) for n, c, r, a in people),
        organizations=tuple(_body(name, acronym) for name, acronym in organizations),
        sayings=tuple(Saying(said, _names(speakers), tag) for said, speakers, tag in sayings),
        works=tuple(Work(k, t, j and intern(j), _names(a), *rest) for k, t, j, a, *rest in works),
        minutes=minutes,
    )


def _names(printed: Iterable[str]) -> tuple[str, ...]:
    """What many articles have in common is kept once: it is half of what a library takes in memory."""
    return tuple(map(intern, printed))


@lru_cache(1 << 14)
def _body(name: str, acronym: str | None) -> Body:
    return Body(intern(name), acronym)


def reading_minutes(text: str) -> int:
    """How long a text takes to read, in whole minutes, at least one."""
    wide = len(_WIDE.findall(text))
    return max(1, round(len(text.split()) / _WORDS_A_MINUTE + wide / _WIDE_A_MINUTE))


def _identity(article: Article, slug: str) -> str:
    """An `id` that an editor gave, else the seed (which keeps its name when the slug changes)."""
    return article.id or (f"seed:{article.seed}" if article.seed else f"article:{slug}")


def _dois(article: Article) -> Iterator[str]:
    for identifier in article.identifiers:
        scheme, _, doi = identifier.partition(":")
        if scheme.lower() == "doi":
            yield doi.strip().lower()
    yield from (reference.doi.lower() for reference in article.references if reference.doi)


def _work(reference: Reference) -> tuple[Any, ...]:
    """The fields of a `Work`."""
    authors = [
        name.literal or ", ".join(filter(None, (name.family, name.given))) for name in reference.author
    ]
    year = reference.issued.year if reference.issued else None
    title, journal = reference.title, reference.container_title
    return (_work_key(reference), title, journal, authors, year, reference.doi, reference.url)


def _work_key(reference: Reference) -> str:
    if reference.doi:
        return reference.doi.lower()
    return key_of(reference.title or "")
