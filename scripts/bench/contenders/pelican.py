"""Pelican, the best-known generator of the kind in Python."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import corpus
from measure import Cost, run

from contenders.base import HERE, Contender


class Pelican(Contender):
    """With its cache of parsed articles, and pages for topics only: it knows no other terms."""

    name = "Pelican"
    asked = "articles, topics, home, one feed, sitemap"
    leavings = ("output", "cache")

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        shutil.copytree(HERE / "pelican_site", folder)
        self.articles.mkdir(parents=True)

    def add(self, sample: corpus.Sample) -> None:
        (self.articles / f"{sample.slug}.md").write_text(corpus.as_pelican_page(sample), encoding="utf-8")

    def build(self) -> Cost:
        command = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--quiet"]
        return run([*command, "--output", "output", "content"], self.folder)
