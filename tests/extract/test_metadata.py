"""Date, outlet, title, description and notices, as pages print them."""

import dataclasses

import pytest

from builder.article import PartialDate, Source
from builder.authority import Authority, Outlet, Vocabulary
from builder.diagnostics import Severity
from builder.extract.date import DATE
from builder.extract.description import DESCRIPTION
from builder.extract.disclaimer import DISCLAIMER
from builder.extract.disclosure import DISCLOSURE
from builder.extract.funding import FUNDING
from builder.extract.lang import LANG
from builder.extract.license import LICENSE
from builder.extract.related import RELATED
from builder.extract.source import SOURCE
from builder.extract.subtitle import SUBTITLE
from builder.extract.title import TITLE
from builder.language import pack
from builder.seed.dateline import dateline_of
from builder.seed.model import Header
from tests.extract.made import PROSE, page_of, read_all, values

TEXT = ("paragraph", PROSE)
HEAD = ("title", "The ebb")

DATES = {
    "below the title": ([HEAD, ("date", "May 3, 2024"), TEXT], "2024-05-03"),
    "above the title": ([("chrome", "Issue 8 | Friday 3 May 2024"), HEAD, TEXT], "2024-05-03"),
    "published, though updated stands first": (
        [HEAD, ("date", "Updated May 5, 2024|Published May 3, 2024"), TEXT],
        "2024-05-03",
    ),
    "updated, where nothing else is said": ([HEAD, ("chrome", "Updated May 5, 2024"), TEXT], "2024-05-05"),
    "for immediate release": (
        [("chrome", "For Immediate Release: Friday, May 3, 2024"), HEAD, TEXT],
        "2024-05-03",
    ),
    "in the last sentence, which tells of the text": (
        [HEAD, TEXT, ("paragraph", "This report by The Tide Press was first published May 3, 2024.")],
        "2024-05-03",
    ),
    "below the number of its comments": (
        [HEAD, ("label", "4 Comments"), ("chrome", "3rd May 2024"), TEXT],
        "2024-05-03",
    ),
    "with dots, where nothing tells which part is the day": (
        [HEAD, ("date", "03.05.2024"), TEXT],
        "2024-05-03",
    ),
    "none, where it is the time of an event": (
        [HEAD, ("chrome", "Friday 3 May 2024, 18.30–20.00"), TEXT],
        None,
    ),
    "beside a byline": ([HEAD, ("byline", "By Ann Lee | May 3, 2024"), TEXT], "2024-05-03"),
    "in the dateline": ([HEAD, ("paragraph", f"ROME, May 3, 2024 (Tide News) - {PROSE}")], "2024-05-03"),
    "after the text": (
        [HEAD, TEXT, ("chrome", "This story was originally published May 3, 2024.")],
        "2024-05-03",
    ),
    "after the text, before those of comments": (
        [HEAD, TEXT, ("chrome", "Published on May 3, 2024"), ("chrome", "Bo replied on May 9, 2024")],
        "2024-05-03",
    ),
    "below its label": (
        [
            HEAD,
            ("label", "Updated"),
            ("date", "May 9, 2024"),
            ("label", "Published"),
            ("date", "May 3, 2024"),
            TEXT,
        ],
        "2024-05-03",
    ),
    "before all that a post is filed under": (
        [
            HEAD,
            (
                "byline",
                "by Ann Lee | May 3, 2024 | Tides, Moons, Harbours, Piers, Boats, Buoys, Ropes, Bells, Gulls",
            ),
            TEXT,
        ],
        "2024-05-03",
    ),
    "in a dateline that begins with its agency": (
        [HEAD, ("paragraph", f"(TIN) - ROMA, 3 MAY 2024 - {PROSE}")],
        "2024-05-03",
    ),
    "in a dateline that ends in a full stop": (
        [HEAD, ("paragraph", f"Rome, May 3, 2024 (TIN).- {PROSE}")],
        "2024-05-03",
    ),
    "of a letter in the text": (
        [HEAD, *[TEXT] * 9, ("paragraph", "Fri, 3 May 2024 11:53:40 -0500"), TEXT],
        None,
    ),
    "of an issue, by its season": ([HEAD, ("chrome", "Spring 2023"), TEXT], "2023"),
    "a season in a kicker": ([("chrome", "Spring 2023 swimwear"), HEAD, TEXT], None),
    "partial": ([HEAD, ("date", "May 2024"), TEXT], "2024-05"),
    "of the events only": ([HEAD, ("paragraph", f"{PROSE} It was May 3, 2024."), TEXT], None),
    "of a study": ([HEAD, TEXT, ("reference", "Lee, A. (May 3, 2024) Tides. Sea.")], None),
    "of another article": ([HEAD, TEXT, ("related", "Neap tide - May 3, 2024")], None),
    "of a meeting": ([HEAD, ("chrome", "May 3, 2024 - May 5, 2024"), TEXT], None),
    "a copyright year": ([HEAD, TEXT, ("disclaimer", "© 2024 The Tide Post")], None),
    "of a month in the archive": ([("chrome", "March 2024 (4)"), HEAD, TEXT], None),
    "relative": ([HEAD, ("chrome", "2 days ago"), TEXT], None),
    "ambiguous, and nothing settles it": ([HEAD, ("date", "03/04/2024"), TEXT], None),
    "ambiguous, settled by another date": (
        [HEAD, ("date", "03/04/2024"), TEXT, ("chrome", "Comments close 25/04/2024")],
        "2024-04-03",
    ),
    "ambiguous, settled by a zone": ([HEAD, ("date", "03/04/2024 9:14 AM EDT"), TEXT], "2024-03-04"),
}


@pytest.mark.parametrize(("lines", "date"), DATES.values(), ids=DATES)
def test_the_date_is_that_of_publication(lines, date):
    assert [str(found) for found in values(page_of(*lines), DATE)] == ([date] if date else [])


def test_an_outlet_settles_what_its_dates_mean():
    outlet = Outlet(name="Tide Post", day_first=True)
    authority = Authority(outlets=Vocabulary.of(outlet))
    page = page_of(
        HEAD, ("date", "03/04/2024"), TEXT, ("disclaimer", "© 2024 Tide Post"), authority=authority
    )
    assert values(page, DATE) == [PartialDate(2024, 4, 3)]


def test_what_the_header_says_is_taken_as_given():
    header = Header(
        title="Ebb", url="https://tide.example/ebb", source="Tide", date=PartialDate(2020), lang="en-GB"
    )
    known, _ = read_all(page_of(HEAD, ("date", "May 3, 2024"), TEXT, header=header), DATE)
    assert known.first(TITLE) == "Ebb"
    assert known.first(LANG) == "en-GB"
    assert known.first(DATE) == PartialDate(2020)
    assert known.first(SOURCE) == Source("Tide", "https://tide.example/ebb")


SOURCES = {
    "masthead that begins with an article": (
        [("chrome", "The Tide Courier"), ("chrome", "Log in"), HEAD, TEXT],
        "The Tide Courier",
    ),
    "a section's name is no masthead": (
        [("chrome", "The long read"), ("chrome", "Log in"), HEAD, TEXT],
        None,
    ),
    "one word with a capital inside, repeated": (
        [("chrome", "tideXiv"), ("chrome", "Log in"), HEAD, TEXT, ("chrome", "About tideXiv")],
        "tideXiv",
    ),
    "body that issued a release": (
        [("chrome", "Tide Bay Hospital, Leeds"), HEAD, ("paragraph", f"{PROSE} So says Tide Bay Hospital.")],
        "Tide Bay Hospital",
    ),
    "byline after a writer's role": (
        [HEAD, ("byline", "by Ann Lee, Senior Staff Writer, TideDesk"), TEXT],
        "TideDesk",
    ),
    "byline after another's role": ([HEAD, ("byline", "by Ann Lee, professor, Oxbow"), TEXT], None),
    "own reference": (
        [HEAD, TEXT, ("chrome", "Lee, A. & Chu, B. The ebb. Nat Tides 6, 77–78 (2023).")],
        "Nat Tides",
    ),
    "rights notice": (
        [HEAD, TEXT, ("disclaimer", "© 2023 The Tide Post Ltd. All rights reserved.")],
        "The Tide Post Ltd",
    ),
    "rights notice, year last": (
        [HEAD, TEXT, ("chrome", "© Le Flot, 2023. Tous droits réservés.")],
        "Le Flot",
    ),
    "rights notice of several": ([HEAD, TEXT, ("disclaimer", "© Flutkurier/aha/ros")], "Flutkurier"),
    "masthead with a menu before a rights notice": (
        [
            ("chrome", "Flood & Patience"),
            ("chrome", "Home | Archive | Seeds | Contact"),
            HEAD,
            TEXT,
            ("chrome", "© Ann Lee 2009–2022"),
        ],
        "Flood & Patience",
    ),
    "rights notice, the name before the year": (
        [HEAD, TEXT, ("chrome", "Tide Post Inc. All rights reserved. Copyright © 2015-2025")],
        "Tide Post Inc",
    ),
    "rights notice, a dash after the year": (
        [HEAD, TEXT, ("disclaimer", "© 2019–present - The Tide Post | Privacy")],
        "The Tide Post",
    ),
    "rights notice of a company, below the outlet's name": (
        [("chrome", "The Tide Post"), HEAD, TEXT, ("disclaimer", "© 2023 Tide Post Media LLC")],
        "The Tide Post",
    ),
    "rights notice of a company and its owner": (
        [HEAD, TEXT, ("disclaimer", "© 2023 Tide Post or its affiliates")],
        "Tide Post",
    ),
    "rights notice without a name": ([HEAD, TEXT, ("disclaimer", "© 2023. All rights reserved.")], None),
    "rights notice that only reserves them": ([HEAD, TEXT, ("disclaimer", "© RIPRODUZIONE RISERVATA")], None),
    "rights notice of the site's theme": (
        [HEAD, TEXT, ("disclaimer", "© 2023 · Surf Theme on Wave Framework · Log in")],
        None,
    ),
    "masthead above the site's bar": (
        [("chrome", "Flutwochen"), ("chrome", "Politics | Culture | Tides"), HEAD, TEXT],
        "Flutwochen",
    ),
    "masthead with its date": (
        [("chrome", "The Tide Weekly Gazette, 23 November 1998"), HEAD, TEXT],
        "The Tide Weekly Gazette",
    ),
    "a kicker is no masthead": ([("chrome", "County Government"), HEAD, TEXT], None),
    "a citation of itself before who provided the text": (
        [
            HEAD,
            ("source", "Source: Tide Institute"),
            TEXT,
            ("chrome", "Tide Institute. “The ebb.” TideDaily. TideDaily, 3 May 2024."),
        ],
        "TideDaily",
    ),
    "where the text says that it appeared first": (
        [HEAD, TEXT, ("paragraph", "The post The ebb appeared first on Tide Post.")],
        "Tide Post",
    ),
    "who made it, in its last sentence": (
        [HEAD, TEXT, ("paragraph", "This report by The Tide Press was first published May 3, 2024.")],
        "The Tide Press",
    ),
    "agency in a byline": ([HEAD, ("byline", "Ann Lee, The Canadian Press"), TEXT], "The Canadian Press"),
    "body beside the date": (
        [HEAD, ("date", "30 June 2022 University of Tidetown"), TEXT],
        "University of Tidetown",
    ),
    "one word above a release that is full of it": (
        [
            ("chrome", "Tidemuseum"),
            ("chrome", "Press release"),
            HEAD,
            ("paragraph", f"{PROSE} The Tidemuseum opens."),
            ("paragraph", f"{PROSE} Come to the Tidemuseum."),
        ],
        "Tidemuseum",
    ),
    "rights notice of a writer's initials and a site": (
        [HEAD, TEXT, ("disclaimer", "© abc/tidepost.de")],
        "tidepost.de",
    ),
    "rights notice of the Crown": ([HEAD, TEXT, ("disclaimer", "© Crown copyright")], None),
    "masthead with a bar of two buttons": (
        [("chrome", "Oderaner Bote"), ("chrome", "Subscribe  Log in"), ("chrome", "Tides"), HEAD, TEXT],
        "Oderaner Bote",
    ),
    "masthead whose picture says so": (
        [("chrome", "TIN Logo"), ("chrome", "News  About us  Contact"), HEAD, TEXT],
        "TIN",
    ),
    "address of the site on the first line": (
        [("chrome", "tidepost.it"), ("chrome", "Tides"), HEAD, TEXT],
        "tidepost.it",
    ),
    "body above a section, never named in the text": (
        [("chrome", "Institute for Fair Tides"), ("chrome", "Stories"), HEAD, TEXT],
        "Institute for Fair Tides",
    ),
    "initials of any letters": (
        [("chrome", "gdw – Gezeitendienst Welle"), ("chrome", "Log in"), HEAD, TEXT],
        "Gezeitendienst Welle",
    ),
    "what a byline and the first lines share": (
        [("chrome", "n1 Oberland"), HEAD, ("byline", "By Ann Lee, n1 Oberland"), TEXT],
        "n1 Oberland",
    ),
    "the blog of who holds its rights": (
        [("chrome", "Notes from the strand"), HEAD, TEXT, ("disclaimer", "© 2024 Maria Lee-Hall")],
        "Notes from the strand",
    ),
    "rights in a picture below the title": ([HEAD, ("disclaimer", "© Wavestock"), TEXT], None),
    "who posted it is a person": ([HEAD, TEXT, ("source", "Published by Maria Lee-Hall at 22:14")], None),
    "source of a picture": ([HEAD, TEXT, ("source", "Source: Maria Lee / Copyright: TIN")], None),
    "dateline with a country in brackets": (
        [HEAD, ("paragraph", f"Valmar (France), 6 Dec 2022 (TIN) - {PROSE}")],
        "TIN",
    ),
    "disclaimer": (
        [HEAD, TEXT, ("disclaimer", "These do not necessarily reflect the views and opinions of Tide Post.")],
        "Tide Post",
    ),
    "dateline that begins with it": ([HEAD, ("paragraph", f"(TIN) - ROMA, 3 MAY - {PROSE}")], "TIN"),
    "dateline": ([HEAD, ("paragraph", f"LIMA, Oct 3 (Tidewire) - {PROSE}")], "Tidewire"),
    "label": ([HEAD, ("source", "Source: Tide Institute"), TEXT], "Tide Institute"),
    "label on its own line": (
        [HEAD, ("label", "Source:"), ("source", "Tide Institute"), TEXT],
        "Tide Institute",
    ),
    "masthead and address": (
        [("chrome", "The Tide Post"), HEAD, TEXT, ("chrome", "Write to tips@tidepost.example")],
        "The Tide Post",
    ),
    "masthead with initials": (
        [("chrome", "IFT | Institute for Fair Tides"), HEAD, TEXT],
        "Institute for Fair Tides",
    ),
    "press office": (
        [
            HEAD,
            ("paragraph", f"{PROSE} So says the Tide Protection Agency (TPA)."),
            ("contact", "ann@tpa.example"),
        ],
        "Tide Protection Agency",
    ),
    "press office, its address shortened": (
        [
            HEAD,
            ("paragraph", f"{PROSE} So says Hogeschool Ebbenland."),
            ("contact", "a.bijl@hsebbenland.example"),
        ],
        "Hogeschool Ebbenland",
    ),
    "special to": ([HEAD, ("chrome", "Special to The Tide Post"), TEXT], "The Tide Post"),
    "boilerplate": (
        [
            HEAD,
            ("paragraph", f"At the Tide Institute, {PROSE}"),
            TEXT,
            ("paragraph", "About the Tide Institute (TI): it is old."),
        ],
        "Tide Institute",
    ),
    "nowhere": ([HEAD, TEXT], None),
}


@pytest.mark.parametrize(("lines", "name"), SOURCES.values(), ids=SOURCES)
def test_the_outlet_is_named_in_many_places(lines, name):
    assert [source.name for source in values(page_of(*lines), SOURCE)] == ([name] if name else [])


def test_a_german_body_is_named_as_it_stands_by_itself():
    page = page_of(
        HEAD,
        ("paragraph", "Forschende an der Technischen Universität Flutheim haben es gemessen."),
        ("contact", "presse@tu-flutheim.example"),
        lang="de",
    )
    assert [source.name for source in values(page, SOURCE)] == ["Technische Universität Flutheim"]


def test_the_curators_spelling_is_the_one_that_is_kept():
    outlet = Outlet(name="Tide Post", spellings=("The Tide Post Ltd",))
    authority = Authority(outlets=Vocabulary.of(outlet))
    page = page_of(
        HEAD, TEXT, ("disclaimer", "© 2023 The Tide Post Ltd. All rights reserved."), authority=authority
    )
    assert values(page, SOURCE) == [Source("Tide Post")]


def test_the_articles_own_address_is_read_but_no_other():
    own = "Ebb (2023, October 3) retrieved 4 October 2023 from https://tide.example/ebb.html"
    page = page_of(HEAD, ("paragraph", f"{PROSE} See https://else.example/."), ("chrome", own))
    assert values(page, SOURCE) == [Source(None, "https://tide.example/ebb.html")]


def test_a_title_loses_the_name_of_its_site():
    page = page_of(("chrome", "Tide Post"), ("title", "The ebb | Tide Post"), TEXT)
    assert values(page, TITLE) == ["The ebb"]
    assert values(page_of(("title", "The ebb - and the flow"), TEXT), TITLE) == ["The ebb - and the flow"]


def test_a_text_without_a_title_gets_one_from_its_lead_and_a_note():
    known, diagnostics = read_all(page_of(TEXT, TEXT), TITLE)
    assert known.first(TITLE) == PROSE.rstrip(".")
    assert known[TITLE][0].evidence.rule == "title-from-lead"
    assert [(d.code, d.severity) for d in diagnostics] == [("SP111", Severity.NOTE)]


def test_a_subtitle_loses_its_label_and_is_no_byline_bar_of_buttons_or_credit():
    lines = [
        HEAD,
        ("subtitle", "By Ann Lee | May 3, 2024"),
        ("subtitle", "Download PDF  Copy link  Print"),
        ("subtitle", "The sea at Lindø in May. Credit: Omar Quist"),
        ("subtitle", "Summary: The sea went away."),
        TEXT,
    ]
    assert values(page_of(*lines), SUBTITLE) == ["The sea went away."]


DATELINES = [
    ("LIMA, Oct 3 (Tidewire) - Peru", "LIMA, Oct 3", "Tidewire", "Peru"),
    ("GOTHENBURG, Sweden--(TIDE WIRE)--Nord", "GOTHENBURG, Sweden", "TIDE WIRE", "Nord"),
    ("OSLO (NPA) — Norway", "OSLO", "NPA", "Norway"),
    ("SAN FRANCISCO – Today", "SAN FRANCISCO", None, "Today"),
    ("Berlin (dpa) - Der", "Berlin", "dpa", "Der"),
    ("WALTHAM, Mass., Oct. 03, 2023 (TIDE NEWSWIRE) -- Bright", None, "TIDE NEWSWIRE", "Bright"),
]


@pytest.mark.parametrize(("text", "place", "agency", "rest"), DATELINES)
def test_a_dateline_is_told_from_the_first_sentence(text, place, agency, rest):
    line = dateline_of(text, pack("en"))
    assert line
    assert (line.agency, text[line.end :]) == (agency, rest)
    assert place in (None, line.place)


@pytest.mark.parametrize(
    "text", ["Ann Lee - who was there - left", "A well-known town", "Two things - both odd"]
)
def test_a_dash_makes_no_dateline(text):
    assert dateline_of(text, pack("en")) is None


def test_the_description_is_as_many_whole_sentences_as_fit():
    page = page_of(HEAD, ("paragraph", f"ROME (TN) - {PROSE}"), ("paragraph", " ".join([PROSE] * 4)))
    (found,) = values(page, DESCRIPTION)
    assert found == " ".join([PROSE] * 3)


def test_the_description_ends_at_a_heading_and_leaves_no_quotation_open():
    page = page_of(HEAD, ("paragraph", f"{PROSE} “We saw it. It was late.”"), ("heading", "Later"), TEXT)
    assert values(page, DESCRIPTION) == [f"{PROSE} “We saw it. It was late.”"]
    long = f"{PROSE} “{PROSE} {PROSE}”"
    assert values(page_of(HEAD, ("paragraph", f"{long} {PROSE}")), DESCRIPTION) == [long]
    longer = f"{PROSE} “{PROSE} {PROSE} {PROSE}”"
    assert values(page_of(HEAD, ("paragraph", longer)), DESCRIPTION) == [PROSE]


def test_notices_lose_their_labels():
    page = page_of(
        HEAD,
        TEXT,
        ("funding", "Funding: The trial was funded by the Tide Fund."),
        ("disclosure", "Competing interests: None of the authors has any."),
        ("disclaimer", "Disclaimer: The views expressed here are her own. It is licensed under CC BY 4.0."),
    )
    assert values(page, FUNDING) == ["The trial was funded by the Tide Fund."]
    assert values(page, DISCLOSURE) == ["None of the authors has any."]
    assert values(page, DISCLAIMER) == ["The views expressed here are her own."]
    assert values(page, LICENSE) == ["CC-BY-4.0"]


def test_researchers_without_interests_disclose_that():
    said = "The researchers have no financial interest in the work."
    assert values(page_of(HEAD, TEXT, TEXT, ("paragraph", said)), DISCLOSURE) == [said]


def test_notices_are_found_within_the_last_paragraphs():
    paid = "The study was funded by the Tide Fund."
    conflict = "One author owns a boat. There are no other conflicts of interest."
    page = page_of(HEAD, TEXT, TEXT, ("paragraph", f"{paid} {conflict}"))
    assert values(page, FUNDING) == [paid]
    assert values(page, DISCLOSURE) == [conflict]


@pytest.mark.parametrize(
    ("lang", "paid"),
    [
        ("en", "The Tide Fund and the Council of Harbours funded the work."),
        ("en", "This project was supported through the council's Flood scheme (grant no. 208)."),
        ("en", "Supported by the Tide Fund and the Society of Pilots."),
        ("de", "Das Vorhaben wurde durch die Stiftung Ebbe (SE) mit 412.000 Euro gefördert."),
        ("fr", "Cette étude a été financée en partie par la Fondation du littoral."),
        ("es", "El proyecto ha contado con financiación de la Fundación Marea."),
        ("it", "La ricerca è stata finanziata dall’Agenzia delle maree."),
        ("pt", "O estudo foi custeado pela Fundação Maré."),
        ("nl", "Het onderzoek werd mede mogelijk gemaakt door het Getijdenfonds."),
    ],
)
def test_who_paid_is_told_in_many_ways(lang, paid):
    assert values(page_of(HEAD, TEXT, TEXT, ("paragraph", paid), lang=lang), FUNDING) == [paid]


@pytest.mark.parametrize(
    "text",
    [
        "The search was supported by the coastguard and by the harbour office.",
        "Police said the investigation was supported by two harbour masters.",
        "The programme is financed by the county.",
    ],
)
def test_help_and_public_money_fund_no_work(text):
    assert values(page_of(HEAD, TEXT, TEXT, ("paragraph", text)), FUNDING) == []


@pytest.mark.parametrize(
    ("text", "spdx"),
    [
        ("Text: CC BY-SA 4.0.", "CC-BY-SA-4.0"),
        ("CCBYNC Open access", "CC-BY-NC"),
        ("under a Creative Commons Attribution-NonCommercial 3.0 licence", "CC-BY-NC-3.0"),
        ("see https://creativecommons.org/licenses/by-nd/4.0/", "CC-BY-ND-4.0"),
        ("Derechos: Creative Commons.", "Creative Commons"),
        ("released under CC0", "CC0-1.0"),
        ("Image: CC BY 2.0", None),
        ("According to CC Sabathia", None),
    ],
)
def test_a_licence_has_its_spdx_identifier(text, spdx):
    assert values(page_of(HEAD, TEXT, ("chrome", text)), LICENSE) == ([spdx] if spdx else [])


def test_further_reading_is_each_title_once():
    page = page_of(
        HEAD,
        TEXT,
        ("label", "Related stories"),
        ("related", "• Neap tide comes late this year | May 3, 2024"),
        ("related", "Neap tide comes late this year"),
        ("related", "May 3, 2024"),
        ("related", "The ebb"),
        ("chrome", "« Older: Against bridges"),
        ("chrome", "© 2024 The Tide Post"),
    )
    assert values(page, RELATED) == ["Neap tide comes late this year", "Against bridges"]


def test_further_reading_has_no_ranks_arrows_comments_or_topics():
    page = page_of(
        HEAD,
        TEXT,
        ("chrome", "← Forty shades of mulch"),
        ("chrome", "Should one swim at noon? →"),
        ("label", "Most read"),
        ("related", "1 Neap tide comes late this year"),
        ("related", "2 Harbour office buys a clock"),
        ("label", "4 comments"),
        ("chrome", "FenTiger: about time, we used to go there every week"),
    )
    assert values(page, RELATED) == [
        "Forty shades of mulch",
        "Should one swim at noon?",
        "Neap tide comes late this year",
        "Harbour office buys a clock",
    ]


def test_what_a_page_says_among_its_further_reading_is_none():
    lines = ("Harbour office buys a clock", "Nobody is paid for what stands here.", "Your work address")
    page = page_of(HEAD, TEXT, ("label", "Most read"), *(("related", line) for line in lines))
    assert values(page, RELATED) == ["Harbour office buys a clock"]


@pytest.mark.parametrize("label", ["Press release: ", "PRESS RELEASE - ", "Media release – "])
def test_title_and_subtitle_lose_the_label_of_a_press_release(label):
    head = (("title", f"{label}The sea went away"), ("subtitle", f"{label}It was gone for the day."))
    page = page_of(*head, TEXT)
    assert values(page, TITLE) == ["The sea went away"]
    assert values(page, SUBTITLE) == ["It was gone for the day."]


def test_the_description_passes_over_a_paragraph_that_ends_in_a_credit():
    caption = (
        "paragraph",
        "The harbour of Tidetown froze in the winter of last year. Bo Chu for The Gazette",
    )
    assert values(page_of(HEAD, caption, TEXT), DESCRIPTION) == [PROSE]


def test_the_description_begins_below_the_caption_of_a_picture():
    caption = ("paragraph", "The harbour of Tidetown in the winter of last year, seen from the pier.")
    page = page_of(HEAD, caption, ("credit", "Photo: Bo Chu"), TEXT)
    assert values(page, DESCRIPTION) == [PROSE]


def test_every_value_stands_where_its_evidence_says():
    page = page_of(HEAD, ("byline", "By Ann Lee | May 3, 2024"), TEXT, ("disclaimer", "© 2024 Tide Post"))
    known, _ = read_all(page, DESCRIPTION)
    for field in (TITLE, DESCRIPTION, DISCLAIMER):
        for found in known[field]:
            span = found.evidence.span
            assert page.seed.text[span.start : span.end] == found.value
    assert all(0 < f.evidence.confidence <= 1 for f in known[DATE])
    assert dataclasses.is_dataclass(known[SOURCE][0].value)


@pytest.mark.parametrize(
    ("lang", "own", "spoken"),
    [("en", "en-GB", "en-GB"), ("und", "pl", "pl"), ("de", "en-GB", "de"), ("en", None, "en")],
)
def test_a_text_speaks_its_outlets_variety_of_its_language(lang, own, spoken):
    authority = Authority(outlets=Vocabulary.of(Outlet(name="Tide Post", lang=own)))
    page = page_of(HEAD, TEXT, ("disclaimer", "© 2024 Tide Post"), lang=lang, authority=authority)
    assert values(page, LANG) == [spoken]
