"""How jobs get to those who do them, in this process or far away, and how results come back in order."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future

from builder.pipeline.gather import Job
from builder.pipeline.make import Loaded, Made, load

Task = Callable[[Loaded], Made]

_BATCH = 16
"""Jobs in one order: each is done in some milliseconds, an order on its way costs one."""
_AHEAD = 256
"""Orders under way, so that a cluster is busy and not all texts are in memory at once."""


def dispatch(work: Iterable[Job], task: Task, executor: Executor | None) -> Iterator[Made]:
    """What the jobs give, in their order. Files are read here, so that an executor's workers need not see
    them: any `concurrent.futures.Executor` does, and `None` is this process."""
    if executor is None:
        yield from (do(task, job) for job in map(load, work))
        return
    waiting: deque[Future[list[Made]]] = deque()
    try:
        for batch in _batches(map(load, work)):
            waiting.append(executor.submit(_all_done, task, batch))
            if len(waiting) > _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        for order in waiting:
            order.cancel()


def _batches(jobs: Iterator[Loaded | Made]) -> Iterator[list[Loaded | Made]]:
    while batch := list(itertools.islice(jobs, _BATCH)):
        yield batch


def _all_done(task: Task, batch: Sequence[Loaded | Made]) -> list[Made]:
    return [do(task, job) for job in batch]


def do(task: Task, job: Loaded | Made) -> Made:
    """What a job gives; one whose files could not be read is done already."""
    return job if isinstance(job, Made) else task(job)
