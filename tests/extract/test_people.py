"""Persons: their names, degrees, roles and affiliations, each case a paragraph of invented news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.article import Person
from builder.extract.naming import names_of
from builder.seed.model import Kind
from tests.extract.reading import Line, page_of


def people(*lines: Line, lang: str = "en", authors: tuple[str, ...] = ()) -> list[Person]:
    return [found.value for found in names_of(page_of(*lines, lang=lang), authors).people]


def described(person: Person) -> str:
    """`name | degrees | roles | affiliations`, empty parts at the end left off."""
    parts = (person.name, person.credentials or "", "; ".join(person.roles), "; ".join(person.affiliations))
    return " | ".join(parts).rstrip(" |")


SHAPES = [
    (
        "en",
        "Ida Holt, MD, Professor of Dyes and Dean, Provost, and Warden, Keele University, said so.",
        ["Ida Holt | MD | Professor of Dyes and Dean, Provost, and Warden | Keele University"],
    ),
    (
        "en",
        "As the historian of glass Ida Holt-Berg has written, it melts.",
        ["Ida Holt-Berg |  | historian of glass"],
    ),
    (
        "en",
        "Dr Ida Holt, Senior Lecturer in Marine Biology at Keele University, said so.",
        ["Ida Holt |  | Senior Lecturer in Marine Biology | Keele University"],
    ),
    (
        "en",
        "So said Prof. Ida Holt, M.B., Ch.B., of the University of Bergen.",
        ["Ida Holt | M.B., Ch.B. |  | University of Bergen"],
    ),
    ("en", "Trade Under Secretary Ida Holt resigned.", ["Ida Holt |  | Trade Under Secretary"]),
    (
        "en",
        "Ida Holt, chief executive of the dye maker Quillfin, shrugged.",
        ["Ida Holt |  | chief executive | Quillfin"],
    ),
    (
        "en",
        "Ida Holt, MD, and Omar Quist, PhD, both of the University of Bergen, disagreed.",
        ["Ida Holt | MD |  | University of Bergen", "Omar Quist | PhD |  | University of Bergen"],
    ),
    ("en", "Roads Minister Joseph ole Saitoti nodded.", ["Joseph ole Saitoti |  | Roads Minister"]),
    ("en", "(Reporting by Ida Holt; Editing by Omar Quist and Anna Berg)", []),
    ("de", "„Nein“, sagte die Archäologin Ida Holt vom Seeamt.", ["Ida Holt |  | Archäologin"]),
    ("de", "Sie kannte die Malerin Anna von und zu Holt.", ["Anna von und zu Holt |  | Malerin"]),
    ("de", "Das dauert nach Angaben des Senats lange.", []),
    (
        "fr",
        "C’est l’idée de la professeure de droit Solène Le Garrec.",
        ["Solène Le Garrec |  | professeure de droit"],
    ),
    (
        "fr",
        "Solène Brel, directrice générale de PêcheNet, l’a dit.",
        ["Solène Brel |  | directrice générale de PêcheNet"],
    ),
    ("it", "Il mio maestro, Arrigo Lotti, rideva.", ["Arrigo Lotti |  | maestro"]),
    ("nl", "Hoogleraar waterrecht Marleen Holt lachte.", ["Marleen Holt |  | Hoogleraar waterrecht"]),
    ("nl", "Hoogleraar Waterrecht Marleen Holt lachte.", ["Marleen Holt |  | Hoogleraar Waterrecht"]),
    ("it", "Così ride Arrigo Lotti, ispettore ferroviario.", ["Arrigo Lotti |  | ispettore ferroviario"]),
    ("fr", "« Tombé », dit le directeur sportif, Luc Brel.", ["Luc Brel |  | directeur sportif"]),
    ("es", "Así habla Inés Rial, exgerente de la mina.", ["Inés Rial |  | exgerente de la mina"]),
    ("es", "El dueño de la mina, don Raúl Rial, rió.", ["Raúl Rial |  | dueño de la mina"]),
    ("es", "Lo dijo el botánico Julio César Rial.", ["Julio César Rial |  | botánico"]),
    (
        "es",
        "La jefa de la obra, la arqueóloga Inés Rial, sonrió.",
        ["Inés Rial |  | jefa de la obra; arqueóloga"],
    ),
    (
        "es",
        "Inés Rial, profesora de Economía Aplicada, calcula.",
        ["Inés Rial |  | profesora de Economía Aplicada"],
    ),
    (
        "es",
        "Dijo Inés Rial, vecina del barrio de Las Eras.",
        ["Inés Rial |  | vecina del barrio de Las Eras"],
    ),
    ("pt", "A Inês Prado, engenheira naval, partiu.", ["Inês Prado |  | engenheira naval"]),
    ("pt", "Para a autora, Inês Prado, a demora se explica.", ["Inês Prado |  | autora"]),
    ("fr", "Luc Brel, 61 ans, pêcheur, rit.", ["Luc Brel |  | pêcheur"]),
    ("fr", "Luc Brel (Cofidis) devance Marc Rey (Le Mans).", ["Luc Brel |  |  | Cofidis", "Marc Rey"]),
    ("de", "Ida Holt, die Leiterin des Chors, lachte.", ["Ida Holt |  | Leiterin des Chors"]),
    (
        "de",
        "Ida Holt, Referatsleiterin im Institut für Wattkunde, schwieg.",
        ["Ida Holt |  | Referatsleiterin | Institut für Wattkunde"],
    ),
    ("de", "Das Radio hörte meine Großtante Wiebke gern.", ["Wiebke"]),
    ("de", "Meine Freundin Wiebke lachte.", ["Wiebke |  | Freundin"]),
    ("es", "La profesora Inés Rial rió.", ["Inés Rial"]),
    ("es", "Habló Inés Rial, que fue su alumna.", ["Inés Rial"]),
    ("es", "Se jugó en el polideportivo Raúl Rial.", []),
    (
        "es",
        "Inés Rial, adscrita al Instituto de Salinas, lo niega.",
        ["Inés Rial |  |  | Instituto de Salinas"],
    ),
    ("pt", "Partiu Inês Prado, autora de “A Maré”.", ["Inês Prado |  | autora de “A Maré”"]),
    ("de", "Ida Holt, Techniker im Ruhestand, schwieg.", ["Ida Holt |  | Techniker im Ruhestand"]),
    ("de", "Es kam der frühere Bundesminister Uwe Holt.", ["Uwe Holt |  | frühere Bundesminister"]),
    ("de", "Ida Holt ist seit 2019 Leiterin des Chors.", ["Ida Holt |  | Leiterin des Chors"]),
    (
        "de",
        "Ida Holt, Dozentin an der Universität Kiel und Leiterin des Chors, sang.",
        ["Ida Holt |  | Dozentin; Leiterin des Chors | Universität Kiel"],
    ),
    ("es", "La bióloga del CSIC Inés Rial ríe.", ["Inés Rial |  | bióloga | CSIC"]),
    ("fr", "Ici rit Luc Brel, maçon retraité de la Marine.", ["Luc Brel |  | maçon retraité de la Marine"]),
    ("it", "L’assessora alla Cultura Chiara Lotti ride.", ["Chiara Lotti |  | assessora alla Cultura"]),
    ("nl", "Burgemeester Jan Holt van Ede zwijgt.", ["Jan Holt |  | Burgemeester"]),
    ("nl", "Professor financiële economie Ida Holt zwijgt.", ["Ida Holt |  | Professor financiële economie"]),
    ("de", "Das räumt Hafen-Sprecher Uwe Holt ein.", ["Uwe Holt |  | Hafen-Sprecher"]),
    ("de", "Der 42-jährige Familienvater Jens Holt kam.", ["Jens Holt |  | Familienvater"]),
    (
        "de",
        "Der ehemalige Trainer von Hafen Altena, Jens Holt, kam.",
        ["Jens Holt |  | ehemalige Trainer von Hafen Altena"],
    ),
    ("de", "Ida Holt arbeitet als Hebamme am Klinikum Fulda.", ["Ida Holt |  | Hebamme | Klinikum Fulda"]),
    ("nl", "Minister van Landbouw Bas Holt zwijgt.", ["Bas Holt |  | Minister van Landbouw"]),
    ("nl", "Ida Holt is benoemd tot rector.", ["Ida Holt |  | rector"]),
    ("fr", "Le maire de Nantes Luc Brel rit.", ["Luc Brel |  | maire de Nantes"]),
    ("it", "Il deputato del Pd Arrigo Lotti ride.", ["Arrigo Lotti |  | deputato | Pd"]),
    ("de", "Ida Holt wurde zur Leiterin des Chors gewählt.", ["Ida Holt |  | Leiterin des Chors"]),
    (
        "fr",
        "On annonce la nomination de Luc Brel au poste de directeur général.",
        ["Luc Brel |  | directeur général"],
    ),
    ("fr", "Le curé, le père Luc Brel, prie.", ["Luc Brel |  | curé"]),
    ("es", "Reman con la patrona, Garaxane Rial.", ["Garaxane Rial |  | patrona"]),
    (
        "pt",
        "A ministra da Agricultura e da Pesca, Inês Prado, partiu.",
        ["Inês Prado |  | ministra da Agricultura e da Pesca"],
    ),
    ("pt", "O deputado do PXC Luís Prado partiu (foto: Rui Reis).", ["Luís Prado |  | deputado | PXC"]),
    ("pt", "O Secretário de Estado da Pesca falou.", []),
    (
        "pt",
        "O presidente da Administração dos Portos de Leixe (APX), Luís Prado, partiu.",
        ["Luís Prado |  | presidente da Administração dos Portos de Leixe"],
    ),
    (
        "es",
        "Inés Rial, profesora titular de Ecología de la Universidad de Olmedo y autora del libro, ríe.",
        ["Inés Rial |  | profesora titular de Ecología; autora del libro | Universidad de Olmedo"],
    ),
    (
        "nl",
        "Dat zei Ida Holt, hoogleraar waterbeheer aan de Universiteit Utrecht.",
        ["Ida Holt |  | hoogleraar waterbeheer | Universiteit Utrecht"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SHAPES)
def test_shapes_around_a_name(lang, text, expected):
    assert [described(person) for person in people(text, lang=lang)] == expected


def test_an_acronym_and_a_telling_word_alone_stand_for_the_body_named_before():
    first = "The Holt Institute of Sea Ice (HISI) was closed."
    assert [described(p) for p in people(first, "So said Ida Berg of the HISI.")] == ["Ida Berg |  |  | HISI"]
    assert [described(p) for p in people(first, "So said Ida Berg, a pilot at the Institute.")] == [
        "Ida Berg |  | pilot | Holt Institute of Sea Ice"
    ]


POSITIONS = [
    (
        "a role and an affiliation in apposition",
        (
            "“It held,” said Dr. Annika Sørensen-Bell, a marine biologist at the Institute "
            "of Coastal Ecology (ICE)."
        ),
        ["Annika Sørensen-Bell |  | marine biologist | Institute of Coastal Ecology"],
    ),
    (
        "an office in a body is one role",
        "Elena Popescu, director of the Romanian Space Agency, opened the meeting.",
        ["Elena Popescu |  | director of the Romanian Space Agency"],
    ),
    (
        "a profession 'of' a body is a role and an affiliation",
        "Marine biologist Yago Ferrán of Sandwell University agreed.",
        ["Yago Ferrán |  | Marine biologist | Sandwell University"],
    ),
    (
        "two roles around an affiliation",
        "“No,” says Karin Holt, a sleep physiologist at Norrby University and first author of the study.",
        ["Karin Holt |  | sleep physiologist; first author of the study | Norrby University"],
    ),
    (
        "degrees, then a body after 'of'",
        "Co-author Olav Brekka, MD, PhD, of Fjordane University Hospital, cautions against haste.",
        ["Olav Brekka | MD, PhD | Co-author | Fjordane University Hospital"],
    ),
    (
        "degrees, roles and body of an attribution line",
        (
            Kind.ATTRIBUTION,
            "Dr. Chiku Mwale, MBBS, PhD, principal investigator, Kamuzu University of Sciences",
        ),
        ["Chiku Mwale | MBBS, PhD | principal investigator | Kamuzu University of Sciences"],
    ),
    (
        "an enumeration of offices stays whole",
        (
            Kind.ATTRIBUTION,
            "Editor in Chief Ruth L. Marsden, MD, Dean, Provost, and Executive Deputy Chancellor",
        ),
        ["Ruth L. Marsden | MD | Editor in Chief; Dean, Provost, and Executive Deputy Chancellor"],
    ),
    (
        "a body before the role",
        "University of Otago geologist Hemi Tawhiri said the result was plausible.",
        ["Hemi Tawhiri |  | geologist | University of Otago"],
    ),
    (
        "an acronym inside a title",
        "“We came,” said EPA Gulf Coast Regional Administrator Martha Keale.",
        ["Martha Keale |  | EPA Gulf Coast Regional Administrator"],
    ),
    (
        "a body in the possessive",
        "Apple’s Dina Kowal and NATO’s Secretary General Willem de Boer met in Riga.",
        ["Dina Kowal |  |  | Apple", "Willem de Boer |  | Secretary General | NATO"],
    ),
    (
        "a role before a comma",
        "The managing director, Sir Iain Galbraith, does not claim to have planned any of it.",
        ["Iain Galbraith |  | managing director"],
    ),
    (
        "a role with its complement before a comma",
        "“We do not drown,” as the delegate of Kiribati, Teburo Tia, told the hall.",
        ["Teburo Tia |  | delegate of Kiribati"],
    ),
    (
        "a role before 'named'",
        "It was rewritten by a retired third-grade teacher named Bernice Stall.",
        ["Bernice Stall |  | retired third-grade teacher"],
    ),
    (
        "what a relative clause says is no role",
        "“They are wrong,” said Wim de Kuyp, who runs a company in Eindhoven.",
        ["Wim de Kuyp"],
    ),
    (
        "unless it says that somebody is something",
        (
            "Huw Prys, who keeps layers near Wells and is vice-chairman of the British Egg "
            "Association, shrugged."
        ),
        ["Huw Prys |  | vice-chairman of the British Egg Association"],
    ),
    (
        "a body in a relative clause is an affiliation",
        "Professor Ole Bratt, who teaches property law at the University of Bergen, was surprised.",
        ["Ole Bratt |  |  | University of Bergen"],
    ),
    (
        "an appointment",
        "Dr Mònica Ferrer i Puig has been appointed professor of glaciology at Aber University.",
        ["Mònica Ferrer i Puig |  | professor of glaciology | Aber University"],
    ),
    (
        "a place is no affiliation",
        "The lure was made by Stig Mo, an engineer in Ålesund, and by Ana Ruiz of Madrid.",
        ["Stig Mo |  | engineer", "Ana Ruiz"],
    ),
    (
        "an age, and a trade that only looks like one",
        "John Okafor, 43, a plumber from Leeds, won the prize.",
        ["John Okafor |  | plumber"],
    ),
    (
        "the next person's role stays with the next person",
        "Chancellor Otto Brandner, Prime Minister Élodie Marchand and striker Diego Fonseca will meet.",
        [
            "Otto Brandner |  | Chancellor",
            "Élodie Marchand |  | Prime Minister",
            "Diego Fonseca |  | striker",
        ],
    ),
    (
        "a bracket after the name",
        "Co-authors include Li Na (Peking University) and Fatou Diop from Cheikh University in Dakar.",
        ["Li Na |  |  | Peking University", "Fatou Diop |  |  | Cheikh University"],
    ),
    (
        "a school of a university, and where somebody is now",
        "Dr Eme Nwosu from the School of Chemistry at Keele University. Nwosu, now at ETH Zurich, left.",
        ["Eme Nwosu |  |  | Keele University; ETH Zurich"],
    ),
    (
        "a company at the end of an attribution",
        "“It is big,” added Carl Weston, Managing Director, Harbour Capital Partners.",
        ["Carl Weston |  | Managing Director | Harbour Capital Partners"],
    ),
    (
        "a later mention adds to the first",
        "Petra Vogel spoke first. Vogel, an economist at Ostrava University, spoke for an hour.",
        ["Petra Vogel |  | economist | Ostrava University"],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in POSITIONS], ids=[c[0] for c in POSITIONS]
)
def test_what_somebody_is(text, expected):
    assert [described(person) for person in people(text)] == expected


NAMES = [
    ("initials and suffix", "“No,” said Robert L. Haines Jr., who led it.", ["Robert L. Haines Jr."]),
    (
        "particles",
        "“No,” said Jürgen van den Berg III and Ursula von Hagen.",
        ["Jürgen van den Berg III", "Ursula von Hagen"],
    ),
    (
        "Arabic particles",
        "Ahmed bin Rashid al-Mansouri, the health minister, signed.",
        ["Ahmed bin Rashid al-Mansouri"],
    ),
    ("family name first", "Graduate student Park Ji-woo wrote it. “It works,” Park said.", ["Park Ji-woo"]),
    ("Vietnamese", "“Yes,” said co-investigator Nguyễn Thị Hồng Nhung.", ["Nguyễn Thị Hồng Nhung"]),
    (
        "one name after a noun for a person",
        "His fastest runner, a quiet boy named Teo, was born in August.",
        ["Teo"],
    ),
    ("one name after a title", "President Okonkwo did not attend.", ["Okonkwo"]),
    ("an initial for a surname", "“I cleaned it.” (Ludmila B., tenant, Utrecht)", ["Ludmila B."]),
    (
        "surname, title and first name are one person",
        "Ruth Pember won. Dr Pember wept. “I did,” Ruth said.",
        ["Ruth Pember"],
    ),
    ("the fullest form wins", "Dr. Tranter spoke. Later Paul D. Tranter left.", ["Paul D. Tranter"]),
    ("two of one surname", "Mary Okafor and John Okafor won. Okafor wept.", ["Mary Okafor", "John Okafor"]),
    ("a class year", "Bob Nakamura ’98, an engineer, gave $2 million.", ["Bob Nakamura"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NAMES], ids=[c[0] for c in NAMES])
def test_names(text, expected):
    assert [person.name for person in people(text)] == expected


NOBODY = [
    ("places", "The team left Battle Mountain for San Antonio, Port Glasgow and the Swabian Alb."),
    (
        "laws, prizes, events",
        "The Bipartisan Infrastructure Law won the Nobel Prize at the Henry Norris Lectureship.",
    ),
    ("eponyms", "Parkinson’s disease, the Mann-Whitney U test and Bayes’ theorem were discussed."),
    (
        "bodies",
        "The Bill & Melinda Gates Foundation paid, and so did the Eunice Kennedy Institute of Health.",
    ),
    ("products and projects", "The Galaxy Note, the Jubilee Drooper and the Green Deal were discussed."),
    ("journals", "It appeared in the Journal of Sports Sciences, followed by Nature Geoscience."),
    ("months and days", "On Tuesday, May 3, the Winter Games began."),
    ("works cited with 'et al.'", "See Jens Hinter et al. for the proof."),
    ("whom to telephone", "Out of hours: Ian Strand, 07700 900461."),
]


@pytest.mark.parametrize("text", [case[1] for case in NOBODY], ids=[c[0] for c in NOBODY])
def test_what_is_nobody(text):
    assert people(text) == []


def test_the_byline_is_not_among_the_people():
    assert (
        people("“No,” said Ana Berg. Dana Castle writes about sports.", authors=("Dana Castle",))[0].name
        == "Ana Berg"
    )
    assert len(people("“No,” said Ana Berg. Dana Castle writes.", authors=("Dana Castle",))) == 1


FOREIGN = [
    (
        "de",
        (
            "„Sie klingt anders“, sagt Prof. Dr. Annegret von der Heyde, Professorin für "
            "Waldschutz an der Universität Freiburg."
        ),
        ["Annegret von der Heyde |  | Professorin für Waldschutz | Universität Freiburg"],
    ),
    (
        "es",
        (
            "«Una presa guarda el agua», explica Nerea Etxeberria, hidrogeóloga del "
            "Instituto Geológico de Aragón."
        ),
        ["Nerea Etxeberria |  | hidrogeóloga | Instituto Geológico de Aragón"],
    ),
    (
        "fr",
        (
            "« Nous mesurons des mots », résume Bérengère d’Harcourt, économiste à "
            "l’Institut Marchand, à Rennes."
        ),
        ["Bérengère d’Harcourt |  | économiste | Institut Marchand"],
    ),
    (
        "pt",
        "“Elas reconhecem o bairro”, disse João dos Santos, pós-doutorando na Universidade de Belém.",
        ["João dos Santos |  | pós-doutorando | Universidade de Belém"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), FOREIGN, ids=[c[0] for c in FOREIGN])
def test_other_languages(lang, text, expected):
    assert [described(person) for person in people(text, lang=lang)] == expected


WORDS = st.sampled_from(
    (
        "Dr. Prof said of the and , . ( ) “ ” ’s - — Ana Berg University Institute for at MD Ph.D. III "
        "von de la 43 who is a director professor ACME Inc. & Uppsala in"
    ).split()
)


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_every_name_stands_in_the_text(text):
    page = page_of(text)
    for found in (*names_of(page).people, *names_of(page).organizations):
        assert found.value.name in text
        span = found.evidence.span
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Magician Ida Holt with a doubtful rabbit. Image: Omar Quist.", ["Ida Holt |  | Magician"]),
        ("Ida Holt, mayor of Bergen, at the launch (Photo: Omar Quist)", ["Ida Holt |  | mayor of Bergen"]),
        ("Photo: Omar Quist / Bergen Times", []),
        ("Image: Omar Quist. Design by Ida Holt", []),
    ],
)
def test_a_caption_names_whom_a_picture_shows_and_its_credit_nobody(line: str, named: list[str]) -> None:
    assert [described(p) for p in people("It was a fine day.", (Kind.CREDIT, line))] == named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quillfin Ltd has appointed Ida Holt chief engineer.",
            "Ida Holt |  | chief engineer | Quillfin Ltd",
        ),
        (
            "Quillfin Ltd announced the appointment of Ida Holt as Chief Executive Officer.",
            "Ida Holt |  | Chief Executive Officer | Quillfin Ltd",
        ),
        (
            "Ida Holt, formerly of Tarnway Ltd, joins Quillfin Ltd as head of dyes.",
            "Ida Holt |  | head of dyes | Quillfin Ltd",
        ),
        ("Ida Holt (pictured) becomes a trustee at Quillfin.", "Ida Holt |  | trustee | Quillfin"),
        (
            "At Quillfin Ltd, Ida Holt steps down as chief engineer on 1 May.",
            "Ida Holt |  | chief engineer | Quillfin Ltd",
        ),
        (
            "Quillfin Ltd said it was late; its chief engineer, Ida Holt, said why.",
            "Ida Holt |  | chief engineer | Quillfin Ltd",
        ),
        ("The daughter of a miner, Ida Holt taught dyes.", "Ida Holt"),
        ("The goalkeeper, 19-year-old Ida Holt, saved it.", "Ida Holt |  | goalkeeper"),
        (
            "So said Ida Holt, PhD student at Keele University.",
            "Ida Holt |  | PhD student | Keele University",
        ),
        ("So said Dale Region 4 Administrator Ida Holt.", "Ida Holt |  | Dale Region 4 Administrator"),
    ],
)
def test_what_somebody_was_made_and_where(text: str, expected: str) -> None:
    assert [described(person) for person in people(text)] == [expected]


def test_a_company_is_known_by_its_first_word():
    lines = ("Redbank Dyes, Inc. closed.", "It had to, Redbank President Ida Holt said.")
    assert [described(p) for p in people(*lines)] == ["Ida Holt |  | President | Redbank Dyes, Inc."]


def test_lines_before_an_interview_introduce_whom_it_is_with():
    lines = [
        (Kind.BYLINE, "Dr. Ida Holt"),
        (Kind.BYLINE, "Marine Biologist"),
        (Kind.BYLINE, "Keele University"),
    ]
    asked = (Kind.HEADING, "Why is it so hard to count whales?")
    interview = (*lines, asked, "They are under water nine tenths of the time.")
    assert [described(p) for p in people(*interview)] == ["Ida Holt |  | Marine Biologist | Keele University"]
    assert people(*interview, authors=("Ida Holt",)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is what Holt wrote. Ida Holt knew. Holt said so.", ["Ida Holt"]),
        ("My daughter Ngozi has a plan.", ["Ngozi"]),
        ("His wife, Zdena, has none.", ["Zdena"]),
        ("I bought it from old Mr Petrov, who laughed.", ["Petrov"]),
        ("They spoke of the Britney Spears story.", ["Britney Spears"]),
        ("GitHub Copilot said so.", []),
        ("Its owner, Penhallow Hydro, must renew its licence.", []),
        ("Ida Holt for NPR", []),
        ("They wrote of the Major Tarn Baseball and EPA’s General Duty Clause.", []),
        ("The authors thank Ida Holt and Omar Quist for comments.", []),
        ("“Clay Boudreaux and I compete.” So said Mr. Boudreaux, who laughed.", ["Clay Boudreaux"]),
        ("The photography is by Ida Holt.", []),
        ("The hall is at 1002 Ida Holt Loop.", []),
        ("It stands at 45 W. Jefferson St. Suite M.", []),
    ],
)
def test_what_tells_a_person(text: str, expected: list[str]) -> None:
    assert [person.name for person in people(text)] == expected


ENGLISH = [
    (
        "degrees of societies follow known ones",
        "Ida Holt, MD, FXYZ, chief of dyes at Keele University, said so.",
        "Ida Holt | MD, FXYZ | chief of dyes | Keele University",
    ),
    (
        "a doctor of public health",
        "So said Ida Holt, Dr.P.H., the lead author.",
        "Ida Holt | Dr.P.H. | lead author",
    ),
    (
        "a hyphenated office",
        "Meteorologist-in-charge Ida Holt said so.",
        "Ida Holt |  | Meteorologist-in-charge",
    ),
    (
        "a role after a preposition",
        "They rested five, including captain Ida Holt, who is ill.",
        "Ida Holt |  | captain",
    ),
    ("a trade given up", "The retired teacher Ida Holt has two hives.", "Ida Holt |  | retired teacher"),
    (
        "a participle behind what a role is of",
        "Ida Holt is a co-author of the paper describing the find.",
        "Ida Holt |  | co-author of the paper",
    ),
    (
        "a date behind an office",
        "Ida Holt, Commissioner for Rivers - 18/06/2024",
        "Ida Holt |  | Commissioner for Rivers",
    ),
    (
        "a company known by its office alone",
        "Ida Holt, Quillfin’s chief executive, said so.",
        "Ida Holt |  | chief executive | Quillfin",
    ),
    (
        "the same before the name",
        "So said Quillfin’s chief executive, Ida Holt.",
        "Ida Holt |  | chief executive | Quillfin",
    ),
    (
        "a place before the kind of body",
        "Ida Holt, a partner at two-office Bergen firm Tarn Bevan LLP, said so.",
        "Ida Holt |  | partner | Tarn Bevan LLP",
    ),
    (
        "what somebody directs",
        "So said Ida Holt, who directs the Centre for Dyes at the University of Bergen.",
        "Ida Holt |  |  | Centre for Dyes; University of Bergen",
    ),
    (
        "where somebody only learnt",
        "They asked Ida Holt, who trained at Newark College, for help.",
        "Ida Holt",
    ),
    ("a meeting", "So said Ida Holt at the Dyes Society annual meeting.", "Ida Holt"),
    ("what somebody had been", "Ida Holt, who had been the caretaker, knew.", "Ida Holt |  | caretaker"),
    (
        "a team",
        "A group at Keele University led by Ida Holt looked at dyes.",
        "Ida Holt |  |  | Keele University",
    ),
    (
        "a professor by office",
        "So said Associate Professor Ida Holt, who has a battery.",
        "Ida Holt |  | Associate Professor",
    ),
    ("a judge’s address", "His Honour Judge Ida Holt said so.", "Ida Holt |  | Judge"),
    ("kin", "He came with his younger sister, Ida Holt, who laughed.", "Ida Holt |  | younger sister"),
    ("a team’s coach", "They lost, and Quillfin coach Ida Holt said so.", "Ida Holt |  | coach | Quillfin"),
    ("a country’s captain", "They rested France captain Ida Holt.", "Ida Holt |  | France captain"),
    (
        "what somebody was made, past an aside",
        "Quillfin Ltd has appointed Ida Holt, formerly of Tarnway Ltd, as fleet director.",
        "Ida Holt |  | fleet director | Quillfin Ltd",
    ),
    ("an age", "So said Ida Holt, a 33-year-old fish seller who queued.", "Ida Holt |  | fish seller"),
    ("kin by one name", "Omar’s wife, Zdena, owns a boat, and so do I.", "Zdena |  | wife"),
    ("an invitation", "Join historian Dr Ida Holt for an evening about dyes.", "Ida Holt |  | historian"),
    (
        "a name that is a company’s too",
        "Nurse Ida Abbott woke up. Abbott’s floor was quiet.",
        "Ida Abbott |  | Nurse",
    ),
    (
        "a school that is part of a trade",
        "So said Ida Holt-Berg. Holt-Berg, a retired school bus driver, counts eels.",
        "Ida Holt-Berg |  | retired school bus driver",
    ),
    (
        "a portfolio of two",
        "Minister of Children and Education Ida Holt is pleased.",
        "Ida Holt |  | Minister of Children and Education",
    ),
    ("an abbreviated office", "It is late, Gov. Ida Holt said.", "Ida Holt |  | Gov."),
    (
        "an article before a title",
        "They heard from their secretary, a Mrs Ida Holt, who must get many.",
        "Ida Holt |  | secretary",
    ),
    (
        "a firm before a trade",
        "They asked Quillfin agronomist Ida Holt.",
        "Ida Holt |  | agronomist | Quillfin",
    ),
    (
        "an aside before what will be",
        "Ida Holt, 47, will become Chief Engineer.",
        "Ida Holt |  | Chief Engineer",
    ),
    ("what somebody is doing", "Ida Holt is looking forward to it.", "Ida Holt"),
    ("initials alone", "The farmer M.V. Holt, who has two acres, said so.", "M.V. Holt |  | farmer"),
    (
        "a country behind a name",
        "Þórdís Hallgrímsdóttir (Iceland), and others, sat.",
        "Þórdís Hallgrímsdóttir",
    ),
    (
        "an acronym that is a pronoun too",
        "So said Dr Ida Holt, WHO Assistant Director-General for Dyes.",
        "Ida Holt |  | WHO Assistant Director-General for Dyes",
    ),
    (
        "a lab named like its head",
        "So said Ida Holt, a fellow in the Quist lab.",
        "Ida Holt |  | fellow in the Quist lab",
    ),
    (
        "a former trade",
        "Ida Holt, once a signaller at Keele University, wrote.",
        "Ida Holt |  | signaller | Keele University",
    ),
    ("a kind of director", "Commercial director Ida Holt said so.", "Ida Holt |  | Commercial director"),
    ("a genitive of a name", "Ida Holt, an engineer at King’s, said so.", "Ida Holt |  | engineer | King’s"),
    ("where a letter lies", "A letter by Ida Holt in the Tarn Archive shows it.", "Ida Holt"),
    (
        "colleagues",
        "Ida Holt and her colleagues at Keele University looked at dyes.",
        "Ida Holt |  |  | Keele University",
    ),
    ("a label", "Referee: Ida Holt. Attendance: 6,041.", "Ida Holt |  | Referee"),
    ("what somebody works as", "Ida Holt works as a plumber in Hull.", "Ida Holt |  | plumber"),
    ("a senator’s party", "Sen. Ida Holt (D-Ohio) said so.", "Ida Holt |  | Sen."),
    (
        "a part that is no body by itself",
        "So said Ida Holt, an ecologist at Keele University’s School of Dyes.",
        "Ida Holt |  | ecologist | Keele University",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in ENGLISH], ids=[c[0] for c in ENGLISH])
def test_english_ways_to_say_what_somebody_is(text: str, expected: str) -> None:
    assert [described(person) for person in people(text)] == [expected]
