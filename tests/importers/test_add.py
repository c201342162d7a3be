"""`seedpress add`: texts from files, the terminal and the web become seeds under good names."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main
from builder.importers import web
from builder.importers.stated import stated
from tests.importers.server import ARTICLE, serving

TEXT = """Otters learn to open boxes

By Ada Quill

An otter in the Lindø zoo has learned to open a box, its keeper said.
"""
HTML = {"Content-Type": "text/html; charset=utf-8"}
SEALS = "harbour-seals-learn-to-avoid-ferries.txt"


@pytest.fixture(autouse=True)
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty digest, in which the command runs."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782864000")
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def add(*arguments: str, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, ["add", *arguments], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def seeds(digest: Path) -> dict[str, tuple[dict, str]]:
    return {path.name: stated(path.read_text("utf-8")) for path in (digest / "seeds").rglob("*.txt")}


def test_a_plain_text_is_put_under_the_name_of_its_title_without_a_change(digest):
    (digest / "download (3).txt").write_text(TEXT, "utf-8")
    result = add("download (3).txt")
    assert result.output == "seeds/otters-learn-to-open-boxes.txt: Otters learn to open boxes\n"
    assert seeds(digest) == {"otters-learn-to-open-boxes.txt": ({}, TEXT)}


def test_what_is_pasted_into_the_terminal_is_read_and_what_is_known_goes_into_the_header(digest):
    result = add(
        *("-", "--url", "https://Post.example/otters?utm_source=mail&id=7#:~:text=box", "--source", "NO"),
        *("--date", "2026-11-22", "--tag", "otters", "--tag", "zoos: life in", "--lang", "en", "--draft"),
        stdin=TEXT,
    )
    assert result.exit_code == 0, result.output
    [(header, text)] = seeds(digest).values()
    assert text.strip() == TEXT.strip()
    assert header == {
        "url": "https://post.example/otters?id=7",
        "source": "NO",
        "date": "2026-11-22",
        "tags": ["otters", "zoos: life in"],
        "lang": "en",
        "draft": "true",
    }
    assert CliRunner().invoke(main, ["extract"]).exit_code == 0


def test_a_texts_own_header_is_kept_and_the_command_line_goes_before_it(digest):
    (digest / "x.txt").write_text(f"---\nsource: Tide Post\ntags: [a]\n---\n{TEXT}", "utf-8")
    add("x.txt", "--source", "Mud Post")
    [(header, text)] = seeds(digest).values()
    assert (header, text.strip()) == ({"source": "Mud Post", "tags": ["a"]}, TEXT.strip())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_text_in_another_encoding_becomes_utf_8(digest, encoding):
    (digest / "x.txt").write_bytes(TEXT.encode(encoding))
    add("x.txt")
    [(_, text)] = seeds(digest).values()
    assert text == TEXT


def test_markdown_becomes_plain_text_and_its_front_matter_the_header(digest):
    (digest / "x.md").write_text(
        "---\ntitle: Otters & boxes\nlayout: post\ndate: 2026-01-02\n---\n\n# Otters *learn*\n\nAn **otter** "
        "opened [a\nbox](https://x.example) in `Lindø`, and <b>nobody</b> saw &amp; heard it.\n\n"
        "> It was\n> quick.\n\n"
        "1. one\n2. two\n\n| a | b |\n| - | - |\n| c | d |\n\n    x = 1\n    y = 2\n",
        "utf-8",
    )
    add("x.md")
    [(header, text)] = seeds(digest).values()
    assert header == {"title": "Otters & boxes", "date": "2026-01-02"}
    assert text.strip().split("\n\n") == [
        "Otters learn",
        "An otter opened a box in Lindø, and nobody saw & heard it.",
        "> It was quick.",
        "- one\n- two",
        "a\tb\nc\td",
        "x = 1\ny = 2",
    ]


def pdf(*pages: str, title: str = "") -> bytes:
    """A PDF with a line of text on each line."""
    shown = [
        "BT /F1 12 Tf 14 TL 50 750 Td " + " ".join(f"({line}) Tj T*" for line in page.split("\n")) + " ET"
        for page in pages
    ]
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + 2 * len(pages), 2))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
    ]
    for number, page in enumerate(shown):
        objects += (
            (
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
                f"/Contents {6 + 2 * number} 0 R >>"
            ),
            f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        )
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n"
    end = f"{head}{table}trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>"
    return data + f"{end}\nstartxref\n{len(data)}\n%%EOF\n".encode()


def test_a_pdf_is_read_without_what_stands_on_every_page(digest):
    bodies = [
        f"The otter opened the {colour} box on the pier,\nand {who} was there to see it."
        for colour, who in (("red", "Ada"), ("blue", "nobody"), ("grey", "a gull"), ("old", "the keeper"))
    ]
    pages = [f"Tide Post Monthly\n{body}\nPage {n} of 4" for n, body in enumerate(bodies, 1)]
    pages[0] = pages[0].replace("\nThe otter", "\nOtters learn to open boxes\nThe otter", 1)
    (digest / "x.pdf").write_bytes(pdf(*pages, title="Otters learn to open boxes"))
    result = add("x.pdf")
    assert result.exit_code == 0, result.output
    [(name, (header, text))] = seeds(digest).items()
    assert name == "otters-learn-to-open-boxes.txt"
    assert header == {"title": "Otters learn to open boxes"}
    assert all(" ".join(body.split()) in " ".join(text.split()) for body in bodies)
    assert "Monthly" not in text
    assert "Page" not in text


def test_a_pdf_under_another_name_is_known_by_what_it_holds(digest):
    (digest / "renamed.txt").write_bytes(
        pdf("Otters learn to open boxes\nAn otter in the zoo has learned to open a box.")
    )
    assert add("renamed.txt").exit_code == 0


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        (
            "scan.pdf",
            pdf(""),
            "scan.pdf: SP903: this PDF holds pictures of pages and no text (run it through",
        ),
        ("half.pdf", b"%PDF-1.4\nnothing more", "half.pdf: SP903: this PDF cannot be read: "),
        (
            "x.docx",
            b"PK\x03\x04 and so on",
            "x.docx: SP102: this is a Word, LibreOffice or ZIP file, not a text",
        ),
        ("x.txt", b"", "x.txt: SP101: the file is empty"),
        (
            "menu.html",
            b"<html><body><a href='/'>Home</a> <a href='/n'>News</a></body></html>",
            "menu.html: SP903: no article was found",
        ),
    ],
)
def test_what_holds_no_text_is_refused_in_one_line(digest, name, data, said):
    (digest / name).write_bytes(data)
    result = add(name)
    assert result.exit_code == 1
    assert said in result.output
    assert result.output.count("\n") == 1
    assert seeds(digest) == {}


def test_a_page_on_the_web_is_read_with_its_address_and_the_day(digest):
    data = '{"@graph": [{"datePublished": "2023-10-03T08:00:00Z"}]}'
    head = '<link rel="canonical" href="/seals?utm_campaign=x">'
    head += f'<script type="application/ld+json">{data}</script>'
    with serving({"/a": (200, HTML, ARTICLE.format(head=head).encode())}) as base:
        result = add(f"{base}/a?utm_source=feed")
    assert result.output == f"seeds/{SEALS}: Harbour seals learn to avoid ferries\n"
    header, text = seeds(digest)[SEALS]
    assert header == {
        "title": "Harbour seals learn to avoid ferries",
        "url": f"{base}/seals",
        "retrieved": "2026-07-01",
        "source": "Lindø Post",
        "date": "2023-10-03",
    }
    assert text.strip().split("\n\n") == [
        "Harbour seals learn to avoid ferries",
        "By Ida Morgenrot",
        (
            "Seals in the Lindø strait have learned to keep away from ferries, a team from the University of "
            "Lindø reports in a paper that took them five years to write and that others had doubted."
        ),
        "How they hear",
        (
            "“They hear the engine long before we do,” said Per Aldersgate, a marine biologist at the "
            "university."
        ),
        "> We never saw them as quick to learn as in this strait.",
        "- They dive early.\n- They come back late.",
        "Year\tSeals\n2020\t14",
        "They will look next at porpoises, which are shy and harder to count from a boat in winter.",
    ]
    assert CliRunner().invoke(main, ["extract"]).exit_code == 0
    [article] = (digest / "content/articles").glob("*.md")
    assert "  retrieved: 2026-07-01\n" in article.read_text("utf-8")


def test_no_date_is_guessed_for_a_page_that_states_none(digest):
    with serving({"/2019/05/06/a": (200, HTML, ARTICLE.format(head="").encode())}) as base:
        add(f"{base}/2019/05/06/a")
    assert "date" not in seeds(digest)[SEALS][0]


def test_a_canonical_address_on_another_site_is_not_the_pages(digest):
    head = '<link rel="canonical" href="https://elsewhere.example/front">'
    with serving({"/a": (200, HTML, ARTICLE.format(head=head).encode())}) as base:
        add(f"{base}/a")
    assert seeds(digest)[SEALS][0]["url"] == f"{base}/a"


@pytest.mark.parametrize(
    ("media_type", "head", "encoding"),
    [
        ("text/html; charset=iso-8859-1", "", "latin-1"),
        ("text/html", '<meta charset="windows-1252">', "cp1252"),
        ("text/html; charset=nonsense", "", "utf-8"),
        ("text/html; charset=utf-8", "", "cp1252"),
    ],
)
def test_the_encoding_is_the_servers_or_the_pages_word_unless_the_bytes_show_another(
    digest, media_type, head, encoding
):
    data = ARTICLE.format(head=head).replace("“", '"').replace("”", '"').encode(encoding)
    with serving({"/a": (200, {"Content-Type": media_type}, data)}) as base:
        assert add(f"{base}/a").exit_code == 0
    assert "University of Lindø" in seeds(digest)[SEALS][1]


def test_a_redirect_is_followed_and_the_address_is_the_last(digest):
    answers = {
        "/old": (301, {"Location": "/older"}, b""),
        "/older": (302, {"Location": "{self}/new"}, b""),
        "/new": (200, {**HTML, "Content-Encoding": "gzip"}, ARTICLE.format(head="").encode()),
    }
    with serving(answers) as base:
        assert add(f"{base}/old").exit_code == 0
    assert seeds(digest)[SEALS][0]["url"] == f"{base}/new"


def test_plain_text_markdown_and_pdf_are_read_from_the_web_too(digest):
    answers = {
        "/text": (200, {"Content-Type": "text/plain"}, TEXT.encode()),
        "/x.md": (
            200,
            {"Content-Type": "text/markdown"},
            b"# Eels\n\nAn **eel** was seen by everybody on the pier.",
        ),
        "/x.pdf": (
            200,
            {"Content-Type": "application/pdf"},
            pdf("Mud is deep\nMud has been found to be deeper than anybody thought."),
        ),
    }
    with serving(answers) as base:
        for path in answers:
            assert add(base + path).exit_code == 0, path
    assert {header["url"] for header, _ in seeds(digest).values()} == {base + path for path in answers}


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "SP902: the server answers: 404 Not Found (look whether the address is right)"),
        ("/forbidden", "SP902: the server answers: 403 Forbidden (open it in a browser"),
        ("/round", "SP902: its redirects lead to no page (open it in a browser"),
        ("/file", "SP902: its redirects lead to no page"),
        ("/picture", "SP903: this is no text: image/png (give the address of an article)"),
        ("/damaged", "SP902: what the server sent is damaged"),
        ("/stuck", "SP902: there was no answer within 1 seconds"),
    ],
)
def test_what_cannot_be_fetched_is_said_in_one_line(digest, monkeypatch, path, said):
    fetch = web.fetch
    monkeypatch.setattr(web, "fetch", lambda url: fetch(url, timeout=1 if path == "/stuck" else 20))
    (digest / "secret.txt").write_text(TEXT, "utf-8")
    answers = {
        "/forbidden": (403, {}, b"Robots may not"),
        "/round": (302, {"Location": "/round"}, b""),
        "/file": (302, {"Location": (digest / "secret.txt").as_uri()}, b""),
        "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n"),
        "/damaged": (200, {**HTML, "content-encoding": "gzip"}, b"no gzip at all"),
    }
    with serving(answers) as base:
        result = add(base + path)
    assert result.exit_code == 1
    assert result.output.startswith(f"{base}{path}: {said}")
    assert result.output.count("\n") == 1
    assert seeds(digest) == {}


def test_a_server_that_is_not_there_is_named(digest):
    assert "SP902: the server takes no connection" in add("http://127.0.0.1:9/a").output
    assert "SP902: there is no such server" in add("http://nowhere.invalid/a").output


def test_without_the_reader_of_web_pages_it_is_said_how_to_get_it(digest, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (digest / "x.html").write_text(ARTICLE.format(head=""), "utf-8")
    result = add("x.html")
    assert result.exit_code == 1
    assert (
        "SP904: what reads web pages is not installed (install it: python -m pip install 'seedpress[html]')"
        in result.output
    )


def test_the_same_text_is_refused_whatever_its_spaces_and_header(digest):
    (digest / "x.txt").write_text(TEXT, "utf-8")
    add("x.txt")
    result = add("-", "--source", "Tide Post", stdin=TEXT.replace(" ", "  ").upper())
    assert result.exit_code == 1
    assert (
        result.output
        == "-: SP901: seeds/otters-learn-to-open-boxes.txt is this text already (there is nothing to do)\n"
    )


@pytest.mark.parametrize("url", ["http://www.post.example/a/?utm_source=x", "https://post.example/a#top"])
def test_another_text_of_the_same_address_is_refused(digest, url):
    add("-", "--url", "https://post.example/a", stdin=TEXT)
    result = add("-", "--url", url, stdin=TEXT.replace("Otters", "Seals"))
    assert "SP901: seeds/otters-learn-to-open-boxes.txt has this address already" in result.output


def test_the_address_of_an_article_without_a_seed_counts_too(digest):
    (digest / "content/articles").mkdir(parents=True)
    article = "---\ntitle: X\nsource:\n  name: Post\n  url: https://post.example/a\n---\n\nBy hand.\n"
    (digest / "content/articles/x.md").write_text(article, "utf-8")
    assert (
        "content/articles/x.md has this address"
        in add("-", "--url", "https://post.example/a", stdin=TEXT).output
    )


def test_two_texts_of_one_title_get_two_names(digest):
    for n in range(2):
        assert add("-", stdin=TEXT + f"\nAnd {n} more were seen.\n").exit_code == 0
    assert sorted(seeds(digest)) == ["otters-learn-to-open-boxes-2.txt", "otters-learn-to-open-boxes.txt"]


def test_a_file_that_is_not_there_is_wrong_use(digest):
    result = add("nowhere.txt")
    assert result.exit_code == 2
    assert "There is no file nowhere.txt" in result.output
