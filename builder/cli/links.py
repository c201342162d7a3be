"""`seedpress links`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.cli import options, output


@click.command("links")
@options.seeds
@options.content
def command(seeds: Path | None, content: Path | None) -> None:
    """Ask whether the sources of all articles, and the papers that they cite, are still on the web.

    Exits with 1 if some are gone. Sources that refuse to answer are counted and not called gone.
    """
    from builder.check.sources import ask  # noqa: PLC0415 - help needs none of it

    asked = ask(options.folders(seeds, content))
    output.print_findings(asked.diagnostics)
    silent = f"; {asked.silent:,} did not tell" if asked.silent else ""
    gone = len({found.message for found in asked.diagnostics})
    click.echo(f"{output.count(asked.addresses, 'source')} asked for, {gone:,} gone{silent}")
    sys.exit(bool(asked.diagnostics))
