"""References: printed in many styles, under labels or none, in records and in running text."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import seed
from builder.article import Article, Evidence, Found, Person, Reference, Span
from builder.document import merge
from builder.extract.citing.assemble import parse
from builder.extract.citing.journals import journal_at, same_journal
from builder.extract.citing.names import names
from builder.extract.citing.tokens import tokenize
from builder.extract.field import Known
from builder.extract.people import PEOPLE
from builder.extract.references import REFERENCES, read


def references(*lines: str) -> list[Reference]:
    """What is read out of a text of these lines, under a title."""
    page, _ = seed.read("a.txt", "\n\n".join(("Harbour seals follow the tide", *lines)).encode())
    assert page is not None
    return [found.value for found in read(page, Known())]


def brief(item: Reference) -> str:
    """An item on one line: Family, Family | title | container | volume(issue):page | year | publisher."""
    place = (
        f"{item.volume or ''}"
        + (f"({item.issue})" if item.issue else "")
        + (f":{item.page}" if item.page else "")
    )
    people = ", ".join(name.family or name.literal or "" for name in item.author)
    year = str(item.issued.year) if item.issued else ""
    return " | ".join(
        (people, item.title or "", item.container_title or "", place, year, item.publisher or "")
    )


STYLES = {
    "APA": (
        "Lindqvist, A., & van der Meer, J. P. (2021). Tidal memory in seals. Marine Biology, 37(2), 211–229.",
        "Lindqvist, van der Meer | Tidal memory in seals | Marine Biology | 37(2):211–229 | 2021 | ",
    ),
    "Vancouver": (
        "Lindqvist A, Meer JP, Osei T. Tidal memory in seals. J Mar Biol. 2021;37:211-29. doi: 10.1111/m.9",
        "Lindqvist, Meer, Osei | Tidal memory in seals | J Mar Biol | 37:211-29 | 2021 | ",
    ),
    "ScienceDaily": (
        "Ann Lindqvist, Thandi Osei. Tidal memory in seals. Marine Biology, 2021; 37 (2): 211 DOI: 10.1111/m",
        "Lindqvist, Osei | Tidal memory in seals | Marine Biology | 37(2):211 | 2021 | ",
    ),
    "Phys.org": (
        "Anna Lindqvist et al, Tidal memory in harbour seals, Marine Biology (2021). DOI: 10.1111/mms.99812",
        "Lindqvist | Tidal memory in harbour seals | Marine Biology |  | 2021 | ",
    ),
    "Harvard": (
        "Lindqvist, A. and Meer, J. (2021) ‘Tidal memory in seals’, Marine Biology, 37(2), pp. 211–229.",
        "Lindqvist, Meer | Tidal memory in seals | Marine Biology | 37(2):211–229 | 2021 | ",
    ),
    "Chicago": (
        "Anna Lindqvist and Jan Meer, “Tidal Memory in Seals,” Marine Biology 37, no. 2 (2021): 211–229.",
        "Lindqvist, Meer | Tidal Memory in Seals | Marine Biology | 37(2):211–229 | 2021 | ",
    ),
    "physics": (
        "A. Lindqvist, J. Meer and T. Osei, Phys. Rev. Lett. 127, 140401 (2021).",
        "Lindqvist, Meer, Osei |  | Phys. Rev. Lett. | 127:140401 | 2021 | ",
    ),
    "German": (
        "Lindqvist, A., Meer, J.: Tidal memory in harbour seals. In: Marine Biology 37 (2021), 211–229.",
        "Lindqvist, Meer | Tidal memory in harbour seals | Marine Biology | 37:211–229 | 2021 | ",
    ),
    "a book": (
        "Lindqvist, A. (2019). The patient shore. London: Penguin.",
        "Lindqvist | The patient shore |  |  | 2019 | Penguin",
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_labelled_reference_is_read_field_by_field(style: str) -> None:
    text, expected = STYLES[style]
    assert [brief(item) for item in references("Journal reference:", text)] == [expected]


def test_a_label_may_stand_on_the_line_of_its_reference() -> None:
    assert len(references("More information: " + STYLES["Phys.org"][0])) == 1


def test_a_list_of_references_ends_where_other_lines_begin() -> None:
    found = references(
        "References", "1. " + STYLES["APA"][0], "2. " + STYLES["a book"][0], "© 2024 Harbour News", "Share"
    )
    assert [item.title for item in found] == ["Tidal memory in seals", "The patient shore"]


def test_a_reference_without_a_label_is_recognised() -> None:
    assert [item.page for item in references(STYLES["APA"][0])] == ["211–229"]


def test_the_way_to_cite_the_article_itself_is_no_reference() -> None:
    assert references("Suggested citation: Meer, J. (2024). Keeping the tide. Harbour Policy Brief 3.") == []


def test_running_text_names_the_journal() -> None:
    found = references("The work, published on 12 May in the journal Marine Biology, took two years.")
    assert [brief(item) for item in found] == [" |  | Marine Biology |  |  | "]


@pytest.mark.parametrize(
    "sentence",
    [
        "When the journal Seal tried this for a year, nobody wrote in.",
        "The results were presented in the Town Hall.",
        "She works for the journal and reports in Kiel.",
        "His letters appeared in The Harbour Times.",
    ],
)
def test_what_is_not_published_in_a_journal_is_no_reference(sentence: str) -> None:
    assert references(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "As Ann Lindqvist puts it in her fine Small Tides of the North (Heron Press, 2019), they return.",
            " | Small Tides of the North |  |  | 2019 | Heron Press",
        ),
        (
            "I took the chart from Thandi Osei’s Keeping the Harbour (Quay, 2016) and drew it anew.",
            "Osei | Keeping the Harbour |  |  | 2016 | Quay",
        ),
        (
            "Paula Brandt is a pilot and author of Slack Water: A Life in Estuaries (Reed & Sons, 2021).",
            "Brandt | Slack Water: A Life in Estuaries |  |  | 2021 | Reed & Sons",
        ),
        (
            "Sehr geholfen hat mir das Buch „Häfen lesen lernen“ von Eike Sand (Deichhaus, 2010).",
            "Sand | Häfen lesen lernen |  |  | 2010 | Deichhaus",
        ),
        (
            "Todo cabe en el libro El puerto dormido (Marisma, 2021), que ella firma.",
            " | El puerto dormido |  |  | 2021 | Marisma",
        ),
        (
            "Ada Riva, autrice di “Il molo che cantava”, arriva a mezzogiorno.",
            "Riva | Il molo che cantava |  |  |  | ",
        ),
    ],
)
def test_running_text_names_books(sentence: str, expected: str) -> None:
    assert [brief(item) for item in references(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Every bay has its Tragedy of the Commons (Hardin, 1968), and this one has two.",
        "She showed her paintings at the Museum of the Northern Seas (Bergen, 2019).",
        "Her new book is The Long Way North (May 2019).",
    ],
)
def test_a_year_in_brackets_alone_makes_no_book(sentence: str) -> None:
    assert references(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A study in Developmental Oceanography followed 118 pups.", "Developmental Oceanography |  | "),
        ("They were counted, a paper published in Aquaculture says.", "Aquaculture |  | "),
        (
            "It appeared in the journal Estuarine, Tidal and Shelf Science.",
            "Estuarine, Tidal and Shelf Science |  | ",
        ),
        (
            "It was published in the Harbour Society’s Monthly Notices of Tides.",
            "Monthly Notices of Tides |  | ",
        ),
        (
            "It was published in the journal Marine Biology (vol. 6, 2023, pp. 12-25).",
            "Marine Biology | 6:12-25 | 2023",
        ),
        ("Marine Biology, 2024. DOI: 10.1038/m-024-9 (About DOIs).", "Marine Biology |  | 2024"),
        ("Osei P, et al. Marine Care. 2024;doi:10.2337/mc23-2.", "Marine Care |  | 2024"),
    ],
)
def test_a_journal_is_read_wherever_a_work_is_said_to_be_in_it(sentence: str, expected: str) -> None:
    assert [brief(item).split(" | ", 2)[2].removesuffix(" | ") for item in references(sentence)] == [expected]


def test_a_whole_reference_in_brackets_ends_in_its_doi() -> None:
    found = references(
        "The answer is in a preprint that went up on Friday (Osei F, van Loon R. Object memory in harbour"
        " seals. doi:10.1101/2024.05.30.596111). This post is for those who would not read it."
    )
    assert list(map(brief, found)) == ["Osei, van Loon | Object memory in harbour seals |  |  | 2024 | "]


def test_the_doi_above_the_list_of_references_is_the_articles_own() -> None:
    found = references("doi: https://doi.org/10.1038/d41586-024-1", "References", STYLES["APA"][0])
    assert [item.doi for item in found] == [None]


def test_the_year_before_a_paper_is_the_papers() -> None:
    found = references(
        "That changed with a noted 2019 paper entitled “The Boundary of a Tide,” which he used."
    )
    assert list(map(brief, found)) == [" | The Boundary of a Tide |  |  | 2019 | "]


def test_volume_and_issue_may_be_told_in_words() -> None:
    found = references(
        "His “Magic” appears in Marine Biology, volume 162, number 22, November 30, 2002. In 2020 he left."
    )
    assert [brief(item).split(" | ", 2)[2] for item in found] == ["Marine Biology | 162(22) | 2002 | "]


def test_a_works_own_title_under_a_label_and_its_doi_are_one_work() -> None:
    found = references(
        "Link to the study: https://doi.org/10.1016/j.tides.2023.1",
        "Paper title: «Moored boats as sensors of spring tides» – «Marine Biology»",
        "Authors: Elisa Dal Molin, Marco Riva",
    )
    assert list(map(brief, found)) == [
        "Dal Molin, Riva | Moored boats as sensors of spring tides | Marine Biology |  |  | "
    ]
    assert found[0].doi == "10.1016/j.tides.2023.1"


def test_an_obituarys_her_book_is_of_whom_it_is_about() -> None:
    page, _ = seed.read(
        "a.txt",
        b"Ada Osei-Lund, who read tides, is dead\n\nAda Osei-Lund, a physicist, died on Monday at home.\n\n"
        b'She kept seals for years. Her only book, "The Quiet Harbour" (1985), is still in print.\n',
    )
    assert page is not None
    known = Known().plus(PEOPLE, (Found(Person("Ada Osei-Lund"), Evidence(Span(0, 4), "", 1.0)),))
    assert [brief(found.value) for found in read(page, known)] == [
        "Osei-Lund | The Quiet Harbour |  |  | 1985 | "
    ]


def test_a_full_reference_takes_in_what_the_text_says_of_the_same_work() -> None:
    found = references(
        'The article titled "Tidal memory in seals" was published in the journal Marine Biology.',
        "Journal reference:",
        STYLES["ScienceDaily"][0],
    )
    assert len(found) == 1


def test_title_and_journal_in_one_paragraph_are_one_work() -> None:
    found = references(
        "They told it in 2019, in the journal Marine Biology, under the title “Seals before words”."
    )
    assert [brief(item) for item in found] == [" | Seals before words | Marine Biology |  | 2019 | "]


def test_labelled_lines_are_one_record() -> None:
    found = references(
        "JOURNAL", "Marine Biology", "DOI", "10.1111/mms.99812", "ARTICLE TITLE", "Tidal memory", "Share",
        "Article Publication Date: 12-May-2023",
    )  # fmt: skip
    assert [(brief(item), item.doi, str(item.issued)) for item in found] == [
        (" | Tidal memory | Marine Biology |  | 2023 | ", "10.1111/mms.99812", "2023-05-12")
    ]


def test_a_title_may_come_first_and_its_doi_on_the_next_line() -> None:
    (item,) = references(
        "Reference: “Tidal memory in seals” by Anna Lindqvist and Thandi Osei, 2 May 2024, Marine Biology.",
        "DOI: 10.1111/mms.99812",
    )
    assert brief(item) == "Lindqvist, Osei | Tidal memory in seals | Marine Biology |  | 2024 | "
    assert item.doi == "10.1111/mms.99812"


def test_a_reference_may_stand_on_several_lines() -> None:
    (item,) = references(
        "Original publication",
        "Anna Lindqvist, Jan P. Meer, Thandi Osei",
        "Tidal memory in harbour seals",
        "Marine Biology, 2 May 2024",
    )
    assert (
        brief(item) == "Lindqvist, Meer, Osei | Tidal memory in harbour seals | Marine Biology |  | 2024 | "
    )


def test_a_date_in_digits_is_neither_volume_nor_page() -> None:
    work = parse("Lindqvist A., Meer J.P. et al., Tidal memory in seals, Marine Biology, 02.05.2024")
    assert (work.volume, work.page, str(work.issued)) == (None, None, "2024-05-02")


def test_an_address_alone_after_more_information_is_no_reference() -> None:
    assert references("More information:", "https://www.harbour.example/seals") == []


def test_ids_are_unique_and_tell_of_the_work() -> None:
    text = "Lindqvist, A. (2019). The patient {}. London: Penguin."
    found = references("References", text.format("shore"), text.format("sea"), STYLES["APA"][0])
    assert [item.id for item in found] == [
        "lindqvist-2019-patient", "lindqvist-2019-patient-2", "lindqvist-2021-tidal",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Bell, J. A. & Ochoa, A.", [("Bell", "J. A."), ("Ochoa", "A.")]),
        ("Bell JA, van der Ochoa A, et al", [("Bell", "JA"), ("van der Ochoa", "A")]),
        ("J.-F. Bell, A. de Ochoa and T. Li", [("Bell", "J.-F."), ("de Ochoa", "A."), ("Li", "T.")]),
        ("Bell, Jane Ann, Omar Ochoa, and Ti Li", [("Bell", "Jane Ann"), ("Ochoa", "Omar"), ("Li", "Ti")]),
        ("BELL, J. A., OCHOA, T.", [("Bell", "J. A."), ("Ochoa", "T.")]),
        ("Bell, Jane; Ochoa, Tim", [("Bell", "Jane"), ("Ochoa", "Tim")]),
        ("Etxeberria, N. y Ibn Saadun, Y.", [("Etxeberria", "N."), ("Ibn Saadun", "Y.")]),
        ("J. Bell et al.", [("Bell", "J.")]),
        ("———", []),
    ],
)
def test_authors_are_read_in_every_order(printed: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.family, name.given) for name in names(printed)] == expected


def test_a_body_is_a_literal_name() -> None:
    (name,) = names("Department of Tides and Harbours")
    assert (name.literal, name.family) == ("Department of Tides and Harbours", None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lancet Infect Dis", "The Lancet Infectious Diseases", True),
        ("PNAS", "Proceedings of the National Academy of Sciences", True),
        ("Nature", "Nature Physics", False),
        ("Marine Biology", "Marine Botany", False),
    ],
)
def test_a_journal_is_known_by_its_abbreviation(one: str, other: str, same: bool) -> None:
    assert same_journal(one, other) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nature in London", "Nature"),
        ("Frontiers in Psychology, found", "Frontiers in Psychology"),
        ("Science on Monday", "Science"),
        ("Obstetrics & Gynecology.", "Obstetrics & Gynecology"),
    ],
)
def test_a_journals_name_ends_before_place_and_day(text: str, name: str) -> None:
    found = journal_at(text, 0)
    assert found is not None
    assert found[2] == name


# -- what always holds ------------------------------------------------------------------------

PARTS = st.sampled_from(
    [
        *("Li, A.", "Meer JP", "et al.", "(2021)", "2021;", "The patient shore", "Marine Biology", "37(2):"),
        *(
            "211–229",
            "pp. 4",
            "doi:10.1/x",
            "https://a.example/b",
            "“Seals”",
            "&",
            "and",
            "In:",
            "\n",
            "(",
            ")",
        ),
        *(".", "—", "Ž.", "中文", "10.1000/x(y)z"),
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PARTS, max_size=25).map(" ".join)))
def test_reading_never_fails_and_invents_nothing(text: str) -> None:
    work = parse(text)
    letters = "".join(text.split())
    for value in (work.title, work.volume, work.issue, work.publisher):
        assert "".join((value or "").split()) in letters


@given(st.text(max_size=300))
def test_tokens_are_stretches_of_the_text_in_order(text: str) -> None:
    edge = 0
    for token in tokenize(text):
        assert edge <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        edge = token.end


@pytest.mark.parametrize(
    "unit", ["Li, A. ", "(2021) ", '"', "in the journal ", "10.1000/", "A", ": Li A, ", "published in "]
)
def test_a_long_line_takes_no_long_time(unit: str) -> None:
    start = time.perf_counter()
    references("References", (unit * 100_000)[:100_000])
    assert time.perf_counter() - start < 2


# -- what other programs make of it ----------------------------------------------------------


def _pandoc() -> str:
    program = shutil.which("pandoc")
    if program is None and os.environ.get("CI") == "true":
        pytest.fail("pandoc is missing: install the Debian package pandoc (.ci/run does)")
    if program is None:
        pytest.skip("pandoc is not installed")
    return program


KINDS = {
    "article-journal": STYLES["APA"][0],
    "paper-conference": "Li A. Memory in seals. In Proceedings of the 4th Workshop on Seals, 2021, pp. 4-9.",
    "book": STYLES["a book"][0],
    "thesis": "Lindqvist, A. (2018). Seals and their tides. PhD thesis, University of Kiel.",
    "article": "Lindqvist A, Meer J. Tidal memory in seals. bioRxiv, 2022. doi: 10.1101/2022.11.02.999999",
    "report": "Lindqvist, A. (2018). Seals and their tides. Technical report 12, Harbour Research Group.",
    "webpage": "Harbour Council. Counting seals. 2021. https://www.harbour.example/seals",
}


@pytest.mark.parametrize("kind", KINDS)
def test_pandoc_cites_every_kind_of_work(kind: str) -> None:
    program = _pandoc()
    (item,) = references("Journal reference:", KINDS[kind])
    assert item.type == kind
    file, _ = merge(Article(title="Seals", references=(item,), seed="a.txt"), None, "")
    done = subprocess.run(
        [program, "--from=markdown", "--to=plain", "--citeproc"],
        input=f"{file}\n\n[@{item.id}]\n",
        capture_output=True,
        check=False,
        timeout=60,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    name = item.author[0].family or item.author[0].literal or ""
    assert name in done.stdout
    assert item.title is not None
    assert item.title.split()[0].casefold() in done.stdout.casefold()


def test_evidence_points_at_the_reference() -> None:
    text = "Seals\n\nJournal reference:\n\n" + STYLES["APA"][0]
    page, _ = seed.read("a.txt", text.encode())
    assert page is not None
    (found,) = read(page, Known().plus(REFERENCES, ()))
    assert isinstance(found, Found)
    assert text[found.evidence.span.start : found.evidence.span.end] == STYLES["APA"][0]


def test_the_weights_hold_no_texts() -> None:
    """Features are short: no run of words of the strings that they were learned from."""
    from builder.extract.citing.labeller import shipped

    assert max(map(len, shipped().features)) < 60
    assert json.dumps(sorted(shipped().features))[:1]
