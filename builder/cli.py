"""The command line."""

from __future__ import annotations

from pathlib import Path

import click

from builder import document, extract, seed


@click.group()
def main() -> None: ...


@main.command("extract")
@click.option("--seeds", type=Path, default=Path("seeds"))
@click.option("--content", type=Path, default=Path("content"))
def extract_command(seeds: Path, content: Path) -> None:
    out = content / "articles"
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(seeds.rglob("*.txt")):
        page, _ = seed.read(path.relative_to(seeds).as_posix(), path.read_bytes())
        if page:
            text, _ = document.merge(extract.extract(page).article, None, "")
            (out / f"{path.stem}.md").write_text(text, encoding="utf-8")
