"""Whatever a file holds, a merge neither fails nor changes what is not the builder's."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import document
from builder.document.change import Opened
from builder.document.front import BrokenError
from tests.document.strategies import ARTICLES
from tests.document.test_emit import VALUES
from tests.document.test_merge import ARTICLE, TEXT, article

OWN_KEYS = st.dictionaries(st.from_regex(r"x[a-z ]{0,5}", fullmatch=True), VALUES, max_size=3)
KEYS = st.sampled_from(
    ["title", "date", "tags", "people", "quotes", "source", "abbreviations", "references", "provenance"]
)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@given(st.text() | st.text("-:#\n[]{}&*! abc'\"|>?%@`1", max_size=60).map("---\n{}\n---\nText.\n".format))
def test_no_text_makes_it_fail(text):
    new, reports = document.merge(ARTICLE, text, "a.md")
    assert new == text or not [d for d in reports if d.code < "SP300"]


@settings(max_examples=30)
@given(st.dictionaries(KEYS, VALUES, max_size=3), OWN_KEYS, STYLES, st.sampled_from([None, False, True]))
def test_values_of_any_kind_and_style_are_kept(known, own, style, flow):
    front = yaml.safe_dump(known | own, default_style=style, default_flow_style=flow, allow_unicode=True)
    text = f"---\n{front}---\nMine.\n"
    try:
        before = Opened.of(text).current
    except BrokenError:
        pytest.fail(f"PyYAML wrote what cannot be read: {front}")
    new, reports = document.merge(ARTICLE, text, "a.md")
    after = Opened.of(new).current
    assert new.endswith("---\nMine.\n")
    if "SP303" in [d.code for d in reports]:
        assert new == text
        # such maps and keys ruamel.yaml may write otherwise
        assert front.startswith("{") or "? " in front
        return
    for key, value in before.items():
        if key != "provenance" and value not in ([], {}):
            assert key in after
            assert after[key] == value or (
                isinstance(value, (list, dict)) and all(v in after[key] for v in value)
            )
    assert document.merge(ARTICLE, new, "a.md") == (new, [])


@settings(max_examples=10)
@given(ARTICLES, ARTICLES)
def test_an_untouched_file_becomes_what_the_builder_writes(old, new):
    old, new = (replace(each, seed="a.txt", added=ARTICLE.added, id=None) for each in (old, new))
    text, reports = document.merge(new, document.write(old), "a.md")
    assert reports == []
    assert article(text) == new
    assert document.merge(new, text, "a.md") == (text, [])
    assert text == document.write(new)


@pytest.mark.parametrize(
    "line", [line for line in TEXT.split("provenance")[0].split("\n")[1:] if line[-1:] != ":"]
)
def test_an_edit_of_any_line_survives_another_reading(line):
    mine = line.rstrip('"') + " mine"
    edited = TEXT.replace(f"{line}\n", f"{mine}\n", 1)
    other = replace(ARTICLE, title="B", tags=(), people=(), references=())
    assert mine in document.merge(other, edited, "a.md")[0]
