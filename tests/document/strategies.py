"""Articles of every shape: for properties that must hold whatever a text contains."""

import datetime as dt

from hypothesis import strategies as st

from builder.article import (
    STATUSES,
    Article,
    BlockQuote,
    Heading,
    ItemList,
    Name,
    Organization,
    Paragraph,
    PartialDate,
    Person,
    Quote,
    Reference,
    Source,
    Table,
    Verse,
)

# Stage ① leaves no control characters and no half surrogates in a text.
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"))
_MARKUP = r"""
    # ## * ** *** _ __ ___ - -- --- + = == === ~ ~~~ ` `` ``` > < & ! !! !!! | || : :: . .. ... 1. 2) 10.
    1) ٣. ( ) [ ] { } {: {:.x} {.x} {#id} {{ }} {% %} $ ^ @ % \ \ / " ' ; , ? [x] [^1] [^1]: [x]: [a](b)
    ![a](b) [a][b] ]( ]: [TOC] [[x]] *[HTML]: <b> </b> <script> </script> <!-- --> <!-- --> <?php ?> <br>
    <a@b.c> <http://x.y> </ http://x.y <div> </div> <div markdown="1"> <![CDATA[ ]]> &amp; &lt; &#35;
    &#x23 &copy &copy; &# R&D AT&T a_b_c a*b C# C\# \* \& \< \` \| \n | --- | :--: :--- --: : -: :-
    :smile: ==x== ~~x~~ yes no null 12:30 2023-10-03 word Word café 你好 😀 !!!note ???+ === --- *** ___ - -
    * * _ _ snake_case wzxhzdk:0 klzzwxh:0
"""
_INVISIBLE = ["\u00a0", "\u200b", "\u202e", "\u2028", "\ufeff", "\u3000", "\u00ad"]
FRAGMENTS = st.sampled_from(_MARKUP.split() + _INVISIBLE)

TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=40),
    st.lists(st.one_of(FRAGMENTS, st.just(" "), st.text(CHARACTERS, max_size=3)), max_size=9).map("".join),
    st.lists(FRAGMENTS, max_size=6).map(" ".join),
    st.text("#*_-+=~`>|<&!:.[](){}\\1a \u00a0", max_size=16),
)
LINES = TEXTS.map(str.strip).filter(bool)
CELLS = TEXTS.map(str.strip)


def _lines(least: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(LINES, min_size=least, max_size=4).map(tuple)


def _rows(width: int) -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    row = st.tuples(*[CELLS] * width)
    return st.lists(row, min_size=1, max_size=4).map(tuple).filter(lambda rows: any(map(any, rows)))


BLOCKS = st.one_of(
    st.builds(Paragraph, LINES),
    st.builds(Heading, LINES, st.integers(2, 6)),
    st.builds(ItemList, _lines(1), st.booleans()),
    st.builds(Table, st.integers(1, 4).flatmap(_rows)),
    st.builds(BlockQuote, _lines(1), st.none() | LINES),
    st.builds(Verse, _lines(2)),
)
BODIES = st.lists(BLOCKS, max_size=5).map(tuple)

DAYS = st.dates(dt.date(1, 1, 1))
DATES = st.one_of(
    DAYS.map(lambda day: PartialDate(day.year, day.month, day.day)),
    DAYS.map(lambda day: PartialDate(day.year, day.month)),
    DAYS.map(lambda day: PartialDate(day.year)),
)
OPTIONAL = st.none() | LINES
SEVERAL = st.lists(LINES, max_size=3).map(tuple)
NAMES = st.builds(Name, OPTIONAL, OPTIONAL, OPTIONAL).filter(lambda name: name != Name())
PEOPLE = st.builds(Person, LINES, OPTIONAL, SEVERAL, SEVERAL)
ORGANIZATIONS = st.builds(Organization, LINES, OPTIONAL)
QUOTES = st.builds(Quote, LINES, SEVERAL, OPTIONAL)
REFERENCES = st.builds(
    Reference,
    id=LINES,
    type=LINES,
    title=OPTIONAL,
    author=st.lists(NAMES, max_size=3).map(tuple),
    issued=st.none() | DATES,
    container_title=OPTIONAL,
    volume=OPTIONAL,
    issue=OPTIONAL,
    page=OPTIONAL,
    publisher=OPTIONAL,
    doi=OPTIONAL,
    url=OPTIONAL,
)
ARTICLES = st.builds(
    Article,
    title=LINES,
    subtitle=OPTIONAL,
    description=OPTIONAL,
    date=st.none() | DATES,
    added=st.none() | DAYS,
    id=OPTIONAL,
    lang=OPTIONAL,
    authors=SEVERAL,
    source=st.none() | st.builds(Source, LINES, OPTIONAL, st.none() | DAYS),
    people=st.lists(PEOPLE, max_size=3).map(tuple),
    organizations=st.lists(ORGANIZATIONS, max_size=2).map(tuple),
    abbreviations=st.dictionaries(LINES, LINES, max_size=2),
    quotes=st.lists(QUOTES, max_size=2).map(tuple),
    references=st.lists(REFERENCES, max_size=2).map(tuple),
    identifiers=SEVERAL,
    tags=SEVERAL,
    funding=OPTIONAL,
    disclosure=OPTIONAL,
    disclaimer=OPTIONAL,
    license=OPTIONAL,
    rights=st.none() | st.sampled_from(("excerpt", "full", "link")),
    draft=st.booleans(),
    publish=st.none() | DAYS,
    expires=st.none() | DAYS,
    pinned=st.booleans(),
    status=st.none() | st.sampled_from(STATUSES),
    note=OPTIONAL,
    aliases=SEVERAL,
    related=SEVERAL,
    seed=OPTIONAL,
    body=BODIES,
)
