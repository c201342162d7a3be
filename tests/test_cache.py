"""A cache that is missing, damaged, of another version or shared costs time and nothing else."""

from __future__ import annotations

import sqlite3

import pytest

from builder.cache import FILE, Cache, decode, digest


def stored(folder, **values):
    with Cache(folder) as cache:
        for key, value in values.items():
            cache.store("kind", key, "d", value)


def loaded(folder):
    with Cache(folder) as cache:
        return {key: decode(value) for key, (_, value) in cache.load("kind").items()}


def test_what_was_stored_is_there_for_the_next_run(tmp_path):
    stored(tmp_path, a=[1, "ü", None], b={"x": True})
    assert loaded(tmp_path) == {"a": [1, "ü", None], "b": {"x": True}}


def test_what_was_dropped_is_gone(tmp_path):
    stored(tmp_path, a=1, b=2)
    with Cache(tmp_path) as cache:
        cache.drop("kind", ["a"])
    assert loaded(tmp_path) == {"b": 2}


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_replaced(tmp_path, damage):
    (tmp_path / FILE).write_bytes(damage)
    assert loaded(tmp_path) == {}
    stored(tmp_path, a=1)
    assert loaded(tmp_path) == {"a": 1}


def test_a_file_damaged_in_the_middle_is_replaced(tmp_path):
    stored(tmp_path, **{f"key{n}": "x" * 500 for n in range(500)})
    data = bytearray((tmp_path / FILE).read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    (tmp_path / FILE).write_bytes(data)
    assert loaded(tmp_path) == {}
    stored(tmp_path, a=1)
    assert loaded(tmp_path) == {"a": 1}


def test_another_version_is_replaced(tmp_path):
    db = sqlite3.connect(tmp_path / FILE)
    db.execute("pragma user_version = 99")
    db.execute("create table records (other text)")
    db.close()
    stored(tmp_path, a=1)
    assert loaded(tmp_path) == {"a": 1}


def test_a_folder_that_cannot_be_written_is_no_cache(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    stored(tmp_path / "file", a=1)
    assert loaded(tmp_path / "file") == {}


def test_two_processes_may_write_at_once(tmp_path):
    with Cache(tmp_path) as one, Cache(tmp_path) as other:
        one.store("kind", "a", "d", 1)
        other.store("kind", "b", "d", 2)
    assert loaded(tmp_path) == {"a": 1, "b": 2}


def test_parts_of_a_digest_cannot_run_into_each_other():
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
