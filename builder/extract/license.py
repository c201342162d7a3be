"""The licence that the text names, as an SPDX identifier where there is one.

Creative Commons licences are read in all their spellings (`CC BY-SA 4.0`, `CCBYNC`, 'Creative Commons
Attribution 4.0 International', an address of theirs); identifiers as in the SPDX licence list 3.x.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.article import Evidence, Found
from builder.extract.field import Field, Known
from builder.seed.model import Block, Kind, Page

_CODE = re.compile(
    r"\bCC[ -]?(?P<parts>BY(?:[ -]?(?:NC|SA|ND)){0,2})\b(?:[ -]?(?:v\.?\s?)?(?P<version>[1-4]\.\d))?"
    r"|creativecommons\.org/licenses/(?P<path>by(?:-(?:nc|sa|nd)){0,2})/(?P<at>[1-4]\.\d)"
    r"|\bCC[ -]?0(?:[ -](?P<zero>1\.0))?\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\bCreative\sCommons(?P<words>(?:[\s,–-]{1,2}(?:Attribution|Non-?Commercial|Share-?Alike|No-?Deriv(?:ative)?s?"
    r"|Namensnennung|Nicht[ -]kommerziell|Weitergabe\sunter\sgleichen\sBedingungen|Keine\sBearbeitungen?"
    r"|Atribu\w{3,5}|Reconocimiento|No\sComercial|Compartir\s?Igual|Sin\s?Obra\s?Derivada|Paternité"
    r"|Pas\sd’Utilisation\sCommerciale|Partage\sdans\sles\sMêmes\sConditions|Attribuzione|Naamsvermelding)){1,4})?"
    r"[\s(]{0,2}(?P<version>[1-4]\.\d)?",
    re.IGNORECASE,
)
_PARTS = (
    ("NC", re.compile(r"non-?com|nicht|no\scom|pas\sd", re.IGNORECASE)),
    ("SA", re.compile(r"share|weiter|compartir|partage", re.IGNORECASE)),
    ("ND", re.compile(r"deriv|bearb", re.IGNORECASE)),
)
_PICTURE = re.compile(
    r"\b(?:credit|photo|image|picture|figure|foto|bild|imagen|illustration)s?\b", re.IGNORECASE
)
_LONGEST = 1500


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The first licence that is not a picture's: its code, else its name."""
    blocks = [b for b in page.blocks if b.kind not in (Kind.CREDIT, Kind.REFERENCE, Kind.RELATED)]
    blocks = [b for b in blocks if "CC" in b.text or "ommons" in b.text]
    blocks = [b for b in blocks if len(b.text) <= _LONGEST and not _PICTURE.search(b.text[:200])]
    for rule, reader in (("license-code", _by_code), ("license-name", _by_name)):
        for block in blocks:
            for spdx, start, end in reader(block):
                yield Found(spdx, Evidence(block.locate(start, end), rule, 0.9))
                return


def names_license(text: str) -> bool:
    """Whether a text names a licence."""
    return bool(_CODE.search(text) or _NAME.search(text))


def _by_code(block: Block) -> Iterator[tuple[str, int, int]]:
    for match in _CODE.finditer(block.text):
        if match["parts"] or match["path"]:
            parts = re.findall(r"BY|NC|SA|ND", (match["parts"] or match["path"]).upper())
            version = match["version"] or match["at"]
            yield "-".join(["CC", *parts, *([version] if version else [])]), match.start(), match.end()
        else:
            yield "CC0-1.0", match.start(), match.end()


def _by_name(block: Block) -> Iterator[tuple[str, int, int]]:
    for match in _NAME.finditer(block.text):
        if match["words"]:
            parts = [code for code, pattern in _PARTS if pattern.search(match["words"])]
            version = [match["version"]] if match["version"] else []
            yield "-".join(["CC", "BY", *parts, *version]), match.start(), match.end()
        else:
            yield "Creative Commons", match.start(), match.start() + len("Creative Commons")


LICENSE: Field[str] = Field("license", read)
