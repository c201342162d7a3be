"""A digest with three sound articles, in which `seedpress check` runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli import main

SEALS = """Harbour seals learn to avoid ferries

By Ida Morgenrot

Oct 3, 2023

Seals in the Lindø strait have learned to keep away from ferries, a team from the University of Lindø reports.

"They hear the engine long before we do," said Per Aldersgate, a marine biologist at the University of Lindø.

The team followed forty animals with small transmitters for three summers. In the first summer the seals dived
only when a ship was in sight. In the third they left the channel before the morning ferry had cast off.
"""
LIBRARY = """A small town opens a large library

By Ada Quill

Oct 5, 2023

The doors opened on Monday at nine, and by noon every chair under the glass roof of the old tannery was taken.

The town of Quenby has four thousand people and now has ninety thousand books, most of them given by readers
who had no room for them any more. The mayor said that she had expected a hundred visitors, not a thousand.
"""
BRIDGE = """Bridge over the sound closes for a winter

By Tor Helmsdal

Oct 9, 2023

The bridge between Aldersund and the islands will be closed from November to March, the road office said.

Salt has reached the cables inside two of the pylons. A ferry will run every half hour instead, and those who
live on the islands will pay nothing for it.
"""
OTTERS = """Otters open mussels by ear

By Ida Morgenrot

Oct 3, 2023

A sea otter knows a full mussel by its sound, biologists in Quenby found when they filled shells with sand.

Eleven animals were given a hundred shells each. They threw away nine of ten that held sand before they had
looked at them, and kept the heavy ones that rang.
"""
CONFIG = "site_name: The Small Digest\nsite_url: https://digest.example/\nplugins:\n  - seedpress\n"


@pytest.fixture
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("seals", SEALS), ("library", LIBRARY), ("bridge", BRIDGE)):
        path = tmp_path / "seeds" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITHUB_EVENT_NAME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


Put = Callable[[str, str | bytes], Path]


@pytest.fixture
def put(digest: Path) -> Put:
    """Writes a file of the digest."""

    def write(name: str, content: str | bytes) -> Path:
        path = digest / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def check(*arguments: str) -> Result:
    return run("check", *arguments)


def findings(*arguments: str) -> list[str]:
    """The findings of a check, without the line that counts them."""
    return check(*arguments).stdout.splitlines()[:-1]
