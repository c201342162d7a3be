"""Language packs are data: every pack knows the same keys."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language import alternatives, languages, pack


@pytest.mark.parametrize("lang", languages())
def test_every_pack_has_the_keys_of_the_english_one(lang):
    assert set(pack(lang).data) == set(pack("en").data)


def test_an_unknown_language_reads_with_the_english_pack():
    assert pack("fi").lang == "en"
    assert pack("de-AT").lang == "de"


@pytest.mark.parametrize("lang", languages())
def test_words_are_words_though_yaml_reads_some_as_truth_values(lang):
    values = [value for value in pack(lang).data.values() if isinstance(value, list)]
    assert [word for words in values for word in words if isinstance(word, bool)] == []


@given(st.lists(st.text("ab .?", max_size=6)), st.text("ab .?\n", max_size=12))
def test_alternatives_match_the_longest_word_that_stands_at_a_place(words, text):
    found = re.match(alternatives(words), text)
    fitting = [
        match for word in words if (match := re.match(r"\s+".join(map(re.escape, word.split())), text))
    ]
    assert (found and found.end()) == max(
        (match.end() for match in fitting), default=0 if not words else None
    )
