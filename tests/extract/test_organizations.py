"""Organisations: how far their names reach, their acronyms, and what is none."""

from __future__ import annotations

import time

import pytest

from builder.article import Source
from builder.extract.naming import names_of
from builder.seed.model import Kind
from tests.extract.reading import Line, page_of


def bodies(*lines: Line, lang: str = "en", source: Source | None = None) -> list[str]:
    """`Name` or `Name = ACRONYM`."""
    found = names_of(page_of(*lines, lang=lang), (), source).organizations
    return [f"{f.value.name} = {f.value.acronym}" if f.value.acronym else f.value.name for f in found]


CASES = [
    (
        "a word that tells",
        "It was led by Uppsala University and Fjordane University Hospital in Bergen.",
        ["Uppsala University", "Fjordane University Hospital"],
    ),
    (
        "of",
        "Researchers at the University of Bergen and the Ministry of Production disagreed.",
        ["University of Bergen", "Ministry of Production"],
    ),
    (
        "for, commas and 'and'",
        "It was paid by the Norrland Council for Health, Working Life and Welfare (Norr).",
        ["Norrland Council for Health, Working Life and Welfare = Norr"],
    ),
    (
        "'and' before the word",
        "An order came from the Animal and Plant Welfare Agency (APWA).",
        ["Animal and Plant Welfare Agency = APWA"],
    ),
    (
        "'and' after 'of'",
        "He spoke at the Institute of Electrical and Electronics Tinkerers (IEET).",
        ["Institute of Electrical and Electronics Tinkerers = IEET"],
    ),
    (
        "two bodies around 'and' are two",
        "Grants came from the University of Leeds and Imperial College London.",
        ["University of Leeds", "Imperial College London"],
    ),
    ("ampersand", "She is at Sandwell University & Research.", ["Sandwell University & Research"]),
    (
        "a campus",
        "It was done at the University of California, Davis, last May.",
        ["University of California, Davis"],
    ),
    (
        "a campus after a dash",
        "It was done at the University of Wisconsin–Madison.",
        ["University of Wisconsin–Madison"],
    ),
    (
        "a country's",
        "Norway’s Supreme Court and Kenya’s Institute of Marine Studies ruled.",
        ["Supreme Court", "Institute of Marine Studies"],
    ),
    ("a saint's", "He trained at St James’s Hospital.", ["St James’s Hospital"]),
    (
        "a part and its whole",
        "NASA’s Harlow Space Flight Center manages it.",
        ["NASA", "Harlow Space Flight Center"],
    ),
    (
        "a department of a university",
        "She is in the Department of Physics at Ostrava University.",
        ["Ostrava University"],
    ),
    (
        "a company form",
        "Brightwater Ophthalmics, Inc. (NASDAQ: BWOP) said so. Brightwater is small.",
        ["Brightwater Ophthalmics, Inc."],
    ),
    (
        "a noun beside the name",
        "The charity Code for All Coasts and the GMB union objected.",
        ["Code for All Coasts", "GMB"],
    ),
    ("an apposition", "Euroform, the EU agency that studies forms, counted them.", ["Euroform"]),
    (
        "an acronym first",
        "Breeders at SLU, the Swedish University of Arable Sciences, found it. SLU is old.",
        ["Swedish University of Arable Sciences = SLU"],
    ),
    (
        "short forms merge",
        "The World Tide Organization (WTO) met. The WTO said no.",
        ["World Tide Organization = WTO"],
    ),
    (
        "governments and councils",
        "The Scottish government and Inverclyde council will decide.",
        ["Scottish government", "Inverclyde council"],
    ),
    (
        "foreign words",
        "Juan Ruiz, from Centro de Investigaciones Marinas y Costeras (CIMC), wrote it.",
        ["Centro de Investigaciones Marinas y Costeras = CIMC"],
    ),
    ("for those of a role", "The Danish Refugee Council helped.", ["Danish Refugee Council"]),
    (
        "whose office it is",
        "It is with the Norland Parish Sheriff’s Office now.",
        ["Norland Parish Sheriff’s Office"],
    ),
    (
        "a common adjective before a name with 'for'",
        "The Federal Office for the Sea wants more.",
        ["Federal Office for the Sea"],
    ),
    (
        "whose members form it",
        "So warns the Federation of Norland Beekeepers’ Associations (FNBA).",
        ["Federation of Norland Beekeepers’ Associations = FNBA"],
    ),
    (
        "what it sees to, joined by 'and'",
        "Norland Fire and Rescue Service sent eight engines, and Ida Holt of the Moss Foundation praised it.",
        ["Norland Fire and Rescue Service", "Moss Foundation"],
    ),
    ("a mission in a state", "The UN Mission in South Sudan builds dykes.", ["UN Mission in South Sudan"]),
    ("farmers of a province", "It ran with Moss Farmers of Ontario.", ["Moss Farmers of Ontario"]),
    ("a band of one trade", "The score is by the Leeds band Fog Inspectors.", ["Fog Inspectors"]),
    ("a sister of the Red Cross", "The Kenyan Red Cross came.", ["Kenyan Red Cross"]),
    ("who they are friends of", "The Friends of Hull Library met.", ["Friends of Hull Library"]),
    (
        "a state before what an acronym spells",
        "The U.S. Sea Otter Agency moved. SOA is old, and the Gull Society knows it.",
        ["U.S. Sea Otter Agency", "Gull Society"],
    ),
    ("a politician and her party", "It was Ramona’s Democratic Moss Party.", ["Democratic Moss Party"]),
    (
        "a body's part that is a body",
        "It was paid by the Norland Department of Agriculture’s National Institute of Food.",
        ["Norland Department of Agriculture", "National Institute of Food"],
    ),
    (
        "two saints' hospitals",
        "So say surgeons at Guy’s and St Thomas’ Hospital.",
        ["Guy’s and St Thomas’ Hospital"],
    ),
    (
        "a numbered court",
        "Jurors in the 14th Judicial District Court agreed.",
        ["14th Judicial District Court"],
    ),
    (
        "a task force on something",
        "It asks the Task Force on Otter Health (TFOH).",
        ["Task Force on Otter Health = TFOH"],
    ),
    ("a Danish company", "The Board of Directors of Vestholm Pumps A/S met.", ["Vestholm Pumps A/S"]),
    ("a noun and commas", "They ignored a contractor, Bayou Moss Haulage, that day.", ["Bayou Moss Haulage"]),
    ("a coalition", "It is late, the Health Without Fog coalition wrote.", ["Health Without Fog"]),
    ("its plant", "Smoke rose from the Delamare Resin plant.", ["Delamare Resin"]),
    (
        "examples",
        "Three companies, Hydromar, Quillfin and Tarnway, make them all.",
        ["Hydromar", "Quillfin", "Tarnway"],
    ),
    (
        "an agency's division",
        "It is with the Nevada Division of Moss Protection (NDMP).",
        ["Nevada Division of Moss Protection = NDMP"],
    ),
    ("a call to meet it", "Meet Quillfin, a company that makes lamps.", ["Quillfin"]),
    ("a firm and its heirs", "Its maker was J. Pelling & Sons of Hull.", ["J. Pelling & Sons"]),
    ("a noun for its trade", "So says Ida Holt of the Turin restaurant Saltwort.", ["Saltwort"]),
    ("someone's unmarked affiliation", "Lena Voss, a designer at Plumfield, laughed.", ["Plumfield"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_bodies(text, expected):
    assert bodies(text) == expected


NONE = [
    ("journals", "It appeared in the Journal of Sports Sciences and in Nature Geoscience."),
    (
        "laws and places",
        "The Clean Air Act does not hold in Port Glasgow, Lake Victoria or the Golden Gate Bridge.",
    ),
    ("projects and products", "The Green Deal and the Galaxy Note were discussed."),
    ("words that open a sentence", "Researchers agree. Most Institutes closed."),
    ("acronyms that are no body's", "An AI system measured DNA."),
    ("what a company's goods are called", "He sold the Sony RX30 and drew it with Google Sketches."),
    (
        "pupils of a people",
        "Creating topical authority helps. Half of the Hispanic high school students failed.",
    ),
    ("a state that is called a union", "It was built in the Soviet Union."),
    ("one of a company's goods", "He fitted a Yamaha to the boat and sold an IBM."),
    ("a school that is only a part", "She studied at the School of Medicine."),
]


SHAPES = [
    (
        "named after a queen, a saint, a father",
        "It opened at Queen Ragnhild Infirmary and at Father Moretti Hospital.",
        ["Queen Ragnhild Infirmary", "Father Moretti Hospital"],
    ),
    (
        "'and' between two whole names",
        "Money came from the Halden Trust and Bergen Children’s Charity.",
        ["Halden Trust", "Bergen Children’s Charity"],
    ),
    ("a number inside", "A porter at Garissa Level 4 Hospital agreed.", ["Garissa Level 4 Hospital"]),
    (
        "commas, where the acronym spells more",
        "So said the Norwegian Food, Water and Soil Authority (FWSA).",
        ["Norwegian Food, Water and Soil Authority = FWSA"],
    ),
    (
        "no telling word, but an acronym everybody knows",
        "Maps of the U.S. Geological Survey (USGS) show it.",
        ["U.S. Geological Survey = USGS"],
    ),
    ("a company's chief executive", "Ida Brekke, co-founder of Quillfin, laughed.", ["Quillfin"]),
    ("a company after 'according to'", "Prices fell, according to Fenwick Energy.", ["Fenwick Energy"]),
    ("a ministry in small letters", "No, the fisheries ministry said.", ["fisheries ministry"]),
    ("a form in small letters", "Quillfin Dyes plc fell.", ["Quillfin Dyes plc"]),
    (
        "a short form, then the name",
        "A model from Tollund was used. Tollund University of Technology owns it.",
        ["Tollund University of Technology"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in SHAPES], ids=[c[0] for c in SHAPES])
def test_shapes_of_names(text, expected):
    assert bodies(text) == expected


PAYERS = [
    ("Dr Brekke has had speaker fees from Quillfin Diagnostics.", ["Quillfin Diagnostics"]),
    ("Brekke disclosed ties with Orvane, Tallis Bio and Medrune.", ["Orvane", "Tallis Bio", "Medrune"]),
    ("Supported by a grant from the Norrland Research Council.", ["Norrland Research Council"]),
    ("Ida Brekke is supported by Ada Holt and by Horizon 2020.", []),
]


@pytest.mark.parametrize(("text", "expected"), PAYERS)
def test_who_pays_needs_no_telling_word(text, expected):
    assert bodies((Kind.DISCLOSURE, text)) == expected


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[c[0] for c in NONE])
def test_what_is_no_body(text):
    assert bodies(text) == []


def test_headings_name_no_bodies():
    assert bodies((Kind.HEADING, "Choose Your Foundation"), "It matters.") == []


def test_numbered_affiliations_of_the_authors_do():
    line = (Kind.BIO, "2. Holt University of Glass, Bergen, Norway")
    assert bodies(line, "It matters.") == ["Holt University of Glass"]


def test_funding_lines_do():
    assert bodies((Kind.FUNDING, "This was funded by the Nuffold Foundation.")) == ["Nuffold Foundation"]


def test_a_newspaper_is_not_among_the_bodies_of_its_own_page():
    text = "A spokesman told the BBC that Keele University had closed."
    assert bodies(text) == ["BBC", "Keele University"]
    assert bodies(text, source=Source("BBC")) == ["Keele University"]
    assert bodies(text, source=Source("Keele University")) == ["BBC", "Keele University"]


FOREIGN = [
    (
        "de",
        "Die Deutsche Tidengemeinschaft (DTG) und die Universität Bremen förderten sie.",
        "Universität Bremen",
    ),
    (
        "es",
        "El Instituto Geológico y Minero de Aragón (IGMA) lo midió.",
        "Instituto Geológico y Minero de Aragón = IGMA",
    ),
    ("fr", "L’étude du ministère de la santé est finie.", "ministère de la santé"),
    (
        "fr",
        "Selon l’Institut national de recherche pour l’eau et l’environnement (INREE), oui.",
        "Institut national de recherche pour l’eau et l’environnement = INREE",
    ),
    ("fr", "Le centre maritime ostendais (CMO) a fermé.", "centre maritime ostendais = CMO"),
    ("fr", "L’avis de la Haute Chambre de pêche (HCP) est clair.", "Haute Chambre de pêche = HCP"),
    ("fr", "Ida Brel, directrice générale de PêcheNet, l’a dit.", "PêcheNet"),
    ("de", "Das sagte die Anna-Berg-Universität Stade (ABU) gestern.", "Anna-Berg-Universität Stade = ABU"),
    ("de", "Wie der Nordische Wetterdienst (NWD) mitteilt.", "Nordische Wetterdienst = NWD"),
    ("it", "Lo dice uno studio dell'Università di Bologna.", "Università di Bologna"),
    ("it", "Lo dice l’Università di Bologna.", "Università di Bologna"),
    (
        "fr",
        "L’Union nationale de la pomme bretonne (Unpb) proteste.",
        "Union nationale de la pomme bretonne = Unpb",
    ),
    ("fr", "Les élèves du lycée professionnel Anne-Holt rient.", "lycée professionnel Anne-Holt"),
    ("fr", "Un prêt de la Fondation du village l’aide.", "Fondation du village"),
    ("fr", "C’est le rôle de l’association Barque Ancienne.", "Barque Ancienne"),
    ("it", "Lo dice l'Istituto di scienze alpine (Isa).", "Istituto di scienze alpine = Isa"),
    ("it", "È del Consiglio nazionale delle acque.", "Consiglio nazionale delle acque"),
    ("es", "Lo firmó con los sindicatos ZAL y Manos Unidas.", "Manos Unidas"),
    ("es", "La auditó la consultora Bermejo y Asociados.", "Bermejo y Asociados"),
    ("pt", "A linha é da concessionária Vagar, de Rio Claro.", "Vagar"),
    ("de", "Die Glocke goss die Firma Harmsing in Neustadt.", "Harmsing"),
    ("de", "Das neue Programm begleitet das Hansen-Institut.", "Hansen-Institut"),
    ("de", "Es zahlte die Deutsche Bundesstiftung Glas (DBG) dafür.", "Deutsche Bundesstiftung Glas = DBG"),
    (
        "de",
        "Das meldet der Badische Landesbetrieb für Seen, Ufer- und Moorschutz (BLSUM).",
        "Badische Landesbetrieb für Seen, Ufer- und Moorschutz = BLSUM",
    ),
    (
        "de",
        "Das Geld gibt die Evangelische Kirche in Mitteldeutschland nicht.",
        "Evangelische Kirche in Mitteldeutschland",
    ),
    (
        "de",
        "Das fand das Hansen-Institut für klinische Moosforschung.",
        "Hansen-Institut für klinische Moosforschung",
    ),
    ("de", "Der Gemeinsame Landesausschuss (G-LA) tagte.", "Gemeinsame Landesausschuss = G-LA"),
    ("de", "Sie leitet den Verein „Rettet das Moosbad“ seit 2019.", "Rettet das Moosbad"),
    ("nl", "Brancheorganisatie Melkveld wil dat niet.", "Melkveld"),
    ("nl", "Zo ontstond coöperatie De Otter, met leden.", "De Otter"),
    (
        "es",
        "Lo paga la Agencia Nacional de Promoción del Mar, el Desarrollo Costero y la Pesca.",
        "Agencia Nacional de Promoción del Mar, el Desarrollo Costero y la Pesca",
    ),
    ("fr", "L’autorité polonaise de la pêche (UOPP) décide.", "autorité polonaise de la pêche = UOPP"),
    (
        "es",
        "Lo firma el Institut Mediterrani d'Algues Marines (IMEDAM).",
        "Institut Mediterrani d'Algues Marines = IMEDAM",
    ),
    ("fr", "Le tribunal correctionnel de Brumeville a jugé.", "tribunal correctionnel de Brumeville"),
    ("nl", "Zij leidt basisschool De Moerasvogel in Zwolle.", "basisschool De Moerasvogel"),
    ("es", "Lo firmó Comisiones Obreras (CC OO) ayer.", "Comisiones Obreras = CC OO"),
    ("de", "Sie arbeitet im Bistum Quellstadt als Malerin.", "Bistum Quellstadt"),
    ("es", "Lo hizo la Universidad del Valle Verde (UVV/VBU).", "Universidad del Valle Verde = UVV/VBU"),
    ("es", "Vio el herbario de los Jardines Botánicos de Kuen.", "Jardines Botánicos de Kuen"),
    ("nl", "Volgens Melkbond en de Visserijraad kan dat niet.", "Visserijraad"),
    ("nl", "Dat bouwde scheepswerf Poldervaart in Zwolle.", "Poldervaart"),
    ("nl", "Een plan van de gemeente Zwolle mislukte.", "gemeente Zwolle"),
    ("nl", "Dat zegt de Universiteit Utrecht.", "Universiteit Utrecht"),
    ("pt", "O estudo foi feito na Universidade de São Paulo (USP).", "Universidade de São Paulo = USP"),
]


@pytest.mark.parametrize(("lang", "text", "body"), FOREIGN)
def test_other_languages(lang, text, body):
    assert body in bodies(text, lang=lang)


@pytest.mark.parametrize(
    "unit", ["University of ", "Ana ", "a, ", "Institute for Health, Life and ", "(X) ", "said "]
)
def test_a_line_of_a_hundred_thousand_characters_takes_less_than_two_seconds(unit):
    page = page_of(unit * (100_000 // len(unit)))
    start = time.process_time()
    names_of(page)
    assert time.process_time() - start < 2


UNMARKED = [
    ("what it does", "Quillfin Buses has appointed a new driver.", ["Quillfin Buses"]),
    ("of what it speaks", "Plumwort said it would plant more oaks there.", ["Plumwort"]),
    ("who speaks for it", "It is done, Tarnway spokeswoman Ida Holt said on Monday.", ["Tarnway"]),
    ("who works for it", "Ida Holt, an engineer with Quillfin, laughed at that.", ["Quillfin"]),
    ("who worked for it", "Ida Holt, formerly of Quillfin, laughed at that one.", ["Quillfin"]),
    ("who came from it", "Ida Holt moved from Quillfin Lamps to a farm last May.", ["Quillfin Lamps"]),
    ("where it is traded", "Quillfin (NYSE: QLF) fell by a tenth on Monday.", ["Quillfin"]),
    ("where it has branches", "When Badger UK asked, nobody had an answer to give.", ["Badger UK"]),
    (
        "in whose company it is",
        "So said the Bergen Museum, Quiet Streets and the Holt Institute together.",
        ["Bergen Museum", "Quiet Streets", "Holt Institute"],
    ),
    (
        "a well-known body's part",
        "Volvo Sleighs has appointed Ida Holt as its first driver.",
        ["Volvo Sleighs"],
    ),
    (
        "told once, known everywhere",
        "The plan of Quillfin is old. Quillfin said it would not hurry at all.",
        ["Quillfin"],
    ),
    (
        "the plural's possessive",
        "So said the Maritime Workers' Federation of it.",
        ["Maritime Workers' Federation"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in UNMARKED], ids=[c[0] for c in UNMARKED])
def test_bodies_that_only_the_page_tells_of(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holt said it was late. Holt said it again. Then Holt announced supper.",
        "Unfortunately, the company does not list its prices on the door of the shop.",
        "She left New England for Middle America after a week of nothing but rain.",
        "EPA North Dale Regional Administrator Ida Holt said that it was done.",
    ],
)
def test_surnames_places_and_openings_of_sentences_are_no_bodies(text):
    assert [name for name in bodies(text) if name != "EPA"] == []


def test_an_acronym_to_which_the_text_gives_another_meaning_is_no_body():
    page = page_of("Noise is what a good NOAA, a nearly open acoustic absorber, takes away.")
    pairs = (("NOAA", "nearly open acoustic absorber"),)
    assert names_of(page, (), None, pairs).organizations == ()
    assert names_of(page, (), None, ()).organizations != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es zahlt der Topf der Deutschen Glasgesellschaft (DGG).", ["Deutsche Glasgesellschaft = DGG"]),
        ("Er las es in den Listen des Deutschen Glasdienstes.", []),
        ("Sie forscht am Norddeutschen Zentrum für Glas.", ["Norddeutsches Zentrum für Glas"]),
        (
            "Die Leitung des Instituts für Glas der Technischen Universität Steinau bleibt.",
            ["Institut für Glas", "Technische Universität Steinau"],
        ),
        ("Das Institut für Glas schweigt.", ["Institut für Glas"]),
    ],
)
def test_german_bodies_go_by_their_nominative(text, expected):
    assert bodies(text, lang="de") == expected


def test_a_name_with_a_body_s_beginning_is_its_fuller_form():
    text = "The Greek owner Tarnway Bulk Carriers is back. Tarnway said it would order two more ships."
    assert bodies(text) == ["Tarnway Bulk Carriers"]


def test_an_acronym_that_the_text_does_not_define_is_not_given_to_the_body_that_it_spells():
    text = "The U.S. Environmental Protection Agency moved. EPA inspectors say it is late."
    assert bodies(text) == ["U.S. Environmental Protection Agency"]


def test_a_field_joined_to_a_payer_s_name_is_part_of_it():
    line = (Kind.FUNDING, "This work was funded by Health and Moss Research Wales.")
    assert bodies(line) == ["Health and Moss Research Wales"]


def test_an_agency_that_issued_the_text_is_no_body_of_it():
    source = Source(name="Agence France-Presse")
    text = "Lima (AFP) - The Moss Institute told AFP that it was over."
    assert bodies(text, source=source) == ["Moss Institute"]
