"""`seedpress diff`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli import options, output
from builder.config import shown
from builder.curate import compare


@click.command("diff")
@options.seeds
@options.content
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def command(seeds: Path | None, content: Path | None, files: tuple[Path, ...]) -> None:
    """Show what the articles say otherwise than their texts, and which of it an editor holds.

    Exits with 1 if the next 'extract' would change something.
    """
    stale = False
    for compared in compare(options.folders(seeds, content), files):
        stale |= output.print_findings(compared.diagnostics)
        for difference in compared.differences:
            stale |= not difference.held
            held = "an editor holds" if difference.held else "would change"
            click.echo(f"{shown(compared.path)}: {difference.key}: {held}")
            click.secho(f"  - {_one_line(difference.mine)}", fg="red")
            click.secho(f"  + {_one_line(difference.theirs)}", fg="green")
    sys.exit(stale)


def _one_line(value: object) -> str:
    """A value of the front matter for the terminal: short, on one line."""
    text = "(nothing)" if value is None else " ".join(str(value).split())
    return text if len(text) <= 200 else f"{text[:199]}…"
