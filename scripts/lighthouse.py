"""Measures pages of a built site with Lighthouse, as a phone on a slow network sees them.

    python scripts/lighthouse.py SITE

Serves the folder compressed and with the cache headers that a static host sends, looks at the home page, the
fullest article that search engines may list, the fullest topic, the search and its results, and says what is
below what the project asks of itself: performance 98, the other three 100, the largest paint within a second
(results take two more round trips and are let off), an article within 40 KB. Exits with 1 if anything is,
with 2 if Lighthouse or Chromium is not there; `make lighthouse` brings the former.
"""

from __future__ import annotations

import gzip
import json
import mimetypes
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ASKED = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
LARGEST_PAINT = 1000
ARTICLE_BYTES = 40_000
RUNS = 3
NOINDEX = b'name="robots" content="noindex"'
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
TEXTS = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")


class StaticHost(SimpleHTTPRequestHandler):
    """What a static host does: compress texts, let browsers keep files, keep connections open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content, kind = file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith(TEXTS) and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache" if kind == "text/html" else "public, max-age=2592000")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which a folder is served, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def pages(site: Path) -> dict[str, str]:
    """The addresses that are looked at, by kind."""

    def fullest(folder: str) -> str:
        found = (file for file in site.glob(f"{folder}/*/index.html") if NOINDEX not in file.read_bytes())
        files = sorted(found, key=lambda file: (-file.stat().st_size, file))
        return f"{files[0].parent.relative_to(site).as_posix()}/"

    article = fullest("articles")
    word = article.removeprefix("articles/").split("-")[0]
    found = {"search": "search/", "results": f"search/?q={word}"}
    return {"home": "", "article": article, "topic": fullest("topics"), **found}


def measured(program: Path, address: str) -> dict[str, float]:
    """Scores, largest paint in milliseconds and bytes on the wire, of the best of some runs: what else the
    machine has to do makes a page slower, and nothing makes it faster than it is."""
    reports = (_report(program, address) for _ in range(RUNS))
    return max(map(_figures, reports), key=lambda figures: (figures["performance"], -figures["paint"]))


def _report(program: Path, address: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        flags = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
        command = [
            str(program),
            address,
            "--quiet",
            "--output=json",
            f"--output-path={out}",
            f"--only-categories={','.join(ASKED)}",
            f"--chrome-flags={flags}",
        ]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=os.environ | {"CHROME_PATH": _browser()}
        )
        if not out.is_file():
            raise SystemExit(f"Lighthouse failed at {address}:\n{done.stderr[-2000:]}")
        return json.loads(out.read_text(encoding="utf-8"))


def _figures(report: dict) -> dict[str, float]:
    requests = report["audits"]["network-requests"]["details"]["items"]
    sent = sum(
        each["transferSize"] for each in requests if each.get("resourceType") not in ("Image", "Other")
    )
    failed = [
        f"{name}: {audit['title']}"
        for name, audit in report["audits"].items()
        if audit.get("score") is not None and audit["score"] < 0.9 and audit["scoreDisplayMode"] == "binary"
    ]
    print(*failed, sep="\n", end="\n" if failed else "", file=sys.stderr)
    scores = {name: round(report["categories"][name]["score"] * 100) for name in ASKED}
    paint = report["audits"]["largest-contentful-paint"]["numericValue"]
    return {**scores, "paint": round(paint), "bytes": sent}


def _browser() -> str:
    named = os.environ.get("SEEDPRESS_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not named:
        print("Chromium is not there; SEEDPRESS_CHROMIUM names one", file=sys.stderr)
        raise SystemExit(2)
    return named


def wanting(kind: str, figures: dict[str, float]) -> Iterator[str]:
    """What is below what is asked."""
    yield from (f"{name} {figures[name]} < {least}" for name, least in ASKED.items() if figures[name] < least)
    if kind != "results" and figures["paint"] >= LARGEST_PAINT:
        yield f"largest paint {figures['paint']} ms"
    if kind == "article" and figures["bytes"] > ARTICLE_BYTES:
        yield f"{figures['bytes']} bytes"


def main(site: Path, program: Path) -> int:
    """Print a table; 1 if something is wanting."""
    if not program.is_file():
        print(f"Lighthouse is not at {program}: make lighthouse", file=sys.stderr)
        return 2
    short = False
    print("| page | performance | accessibility | best practices | SEO | largest paint ms | bytes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with served(site) as address:
        for kind, path in pages(site).items():
            figures = measured(program, address + path)
            print(f"| {kind} | {' | '.join(str(figure) for figure in figures.values())} |", flush=True)
            for what in wanting(kind, figures):
                short = True
                print(f"{kind}: {what}", file=sys.stderr)
    return int(short)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        raise SystemExit(2)
    PROGRAM = os.environ.get("LIGHTHOUSE", "node_modules/.lighthouse/node_modules/.bin/lighthouse")
    raise SystemExit(main(Path(sys.argv[1]), Path(PROGRAM)))
