"""`seedpress extract`."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from builder.cli import options, output
from builder.config import shown
from builder.pipeline import extract_all
from builder.pipeline.cluster import ClusterError, cluster


@click.command("extract")
@options.seeds
@options.content
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if something would change.")
@click.option("--jobs", "-j", type=click.IntRange(min=1), help="How many processes.  [one per core]")
@click.option("--dask", metavar="ADDRESS", help="Read the texts on the Dask cluster of this scheduler.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def command(
    seeds: Path | None,
    content: Path | None,
    check: bool,
    jobs: int | None,
    dask: str | None,
    files: tuple[Path, ...],
) -> None:
    """Read the texts and write an article file for each into content/articles/.

    What a person has corrected in an article file stays. With FILE…, only these texts are read.
    """
    folders = options.folders(seeds, content)
    elsewhere = cluster(dask) if dask else nullcontext()
    try:
        with elsewhere as executor, output.progress("Reading texts") as progress:
            report = extract_all(
                folders, files=files, write=not check, jobs=jobs, executor=executor, progress=progress
            )
    except ClusterError as error:
        raise click.ClickException(str(error)) from None
    failed = output.print_findings(report.diagnostics)
    for path in report.changed if check else ():
        click.echo(f"would change: {shown(path)}")
    for path in report.removed:
        click.echo(f"{'would be removed' if check else 'removed'}, its seed is gone: {shown(path)}")
    done = "would change" if check else "written"
    found = output.tally(report.diagnostics)
    texts = output.count(report.seeds, "text")
    written = output.count(len(report.changed), "article file")
    click.echo(f"{texts} read, {written} {done}{found}")
    sys.exit(failed or (check and bool(report.changed or report.removed)))
