"""`seedpress build`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.cli import options
from builder.plugin import SeedpressPlugin


@click.command("build")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--timings", is_flag=True, help="Say what took how long, and which articles were slowest.")
def command(strict: bool, timings: bool) -> None:
    """Read the texts, then build the site into site/."""
    options.need_config()
    with _mkdocs_log() as found:
        try:
            config = load_config(strict=strict)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except click.ClickException as error:  # MkDocs' way of saying that it gives up
            error.show()
            sys.exit(1)
    if timings and isinstance(plugin := config.plugins.get("seedpress"), SeedpressPlugin):
        click.echo("\n".join((*plugin.timings.lines(), "")))
    click.echo(f"The site is in {Path(config.site_dir, 'index.html')}")
    sys.exit(found.worst >= (logging.WARNING if strict else logging.ERROR))


class _Findings(logging.Handler):
    """Prints what MkDocs and the plugin log, and remembers how bad the worst of it was."""

    worst = logging.NOTSET

    def emit(self, record: logging.LogRecord) -> None:
        self.worst = max(self.worst, record.levelno)
        colour = {logging.ERROR: "red", logging.WARNING: "yellow"}.get(record.levelno)
        click.secho(record.getMessage(), err=True, fg=colour)


@contextmanager
def _mkdocs_log() -> Iterator[_Findings]:
    """Hear what is logged during a build, from warnings upwards."""
    handler, logger = _Findings(logging.WARNING), logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler
    finally:
        logger.removeHandler(handler)
