"""The programs that are measured: what each is given, how it is run, and how an article changes."""

from __future__ import annotations

from contenders.base import Contender
from contenders.hugo import Hugo
from contenders.mkdocs import MkDocs
from contenders.pelican import Pelican
from contenders.seedpress import Seedpress

__all__ = ["CONTENDERS", "Contender", "Hugo", "Seedpress"]

CONTENDERS: tuple[type[Contender], ...] = (Seedpress, Hugo, MkDocs, Pelican)
"""In the order of the report."""
