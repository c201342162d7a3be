"""MkDocs without Seedpress: what a page costs when it goes MkDocs' own way."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import corpus
from measure import Cost, run

from contenders.base import HERE, Contender


class MkDocs(Contender):
    """One page for each article and nothing that lists them."""

    name = "MkDocs"
    asked = "articles and sitemap: it has no topics, lists or feeds"
    leavings = ("site",)

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        shutil.copytree(HERE / "mkdocs_site", folder)
        self.articles.mkdir(parents=True)
        (folder / "content" / "index.md").write_text("# The Tidewater Digest\n", encoding="utf-8")

    def add(self, sample: corpus.Sample) -> None:
        (self.articles / f"{sample.slug}.md").write_text(corpus.as_article_file(sample), encoding="utf-8")

    def build(self) -> Cost:
        return run([sys.executable, "-m", "mkdocs", "build", "--quiet"], self.folder)
