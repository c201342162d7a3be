"""A web server on this computer, for texts that are fetched from their address."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!doctype html><html lang="en"><head>{head}
<title>Harbour seals learn to avoid ferries | Lindø Post</title>
<meta property="og:title" content="Harbour seals learn to avoid ferries">
<meta property="og:site_name" content="Lindø Post"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>
<h1>Harbour seals learn to avoid ferries</h1><p>By Ida Morgenrot</p>
<p>Seals in the Lindø strait have learned to keep away from ferries, a team from the University of Lindø
reports in a paper that took them five years to write and that others had doubted.</p><h2>How they hear</h2>
<p>“They hear the engine long before we do,” said Per Aldersgate, a marine biologist at the university.</p>
<blockquote><p>We never saw them as quick to learn as in this strait.</p></blockquote>
<ul><li>They dive early.</li><li>They come back late.</li></ul>
<table><tr><th>Year</th><th>Seals</th></tr><tr><td>2020</td><td>14</td></tr></table>
<p>They will look next at porpoises, which are shy and harder to count from a boat in winter.</p>
</article></main><aside><h3>Related</h3><a href="/x">Other news of today</a></aside>
<footer>Subscribe to our newsletter</footer></body></html>"""


class _Handler(BaseHTTPRequestHandler):
    answers: dict[str, tuple[int, dict[str, str], bytes]]
    stuck: threading.Event

    def do_HEAD(self) -> None:
        """Refused, as by many a server."""
        self.send_response(405)
        self.end_headers()

    def do_GET(self) -> None:
        """Answer as the test wants it; `/stuck` only when the test is over."""
        path = self.path.partition("?")[0]
        if path == "/stuck":
            self.stuck.wait(30)
        status, headers, body = self.answers.get(path, (404, {}, b"Nothing here"))
        if headers.get("Content-Encoding") == "gzip":
            body = gzip.compress(body)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value.replace("{self}", f"http://{self.headers['Host']}"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def serving(answers: dict[str, tuple[int, dict[str, str], bytes]]) -> Iterator[str]:
    """Serve answers (status, headers, body) by path; the server's address."""
    stuck = threading.Event()
    handler = type("Handler", (_Handler,), {"answers": answers, "stuck": stuck})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        stuck.set()
        server.shutdown()
        thread.join()
