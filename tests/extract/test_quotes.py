"""Quotations: where speech begins and ends, and what is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.quotemarks import passages
from builder.extract.quotes import read
from builder.seed.model import Kind
from tests.extract.reading import Line, known_of, page_of

TIDE = "The tide will not wait for us."

ONE = [
    # (what it shows, language, paragraphs, the quotation)
    ("straight marks", "en", [f'"{TIDE[:-1]}," said Ana Berg.'], TIDE),
    ("curly marks", "en", [f"“{TIDE[:-1]},” said Ana Berg."], TIDE),
    ("British single marks", "en", ["‘The boats’ crews won’t wait for us,’ said Ana Berg."], None),
    (
        "straight single marks",
        "en",
        ["'The tide won't wait for us,' said Ana Berg."],
        "The tide won't wait for us.",
    ),
    ("marks of two graves", "en", ["``The tide will not wait for us,'' said Ana Berg."], TIDE),
    (
        "paragraphs in single marks, closed only at the end",
        "en",
        ["Ana Berg said: 'The tide will not wait.", "'It never did.'"],
        "The tide will not wait. It never did.",
    ),
    (
        "two lines in one pair of marks",
        "en",
        ["As Ana Berg has written,", "“The tide will not wait for us.", "It never did.”[12]"],
        "The tide will not wait for us. It never did.",
    ),
    ("a closing mark that is missing", "en", [f"“{TIDE}", "Ana Berg left."], TIDE),
    ("a blank on the wrong side", "en", ['Ana Berg said," The tide will not wait for us."'], TIDE),
    (
        "nested marks",
        "en",
        ["“They said ‘the tide will wait’ to us,” said Ana Berg."],
        "They said ‘the tide will wait’ to us.",
    ),
    (
        "an attribution between",
        "en",
        ["“The tide will wait,” says Ana Berg, a pilot. “It always has.”"],
        "The tide will wait. It always has.",
    ),
    (
        "an attribution within a sentence",
        "en",
        ["“If the tide waits,” Ana Berg wrote to me, “people will miss it.”"],
        "If the tide waits, people will miss it.",
    ),
    (
        "several paragraphs",
        "en",
        ["Ana Berg said: “The tide will not wait.", "“It never has waited for us."],
        "The tide will not wait. It never has waited for us.",
    ),
    ("a fragment", "en", ["Ana Berg calls it “a very slow kind of wave”."], "a very slow kind of wave"),
    (
        "a fragment that no verb leads to",
        "en",
        ["Boats may leave on condition that they carry “oars of whatever length or colour”."],
        "oars of whatever length or colour",
    ),
    (
        "German marks",
        "de",
        ["„Die Flut wartet nicht auf uns“, sagt Ana Berg."],
        "Die Flut wartet nicht auf uns.",
    ),
    (
        "German guillemets",
        "de",
        ["»Die Flut wartet nicht auf uns«, sagt Ana Berg."],
        "Die Flut wartet nicht auf uns.",
    ),
    (
        "French marks with blanks that do not break",
        "fr",
        ["«\u00a0La marée n’attend pas les bateaux\u00a0», dit Ana Berg."],
        "La marée n’attend pas les bateaux.",
    ),
    (
        "a French attribution within the marks",
        "fr",
        ["Ana Berg rit. « La marée n’attend pas, dit-elle. Elle vient toujours. »"],
        "La marée n’attend pas. Elle vient toujours.",
    ),
    ("Spanish marks", "es", ["«La marea no espera a nadie», dice Ana Berg."], "La marea no espera a nadie."),
    (
        "a Spanish attribution between dashes",
        "es",
        ["Ana Berg ríe. «La marea no espera —dijo Berg—. Nunca lo hizo»."],
        "La marea no espera. Nunca lo hizo.",
    ),
    (
        "a French attribution with what its speaker is",
        "fr",
        ["« La marée n’attend pas, souligne Ana Berg, pilote au port. Elle vient toujours. »"],
        "La marée n’attend pas. Elle vient toujours.",
    ),
    (
        "a French attribution with a role first",
        "fr",
        ["« La marée n’attend pas, se souvient la capitaine, Ana Berg. Elle vient toujours. »"],
        "La marée n’attend pas. Elle vient toujours.",
    ),
    (
        "an Italian attribution between dashes within the marks",
        "it",
        ["«La marea non aspetta - spiega Ana Berg, capitana del porto -. Non lo fa mai»."],
        "La marea non aspetta. Non lo fa mai.",
    ),
    (
        "Spanish speech that a dash opens",
        "es",
        ["—La marea no espera a nadie —dijo Ana Berg—. Nunca lo hizo."],
        "La marea no espera a nadie. Nunca lo hizo.",
    ),
    (
        "Portuguese speech that a dash opens",
        "pt",
        ["—A maré não espera por ninguém —disse Ana Berg, no cais."],
        "A maré não espera por ninguém",
    ),
    (
        "Italian",
        "it",
        ["“La marea non aspetta mai nessuno”, dice Ana Berg."],
        "La marea non aspetta mai nessuno.",
    ),
    (
        "Portuguese",
        "pt",
        ["“A maré não espera por ninguém”, disse Ana Berg."],
        "A maré não espera por ninguém.",
    ),
    ("Dutch", "nl", ["‘Het tij wacht nooit op ons’, zegt Ana Berg."], "Het tij wacht nooit op ons."),
]


def _texts(lines: list[Line], lang: str = "en") -> list[str]:
    return [found.value.text for found in read(page_of(*lines, lang=lang), known_of(["Ana Berg"]))]


@pytest.mark.parametrize(
    ("lang", "lines", "expected"), [case[1:] for case in ONE], ids=[case[0] for case in ONE]
)
def test_a_quotation_is_read_without_its_marks(lang: str, lines: list[Line], expected: str | None) -> None:
    assert _texts(lines, lang) == [expected or "The boats’ crews won’t wait for us."]


def test_a_block_quotation_is_a_quotation() -> None:
    lines: list[Line] = [
        (Kind.QUOTE, "The tide will not wait."),
        (Kind.QUOTE, "It never has."),
        (Kind.ATTRIBUTION, "Ana Berg"),
    ]
    assert _texts(lines) == ["The tide will not wait. It never has."]


def test_paragraphs_without_marks_are_a_quotation_where_a_line_says_so() -> None:
    said = [
        "Harbour minister Ana Berg said:",
        "We cannot wait for the tide.",
        "It waits for none of us.",
        "Boats left.",
    ]
    assert _texts([*said]) == ["We cannot wait for the tide. It waits for none of us."]
    assert _texts(["Harbour minister Ana Berg said:", "The boats are waiting for the tide."]) == []
    cited = ["La marée n’attend pas les bateaux.", "Une citation de Ana Berg, capitaine"]
    page = page_of(*cited, lang="fr")
    assert [q.value.speakers for q in read(page, known_of(["Ana Berg"]))] == [("Ana Berg",)]


def test_a_block_quotation_ends_where_it_is_set_apart_no_longer() -> None:
    lines: list[Line] = [
        "Ana Berg said:",
        (Kind.QUOTE, "The tide will not wait."),
        "I hung that over my desk.",
    ]
    assert _texts(lines) == ["The tide will not wait."]


def test_a_missing_opening_mark_is_forgiven_where_a_line_names_the_speaker() -> None:
    lines: list[Line] = ['Tides are what they are, always."', (Kind.ATTRIBUTION, "Ana Berg, pilot")]
    assert _texts(lines) == ["Tides are what they are, always."]
    assert _texts(['He bought a pipe and a hose of 5"']) == []


def test_a_sentence_between_two_quotations_keeps_them_apart() -> None:
    text = "“The tide will not wait,” said Ana Berg. She laughed at the boats. “It never has waited yet.”"
    assert _texts([text]) == ["The tide will not wait.", "It never has waited yet."]


NONE = [
    ("a title", "She read the article titled “The tide will not wait for anybody here”."),
    ("a headline", "They sang “Waiting for the Tides of Harbour Street” all night."),
    ("a scare quote", "Their “very special offer” ended."),
    ("a term in a clause", "Nine tests carried the words “wait for the tide now”."),
    (
        "a paragraph after a dash that nobody says",
        "—La marea no espera a nadie, y menos —claro— a los barcos.",
    ),
    ("inches", 'A 5" pipe and a 6" pipe and a 7" pipe'),
    ("apostrophes", "the crews’ boats and the pilots’ houses of the old harbour’s people"),
    ("no marks", "Badly, at first, she said about the tide that never waits."),
]


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_what_is_no_speech_is_not_read(text: str) -> None:
    assert _texts([text]) == []


def test_evidence_spans_the_whole_quotation() -> None:
    page = page_of("So it is.", "“The tide will wait,” says Ana Berg. “It always has.” Then she left.")
    found = next(iter(read(page, known_of(["Ana Berg"]))))
    span = found.evidence.span
    assert page.seed.text[span.start : span.end] == "“The tide will wait,” says Ana Berg. “It always has.”"


@given(st.text(alphabet="ab B.,'\"“”‘’«»„ \n", max_size=200))
def test_passages_lie_in_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for p in passages(text):
        assert last <= p.start <= p.inner <= p.close <= p.end <= len(text)
        last = p.end


@pytest.mark.parametrize(
    "text", ['"' * 60_000, "“a " * 30_000, "'a " * 30_000, "« a » " * 15_000, '5" ' * 30_000]
)
def test_endless_marks_take_no_endless_time(text: str) -> None:
    begun = time.process_time()
    _texts([text])
    assert time.process_time() - begun < 2
