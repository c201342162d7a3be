"""Fetching a text from its address: HTTP and nothing else, within bounds, and plain words where it fails."""

from __future__ import annotations

import gzip
import http.client
import socket
import ssl
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from email.message import Message

from builder import __version__
from builder.importers.model import NotImportedError

TIMEOUT = 20.0
"""Seconds without an answer."""
LARGEST = 30_000_000
_BROWSER = "open it in a browser, copy the article and add that: seedpress add -"
_AGENT = f"Mozilla/5.0 (compatible; seedpress/{__version__})"
_ACCEPTED = "text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf;q=0.9,*/*;q=0.1"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands at an address."""

    url: str
    """After all redirects."""
    data: bytes
    type: str
    """Media type, without parameters."""
    charset: str | None


def fetch(url: str, timeout: float = TIMEOUT) -> Fetched:
    """What stands at a web address. `NotImportedError` (SP902) where nothing can be had."""
    try:
        with opener().open(request(url), timeout=timeout) as answer:
            data = answer.read(LARGEST + 1)
            said: Message = answer.headers
            final = answer.url
    except urllib.error.HTTPError as error:
        error.close()
        if error.code < 400:  # more redirects than anybody means, or one to somewhere else than the web
            raise NotImportedError("SP902", "its redirects lead to no page", _BROWSER) from error
        hint = _BROWSER if error.code in (401, 403, 429, 451) else "look whether the address is right"
        raise NotImportedError("SP902", f"the server answers: {error.code} {error.reason}", hint) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise NotImportedError("SP902", _why(error, timeout), "look whether the address is right") from error
    if len(data) > LARGEST:
        raise NotImportedError("SP902", f"this is larger than {LARGEST // 1_000_000} MB", _BROWSER)
    if said.get("Content-Encoding", "").lower() == "gzip":
        data = _unpacked(data)
    return Fetched(final, data, said.get_content_type(), said.get_content_charset())


def request(url: str, method: str = "GET") -> urllib.request.Request:
    """A request that says who asks, and for what. `ValueError` for what is no address."""
    headers = {"User-Agent": _AGENT, "Accept": _ACCEPTED, "Accept-Encoding": "gzip"}
    return urllib.request.Request(url, headers=headers, method=method)


def opener() -> urllib.request.OpenerDirector:
    """HTTP with redirects; neither `file:` nor `ftp:`, also not after a redirect."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _unpacked(data: bytes) -> bytes:
    try:
        unpacked = gzip.decompress(data)
    except (OSError, EOFError, zlib.error) as error:
        raise NotImportedError("SP902", "what the server sent is damaged", "try again") from error
    if len(unpacked) > LARGEST:
        raise NotImportedError("SP902", f"this is larger than {LARGEST // 1_000_000} MB", _BROWSER)
    return unpacked


def _why(error: Exception, timeout: float) -> str:
    """What went wrong, in a few words."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return f"there was no answer within {timeout:.0f} seconds"
    if isinstance(reason, socket.gaierror):
        return "there is no such server"
    if isinstance(reason, ConnectionRefusedError):
        return "the server takes no connection"
    return f"it could not be fetched: {reason or type(error).__name__}"
