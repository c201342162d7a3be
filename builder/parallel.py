"""The same work on many things: on all cores where it is worth it, and here where it is not.

Workers are copies of this process (fork), so that what they work on need not be sent to them. Where a
process cannot be copied (Windows, more than one thread) the work is done here, with the same result.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 48
"""Things in one order to a worker."""
_WORTH_IT = 8 * _CHUNK
"""From how many things on workers are worth their start."""
_AHEAD = 4
"""Orders under way for each worker: results wait in memory until they are asked for."""

_order: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""What workers find in their copy of this process."""


def spread(work: Callable[[T], R], things: Sequence[T], chunk: int | None = None) -> Generator[R, None, None]:
    """`map(work, things)`, in order. Results must be picklable; what `work` changes elsewhere is lost.

    `chunk`: how many things go to a worker at once, where two are worth its start.
    Workers live until the last result was taken and the next asked for, or the generator is closed.
    """
    workers = _cores()
    if len(things) < (_WORTH_IT if chunk is None else 2 * chunk) or workers == 1 or not _may_fork():
        yield from map(work, things)
    else:
        yield from _in_parallel(work, things, workers, chunk or _CHUNK)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _may_fork() -> bool:
    """Only a process of one thread can be copied safely."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def start_method() -> str:
    """How `multiprocessing` starts workers here: as copies of this process, which know all that it has
    loaded, or where that is not safe as new ones."""
    return "fork" if _may_fork() else "spawn"


def end_with_parent() -> None:
    """Begin a worker that ends when the process that started it does, however that ends: one that was killed
    can't tell its workers, and they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    from multiprocessing.connection import wait  # noqa: PLC0415 - only workers need it

    wait([sentinel])
    os._exit(1)


def _in_parallel(
    work: Callable[[T], R], things: Sequence[T], workers: int, chunk: int
) -> Generator[R, None, None]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - most runs need none

    global _order  # noqa: PLW0603 - the way to hand something to a forked worker
    _order = (work, things)
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), end_with_parent)
    gc.freeze()  # else the collector would touch, and so copy, what the workers share with us
    try:
        waiting: deque[Future[list[R]]] = deque()
        for start in range(0, len(things), chunk):
            waiting.append(pool.submit(_part, start, start + chunk))
            if len(waiting) > workers * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
        _order = None
        gc.unfreeze()


def _part(start: int, stop: int) -> list[Any]:
    if _order is None:
        raise RuntimeError("a worker without work")
    work, things = _order
    return [work(thing) for thing in things[start:stop]]
