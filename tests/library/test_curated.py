"""Articles under the names, the topics and the defaults that the curators' vocabularies have."""

from __future__ import annotations

from builder.article import Organization, Person, Quote, Source
from builder.authority import (
    Authority,
    OrganizationRecord,
    Outlet,
    PersonRecord,
    TopicRecord,
    Vocabulary,
)
from builder.library import Library, arrange
from tests.digest import article, entry

ADA = PersonRecord(name="Ada Quill", spellings=("A. Quill", "Quill Ada"), orcid="0000-0002-1825-0097")
INSTITUTE = OrganizationRecord(name="Tide Institute", acronym="TI", spellings=("Institut der Gezeiten",))


def filed(authority: Authority, **articles) -> Library:
    return arrange([entry(slug, made) for slug, made in articles.items()], authority)


def terms(library: Library, taxonomy: str) -> dict[str, list[str]]:
    found = library.taxonomies[taxonomy].terms.values()
    return {term.label: [entry.slug for entry in term.entries] for term in found}


def test_all_spellings_of_a_person_are_one_person_who_says_all_that_was_said():
    library = filed(
        Authority(people=Vocabulary.of(ADA)),
        one=article(people=(Person("A. Quill", roles=("professor",)), Person("Ada Quill", "PhD"))),
        two=article(quotes=(Quote("The tide waits for no one.", ("Quill Ada",)),)),
    )
    assert terms(library, "people") == {"Ada Quill": ["one"]}
    (ada,) = library.find("one").people
    assert (ada.name, ada.credentials, ada.roles) == ("Ada Quill", "PhD", ("professor",))
    assert library.find("two").sayings[0].speakers == ("Ada Quill",)
    assert library.taxonomies["people"].find("ada quill").record is ADA


def test_a_body_goes_by_its_name_also_where_a_text_gives_only_its_acronym():
    library = filed(
        Authority(organizations=Vocabulary.of(INSTITUTE)),
        one=article(organizations=(Organization("TI"), Organization("Institut der Gezeiten", "IG"))),
    )
    assert library.find("one").organizations == (("Tide Institute", "TI"),)
    assert library.taxonomies["organizations"].find("Tide Institute").note == "TI"


def test_an_outlet_lends_its_articles_name_rights_and_licence():
    post = Outlet(name="Tide Post", address="https://post.example/", rights="link", license="CC-BY-4.0")
    library = filed(
        Authority(outlets=Vocabulary.of(post)),
        named=article(source=Source("The Tide Post"), rights="full"),
        addressed=article(source=Source(None, "https://www.post.example/1")),
    )
    assert terms(library, "outlets") == {"Tide Post": ["addressed", "named"]}
    assert (library.find("named").rights, library.find("named").license) == ("full", "CC-BY-4.0")
    assert library.find("addressed").rights == "link"


def test_an_article_is_filed_under_the_broader_topics_too_but_does_not_show_them():
    topics = Vocabulary.of(
        TopicRecord(name="sea"),
        TopicRecord(name="tides", broader=("sea",)),
        TopicRecord(name="spring tides", spellings=("king tides",), broader=("tides",)),
    )
    library = filed(Authority(topics), one=article(tags=("king tides",)), two=article(tags=("sea",)))
    assert terms(library, "topics") == {"sea": ["one", "two"], "spring tides": ["one"], "tides": ["one"]}
    assert library.find("one").topics == ("spring tides",)
    tides = library.taxonomies["topics"].find("tides")
    assert (tides.broader, tides.narrower) == (("sea",), ("spring tides",))


def test_under_a_closed_vocabulary_what_is_not_in_it_is_no_topic():
    topics = (TopicRecord(name="tides", spellings=("ebb",)),)
    there = {"one": article(tags=("ebb", "tides", "moon"))}
    assert terms(filed(Authority(Vocabulary.of(*topics, closed=True)), **there), "topics") == {
        "tides": ["one"]
    }
    assert set(terms(filed(Authority(Vocabulary.of(*topics)), **there), "topics")) == {"moon", "tides"}


def test_other_pages_notice_when_a_vocabulary_renames_what_they_show():
    plain = filed(Authority(), one=article(tags=("ebb",))).find("one")
    renamed = Authority(Vocabulary.of(TopicRecord(name="tides", spellings=("ebb",))))
    assert filed(renamed, one=article(tags=("ebb",))).find("one").card != plain.card
    other = Authority(Vocabulary.of(TopicRecord(name="moon")))
    assert filed(other, one=article(tags=("ebb",))).find("one").card == plain.card
