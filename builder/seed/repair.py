"""What copying and converting did to a text, undone: one line in, one line out, no word changed."""

from __future__ import annotations

import html
import re

_LINE_END = re.compile("\r\n|[\r\v\f\x1c\x1d\x1e\u2028\u2029]|(?<![\xc2-\xf4])\x85")
"""U+0085 after a lead byte of UTF-8 is half a character that was read as two."""
_SOFT_HYPHEN_AT_END = re.compile("\u00ad[ \t]*$", re.MULTILINE)
_INVISIBLE = re.compile(
    "[\0-\x08\x0e-\x1b\x1f\x7f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_IDLE_JOINER = re.compile(
    "(?<![\u0600-\u0dff\u1000-\u17ff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
"""A joiner that shapes no Arabic, Indic or emoji sequence."""
_ODD = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""All that the patterns above look for: most texts hold none of it, and one look settles that."""
_TERMINAL = re.compile(r"\x1b\[[0-9;]{0,20}[A-Za-z]")
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_C1 = re.compile("[\x80-\x9f]")
_MAYBE_MOJIBAKE = re.compile(
    "[\x80-\x9f\u00c2-\u00f4\u0102-\u0103\u0413\u0420-\u0421\u0432\u221a\u251c\u0393][^\x00-\x7f]"
)
"""A lead byte of UTF-8 read as a letter of some 8-bit encoding, and another such letter after it."""


def repair(text: str) -> str:
    """The text with lines that end in LF, invisible and control characters gone, left-over HTML entities
    and mojibake resolved. Quotation marks, ligatures and widths stay as they are, and so does the number of
    lines: every line end of the input, of whatever kind, is one LF of the output.
    """
    text = text.replace("\r\n", "\n")
    odd = _ODD.search(text) is not None
    if odd:
        text = _SOFT_HYPHEN_AT_END.sub("-", _LINE_END.sub("\n", text))
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if not text.isascii() and _MAYBE_MOJIBAKE.search(text):
        text = "\n".join(map(_without_mojibake, text.split("\n")))
    if odd:
        text = _C1.sub(_windows_character, _TERMINAL.sub("", text))
        text = _INVISIBLE.sub("", _IDLE_JOINER.sub("", text))
    return text


def _windows_character(control: re.Match[str]) -> str:
    """What a C1 control character prints: the character of Windows-1252 that has its number."""
    return control[0].encode("latin-1").decode("cp1252", "ignore")


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for; the entity itself where that is no printable character."""
    character = html.unescape(entity[0])
    if character in ("\u00ad", "\u200b", "\ufeff"):
        return ""
    return character if character.isprintable() or character == "\u00a0" else entity[0]


def _without_mojibake(line: str) -> str:
    if not _MAYBE_MOJIBAKE.search(line):
        return line
    from ftfy import fix_encoding  # noqa: PLC0415 - few texts need it, and it is slow to load
    from ftfy.badness import is_bad  # noqa: PLC0415

    fixed = fix_encoding(line) if is_bad(line) else line
    return _LINE_END.sub(" ", _INVISIBLE.sub("", fixed)).replace("\n", " ")
