"""The curators' vocabularies: what they hold, and what is said of mistakes in them."""

from __future__ import annotations

import pickle
import re
import textwrap
from pathlib import Path

import pytest

from builder.authority import NONE, fold, load
from builder.authority.identifiers import orcid, ror

SOURCES = """\
The Tide Post:
  spellings: [Tide Post, tidepost.example]
  domains: [tidepost.example]
  day_first: true
  lang: en-GB
  rights: full
"Harbour: a journal": {license: CC-BY-4.0, address: "https://www.harbour.example/about"}
"""


def said(findings) -> list[tuple[int, str]]:
    return [(finding.line, finding.message) for finding in findings]


def test_spellings_and_addresses_lead_to_one_outlet(tmp_path):
    (tmp_path / "sources.yml").write_text(SOURCES)
    authority, findings = load(tmp_path)
    assert findings == []
    post = authority.outlet("THE TIDE POST")
    assert post
    assert (post.day_first, post.lang, post.rights) == (True, "en-GB", "full")
    assert authority.outlet("tide post") is post
    assert authority.outlet_at("https://news.tidepost.example/2023/ebb") is post
    harbour = authority.outlet_at("http://harbour.example")
    assert harbour
    assert harbour.license == "CC-BY-4.0"
    assert authority.outlet("Nobody's Gazette") is None
    assert authority.outlet_at("https://example/") is None


def test_topics_have_spellings_and_may_be_closed(tmp_path):
    (tmp_path / "topics.yml").write_text("closed: true\ngene therapy: [gene therapies]\ntides:\n")
    authority, findings = load(tmp_path)
    assert findings == []
    assert authority.topics.closed
    assert authority.topic("Gene Therapies") == "gene therapy"
    assert authority.topic("Tides") == "tides"
    assert authority.topic("moons") is None


def test_topics_have_broader_ones_near_and_far(tmp_path):
    (tmp_path / "topics.yml").write_text(
        "sea:\ntides: {broader: sea, description: The sea's breath.}\nspring tides: {broader: [tides]}\n"
    )
    authority, findings = load(tmp_path)
    assert findings == []
    assert list(authority.broader("spring tides")) == ["tides", "sea"]
    assert authority.topics.records["tides"].description == "The sea's breath."


def test_persons_and_bodies_have_identifiers_that_are_checked(tmp_path):
    (tmp_path / "people.yml").write_text(
        "Ada Quill:\n  spellings: A. Quill\n  orcid: https://orcid.org/0000-0002-1825-0097\n"
        "Ben Quill:\n  orcid: 0000-0002-1825-0098\n  link: example.org\n"
    )
    (tmp_path / "organizations.yml").write_text("Tide Institute:\n  acronym: TI\n  ror: 03vek6s52\n")
    authority, findings = load(tmp_path)
    ada, institute = authority.people.find("a quill"), authority.organizations.find("ti")
    assert ada
    assert (ada.name, ada.orcid) == ("Ada Quill", "0000-0002-1825-0097")
    assert institute
    assert (institute.name, institute.ror) == ("Tide Institute", "03vek6s52")
    assert said(findings) == [
        (5, "'0000-0002-1825-0098' is no ORCID iD"),
        (6, "'example.org' is no web address"),
    ]


def test_an_identifier_with_a_wrong_digit_is_none():
    assert ror("https://ror.org/013meh722") == "013meh722"
    assert ror("013meh723") is None
    assert orcid("0000-0001-5109-3700") == "0000-0001-5109-3700"
    assert orcid("0000-0001-5109-370X") is None


def test_a_digest_without_vocabularies_has_empty_ones(tmp_path):
    assert load(tmp_path / "nowhere") == (NONE, [])


def test_an_empty_file_is_an_empty_vocabulary(tmp_path):
    (tmp_path / "topics.yml").write_text("# none yet\n")
    assert load(tmp_path) == (NONE, [])


def test_a_vocabulary_crosses_process_borders(tmp_path):
    (tmp_path / "sources.yml").write_text(SOURCES)
    authority, _ = load(tmp_path)
    assert pickle.loads(pickle.dumps(authority)) == authority


def test_a_broken_file_is_reported_by_line(tmp_path):
    (tmp_path / "sources.yml").write_text("One:\n  lang: en\n Two: [\n")
    authority, findings = load(tmp_path)
    assert authority == NONE
    assert [(f.code, f.line) for f in findings] == [("SP501", 3)]
    assert findings[0].path.endswith("/sources.yml")


def test_a_file_in_another_encoding_is_reported(tmp_path):
    (tmp_path / "people.yml").write_bytes("Zoë:\n".encode("latin-1"))
    _, findings = load(tmp_path)
    assert said(findings) == [(1, "this file is not UTF-8 text")]


@pytest.mark.parametrize(
    ("file", "text", "messages"),
    [
        (
            "sources",
            "One:\n  rights: all\n  langs: en\nTwo:\n  spellings: [one]\nThree: 7\n",
            [
                (2, "'all' is not a way to show a text"),
                (3, "'langs' is not a key of an entry here"),
                (6, "'Three' is no entry"),
                (4, "'one' belongs to 'One' (line 1) and to 'Two'"),
            ],
        ),
        ("sources", "One:\n  day_first: perhaps\n", [(2, "'perhaps' is neither true nor false")]),
        ("sources", "One:\n  domains: [localhost]\n", [(2, "'localhost' is no host of a web address")]),
        ("topics", "ebb:\n\nebb: [low tide]\n", [(3, "'ebb' is there already, in line 1")]),
        ("topics", "ebb:\n  broader: sea\n", [(1, "the broader topic 'sea' of 'ebb' is no entry")]),
        ("topics", "ebb: {spellings: {a: b}}\n", [(1, "'spellings' is no list of names")]),
        (
            "topics",
            "ebb: {broader: tides}\ntides: {broader: ebb}\n",
            [
                (1, "'ebb' and its broader topic 'tides' are each a part of the other"),
                (2, "'tides' and its broader topic 'ebb' are each a part of the other"),
            ],
        ),
        ("topics", "- tides\n", [(1, "this file is no map of entries")]),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_rest_holds(tmp_path, file, text, messages):
    (tmp_path / f"{file}.yml").write_text(text)
    _, findings = load(tmp_path)
    assert said(findings) == messages
    assert all(finding.hint for finding in findings)


def test_two_entries_may_not_have_one_spelling_and_the_first_keeps_it(tmp_path):
    (tmp_path / "sources.yml").write_text("One:\nTwo:\n  spellings: [one, two point]\n")
    authority, _ = load(tmp_path)
    assert [authority.outlets.name(spelling) for spelling in ("ONE", "Two Point")] == ["One", "Two"]


def test_names_of_two_programming_languages_are_two():
    assert len({fold(name) for name in ("C", "C++", "C#", "F#")}) == 4


def test_the_examples_of_the_documentation_are_right(tmp_path):
    page = (Path(__file__).parents[1] / "docs" / "vocabularies.md").read_text(encoding="utf-8")
    for name, block in re.findall(r"^`(\w+)\.yml`\n\n((?:(?: {4}.*)?\n)+)", page, re.MULTILINE):
        (tmp_path / f"{name}.yml").write_text(textwrap.dedent(block), encoding="utf-8")
    authority, findings = load(tmp_path)
    assert findings == []
    assert (authority.topic("king tides"), authority.topics.closed) == ("spring tides", True)
    assert authority.people.name("J. Bueren") == "Juan A. Bueren"
    assert authority.organizations.name("TI") == "Tide Institute"
    outlet = authority.outlet_at("https://news.tidepost.example/1")
    assert outlet
    assert (outlet.name, outlet.rights) == ("The Tide Post", "excerpt")
