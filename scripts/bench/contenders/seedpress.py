"""Seedpress as it stands in this repository."""

from __future__ import annotations

import sys
from pathlib import Path

import corpus
from measure import Cost, run

from contenders.base import REPOSITORY, Contender

MKDOCS_YML = f"""\
site_name: The Tidewater Digest
site_url: https://digest.example/
docs_dir: content/pages
theme:
  name: null
  custom_dir: {(REPOSITORY / "templates").as_posix()}
plugins:
  - seedpress:
      term_feeds: false
      search: false
      social_cards: false
      issues: none
"""


class Seedpress(Contender):
    """Builds from article files; from the same articles as raw texts in a digest beside it."""

    name = "Seedpress"
    asked = (
        "articles with related ones, topics, people, organisations, outlets, journals, quotes, papers, "
        "archive, home, the digest's feeds, sitemap"
    )
    leavings = ("site", ".cache", "raw/site", "raw/.cache", "raw/content")

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.raw = folder / "raw"
        self.articles.mkdir(parents=True)
        (folder / "content" / "pages").mkdir()
        (self.raw / "seeds").mkdir(parents=True)
        for place in (folder, self.raw):
            (place / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")

    def add(self, sample: corpus.Sample) -> None:
        (self.articles / f"{sample.slug}.md").write_text(corpus.as_article_file(sample), encoding="utf-8")
        (self.raw / "seeds" / f"{sample.slug}.txt").write_text(corpus.as_seed(sample), encoding="utf-8")

    def build(self) -> Cost:
        return self._run(self.folder, "build")

    def extract(self) -> Cost:
        """Read all raw texts into article files."""
        return self._run(self.raw, "extract")

    def build_raw(self) -> Cost:
        """Build from raw texts, reading them included."""
        return self._run(self.raw, "build")

    def _run(self, folder: Path, *arguments: str) -> Cost:
        environment = {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1767225600"}
        return run([sys.executable, "-m", "builder", *arguments], folder, environment)
