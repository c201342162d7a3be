"""What several commands take: the digest's folders and its configuration."""

from __future__ import annotations

from pathlib import Path

import click

from builder.config import Folders, configured

CONFIG = Path("mkdocs.yml")

seeds = click.option(
    "--seeds", type=click.Path(path_type=Path, file_okay=False), help="Folder of the texts.  [seeds]"
)
content = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that gets the articles.  [content]",
)


def folders(seeds: Path | None, content: Path | None) -> Folders:
    """The folders asked for, else those of the digest in this folder."""
    usual = configured(CONFIG)
    return Folders(seeds or usual.seeds, content or usual.content, usual.cache, usual.retractions)


def need_config() -> None:
    """Without a configuration there is no site; a folder of hand-written pages MkDocs wants to see."""
    if not CONFIG.is_file():
        raise click.UsageError(
            f"There is no {CONFIG} in this folder. Change into the folder of your digest and try again."
        )
    (configured(CONFIG).content / "pages").mkdir(parents=True, exist_ok=True)
