"""The schemas that editors check with: what is right passes, a mistake is found where it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from builder.authority import FILES
from builder.authority.values import READERS
from builder.cli import main
from builder.config import Options
from builder.document import front
from builder.host.options import declared
from builder.pipeline import extract_all
from builder.schemas import SCHEMAS
from builder.seed.header import read_header
from tests.document.test_schema import AsText
from tests.sites.copy import SITES, copy_site

ROOT = Path(__file__).parents[1]


def errors(name: str, value: Any) -> list[str]:
    checker = jsonschema.Draft202012Validator(
        SCHEMAS[name](), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return sorted(error.json_path for error in checker.iter_errors(value))


def plain(text: str) -> Any:
    """YAML as an editor's checker sees it: dates are texts."""
    return yaml.load(text, AsText)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name]())


def test_every_article_file_is_valid(tmp_path):
    copy_site("demo", tmp_path / "demo")
    from builder.config import configured

    extract_all(configured(tmp_path / "demo" / "mkdocs.yml"))
    files = [*ROOT.glob("content/articles/*.md"), *tmp_path.glob("demo/content/articles/*.md")]
    assert len(files) > 25
    found = {
        path.name: errors("article", plain(front.split(path.read_text(encoding="utf-8")).front))
        for path in files
    }
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("name", FILES)
def test_the_vocabularies_of_the_demonstration_are_valid(name):
    text = (SITES / "demo" / "content" / "_authority" / f"{name}.yml").read_text(encoding="utf-8")
    assert errors(name, plain(text)) == []


@pytest.mark.parametrize("name", FILES)
def test_an_entry_has_the_keys_that_are_read(name):
    forms = SCHEMAS[name]()["additionalProperties"]["anyOf"]
    assert set(forms[0]["properties"]) == set(READERS[FILES[name]])


@pytest.mark.parametrize("path", [ROOT / "mkdocs.yml", SITES / "demo" / "mkdocs.yml"], ids=["own", "demo"])
def test_the_configurations_are_valid(path):
    text = (
        path.read_text(encoding="utf-8")
        .replace("!ENV [SITE_URL, ", "")
        .replace('"https://example.org/"]', "x")
    )
    assert errors("config", plain(text)) == []


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("topics", "closed: maybe", "$.closed"),
        ("topics", "ebb: {broder: sea}", "$.ebb"),
        ("topics", "ebb: [low tide]\nflow:\ntide: {spellings: one, broader: [sea]}", None),
        ("people", "Ada: {orcid: 7}", "$.Ada"),
        ("sources", "Post: {rights: all}", "$.Post"),
        ("sources", "Post: {rights: full, day_first: true, domains: [a.example]}", None),
        ("config", "site_name: x\nplugins: [search, {seedpress: {right: full}}]", "$.plugins"),
        ("config", "site_name: x\nplugins: {seedpress: {rights: link, per_page: 10}}", None),
        ("config", "plugins: [seedpress]", "$"),
        ("header", "date: 2023-10\ntags: a, b\nrights: full", None),
        ("header", "titel: x", "$"),
    ],
)
def test_a_mistake_is_found_where_it_is(name, text, where):
    assert errors(name, plain(text)) == ([where] if where else [])


def test_a_header_has_the_keys_that_are_read():
    known = set(SCHEMAS["header"]()["properties"])
    _, _, (finding,) = read_header("a.txt", "---\ntitle: x\nno: x\n---\n")
    assert set(finding.hint.removeprefix("known keys: ").split(", ")) == known


def test_the_plugin_has_the_options_of_the_schema():
    config = declared()()
    config.load_dict({})
    assert config.validate() == ([], [])
    assert config.options == Options()
    for wrong in ({"rights": "all"}, {"per_page": "x"}, {"retractions": 7}):
        config = declared()()
        config.load_dict(wrong)
        assert [name for name, _ in config.validate()[0]] == list(wrong)


def test_schemas_are_printed_and_written(tmp_path):
    def run(*arguments: str) -> str:
        result = CliRunner().invoke(main, ("schema", *arguments))
        assert result.exit_code == 0, result.output
        return result.stdout

    assert run().split() == list(SCHEMAS)
    assert json.loads(run("topics")) == SCHEMAS["topics"]()
    assert run("--output", str(tmp_path / "schemas")) == ""
    assert {path.stem for path in (tmp_path / "schemas").iterdir()} == set(SCHEMAS)
