"""The command line: arguments, printing and exit codes, nothing else; one module for each command.

Exit codes: 0 all is well, 1 something was found wrong, 2 the command was used wrongly.
Results go to standard output, findings and progress to standard error.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from builder import __version__
from builder.config import shown

COMMANDS = (
    "init",
    "add",
    "extract",
    "explain",
    "diff",
    "accept",
    "check",
    "links",
    "schema",
    "suggest",
    "build",
    "serve",
)
"""In the order of the help. Each is the `command` of the module of its name, imported when it is called."""


class _Main(click.Group):
    """The command line; what the disk refuses is one line, not a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"builder.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OSError as error:
            where = shown(Path(error.filename).absolute()) if error.filename else "the disk"
            raise click.ClickException(f"{where}: {error.strerror or error}") from None


@click.group(cls=_Main, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="seedpress")
def main() -> None:
    """Turn a folder of pasted article texts into a published, indexed digest.

    \b
    To publish an article: save its text, as copied from the web page, as a file
    in seeds/ whose name ends in .txt, then run
        seedpress build
    and open site/index.html. To see the digest while you work on it:
        seedpress serve
    """
