"""Where the time of a build goes: seconds by stage, and the articles that took longest."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from heapq import nlargest
from operator import itemgetter

SLOWEST = 10


@dataclass(frozen=True, slots=True)
class Timings:
    """A clock that adds up; all in seconds of wall time."""

    stages: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    """By stage, in the order in which they were first begun."""
    articles: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    """By article file, what reading its text and printing its page took in the process that did it."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a `with` block to a stage."""
        self.stages[name] += 0.0
        start = time.perf_counter()
        try:
            yield
        finally:
            self.stages[name] += time.perf_counter() - start

    def lines(self) -> Iterator[str]:
        """The report, as text."""
        width = max(map(len, self.stages), default=0)
        for name, seconds in self.stages.items():
            yield f"{name:{width}}  {seconds:8.3f} s"
        if self.articles:
            yield ""
            yield "Slowest articles (reading and printing):"
        for name, seconds in nlargest(SLOWEST, self.articles.items(), key=itemgetter(1)):
            yield f"{seconds * 1000:8.1f} ms  {name}"
