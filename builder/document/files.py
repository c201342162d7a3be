"""Files on disk: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from pathlib import Path

_ABANDONED = 60
"""Seconds after which an unfinished file belongs to a process that died: writing one takes milliseconds."""


def write_if_changed(path: Path, text: str) -> bool:
    """Write a file if its bytes would differ; whether it did.

    UTF-8 with `\\n`. The text goes into a new file beside it, which then takes its place in one step,
    so that a process that is killed leaves either the old file or the new one.
    """
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def sweep(folder: Path) -> None:
    """Remove what processes that were killed left unfinished in a folder."""
    for path in folder.glob(".*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()
