"""What each line of a page is taken for: small pages of our own, one for each shape."""

from __future__ import annotations

import pytest

from builder import seed
from builder.extract.body import body_of
from builder.language import pack
from builder.seed.credit import is_credit
from builder.seed.cues import cue_of
from builder.seed.model import BODY, Kind

PROSE = (
    "The ferry between the two islands no longer runs on Sundays, and few people on either shore expect it to"
    " return before the autumn, when the new timetable is due."
)
MORE = (
    "Some of them have bought boats of their own. Others have stopped going to church on the other side,"
    " where the organist now plays to eleven people and a dog."
)
END = "A decision is expected in June. Until then the timetable stays as it is, the harbour office said."
LONG = (
    "The harbour office has asked three shipyards what a smaller boat would cost. Two of them answered; the"
    " cheaper wants eleven million, which is more than the county spends on its roads in a year."
)


def read(*lines):
    page, findings = seed.read("a.txt", "\n".join(lines).encode())
    assert findings == []
    return page


def kinds(page):
    return [(block.kind, block.text[:40]) for block in page.blocks]


def of(page, kind):
    return [block.text for block in page.of(kind)]


def test_a_plain_release_is_title_byline_date_and_paragraphs():
    page = read("Why the ferry stopped", "", "By Hanna Virtala", "12 May 2024", "", PROSE, "", MORE, "", END)
    assert [block.kind for block in page.blocks] == [
        Kind.TITLE,
        Kind.BYLINE,
        Kind.DATE,
        *[Kind.PARAGRAPH] * 3,
    ]


def test_a_text_without_empty_lines_is_one_paragraph_a_line():
    page = read("Why the ferry stopped", "By Hanna Virtala", PROSE, "What the islanders say", MORE, END)
    assert of(page, Kind.HEADING) == ["What the islanders say"]
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, END]


def test_furniture_around_and_inside_goes():
    page = read(
        *("Skip to content", "Home", "Search", "Log in", "", "Why the ferry stopped on Sundays", ""),
        *(
            "By Hanna Virtala",
            "12 May 2024",
            "",
            "Share on Facebook",
            "Print",
            "",
            PROSE,
            "",
            "Advertisement",
        ),
        *("", MORE, "", "Read more: Bridge plan returns", "", END, "", "Related stories"),
        *(
            "Harbour fees to rise in July",
            "A bridge for the price of a ferry",
            "",
            "Comments (3)",
            "Privacy policy",
        ),
    )
    assert [block.text for block in page.body] == [PROSE, MORE, END]
    assert of(page, Kind.RELATED) == [
        "Read more: Bridge plan returns",
        "Harbour fees to rise in July",
        "A bridge for the price of a ferry",
    ]


def test_a_repeated_title_is_furniture():
    title = "Why the ferry stopped on Sundays"
    page = read(
        f"{title} | The Harbour Post", "", f"Home > News > {title}", "", title, "", PROSE, "", MORE, "", END
    )
    assert of(page, Kind.TITLE) == [title]
    assert [block.kind for block in page.blocks[:2]] == [Kind.CHROME, Kind.CHROME]


def test_wrapped_lines_are_joined_and_hyphens_resolved():
    page = read(
        "The last lamplighter",
        "",
        "The lamplighter of Oster Street retired on Friday after fifty-one",
        "years of service, and the town has decided that nobody will take his",
        "place. His ladder goes to the museum, his pole to a granddaughter who",
        "works as a trans-",
        "lator abroad, and the long-",
        "serving lamps will be lit by a switch in the short- and long-term.",
        "",
        "He himself is not sad. He has, he says, a long-serving radio and a good",
        "chair.",
    )
    first, second = (block.text for block in page.body)
    assert "a translator abroad, and the long-serving lamps" in first
    assert "after fifty-one years of service" in first
    assert second.endswith("a good chair.")


def test_lists_tables_quotations_and_verse_keep_their_form():
    page = read(
        *("The last lamplighter of the town", "", PROSE, "", "> A lamp is a promise that somebody"),
        *("> will come by in the morning.", "> — Ada Renn", "", MORE, "", "The switch costs", ""),
        *("- forty crowns a year,", "- one electrician, and", "- nothing else.", "", "It was agreed:", ""),
        *(
            "(a) The lamps stay.",
            "(b) The poles are painted green.",
            "",
            "1. Buy the lamps.",
            "2. Light the lamps.",
        ),
        *("", "In the evening the lamps", "stand like men in the rain,", "each with a hat of light,"),
        *("and none of them complain.", "", "Street\tLamps", "Oster\t14", "Harbour\t9", "", END),
    )
    shown = [(type(block).__name__, getattr(block, "items", None)) for block in body_of(page)]
    assert shown == [
        ("Paragraph", None),
        ("BlockQuote", None),
        ("Paragraph", None),
        ("Heading", None),
        ("ItemList", ("forty crowns a year,", "one electrician, and", "nothing else.")),
        ("Heading", None),
        ("Paragraph", None),
        ("Paragraph", None),
        ("ItemList", ("Buy the lamps.", "Light the lamps.")),
        ("Verse", None),
        ("Table", None),
        ("Paragraph", None),
    ]
    body = body_of(page)
    assert body[1].paragraphs == ("A lamp is a promise that somebody will come by in the morning.",)
    assert body[1].attribution == "— Ada Renn"
    assert body[6].text == "(a) The lamps stay."
    assert body[8].ordered
    assert body[10].rows == (("Street", "Lamps"), ("Oster", "14"), ("Harbour", "9"))


def test_a_quotation_with_its_speaker_below_is_a_block_quotation():
    page = read(
        *("Why the ferry stopped on Sundays", "", PROSE, ""),
        "“We asked everyone we know, and nobody wants to work on that day.”",
        *("Mikael Strand, harbour master of the northern island", "", MORE, "", END),
    )
    assert of(page, Kind.ATTRIBUTION) == ["Mikael Strand, harbour master of the northern island"]


def test_a_paragraph_that_says_who_speaks_is_no_block_quotation():
    page = read(
        *("Why the ferry stopped on Sundays", "", PROSE, ""),
        '"We asked everyone we know," says the harbour office. "Nobody wants to work on that day."',
        *("", 'The office has been a model of patience, and of good cheer, in a very long year."'),
        *("", "Editor Mikael Strand, MD, Professor of Ferries, University of the Northern Island", "", END),
    )
    assert of(page, Kind.QUOTE) == [
        'The office has been a model of patience, and of good cheer, in a very long year."'
    ]
    assert [text[:20] for text in of(page, Kind.ATTRIBUTION)] == ["Editor Mikael Strand"]


def test_notices_below_the_text_have_their_kinds():
    page = read(
        *("Why the ferry stopped on Sundays", "", PROSE, "", MORE, "", END, ""),
        "Funding: The count was paid for by the two islands and by the bridge fund.",
        "Disclosures: The author owns a boat and declares no other interests.",
        *(
            "",
            "Journal reference:",
            "Virtala, H. (2024). Sundays without a ferry. Island Studies, 12(3), 45-51.",
        ),
        *("", "Contact:", "Mikael Strand", "+46 8 555 01 23", "strand@harbour.example", ""),
        *("Tags: ferries, islands, Sundays", "© 2024 The Harbour Post. All rights reserved."),
    )
    tail = [block.kind for block in page.blocks[4:]]
    assert tail == [
        *(Kind.FUNDING, Kind.DISCLOSURE, Kind.LABEL, Kind.REFERENCE),
        *(Kind.LABEL, Kind.CONTACT, Kind.CONTACT, Kind.CONTACT, Kind.KEYWORDS, Kind.DISCLAIMER),
    ]


def test_summary_and_date_below_their_labels():
    summary = "Ferries that stop on Sundays change more than the timetable, a count of eleven years shows."
    page = read(
        *(
            "Why the ferry stopped on Sundays",
            "Date:",
            "March 14, 2024",
            "Source:",
            "University of the Isles",
        ),
        *("Summary:", summary, "Share:", "Facebook Twitter", "FULL STORY", PROSE, MORE, END),
    )
    assert of(page, Kind.SUBTITLE) == [summary]
    assert of(page, Kind.DATE) == ["March 14, 2024"]
    assert of(page, Kind.SOURCE) == ["University of the Isles"]
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, END]


def test_questions_and_answers_are_body():
    answer = "I answered a small advertisement in the paper, and I was the only one who did."
    page = read(
        *("The keeper who stayed for thirty years", "", PROSE, "", "How did you come to the lighthouse?", ""),
        *(answer, "", "And you stayed?", "", MORE),
    )
    assert [block.text for block in page.body] == [
        *(PROSE, "How did you come to the lighthouse?", answer, "And you stayed?", MORE)
    ]


PAGES = {
    "de": """
Startseite
Suche

Glühwürmchen meiden neue Laternen

Von Petra Uhl
3. Oktober 2023

Die neuen Laternen am Kanal vertreiben die Glühwürmchen, das zeigt eine Zählung, die im Sommer stattfand.

Mehr zum Thema
Straßenlicht kostet weniger als gedacht
Impressum
Datenschutz
""",
    "fr": """
Accueil
Recherche

Les abeilles de la gare

Par Lucie Martin
Publié le 3 mai 2024

Les ruches installées sur le toit de la gare ont donné cette année deux fois plus de miel que l'an dernier.

À lire aussi
Le train de nuit revient en décembre
Mentions légales
""",
    "es": """
Inicio
Buscar

El pozo de la plaza vuelve a dar agua

Por Inés Mora
3 de mayo de 2024

El pozo de la plaza, que se había secado en la sequía de hace diez años, vuelve a dar agua desde el lunes.

Te puede interesar
La fuente nueva costará el doble
Aviso legal
""",
}


@pytest.mark.parametrize("lang", PAGES)
def test_furniture_goes_in_other_languages(lang):
    lines = PAGES[lang].split("\n")
    page = read(*lines)
    assert page.lang == lang
    assert of(page, Kind.TITLE) == [lines[4]]
    assert [block.kind for block in page.of(Kind.BYLINE, Kind.DATE)] == [Kind.BYLINE, Kind.DATE]
    assert [block.text for block in page.body] == [lines[9]]


def test_a_page_of_menus_is_no_article():
    page, (finding,) = seed.read("a.txt", b"Skip to content\nHome\nLog in\nSubscribe\nPrivacy policy")
    assert page is None
    assert "no article" in finding.message


def test_one_sentence_is_an_article():
    page = read("A short note", "", "The well in the square is dry.")
    assert kinds(page) == [(Kind.TITLE, "A short note"), (Kind.PARAGRAPH, "The well in the square is dry.")]


def test_short_sentences_below_the_date_are_the_articles_beginning():
    lead = "Every harbour keeps a log. Nobody reads it. I kept one for nine years, and so I know."
    page = read(
        "The log that nobody reads", "By Hanna Virtala", "12 May 2024", lead, "", PROSE, "", MORE, "", END
    )
    assert of(page, Kind.PARAGRAPH) == [lead, PROSE, MORE, END]


def test_the_article_goes_on_below_an_advertisement():
    page = read(
        *("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, "", "Advertisement", "", END, ""),
        *("Sign up to our newsletter", "Most read", "The last lamplighter of Whitby"),
    )
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, END]


def test_the_article_goes_on_below_a_box_that_asks_for_a_subscription():
    box = ["Sign up to First Ferry", "Our morning email tells you what sails and why it matters", "Sign up"]
    last = "The harbour office has asked for a new pier before the next summer, which nobody expects."
    page = read("Why the ferry stopped", "By Hanna Virtala", PROSE, MORE, *box, last, "Topics")
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, last]


def test_the_article_goes_on_below_a_single_teaser():
    page = read(
        "Why the ferry stopped", "By Hanna Virtala", PROSE, "Related", "A boat for sale in Bodø", MORE
    )
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE]
    assert of(page, Kind.RELATED) == ["A boat for sale in Bodø"]


def test_a_last_sentence_with_the_agencys_initials_is_the_articles():
    last = "The harbour office sees no end of it before June. TIN"
    page, _ = seed.read("a.txt", f"Why the ferry stopped\n{PROSE}\n{MORE}\n{last}".encode())
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, last]


def test_labels_of_furniture_that_no_sentence_follows_end_the_article():
    page = read(
        "Why the ferry stopped", "12 May 2024", "Listen", PROSE, MORE, "Read more", "Boats: prices up 3%"
    )
    assert [block.text for block in page.body] == [PROSE, MORE]


def test_bars_of_buttons_and_menus_are_furniture():
    top = ["News Sport Live Podcasts", "Why the ferry stopped on Sundays", "Email · Print · Save for later"]
    page = read(*top, PROSE, MORE, "Share   Print")
    assert of(page, Kind.TITLE) == [top[1]]
    assert [block.text for block in page.body] == [PROSE, MORE]


def test_a_dek_stays_one_where_byline_and_date_are_odd():
    dek = "Ferries were made for somebody who does not exist. It is time to retire him from the piers."
    page = read("Against the average passenger", dek, "Nkechi Waverly-Sund", "Spring 2023", PROSE, MORE)
    assert of(page, Kind.SUBTITLE) == [dek]


def test_teasers_between_rules_are_none_of_the_article():
    box = ["___", "MORE FERRIES", "Landslide buries road on the southern island", "Volcano spews ash", "___"]
    page = read("Why the ferry stopped", "By Hanna Virtala", PROSE, MORE, *box, END, MORE)
    assert not {*box} & {block.text for block in page.body}


def test_what_stands_below_the_label_of_a_source_is_no_text():
    page = read(
        "Why the ferry stopped", "News provided by", "Skerry Ferries Inc.", "May 3, 2024", PROSE, MORE
    )
    assert of(page, Kind.SOURCE) == ["Skerry Ferries Inc."]


def test_a_first_sentence_is_no_title():
    page = read(PROSE, MORE, END)
    assert of(page, Kind.TITLE) == []
    assert [block.text for block in page.body] == [PROSE, MORE, END]


def test_a_caption_is_kept_and_its_credit_not():
    caption = "The ferry at the pier of the outer island, shortly before the second winter."
    page = read(
        "Why the ferry stopped", "By Hanna Virtala", "", caption, "Credit: Bo Chu", "", PROSE, "", MORE
    )
    assert [block.text for block in page.body] == [caption, PROSE, MORE]


def test_a_list_of_topics_is_no_teaser():
    page = read("Why the ferry stopped", PROSE, MORE, "More about: ferries, islands, boats")
    assert of(page, Kind.RELATED) == []


SHEPHERD = """\
Menü  Suche  Abo & Service  Anmelden
Der Albbote
Lokales – Sport – Kultur – Anzeigen – Trauer
Münsingen
Schäfer Zehnle hört auf – und zählt noch einmal durch
Nach 52 Jahren gibt der letzte Wanderschäfer der Alb seine Herde ab. Ein Nachfolger ist gefunden, \
eine Weide nicht.
14.11.22, 08:00 Uhr
Text: Gudrun Eisele | Bilder: Horst Haas
Vorlesen
Kurz vor sechs steht Alois Zehnle am Gatter und zählt. 611 müssten es sein, 610 sind es. Das \
fehlende Schaf liegt hinter dem Wagen und schläft.
„Ich hab nie gezählt, um zu wissen, wie viele es sind“, sagt er. „Ich hab gezählt, um sie anzuschauen.“
Im Januar übernimmt Sabine Rapp aus Hayingen die Herde. Die 29-Jährige hat Agrarwissenschaften \
studiert und, wie Zehnle sagt, „trotzdem Ahnung“.
+++ Mehr aus der Region +++
Gemeinderat streitet über Windräder bei Böttingen
Was fehlt, ist eine Winterweide im Unterland. Zwei Gemeinden haben abgesagt, mit einer dritten \
verhandelt das Landratsamt.
Diesen Artikel kommentieren
Das könnte Sie auch interessieren
Biosphärengebiet: Wer darf wo wandern?
Letzte Linde von Gomadingen gefällt
© Albbote Verlag GmbH & Co. KG
"""


def test_an_article_is_more_than_its_title_and_dek():
    lines = SHEPHERD.split("\n")
    page, _ = seed.read("a.txt", SHEPHERD.encode())
    assert [block.text for block in page.body] == [*lines[9:12], lines[14]]


def test_labels_in_capitals_need_no_colon():
    page = read(
        "The man who mends clocks", PROSE[:90] + ".", "WORDS ANN LEE", "PHOTOGRAPHS BO CHU", PROSE, MORE
    )
    assert of(page, Kind.BYLINE) == ["WORDS ANN LEE"]
    assert of(page, Kind.CREDIT) == ["PHOTOGRAPHS BO CHU"]


def test_a_caption_that_ends_in_its_credit_is_kept_and_a_credit_alone_not():
    caption = "A ferry leaves the northern quay at dawn, with the lighthouse behind it. Credit: H. Virtala"
    page = read(
        *(
            "Why the ferry stopped",
            "",
            "12 May 2024",
            "",
            PROSE,
            "",
            caption,
            "",
            MORE,
            "",
            "Photo: Bo Chu",
            END,
        )
    )
    assert of(page, Kind.PARAGRAPH) == [PROSE, caption, MORE, END]


def test_a_line_below_the_credit_of_a_picture_that_says_something_is_its_caption():
    caption = "Passengers on the last ferry to leave the northern quay on a Sunday"
    picture = ["Image source, Tide Museum", "Image caption,", caption]
    page = read("Why the ferry stopped", "12 May 2024", "", PROSE, "", MORE, "", *picture, "", LONG, "", END)
    assert [block.text for block in page.body] == [PROSE, MORE, caption, LONG, END]


def test_sounds_of_a_transcript_are_no_credits():
    sound = "(SOUNDBITE OF HARBOUR)"
    page = read("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", sound, "", MORE, "", END)
    assert sound in [block.text for block in page.body]


def test_a_sentence_that_begins_like_a_byline_is_the_articles():
    page = read(
        "Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, "", END, "How then?", "By boat."
    )
    assert page.blocks[-1].kind is Kind.PARAGRAPH


def test_a_short_line_that_may_be_furniture_is_kept_with_a_note():
    top = ["Why the ferry stopped", "By Hanna Virtala", "12 May 2024", PROSE, MORE, END, "Advertisement"]
    lines = [*top, "THE FIGURE", "9,300 kilometres saved by a stork a year."]
    page, findings = seed.read("a.txt", "\n".join(lines).encode())
    assert page.blocks[-2].kind in BODY
    assert [(found.code, found.line) for found in findings] == [("SP105", 8)]


@pytest.mark.parametrize(
    ("label", "lang", "cue"),
    [
        ("News Media Contact", "en", "contact"),
        ("For more information on this topic, please contact:", "en", "contact"),
        ("31 Readers' comments", "en", "comments"),
        ("More Releases From This Source", "en", "related"),
        ("Competing Interest Statement", "en", "disclosure"),
        ("Ansprechpartner für die Medien", "de", "contact"),
        ("Das könnte Ihnen auch gefallen", "de", "related"),
        ("Articles recommandés pour vous", "fr", "related"),
        ("Contacto para los medios", "es", "contact"),
        ("Ti potrebbe interessare anche", "it", "related"),
        ("Leia também na seção", "pt", "related"),
        ("Meer over dit onderwerp", "nl", "related"),
    ],
)
def test_a_label_is_known_by_the_words_that_it_is_made_of(label, lang, cue):
    found = cue_of(label, pack(lang))
    assert found is not None
    assert (found.name, found.whole) == (cue, True)


@pytest.mark.parametrize("text", ["More research needed", "What the readers say", "Latest figures"])
def test_a_heading_that_holds_a_word_of_a_label_is_none(text):
    assert cue_of(text, pack("en")) is None


def test_titles_below_read_more_within_the_article_are_teasers():
    offered = ["Read more", "Pub garden wedding plans thrown out", "Sixty homes on the edge of the village"]
    page = read("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, *offered, "", LONG, "", END)
    assert of(page, Kind.RELATED) == offered[1:]
    assert of(page, Kind.PARAGRAPH) == [PROSE, MORE, LONG, END]


def test_an_unknown_label_ends_the_titles_offered():
    below = [
        "Related news",
        "A harbour for the new boats is planned",
        "About this release:",
        "Transport, islands",
    ]
    page = read("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, "", END, "", *below)
    assert of(page, Kind.RELATED) == below[1:2]


def test_a_box_of_facts_below_the_last_sentence_is_the_articles():
    facts = ["Timetable", "Where: northern quay, shed 2", "When: Tuesday to Saturday, 9 to 17"]
    page = read("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, "", END, "", *facts)
    assert [block.text for block in page.body][-3:] == facts


def test_one_sentence_between_byline_and_text_is_the_articles_first():
    lead = "A FERRY that has run since 1911 is to be sold after councillors set warnings about jobs aside."
    page = read("Ferry to be sold", "", "By Hanna Virtala", "", lead, "", PROSE, "", MORE, "", END)
    assert of(page, Kind.PARAGRAPH) == [lead, PROSE, MORE, END]


def test_a_pictures_rights_are_not_the_pages():
    page = read(
        *("Why the ferry stopped", "12 May 2024", "© 2024 Tide/Bo Chu", "", PROSE, "", MORE, "", END),
        *("", "© 2024 The Tide Post"),
    )
    assert of(page, Kind.CREDIT) == ["© 2024 Tide/Bo Chu"]
    assert of(page, Kind.DISCLAIMER) == ["© 2024 The Tide Post"]


def test_a_label_of_two_words_announces_the_notice_below_it():
    page = read(
        *("Why the ferry stopped", "12 May 2024", "", PROSE, "", MORE, "", END, ""),
        *("Competing interest statement", "BC has received fees from the shipyard.", "", "Funding"),
        *(LONG,),
    )
    assert of(page, Kind.DISCLOSURE) == ["BC has received fees from the shipyard."]


@pytest.mark.parametrize(
    "credit",
    [
        "REUTERS/Bo Chu",
        "Bo Chu/Getty Images",
        "ISTOCK",
        "Bo Chu for NPR",
        "NASA/JPL-Caltech",
        "Bo Chu via Alamy",
    ],
)
def test_an_agencys_name_or_a_photographers_for_a_house_is_a_credit(credit):
    caption = "A ferry leaves the northern quay at dawn, with the lighthouse behind it."
    page = read("Why the ferry stopped", "12 May 2024", "", caption, credit, "", PROSE, "", MORE, "", END)
    assert of(page, Kind.PARAGRAPH) == [caption, PROSE, MORE, END]
    assert of(page, Kind.HEADING) == []


@pytest.mark.parametrize("text", ["Justice for the crew", "Winter/spring timetable", "(Laughter)"])
def test_a_heading_with_for_or_a_stroke_is_no_credit(text):
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "If this email looks odd, read it on the web."),
        ("de", "Wird dieser Newsletter nicht richtig angezeigt? Im Browser lesen"),
        ("fr", "Si cet e-mail ne s’affiche pas, consultez la version en ligne."),
        ("es", "¿No ves bien este boletín? Ábrelo en el navegador."),
        ("it", "Se non visualizzi correttamente questa e-mail, leggila nel browser."),
        ("pt", "Se não consegue ver este e-mail, abra-o no navegador."),
        ("nl", "Wordt deze nieuwsbrief niet goed weergegeven? Bekijk in browser"),
    ],
)
def test_the_way_to_a_newsletter_in_the_browser_is_none_of_its_words(lang, line):
    cue = cue_of(line, pack(lang))
    assert cue is not None
    assert cue.name == "promo"


def test_somebody_to_be_reached_below_more_information_is_a_contact():
    below = [
        "Weitere Informationen",
        "Dr. Hanna Virtala",
        "Institut für Fähren, Kiel",
        "h.virtala@fähren.example",
    ]
    told = (
        "Die Fähre zwischen den beiden Inseln fährt nicht mehr am Sonntag, und nur wenige glauben, dass sie"
    )
    told += " vor dem Herbst wieder fahren wird, wenn der neue Fahrplan kommt."
    more = told.replace("Fähre", "Barke")
    page = read("Warum die Fähre nicht mehr fährt", "12. Mai 2024", "", told, "", more, "", *below)
    assert of(page, Kind.RELATED) == []
    assert "Dr. Hanna Virtala" in of(page, Kind.CONTACT)


def test_titles_below_the_months_most_read_are_further_reading():
    below = ["Most read this week", "A harbour for the new boats is planned", "What islanders eat in winter"]
    page = read("Why the ferry stopped", "", "12 May 2024", "", PROSE, "", MORE, "", END, "", *below)
    assert of(page, Kind.RELATED) == below[1:]
