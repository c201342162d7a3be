"""Topics: what the header gives, what the page prints, what the text is about."""

from __future__ import annotations

import math
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.authority import Authority, TopicRecord, Vocabulary
from builder.extract.keyphrases import features, keyphrases
from builder.extract.phrases import Part, candidates
from builder.extract.tags import MOST, read
from builder.extract.words import runs, stem
from builder.language import pack
from builder.seed.model import Header, Kind, Page
from tests.extract.reading import Line, known_of, page_of

TIDES: list[Line] = [
    (Kind.TITLE, "Harbour seals follow the spring tides"),
    "Harbour seals follow the spring tides up the estuary, a survey by Ana Berg has found.",
    "In the estuary, harbour seals eat eels. Eels come with the spring tides. The survey counted seals.",
    "A seal that follows the spring tides finds more eels than a seal that sleeps on the sandbank.",
]


def _tags(*lines: Line, lang: str = "en", header: Header | None = None) -> list[str]:
    page = page_of(*lines, lang=lang, header=header)
    return [found.value for found in read(page, known_of(["Ana Berg"]))]


def test_the_phrases_of_the_title_that_the_text_repeats_come_first() -> None:
    assert set(_tags(*TIDES)[:2]) == {"harbour seals", "spring tides"}


def test_persons_are_no_topics() -> None:
    assert not {"ana berg", "berg"} & {tag.casefold() for tag in _tags(*TIDES)}


def test_tags_of_the_header_are_taken_as_given_and_come_first() -> None:
    assert _tags(*TIDES, header=Header(tags=("Wadden Sea", "seals")))[:2] == ["Wadden Sea", "seals"]


PRINTED: list[tuple[str, list[Line]]] = [
    ("after a label", [(Kind.KEYWORDS, "Tags: Eels, Estuary, Volcanoes")]),
    ("glued", [(Kind.CHROME, "Tags:EelsEstuaryVolcanoesSeals and other large animals")]),
    ("on lines of their own", [(Kind.LABEL, "Topics"), (Kind.CHROME, "Eels"), (Kind.CHROME, "Estuary")]),
    ("without a label", [(Kind.CHROME, "eels, estuary, harbour seals")]),
    ("as hashtags", [(Kind.CHROME, "#eels #estuary")]),
]


@pytest.mark.parametrize("lines", [case[1] for case in PRINTED], ids=[case[0] for case in PRINTED])
def test_topics_that_a_page_prints_come_first_if_the_text_has_them(lines: list[Line]) -> None:
    tags = _tags(*TIDES, *lines)
    assert tags[:2] == ["eels", "estuary"]
    assert "Volcanoes" not in tags


def test_a_sentence_with_commas_is_no_list_of_topics() -> None:
    assert _tags(*TIDES, "Eels, sandbanks, and boats were seen.")[:2] != ["eels", "sandbanks"]


def _curated(closed: bool) -> Page:
    topics = (
        TopicRecord(name="Seals", spellings=("harbour seals",)),
        TopicRecord(name="Fish", spellings=("eels",)),
    )
    return replace(page_of(*TIDES), authority=Authority(Vocabulary.of(*topics, closed=closed)))


def test_the_curators_vocabulary_names_topics() -> None:
    tags = [found.value for found in read(_curated(closed=False), known_of())]
    assert "Seals" in tags
    assert "harbour seals" not in tags


def test_a_closed_vocabulary_lets_nothing_else_in() -> None:
    assert {found.value for found in read(_curated(closed=True), known_of())} <= {"Seals", "Fish"}


FORMS = [
    ("en", "The kelp forest grows. A kelp forest dies. Kelp forests return.", "kelp forest"),
    ("en", "A map of DNA. The DNA was old. Some DNA stayed.", "DNA"),
    ("de", "Der Borkenkäfer frisst. Ein Borkenkäfer kommt. Den Borkenkäfer hört man.", "Borkenkäfer"),
    ("es", "Las acequias riegan. En las acequias hay agua. Sin acequias no.", "acequias"),
    ("fr", "Les cantines servent. Dans les cantines, on mange. Des cantines ferment.", "cantines"),
    ("it", "Le lagune salgono. Nelle lagune si pesca. Le lagune restano.", "lagune"),
    ("pt", "As abelhas voam. Para as abelhas, sim. As abelhas dormem.", "abelhas"),
    ("nl", "De dijken houden. Op de dijken loopt men. Aan de dijken werkt men.", "dijken"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), FORMS)
def test_a_phrase_goes_by_the_form_that_is_printed_most(lang: str, text: str, expected: str) -> None:
    assert keyphrases([Part(text, "lead")], pack(lang))[0].text == expected


NO_TOPICS = [
    (
        "en",
        "Harbour porpoises beach near harbour seals",
        "a piece of a name",
        "in New Orleans. To New Orleans.",
    ),
    ("en", "Seals carry eels home", "a verb with its object", "The seals slept. The eels slept."),
    ("es", "Las redes capturan", "a noun with its verb", "Las redes capturan. En las redes capturan."),
]


@pytest.mark.parametrize(("lang", "title", "what", "text"), NO_TOPICS, ids=[case[2] for case in NO_TOPICS])
def test_what_is_no_topic(lang: str, title: str, what: str, text: str) -> None:
    found = {p.text.casefold() for p in keyphrases([Part(title, "title"), Part(text, "lead")], pack(lang))}
    assert not found & {"orleans", "receipt", "carry eels", "seals carry", "redes capturan"}, what


def test_a_name_does_not_hide_what_it_is_called_after() -> None:
    tags = _tags(
        (Kind.TITLE, "Rainwater must be kept"),
        "The Rainwater Harvesting Act is here. Rainwater is kept. Under the Rainwater Harvesting Act,"
        " rainwater runs into tanks, and rainwater is drunk.",
    )
    assert {"rainwater", "Rainwater Harvesting Act"} <= set(tags)


def test_a_word_shows_how_often_it_stands_by_itself_and_how_far_apart() -> None:
    parts = [Part("The eels of old.", "lead"), Part("An eel is an eel.", "rest"), Part("Eel farms.", "rest")]
    shown = {found.key: features(found, 100, pack("en")) for found in candidates(parts, pack("en"))}
    eel = shown[("eel",)]
    assert (eel["alone"], eel["spread"], eel["first"]) == (0.5, math.log2(3), 0.0)


def test_runs_end_at_stop_words_and_punctuation() -> None:
    found = [
        [word.text for word in run.words]
        for run in runs("Tidal mills, of the old kind, don't stop.", 0, pack("en"))
    ]
    assert found == [["Tidal", "mills"], ["old", "kind"], ["stop"]]


@pytest.mark.parametrize(
    ("one", "many"), [("city", "cities"), ("bus", "bus"), ("seal", "seals"), ("DNA", "DNAs")]
)
def test_singular_and_plural_have_one_stem(one: str, many: str) -> None:
    assert stem(one, pack("en")) == stem(many, pack("en"))


@given(st.lists(st.text(alphabet="abc AB.,'#:•", max_size=60), max_size=6))
def test_there_are_never_too_many_tags_and_never_two_alike(lines: list[str]) -> None:
    tags = _tags(*(line for line in lines if line.strip()))
    assert len(tags) <= MOST
    assert len({tag.casefold() for tag in tags}) == len(tags)


@pytest.mark.parametrize("text", ["a" * 100_000, "kelp " * 15_000, "kelp, " * 15_000, "#kelp" * 15_000])
def test_endless_words_take_no_endless_time(text: str) -> None:
    begun = time.process_time()
    _tags(text)
    assert time.process_time() - begun < 2
