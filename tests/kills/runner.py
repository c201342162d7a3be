"""Runs of the builder, each a copy (fork) of one process that has all modules loaded: some tens of
milliseconds instead of seconds. A run may be killed, before its n-th change on the disk or after some time.

The process is one of its own because a test's may have threads, and is not copied safely then. It reads
a job (JSON) from each line of its input and answers with a line: the exit code (negative: the signal that
ended it) and the seconds it took.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
CHANGES = frozenset(("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "sqlite3.connect"))
WRITING = os.O_WRONLY | os.O_RDWR


class Runner:
    """The process, as its user sees it: `with Runner() as run: run(folder, "build", seconds=0.2)`."""

    def __enter__(self) -> Runner:
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1782864000"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.kills.runner"],
            cwd=REPOSITORY,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            self._process.stdin.close()

    def __call__(self, folder: Path, command: str, **how: Any) -> tuple[int, float]:
        """Run a command in a folder; `change`: kill it before that change on the disk; `seconds`: kill it
        after that time, with its workers or, `alone`, without; `workers`: have some, however little there is
        to do; `version`: of the stand-in that reads texts. The exit code and the time."""
        job = {"folder": str(folder), "command": command, **how}
        self._process.stdin.write(f"{json.dumps(job)}\n")
        self._process.stdin.flush()
        code, seconds = json.loads(self._process.stdout.readline())
        return code, seconds


def main() -> None:
    """Answer jobs until there are no more."""
    import builder.cli.build
    import builder.cli.extract
    import builder.extract
    import builder.plugin
    import builder.seed  # noqa: F401

    for line in sys.stdin:
        job = json.loads(line)
        started = time.monotonic()
        process = os.fork()
        if not process:
            _work(job)
        os.setpgid(process, process)  # both do it: nobody knows who comes first
        code = _waited(process, job.get("seconds"), job.get("alone", False))
        sys.stdout.write(f"{json.dumps([code, time.monotonic() - started])}\n")
        sys.stdout.flush()


def _waited(process: int, seconds: float | None, alone: bool) -> int:
    """The exit code of a run, which is killed when its time is over."""
    until = time.monotonic() + (600 if seconds is None else seconds)
    while True:
        done, status = os.waitpid(process, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            (os.kill if alone else os.killpg)(process, signal.SIGKILL)
            return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        time.sleep(0.001)


def _work(job: dict[str, Any]) -> None:
    os.setpgid(0, 0)
    os.chdir(job["folder"])
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    if job.get("workers"):
        sys.modules["builder.parallel"]._WORTH_IT = 8
        sys.modules["builder.parallel"]._cores = lambda: 2
    if "version" in job:
        _stand_in(job["version"])
    if "change" in job:
        sys.addaudithook(_Axe(job["change"]))
    from builder.cli import main as seedpress

    code = 70
    try:
        seedpress([job["command"]])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code or 0)


class _Axe:
    """Kills this process before its n-th change on the disk."""

    def __init__(self, change: int) -> None:
        self.left = change

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING):
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), signal.SIGKILL)


def _stand_in(version: int) -> None:
    """Read texts in no time: a title, a word, and another subtitle in each version of the builder."""
    from builder.article import Article, Paragraph

    def article_of(job: Any, seed: bytes, _authority: object) -> tuple[Article, list[object]]:
        title, word = seed.decode().split("\n")
        text = tuple(Paragraph(f"{word} {n}.") for n in range(50))
        read = Article(
            title=title,
            subtitle=f"{word}, version {version}",
            tags=(word, "mud"),
            added=job.added,
            seed=job.name,
            body=(*text, Paragraph("The end.")),
        )
        return read, []

    sys.modules["builder.pipeline.make"].article_of = article_of


if __name__ == "__main__":
    main()
