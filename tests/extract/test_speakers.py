"""Speakers: whom an attribution means."""

from __future__ import annotations

import pytest

from builder.article import Person
from builder.extract.quotes import read
from builder.seed.model import Kind
from tests.extract.reading import Line, known_of, page_of

PEOPLE = [Person("Ana Berg", roles=("marine biologist",)), Person("Omar van der Wal"), Person("Wu Li-na")]
BODIES = {"Harbour Office": "HO", "Tide Council": None}
Q = "“The tide will not wait for us,”"
F = "“The tide will not wait for us.”"

CASES: list[tuple[str, str, list[Line], list[str]]] = [
    (
        "a role that nobody is said to have, one person spoken of",
        "en",
        ["Ana Berg sat down.", f"{Q} the young goalkeeper said."],
        ["Ana Berg"],
    ),
    (
        "such a role, two persons spoken of",
        "en",
        ["Ana Berg met Omar van der Wal.", f"{Q} the young goalkeeper said."],
        [],
    ),
    (
        "a pronoun that its sentence takes up from the one before",
        "en",
        [
            "Ana Berg died on Friday.",
            f"Born to a clerk and the nurse Wu Li-na, she went to sea. She said: {F}",
        ],
        ["Ana Berg"],
    ),
    (
        "a possessive before a block quotation",
        "en",
        [
            "I wrote to Ana Berg.",
            "Her reply, with permission:",
            (Kind.QUOTE, "The tide will not wait for us."),
        ],
        ["Ana Berg"],
    ),
    (
        "an object pronoun",
        "pt",
        ["Ana Berg foi à praia. É, nas palavras dela, “uma maré que não espera por nós”."],
        ["Ana Berg"],
    ),
    (
        "a line that a comma leads to",
        "en",
        ["As Ana Berg puts it in her fine book,", "“the tide will not wait for us.”"],
        ["Ana Berg"],
    ),
    ("verb, name", "en", [f"{Q} said Ana Berg."], ["Ana Berg"]),
    ("name, verb", "en", [f"{Q} Berg told reporters."], ["Ana Berg"]),
    (
        "a name after a role",
        "en",
        [f"{Q} said lead pilot and author Omar van der Wal."],
        ["Omar van der Wal"],
    ),
    ("a surname with its particles", "en", [f"{Q} van der Wal wrote."], ["Omar van der Wal"]),
    ("a family name that comes first", "en", [f"{Q} Wu explains."], ["Wu Li-na"]),
    (
        "an apposition between name and verb",
        "en",
        [f"{Q} Ana Berg, MD, of the Harbour Office, told a panel."],
        ["Ana Berg"],
    ),
    (
        "two named together, then 'they'",
        "en",
        ["Ana Berg, MD, and Omar van der Wal, PhD, asked why. “The tide will not wait for us,” they wrote."],
        ["Ana Berg", "Omar van der Wal"],
    ),
    (
        "a pronoun, notices between it and the name",
        "en",
        [
            "The buoy was built by Ana Berg.",
            (Kind.CHROME, "Read more"),
            (Kind.CHROME, "Share"),
            (Kind.CHROME, "Save"),
            (Kind.CHROME, "Print"),
            f"{Q} she said.",
        ],
        ["Ana Berg"],
    ),
    (
        "what somebody holds a thing for",
        "de",
        ["Ana Berg hält es für „ein Rätsel mit sehr viel Wasser“."],
        ["Ana Berg"],
    ),
    ("before, with a colon", "en", [f"Speaking to Omar van der Wal, Ana Berg said: {F}"], ["Ana Berg"]),
    (
        "before, with 'that'",
        "en",
        ["Berg told the paper that it was “a very slow kind of wave”."],
        ["Ana Berg"],
    ),
    ("according to", "en", [f"According to Omar van der Wal, {F}"], ["Omar van der Wal"]),
    ("the paragraph before", "en", ["Ana Berg, a pilot, said:", F], ["Ana Berg"]),
    ("the line after", "en", [F, (Kind.ATTRIBUTION, "Dr. Ana Berg, pilot, Harbour Office")], ["Ana Berg"]),
    ("a bracket after", "en", [f"{F} (Ana Berg, pilot)"], ["Ana Berg"]),
    ("a dash after", "en", [f"{F} — Ana Berg, pilot"], ["Ana Berg"]),
    ("he", "en", ["Omar van der Wal sails.", f"{Q} he said."], ["Omar van der Wal"]),
    (
        "she, by a title",
        "en",
        ["Dame Ana Berg swam. Then Mr. Omar van der Wal did.", f"{Q} she said."],
        ["Ana Berg"],
    ),
    (
        "she, by a pronoun",
        "en",
        ["Ana Berg sold her boat. Mr van der Wal did not.", f"{Q} she said."],
        ["Ana Berg"],
    ),
    ("the role", "en", ["Ana Berg and Omar van der Wal met.", f"{Q} said the biologist."], ["Ana Berg"]),
    ("two speakers", "en", [f"{Q} Berg and van der Wal said together."], ["Ana Berg", "Omar van der Wal"]),
    (
        "the authors",
        "en",
        ["Ana Berg and, from Ghent, Wu Li-na coauthored the paper.", f"{Q} state the authors."],
        ["Ana Berg", "Wu Li-na"],
    ),
    ("a body", "en", [f"{Q} the Harbour Office said."], ["Harbour Office"]),
    ("a body by its acronym", "en", [f"{Q} said the HO."], ["Harbour Office"]),
    (
        "its report",
        "en",
        ["The Tide Council met. Its report says that “the tide will not wait for us”."],
        ["Tide Council"],
    ),
    ("an unnamed spokeswoman", "en", [f"Ana Berg left. {Q} said a spokeswoman for the Harbour Office."], []),
    ("someone's lawyer", "en", [f"{Q} Berg's lawyer said."], []),
    ("nobody", "en", [F], []),
    (
        "the same paragraph",
        "en",
        [f"{Q} said Ana Berg. The boats left at noon. “It never waits for us.”"],
        ["Ana Berg"] * 2,
    ),
    (
        "a sentence before",
        "en",
        ["Ana Berg counts on her fingers. “We had fourteen weeks of wind.”"],
        ["Ana Berg"],
    ),
    ("German", "de", ["„Die Flut wartet nicht auf uns“, sagt Prof. Dr. Ana Berg, Lotsin."], ["Ana Berg"]),
    ("German, so", "de", ["„Die Flut wartet nicht auf uns“, so Berg."], ["Ana Berg"]),
    ("Spanish, to an agency", "es", ["«La marea no espera a nadie», explica a SINC Ana Berg."], ["Ana Berg"]),
    ("Spanish, without a verb", "es", ["Para Berg, “convendría empezar antes de la marea”."], ["Ana Berg"]),
    (
        "Spanish, without a subject",
        "es",
        ["Ana Berg navega. «La marea no espera a nadie», dijo."],
        ["Ana Berg"],
    ),
    (
        "French, within",
        "fr",
        ["Ana Berg rit. « La marée n’attend pas, dit-elle. Elle vient. »"],
        ["Ana Berg"],
    ),
    ("Italian", "it", ["“La marea non aspetta mai nessuno”, ha detto Ana Berg."], ["Ana Berg"]),
    ("Portuguese", "pt", ["“A maré não espera por ninguém”, disse à agência Ana Berg."], ["Ana Berg"]),
    ("Dutch", "nl", ["‘Het tij wacht nooit op ons’, aldus Ana Berg."], ["Ana Berg"]),
    (
        "a name that follows its role",
        "en",
        [f"Nobody swims, says its president, Ana Berg: {F}"],
        ["Ana Berg"],
    ),
    (
        "a body with its acronym",
        "en",
        [f"A spokesman for the Harbour Office (HO) said: {F}"],
        [],
    ),
    (
        "German, the verb at the end",
        "de",
        ["Wu Li-na wartete. Ana Berg hatte die Flut „ein sehr langsames Tier ohne Gnade“ genannt."],
        ["Ana Berg"],
    ),
    (
        "German, a subject after its verb",
        "de",
        ["Ana Berg fuhr zur See. Später sagte sie dazu: „Die Flut wartet nicht auf uns.“"],
        ["Ana Berg"],
    ),
    (
        "French, an adverb before the participle",
        "fr",
        ["« La marée n’attend pas les bateaux », a ensuite souligné Ana Berg."],
        ["Ana Berg"],
    ),
    (
        "French, a pronoun before the participle",
        "fr",
        ["Ana Berg navigue. « La marée n’attend pas les bateaux », avait-elle reconnu au port."],
        ["Ana Berg"],
    ),
    (
        "French, a role and a name",
        "fr",
        ["« La marée n’attend pas les bateaux », s’est réjouie leur porte-parole, Ana Berg."],
        ["Ana Berg"],
    ),
    (
        "Spanish, a compound tense before",
        "es",
        ["Ana Berg ha recordado que los barcos «llevan siete años esperando la marea»."],
        ["Ana Berg"],
    ),
    (
        "Spanish, no subject but a place",
        "es",
        ["Ana Berg navega. «La marea no espera a nadie», les repetía en el puerto."],
        ["Ana Berg"],
    ),
    (
        "Italian, a compound tense after",
        "it",
        ["“La marea non aspetta mai nessuno”, ha poi sottolineato Ana Berg."],
        ["Ana Berg"],
    ),
    (
        "Portuguese, an object joined to the verb",
        "pt",
        ["«A maré não espera por ninguém», respondeu-lhe Ana Berg."],
        ["Ana Berg"],
    ),
    (
        "'it' after a body that the text takes up",
        "en",
        [
            "The Tide Council met.",
            "Ana Berg was there when the council weighed the costs.",
            f"In a statement, it said: {F}",
        ],
        ["Tide Council"],
    ),
    ("a body by what it is", "en", ["The Harbour Office met.", f"{Q} the office said."], ["Harbour Office"]),
    (
        "an epithet, of two persons the one who acted",
        "en",
        ["Ana Berg helped two sailors, Wu Li-na among them.", f"{Q} said the Norwegian."],
        ["Ana Berg"],
    ),
    (
        "a description with a place is somebody else",
        "en",
        ["Ana Berg sat down.", f"The mayor of Ystad said to her: {F}"],
        [],
    ),
    (
        "a pronoun after somebody's indirect speech",
        "en",
        ["With Wu Li-na at sea, Ana Berg of Ystad said she swam. “It never waits for us,” she wrote."],
        ["Ana Berg"],
    ),
    (
        "German, the pronoun far before its verb",
        "de",
        ["Ana Berg fuhr. Sie hatte in Briefen geschrieben, die Flut sei „ein Tier ohne jede Gnade“."],
        ["Ana Berg"],
    ),
    (
        "a clause after the quotation that names other speakers",
        "en",
        ["Ana Berg found it “unkind, late and much too high”, but Wu Li-na had been told."],
        ["Ana Berg"],
    ),
    ("a name with colleagues", "en", [f"{Q} Berg and colleagues write."], ["Ana Berg"]),
    (
        "a pronoun long after the one who spoke last",
        "en",
        [f"{Q} Ana Berg said. " + "It rained. " * 15, "“The tide will not wait for us,” she said."],
        ["Ana Berg", "Ana Berg"],
    ),
    (
        "a pronoun after somebody's kin",
        "en",
        [
            "Ana Berg sold the boat. His sister Wu Li-na had built it.",
            "“The tide will not wait for us,” she said.",
        ],
        ["Ana Berg"],
    ),
    (
        "a pronoun in the sentence that names its person",
        "en",
        ["Omar van der Wal swam. It was Ana Berg, a pilot, and as she says, “the tide never waits for us”."],
        ["Ana Berg"],
    ),
    (
        "indirect speech with a pronoun in it",
        "en",
        ["Asked by Omar, Ana Berg said she had asked twice. “It never waits for us,” she said."],
        ["Ana Berg"],
    ),
    (
        "somebody of a body who goes unnamed",
        "fr",
        ["« La marée n’attend pas les bateaux », reconnaît une conseillère au Tide Council."],
        [],
    ),
    ("Dutch, a split verb", "nl", ["‘Het tij wacht nooit op ons’, vulde Ana Berg aan."], ["Ana Berg"]),
]


@pytest.mark.parametrize(
    ("lang", "lines", "speakers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_speaker_is_found(lang: str, lines: list[Line], speakers: list[str]) -> None:
    found = read(page_of(*lines, lang=lang), known_of(PEOPLE, BODIES))
    assert [name for quote in found for name in quote.value.speakers] == speakers


def test_of_two_with_one_surname_the_one_named_last_speaks() -> None:
    people = ["Ana Berg", "Jon Berg"]
    page = page_of("Jon Berg sails. Ana Berg swims.", f"{Q} Berg said.")
    assert [q.value.speakers for q in read(page, known_of(people))] == [("Ana Berg",)]


def test_of_two_with_one_surname_the_one_with_the_honorific_speaks() -> None:
    people = ["Ana Berg", "John Berg"]
    page = page_of("John Berg farms with his sister, Ana Berg.", f"{Q} says Mr Berg.")
    assert [q.value.speakers for q in read(page, known_of(people))] == [("John Berg",)]


def test_a_paragraph_of_speech_after_who_spoke_goes_on_with_the_quotation() -> None:
    page = page_of(f"{Q} said Ana Berg.", "“It never has waited for us.”")
    (quote,) = (found.value for found in read(page, known_of(PEOPLE)))
    assert quote.text == "The tide will not wait for us. It never has waited for us."
    assert quote.speakers == ("Ana Berg",)


def test_a_quotation_of_its_own_paragraph_belongs_to_who_spoke_just_before() -> None:
    page = page_of("“The tide will not,” said Ana Berg, “wait for us.”", "“It never has waited for us.”")
    assert [q.value.speakers for q in read(page, known_of(PEOPLE))] == [("Ana Berg",)] * 2
