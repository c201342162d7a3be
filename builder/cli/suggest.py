"""`seedpress suggest`."""

from __future__ import annotations

from pathlib import Path

import click

from builder.authority import FILES, fold
from builder.cli import options, output
from builder.config import shown


@click.command("suggest")
@options.seeds
@options.content
@click.option("--for", "wanted", type=click.Choice(tuple(FILES)), help="Only for this vocabulary.")
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="How many articles must speak for it.",
)
@click.option("--write", is_flag=True, help="Enter them into the vocabularies.")
@click.argument("names", nargs=-1, metavar="[NAME]...")
def command(
    seeds: Path | None,
    content: Path | None,
    wanted: str | None,
    least: int,
    write: bool,
    names: tuple[str, ...],
) -> None:
    """Suggest entries for the vocabularies in content/_authority/: topics outside a closed list, short forms
    of persons' names, names of one organisation, outlets without an entry.

    With NAME…, only these. What is suggested is printed as it would stand in the file.
    """
    from builder.suggest import suggest  # noqa: PLC0415 - help needs none of it
    from builder.suggest.enter import enter, entered  # noqa: PLC0415

    folders = options.folders(seeds, content)
    found = [each for each in suggest(folders, least) if wanted in (None, each.file)]
    if names:
        found = [each for each in found if fold(each.name) in map(fold, names)]
    if write:
        for path in enter(folders.authority, found):
            click.echo(f"written: {shown(path)}")
    for file in () if write else FILES:
        if those := [each for each in found if each.file == file]:
            click.echo(f"# {file}.yml")
            for each in those:
                click.echo(f"# in {output.count(each.articles, 'article')}")
                click.echo(entered("", [each]), nl=False)
    if not found:
        click.echo("nothing to suggest")
