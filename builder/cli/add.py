"""`seedpress add`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click

from builder import history
from builder.cli import options, output
from builder.config import shown
from builder.diagnostics import Diagnostic, Severity
from builder.importers import Imported, NotImportedError, kind_of, read


@click.command("add")
@options.seeds
@options.content
@click.option("--url", metavar="URL", help="The article's own address, where SOURCE does not say it.")
@click.option("--source", "outlet", metavar="NAME", help="Who published it.")
@click.option("--date", metavar="DATE", help="When it was published: 2026-11-22, 2026-11 or 2026.")
@click.option("--tag", "tags", metavar="TOPIC", multiple=True, help="A topic; may be given several times.")
@click.option("--lang", metavar="TAG", help="Its language: en, de, pt-BR.")
@click.option("--rights", type=click.Choice(["excerpt", "full", "link"]), help="How much of it is shown.")
@click.option("--draft", is_flag=True, help="Do not publish it yet.")
@click.argument("source", metavar="SOURCE")
def command(seeds: Path | None, content: Path | None, source: str, outlet: str | None, **given: Any) -> None:
    """Put a text into seeds/, under a good name.

    SOURCE is a file, a web address, or - for what is typed or pasted into the terminal (end it with Ctrl-D,
    on Windows Ctrl-Z). Plain text, Markdown, web pages and PDFs are read.
    """
    from builder.importers.intake import take_in  # noqa: PLC0415 - all stages, and a bad call needs none

    folders = options.folders(seeds, content)
    header = {key: value for key, value in {"source": outlet, **given}.items() if value}
    if "tags" in header:
        header["tags"] = list(header["tags"])
    web = bool(re.match(r"https?://", source, re.IGNORECASE))
    try:
        imported, name = _fetched(source) if web else _opened(source)
        taken = take_in(folders, imported, header, name, history.today() if web else None)
    except NotImportedError as error:
        place = source if web or source == "-" else shown(Path(source).absolute())
        wrong = Diagnostic(error.code, Severity.ERROR, str(error), place, 0, hint=error.hint)
        output.print_findings([wrong])
        sys.exit(1)
    output.print_findings(taken.diagnostics)
    click.echo(f"{shown(taken.path)}: {taken.article.title or 'no title was found'}")


def _fetched(url: str) -> tuple[Imported, str]:
    """The text at an address, and a name for it."""
    from builder.importers.web import fetch  # noqa: PLC0415

    answer = fetch(url)
    kind = kind_of(answer.data, media_type=answer.type)
    if kind is None:
        raise NotImportedError("SP903", f"this is no text: {answer.type}", "give the address of an article")
    imported = read(answer.data, kind, answer.charset, answer.url)
    segment = unquote(urlsplit(answer.url).path).rstrip("/").rpartition("/")[2]
    return Imported(imported.text, {"url": answer.url, **imported.header}), segment.partition(".")[0]


def _opened(source: str) -> tuple[Imported, str]:
    """The text in a file or on standard input, and a name for it."""
    if source == "-":
        data = sys.stdin.buffer.read()
        return read(data, kind_of(data) or "plain"), "pasted"
    path = Path(source)
    if not path.is_file():
        raise click.UsageError(f"There is no file {source}. A web address begins with https://.")
    data = path.read_bytes()
    return read(data, kind_of(data, path.name) or "plain"), path.stem
