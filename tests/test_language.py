"""Language packs are data: every pack knows the same keys."""

import pytest

from builder.language import languages, pack


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
