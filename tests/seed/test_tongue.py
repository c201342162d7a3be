"""Languages of texts and of single quotations."""

from __future__ import annotations

import pytest

from builder.article import Found
from builder.extract.quotes import QUOTES
from builder.language import languages
from builder.seed.tongue import UNKNOWN, foreign, language_of
from tests.extract.reading import known_of, page_of


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The new bridge is to be ready in 2030, and it will not be cheap for the town.", "en"),
        ("Die neue Brücke soll 2030 fertig sein, und sie wird nicht billig für die Stadt.", "de"),
        ("El puente nuevo tiene que estar listo en 2030 y no será barato para la ciudad.", "es"),
        ("Le nouveau pont doit être prêt en 2030, et il ne sera pas bon marché pour la ville.", "fr"),
        ("Il nuovo ponte deve essere pronto nel 2030 e non sarà economico per la città.", "it"),
        ("A ponte nova deve estar pronta em 2030 e não vai ser barata para a cidade.", "pt"),
        ("De nieuwe brug moet in 2030 klaar zijn en zal niet goedkoop zijn voor de stad.", "nl"),
    ],
)
def test_a_text_is_in_the_language_whose_commonest_words_it_is_made_of(text, lang):
    assert language_of(text) == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Den nye bro skal være klar i 2030, og den bliver ikke billig for byen, skriver ministeriet.", "da"),
        ("Den nye broen skal være klar i 2030, og den blir ikke billig for byen etter at de har målt.", "nb"),
        ("El nou pont ha d'estar llest el 2030 i no serà barat per a la ciutat, escriu el ministeri.", "ca"),
        ("Die nuwe brug moet in 2030 gereed wees en dit sal nie goedkoop wees vir die stad nie.", "af"),
        ("Nowy most ma być gotowy w 2030 roku i nie będzie tani dla miasta, jak pisze ministerstwo.", "pl"),
    ],
)
def test_a_language_without_a_pack_is_not_taken_for_one_that_has_a_pack(text, lang):
    assert lang not in languages()
    assert language_of(text) == lang


def test_text_of_no_known_language_has_none():
    assert language_of("Zork blimfo quare, dontu miskal frebbing. Sarrukh velmo.") == UNKNOWN


@pytest.mark.parametrize(
    ("text", "article", "lang"),
    [
        ("On ne va quand même pas demander aux gens de choisir entre les deux", "en", "fr"),
        ("Wir haben hier schon immer beides gesprochen, nur nicht gleichzeitig", "en", "de"),
        ("This is the end of the road for us", "de", "en"),
        ("This is the end of the road for us", "en-GB", None),
        ("a de facto deal for the people of La Paz", "en", None),
        ("Make Ambridge great again", "fr", None),
        ("This is the end of the road for us", "und", None),
    ],
)
def test_a_quotation_in_another_language_is_told_beyond_doubt_or_not_at_all(text, article, lang):
    assert foreign(text, article) == lang


def test_a_quotation_says_its_language_only_where_it_is_not_the_articles():
    page = page_of(
        "“Man kann die Leute doch nicht zwingen, sich zu entscheiden,” said Ann Lee of the council.",
        "“The old sign was good enough for all of us,” said Bo Chu, who drives the tram.",
    )
    quotes = [f.value for f in QUOTES.read(page, known_of(["Ann Lee", "Bo Chu"])) if isinstance(f, Found)]
    assert [quote.lang for quote in quotes] == ["de", None]
