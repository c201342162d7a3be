"""Whole digests for tests: a folder each, with `mkdocs.yml`, `seeds/` and `content/`."""
