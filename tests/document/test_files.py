"""Files on disk: whole or not at all, and untouched where nothing changed."""

import os
from pathlib import Path

import pytest

from builder.document.files import write_if_changed


def test_only_what_changed_is_written(tmp_path):
    path = tmp_path / "articles" / "a.md"
    assert write_if_changed(path, "é\n") is True
    os.utime(path, (1, 1))
    assert write_if_changed(path, "é\n") is False
    assert path.stat().st_mtime == 1
    assert write_if_changed(path, "e\n") is True
    assert path.read_bytes() == b"e\n"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("old")

    def killed(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        write_if_changed(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
