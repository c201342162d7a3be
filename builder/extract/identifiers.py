"""Registered trials, preprints, books and the like, each with its scheme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.article import Evidence, Found, Span
from builder.extract.citing.own import own_doi
from builder.extract.field import Field, Known
from builder.seed.model import Block, Kind, Page


@dataclass(frozen=True, slots=True)
class _Scheme:
    """How one kind of identifier is printed, and what makes it one."""

    rule: str
    pattern: re.Pattern[str]
    """Its group 1 is the identifier."""
    write: Callable[[str], str | None]
    """The identifier as the article file has it, or nothing where its check digit is wrong."""


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """Each identifier once, in order of first mention; the article's own DOI last."""
    seen: set[str] = set()
    for block in page.blocks:
        if block.kind in _UNREAD:
            continue
        for found in _in_block(block):
            of_site = block.kind in _FURNITURE and found.value.startswith("ISSN:")
            if found.value not in seen and not of_site:
                seen.add(found.value)
                yield found
    yield from own_doi(page)


_UNREAD = frozenset((Kind.RELATED,))
_FURNITURE = frozenset((Kind.CHROME, Kind.DISCLAIMER, Kind.CONTACT))


def _in_block(block: Block) -> list[Found[str]]:
    text = block.text
    if not any(mark in text for mark in _MARKS):
        return []
    found: list[tuple[Span, Found[str]]] = []
    for scheme in _SCHEMES:
        for match in scheme.pattern.finditer(text):
            value = scheme.write(match[1])
            if value and not _in_address(text, match):
                span = block.locate(*match.span(1))
                found.append((span, Found(value, Evidence(span, f"identifier-{scheme.rule}", 0.98))))
    return [item for _, item in sorted(found, key=lambda pair: pair[0])]


def _in_address(text: str, match: re.Match[str]) -> bool:
    """Whether it stands inside an address that is not its own registry's."""
    before = re.search(r"\S{1,200}$", text[max(0, match.start() - 200) : match.start()])
    return bool(before and "/" in before[0] and not _REGISTRY.search(before[0] + match[0]))


_REGISTRY = re.compile(
    r"(?:clinicaltrials\.gov|isrctn\.com|arxiv\.org|pubmed|ncbi\.nlm\.nih\.gov|orcid\.org|issn\.org|clinicaltrialsregister)",
    re.IGNORECASE,
)


def _prefixed(prefix: str) -> Callable[[str], str]:
    return lambda text: prefix + text


def _upper(text: str) -> str:
    return text.upper()


def _isrctn(text: str) -> str:
    return "ISRCTN" + text


def isbn(text: str) -> str | None:
    """ISO 2108: ten digits, weights 10 to 1, divisible by 11; or thirteen, weights 1 and 3, by 10."""
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    if len(digits) == 10 and "X" not in digits[:9]:
        total = sum((10 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
        return f"ISBN:{digits}" if total % 11 == 0 else None
    if len(digits) == 13 and digits.isdigit() and digits[:3] in ("978", "979"):
        total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits))
        return f"ISBN:{digits}" if total % 10 == 0 else None
    return None


def issn(text: str) -> str | None:
    """ISO 3297: weights 8 to 1, divisible by 11."""
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    total = sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits))
    return f"ISSN:{digits[:4]}-{digits[4:]}" if total % 11 == 0 else None


def orcid(text: str) -> str | None:
    """ISO 7064 mod 11-2, as ORCID's support pages give it."""
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    if digits[-1] != ("X" if check == 10 else str(check)):
        return None
    return "ORCID:" + "-".join(digits[i : i + 4] for i in range(0, 16, 4))


_SCHEMES = (
    _Scheme(
        "nct", re.compile(r"\b(NCT\s?0\d{7})\b", re.IGNORECASE), lambda text: _upper(re.sub(r"\s", "", text))
    ),
    _Scheme("isrctn", re.compile(r"\bISRCTN[\s:#]{0,2}(\d{8})\b", re.IGNORECASE), _isrctn),
    _Scheme(
        "eudract",
        re.compile(
            r"\bEudraCT(?:\s(?:number|no\.?|nr\.?))?[\s:#]{0,3}((?:19|20)\d\d-\d{6}-\d\d)\b", re.IGNORECASE
        ),
        _prefixed("EudraCT:"),
    ),
    _Scheme("pmid", re.compile(r"\bPMID[\s:#]{0,3}(\d{4,8})\b", re.IGNORECASE), _prefixed("PMID:")),
    _Scheme("pmcid", re.compile(r"\b(?:PMCID[\s:#]{0,3})(PMC\d{4,8})\b", re.IGNORECASE), _prefixed("PMCID:")),
    _Scheme(
        "arxiv",
        re.compile(r"\barXiv\s?:\s?(\d{4}\.\d{4,5})(?:v\d{1,2})?\b", re.IGNORECASE),
        _prefixed("arXiv:"),
    ),
    _Scheme(
        "arxiv",
        re.compile(
            r"\barXiv\s?:\s?((?:astro-ph|cond-mat|gr-qc|hep-\w{2,3}|math|nucl-\w{2}|physics|quant-ph|cs)(?:\.\w\w)?/\d{7})",
            re.IGNORECASE,
        ),
        _prefixed("arXiv:"),
    ),
    _Scheme(
        "arxiv", re.compile(r"\barxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})", re.IGNORECASE), _prefixed("arXiv:")
    ),
    _Scheme(
        "isbn",
        re.compile(r"\bISBN(?:-1[03])?[\s:#]{0,3}([\dXx][\dXx\s‐–-]{8,16}[\dXx])\b", re.IGNORECASE),
        isbn,
    ),
    _Scheme(
        "issn",
        re.compile(r"\b[EP]?-?ISSN[\s:#]{0,3}(?:\(\w{1,10}\)\s?)?(\d{4}[‐–-]?\d{3}[\dX])\b", re.IGNORECASE),
        issn,
    ),
    _Scheme(
        "orcid",
        re.compile(
            r"\b(?:ORCID(?:\siD)?[\s:#]{0,3}|orcid\.org/)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b", re.IGNORECASE
        ),
        orcid,
    ),
)
_MARKS = (
    "NCT",
    "ISRCTN",
    "udraCT",
    "UDRACT",
    "PMID",
    "PMCID",
    "arXiv",
    "arxiv",
    "ISBN",
    "ISSN",
    "ORCID",
    "orcid",
)
"""What stands in every text that holds an identifier: quick to look for."""

IDENTIFIERS: Field[str] = Field("identifiers", read)
