"""Where a digest keeps its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one digest. Only `seeds` must exist."""

    seeds: Path = Path("seeds")
    """Pasted texts, `*.txt`, in any depth."""
    content: Path = Path("content")
    """What the builder writes and curators edit."""
    cache: Path | None = None
    """Where parsed files are remembered; `None` remembers nothing."""
    retractions: Path | None = None
    """The database of Retraction Watch, a CSV file."""

    @property
    def articles(self) -> Path:
        """The article files."""
        return self.content / "articles"

    @property
    def authority(self) -> Path:
        """The curators' vocabularies: `topics.yml`, `people.yml`, `organizations.yml`, `sources.yml`."""
        return self.content / "_authority"


def shown(path: Path) -> str:
    """A path as a user would name it, with `/`: from the current folder where it is below that."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


class _Tolerant(yaml.SafeLoader):
    """Reads a configuration without knowing the tags (`!ENV`, `!!python/name:`) that others use in it."""


_Tolerant.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def configured(mkdocs_yml: Path) -> Folders:
    """The folders that a digest's `mkdocs.yml` names in the options of its `seedpress` plugin; the
    usual ones where it names none, or where there is no such file."""
    if not mkdocs_yml.is_file():
        return Folders()
    try:
        config = yaml.load(mkdocs_yml.read_bytes(), _Tolerant)
    except yaml.YAMLError:  # MkDocs says what is wrong with it
        return Folders()
    options = _options(config.get("plugins") if isinstance(config, dict) else None)
    folder = mkdocs_yml.parent
    usual = {"seeds": "seeds", "content": "content", "cache": ".cache"}
    seeds, content, cache = (folder / (options.get(key) or name) for key, name in usual.items())
    retractions = options.get("retractions")
    return Folders(seeds, content, cache, folder / retractions if retractions else None)


def _options(plugins: Any) -> dict[str, Any]:
    """The options of the plugin in either form of MkDocs' list of plugins."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    found = (entry.get("seedpress") for entry in entries if isinstance(entry, dict))
    return next((options for options in found if isinstance(options, dict)), {})
