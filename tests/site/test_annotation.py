"""Each fact leads to the sentence that says so, each quotation to its place, whatever the text is made of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.article import Heading, Markdown, Paragraph
from builder.document.html import render
from builder.document.prose import renderer
from builder.site.annotation import annotate

TEXT = (
    "Dr. Maya Lindholm leads the meadow survey. She is professor of ecology at Aldersund University (AU). "
    '"A meadow remembers," Lindholm said. "We forget." The AU paid R&D costs.'
)
BODY = render((Paragraph("It rained."), Paragraph(TEXT)))


def sentences(annotated):
    found = re.findall(r'<span class="at" id="([^"]+)">((?:(?!</span>).)*)', annotated.html)
    return {anchor: re.sub(r"<[^>]*>", "", words) for anchor, words in found}


def test_a_fact_is_found_in_its_sentence():
    made = annotate(BODY, ["Maya Lindholm", "professor of ecology"])
    assert sentences(made) == {
        "s1": "Dr. Maya Lindholm leads the meadow survey.",
        "s2": "She is professor of ecology at Aldersund University (AU).",
    }
    assert made.places == {"Maya Lindholm": "s1", "professor of ecology": "s2"}


def test_facts_of_one_sentence_share_its_anchor():
    made = annotate(BODY, ["professor of ecology", "Aldersund University"])
    assert set(made.places.values()) == {"s1"}


def test_what_the_text_does_not_say_has_no_place():
    assert annotate(BODY, ["Tide Institute", "Lind", "eco"]).places == {}


def test_a_quotation_is_found_by_its_beginning_though_its_attribution_splits_it():
    made = annotate(BODY, [], ["A meadow remembers. We forget.", "Never said."])
    assert sentences(made) == {"quote-1": '"A meadow remembers," Lindholm said.'}
    assert "quote-2" not in made.places


def test_words_that_are_not_in_quotation_marks_are_no_quotation():
    assert annotate(BODY, [], ["She is professor of ecology at last."]).places == {}


def test_an_abbreviation_is_explained_where_it_is_used_and_not_where_it_is_defined():
    made = annotate(BODY, [], (), {"AU": 'Aldersund "Main" University'})
    assert "(AU)" in made.html
    assert '<abbr title="Aldersund &quot;Main&quot; University">AU</abbr> paid' in made.html


@pytest.mark.parametrize("fact", ["R&D", "R&D costs"])
def test_awkward_characters_are_found_too(fact):
    assert annotate(BODY, [fact]).places == {fact: "s1"}


def test_a_persons_markdown_is_marked_by_paragraph():
    prose = renderer()
    made = annotate(render((Markdown("One.\n\nBy *Maya Lindholm* of AU. Two."),), prose), ["AU"])
    assert made.html.splitlines()[1:] == [
        '<p><span class="at" id="s1">By <em>Maya Lindholm</em> of AU. Two.</span></p>'
    ]


def test_headings_can_be_linked_to_and_keep_an_id_that_they_have():
    plain = annotate(render((Heading("Why & how", 2), Paragraph("x"))), [])
    assert plain.html.startswith('<h2 id="h-1"><a href="#h-1">Why &amp; how</a></h2>')
    assert [(each.level, each.anchor, each.title) for each in plain.sections] == [(2, "h-1", "Why & how")]
    own = annotate(render((Markdown("## Why"),), renderer(["toc"])), [])
    assert '<h2 id="why"><a href="#why">Why</a></h2>' in own.html


words = st.text(st.sampled_from("ab .,\"'&<>(A)é?!\n"), max_size=60)


@given(st.lists(words, max_size=5), st.lists(words, max_size=5), st.lists(words, max_size=3))
def test_no_word_is_lost_and_no_markup_breaks(paragraphs, facts, quotes):
    body = render([Paragraph(each) for each in paragraphs])
    made = annotate(body, facts, quotes, dict.fromkeys(facts, "long"))
    assert re.sub(r"</?(span|abbr)[^>]*>", "", made.html) == body
    assert made.html.count("<span") == made.html.count("</span>")
    anchors = re.findall(r'id="([^"]+)"', made.html)
    assert len(anchors) == len(set(anchors))
    assert set(made.places.values()) <= set(anchors)
