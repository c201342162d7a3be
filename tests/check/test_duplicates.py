"""Articles that are in the digest twice, and those that only look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.cache import Cache
from builder.check.signature import signature, signatures
from builder.check.twins import Kind, same_as, twins
from tests.check.conftest import BRIDGE, LIBRARY, OTTERS, SEALS, findings, run

MENU = "Home\nNews\nSport\nSign in\nShare this article\n\n"


def kinds(texts: dict[str, str], folder) -> list[tuple[str, str, str]]:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Cache(None) as cache:
        known = signatures(sorted(folder.glob("*.txt")), folder, cache)
    return [(found.kind.value, found.one.stem, found.other.stem) for found in twins(known)]


def test_case_punctuation_and_white_space_make_no_other_text(tmp_path):
    texts = {"a.txt": SEALS, "b.txt": SEALS.upper().replace(".", " …").replace("\n\n", "\n")}
    assert kinds(texts, tmp_path) == [("text", "a", "b")]


def test_of_many_copies_each_is_paired_with_the_first(tmp_path):
    texts = dict.fromkeys(("a.txt", "b.txt", "c.txt"), SEALS)
    assert kinds(texts, tmp_path) == [("text", "a", "b"), ("text", "a", "c")]


@pytest.mark.parametrize(
    "changed",
    [
        MENU + SEALS + "\nRelated stories\nOtters open mussels\nPost a comment\n",
        SEALS.replace("three summers", "four summers").replace("forty", "50"),
        SEALS[: len(SEALS) * 3 // 4],
        SEALS + "\n\n" + LIBRARY.split("\n", 2)[2],
    ],
    ids=["another menu around it", "some words changed", "its end missing", "another article under it"],
)
def test_a_text_that_mostly_stands_in_another_is_nearly_the_same(tmp_path, changed):
    assert kinds({"a.txt": SEALS, "b.txt": changed}, tmp_path) == [("nearly", "a", "b")]


def test_articles_with_the_same_menu_or_a_sentence_in_common_are_others(tmp_path):
    shared = "The University of Lindø paid for the work, and its press office for this translation.\n"
    texts = {
        "a.txt": MENU + SEALS + shared,
        "b.txt": MENU + BRIDGE + shared,
        "c.txt": MENU + LIBRARY + shared,
    }
    assert kinds(texts, tmp_path) == []


def test_one_address_in_two_headers_is_one_article_whatever_tracks_its_readers(tmp_path):
    texts = {
        "a.txt": f"---\nurl: https://www.a.example/seals?utm_source=mail\n---\n{SEALS}",
        "b.txt": f"---\nurl: http://a.example/seals/\n---\n{BRIDGE}",
    }
    assert kinds(texts, tmp_path) == [("address", "a", "b")]


def test_what_is_no_text_has_no_signature():
    assert signature(b"%PDF-1.7") is None
    assert signature(b"\n - \n") is None


def test_a_new_text_is_recognised_before_it_is_saved(tmp_path):
    kinds({"a.txt": SEALS, "b.txt": BRIDGE}, tmp_path)
    with Cache(None) as cache:
        known = signatures(sorted(tmp_path.glob("*.txt")), tmp_path, cache)
    near = signature((MENU + SEALS).encode())
    assert near
    assert list(same_as(near, known)) == [(Kind.NEARLY, tmp_path / "a.txt")]
    other = signature(OTTERS.encode())
    assert other
    assert list(same_as(other, known)) == []


def test_signatures_are_remembered_until_a_file_changes(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    path = seeds / "a.txt"
    path.write_text(SEALS)
    with Cache(tmp_path) as cache:
        first = signatures([path], seeds, cache)
    with Cache(tmp_path) as cache:
        stamp, value = cache.load("signature")["a.txt"]
        cache.store_json("signature", "a.txt", stamp, value.replace(first[path].words, "remembered"))
    with Cache(tmp_path) as cache:
        assert signatures([path], seeds, cache) == {path: replace(first[path], words="remembered")}
    path.write_text(BRIDGE)
    with Cache(tmp_path) as cache:
        assert signatures([path], seeds, cache)[path].words not in ("remembered", first[path].words)


def test_one_address_is_said_at_both_headers(put):
    put("seeds/a.txt", f"---\nsource: Tide Post\nurl: https://a.example/1?fbclid=2\n---\n{SEALS}")
    put("seeds/b.txt", f"---\nurl: https://a.example/1\n---\n{OTTERS}")
    put("seeds/seals.txt", LIBRARY.replace("Monday", "Tuesday").replace("library", "pool"))
    put("seeds/library.txt", BRIDGE.replace("winter", "summer"))
    put("seeds/bridge.txt", "---\nlang: en\n---\n")
    hint = "(delete one of the two if they are the same article, or correct the address)"
    said = [line for line in findings() if "SP123" in line]
    assert said == [
        f"seeds/a.txt:3:1: SP123: seeds/b.txt has the same address {hint}",
        f"seeds/b.txt:2:1: SP123: seeds/a.txt has the same address {hint}",
    ]


PAPER = "\n\nJournal reference:\nQuill, A. (2023) Ears of the sea. Journal of Tides, 4(2), 10-19. https://doi.org/10.5555/Jt.7\n"


def test_two_articles_about_one_paper_are_a_note_at_both_also_when_they_are_written(put):
    put("seeds/seals.txt", SEALS + PAPER)
    put("seeds/otters.txt", OTTERS + PAPER.replace("Jt.7", "jt.7"))
    hint = "(delete one of the two if they are the same article)"
    said = [
        f"seeds/otters.txt:1:1: SP124: seeds/seals.txt is about the same paper: Ears of the sea {hint}",
        f"seeds/seals.txt:1:1: SP124: seeds/otters.txt is about the same paper: Ears of the sea {hint}",
    ]
    assert findings() == said
    run("extract")
    assert findings() == said
