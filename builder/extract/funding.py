"""The funding statement."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from builder.article import Found
from builder.extract.field import Field, Known
from builder.extract.notice import conflict, joined, sentences_of
from builder.extract.sentences import sentence_spans
from builder.language import LanguagePack, alternatives, pack
from builder.seed.model import BODY, Block, Kind, Page

_READ = 4000
"""Characters of a paragraph that are read."""


def read(page: Page, known: Known) -> Iterator[Found[str]]:  # noqa: ARG001
    """The funding block; else the sentences near the end of the text that say who paid for the work."""
    stated = [block for block in page.of(Kind.FUNDING) if _statement(page.pack).search(block.text)]
    found = list(joined(stated or list(page.of(Kind.FUNDING)), page, "funding_labels", "funding-block"))
    if found and conflict(page.pack).search(found[0].value):
        found = list(_in_text(page, *stated))
    yield from found[:1] or list(_in_text(page, *_second_half(page)))[:1]


def _second_half(page: Page) -> tuple[Block, ...]:
    read = BODY | {Kind.DISCLOSURE, Kind.CHROME}
    blocks = [block for block in page.blocks if block.kind in read]
    return tuple(blocks[len(blocks) // 2 :])


def states_funding(text: str, words: LanguagePack) -> bool:
    """Whether a sentence says who paid for the work."""
    return bool(_statement(words).search(text))


def _in_text(page: Page, *blocks: Block) -> Iterator[Found[str]]:
    """The sentences of a paragraph that say so: 'This work was supported by …'."""
    statement = _statement(page.pack)
    for block in blocks:
        if not statement.search(block.text, 0, _READ):
            continue
        spans = list(sentence_spans(block.text[:_READ], page.pack))
        hits = [n for n, (start, end) in enumerate(spans) if statement.search(block.text, start, end)]
        if hits and not _quoted(block.text[: spans[hits[0]][1]]):
            yield sentences_of(block, spans[hits[0]][0], spans[hits[-1]][1], "funding-sentence", 0.7)


def _quoted(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


@functools.cache
def _statement(words: LanguagePack) -> re.Pattern[str]:
    """'The trial was funded by', 'Funding was provided by', 'Die DFG hat die Arbeit gefördert'."""
    packs = {words, pack("en")}
    works = alternatives(w for p in packs for w in p.words("funded_works"))
    verbs = alternatives(w for p in packs for w in p.words("funding_verbs"))
    whole = alternatives(w for p in packs for w in p.words("funding_phrases"))
    paid = alternatives(w for p in packs for w in p.words("funding_verbs") if " " in w)
    ends = r"(?:(?<=['’])|(?!\w))"
    within = r"(?:[^.;:?!]|[.:](?=\d))"
    return re.compile(
        rf"\b{works}\b{within}{{0,100}}?\b{verbs}{ends}|\b{verbs}{ends}{within}{{0,40}}?\b{works}\b(?=[^.]{{0,20}}\.)"
        rf"|\b{whole}\b|\A\W?{paid}{ends}",
        re.IGNORECASE,
    )


FUNDING: Field[str] = Field("funding", read)
