"""Texts are read on a real Dask cluster, whatever happens to its workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
TEXT = """Harbour seals number {0} learn to avoid ferries

By Ida Morgenrot

Oct 3, 2023

Seals in the Lindø strait keep away from ferry {0}, a team from the University of Lindø reports.

"They hear the engine of number {0} long before we do," said Per Aldersgate, a marine biologist there.
"""
TEXTS = 320


@contextmanager
def started(folder: Path, log: str, module: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A Python process whose words go to a log; ended at the end."""
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", module, *arguments]
    with (folder / log).open("wb") as words:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=words, stderr=words)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def articles(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "articles").glob("*.md")}


def test_a_cluster_that_loses_a_worker_gives_the_same_article_files(tmp_path):
    (tmp_path / "seeds").mkdir()
    for number in range(TEXTS):
        (tmp_path / "seeds" / f"{number:03}.txt").write_text(TEXT.format(number), "utf-8")
    with started(tmp_path, "alone.log", "builder", "extract", "--content", "alone") as alone:
        assert alone.wait() == 0, (tmp_path / "alone.log").read_text()
    address = tmp_path / "scheduler.json"
    here = ("--scheduler-file", str(address), "--no-dashboard")
    worker = ("distributed.cli.dask_worker", *here, "--no-nanny", "--nthreads", "1")
    scheduler = ("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", *here)
    with (
        started(tmp_path, "scheduler.log", *scheduler),
        started(tmp_path, "first.log", *worker) as first,
        started(tmp_path, "second.log", *worker),
    ):
        while not all("Registered" in (tmp_path / log).read_text() for log in ("first.log", "second.log")):
            time.sleep(0.05)
        there = ("--dask", json.loads(address.read_text())["address"])
        with started(tmp_path, "spread.log", "builder", "extract", "--content", "spread", *there) as spread:
            while not articles(tmp_path / "spread"):
                assert spread.poll() is None, (tmp_path / "spread.log").read_text()
                time.sleep(0.01)
            first.kill()
            assert spread.poll() is None, "it was done before the worker was killed"
            assert spread.wait() == 0, (tmp_path / "spread.log").read_text()
    assert len(articles(tmp_path / "spread")) == TEXTS
    assert articles(tmp_path / "spread") == articles(tmp_path / "alone")


def test_a_scheduler_that_is_not_there_is_one_line(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT.format(1), "utf-8")
    nowhere = ("--dask", "tcp://127.0.0.1:1")
    with started(tmp_path, "asked.log", "builder", "extract", *nowhere) as asked:
        assert asked.wait() == 1
    said = (tmp_path / "asked.log").read_text()
    assert "no Dask scheduler answers at tcp://127.0.0.1:1" in said
    assert "Traceback" not in said
