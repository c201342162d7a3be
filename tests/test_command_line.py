"""`seedpress extract` and `explain` as a contributor meets them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cache import Cache
from builder.cli import main

ARTICLE = """Harbour seals learn to avoid ferries

By Ida Morgenrot

Oct 3, 2023

Seals in the Lindø strait have learned to keep away from ferries, a team from the University of Lindø reports.

"They hear the engine long before we do," said Per Aldersgate, a marine biologist at the University of Lindø.
"""


@pytest.fixture
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty digest, in which the commands run."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return tmp_path


def seed(digest: Path, name: str, text: str | bytes = ARTICLE) -> Path:
    path = digest / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def articles(digest: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (digest / "content" / "articles").glob("*.md")}


def test_a_text_becomes_an_article_file_named_after_its_title(digest):
    seed(digest, "seals.txt")
    result = run("extract")
    assert result.exit_code == 0, result.output
    assert result.stdout == "1 text read, 1 article file written\n"
    assert list(articles(digest)) == ["harbour-seals-learn-to-avoid-ferries.md"]


def test_a_second_run_changes_nothing(digest):
    seed(digest, "seals.txt")
    run("extract")
    before = articles(digest)
    result = run("extract")
    assert result.stdout == "1 text read, 0 article files written\n"
    assert articles(digest) == before


def test_check_writes_nothing_and_fails_until_all_is_up_to_date(digest):
    seed(digest, "seals.txt")
    result = run("extract", "--check")
    assert result.exit_code == 1
    assert "would change: content/articles/harbour-seals-learn-to-avoid-ferries.md" in result.stdout
    assert not (digest / "content").exists()
    run("extract")
    assert run("extract", "--check").exit_code == 0


def test_the_day_it_was_added_is_kept_for_ever(digest, monkeypatch):
    seed(digest, "seals.txt")
    run("extract")
    before = articles(digest)
    assert b"added: 2023-11-14" in next(iter(before.values()))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    run("extract")
    assert articles(digest) == before


def test_an_empty_text_is_one_clear_line_and_the_rest_is_still_read(digest):
    seed(digest, "empty.txt", "")
    seed(digest, "seals.txt")
    result = run("extract")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("seeds/empty.txt:1:1: SP")
    assert len(articles(digest)) == 1


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml\x00\x00\x01\x02", "a Word file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n\x00\x00\xff\xfe", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "a picture"),
    ],
)
def test_a_file_that_is_no_text_is_one_clear_line(digest, content, name):
    seed(digest, "paper.txt", content)
    result = run("extract")
    assert result.exit_code == 1, name
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("seeds/paper.txt:1:1: SP")
    assert not articles(digest)


def test_a_folder_without_seeds_is_said(digest):
    result = run("extract")
    assert (result.exit_code, result.stderr) == (
        1,
        "seeds: SP403: no seeds here (put a text into seeds/ as a file whose name ends in .txt)\n",
    )
    result = run("extract", "--seeds", "sedes")
    assert (result.exit_code, "there is no such folder" in result.stderr) == (1, True)


def test_two_texts_of_one_title_are_two_articles_and_a_warning(digest):
    seed(digest, "a.txt")
    seed(digest, "b.txt", ARTICLE.replace("a team", "another team"))
    result = run("extract")
    assert result.exit_code == 0
    assert sorted(articles(digest)) == [
        "harbour-seals-learn-to-avoid-ferries-2.md",
        "harbour-seals-learn-to-avoid-ferries.md",
    ]
    assert "seeds/b.txt:1:1: SP405: " in result.stderr
    assert "seeds/b.txt:1:1: SP405: " in run("extract").stderr
    assert "1 warning" in result.stdout


def test_a_broken_header_is_never_published(digest):
    seed(digest, "seals.txt", "---\ntitle: Seals: a study\n---\n" + ARTICLE)
    result = run("extract")
    assert result.exit_code == 1
    assert result.stderr.startswith("seeds/seals.txt:2:13: SP112: the header cannot be read")
    assert not articles(digest)
    assert result.stdout == "0 texts read, 0 article files written; 1 error\n"


def test_a_file_that_is_no_txt_is_named(digest):
    seed(digest, "seals.TXT")
    seed(digest, "otters.docx")
    seed(digest, "README.md")
    result = run("extract")
    assert result.stdout.startswith("1 text read, 1 article file written")
    assert result.stderr == (
        "seeds/otters.docx:1:1: SP407: this is a Word file, and only texts whose names end in .txt are read "
        "(open it, copy the article's text and save that in UTF-8 under a name that ends in .txt)\n"
    )


def test_what_the_disk_refuses_is_one_line(digest):
    seed(digest, "seals.txt")
    (digest / "content").write_text("in the way")
    result = run("extract")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr


def test_a_text_beyond_all_measure_is_no_article(digest):
    seed(digest, "huge.txt", "word " * 900_000)
    result = run("extract")
    assert result.stderr.startswith("seeds/huge.txt:1:1: SP104: this is larger than any article")


def test_a_broken_configuration_is_said(digest):
    (digest / "mkdocs.yml").write_text("site_name: [\n")
    result = run("build")
    assert result.exit_code == 1
    assert "mkdocs.yml" in result.stderr


def test_an_article_goes_with_its_seed_unless_somebody_has_edited_it(digest):
    seed(digest, "keep.txt")
    gone, edited = (
        seed(digest, name, ARTICLE.replace("Harbour seals", title))
        for name, title in (("gone.txt", "Porpoises"), ("edited.txt", "Otters"))
    )
    run("extract")
    path = digest / "content" / "articles" / "otters-learn-to-avoid-ferries.md"
    path.write_text(path.read_text().replace("Otters learn", "Sea otters learn"))
    gone.unlink()
    edited.unlink()
    result = run("extract")
    assert "removed, its seed is gone: content/articles/porpoises-learn-to-avoid-ferries.md" in result.stdout
    assert "otters-learn-to-avoid-ferries.md:1:1: SP406: its seed seeds/edited.txt is gone" in result.stderr
    assert sorted(articles(digest)) == [
        "harbour-seals-learn-to-avoid-ferries.md",
        "otters-learn-to-avoid-ferries.md",
    ]


def test_an_article_keeps_its_address_and_its_corrections_when_its_seed_is_renamed(digest):
    text = seed(digest, "seals.txt")
    seed(digest, "otters.txt", ARTICLE.replace("Harbour seals", "Otters"))
    run("extract")
    path = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    path.write_text(path.read_text().replace("Harbour seals learn", "Harbour seals (all of them) learn", 1))
    before = path.read_text()
    (digest / "seeds/2023").mkdir()
    text.rename(digest / "seeds/2023/harbour.txt")
    result = run("extract")
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(articles(digest)) == 2
    renamed = before.replace("seed: seals.txt", 'seed: "2023/harbour.txt"')
    assert path.read_text() == renamed.replace("lang: en\n", "id: seed:seals.txt\nlang: en\n")
    (digest / "seeds/2023/harbour.txt").rename(text)
    assert run("extract").exit_code == 0
    assert "id: seed:seals.txt\n" in path.read_text()  # what feeds know it by stays
    assert run("extract", "--check").exit_code == 0


def test_reading_one_text_forgets_nothing_of_the_others(digest):
    (digest / "mkdocs.yml").write_text("plugins: [seedpress]\n")
    for name in ("a", "b"):
        seed(digest, f"{name}.txt", ARTICLE.replace("Harbour seals", name * 5))
    run("extract")
    run("extract", "seeds/a.txt")
    with Cache(digest / ".cache") as cache:
        assert sorted(cache.load("made")) == ["a.txt", "b.txt"]


def test_a_correction_outlives_the_next_run(digest):
    seed(digest, "seals.txt")
    run("extract")
    path = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    edited = path.read_text().replace("Harbour seals learn to avoid ferries", "Seals avoid ferries", 1)
    path.write_text(edited)
    result = run("extract")
    assert result.exit_code == 0
    assert path.read_text() == edited


def test_an_article_file_with_broken_front_matter_is_left_alone(digest):
    seed(digest, "seals.txt")
    run("extract")
    path = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    broken = path.read_text().replace("title: ", "title: [", 1)
    path.write_text(broken)
    result = run("extract")
    assert result.exit_code == 1
    assert result.stderr.startswith("content/articles/harbour-seals-learn-to-avoid-ferries.md:")
    assert path.read_text() == broken


def test_diff_tells_a_correction_from_what_is_out_of_date(digest):
    path = seed(digest, "seals.txt")
    run("extract")
    article = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    article.write_text(article.read_text().replace("Harbour seals learn", "Seals learn", 1))
    held = run("diff")
    assert held.exit_code == 0
    assert held.stdout.splitlines() == [
        "content/articles/harbour-seals-learn-to-avoid-ferries.md: title: an editor holds",
        "  - Seals learn to avoid ferries",
        "  + Harbour seals learn to avoid ferries",
    ]
    path.write_text(ARTICLE.replace("Oct 3, 2023", "Oct 4, 2023"))
    stale = run("diff", "content/articles/harbour-seals-learn-to-avoid-ferries.md")
    assert stale.exit_code == 1
    assert "ferries.md: date: would change\n  - 2023-10-03\n  + 2023-10-04" in stale.stdout


def test_accept_gives_a_field_back_to_the_text(digest):
    seed(digest, "seals.txt")
    run("extract")
    article = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    before = article.read_text()
    article.write_text(before.replace("Harbour seals learn", "Seals learn", 1))
    result = run("accept", str(article), "title")
    assert (result.exit_code, article.read_text()) == (0, before)
    result = run("accept", str(article), "headline")
    assert result.exit_code == 1
    assert "SP304: the builder does not read 'headline'" in result.stderr


def test_only_the_named_texts_are_read(digest):
    seed(digest, "seals.txt")
    other = seed(digest, "deep/other.txt", ARTICLE.replace("Harbour seals", "Otters"))
    result = run("extract", str(other))
    assert result.stdout == "1 text read, 1 article file written\n"
    assert list(articles(digest)) == ["otters-learn-to-avoid-ferries.md"]


def test_a_named_text_outside_the_seeds_is_refused(digest):
    seed(digest, "seals.txt")
    (digest / "stray.txt").write_text(ARTICLE)
    result = run("extract", "stray.txt")
    assert result.exit_code == 1
    assert result.stderr == (
        "stray.txt: SP402: this file is not in the folder of seeds (move it into seeds/)\n"
    )


def test_the_folders_of_the_configuration_are_the_usual_ones(digest):
    (digest / "mkdocs.yml").write_text(
        "site_name: x\nplugins:\n- search\n- seedpress: {seeds: texts, content: out}\nextra: !ENV [A, b]\n"
    )
    (digest / "texts").mkdir()
    (digest / "texts" / "a.txt").write_text(ARTICLE)
    run("extract")
    assert (digest / "out" / "articles" / "harbour-seals-learn-to-avoid-ferries.md").is_file()


def test_many_processes_give_what_one_gives(digest):
    for number in range(220):
        seed(digest, f"{number}.txt", ARTICLE.replace("Harbour seals", f"Herd {number} of seals"))
    run("extract", "--jobs", "1", "--content", "one")
    run("extract", "--jobs", "2", "--content", "two")
    one, two = ({p.name: p.read_bytes() for p in (digest / c / "articles").iterdir()} for c in ("one", "two"))
    assert one == two
    assert len(one) == 220


def test_the_article_files_of_this_repository_are_what_its_seeds_give():
    root = Path(__file__).parent.parent
    result = run("extract", "--check", "--seeds", str(root / "seeds"), "--content", str(root / "content"))
    assert result.exit_code == 0, result.output


def test_explain_says_what_each_line_was_taken_for(digest):
    seed(digest, "seals.txt")
    lines = run("explain", "seeds/seals.txt").stdout.splitlines()
    assert lines[0].split()[:2] == ["1", "title"]
    assert any("↳ title: Harbour seals learn to avoid ferries" in line for line in lines)


def test_explain_gives_everything_as_json(digest):
    seed(digest, "seals.txt")
    explained = json.loads(run("explain", "--format", "json", "seeds/seals.txt").stdout)
    title = explained["fields"]["title"][0]
    assert (title["value"], title["line"], title["column"]) == ("Harbour seals learn to avoid ferries", 1, 1)
    assert explained["lines"][0]["kind"] == "title"


def test_explain_makes_a_page_in_which_the_text_is_only_text(digest):
    seed(digest, "seals.txt", ARTICLE.replace("ferries", "<script>alert(1)</script>"))
    page = run("explain", "--format", "html", "seeds/seals.txt").stdout
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_help_answers_without_reading_anything(digest):
    for command in ((), ("extract",), ("build",), ("serve",), ("explain",)):
        assert run(*command, "--help").exit_code == 0


def test_build_without_a_configuration_is_wrong_use(digest):
    result = run("build")
    assert result.exit_code == 2
    assert "There is no mkdocs.yml in this folder" in result.stderr


def test_the_package_runs_as_a_module(digest):
    seed(digest, "seals.txt")
    done = subprocess.run(
        [sys.executable, "-m", "builder", "extract"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "1 text read, 1 article file written\n")


def test_timings_name_the_stages_and_the_slowest_articles(digest):
    seed(digest, "seals.txt")
    (digest / "mkdocs.yml").write_text("site_name: D\ntheme: {name: null, custom_dir: content}\n", "utf-8")
    with (digest / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("docs_dir: content/pages\nplugins: [seedpress]\n")
    (digest / "content").mkdir()
    shown = run("build", "--timings").stdout
    stages = ("reading texts", "reading articles", "planning pages", "printing pages", "publishing")
    assert [line.split("  ")[0] for line in shown.splitlines() if line.startswith(stages)] == list(stages)
    assert re.search(r"\d ms  content/articles/harbour-seals-learn-to-avoid-ferries\.md\n", shown)
