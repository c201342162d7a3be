"""Any sequence of texts, corrections, better readings and runs, each of which may be killed: no correction
is lost, no file is half-written, and the next run gives what it would have given anyway.

Runs kill themselves before their n-th change on the disk; texts are read by a stand-in. SEEDPRESS_SEQUENCES
says how many sequences are tried.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from builder import document
from tests.digest import contents
from tests.kills.runner import Runner

SEEDS = st.sampled_from(["a.txt", "b.txt", "sub/c.txt"])
TITLES = st.sampled_from(["Mud", "Tides"])
WORDS = st.sampled_from(["soft", "deep: grey"])


class Extraction(RuleBasedStateMachine):
    """A digest on disk, and those who add to it, correct it and stop its builder."""

    run: Runner

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "seeds/sub").mkdir(parents=True)
        (self.folder / "mkdocs.yml").write_text("site_name: X\nplugins: [seedpress]\n")
        self.articles = self.folder / "content/articles"
        self.version = 0
        self.mine: dict[str, str] = {}  # the subtitle that a person wrote, by article file
        self.serial = 0

    def teardown(self):
        shutil.rmtree(self.folder)

    @rule(name=SEEDS, title=TITLES, word=WORDS)
    def write_a_text(self, name, title, word):
        (self.folder / "seeds" / name).write_text(f"{title}\n{word}", "utf-8")

    @rule(name=SEEDS)
    def remove_a_text(self, name):
        (self.folder / "seeds" / name).unlink(missing_ok=True)

    @rule(name=SEEDS, other=SEEDS)
    def rename_a_text(self, name, other):
        if (self.folder / "seeds" / name).is_file():
            (self.folder / "seeds" / name).replace(self.folder / "seeds" / other)

    @rule()
    def read_better(self):
        self.version += 1

    @rule(number=st.integers(0, 5))
    def correct_an_article(self, number):
        there = sorted(self.articles.glob("*.md"))
        if there:
            path = there[number % len(there)]
            self.serial += 1
            self.mine[path.name] = f"mine {self.serial}"
            line = f"subtitle:   'mine {self.serial}' # comment {self.serial}\n"
            path.write_text(re.sub(r"subtitle:.*\n", line, path.read_text("utf-8")), "utf-8")

    @rule()
    def extract(self):
        assert self.run(self.folder, "extract", version=self.version)[0] in (0, 1)
        assert not list(self.articles.glob("*.tmp"))

    @rule(change=st.integers(1, 25))
    def extract_and_be_killed(self, change):
        with tempfile.TemporaryDirectory() as control:
            shutil.copytree(self.folder, control, dirs_exist_ok=True)
            self.run(Path(control), "extract", version=self.version)
            expected = contents(Path(control) / "content")
        self.run(self.folder, "extract", version=self.version, change=change)
        self.every_article_is_whole()
        for left in self.articles.glob(".*.tmp"):
            os.utime(left, (0, 0))  # long ago
        self.run(self.folder, "extract", version=self.version)
        assert contents(self.folder / "content") == expected

    @invariant()
    def every_article_is_whole(self):
        for path in self.articles.glob("*.md"):
            text = path.read_text("utf-8")
            file, wrong = document.read(text, path.name)
            assert wrong == []
            assert file.article.seed
            assert text.endswith("The end.\n")
        for name, subtitle in self.mine.items():
            text = (self.articles / name).read_text("utf-8")
            assert f"subtitle:   '{subtitle}' # comment {subtitle[5:]}\n" in text


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
def test_no_sequence_of_runs_and_kills_loses_a_correction_or_leaves_half_a_file():
    case = Extraction.TestCase()
    case.settings = settings(
        max_examples=int(os.environ.get("SEEDPRESS_SEQUENCES", "6")), stateful_step_count=12, deadline=None
    )
    with Runner() as Extraction.run:
        case.runTest()
