"""`seedpress serve`: what is saved is on the screen, first its own page and then all that shows it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from builder.document import write
from builder.host.preview import Preview
from tests.digest import article, project

REPOSITORY = Path(__file__).parents[1]
SEED = "Seals avoid {}\n\nBy Ida Morgenrot\n\nOct 3, 2023\n\nSeals keep away from {}, a team reports.\n"


class Server:
    """A running server, and the digest that it serves."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.address = folder, f"http://127.0.0.1:{port}/small/"

    def page(self, where: str) -> str:
        try:
            with urllib.request.urlopen(self.address + where, timeout=30) as answer:
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            return f"{error.code}"
        except OSError:
            return ""

    def shows(self, words: str, where: str) -> bool:
        """Whether a page shows words, now or soon."""
        return any(words in self.page(where) or time.sleep(0.05) for _ in range(600))


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    config = project(tmp_path, {"eels": article("Eels"), "tides": article("Tides", tags=("eels",))})
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "seals.txt").write_text(SEED.format("ferries", "ferries"), "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "builder", "serve", "--address", f"127.0.0.1:{port}"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    with (tmp_path / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=config.parent, env=environment, stdout=log, stderr=log)
    served = Server(config.parent, port)
    try:
        assert served.shows("Eels", ""), (tmp_path / "serve.log").read_text()
        yield served
    finally:
        process.kill()
        process.wait()


def test_a_saved_article_is_on_its_page_and_then_wherever_it_is_shown(server):
    path = server.folder / "content/articles/eels.md"
    path.write_text(path.read_text("utf-8").replace("Eels", "Eels at dawn"), "utf-8")
    assert server.shows("Eels at dawn", "articles/eels/")
    assert server.shows("Eels at dawn", "articles/")


def test_a_saved_text_is_on_its_page_and_in_its_article_file(server):
    (server.folder / "seeds/seals.txt").write_text(SEED.format("boats", "boats"), "utf-8")
    assert server.shows("Seals avoid boats", "articles/seals-avoid-ferries/")
    assert "Seals avoid boats" in (server.folder / "content/articles/seals-avoid-ferries.md").read_text(
        "utf-8"
    )
    assert server.shows("Seals avoid boats", "articles/")


def test_what_is_new_or_gone_is_built_with_all_the_rest(server):
    (server.folder / "content/articles/mud.md").write_text(write(article("Mud")), "utf-8")
    assert server.shows("Mud", "articles/mud/")
    (server.folder / "content/articles/tides.md").unlink()
    assert server.shows("404", "articles/tides/")


def test_an_article_that_an_editor_breaks_leaves_the_site_standing(server):
    path = server.folder / "content/articles/eels.md"
    whole = path.read_text("utf-8")
    path.write_text(whole.replace("title:", "title: [", 1), "utf-8")
    assert server.shows("404", "articles/eels/")
    path.write_text(whole.replace("Eels", "Eels mended"), "utf-8")
    assert server.shows("Eels mended", "articles/eels/")


def test_a_saved_article_is_printed_without_building_the_rest(tmp_path):
    config = load_config(str(project(tmp_path, {"eels": article("Eels"), "tides": article("Tides")})))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    calls = []
    preview = Preview(lambda: calls.append(1), config.plugins["seedpress"]._standing, tmp_path / "serve/call")
    path = tmp_path / "content/articles/eels.md"
    path.write_text(path.read_text("utf-8").replace("Eels", "Eels at dawn"), "utf-8")
    preview.call.parent.mkdir()
    preview.changed.add(path)
    preview()
    assert "Eels at dawn" in (tmp_path / "site/articles/eels/index.html").read_text("utf-8")
    assert "Eels at dawn" not in (tmp_path / "site/articles/index.html").read_text("utf-8")
    assert calls == []
    while not preview.call.exists():
        time.sleep(0.05)
    preview.changed.add(preview.call)
    preview()
    assert calls == [1]
