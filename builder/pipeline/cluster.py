"""Reading texts on a Dask cluster: https://distributed.dask.org/."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from builder import __version__


class ClusterError(Exception):
    """Why a cluster cannot be used, and what to do, in one line."""


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers of the Dask scheduler at an address such as `tcp://10.0.0.5:8786`, as an executor.

    A job whose worker dies is done by another. `ClusterError` without Dask, if nobody answers there, or if
    a worker has another version of Seedpress (it would read texts otherwise).
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few need
    except ImportError:
        raise ClusterError("Dask is not installed here (python -m pip install 'seedpress[dask]')") from None
    try:
        client = Client(address, timeout=10, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterError(f"no Dask scheduler answers at {address}: {error}") from None
    with client:
        for worker, version in client.run(_version).items():
            if version != __version__:
                found = f"has Seedpress {version}" if version else "has no Seedpress"
                raise ClusterError(
                    f"the worker {worker} {found}, and this is {__version__} (install it there)"
                )
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]


def _version() -> str:
    try:
        from builder import __version__ as found  # noqa: PLC0415 - the worker's own
    except ImportError:
        return ""
    return found
