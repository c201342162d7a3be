"""The schema that editors check front matter with agrees with what the builder writes and reads."""

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from builder import document
from builder.document import fields, front
from builder.document.schema import schema
from tests.document.strategies import ARTICLES

VALIDATOR = jsonschema.Draft202012Validator(schema())


class AsText(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """As JSON has it: no dates, but numbers."""


AsText.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in AsText.yaml_implicit_resolvers.items()
}


def errors(text: str) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(yaml.load(text, Loader=AsText))]


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_it_has_the_keys_of_the_front_matter_in_their_order():
    assert set(schema()["properties"]) == {*fields.READERS, "provenance"}


@settings(max_examples=40)
@given(ARTICLES)
def test_what_the_builder_writes_is_valid(article):
    assert errors(front.split(document.write(article)).front) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("title: T\ndate: 2023-10-03\nadded: 2026-01-01", []),
        ("title: T\ndate: 2023\nmine: 1", []),
        ("title: T\ndate: soon", ["$.date"]),
        ("title: T\nauthors: Jane", ["$.authors"]),
        ("title: T\npeople:\n- roles: [x]", ["$.people[0]"]),
        ("title: T\nrights: all", ["$.rights"]),
        ("title: T\ndraft: true\npublish: 2026-12-01\nstatus: retracted\naliases: [old]", []),
        ("title: T\ndraft: soon\nstatus: gone", ["$.draft", "$.status"]),
        ("subtitle: T", ["$"]),
    ],
)
def test_mistakes_are_found_where_they_are(text, wrong):
    assert errors(text) == wrong
