"""`extract` and `build` killed at random moments: no correction is lost, nothing is half-written, neither
article nor page, and the next build gives the very bytes that one gives which was never disturbed.

SEEDPRESS_KILLS says how many times; `SEEDPRESS_KILLS=200 python -m pytest -n 0 -s tests/kills/test_kills.py`.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from builder import document
from tests.digest import CONFIG, TEMPLATES, contents
from tests.kills.runner import Runner

DEMO = Path(__file__).parents[1] / "sites/demo/seeds"
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here"),
    pytest.mark.slow,
]


class Digest:
    """A digest on disk, those who change it, and what must be true of it at any moment."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.texts = sorted(DEMO.glob("*.txt"))[:14]
        self.corrections: list[tuple[str, str]] = []
        (folder / "seeds").mkdir(parents=True)
        (folder / "content/pages").mkdir(parents=True)
        (folder / "content/pages/about.md").write_text("# About\n\nThis digest.\n", "utf-8")
        (folder / "mkdocs.yml").write_text(CONFIG.format(templates=TEMPLATES), "utf-8")
        for text in self.texts[:6]:
            shutil.copy(text, folder / "seeds")

    def change(self) -> None:
        """One to three things that people do."""
        for _ in range(self.chance.randint(1, 3)):
            self.chance.choice([self._correct, self._correct, self._add, self._remove, self._grow])()

    def _correct(self) -> None:
        there = sorted((self.folder / "content/articles").glob("*.md"))
        if there:
            path = self.chance.choice(there)
            mark = f"Correction number {len(self.corrections)}."
            text = path.read_text("utf-8")
            if self.chance.random() < 0.5:
                text = re.sub(r"^title: .*", f"title: '{mark}' # mine", text, count=1, flags=re.MULTILINE)
                self.corrections = [
                    each for each in self.corrections if each[0] != path.name or "body" in each[1]
                ]
                self.corrections.append((path.name, f"title: '{mark}' # mine\n"))
            else:
                self.corrections.append((path.name, f"\n\nIn the body: {mark}\n"))
                text += f"\nIn the body: {mark}\n"
            path.write_text(text, "utf-8")

    def _add(self) -> None:
        shutil.copy(self.chance.choice(self.texts), self.folder / "seeds")

    def _remove(self) -> None:
        there = sorted((self.folder / "seeds").glob("*.txt"))
        if len(there) > 3:
            self.chance.choice(there).unlink()

    def _grow(self) -> None:
        path = self.chance.choice(sorted((self.folder / "seeds").glob("*.txt")))
        path.write_bytes(path.read_bytes().rstrip() + b"\n\nSomebody added %f.\n" % self.chance.random())

    def is_whole(self) -> None:
        """Every article file can be read and holds what people wrote; every file of the site is complete."""
        for path in (self.folder / "content/articles").glob("*.md"):
            assert document.read(path.read_text("utf-8"), path.name)[1] == []
        for name, mark in self.corrections:
            assert mark in (self.folder / "content/articles" / name).read_text("utf-8")
        for path in (self.folder / "site").rglob("*.*"):
            if path.suffix == ".html":
                assert path.read_text("utf-8").rstrip().endswith("</html>"), path
            elif path.suffix in (".xml", ".svg"):
                ET.parse(path)
            elif path.suffix == ".json":
                json.loads(path.read_text("utf-8"))

    def undisturbed(self, folder: Path, run: Runner) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """Article files and site that a build from nothing gives."""
        shutil.rmtree(folder, ignore_errors=True)
        for part in ("seeds", "content"):
            shutil.copytree(self.folder / part, folder / part)
        shutil.copy(self.folder / "mkdocs.yml", folder)
        run(folder, "build")
        return self.result(folder)

    @staticmethod
    def result(folder: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
        articles = contents(folder / "content/articles")
        return {k: v for k, v in articles.items() if not k.endswith(".tmp")}, contents(folder / "site")


def test_what_is_killed_at_any_moment_is_whole_after_the_next_run(tmp_path):
    wanted = int(os.environ.get("SEEDPRESS_KILLS", "3"))
    chance = random.Random(int(os.environ.get("SEEDPRESS_SEED", "1")))
    digest = Digest(tmp_path / "digest", chance)
    killed = {"extract": 0, "build": 0}
    with Runner() as run:
        usual = {command: run(digest.folder, command)[1] for command in ("extract", "build")}
        while sum(killed.values()) < wanted:
            digest.change()
            expected = digest.undisturbed(tmp_path / "control", run)
            command = min(killed, key=killed.get)
            if chance.random() < 0.7:  # with much to do: every text is read again
                shutil.rmtree(digest.folder / ".cache", ignore_errors=True)
            how = {"workers": chance.random() < 0.5, "alone": chance.random() < 0.5}
            code, seconds = run(digest.folder, command, seconds=chance.uniform(0, usual[command]), **how)
            killed[command] += code == -9
            if code != -9:
                usual[command] = max(usual[command], seconds)
            digest.is_whole()
            finished, _ = run(digest.folder, "build")
            assert finished in (0, 1)
            assert digest.result(digest.folder) == expected, f"after {killed}"
    sys.stdout.write(f"\nkilled, and whole after the next run: {killed}\n")
