"""`seedpress check`: what it looks at, what it mends, and how it ends."""

from __future__ import annotations

import pytest

import builder.check
from tests.check.conftest import OTTERS, SEALS, check, findings, run


def test_a_warning_is_a_finding_and_a_note_is_not(put):
    put("seeds/seals.txt", f"---\nurl: https://a.example/?utm_source=x\n---\n{SEALS}")
    result = check()
    assert result.exit_code == 0
    assert "SP118: the address carries tracking parameters (write https://a.example/)" in result.stdout
    put("seeds/otters.txt", f"---\ndate: soon\n---\n{OTTERS}")
    assert check().exit_code == 1
    assert check("--ignore", "sp110").exit_code == 0


@pytest.mark.parametrize(
    "arguments", [("--format", "xml"), ("nowhere.txt",), ("--explain", "SP999"), ("--nope",)]
)
def test_wrong_use_ends_with_2(digest, arguments):
    assert check(*arguments).exit_code == 2


def test_a_check_that_fails_itself_ends_with_3(digest, monkeypatch):
    def broken(*_):
        raise RuntimeError("out of order")

    monkeypatch.setattr(builder.check, "CHECKS", (broken,))
    result = check()
    assert result.exit_code == 3
    assert result.stderr == "The check itself failed: RuntimeError: out of order\n"


def test_a_code_is_explained(digest):
    result = check("--explain", "sp112")
    assert result.exit_code == 0
    assert result.stdout.startswith("# SP112: a header that cannot be read\n")


def test_a_digest_without_texts_is_checked_by_its_article_files(digest):
    run("extract")
    for path in (digest / "seeds").iterdir():
        path.unlink()
    (digest / "seeds").rmdir()
    assert findings() == []


def test_only_what_concerns_the_named_files_is_told(put):
    put("seeds/new.txt", "")
    put("seeds/deep/other.txt", "")
    put("content/_authority/topics.yml", "- x\n")
    assert len(findings()) == 3
    assert [line.split(":")[0] for line in findings("seeds/deep")] == ["seeds/deep/other.txt"]
    assert [line.split(":")[0] for line in findings("content")] == ["content/_authority/topics.yml"]
    assert len(findings("seeds")) == 2
    put("stray.txt", SEALS)
    assert findings("stray.txt") == [
        "stray.txt: SP402: this file is not in the folder of seeds (move it into seeds/)"
    ]


def test_a_file_name_cannot_steer_the_terminal(put):
    put("seeds/\x1b[2J.txt", "")
    assert "\x1b" not in check().stdout


def test_a_topic_outside_a_closed_vocabulary_is_a_note_with_the_nearest_one(put):
    put("content/_authority/topics.yml", "closed: true\ngene therapy: [gene therapies]\n")
    put("seeds/seals.txt", f"---\ntags: [Gene therapie]\n---\n{SEALS}")
    what = "'Gene therapie' is not among the digest's topics"
    hint = "(use 'gene therapy', or add it with: seedpress suggest)"
    assert findings() == [f"seeds/seals.txt:2:1: SP503: {what} {hint}"]


# -- the configuration ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("site_name: [\n", "mkdocs.yml:2:1: SP801: the configuration cannot be read: "),
        ("- a\n", "mkdocs.yml:1:1: SP801: the configuration is no map of settings"),
        ("site_name: x\n", "mkdocs.yml:1:1: SP803: the plugin 'seedpress' is not in this configuration"),
        (
            "plugins:\n  - search\n  - seedpress:\n      right: full\n",
            "mkdocs.yml:4:7: SP802: 'right' is not an option of seedpress (did you mean 'rights'?)",
        ),
        (
            "plugins:\n  seedpress:\n    rights: all\n",
            "mkdocs.yml:3:13: SP802: 'rights' cannot be 'all' (write full, excerpt or link)",
        ),
        (
            "plugins:\n  - seedpress:\n      per_page: many\n",
            "mkdocs.yml:3:17: SP802: 'per_page' cannot be 'many' (write a whole number)",
        ),
        (
            "plugins:\n  - seedpress: {seeds: [a]}\n",
            "mkdocs.yml:2:24: SP802: 'seeds' cannot be a list or a map (write a text)",
        ),
    ],
)
def test_a_mistake_in_the_configuration_is_named(put, config, message):
    put("mkdocs.yml", config)
    assert any(line.startswith(message) for line in findings("mkdocs.yml"))


def test_a_missing_configuration_is_said(digest):
    (digest / "mkdocs.yml").unlink()
    assert findings() == [
        "mkdocs.yml: SP801: there is no configuration here ('seedpress init' makes a digest to begin with)"
    ]


def test_other_peoples_settings_and_values_from_the_environment_are_let_be(put):
    put(
        "mkdocs.yml",
        "site_name: x\nsite_url: !ENV [URL, 'https://a.example/']\nmarkdown_extensions:\n"
        "  - pymdownx.emoji: {x: !!python/name:a.b }\n"
        "plugins:\n  - search\n  - seedpress: {rights: !ENV [R, full], retractions: null}\n",
    )
    assert findings() == []


# -- links ------------------------------------------------------------------------------------


def test_links_of_the_built_site_lead_somewhere(put):
    put("site/index.html", '<link rel="canonical" href="https://digest.example/d/"><a href="about/">A</a>')
    put(
        "site/about/index.html",
        '<h1 id="it">A</h1><a href="../">Home</a><a href="#it">It</a><a href="../#top">Top</a>'
        '<a href="https://digest.example/d/about/#no">No</a><a href="https://digest.example/other/">Else</a>'
        '<a href="../articels/">Typo</a>\n<img src="../a%20b.png"><a href="mailto:x@y.example">M</a>',
    )
    put("site/a b.png", b"png")
    put("content/pages/about.md", "# A\n\nSee [this](../articels/).\n")
    nowhere = "the link '../articels/' leads nowhere (correct it, and build again)"
    placeless = "the link 'https://digest.example/d/about/#no' leads to a page that has no place 'no'"
    assert findings() == [
        f"content/pages/about.md:3:15: SP701: {nowhere}",
        f"site/about/index.html:1:86: SP702: {placeless} (correct the part after '#', and build again)",
    ]


# -- mending ----------------------------------------------------------------------------------


def test_what_can_be_mended_safely_is_and_the_rest_is_told(put):
    latin = put("seeds/latin.txt", OTTERS.replace("Ida", "Åke").encode("cp1252"))
    header = put("seeds/seals.txt", f"---\ntitle: Seals: a study\ntags: [a, b]\n---\n{SEALS}")
    address = put("seeds/library.txt", f"---\nurl: https://a.example/x?id=1&utm_source=y\n---\n{SEALS[::-1]}")
    put("seeds/new.txt", "")
    result = check("--fix", "--ignore", "SP114", "--ignore", "SP105", "--ignore", "SP111")
    assert result.exit_code == 1
    assert latin.read_text(encoding="utf-8") == OTTERS.replace("Ida", "Åke")
    assert header.read_text().startswith('---\ntitle: "Seals: a study"\ntags: [a, b]\n---\n')
    assert address.read_text().startswith("---\nurl: https://a.example/x?id=1\n---\n")
    assert sorted(result.stderr.splitlines()) == [
        "mended: seeds/latin.txt: written as UTF-8",
        "mended: seeds/library.txt: took the tracking parameters out of its address",
        "mended: seeds/seals.txt: put values that hold a colon into quotation marks",
    ]
    assert [line.split(": ")[1] for line in result.stdout.splitlines()[:-1]] == ["SP101"]


def test_an_article_file_and_a_vocabulary_are_mended_too(digest, put):
    run("extract")
    path = digest / "content" / "articles" / "harbour-seals-learn-to-avoid-ferries.md"
    whole = path.read_text()
    path.write_text(whole.replace("title: Harbour", "title: Harbour: harbour", 1))
    topics = put("content/_authority/topics.yml", "ebb:\n  description: Low tide: the sea goes out\n")
    assert check("--fix").exit_code == 0
    assert path.read_text() == whole.replace(
        "title: Harbour seals learn to avoid ferries",
        'title: "Harbour: harbour seals learn to avoid ferries"',
        1,
    )
    assert topics.read_text() == 'ebb:\n  description: "Low tide: the sea goes out"\n'


def test_what_quotation_marks_do_not_mend_is_left_alone(put):
    path = put("seeds/seals.txt", f"---\ntitle: [Seals: a study\n---\n{SEALS}")
    before = path.read_bytes()
    result = check("--fix")
    assert (result.exit_code, path.read_bytes(), result.stderr) == (1, before, "")
