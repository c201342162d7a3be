"""Which article files are known to be what their seeds give, so that neither need be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from builder.cache import Cache, decode, digest, digest_of_files
from builder.diagnostics import Diagnostic, Severity
from builder.pipeline.gather import Job
from builder.pipeline.make import Made

_KIND = "made"
_BUILDER = Path(__file__).resolve().parents[1]
_STAGES = ("authority", "seed", "extract", "document", "lang", "pipeline")


@dataclass(frozen=True, slots=True)
class Memory:
    """Records in the cache: seed → digest of all that its article file was made of, and the file."""

    cache: Cache
    records: Mapping[str, tuple[str, str]]
    maker: str
    """Digest of the program and of the vocabularies."""

    @classmethod
    def open(cls, cache: Cache, authority: Path) -> Memory:
        """What the cache knows."""
        program = [
            path for stage in _STAGES for path in (_BUILDER / stage).rglob("*.*") if path.suffix != ".pyc"
        ]
        base = [*_BUILDER.glob("*.py"), *program]
        return cls(cache, cache.load(_KIND), digest_of_files([*base, *authority.glob("*.yml")]))

    def recall(self, job: Job) -> list[Diagnostic] | None:
        """The findings of a seed whose article file needs nothing; `None` where it may."""
        known = self.records.get(job.name)
        if known is None or job.article is None or known[0] != self._digest(job, job.article):
            return None
        rows = decode(known[1])
        if not isinstance(rows, list):
            return None
        return [Diagnostic(row[0], Severity(row[1]), *row[2:]) for row in rows]

    def keep(self, job: Job, article: Path, made: Made) -> None:
        """Remember that an article file is what its seed gives."""
        self.cache.store(_KIND, job.name, self._digest(job, article), [astuple(d) for d in made.diagnostics])

    def forget_but(self, names: Iterable[str]) -> None:
        """Forget the seeds that are gone."""
        self.cache.drop(_KIND, self.records.keys() - set(names))

    def _digest(self, job: Job, article: Path) -> str:
        try:
            return digest(self.maker, job.shown, article.name, job.seed.read_bytes(), article.read_bytes())
        except OSError:
            return ""
