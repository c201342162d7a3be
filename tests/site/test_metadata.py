"""Citations and structured data are what the programs that read them want."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, unquote

import jsonschema
import pybtex.database
import pytest
import rispy

from builder.article import Name, Organization, PartialDate, Person, Quote, Reference, Source
from builder.library import Shelf
from builder.site import Edition, Settings, home_page
from builder.site.card import quotes
from builder.site.metadata import article_metadata
from builder.site.metadata.exports import bibtex
from builder.site.views import Metadata
from tests.digest import article, library, rich

SETTINGS = Settings(name="Tides & Times", url="https://digest.example/")
NASTY = 'R&D {50%} of #1_a $x^2 ~ \\emph "q" </script><script>alert(1)</script>'
PAPER = rich().references[0]


def metadata(made, slug="eels") -> Metadata:
    shelves = library({slug: made})
    edition = Edition(shelves, SETTINGS, Shelf(Path()), str)
    entry = shelves.entries[0]
    return article_metadata(entry, made, quotes(entry, edition), edition)


def exported(made, label) -> str:
    (href,) = (each.href for each in metadata(made).exports if each.label == label)
    kind, _, data = href.partition(",")
    assert kind.endswith(";charset=utf-8")
    return unquote(data)


def graph(made) -> dict[str, list[dict]]:
    """The nodes of the graph by type."""
    text = str(metadata(made).linked)
    assert not re.search("[<>&]", text)
    nodes = json.loads(text)["@graph"]
    return {name: [node for node in nodes if node["@type"] == name] for name in {n["@type"] for n in nodes}}


def csl(made) -> list[dict]:
    return json.loads(exported(made, "CSL-JSON"))


def test_the_piece_comes_first_and_then_its_papers():
    piece, paper = csl(rich())
    assert piece["type"] == "article-newspaper"
    assert piece["container-title"] == "Harbour Science Weekly"
    assert piece["author"] == [{"family": "Varga", "given": "Ida"}]
    assert piece["issued"] == {"date-parts": [[2026, 3, 4]]}
    assert piece["URL"] == "https://weekly.example/eelgrass?a=1&b=2"
    assert paper["type"] == "article-journal"
    assert paper["issued"] == {"date-parts": [[2026]]}
    assert paper["DOI"] == "10.5555/jcb.2026.0123"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        (Source("The Harbour Gazette", None), "article-newspaper"),
        (Source("Mud Blog", None), "post-weblog"),
        (Source(None, "https://mud.wordpress.com/eels"), "post-weblog"),
        (Source(None, "https://mud.example/eels"), "webpage"),
        (None, "webpage"),
    ],
)
def test_a_piece_is_of_its_outlets_kind(source, kind):
    assert csl(article(source=source))[0]["type"] == kind


@pytest.mark.parametrize("date", ["2026-03-04", "2026-03", "2026", None])
def test_only_known_parts_of_a_date_are_said(date):
    parts = [int(part) for part in date.split("-")] if date else None
    assert csl(article(date=date))[0].get("issued", {}).get("date-parts", [None])[0] == parts


def pandoc(text: str, form: str) -> list[dict]:
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not there")
    command = ["pandoc", "-f", form, "-t", "csljson"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.mark.parametrize(("label", "form"), [("CSL-JSON", "csljson"), ("BibTeX", "biblatex")])
def test_pandoc_reads_exports_and_finds_the_same(label, form):
    items = {item["title"]: item for item in pandoc(exported(rich(), label), form)}
    paper = items["Storm memory in Zostera marina"]
    assert [name["family"] for name in paper["author"]] == ["Lindholm", "Okoro"]
    assert paper["DOI"] == "10.5555/jcb.2026.0123"
    piece = items["Eelgrass remembers its storms"]
    assert piece["URL"] == "https://weekly.example/eelgrass?a=1&b=2"
    assert piece["issued"]["date-parts"] == [[2026, 3, 4]]
    assert piece["accessed"]["date-parts"] == [[2026, 3, 5]]


def test_pandoc_reads_what_would_break_bibtex():
    made = article(
        NASTY, authors=("The {Odd} News & Team",), source=Source("50% & more", "https://x.example/%7B_#")
    )
    (item,) = pandoc(exported(made, "BibTeX"), "biblatex")
    assert "R&D" in item["title"]
    assert "50%" in item["title"]
    assert "alert(1)" in item["title"]
    assert item["URL"] == "https://x.example/%7B_#"
    assert item["author"] == [{"literal": "The {Odd} News & Team"}]


def test_bibtex_is_read_by_pybtex():
    found = pybtex.database.parse_string(exported(rich(), "BibTeX"), "bibtex")
    piece, paper = found.entries.values()
    assert (piece.type, paper.type) == ("online", "article")
    assert str(paper.persons["author"][1]) == "Okoro, Tunde"
    assert paper.fields["pages"] == "45--61"
    assert piece.fields["urldate"] == "2026-03-05"


def test_ris_is_read_by_rispy():
    text = exported(rich(), "RIS")
    assert text.endswith("ER  - \r\n")
    assert text.count("\n") == text.count("\r\n")
    piece, paper = rispy.loads(text)
    assert (piece["type_of_reference"], paper["type_of_reference"]) == ("NEWS", "JOUR")
    assert paper["authors"] == ["Lindholm, Maya", "Okoro, Tunde"]
    assert (paper["start_page"], paper["end_page"], paper["doi"]) == ("45", "61", "10.5555/jcb.2026.0123")
    assert piece["urls"] == ["https://weekly.example/eelgrass?a=1&b=2"]


def test_a_line_end_in_a_title_begins_no_field():
    assert "\nDO" not in exported(article("Tides\nDO  - 10.1/x"), "RIS").replace("\r\n", "")
    (item,) = rispy.loads(exported(article("Tides\r\nDO  - 10.1/x"), "RIS"))
    assert "doi" not in item


def test_two_references_with_one_id_are_two_items():
    ids = [item["id"] for item in csl(article(references=(PAPER, PAPER)))]
    assert ids == ["eels", "lindholm2026", "lindholm2026-2"]


def test_an_id_is_a_key_that_bibtex_takes():
    assert "@online{o-ne-two,\n" in bibtex(
        [{"id": "o{ne,two", "type": "webpage", "URL": "https://x.example"}]
    )


def test_highwire_tags_describe_the_one_paper():
    tags = metadata(rich()).highwire
    assert [value for name, value in tags if name == "citation_author"] == ["Lindholm, Maya", "Okoro, Tunde"]
    said = dict(tags)
    assert said["citation_title"] == "Storm memory in Zostera marina"
    assert said["citation_publication_date"] == "2026"
    assert (said["citation_firstpage"], said["citation_lastpage"]) == ("45", "61")


def test_a_full_date_has_slashes():
    dated = Reference(id="a", type="article-journal", title="T", doi="10.1/x", issued=PartialDate(2026, 3, 4))
    assert dict(metadata(article(references=(dated,))).highwire)["citation_publication_date"] == "2026/03/04"


@pytest.mark.parametrize(
    "references",
    [(), (PAPER, PAPER), (Reference(id="j", type="article-journal", container_title="Only A Journal"),)],
)
def test_a_page_about_no_paper_or_several_has_no_highwire_tags(references):
    assert metadata(article(references=references)).highwire == ()


def test_page_and_paper_both_have_coins():
    page, paper = (parse_qs(title) for title in metadata(rich()).coins)
    assert page["rft.type"] == ["newspaperArticle"]
    assert page["rft.title"] == ["Eelgrass remembers its storms"]
    assert page["rft.identifier"] == ["https://weekly.example/eelgrass?a=1&b=2"]
    assert paper["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert paper["rft_id"] == ["info:doi/10.5555/jcb.2026.0123"]
    assert paper["rft.au"] == ["Maya Lindholm", "Tunde Okoro"]


def test_the_graph_says_whose_article_ours_is_based_on():
    nodes = graph(rich())
    (ours,), (theirs,) = nodes["Article"], nodes["NewsArticle"]
    assert ours["@id"] == "https://digest.example/articles/eels/"
    assert ours["isBasedOn"] == {"@id": theirs["@id"]}
    assert theirs["url"] == "https://weekly.example/eelgrass?a=1&b=2"
    assert theirs["author"] == [{"@type": "Person", "name": "Ida Varga"}]
    assert theirs["publisher"]["name"] == "Harbour Science Weekly"


def test_people_have_names_without_titles_and_quotations_their_speakers():
    nodes = graph(rich())
    (person,), (quotation,) = nodes["Person"], nodes["Quotation"]
    assert person["name"] == "Maya Lindholm"
    assert person["honorificSuffix"] == "PhD"
    assert person["jobTitle"] == ["professor of ecology"]
    assert person["affiliation"] == [{"@type": "Organization", "name": "Aldersund University"}]
    assert quotation["spokenByCharacter"] == [{"@id": person["@id"]}]
    assert quotation["@id"] == "https://digest.example/articles/eels/#quote-1"


def test_the_paper_is_cited_by_its_doi():
    nodes = graph(rich())
    (paper,) = nodes["ScholarlyArticle"]
    assert nodes["Article"][0]["citation"] == [{"@id": "https://doi.org/10.5555/jcb.2026.0123"}]
    assert paper["isPartOf"] == {"@type": "Periodical", "name": "Journal of Coastal Botany"}


def test_every_reference_inside_the_graph_leads_to_a_node():
    nodes = json.loads(metadata(rich()).linked)["@graph"]
    ids = [node["@id"] for node in nodes]
    assert len(set(ids)) == len(ids)
    lists = [value for node in nodes for value in node.values() if isinstance(value, list)]
    named = [each["@id"] for values in lists for each in values if isinstance(each, dict) and "@id" in each]
    assert len(named) > 3
    assert set(named) <= set(ids)


def test_nothing_unknown_is_said():
    text = metadata(article(date=None, added=None)).linked
    assert "null" not in text
    assert '""' not in text
    assert "[]" not in text


def test_what_an_article_says_ends_no_element():
    person = Person(NASTY, NASTY, (NASTY,), (NASTY,))
    said = Quote(NASTY, (NASTY,))
    made = rich(
        NASTY, people=(person,), quotes=(said,), organizations=(Organization(NASTY),), disclaimer=NASTY
    )
    (quotation,) = graph(made)["Quotation"]
    assert quotation["text"] == NASTY


def test_a_link_to_a_text_quotes_nothing_of_it():
    assert "Quotation" not in graph(rich(rights="link"))


TEXT = {"type": "string"}
TEXTS = "title abstract container-title volume issue page publisher DOI URL language".split()
PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"date-parts": {"type": "array", "items": PARTS}},
}
NAME = {
    "type": "object",
    "additionalProperties": False,
    "properties": dict.fromkeys(("family", "given", "literal"), TEXT),
}
CSL_ITEM = {
    "type": "object",
    "required": ["id", "type"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT,
        "type": {
            "enum": ["article-newspaper", "post-weblog", "webpage", "article-journal", "book", "report"]
        },
        "author": {"type": "array", "items": NAME},
        "issued": DATE,
        "accessed": DATE,
        **dict.fromkeys(TEXTS, TEXT),
    },
}
"""What of the schema of CSL 1.0.2 concerns our items."""


@pytest.mark.parametrize(
    "made",
    [rich(), article(), article(references=(Reference("n", "book", author=(Name(literal="A Body"),)),))],
)
def test_csl_items_keep_to_their_schema(made):
    jsonschema.validate(csl(made), {"type": "array", "items": CSL_ITEM})


def test_the_home_page_says_what_the_site_is_and_how_to_search_it():
    shelves = library({"eels": rich()})
    text = home_page(Edition(shelves, SETTINGS, Shelf(Path()), str)).linked
    (site,) = json.loads(text)["@graph"]
    assert (site["@type"], site["@id"]) == ("WebSite", "https://digest.example/")
    assert site["potentialAction"]["target"]["urlTemplate"] == "https://digest.example/search/?q={query}"
