"""YAML that PyYAML (1.1) and ruamel.yaml (1.2) read as the values that were written."""

import datetime as dt

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from builder.document.emit import emit, scalar

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = """
    yes no on off y n true false null ~ NO Yes TRUE Null nULL .inf -.inf .nan .NaN inf nan = << - -- --- ...
    0x1F 0o7 0b1 017 1_000 1e3 1.e3 1E+3 .5 -5 +5 5. 12:30 1:2:3 190:20:30 2023-10-03 2023-10 2023 ? : , [ ] {
    } # & * ! | > ' " % @ `
"""
AMBIGUOUS = st.sampled_from(_WORDS.split())
BREAKS = st.sampled_from(["a", "b ", " ", "\n", "\t", ": ", " #", "\x85", "\u2028"])
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
    AMBIGUOUS,
    st.lists(AMBIGUOUS, max_size=4).map(" ".join),
    st.lists(AMBIGUOUS | BREAKS).map("".join),
)
ATOMS = st.one_of(TEXTS, st.none(), st.booleans(), st.integers(), st.floats(), st.dates())
VALUES = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8
)
FRONTS = st.dictionaries(TEXTS, VALUES, max_size=5)


def alike(left, right):
    """Equal in value and in type, all the way down; NaN equals itself."""
    if isinstance(left, dict):
        same = isinstance(right, dict) and alike([*left], [*right])
        return same and alike([*left.values()], [*right.values()])
    if isinstance(left, list):
        return isinstance(right, list) and len(left) == len(right) and all(map(alike, left, right))
    return type(left) is type(right) and (left == right or left != left)


@given(FRONTS)
def test_pyyaml_reads_what_was_written(front):
    assert alike(yaml.load(emit(front), Loader=LOADER) or {}, front)


@settings(max_examples=60)
@given(FRONTS)
def test_ruamel_reads_what_was_written(front):
    assert alike(YAML(typ="safe", pure=True).load(emit(front)) or {}, front)


@given(FRONTS)
def test_no_line_could_be_taken_for_the_end_of_the_front_matter(front):
    assert not any(line.startswith(("---", "...")) for line in emit(front).splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "Gene therapy",
        "Jane O'Neill",
        "10",
        "C# and F#",
        "it's (nearly) 5 % of all; see Smith, 2020",
        "http://a.b/c?d=e&f",
    ],
)
def test_only_what_could_be_taken_for_something_else_is_quoted(text):
    assert scalar(text) == (f'"{text}"' if text == "10" else text)


def test_long_texts_are_not_folded():
    assert emit({"a": "word " * 100 + "end"}).count("\n") == 1


def test_bytes_and_times_of_a_persons_own_keys_survive():
    front = {"a": b"\x00\x01", "b": dt.datetime(2023, 1, 2, 3, 4, 5, tzinfo=dt.UTC), "c": {"x", "y"}}
    assert yaml.load(emit(front), Loader=LOADER) == front
