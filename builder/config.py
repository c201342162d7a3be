"""Where a digest keeps its files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import yaml

Rights = Literal["full", "excerpt", "link"]
Rhythm = Literal["none", "weekly", "monthly"]


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the plugin in `mkdocs.yml`; folders and files are named from where that stands."""

    seeds: str = "seeds"
    """Folder of the texts."""
    content: str = "content"
    """Folder of article files, hand-written pages and vocabularies."""
    cache: str = ".cache"
    """Folder in which parsed files are remembered."""
    retractions: str | None = None
    """The database of Retraction Watch, a CSV file."""
    rights: Rights = "full"
    """How much of a text is shown where its article file does not say: all, its opening paragraphs and its
    quotes, or its description."""
    per_page: int = 24
    """Articles on a page of a list."""
    feed_size: int = 30
    """Articles in a feed."""
    feed_id: str = ""
    """What feeds are known by for ever, so that a new name of the site does not make new ones of them."""
    term_feeds: bool = True
    """Whether each topic, person, organisation and outlet with more than one article has feeds of its own."""
    search: bool = True
    """Whether the site can be searched."""
    social_cards: bool = False
    """Whether each article and issue has a picture for messengers and social networks. Each costs a hundredth
    of a second, which is why a large digest has to ask for them."""
    issues: Rhythm = "monthly"
    """How often what was added makes an issue of the digest, besides those in `content/issues/`."""


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
    def issues(self) -> Path:
        """The issues that editors put together."""
        return self.content / "issues"

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
    given = _options(config.get("plugins") if isinstance(config, dict) else None)
    usual = Options()
    return folders_of(
        mkdocs_yml.parent,
        replace(usual, **{name: given[name] for name in _FOLDERS if _is_name(given.get(name))}),
    )


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and value != ""


_FOLDERS = ("seeds", "content", "cache", "retractions")


def folders_of(base: Path, options: Options) -> Folders:
    """The folders that options name, from the folder of `mkdocs.yml`."""
    retractions = base / options.retractions if options.retractions else None
    return Folders(base / options.seeds, base / options.content, base / options.cache, retractions)


def site_folder(mkdocs_yml: Path) -> Path:
    """The folder that a digest's site is built into."""
    try:
        config = yaml.load(mkdocs_yml.read_bytes(), _Tolerant)
    except (OSError, yaml.YAMLError):
        config = None
    name = config.get("site_dir") if isinstance(config, dict) else None
    return mkdocs_yml.parent / (name if isinstance(name, str) else "site")


def _options(plugins: Any) -> dict[str, Any]:
    """The options of the plugin in either form of MkDocs' list of plugins."""
    entries = [plugins] if isinstance(plugins, dict) else plugins if isinstance(plugins, list) else []
    found = (entry.get("seedpress") for entry in entries if isinstance(entry, dict))
    return next((options for options in found if isinstance(options, dict)), {})
