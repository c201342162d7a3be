"""Workers of a run that was killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

SCRIPT = """
import sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from builder import parallel

def work(_):
    import os
    return os.getpid()

if __name__ == "__main__":
    if sys.argv[1] == "spread":
        parallel._cores = lambda: 2
        results = parallel.spread(work, range(100), chunk=1)
        found = {next(results) for _ in range(60)}
    else:
        pool = ProcessPoolExecutor(2, get_context(sys.argv[1]), parallel.end_with_parent)
        found = set(pool.map(work, range(20)))
    print(*found, flush=True)
    time.sleep(60)
"""
WAYS = ["spread", "fork", "spawn"] if hasattr(os, "fork") else ["spawn"]


def alive(process: int) -> bool:
    """Whether a process is there and not only waiting to be noticed as dead."""
    done = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return bool(done.stdout.strip()) and not done.stdout.startswith("Z")


@pytest.mark.skipif(not shutil.which("ps"), reason="asks ps")
@pytest.mark.parametrize("way", WAYS)
def test_workers_end_when_their_run_is_killed(tmp_path, way):
    (tmp_path / "script.py").write_text(SCRIPT)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(tmp_path / "script.py"), way]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as run:
        workers = [int(each) for each in run.stdout.readline().split()]
        assert workers
        assert run.pid not in workers
        assert all(map(alive, workers))
        run.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(map(alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(alive, workers))
