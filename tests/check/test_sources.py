"""`seedpress links`: what is gone is told, and who refuses robots is not called gone."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from builder.article import Reference, Source
from builder.check import sources
from builder.cli import main
from tests.digest import article, project
from tests.importers.server import serving

ANSWERS = {
    "/there": (200, {}, b"here"),
    "/moved": (301, {"Location": "/there"}, b""),
    "/robots": (403, {}, b"no"),
    "/broken": (500, {}, b"no"),
    "/gone": (410, {}, b"no"),
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    ask = sources.ask
    monkeypatch.setattr(sources, "ask", lambda folders: ask(folders, pause=0))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def links(folder, monkeypatch, urls):
    made = {f"a{n}": article(f"A {n}", source=Source("Post", url)) for n, url in enumerate(urls)}
    project(folder, made)
    monkeypatch.chdir(folder)
    return CliRunner().invoke(main, ["links"])


def test_sources_that_are_gone_are_told_by_file_and_line(tmp_path, monkeypatch):
    with serving(ANSWERS) as base:
        paths = ("/there", "/moved", "/robots", "/broken", "/gone", "/nowhere", "/there")
        result = links(tmp_path, monkeypatch, [base + path for path in paths])
    assert result.exit_code == 1
    assert "6 sources asked for, 2 gone; 2 did not tell\n" in result.output
    assert "content/articles/a4.md:7:1: SP905: " in result.output
    assert "/gone: the server answers: 410 Gone (look for it" in result.output
    assert "/nowhere: the server answers: 404 Not Found" in result.output
    assert result.output.count("SP905") == 2


def test_papers_are_asked_for_at_their_address(tmp_path, monkeypatch):
    with serving(ANSWERS) as base:
        project(tmp_path, {"a": article(references=(Reference(id="x", type="book", url=f"{base}/gone"),))})
        monkeypatch.chdir(tmp_path)
        assert "/gone: the server answers: 410" in CliRunner().invoke(main, ["links"]).output


def test_a_server_that_is_not_there_any_more_is_gone_and_one_that_is_down_is_not(tmp_path, monkeypatch):
    result = links(tmp_path, monkeypatch, ["http://nowhere.invalid/a", "http://127.0.0.1:9/b"])
    assert "there is no such server" in result.output
    assert "2 sources asked for, 1 gone; 1 did not tell" in result.output


def test_all_is_well_where_everything_is_there(tmp_path, monkeypatch):
    with serving(ANSWERS) as base:
        result = links(tmp_path, monkeypatch, [f"{base}/there"])
    assert (result.exit_code, result.output) == (0, "1 source asked for, 0 gone\n")
