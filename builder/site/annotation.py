"""Where the text says so: each fact's sentence gets an anchor, abbreviations their long form, headings an id.

Works on the HTML that is shown, so that it is the same for a text of the builder's and for one that a person
edited, and finds only what a reader can see.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.site.views import Section

_BLOCK = re.compile(
    r"<(?P<tag>p|h[2-6])(?P<attributes>(?:\s[^>]*)?)>(?P<inner>.*?)</(?P=tag)>|<li>(?P<item>[^<]*)</li>",
    re.DOTALL,
)
_ID = re.compile(r'\sid="([^"]*)"')
_TAG = re.compile(r"<[^>]*>")
_END = re.compile(r"""[.!?…]["'”’»)\]]{0,3}(\s+)(?=["'“‘„«(¿¡]?[^\W_a-zß-öø-ÿ])""")
_SHORT_WORD = 3
"""'Dr.' and 'St.' end no sentence; rather one sentence too many is marked than half of one."""
_SPEECH = "\"'“‘„«‹‚”»"
_FIRST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with anchors, and what they are of."""

    html: str
    places: Mapping[str, str]
    """The anchor of the sentence in which a fact was found, by the words of the fact."""
    sections: tuple[Section, ...]


def annotate(
    body: str,
    facts: Iterable[str],
    quotes: Iterable[str] = (),
    abbreviations: Mapping[str, str] | None = None,
) -> Annotated:
    """Find facts and the beginnings of quotations in the HTML of a body. A quotation's place is the anchor
    `quote-N`, counted from 1; those of facts are counted as they come."""
    hand = _Annotator(facts, quotes, abbreviations or {})
    marked = _BLOCK.sub(hand.block, body)
    return Annotated(marked, hand.places, tuple(hand.sections))


def quote_anchor(number: int) -> str:
    """The place of an article's nth quotation."""
    return f"quote-{number}"


class _Annotator:
    """Goes through a body once; facts that were found are not looked for again."""

    def __init__(self, facts: Iterable[str], quotes: Iterable[str], abbreviations: Mapping[str, str]) -> None:
        self.places: dict[str, str] = {}
        self.sections: list[Section] = []
        self._facts = {_escaped(fact): fact for fact in dict.fromkeys(facts) if fact}
        self._openings = {number: _opening(text) for number, text in enumerate(quotes, start=1)}
        self._short = [(_escaped(short), html.escape(long)) for short, long in abbreviations.items() if short]
        self._numbered = 0

    def block(self, found: re.Match[str]) -> str:
        """A paragraph, list item or heading with its marks."""
        if found["item"] is not None:
            return f"<li>{self._text(found['item'])}</li>"
        tag, attributes, inner = found["tag"], found["attributes"], found["inner"]
        if tag != "p":
            return self._heading(tag, attributes, inner)
        return f"<p{attributes}>{self._text(inner)}</p>"

    def _heading(self, tag: str, attributes: str, inner: str) -> str:
        title = html.unescape(_TAG.sub("", inner)).strip()
        known = _ID.search(attributes)
        anchor = known[1] if known else f"h-{len(self.sections) + 1}"
        self.sections.append(Section(int(tag[1]), anchor, title))
        attributes = attributes if known else f'{attributes} id="{anchor}"'
        inner = inner if "<a" in inner else f'<a href="#{anchor}">{inner}</a>'
        return f"<{tag}{attributes}>{inner}</{tag}>"

    def _text(self, text: str) -> str:
        plain = "<" not in text
        inked = self._abbreviated if plain and self._short else str
        quotes, facts = self._quotes_in(text), self._facts_in(text)
        if not quotes and not facts:
            return inked(text)
        made, end = [], 0
        for start, stop in _sentences(text) if plain else [(0, len(text))]:
            anchors = [anchor for at, anchor in quotes if start <= at < stop]
            here = [fact for at, fact in facts if start <= at < stop]
            if here:
                self._numbered += 1
                anchors.append(f"s{self._numbered}")
                self.places |= dict.fromkeys(here, anchors[-1])
            opened = "".join(f'<span class="at" id="{anchor}">' for anchor in anchors)
            made += [text[end:start], opened, inked(text[start:stop]), "</span>" * len(anchors)]
            end = stop
        return "".join((*made, text[end:]))

    def _facts_in(self, text: str) -> list[tuple[int, str]]:
        """Where in a text which facts stand that were not found before."""
        found = [
            (at, needle) for needle in self._facts if needle in text and (at := _whole(text, needle)) >= 0
        ]
        return [(at, self._facts.pop(needle)) for at, needle in found]

    def _quotes_in(self, text: str) -> list[tuple[int, str]]:
        """Where in a text which quotations begin; their anchors are known beforehand."""
        found = [(_spoken(text, words), number) for number, words in self._openings.items() if words in text]
        for at, number in found:
            if at >= 0:
                del self._openings[number]
                self.places[quote_anchor(number)] = quote_anchor(number)
        return [(at, quote_anchor(number)) for at, number in found if at >= 0]

    def _abbreviated(self, text: str) -> str:
        """A stretch of text, the first of each abbreviation in it with its long form."""
        found = sorted(
            (at, short, long)
            for short, long in self._short
            if short in text and (at := _used(text, short)) >= 0
        )
        made, end = [], 0
        for at, short, long in found:
            if at >= end:
                made += [text[end:at], f'<abbr title="{long}">{short}</abbr>']
                end = at + len(short)
        return "".join((*made, text[end:]))


def _escaped(text: str) -> str:
    return html.escape(text, quote=False) if "&" in text or "<" in text or ">" in text else text


def _opening(quote: str) -> str:
    """The words a quotation begins with, as far as no attribution can split them."""
    words = _escaped(quote).split(" ")
    taken: list[str] = []
    for word in words[:_FIRST_WORDS]:
        taken.append(word)
        if len(taken) > 1 and word[-1:] in ".,;:?!…":
            break
    return " ".join(taken).rstrip(".,;:?!…—–- ")


def _spoken(text: str, opening: str) -> int:
    """Where a quotation begins: after a quotation mark, or at the beginning of a paragraph of its own."""
    at = text.find(opening) if opening else -1
    while at > 0 and text[at - 1] not in _SPEECH and text[at - 1] != ">":
        at = text.find(opening, at + 1)
    return at


def _used(text: str, short: str) -> int:
    """Where an abbreviation stands without being defined there: not right behind a bracket."""
    at = _whole(text, short)
    while at > 0 and text[at - 1] == "(":
        at = _whole(text, short, at + 1)
    return at


def _whole(text: str, needle: str, start: int = 0) -> int:
    """Where a needle stands as whole words."""
    at = text.find(needle, start)
    while at >= 0:
        end = at + len(needle)
        if not (text[at - 1 : at].isalnum() and needle[0].isalnum()) and not (
            text[end : end + 1].isalnum() and needle[-1].isalnum()
        ):
            return at
        at = text.find(needle, at + 1)
    return at


def _sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text."""
    made, begin = [], 0
    for end in _END.finditer(text):
        word = text[max(begin, end.start() - _SHORT_WORD - 1) : end.start()].rpartition(" ")[2]
        if text[end.start()] == "." and len(word) <= _SHORT_WORD and word.istitle():
            continue
        made.append((begin, end.start(1)))
        begin = end.end()
    made.append((begin, len(text)))
    return made
