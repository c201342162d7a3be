"""The CSL type of a reference."""

from __future__ import annotations

import re

_THESIS = re.compile(
    r"\b(?:thesis|dissertation|ph\.?\s?d\.? thesis|diplomarbeit|habilitation|tesis|thèse)\b", re.IGNORECASE
)
_REPORT = re.compile(
    r"\b(?:(?:tech(?:nical|\.)?|research|internal) rep(?:ort|\.)|working paper|white paper)\b", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(?:proc(?:eedings|\.| of)|conference|conf\.|symposium|workshop|congress|colloquium|annual meeting"
    r"|advances in neural information processing|tagung|congreso)",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"\bproc(?:eedings|\.)?\s+(?:of the\s+)?(?:natl|national academy|r\.? soc|royal soc|ieee\b)",
    re.IGNORECASE,
)
_PREPRINT = re.compile(r"\b(?:[a-z]{0,8}arxiv|[a-z]{3,9}rxiv|ssrn|preprint|research square)\b", re.IGNORECASE)
_EDITED = re.compile(r"\b(?:eds?\.|\(eds?\b|editors?\b|edited by|hrsg|hgg?\.)", re.IGNORECASE)


def csl_type(
    text: str,
    title: str | None,
    container: str | None,
    publisher: str | None,
    doi: str | None,
    url: str | None,
    *,
    volume: bool,
) -> str:
    """The type of the work, from what its reference prints (CSL 1.0.2, appendix III)."""
    if _PREPRINT.search(container or "") or (not container and _PREPRINT.search(text)):
        return "article"
    if _THESIS.search(text[len(title or "") :] if title else text) and not container:
        return "thesis"
    if container and _MEETING.search(container) and not _NO_MEETING.search(container):
        return "paper-conference"
    if container:
        return "chapter" if publisher and title and _EDITED.search(text) else "article-journal"
    if _REPORT.search(text):
        return "report"
    if publisher:
        return "book"
    if url and not doi:
        return "webpage"
    return "article-journal" if doi or volume else "document" if not title else "book"
