"""`seedpress accept`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli import options, output
from builder.config import shown
from builder.curate import give_back


@click.command("accept")
@options.seeds
@options.content
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("fields", nargs=-1, metavar="[FIELD]...")
def command(seeds: Path | None, content: Path | None, file: Path, fields: tuple[str, ...]) -> None:
    """Take what the text says for these fields of an article file, instead of a correction made by hand.

    FIELD is a key of the front matter, or 'body'. Without any, all corrections in the file are given up.
    """
    changed, diagnostics = give_back(options.folders(seeds, content), file, fields)
    failed = output.print_findings(diagnostics)
    if not failed:
        click.echo(f"{shown(file)}: {'as its text says' if changed else 'nothing to change'}")
    sys.exit(failed)
