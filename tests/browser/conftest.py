"""The built demonstration digest, served on this computer, and windows to look at it in."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.sites.copy import copy_site

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration digest, built once."""
    folder = tmp_path_factory.mktemp("demo") / "digest"
    copy_site("demo", folder)
    environment = {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY),
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "1782864000",  # 1 July 2026
    }
    command = [sys.executable, "-m", "builder", "build"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built digest is served."""
    with served(site) as where:
        yield where


@dataclass
class Visit:
    """A page in the browser, and all that went wrong on it."""

    page: Page
    base: str
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    """Requests that went to another host."""

    def to(self, path: str) -> Page:
        """Open a page of the site, `articles/x/`, and wait until it is drawn."""
        answer = self.page.goto(f"{self.base}/{path}", wait_until="load")
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"
        return self.page


Open = Callable[..., AbstractContextManager[Visit]]


@pytest.fixture(scope="session")
def visit(chromium: Browser, address: str) -> Open:
    """Open a window on the demonstration digest."""
    return windows(chromium, address)


def windows(chromium: Browser, address: str) -> Open:
    """Opens windows: `with visit(width=375, scheme="dark", scripts=False) as seen:`."""

    @contextmanager
    def opened(
        width: int = 1280, scheme: str = "light", scripts: bool = True, **options: object
    ) -> Iterator[Visit]:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]
        )
        seen = Visit(context.new_page(), address)
        page = seen.page
        page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("requestfailed", lambda request: seen.errors.append(f"failed: {request.url}"))
        page.on(
            "request",
            lambda request: seen.strangers.append(request.url) if _strange(request.url, address) else None,
        )
        yield seen
        context.close()

    return opened


def _strange(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:", "blob:"))
