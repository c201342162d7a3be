"""Pictures of the demonstration digest for the README: `make demo`, then `python scripts/screenshots.py`.

    python scripts/screenshots.py [--site build/demo/site] [--out docs] [--all]

`--all` takes every kind of page, narrow and wide, light and dark, in full length, to look at.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.browser.kinds import ADDRESSES, path_of


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what it is called, what it shows and how."""

    name: str
    kind: str
    width: int = 1280
    height: int = 900
    scheme: str = "light"
    whole: bool = False
    """The page in its full length."""


README = (
    Picture("screenshot-home", "home"),
    Picture("screenshot-article", "article"),
    Picture("screenshot-phone", "article", width=375, height=760, scheme="dark"),
)


def every_page() -> Iterator[Picture]:
    """All kinds of pages, in each width and palette."""
    for kind in ADDRESSES:
        for width in (375, 1280):
            for scheme in ("light", "dark"):
                yield Picture(
                    f"{kind.replace(' ', '-')}-{width}-{scheme}", kind, width, 900, scheme, whole=True
                )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this computer."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def take(browser: Browser, address: str, site: Path, picture: Picture, out: Path) -> None:
    """Take a picture and save it with a palette of 256 colours, which is a third of the size."""
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height}, color_scheme=picture.scheme
    )
    page.goto(f"{address}/{path_of(picture.kind, site)}", wait_until="networkidle")
    file = out / f"{picture.name}.png"
    page.screenshot(path=file, full_page=picture.whole)
    page.close()
    with Image.open(file) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--site", type=Path, default=Path("build/demo/site"))
    options.add_argument("--out", type=Path, default=Path("docs"))
    options.add_argument("--all", action="store_true")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with served(given.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for picture in every_page() if given.all else README:
            take(browser, address, given.site, picture, given.out)
            print(given.out / f"{picture.name}.png")


if __name__ == "__main__":
    main()
