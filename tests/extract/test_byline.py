"""Bylines, and where they are looked for."""

import pytest

from builder.extract.authors import AUTHORS
from builder.extract.byline import is_name, label_of, names_in
from builder.language import pack
from tests.extract.made import PROSE, page_of, values

BYLINES = [
    ("en", "By Ann Lee", ["Ann Lee"]),
    ("en", "By Ann Lee and Bo Chu", ["Ann Lee", "Bo Chu"]),
    ("en", "by Ann Lee, Bo Chu, and Cy Dent", ["Ann Lee", "Bo Chu", "Cy Dent"]),
    ("en", "By Ann Lee, Ph.D.", ["Ann Lee"]),
    ("en", "By Dr. Ann Lee, MD, MPH", ["Ann Lee"]),
    ("en", "by Ann Lee-Marsh , University of Tidetown", ["Ann Lee-Marsh"]),
    ("en", "by Tidetown Institute", ["Tidetown Institute"]),
    ("en", "By The Tide Post Team", ["The Tide Post Team"]),
    ("en", "Written by: Ann Lee, Senior EditorUpdated Sep 17, 2025", ["Ann Lee"]),
    ("en", "By Ann LeePublished: Jan 29, 2025", ["Ann Lee"]),
    ("en", "ByAnn Lee", ["Ann Lee"]),
    ("en", "Published on May 2nd, 2025 by Ann Lee and Bo Chu", ["Ann Lee", "Bo Chu"]),
    ("en", "Posted by Jan van der Berg-Adjei in weather", ["Jan van der Berg-Adjei"]),
    ("en", "Authors: Ann Lee, Diego del Río, R. Chu", ["Ann Lee", "Diego del Río", "R. Chu"]),
    ("en", "Perspective by Inga Á. Jónsdóttir", ["Inga Á. Jónsdóttir"]),
    ("en", "Reporting by Ann Lee in Lima and Bo Chu; Editing by Cy Dent", ["Ann Lee", "Bo Chu"]),
    ("en", "Words: Ann Lee", ["Ann Lee"]),
    ("en", "By Ann Lee III | Fact-checked by Bo Chu", ["Ann Lee III"]),
    ("en", "Ann Lee, professor of tides1, Bo K Chu, harbour master2", ["Ann Lee", "Bo K Chu"]),
    ("en", "By Nia wa Kamau-Lind", ["Nia wa Kamau-Lind"]),
    (
        "en",
        "Ann Lee-Hall,[1] Omar bin Salim Al-Tamimi,[2,3] and Cho Min-ji[1]",
        ["Ann Lee-Hall", "Omar bin Salim Al-Tamimi", "Cho Min-ji"],
    ),
    ("en", "Authors:Ann Lee, Bo Chu, Jan-Willem de Bruin", ["Ann Lee", "Bo Chu", "Jan-Willem de Bruin"]),
    ("en", "/ By Ann Lee", ["Ann Lee"]),
    ("nl", "Tekst: Anna de Vries, Zovon Gezeiten Nederland", ["Anna de Vries"]),
    ("en", "Book review by Ann Lee-Hall | 3 May 2024", ["Ann Lee-Hall"]),
    ("en", "3 MAY 2024 | STORY ANN LEE-HALL. PHOTO BO CHU.", ["ANN LEE-HALL"]),
    ("en", "May 3rd, 2024 Posted by Ann Lee-TSU", ["Ann Lee"]),
    (
        "en",
        "View ORCID Profile Ann Lee, Bo Chu, View ORCID Profile Cy M Dent",
        ["Ann Lee", "Bo Chu", "Cy M Dent"],
    ),
    ("de", "Ute Beck Pressestelle", ["Ute Beck"]),
    ("fr", "Par Maëlle LE GUEN", ["Maëlle LE GUEN"]),
    ("es", "Un reportaje de Ana Gil", ["Ana Gil"]),
    ("it", "di Ugo Lo Neri", ["Ugo Lo Neri"]),
    (
        "nl",
        "Auteurs: mr. drs. Saar van 't Riet en dr. ir. Piet J. de Vries",
        ["Saar van 't Riet", "Piet J. de Vries"],
    ),
    ("de", "Von Jörg Groß und Dr. Ute Beck", ["Jörg Groß", "Ute Beck"]),
    ("fr", "Par Maëlle Le Guen", ["Maëlle Le Guen"]),
    ("es", "Por Ana Gil y Luis Mora", ["Ana Gil", "Luis Mora"]),
    ("it", "di Ugo Neri", ["Ugo Neri"]),
    ("pt", "Por João dos Santos", ["João dos Santos"]),
    ("nl", "Door Piet de Vries", ["Piet de Vries"]),
]


@pytest.mark.parametrize(("lang", "line", "names"), BYLINES)
def test_a_byline_names_its_authors_and_nobody_else(lang, line, names):
    words = pack(lang)
    found = list(names_in(line, words, label_of(line, words) or 0))
    assert [name.name for name in found] == names
    assert all(line[name.start : name.end] == name.name for name in found)


@pytest.mark.parametrize(
    "line", ["Reviewed by Ann Lee", "Edited by Ann Lee", "Bywater is a town", "Photo by Ann Lee"]
)
def test_others_who_had_a_part_in_it_have_no_byline(line):
    assert label_of(line, pack("en")) is None


def test_a_name_on_its_own_holds_no_word_of_furniture():
    names = ["Ann Lee", "Jan van der Berg", "ANN LEE", "Ann McDee"]
    others = [
        "Mental Health",
        "Read More",
        "NVDA GTC",
        "TidePods Pro",
        "Tide Post Staff",
        "Ann",
        "Open Access",
    ]
    assert all(is_name(name, pack("en")) for name in names)
    assert not any(is_name(other, pack("en")) for other in others)


PAGES = {
    "a body, all of a byline": (
        [("title", "The ebb"), ("byline", "By the Department of Tide Sciences"), ("paragraph", PROSE)],
        ["Department of Tide Sciences"],
    ),
    "not who took the pictures": (
        [("title", "The ebb"), ("byline", "By Ann Lee and Bo Chu (Photos)"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "names with roles of two words, each on a line": (
        [
            ("title", "The ebb"),
            ("chrome", "Ann Lee, Harbour reporter"),
            ("chrome", "Bo Chu, Data editor"),
            ("paragraph", PROSE),
        ],
        ["Ann Lee", "Bo Chu"],
    ),
    "in capitals above place and date": (
        [
            ("title", "The ebb"),
            ("chrome", "ANN LEE MARSH"),
            ("chrome", "Lima - Sunday, 3 May 2024 | Updated 05/04/2024"),
            ("paragraph", PROSE),
        ],
        ["ANN LEE MARSH"],
    ),
    "the reporter of a transcript": (
        [("title", "The ebb"), ("paragraph", f"HOST: {PROSE}"), ("paragraph", f"ANN LEE, BYLINE: {PROSE}")],
        ["ANN LEE"],
    ),
    "a byline with a label, below the dek": (
        [("title", "The ebb"), ("paragraph", PROSE), ("chrome", "By Ann Lee"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "the label on a line of its own": (
        [
            ("title", "The ebb"),
            ("label", "Written by"),
            ("chrome", "Ann Lee"),
            ("chrome", "Staff Writer"),
            ("paragraph", PROSE),
        ],
        ["Ann Lee"],
    ),
    "a name beside a date": (
        [("title", "The ebb"), ("chrome", "Ann Lee"), ("date", "May 3, 2024"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "a name and a date on one line": (
        [("title", "The ebb"), ("chrome", "Ann Lee | May 3, 2024"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "a name above the title, beside a date": (
        [("chrome", "Ann Lee"), ("date", "May 3, 2024"), ("title", "The ebb"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "who reported it, at the end": (
        [("title", "The ebb"), ("paragraph", PROSE), ("chrome", "(Reporting by Ann Lee; Editing by Bo Chu)")],
        ["Ann Lee"],
    ),
    "a note on the author": (
        [("title", "The ebb"), ("paragraph", PROSE), ("bio", "Ann Lee is a writer who lives by the sea.")],
        ["Ann Lee"],
    ),
    "a desk": (
        [("title", "The ebb"), ("chrome", "Tide Post Staff"), ("paragraph", PROSE)],
        ["Tide Post Staff"],
    ),
    "capitals, set as the page sets them elsewhere": (
        [
            ("title", "The ebb"),
            ("byline", "BY ANN LEE"),
            ("paragraph", PROSE),
            ("bio", "Ann Lee teaches law."),
        ],
        ["Ann Lee"],
    ),
    "a place after the name": (
        [("title", "Rome meeting"), ("byline", "By Ann Lee, Rome"), ("paragraph", PROSE)],
        ["Ann Lee"],
    ),
    "a category that the text speaks of": (
        [
            ("title", "The ebb"),
            ("chrome", "Tidal Power"),
            ("paragraph", f"{PROSE} Here tidal power has a future."),
        ],
        [],
    ),
    "a press contact": (
        [("title", "The ebb"), ("contact", "Ann Lee"), ("contact", "ann@tide.example"), ("paragraph", PROSE)],
        [],
    ),
    "a photographer and a reviewer": (
        [
            ("title", "The ebb"),
            ("credit", "Photo: Ann Lee"),
            ("chrome", "Reviewed by Bo Chu"),
            ("paragraph", PROSE),
        ],
        [],
    ),
    "an agency near the date": (
        [("title", "The ebb"), ("chrome", "dpa"), ("chrome", "12.04.2023 - 15:48 Uhr"), ("paragraph", PROSE)],
        ["dpa"],
    ),
    "the body that a label names": (
        [("title", "The ebb"), ("byline", "by University of Tidetown"), ("paragraph", PROSE)],
        ["University of Tidetown"],
    ),
    "the last line, which signs the text": (
        [("title", "The ebb"), ("paragraph", PROSE), ("paragraph", "Ann Lee, Tidetown")],
        ["Ann Lee"],
    ),
    "the last line, with an outlet or a role": (
        [
            ("title", "The ebb"),
            ("paragraph", PROSE),
            ("chrome", "Ann Lee, tides.example"),
            ("chrome", "Links:"),
            ("chrome", "All news"),
            ("chrome", "Contact"),
        ],
        ["Ann Lee"],
    ),
    "those who signed the letters of a page": (
        [
            ("title", "Letters: The ebb"),
            ("paragraph", PROSE),
            ("paragraph", "ANN LEE,"),
            ("paragraph", "Tidetown."),
            ("paragraph", PROSE),
            ("paragraph", "BO CHU,"),
            ("paragraph", "Ebbing."),
        ],
        ["ANN LEE", "BO CHU"],
    ),
    "an agency behind a label, below the text": (
        [("title", "The ebb"), ("paragraph", PROSE), ("chrome", "By: Reuters")],
        ["Reuters"],
    ),
    "authors of a work that is told of below the text": (
        [
            ("title", "The ebb"),
            ("paragraph", PROSE),
            ("chrome", "Title: Ebb and flow"),
            ("chrome", "Authors: Ann Lee, Bo Chu"),
        ],
        [],
    ),
    "a button that begins as a label does": (
        [("title", "The ebb"), ("chrome", "Text settings"), ("chrome", "Story"), ("paragraph", PROSE)],
        [],
    ),
    "a place before a date": (
        [("chrome", "Villa Marea, a 5 de abril de 2022"), ("title", "The ebb"), ("paragraph", PROSE)],
        [],
    ),
    "no byline": ([("title", "The ebb"), ("chrome", "Share"), ("paragraph", PROSE)], []),
}


@pytest.mark.parametrize(("lines", "names"), PAGES.values(), ids=PAGES)
def test_authors_are_found_where_pages_name_them(lines, names):
    assert values(page_of(*lines), AUTHORS) == names


def test_names_with_roles_on_lines_of_their_own_are_one_byline():
    head = [("title", "The ebb"), ("byline", "Ann Lee, professor of tides"), ("byline", "and Bo Chu, writer")]
    page = page_of(*head, ("date", "May 3, 2024"), ("paragraph", PROSE))
    assert values(page, AUTHORS) == ["Ann Lee", "Bo Chu"]


def test_a_long_line_of_names_below_the_title_is_a_byline():
    names = [
        "Ann-Sophie M. dos Rios",
        "Xu Bohai",
        "Tad Nowak-Price",
        "Inés O. Robledo",
        "H. J. W. ter Berg",
        "Cy Dent",
    ]
    page = page_of(("title", "The ebb"), ("chrome", ", ".join(names)), ("paragraph", PROSE))
    assert values(page, AUTHORS) == names


def test_the_body_that_provided_the_text_is_no_author():
    lines = [("title", "The ebb"), ("label", "NEWS PROVIDED BY"), ("source", "Tide Therapeutics")]
    page = page_of(*lines, ("date", "May 3, 2024"), ("paragraph", PROSE))
    assert values(page, AUTHORS) == []


def test_what_the_text_is_about_is_no_author():
    told = "Neptune Falls, which the tide hides twice a day, drop forty metres into the bay below the town."
    page = page_of(
        ("title", "The view"), ("byline", "Neptune Falls"), ("paragraph", told), ("paragraph", PROSE)
    )
    assert values(page, AUTHORS) == []
