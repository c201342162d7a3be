"""Names of article files: readable, safe on every system, never twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.document.slug import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("A study of sleep: what's new?", "a-study-of-sleep-whats-new"),
        ("Größe & Gewicht – 50 % mehr", "grosse-gewicht-50-mehr"),
        ("東京", "dongjing"),
        ("!!!", "article"),
        ("Con", "con-article"),
        ("Index", "index-article"),
    ],
)
def test_a_title_becomes_a_name(title, slug):
    assert slug_of(title, ()) == slug


def test_a_name_that_is_taken_gets_a_number():
    assert slug_of("A b", {"a-b", "a-b-2"}) == "a-b-3"


def test_a_long_title_ends_with_a_whole_word():
    slug = slug_of("word " * 40, ())
    assert len(slug) <= 80
    assert slug.endswith("-word")


@given(st.text())
def test_any_title_becomes_a_safe_name(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug_of(title, ()))
    assert len(slug_of(title, ())) <= 80
