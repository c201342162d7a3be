"""The outlet that published the article, as far as the text names it, and the article's own address.

A page prints its own name in many places. Each rule looks in one of them; the first to find one is believed,
the places where only the outlet itself can stand before those where a source may.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from builder.article import Evidence, Found, Source, Span
from builder.authority import fold
from builder.extract.field import Field, Known
from builder.extract.firstlines import (
    FIRST,
    FURNITURE,
    SHORT,
    initials,
    institution,
    issuer,
    masthead,
    masthead_and_menu,
    named_in,
    released,
)
from builder.extract.head import Head, edges, head_of, is_prose
from builder.extract.institution import about, bodies_in, keys_of, nominative
from builder.extract.outlet import (
    after_citation,
    after_label,
    appeared_in,
    cited,
    cites_itself,
    hosts_in,
    in_byline,
    is_labelled,
    is_menu_bar,
    is_person,
    is_press,
    label_alone,
    squashed,
    views_of,
    writes_for,
)
from builder.extract.rightsholder import rights_holder, without_form
from builder.seed.cues import cue_of
from builder.seed.dateline import dateline_of
from builder.seed.dates import dates_in
from builder.seed.model import BODY, Kind, Page
from builder.seed.nontitle import is_body_name

Rule = Callable[[Page, Head], Iterable[Found[str]]]
_NOTE = 200
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OWN_ADDRESS = re.compile(
    r"(?:retrieved\b.{0,60}?\bfrom|view source version on \S{1,80}|permalink|source url|article url|^url)"
    r"\s?:?\s<?(?P<url>https?://[^\s<>\"]{4,500})",
    re.IGNORECASE,
)


def read(page: Page, known: Known) -> Iterator[Found[Source]]:
    """The header's outlet and address; else the name that the first rule finds, in the curators' spelling."""
    header = page.seed.header
    url = header.url or next(_own_addresses(page), None)
    head = head_of(page, known)
    outlet = page.authority.outlet_at(url) if url else None
    found: Found[str] | None
    if name := header.source or (outlet and outlet.name):
        found = Found(name, Evidence(Span(0, page.seed.start), "header" if header.source else "address", 1.0))
    else:
        found = next((f for rule in RULES for f in rule(page, head)), None)
        if found and page.pack.lang == "de":
            found = Found(nominative(found.value), found.evidence)
    if found or url:
        entry = page.authority.outlet(found.value) if found else None
        evidence = found.evidence if found else Evidence(Span(0, page.seed.start), "address", 1.0)
        name = entry.name if entry else found.value if found else None
        yield Found(Source(name, url, header.retrieved), evidence)


def _own_addresses(page: Page) -> Iterator[str]:
    for block in edges(page):
        if "://" in block.text and (found := _OWN_ADDRESS.search(block.text[:1000])):
            yield found["url"].rstrip(".,;)]'")


# -- rules ------------------------------------------------------------------------------------


def _rights(page: Page, head: Head) -> Iterator[Found[str]]:
    """'© 2023 The Tide Post'; for 'Tide Post Ltd' the name that the page begins with, 'The Tide Post'."""
    pictured = {id(block) for block in head.below if not _YEAR.search(block.text)}
    for block in edges(page)[::-1]:
        noticed = "©" in block.text[:300] or "(c)" in block.text[:300].casefold()
        if noticed and block.kind not in (Kind.CREDIT, *BODY) and id(block) not in pictured:
            for found in named_in(block, rights_holder(block.text, page.pack), "rights-notice", 0.85):
                yield from _as_above(found.value, page)
                if is_person(found.value, page.pack):
                    yield from _owned(found.value, page)
                yield found


def _owned(owner: str, page: Page) -> Iterator[Found[str]]:
    """What a person calls the outlet that is hers, on the page's first line."""
    first = page.blocks[0]
    named = first.kind not in BODY and first.kind is not Kind.TITLE and not cue_of(first.text, page.pack)
    if named and len(first.text) <= SHORT and not is_menu_bar(first.text, page.pack) and first.text != owner:
        yield from named_in(first, (0, len(first.text)), "masthead-and-rights", 0.7)


def _as_above(holder: str, page: Page) -> Iterator[Found[str]]:
    """What a company calls its outlet on one of the page's first lines."""
    name = without_form(fold(holder), page.pack)
    for block in page.blocks[:FIRST]:
        if block.kind not in BODY and name != fold(holder) and fold(block.text) == name:
            yield from named_in(block, (0, len(block.text)), "masthead-and-rights", 0.9)


def _disclaimer(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """'… do not necessarily reflect the views of Tide Post.'"""
    for number, block in enumerate(page.blocks[:-30:-1]):
        beside = not is_prose(block) or (number < 6 and "necessarily" in block.text)
        if len(block.text) < 800 and beside:
            yield from named_in(block, views_of(block.text, page.pack), "disclaimer", 0.85)


def _dateline(page: Page, head: Head) -> Iterator[Found[str]]:
    """'LIMA, Oct 3 (Reuters) -': the agency, under the longer name that the page prints for its initials."""
    for block in head.near[:4]:
        line = dateline_of(block.text, page.pack)
        if line and line.agency:
            place = (line.agency_start, line.agency_start + len(line.agency))
            yield from named_in(block, place, "dateline-agency", 0.85)


def _own_citation(page: Page, head: Head) -> Iterator[Found[str]]:
    """'ScienceDaily (Jan. 18, 2012)', 'BMJ 2023; 380 (Published …)': a short line by the title."""
    for block in (*head.below, *head.above):
        if len(block.text) < 120 and dates_in(block.text, page.pack) and block.kind is not Kind.BYLINE:
            name = cited(block.text)
            if name and not dates_in(block.text[: name[1]], page.pack) and "(" in block.text[: name[1] + 16]:
                yield from named_in(block, name, "own-citation", 0.7)


def _provided(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """'Source: X', 'Provided by X', 'Published by: X'."""
    blocks = edges(page)
    for number, block in enumerate(blocks):
        if block.kind in BODY or block.kind in FURNITURE:
            continue
        if label_alone(block.text, page.pack) and number + 1 < len(blocks):
            after = blocks[number + 1]
            if len(after.text) < 90 and after.kind not in BODY:
                yield from named_in(after, (0, len(after.text)), "source-label", 0.7)
        elif len(block.text) < 300:
            yield from named_in(block, after_label(block.text, page.pack), "source-label", 0.75)


def _source_blocks(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """Lines without a label that stage ① takes for the outlet's name."""
    for block in page.of(Kind.SOURCE):
        if len(block.text) < 80 and not is_labelled(block.text, page.pack):
            yield from named_in(block, (0, len(block.text)), "source-line", 0.6)


def _by_address(page: Page, head: Head) -> Iterator[Found[str]]:
    """A line by the title, or before it, that an address on the page repeats: 'The Tide Post' and
    tips@tidepost.example."""
    beside = [block.text[:500] for block in edges(page) if block.kind not in BODY]
    hosts = {host.split(".")[-2] for text in beside for host in hosts_in(text)}
    for block in (*page.blocks[:20], *head.tail):
        squashed_name = squashed(block.text)
        named = block.kind not in BODY and squashed_name[:1].isalpha() and block.text[0] != "#"
        if len(block.text) <= 50 and named and squashed_name in hosts:
            yield from named_in(block, (0, len(block.text)), "masthead-and-address", 0.8)


def _byline(page: Page, head: Head) -> Iterator[Found[str]]:
    """'by Ann Lee, Senior Writer, TideDesk'; 'by Ann Lee, TideDesk', where the page begins with it, too."""
    for block in (*head.below, *head.upwards[:3]):
        if block.kind is Kind.BYLINE and len(block.text) < 120:
            yield from named_in(block, in_byline(block.text, page.pack), "byline-outlet", 0.7)
            byline, _, last = block.text.rpartition(", ")
            if byline and any(other.text.strip() == last for other in page.blocks[:FIRST]):
                yield from named_in(block, (len(byline) + 2, len(block.text)), "byline-outlet", 0.8)


def _own_reference(page: Page, head: Head) -> Iterator[Found[str]]:
    """'Lee, A. The ebb. Nat Tides 6, 77 (2023)' or '"The ebb." TideDaily. TideDaily, 3 May 2024' below an
    article of that title."""
    for title in page.of(Kind.TITLE):
        for block in head.tail:
            if title.text in block.text[:1000]:
                yield from named_in(block, cites_itself(block.text[:1000]), "own-citation", 0.8)
            yield from named_in(block, after_citation(block.text[:1000], title.text), "own-reference", 0.8)


def _appeared(page: Page, head: Head) -> Iterator[Found[str]]:
    """'The post The ebb appeared first on Tide Post.', below the text or as its last paragraph."""
    for block in (*page.body[-1:], *head.tail):
        if len(block.text) < _NOTE:
            yield from named_in(block, appeared_in(block.text, page.pack), "appeared-first", 0.8)


def _dated(page: Page, head: Head) -> Iterator[Found[str]]:
    """'30 June 2022 University of the Tides': the body beside the date below a title."""
    for block in head.below:
        dates = dates_in(block.text, page.pack) if len(block.text) < 2 * SHORT else ()
        if dates and block.kind not in BODY:
            for start, end in ((0, dates[0].start), (dates[-1].end, len(block.text))):
                if is_body_name(block.text[start:end].strip(" |,–-"), page.pack):
                    yield from named_in(block, (start, end), "body-with-date", 0.7)


def _for_outlet(page: Page, head: Head) -> Iterator[Found[str]]:
    """'Special to the Tide Post', 'writes about health for The Tide Post'."""
    for block in (*head.below, *head.above, *head.tail):
        place = writes_for(block.text) if len(block.text) < 400 else None
        special = block.text[:9].casefold() in ("special t", "exclusive")
        if place and (special or is_press(block.text[slice(*place)], page.pack)):
            yield from named_in(block, place, "writes-for", 0.6)


def _press_office(page: Page, head: Head) -> Iterator[Found[str]]:
    """The body whose initials or name the address of the press contact holds: epa.example and 'Environmental
    Protection Agency (EPA)', uni-tidetown.example and 'Universität Tidetown'."""
    aside = {id(block) for block in page.body[:-3]}
    contacts = [
        b.text[:300]
        for b in page.blocks
        if id(b) not in aside and (b.kind is Kind.CONTACT or "@" in b.text[:300])
    ]
    labels = {label for text in contacts for host in hosts_in(text) for label in host.split(".")[:-1]}
    if not labels:
        return
    for block in (*page.body, *head.tail):
        for start, end in bodies_in(block.text[:3000]):
            if keys_of(block.text[start:end]) & labels:
                yield from named_in(block, (start + _article(block.text, start), end), "press-office", 0.7)
    for block in (*head.near, *head.tail):
        for word in re.finditer(r"\b[A-Z]{3,8}\b", block.text[:2000]):
            if word[0].casefold() in labels:
                yield from named_in(block, word.span(), "press-office", 0.6)


def _article(text: str, start: int) -> int:
    return 4 if text.startswith("The ", start) else 0


def _boilerplate(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """'About the Tide Institute (TI): …' below a text that begins with the institute."""
    opening = " ".join(block.text for block in (*page.of(Kind.TITLE), *page.body[:2]))
    for block in page.blocks[len(page.blocks) // 2 :]:
        found = about(block.text)
        if found and block.text[slice(*found)] in opening:
            yield from named_in(block, found, "boilerplate", 0.6)


def _repository(page: Page, head: Head) -> Iterator[Found[str]]:  # noqa: ARG001
    """'Cite as: arXiv:2310.04417': the repository that the text itself lies in."""
    for block in (*head.above, *head.tail):
        if found := re.match(r"(?:cite as:?\s)?(arXiv)(?::\d{4}\.\d{4,5}|\s>)", block.text, re.IGNORECASE):
            yield from named_in(block, found.span(1), "repository", 0.8)


RULES: tuple[Rule, ...] = (
    masthead_and_menu,
    _rights,
    _disclaimer,
    _dateline,
    _by_address,
    _own_reference,
    _appeared,
    _provided,
    _dated,
    _own_citation,
    _byline,
    _repository,
    _source_blocks,
    issuer,
    released,
    _for_outlet,
    initials,
    masthead,
    institution,
    _press_office,
    _boilerplate,
)
"""In the order in which they are believed."""


SOURCE: Field[Source] = Field("source", read)
