"""`seedpress check`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from builder.cli import options, output
from builder.config import site_folder

FAILED = 3
"""The exit code of a check that could not be made."""


def _explained(ctx: click.Context, _parameter: click.Parameter, code: str | None) -> None:
    if code is None or ctx.resilient_parsing:
        return
    from builder.check.rules import rules  # noqa: PLC0415 - seldom asked for

    rule = rules().get(code.upper())
    if rule is None:
        raise click.BadParameter(f"there is no code {code}; docs/checks/ lists them all")
    click.echo(rule.page(), nl=False)
    ctx.exit()


@click.command("check")
@options.seeds
@options.content
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, then check.")
@click.option("--ignore", "ignored", metavar="CODE", multiple=True, help="Leave findings of this code out.")
@click.option(
    "--explain",
    metavar="CODE",
    callback=_explained,
    expose_value=False,
    is_eager=True,
    help="Say what a code means and what to do, and exit.",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
def command(
    seeds: Path | None,
    content: Path | None,
    form: str,
    fix: bool,
    ignored: tuple[str, ...],
    paths: tuple[Path, ...],
) -> None:
    """Check texts, article files, vocabularies, the configuration, and the links of a built site.

    Nothing is changed, unless --fix is given. With PATH…, only what concerns these files or folders is told.
    Exits with 1 if there are errors or warnings, with 3 if the check itself failed.
    """
    try:
        sys.exit(_checked(seeds, content, form, fix, ignored, paths))
    except (click.ClickException, click.exceptions.Exit):
        raise
    except Exception as error:  # noqa: BLE001 - whoever asks must be able to tell this from findings
        click.echo(f"The check itself failed: {type(error).__name__}: {error}", err=True)
        sys.exit(FAILED)


def _checked(
    seeds: Path | None,
    content: Path | None,
    form: str,
    fix: bool,
    ignored: tuple[str, ...],
    paths: tuple[Path, ...],
) -> bool:
    """Check, print what was found, and tell whether somebody must look."""
    from builder.check import check  # noqa: PLC0415 - help needs none of it
    from builder.check.fix import mend  # noqa: PLC0415
    from builder.check.formats import FORMATS  # noqa: PLC0415
    from builder.check.summary import summary  # noqa: PLC0415

    folders, site = options.folders(seeds, content), site_folder(options.CONFIG)
    codes = {code.upper() for code in ignored}
    with output.progress("Checking") as progress:
        found = check(folders, options.CONFIG, site, paths, codes, progress)
        if fix and (mended := mend(found.diagnostics)):
            for path, what in mended:
                click.echo(f"mended: {path}: {what}", err=True)
            found = check(folders, options.CONFIG, site, paths, codes, progress)
    if form == "text":
        output.print_findings(found.diagnostics, err=False)
        counted = output.tally(found.diagnostics).removeprefix("; ")
        click.echo(f"{counted or 'nothing'} found")
    else:
        click.echo(FORMATS[form](found), nl=False)
    if target := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(target).open("a", encoding="utf-8", newline="\n") as file:
            file.write(summary(found))
    return found.failed
