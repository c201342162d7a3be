"""The README's pictures of the demonstration digest: `make demo`, then `python scripts/screenshots.py`.

    python scripts/screenshots.py [--site build/demo/site] [--out docs] [--all]

`--all` takes every kind of page, narrow and wide, light and dark, in full length, to look at.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
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
    query: str = ""
    """What stands behind the page's address."""


README = (
    Picture("home", "home", width=1180, height=1000),
    Picture("article", "article with everything", width=1180, height=1000),
    Picture("phone", "article", width=390, height=1000, scheme="dark"),
)
BOTH_PALETTES = ("home", "article", "topic", "person", "quotes", "statistics", "issue", "search")
QUERIES = {"search": "?q=blood+pressure"}
HEIGHT, GAP, BACKGROUND = 620, 24, "#d9dcd6"


def every_page() -> Iterator[Picture]:
    """All kinds of pages, in each width and palette."""
    for kind in ADDRESSES:
        for width in (320, 768, 1280, 2560):
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


def take(browser: Browser, address: str, site: Path, picture: Picture) -> Image.Image:
    """Take a picture of a page."""
    size = {"width": picture.width, "height": picture.height}
    page = browser.new_page(viewport=size, color_scheme=picture.scheme)
    page.goto(f"{address}/{path_of(picture.kind, site)}{picture.query}", wait_until="networkidle")
    shot = page.screenshot(full_page=picture.whole)
    page.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


def side_by_side(images: Sequence[Image.Image]) -> Image.Image:
    """Pictures of one height in a row, with a margin."""
    scaled = [image.resize((image.width * HEIGHT // image.height, HEIGHT), Image.LANCZOS) for image in images]
    row = Image.new("RGB", (sum(i.width + GAP for i in scaled) + GAP, HEIGHT + 2 * GAP), BACKGROUND)
    left = GAP
    for image in scaled:
        row.paste(image, (left, GAP))
        left += image.width + GAP
    return row


def save(image: Image.Image, file: Path) -> None:
    """Save with a palette of 256 colours, which is a third of the size."""
    image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(file, optimize=True)
    print(file)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--site", type=Path, default=Path("build/demo/site"))
    options.add_argument("--out", type=Path, default=Path("docs"))
    options.add_argument("--all", action="store_true")
    given = options.parse_args()
    (given.out / "pages").mkdir(parents=True, exist_ok=True)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with served(given.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        shoot = partial(take, browser, address, given.site)
        if given.all:
            for picture in every_page():
                save(shoot(picture), given.out / f"{picture.name}.png")
        else:
            save(side_by_side([shoot(picture) for picture in README]), given.out / "screenshot.png")
            for kind in BOTH_PALETTES:
                light, dark = (
                    Picture(kind, kind, 1180, 1000, scheme, query=QUERIES.get(kind, ""))
                    for scheme in ("light", "dark")
                )
                save(side_by_side([shoot(light), shoot(dark)]), given.out / "pages" / f"{kind}.png")


if __name__ == "__main__":
    main()
