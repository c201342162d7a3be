"""The command line: arguments, printing and exit codes, nothing else.

Exit codes: 0 all is well, 1 something was found wrong, 2 the command was used wrongly.
Results go to standard output, findings and progress to standard error.
"""

from __future__ import annotations

import collections
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from builder import __version__
from builder.config import Folders, configured, shown
from builder.diagnostics import Diagnostic, Severity, order

_CONFIG = Path("mkdocs.yml")


class _Main(click.Group):
    """The command line; what the disk refuses is one line, not a traceback."""

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


_seeds = click.option(
    "--seeds", type=click.Path(path_type=Path, file_okay=False), help="Folder of the texts.  [seeds]"
)
_content = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that gets the articles.  [content]",
)


@main.command("extract")
@_seeds
@_content
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if something would change.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="How many processes.  [one per core]")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def extract_command(
    seeds: Path | None, content: Path | None, check: bool, jobs: int | None, files: tuple[Path, ...]
) -> None:
    """Read the texts and write an article file for each into content/articles/.

    What a person has corrected in an article file stays. With FILE…, only these texts are read.
    """
    from builder.pipeline import extract_all  # noqa: PLC0415 - 'seedpress --help' should not wait for it

    folders = _folders(seeds, content)
    with _progress("Reading texts") as progress:
        report = extract_all(folders, files=files, write=not check, jobs=jobs, progress=progress)
    failed = _print_findings(report.diagnostics)
    for path in report.changed if check else ():
        click.echo(f"would change: {shown(path)}")
    for path in report.removed:
        click.echo(f"{'would be removed' if check else 'removed'}, its seed is gone: {shown(path)}")
    done = "would change" if check else "written"
    found = _tally(report.diagnostics)
    click.echo(
        f"{_count(report.seeds, 'text')} read, {_count(len(report.changed), 'article file')} {done}{found}"
    )
    sys.exit(failed or (check and bool(report.changed or report.removed)))


@main.command("explain")
@_seeds
@_content
@click.option(
    "--format", "form", type=click.Choice(["text", "html", "json"]), default="text", show_default=True
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def explain_command(seeds: Path | None, content: Path | None, form: str, file: Path) -> None:
    """Show how a text was read: what each line was taken for, and which value came from where."""
    from builder.authority import load  # noqa: PLC0415
    from builder.explain import explain  # noqa: PLC0415
    from builder.explain.formats import FORMATS  # noqa: PLC0415

    folders = _folders(seeds, content)
    inside = file.resolve().is_relative_to(folders.seeds.resolve())
    name = file.resolve().relative_to(folders.seeds.resolve()).as_posix() if inside else file.name
    authority, _ = load(folders.authority)
    explanation, diagnostics = explain(name, file.read_bytes(), authority)
    if explanation is None:
        sys.exit(_print_findings(diagnostics))
    click.echo(FORMATS[form](explanation), nl=False)


@main.command("diff")
@_seeds
@_content
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
def diff_command(seeds: Path | None, content: Path | None, files: tuple[Path, ...]) -> None:
    """Show what the articles say otherwise than their texts, and which of it an editor holds.

    Exits with 1 if the next 'extract' would change something.
    """
    from builder.curate import compare  # noqa: PLC0415

    stale = False
    for compared in compare(_folders(seeds, content), files):
        stale |= _print_findings(compared.diagnostics)
        for difference in compared.differences:
            stale |= not difference.held
            held = "an editor holds" if difference.held else "would change"
            click.echo(f"{shown(compared.path)}: {difference.key}: {held}")
            click.secho(f"  - {_one_line(difference.mine)}", fg="red")
            click.secho(f"  + {_one_line(difference.theirs)}", fg="green")
    sys.exit(stale)


@main.command("accept")
@_seeds
@_content
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("fields", nargs=-1, metavar="[FIELD]...")
def accept_command(seeds: Path | None, content: Path | None, file: Path, fields: tuple[str, ...]) -> None:
    """Take what the text says for these fields of an article file, instead of a correction made by hand.

    FIELD is a key of the front matter, or 'body'. Without any, all corrections in the file are given up.
    """
    from builder.curate import give_back  # noqa: PLC0415

    changed, diagnostics = give_back(_folders(seeds, content), file, fields)
    failed = _print_findings(diagnostics)
    if not failed:
        click.echo(f"{shown(file)}: {'as its text says' if changed else 'nothing to change'}")
    sys.exit(failed)


@main.command("build")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
def build_command(strict: bool) -> None:
    """Read the texts, then build the site into site/."""
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    _need_config()
    with _mkdocs_log() as found:
        try:
            config = load_config(strict=strict)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except click.ClickException as error:  # MkDocs' way of saying that it gives up
            error.show()
            sys.exit(1)
    click.echo(f"The site is in {Path(config.site_dir, 'index.html')}")
    sys.exit(found.worst >= (logging.WARNING if strict else logging.ERROR))


@main.command("serve")
@click.option("--address", "-a", metavar="IP:PORT", help="Where to serve.  [127.0.0.1:8000]")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
def serve_command(address: str | None, open_browser: bool) -> None:
    """Show the site on this computer; it follows every change of a text, an article or a template."""
    from mkdocs.commands.serve import serve  # noqa: PLC0415

    _need_config()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve(config_file=str(_CONFIG), open_in_browser=open_browser, dev_addr=address)


def _folders(seeds: Path | None, content: Path | None) -> Folders:
    """The folders asked for, else those of the digest in this folder."""
    usual = configured(_CONFIG)
    return Folders(seeds or usual.seeds, content or usual.content, usual.cache)


def _tally(diagnostics: Iterable[Diagnostic]) -> str:
    """How many errors and warnings there are, as the end of a sentence; nothing where there are none."""
    found = collections.Counter(diagnostic.severity for diagnostic in diagnostics)
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    said = [_count(found[severity], noun) for severity, noun in kinds.items() if found[severity]]
    return f"; {', '.join(said)}" if said else ""


def _one_line(value: object) -> str:
    """A value of the front matter for the terminal: short, on one line."""
    text = "(nothing)" if value is None else " ".join(str(value).split())
    return text if len(text) <= 200 else f"{text[:199]}…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _need_config() -> None:
    """Without a configuration there is no site; a folder of hand-written pages MkDocs wants to see."""
    if not _CONFIG.is_file():
        raise click.UsageError(
            f"There is no {_CONFIG} in this folder. Change into the folder of your digest and try again."
        )
    (configured(_CONFIG).content / "pages").mkdir(parents=True, exist_ok=True)


def _print_findings(diagnostics: Iterable[Diagnostic]) -> bool:
    """Print findings, each one line, in the order of their places; whether one of them is an error."""
    found = sorted(diagnostics, key=order)
    for diagnostic in found:
        click.secho(str(diagnostic), err=True, fg=_COLOURS[diagnostic.severity])
    return any(diagnostic.severity is Severity.ERROR for diagnostic in found)


_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: None}


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


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on the terminal; nothing where standard error is none."""
    if not sys.stderr.isatty():
        yield lambda _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, everything: bar.update(task, completed=done, total=everything)
