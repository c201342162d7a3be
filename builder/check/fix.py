"""What can be mended without a person: where what is meant is beyond doubt, and nothing can be lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import yaml

from builder.diagnostics import Diagnostic
from builder.document.files import write_if_changed
from builder.seed.decode import decode
from builder.urls import without_tracking

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENCODINGS = ("cp1252", "cp1250", "mac_roman", "utf-16-le", "utf-16-be")
_FENCED = re.compile(r"\A\s{0,1000}?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(
    r"^([ \t]*(?:- +)?[\w .-]{1,60}:[ \t]+)(?![\"'\[{|>&*!#])(\S[^\r\n]*?)([ \t]*\r?)$", re.MULTILINE
)
_URL = re.compile(r"^(url:[ \t]*)(\S+)", re.MULTILINE)

Mend = Callable[[bytes], str | None]
"""From a file's bytes to its mended text; `None` where it cannot be mended safely."""


def mend(found: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """Mend the files that findings are about: (path, what was done) for each."""
    done: list[tuple[str, str]] = []
    for path, code in dict.fromkeys((each.path, each.code) for each in found if each.code in MENDS):
        repair, what = MENDS[code]
        text = repair(Path(path).read_bytes())
        if text is not None and write_if_changed(Path(path), text):
            done.append((path, what))
    return done


def as_utf8(data: bytes) -> str | None:
    """The text of a file in another encoding, if writing it in that would give the same bytes again."""
    text, _ = decode("", data)
    if text is None:
        return None
    return text if any(_encoded(text, encoding) == data for encoding in _ENCODINGS) else None


def _encoded(text: str, encoding: str) -> bytes | None:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def with_quotes(data: bytes) -> str | None:
    """The text with values that hold a colon in quotation marks, if its YAML cannot be read without and can
    with them."""
    text = _utf8(data)
    if text is None:
        return None
    fenced = _FENCED.match(text)
    start, end = fenced.span(1) if fenced else (0, len(text))
    source = text[start:end]
    quoted = _PAIR.sub(_quoted, source)
    return text[:start] + quoted + text[end:] if _is_map(quoted) and not _is_map(source) else None


def _quoted(pair: re.Match[str]) -> str:
    value = pair[2]
    if ": " not in value and not value.endswith(":") and value[0] not in "@`%":
        return pair[0]
    return f"{pair[1]}{json.dumps(value, ensure_ascii=False)}{pair[3]}"


def _is_map(source: str) -> bool:
    try:
        return isinstance(yaml.compose(source, _Loader), yaml.MappingNode)
    except (yaml.YAMLError, ValueError):
        return False


def without_trackers(data: bytes) -> str | None:
    """The text with the address in its header as it may be kept."""
    text = _utf8(data)
    fenced = _FENCED.match(text) if text is not None else None
    if text is None or fenced is None:
        return None
    header = _URL.sub(lambda found: found[1] + without_tracking(found[2]), fenced[1])
    return text[: fenced.start(1)] + header + text[fenced.end(1) :]


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


_QUOTED = "put values that hold a colon into quotation marks"
MENDS: Mapping[str, tuple[Mend, str]] = {
    "SP103": (as_utf8, "written as UTF-8"),
    "SP112": (with_quotes, _QUOTED),
    "SP202": (with_quotes, _QUOTED),
    "SP501": (with_quotes, _QUOTED),
    "SP118": (without_trackers, "took the tracking parameters out of its address"),
}
"""By code: how it is mended, and what is said of it. The rules that say they can be mended are these."""
