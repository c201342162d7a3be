"""Article files read back: the same article, or a plain word about what is wrong where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import document
from builder.article import Article, Markdown, Paragraph, PartialDate, Person
from tests.document.strategies import ARTICLES, CHARACTERS


@settings(max_examples=50)
@given(ARTICLES)
def test_what_was_written_is_read(article):
    file, diagnostics = document.read(document.write(article), "a.md")
    assert file is not None
    assert file.article == article
    assert diagnostics == []


@given(
    st.text()
    | st.text(CHARACTERS).map("---\n{}".format)
    | st.text("-:#\n[]{}&*! abc'\"|>?%@`1", max_size=60).map("---\n{}\n---\n".format)
)
def test_whatever_a_file_holds_is_read_or_reported(text):
    file, diagnostics = document.read(text, "a.md")
    assert file is not None or diagnostics
    assert all(1 <= d.line <= max(text.count("\n") + text.count("\r"), 0) + 2 for d in diagnostics)


def read(front: str, body: str = "") -> Article:
    file, diagnostics = document.read(f"---\n{front}\n---\n{body}", "a.md")
    assert file is not None
    assert diagnostics == []
    return file.article


@pytest.mark.parametrize("title", ["1984", "NO", "12:30", "1.10", "2023-10-03", "yes", "0x1F", "1e3"])
def test_a_person_needs_no_quotes(title):
    assert read(f"title: {title}").title == title


def test_dates_are_read_with_and_without_quotes():
    assert read("title: T\ndate: 2023").date == PartialDate(2023)
    assert read("title: T\ndate: '2023-10'").date == PartialDate(2023, 10)
    assert read("title: T\ndate: 2023-10-03 12:00:00").date == PartialDate(2023, 10, 3)


def test_one_value_stands_for_a_list_of_one():
    assert read("title: T\nauthors: Jane Doe").authors == ("Jane Doe",)
    assert read("title: T\npeople: [Jane Doe]").people == (Person("Jane Doe"),)


def test_empty_values_are_unknown():
    assert read("title: T\nsubtitle:\nauthors:\nsource:\npeople: []\ndate: ~") == Article(title="T")


def test_csl_dates_in_parts_are_read():
    front = "title: T\nreferences:\n- id: a\n  type: book\n  issued: {date-parts: [[2023, 4]]}"
    assert read(front).references[0].issued == PartialDate(2023, 4)


def test_keys_of_a_persons_own_are_kept_in_order():
    assert list(read("zebra: 1\ntitle: T\napple: [x, {y: 2023-01-01}]").extra) == ["zebra", "apple"]


def test_a_persons_markdown_is_kept_word_for_word():
    source = "A *stressed* word\nand a [link](http://example.org)\n\n* star\n"
    assert read("title: T", "\n" + source).body == (Markdown(source.strip("\n")),)
    assert read("title: T", "\nOne.\n\nTwo.\n").body == (Paragraph("One."), Paragraph("Two."))


def test_windows_line_ends_and_byte_order_marks_do_no_harm():
    file, _ = document.read("\ufeff---\r\ntitle: T\r\n---\r\n\r\nOne.\r\n", "a.md")
    assert file is not None
    assert file.article == Article(title="T", body=(Paragraph("One."),))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "1:1: SP201: the file has no front matter"),
        ("Just text.", "1:1: SP201: the file has no front matter"),
        ("---\ntitle: T\n", "1:1: SP201: the front matter has no end"),
        (
            "---\ntitle: A: B\n---\n",
            "2:9: SP202: the front matter is not valid YAML: mapping values are not allowed",
        ),
        (
            "---\ntitle: T\n\tdate: 2023\n---\n",
            "3:1: SP202: the front matter is not valid YAML: found",
        ),
        ("---\ntitle: [T\nlang: en\n---\n", "2:8: SP202: the front matter is not valid YAML: "),
        ("---\ntitle: 'T\n---\n", "2:8: SP202: the front matter is not valid YAML: "),
        ("---\n- title\n---\n", "2:1: SP203: the front matter is no list of keys and values"),
        ("---\ntitle: T\ndate: May 3\n---\n", "3:7: SP205: 'May 3' is not a date"),
        ("---\ntitle: T\ndate: 2023-02-30\n---\n", "3:7: SP205: '2023-02-30' is not a date"),
        ("---\ntitle: T\nadded: 2023\n---\n", "3:8: SP205: '2023' is not a whole date"),
        ("---\ntitle: [T]\n---\n", "2:8: SP204: a text is needed here, and this is a list"),
        ("---\ntitle: T\nauthors: {a: b}\n---\n", "3:10: SP204: a text is needed here, and this is a map"),
        ("---\ntitle: T\npeople:\n- roles: x\n---\n", "4:3: SP204: this has no 'name'"),
        ("---\ntitle: T\nx: !!python/object:os.system y\n---\n", "3:4: SP204: this value cannot be read"),
        ("---\ntitle: T\nx: 2023-99-99\n---\n", "3:4: SP204: this value cannot be read"),
        ("---\ntitle: T\nx: &a [*a]\n---\n", "2:1: SP202: the front matter refers to itself"),
        ("---\ntitle: T\nrights: all\n---\n", "3:9: SP204: 'all' is not a way to show a text"),
        ("---\ntitle: T\ntitle: U\n---\n", "3:1: SP206: the key 'title' stands here a second time"),
        ("---\ntags: [a]\n---\n", "1:1: SP207: the article has no title"),
        (
            "---\ntitle: T\nx: \x07\n---\n",
            "3:4: SP202: the front matter is not valid YAML: control characters",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text, line):
    _, diagnostics = document.read(text, "content/articles/a.md")
    assert [str(d)[: len("content/articles/a.md:" + line)] for d in diagnostics] == [
        f"content/articles/a.md:{line}"
    ]
    assert all(d.hint for d in diagnostics)


def test_what_cannot_be_read_does_not_hide_the_rest():
    file, diagnostics = document.read("---\ntitle: T\ndate: soon\ntags: [a]\n---\n", "a.md")
    assert file is not None
    assert (file.article.tags, file.article.date, file.unreadable) == (("a",), None, {"date"})
    assert len(diagnostics) == 1
