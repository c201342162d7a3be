"""Indexes serve ten terms and ten thousand; they say who said what, and where a paper was reported on."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from builder.article import Person, Quote, Reference
from builder.library import Shelf as Files
from builder.site import Edition, Settings, plan, view
from builder.site.shelving import Item, shelved
from tests.digest import article, library, rich

letters = st.lists(st.sampled_from("#ABCZ"), max_size=60).map(sorted)


@given(letters, st.integers(1, 20))
def test_every_item_stands_on_one_shelf_of_its_letter(items, room):
    made = shelved([Item(letter) for letter in items], room).shelves
    shown = [at for shelf in made for at in range(shelf.start, shelf.stop)]
    assert shown == (list(range(len(items))) if len(items) > room else [])
    for shelf in made:
        assert {items[at] for at in range(shelf.start, shelf.stop)} == {shelf.letter}
        assert 0 < shelf.stop - shelf.start <= room


def pages(articles):
    made = Edition(library(articles), Settings(name="Tides"), Files(None), str)
    return {page.address: (page, lambda page=page: view(page, made)) for page in plan(made)}


def shown(articles, where):
    return pages(articles)[where][1]()


def quoting(name, text, **fields):
    return article(
        text, people=(Person(name),), quotes=(Quote(f"{text}, and so it goes.", (name,)),), **fields
    )


def test_a_short_index_is_one_page_with_a_way_to_each_letter():
    made = shown({"a": article(tags=("mud", "eels", "R&D"))}, "topics/")
    assert [link.href for link in made.alphabet.letters] == [
        "topics/#letter-e",
        "topics/#letter-m",
        "topics/#letter-r",
    ]
    assert [link.label for group in made.groups for link in group.links] == ["eels", "mud", "R&D"]


def test_a_long_index_is_cut_by_letter():
    many = {f"a{n}": article(tags=tuple(f"{letter}{n}" for letter in "xyz")) for n in range(301)}
    there = pages(many)
    first = there["topics/"][1]()
    assert first.groups == ()
    assert [(link.href, link.count) for link in first.alphabet.letters] == [
        (f"topics/a-z/{letter}/", 301) for letter in "xyz"
    ]
    last = there["topics/a-z/z/"][1]()
    assert [len(group.links) for group in last.groups] == [301]
    assert (last.alphabet.before.href, last.alphabet.after) == ("topics/a-z/y/", None)


def test_a_letter_with_too_many_terms_is_cut_into_parts():
    many = {f"a{n}": article(tags=(f"x{n}", f"x{n}b")) for n in range(301)}
    made = shown(many, "topics/a-z/x/2/")
    assert made.alphabet.position == "X, part 2 of 2"
    assert sum(len(group.links) for group in made.groups) == 2


def test_a_new_article_changes_no_shelf_but_its_own():
    many = {f"a{n}": article(tags=tuple(f"{letter}{n}" for letter in "xyz")) for n in range(301)}
    before = {where: page.fingerprint for where, (page, _) in pages(many).items()}
    after = {
        where: page.fingerprint for where, (page, _) in pages({**many, "new": article(tags=("x9b",))}).items()
    }
    assert before["topics/a-z/x/"] != after["topics/a-z/x/"]
    assert before["topics/a-z/y/"] == after["topics/a-z/y/"]


def test_quotations_stand_under_their_speakers_newest_first():
    there = {
        "old": quoting("Ada Quill", "Mud holds", date="2025-01-01"),
        "new": quoting("Ada Quill", "Mud moves", date="2026-01-01"),
        "other": quoting("Bo van Ree", "Eels listen"),
    }
    made = shown(there, "quotes/")
    assert made.summary == "3 quotations by 2 speakers"
    speakers = [speaker for group in made.groups for speaker in group.speakers]
    assert [(speaker.link.label, speaker.link.href) for speaker in speakers] == [
        ("Quill, Ada", "people/ada-quill/"),
        ("van Ree, Bo", "people/bo-van-ree/"),
    ]
    assert [quote.href for quote in speakers[0].quotes] == ["articles/new/#quote-1", "articles/old/#quote-1"]


def test_no_quotation_is_shown_of_what_is_only_linked_to():
    assert shown({"a": quoting("Ada Quill", "Mud holds", rights="link")}, "quotes/").groups == ()


def test_a_paper_stands_once_with_all_articles_that_report_on_it():
    paper = Reference(id="x", type="article-journal", title="Storm memory", doi="10.5555/X")
    there = {
        "one": article("One", references=(paper,)),
        "two": article("Two", references=(dataclasses.replace(paper, doi="10.5555/x"),), date="2020-01-01"),
    }
    ((made,),) = (group.papers for group in shown(there, "papers/").groups)
    assert (made.title, made.url) == ("Storm memory", "https://doi.org/10.5555/X")
    assert [link.label for link in made.articles] == ["One", "Two"]


def test_a_digest_without_quotations_and_papers_has_no_such_pages():
    assert not {"quotes/", "papers/"} & set(pages({"a": article()}))
    assert {"quotes/", "papers/"} <= set(pages({"a": rich()}))


def test_an_index_is_cut_once_for_all_of_its_pages(monkeypatch):
    cuts = []
    monkeypatch.setattr("builder.site.gathered.shelved", lambda *asked: cuts.append(1) or shelved(*asked))
    names = (f"{first}{second}a Varga" for first in "ABCDEFGHIJKLMNOPQRST" for second in "abcdefghij")
    made = pages({f"a{n}": quoting(name, f"Mud is number {n}") for n, name in enumerate(names)})
    several = [show for where, (_, show) in made.items() if where.startswith("quotes/")]
    assert len(several) > 1
    for show in several:
        show()
    assert len(cuts) == 2  # of quotations and of papers
