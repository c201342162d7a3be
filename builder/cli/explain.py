"""`seedpress explain`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder.authority import load
from builder.cli import options, output
from builder.explain import explain
from builder.explain.formats import FORMATS


@click.command("explain")
@options.seeds
@options.content
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "json"]), default="text", show_default=True
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def command(seeds: Path | None, content: Path | None, form: str, file: Path) -> None:
    """Show how a text was read: what each line was taken for, and which value came from where."""
    folders = options.folders(seeds, content)
    inside = file.resolve().is_relative_to(folders.seeds.resolve())
    name = file.resolve().relative_to(folders.seeds.resolve()).as_posix() if inside else file.name
    authority, _ = load(folders.authority)
    explanation, diagnostics = explain(name, file.read_bytes(), authority)
    if explanation is None:
        sys.exit(output.print_findings(diagnostics))
    click.echo(FORMATS[form](explanation), nl=False)
