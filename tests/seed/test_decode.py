"""Bytes of every kind become a text or one plain word about why not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import seed
from builder.diagnostics import Severity
from builder.seed.repair import repair

TEXT = "Über die Brücke\n\nDer Fluss stieg in der Nacht um drei Meter – „zu viel“, sagt die Wehrführerin."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_reads_the_same_in_every_encoding(encoding):
    page, _ = seed.read("a.txt", TEXT.encode(encoding))
    assert page is not None
    assert page.seed.text == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Nadie lo veía desde hacía veinte años, explicó la bióloga. “Llegó el otoño.”", "cp1252"),
        ("Chi aspetta un libro è già sul molo: la città è piccola, e più in là c’è il mare.", "cp1252"),
        ("Astrid Mørkved said that nobody had asked the island.", "cp1252"),
        ("L’été dernier, l’équipe a trouvé ça « très étonnant » — à Genève, déjà.", "cp1252"),
        ("Über die Brücke, „zu viel“, größer.", "latin-1"),
        ("“Nobody asked us,” she said. It’s the café’s fault – again.", "mac_roman"),
        ("Nadie lo veía desde hacía veinte años, explicó la bióloga.", "mac_roman"),
        (
            "Město se rozhodlo, že příští rok otevře novou knihovnu. Obyvatelé čtvrti si to přáli dlouho.",
            "cp1250",
        ),
    ],
)
def test_an_8_bit_text_is_read_in_the_encoding_it_was_saved_in(text, encoding):
    data = text.encode(encoding, "ignore")
    page, _ = seed.read("a.txt", data)
    assert page is not None
    assert page.seed.text == data.decode(encoding)


def test_a_file_that_is_not_utf8_says_so_at_its_first_odd_line():
    _, (finding,) = seed.read("a.txt", b"Title\n\nThe caf\xe9 is open until late on most days.")
    assert str(finding).startswith("a.txt:3:1: SP103: the file is not UTF-8")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "the file is empty"),
        (b"\xef\xbb\xbf  ", "the file holds no text"),
        (b"---\ntitle: X\n---\n", "the file holds no text"),
        (b"* * *\n\n----", "the file holds no text"),
        (b"%PDF-1.7 ...", "this is a PDF, not a text"),
        (b"PK\x03\x04\x14\x00", "this is a Word, LibreOffice or ZIP file, not a text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "this is a picture (PNG), not a text"),
        (bytes(range(256)) * 20, "this is a binary file, not a text"),
        (b"abc" + b"\0" * 100, "this is a binary file, not a text"),
    ],
)
def test_what_is_no_text_is_one_error_with_a_hint(data, message):
    page, findings = seed.read("x.txt", data)
    assert page is None
    assert [(f.message, f.severity) for f in findings] == [(message, Severity.ERROR)]
    assert findings[0].hint


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("â€œGruÌˆÃŸeâ€\x9d", "“Grüße”"),
        ("MÃ¼nchen", "München"),
        ("it\x92s", "it’s"),
        ("Fish &amp; chips&nbsp;&ndash; caf&eacute;", "Fish & chips\u00a0– café"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("“Quotes” ‘stay’, so do ﬁ and ２", "“Quotes” ‘stay’, so do ﬁ and ２"),
        ("zero\u200bwidth so\u00adft NUL\0", "zerowidth soft NUL"),
        ("trans\u00ad\nport", "trans-\nport"),
        ("a\rb\r\nc\vd\fe\u2028f\u2029g\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("👩\u200d🔬 gate\u200dway", "👩\u200d🔬 gateway"),
    ],
)
def test_what_copying_did_is_undone_and_nothing_else(printed, meant):
    import unicodedata

    assert unicodedata.normalize("NFC", repair(printed)) == meant


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_reading_never_raises_and_never_says_nothing(data):
    page, findings = seed.read("x.txt", data)
    assert page is not None or findings


@settings(deadline=None)
@given(st.text(max_size=300))
def test_repair_keeps_the_number_of_lines(text):
    ends = ("\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\u2028", "\u2029")
    plain = text.replace("\x85", "\n")
    for end in ends:
        plain = plain.replace(end, "\n")
    assert repair(text.replace("\x85", "\n")).count("\n") == plain.count("\n")
