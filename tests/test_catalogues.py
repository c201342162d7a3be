"""The interface speaks seven languages, whole sentences of it."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po
from jinja2 import DictLoader, Environment

from builder.host.translation import translated
from builder.site.wording import CATALOGUES, has_catalogue, words
from scripts import strings

LANGUAGES = sorted(folder.name for folder in CATALOGUES.iterdir())
each_language = pytest.mark.parametrize("language", LANGUAGES)


def messages(language):
    with (CATALOGUES / language / "LC_MESSAGES" / "seedpress.po").open("rb") as file:
        return [message for message in read_po(file, locale=language) if message.id]


def forms(said):
    return said if isinstance(said, tuple) else (said,)


def variables(text):
    return set(re.findall(r"%\((\w+)\)s", text))


def test_catalogues_are_those_of_the_languages_that_texts_may_have():
    assert sorted(strings.LANGUAGES) == LANGUAGES
    assert len(strings.template()) > 50


@each_language
def test_every_string_is_in_the_catalogue_and_translated(language):
    content, wanting = strings.updated(language, strings.template())
    assert wanting == []
    file = CATALOGUES / language / "LC_MESSAGES" / "seedpress.po"
    assert file.read_bytes() == content, "run: make strings"


@each_language
def test_translations_keep_the_variables_and_are_plain_text(language):
    for message in messages(language):
        for said in forms(message.string):
            assert variables(said) <= variables(" ".join(forms(message.id)))
            assert variables(forms(message.id)[-1]) <= variables(said), message.id
            assert not set('<>"\n') & set(said)


@pytest.mark.parametrize(
    ("lang", "date", "month", "number", "names"),
    [
        ("en", "3 October 2023", "October 2023", "12,345", "A, B and C"),
        ("en-US", "October 3, 2023", "October 2023", "12,345", "A, B, and C"),
        ("de", "3. Oktober 2023", "Oktober 2023", "12.345", "A, B und C"),
        ("es", "3 de octubre de 2023", "octubre de 2023", "12.345", "A, B y C"),
        ("fr", "3 octobre 2023", "octobre 2023", "12\u202f345", "A, B et C"),
        ("pt-BR", "3 de outubro de 2023", "outubro de 2023", "12.345", "A, B e C"),
    ],
)
def test_dates_numbers_and_lists_are_those_of_the_place(lang, date, month, number, names):
    made = words(lang)
    assert (made.date("2023-10-03"), made.date("2023-10"), made.date("2023")) == (date, month, "2023")
    assert (made.number(12345), made.enumeration("ABC")) == (number, names)


def test_a_language_without_a_catalogue_is_english_and_known_to_be():
    assert words("sv").gettext("Topics") == "Topics"
    assert not has_catalogue("sv")
    assert has_catalogue("pt-BR")
    assert has_catalogue("en")


def test_templates_are_translated_when_they_are_compiled():
    template = (
        "{{ _('Topics') }}: {{ count('%(n)s article', '%(n)s articles', 1200) }}, "
        "{% trans names=who %}Also quotes {{ names }}{% endtrans %}"
    )
    env = Environment(loader=DictLoader({"t": template}), autoescape=True)
    translated(env, words("de"))
    assert env.get_template("t").render(who="<Ada>") == "Themen: 1.200 Artikel, Zitiert auch &lt;Ada&gt;"
    assert "Themen" in env.compile(template, raw=True)
