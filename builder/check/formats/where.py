"""Paths as a code host wants them: from the top of the repository."""

from __future__ import annotations

import os
from pathlib import Path


def from_repository(path: str) -> str:
    """A path as a user named it, from the top of the working copy: `GITHUB_WORKSPACE` says where that is,
    else the current folder is taken for it."""
    top = os.environ.get("GITHUB_WORKSPACE")
    whole = Path(path).absolute()
    if top and whole.is_relative_to(top):
        return whole.relative_to(top).as_posix()
    return path
