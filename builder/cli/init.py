"""`seedpress init`."""

from __future__ import annotations

from pathlib import Path

import click

from builder.scaffold import TakenError, begin


@click.command("init")
@click.option("--name", metavar="NAME", help="What the digest is called.  [as its folder]")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def command(name: str | None, folder: Path) -> None:
    """Begin a new digest in the folder DIR: configuration, folders, a sample text, and what GitHub or GitLab
    needs to build, check and publish it.

    No file that is there already is changed.
    """
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    named = " ".join((name or words[:1].upper() + words[1:]).split()) or "My digest"
    try:
        written = begin(folder, named)
    except TakenError as error:
        some = ", ".join(path.as_posix() for path in error.paths[:3])
        more = f" and {len(error.paths) - 3} more" if len(error.paths) > 3 else ""
        message = f"There is a digest, or something else, in {folder}: {some}{more}. Nothing was changed."
        raise click.ClickException(message) from None
    click.echo(f"{len(written)} files written: '{named}' begins in {folder}")
    click.echo(f"\nNext:\n    cd {folder}\n    seedpress serve\n\nIts README.md says how to go on.")
