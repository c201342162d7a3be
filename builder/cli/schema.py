"""`seedpress schema`."""

from __future__ import annotations

from pathlib import Path

import click

from builder.document.files import write_if_changed
from builder.schemas import SCHEMAS, text_of


@click.command("schema")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write all of them into this folder instead.",
)
@click.argument("name", required=False, type=click.Choice(tuple(SCHEMAS)), metavar="[NAME]")
def command(output: Path | None, name: str | None) -> None:
    """Print the JSON Schema of what people write, for editors that check while one types.

    NAME is article (its front matter), header (above a text), config (mkdocs.yml), or topics, people,
    organizations or sources (content/_authority/). Without it, the names are listed.
    """
    if output is not None:
        for each in SCHEMAS:
            write_if_changed(output / f"{each}.json", text_of(each))
    elif name:
        click.echo(text_of(name), nl=False)
    else:
        click.echo("\n".join(SCHEMAS))
