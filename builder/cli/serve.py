"""`seedpress serve`."""

from __future__ import annotations

import logging

import click
from mkdocs.commands.serve import serve

from builder.cli import options


@click.command("serve")
@click.option("--address", "-a", metavar="IP:PORT", help="Where to serve.  [127.0.0.1:8000]")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
def command(address: str | None, open_browser: bool) -> None:
    """Show the site on this computer; it follows every change of a text, an article or a template."""
    options.need_config()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve(config_file=str(options.CONFIG), open_in_browser=open_browser, dev_addr=address)
