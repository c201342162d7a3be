"""Settings of all tests, and the one browser that some of them look at pages with.

Without Chromium those are skipped, unless CI is set: there a missing browser is a failure. Any Chromium or
Chrome on the PATH will do; SEEDPRESS_CHROMIUM names another.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is slow now and then; how fast the builder is has its own measure.
settings.register_profile("seedpress", deadline=None)
settings.load_profile("seedpress")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
]


def missing(what: str) -> None:
    """Skip where a developer lacks a tool; fail where CI does."""
    if os.environ.get("CI", "").lower() in ("1", "true", "yes"):
        pytest.fail(f"{what}, and CI needs it")
    pytest.skip(f"{what}; .ci/run installs it on Debian")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    from playwright.sync_api import sync_playwright

    named = os.environ.get("SEEDPRESS_CHROMIUM")
    program = named or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        if program is None and Path(playwright.chromium.executable_path).is_file():
            program = playwright.chromium.executable_path
        if program is None:
            missing("Chromium is not there")
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()
