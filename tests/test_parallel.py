"""Work that is spread over processes gives what it gives in one."""

from __future__ import annotations

import os
import threading

import pytest

from builder import parallel
from builder.parallel import spread


@pytest.fixture
def few(monkeypatch):
    """A handful of things is many."""
    monkeypatch.setattr(parallel, "_WORTH_IT", 2)
    monkeypatch.setattr(parallel, "_CHUNK", 3)
    monkeypatch.setattr(parallel, "_cores", lambda: 2)


def test_results_come_in_order(few):
    assert list(spread(lambda n: n * n, range(100))) == [n * n for n in range(100)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied here")
def test_many_things_are_worked_on_elsewhere(few):
    assert os.getpid() not in set(spread(lambda _: os.getpid(), range(20)))


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


def test_an_error_in_a_worker_is_raised_here(few):
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda n: 1 // n, range(20)))
