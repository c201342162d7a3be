"""Work that is spread over processes gives what it gives in one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from builder import parallel
from builder.parallel import spread

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")


@pytest.fixture
def few(monkeypatch):
    """A handful of things is many."""
    monkeypatch.setattr(parallel, "_WORTH_IT", 2)
    monkeypatch.setattr(parallel, "_CHUNK", 3)
    monkeypatch.setattr(parallel, "_cores", lambda: 2)


def alone(code: str) -> subprocess.CompletedProcess[str]:
    """Run code where a handful of things is many, in a process of one thread: a test's own may have more."""
    setting = "import os\nfrom builder import parallel\nfrom builder.parallel import spread\n"
    setting += "parallel._WORTH_IT, parallel._CHUNK, parallel._cores = 2, 3, lambda: 2\n"
    return subprocess.run([sys.executable, "-c", setting + code], capture_output=True, text=True, check=False)


@needs_fork
def test_results_come_in_order():
    done = alone("print(list(spread(lambda n: n * n, range(100))))")
    assert done.stdout == f"{[n * n for n in range(100)]}\n", done.stderr


@needs_fork
def test_many_things_are_worked_on_elsewhere():
    done = alone("print(os.getpid() in set(spread(lambda _: os.getpid(), range(20))))")
    assert done.stdout == "False\n", done.stderr


@needs_fork
def test_an_error_in_a_worker_is_raised_here():
    done = alone("list(spread(lambda n: 1 // n, range(20)))")
    assert done.stderr.splitlines()[-1].startswith("ZeroDivisionError")


def test_few_things_are_worked_on_here():
    assert set(spread(lambda _: os.getpid(), range(20))) == {os.getpid()}


def test_a_process_of_several_threads_is_not_copied(few):
    leave = threading.Event()
    thread = threading.Thread(target=leave.wait)
    thread.start()
    try:
        assert set(spread(lambda _: os.getpid(), range(20))) == {os.getpid()}
    finally:
        leave.set()
        thread.join()
