"""Brings the interface's catalogues up to date with the strings in code and templates.

    python scripts/strings.py            # adds new strings, drops old ones, says what wants translating
    python scripts/strings.py --check    # writes nothing, exits with 1 if something is missing or stale

Catalogues carry no line numbers and no dates, and are in order of their messages, so that two people who
add strings rarely meet.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

REPOSITORY = Path(__file__).resolve().parents[1]
CATALOGUES = REPOSITORY / "builder" / "locale"
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
FOLDERS = (
    ("templates", "**.html", "jinja2"),
    ("templates", "**.txt", "jinja2"),
    ("builder/site", "**.py", "python"),
)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "N_": None,
    "count": (1, 2),
    "ngettext": (1, 2),
    "N2_": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
OPTIONS = {"trimmed": "true", "silent": "false"}
_DATED = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team).*\n', re.MULTILINE
)


def template() -> Catalog:
    """All messages of code and templates."""
    made = Catalog()
    for folder, pattern, method in FOLDERS:
        found = extract_from_dir(
            REPOSITORY / folder, [(pattern, method)], {pattern: OPTIONS}, KEYWORDS, comment_tags=("Note:",)
        )
        for _, _, message, comments, context in found:
            made.add(message, auto_comments=comments, context=context)
    return made


def updated(language: str, messages: Catalog) -> tuple[bytes, list[str]]:
    """A language's catalogue with these messages and no others, and those that want translating."""
    file = CATALOGUES / language / "LC_MESSAGES" / "seedpress.po"
    catalog = Catalog(language)
    if file.is_file():
        with file.open("rb") as source:
            catalog = read_po(source, locale=language)
    catalog.update(messages, no_fuzzy_matching=True)
    catalog.fuzzy = False
    catalog.header_comment = f"# The interface of Seedpress in {catalog.locale.english_name}."
    catalog.project, catalog.version = "Seedpress", ""
    written = BytesIO()
    write_po(written, catalog, width=0, no_location=True, sort_output=True, ignore_obsolete=True)
    wanting = [str(each.id) for each in catalog if each.id and not all(_strings(each.string))]
    return _DATED.sub(b"", written.getvalue()).rstrip(b"\n") + b"\n", wanting


def _strings(string: str | tuple[str, ...]) -> Iterator[str]:
    yield from (string,) if isinstance(string, str) else string or ("",)


def main(check: bool) -> int:
    """Update or check all catalogues; 1 if one is not as it should be."""
    messages, wrong = template(), False
    for language in LANGUAGES:
        file = CATALOGUES / language / "LC_MESSAGES" / "seedpress.po"
        content, wanting = updated(language, messages)
        stale = not file.is_file() or file.read_bytes() != content
        wrong |= bool(wanting) or (check and stale)
        if stale and not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        elif stale:
            print(f"{language}: not up to date with the strings (make strings)")
        for message in wanting:
            print(f"{language}: not translated: {message}")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
