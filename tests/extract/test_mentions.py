"""Where a page mentions its people, and what shows their gender."""

from __future__ import annotations

import pytest

from builder.article import Person
from builder.extract.naming import mentions
from tests.extract.reading import page_of

ANA, OMAR = Person("Ana van der Berg"), Person("Omar P. Wal")


def found(text: str, *people: Person) -> list[tuple[str, str, str]]:
    return [(text[m.start : m.end], m.person, m.form) for m in mentions(page_of(text), people)]


def test_full_names_surnames_and_first_names():
    text = "Ana van der Berg met Omar Wal. Dr van der Berg left; Berg wept, said Ana."
    assert found(text, ANA, OMAR) == [
        ("Ana van der Berg", ANA.name, "full"),
        ("Omar Wal", OMAR.name, "full"),
        ("van der Berg", ANA.name, "surname"),
        ("Berg", ANA.name, "surname"),
        ("Ana", ANA.name, "given"),
    ]


def test_a_form_that_fits_two_people_is_left_out():
    assert found("Okafor won.", Person("Mary Okafor"), Person("John Okafor")) == []


def test_a_surname_inside_another_name_is_no_mention():
    assert found("The Berg Institute closed.", ANA) == []


@pytest.mark.parametrize(
    ("name", "text", "gender"),
    [
        ("Ana Berg", "Ana Berg won.", "f"),
        ("Kim Xyrr", "Mr Xyrr won.", "m"),
        ("Robin Xyrr", "Dame Robin Xyrr won.", "f"),
        ("Qaz Xyrr", "Qaz Xyrr won, and she laughed.", "f"),
        ("Qaz Xyrr", "Qaz Xyrr won.", None),
    ],
)
def test_gender(name, text, gender):
    assert {m.gender for m in mentions(page_of(text), (Person(name),))} == {gender}
