"""The mistakes that contributors make most: one line answers each, and says where it is and what to do."""

from __future__ import annotations

import pytest

from tests.check.conftest import OTTERS, SEALS, check, findings, run

MENU = "Home\nNews\nSport\nWeather\nSubscribe\nSign in\nShare\nFacebook\nContact us\nPrivacy policy\n"
TEASERS = (
    ("Seals learn to avoid ferries", "Forty seals were followed for three summers by a team from Lindø."),
    ("Town opens a large library", "The doors opened on Monday at nine, and every chair was soon taken."),
    ("Bridge closes for a winter", "The bridge will be closed from November to March, said the office."),
    ("Herring are back in the fjord", "Fishers report the largest shoals of herring since the year 1998."),
    ("Levy on cruise ships", "The council voted on Tuesday for a levy on ships that stay for a night."),
)
LIST = "Harbour News\n\n" + "".join(
    f"{title}\n{day} October 2023\n{text}\nRead more\n\n" for day, (title, text) in enumerate(TEASERS, 1)
)
INVENTED = (
    "Zuvarri melkin\n\nOrvat neshti kolmur vaden brisket zolan. Tarvim oshkel pentor gulvi marden soltek "
    "brivan. Kelmor vashti doren plekim zurat vonel. Hastrim belgor neshti parvon kulde mirat.\n"
)
WORD = b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml\x00\x00\x01\x02"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"

# what it is: (file, content, the message, what to do)
MISTAKES = {
    "a Word file": (
        "report.txt",
        WORD,
        "seeds/report.txt:1:1: SP102: this is a Word, LibreOffice or ZIP file, not a text",
        "open it, copy the article's text and save that as a .txt file in UTF-8",
    ),
    "a Word file under its own name": (
        "report.docx",
        WORD,
        "seeds/report.docx:1:1: SP407: this is a Word file, and only texts whose names end in .txt are read",
        "open it, copy the article's text and save that in UTF-8 under a name that ends in .txt",
    ),
    "a PDF renamed to .txt": (
        "paper.txt",
        PDF,
        "seeds/paper.txt:1:1: SP102: this is a PDF, not a text",
        "open it, copy the article's text and save that as a .txt file in UTF-8",
    ),
    "an empty file": (
        "new.txt",
        b" \n\n",
        "seeds/new.txt:1:1: SP101: the file is empty",
        "paste the article's text into it or delete it",
    ),
    "a wrong encoding": (
        "otters.txt",
        OTTERS.replace("Ida Morgenrot", "Åke Sjögren").encode("cp1252"),
        "seeds/otters.txt:3:1: SP103: the file is not UTF-8; it was read as cp1252",
        "look whether accents and quotation marks are right, and save the file as UTF-8",
    ),
    "the wrong date: day and month swapped": (
        "otters.txt",
        f"---\nsource: Tide Post\ndate: 2023-03-10\n---\n{OTTERS}",
        "seeds/otters.txt:3:1: SP116: the header says 2023-03-10, but the text prints 2023-10-03 in line 9",
        "write the day on which the article was published as year-month-day",
    ),
    "the wrong date: none in the calendar": (
        "otters.txt",
        f"---\ndate: 2023-13-45\n---\n{OTTERS}",
        "seeds/otters.txt:2:1: SP110: '2023-13-45' is not a date",
        "write it as 2023-10-03, 2023-10 or 2023",
    ),
    "the wrong date: not come yet": (
        "otters.txt",
        "---\ndate: 2032-10-03\n---\n" + OTTERS.replace("Oct 3, 2023\n\n", ""),
        "seeds/otters.txt:2:1: SP117: the article is dated 2032-10-03, which has not come yet",
        "write the day on which it was published as year-month-day",
    ),
    "a broken header": (
        "otters.txt",
        f"---\ntitle: Otters: a study\n---\n{OTTERS}",
        "seeds/otters.txt:2:14: SP112: the header cannot be read: a value holds a colon",
        "write one 'key: value' per line and put values that hold ': ' or '#' in quotation marks",
    ),
    "a page with only a menu": (
        "page.txt",
        MENU,
        "seeds/page.txt:1:1: SP101: the file holds only menus and notices, no article",
        "paste the article's text into it or delete it",
    ),
    "a menu of which one word could be a title": (
        "page.txt",
        "Home\nAbout\nContact\nLogin\n",
        "seeds/page.txt:1:1: SP101: the file holds only menus and notices, no article",
        "paste the article's text into it or delete it",
    ),
    "a listing of many articles instead of one": (
        "front.txt",
        LIST,
        "seeds/front.txt:8:1: SP115: this looks like a list of 5 articles; here the second begins",
        "open each article on its own page, and save its text as a file of its own",
    ),
    "a text in an unknown language": (
        "zuvarri.txt",
        INVENTED,
        "seeds/zuvarri.txt:1:1: SP114: the language of this text cannot be told, so it was read as English",
        "write 'lang: …' with its tag (en, de, pt-BR …) into a header above the text",
    ),
}


def test_a_sound_digest_is_fine(digest):
    result = check()
    assert (result.exit_code, result.stdout) == (0, "nothing found\n")
    assert not (digest / "content").exists()


@pytest.mark.parametrize(("name", "content", "message", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_answered_by_one_line(put, name, content, message, hint):
    put(f"seeds/{name}", content)
    result = check()
    assert result.stdout.splitlines()[:-1] == [f"{message} ({hint})"]
    assert result.exit_code == 1
    assert findings(f"seeds/{name}") == [f"{message} ({hint})"]


def test_a_duplicate_is_said_of_both(put):
    put("seeds/copy.txt", "Share\nHome\n\n" + SEALS.replace("Oct 3, 2023", "3 October 2023"))
    what = "this is nearly the same text as seeds/{}.txt: 100% of the shorter one is in both"
    hint = "(delete one of the two if they are the same article)"
    assert findings() == [
        f"seeds/copy.txt:1:1: SP122: {what.format('seals')} {hint}",
        f"seeds/seals.txt:1:1: SP122: {what.format('copy')} {hint}",
    ]


def test_the_same_file_twice_is_said_of_both_and_once_where_only_one_is_asked_for(put):
    put("seeds/copy.txt", SEALS)
    said = [
        "seeds/copy.txt:1:1: SP121: this is the same text as seeds/seals.txt (delete one of the two)",
        "seeds/seals.txt:1:1: SP121: this is the same text as seeds/copy.txt (delete one of the two)",
    ]
    assert findings() == said
    assert findings("seeds/copy.txt") == said[:1]


def test_an_article_file_with_a_yaml_error_is_answered_by_one_line(digest):
    assert run("extract").exit_code == 0
    path = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    path.write_text(path.read_text().replace("title: Harbour", "title: Harbour: harbour", 1))
    (line,) = findings()
    assert line == (
        "content/articles/harbour-seals-learn-to-avoid-ferries.md:2:15: SP202: the front matter is not valid"
        " YAML: mapping values are not allowed in this context (put a value that holds a colon into double"
        " quotes)"
    )
