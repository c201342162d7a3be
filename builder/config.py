"""Where a digest keeps its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one digest. Only `seeds` must exist."""

    seeds: Path
    """Pasted texts, `*.txt`, in any depth."""
    content: Path
    """What the builder writes and curators edit."""
    cache: Path | None = None
    """Where parsed files are remembered; `None` remembers nothing."""

    @property
    def articles(self) -> Path:
        """The article files."""
        return self.content / "articles"

    @property
    def authority(self) -> Path:
        """The curators' vocabularies: `topics.yml`, `people.yml`, `organizations.yml`, `sources.yml`."""
        return self.content / "_authority"
