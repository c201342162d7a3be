"""Articles to measure with: the same for every run, about 2 KB each, in three forms.

As a seed (a pasted text), as an article file of Seedpress and as a page of Hugo. All three say the same.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

WORDS: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("words.yml").read_text(encoding="utf-8")
)
BODY_LENGTH = 1800
FIRST_DAY = dt.date(2010, 1, 1)
DAYS = 365 * 16


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody quoted."""

    name: str
    role: str
    body: str
    sentence: str
    """The sentence that quotes them, attribution included."""

    @property
    def quotation(self) -> str:
        return self.sentence.split('"')[1].rstrip(",") + "."


@dataclass(frozen=True, slots=True)
class Sample:
    """One generated article."""

    slug: str
    title: str
    author: str
    date: dt.date
    outlet: str
    journal: str
    topics: tuple[str, ...]
    voices: tuple[Voice, ...]
    paragraphs: tuple[str, ...]

    @property
    def reference(self) -> dict[str, Any]:
        given, family = self.voices[0].name.split(" ", 1)
        return {
            "id": f"{family.lower()}{self.date.year}",
            "type": "article-journal",
            "title": f"{self.title}: a field study",
            "author": [{"family": family, "given": given}],
            "issued": str(self.date.year),
            "container-title": self.journal,
            "volume": str(self.date.year - 2000),
            "DOI": f"10.5555/{self.slug}",
        }


def samples(count: int) -> Iterator[Sample]:
    """The first `count` articles; a longer run begins with those of a shorter one."""
    for number in range(count):
        yield _sample(number, random.Random(number))


def _sample(number: int, dice: random.Random) -> Sample:
    def words() -> dict[str, str]:
        place, place2 = dice.sample(WORDS["places"], 2)
        thing = dice.choice(WORDS["things"])
        return {
            "place": place,
            "place2": place2,
            "thing": thing,
            "Thing": thing.capitalize(),
            "aspect": dice.choice(WORDS["aspects"]),
            "body": dice.choice(WORDS["bodies"]).format(place=place),
            "number": str(dice.randrange(20, 900)),
            "small": str(dice.randrange(2, 20)),
        }

    subject = words()
    voices = tuple(_voice(dice, words()) for _ in range(dice.choice((2, 2, 3))))
    sentences: list[str] = []
    forms = dice.sample(WORDS["sentences"], len(WORDS["sentences"]))
    while sum(map(len, sentences)) < BODY_LENGTH - sum(len(voice.sentence) for voice in voices):
        form = forms[len(sentences) % len(forms)]
        sentences.append(form.format(**{**words(), "thing": subject["thing"]}))
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    for place, voice in enumerate(voices):
        paragraphs.insert(2 * place + 1, voice.sentence)
    topics = {f"{subject['thing']} {subject['aspect']}"}
    while len(topics) < 4:
        topics.add(f"{dice.choice(WORDS['things'])} {dice.choice(WORDS['aspects'])}")
    return Sample(
        slug=f"article-{number:05}",
        title=f"{dice.choice(WORDS['titles']).format(**subject)} ({number})",
        author=_name(dice),
        date=FIRST_DAY + dt.timedelta(days=dice.randrange(DAYS)),
        outlet=dice.choice(WORDS["outlets"]),
        journal=dice.choice(WORDS["journals"]),
        topics=tuple(sorted(topics)),
        voices=voices,
        paragraphs=tuple(paragraphs),
    )


def _name(dice: random.Random) -> str:
    return f"{dice.choice(WORDS['given'])} {dice.choice(WORDS['family'])}"


def _voice(dice: random.Random, words: dict[str, str]) -> Voice:
    person, role = _name(dice), dice.choice(WORDS["roles"])
    sentence = dice.choice(WORDS["quotes"]).format(**words, person=person, role=role)
    return Voice(person, role, words["body"], sentence)


def as_seed(sample: Sample) -> str:
    """The article as a contributor pastes it, with what was left around it on the page."""
    reference = sample.reference
    author = reference["author"][0]
    citation = (
        f"{author['family']}, {author['given'][0]}. ({sample.date.year}) {reference['title']}. "
        f"{sample.journal}, {reference['volume']}. https://doi.org/{reference['DOI']}"
    )
    return "\n\n".join(
        [
            sample.outlet,
            sample.title,
            f"By {sample.author}",
            f"{sample.date:%B} {sample.date.day}, {sample.date.year}",
            *sample.paragraphs,
            f"Journal reference:\n{citation}",
            f"Tags: {', '.join(sample.topics)}",
            "Share this article\nPost a new comment",
        ]
    )


def front_matter(sample: Sample) -> dict[str, Any]:
    """The keys of an article file."""
    voices = {voice.name: voice for voice in sample.voices}
    return {
        "title": sample.title,
        "description": sample.paragraphs[0],
        "date": sample.date,
        "added": sample.date,
        "lang": "en",
        "authors": [sample.author],
        "source": {"name": sample.outlet, "url": f"https://outlet.example/{sample.slug}"},
        "people": [{"name": v.name, "roles": [v.role], "affiliations": [v.body]} for v in voices.values()],
        "organizations": [{"name": body} for body in dict.fromkeys(v.body for v in sample.voices)],
        "quotes": [{"text": v.quotation, "speakers": [v.name]} for v in sample.voices],
        "references": [sample.reference],
        "tags": list(sample.topics),
        "provenance": {"seed": f"{sample.slug}.txt"},
    }


def as_article_file(sample: Sample) -> str:
    """The article as `content/articles/*.md`."""
    return _page(front_matter(sample), sample)


def as_hugo_page(sample: Sample) -> str:
    """The same for Hugo, whose taxonomies are lists of plain names."""
    matter = front_matter(sample)
    taxonomies = {
        "topics": matter["tags"],
        "people": [person["name"] for person in matter["people"]],
        "organizations": [body["name"] for body in matter["organizations"]],
        "sources": [sample.outlet],
        "journals": [sample.journal],
        "years": [str(sample.date.year)],
        "months": [f"{sample.date:%Y-%m}"],
    }
    shown = ("authors", "quotes", "references", "added")
    params = {key: matter[key] for key in shown} | {"source": matter["source"], "persons": matter["people"]}
    basic = {key: matter[key] for key in ("title", "description", "date")}
    return _page(basic | taxonomies | {"params": params}, sample)


def as_pelican_page(sample: Sample) -> str:
    """The same for Pelican, which reads lines of `key: value`."""
    matter = {
        "title": sample.title,
        "date": sample.date,
        "slug": sample.slug,
        "authors": sample.author,
        "tags": ", ".join(sample.topics),
        "summary": sample.paragraphs[0],
    }
    head = "".join(f"{key}: {value}\n" for key, value in matter.items())
    return f"{head}\n" + "\n\n".join(sample.paragraphs) + "\n"


class _Dumper(yaml.CSafeDumper):
    """Writes equal values out in full each time."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _page(matter: dict[str, Any], sample: Sample) -> str:
    dumped = yaml.dump(matter, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    return f"---\n{dumped}---\n\n" + "\n\n".join(sample.paragraphs) + "\n"
