"""The curators' vocabularies."""

import pickle

from builder.authority import NONE, load

SOURCES = """\
The Tide Post:
  spellings: [Tide Post, tidepost.example]
  domains: [tidepost.example]
  day_first: true
  lang: en-GB
  rights: full
"Harbour: a journal": {license: CC-BY-4.0, address: "https://www.harbour.example/about"}
"""


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
    assert authority.topics_closed
    assert authority.topic("Gene Therapies") == "gene therapy"
    assert authority.topic("Tides") == "tides"
    assert authority.topic("moons") is None


def test_a_digest_without_vocabularies_has_empty_ones(tmp_path):
    assert load(tmp_path / "nowhere") == (NONE, [])


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


def test_a_wrong_value_is_reported_and_the_rest_holds(tmp_path):
    text = "One:\n  rights: all\n  langs: en\nTwo:\n  spellings: [one]\nThree: 7\n"
    (tmp_path / "sources.yml").write_text(text)
    authority, findings = load(tmp_path)
    assert [f.line for f in findings] == [1, 1, 4, 6]
    assert [f.message.split()[0] for f in findings] == ["'langs'", "'rights'", "'one'", "'Three'"]
    two = authority.outlet("two")
    assert two
    assert two.name == "Two"


def test_a_list_instead_of_a_map_is_reported(tmp_path):
    (tmp_path / "topics.yml").write_text("- tides\n")
    _, findings = load(tmp_path)
    assert [(f.code, f.line) for f in findings] == [("SP501", 1)]
