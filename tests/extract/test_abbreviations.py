"""Abbreviations: what a text defines, and where the long form begins."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.abbreviations import definitions
from builder.extract.alignment import align
from builder.extract.brackets import brackets
from builder.language import pack

DEFINED = [
    # (language, text, what it defines)
    ("en", "The Harbour Seal Survey (HSS) began.", {"HSS": "Harbour Seal Survey"}),
    ("en", "Rates fell, says the HSS (Harbour Seal Survey).", {"HSS": "Harbour Seal Survey"}),
    ("en", "Patients with partial thromboplastin time (PTT) rose", {"PTT": "partial thromboplastin time"}),
    ("en", "Hazard ratios (HRs) are given.", {"HRs": "Hazard ratios"}),
    ("en", "with tumour necrosis factor alpha (TNF-α) in it", {"TNF-α": "tumour necrosis factor alpha"}),
    ("en", "a two-dimensional (2D) map", {"2D": "two-dimensional"}),
    ("en", "treated with 2,3-naphthotriazole (NAT) daily", {"NAT": "2,3-naphthotriazole"}),
    ("en", "non-high-density lipoprotein (HDL) levels", {"HDL": "high-density lipoprotein"}),
    ("en", "carbamazepine (CBZ) helps", {"CBZ": "carbamazepine"}),
    ("en", "in the “tidal range equation” (TRE) we", {"TRE": "tidal range equation"}),
    ("en", "Sea level (the mean sea level (MSL)) rose.", {"MSL": "mean sea level"}),
    ("en", "a soft clay layer (hereafter SCL) below", {"SCL": "soft clay layer"}),
    ("en", "soft clay layer (SCL; see Table 2)", {"SCL": "soft clay layer"}),
    ("en", "post-traumatic stress disorder, or PTSD, is", {"PTSD": "post-traumatic stress disorder"}),
    ("en", "three (lake sediment cores, LSC) were", {"LSC": "lake sediment cores"}),
    ("en", "the Department of Tides' (DoT) plan", {"DoT": "Department of Tides"}),
    ("en", "an odds ratio (OR) of two", {"OR": "odds ratio"}),
    (
        "de",
        "Die Deutsche Wattforschungsgesellschaft (DWG) prüft",
        {"DWG": "Deutsche Wattforschungsgesellschaft"},
    ),
    ("es", "el Instituto de Mareas y Costas (IMC) avisa", {"IMC": "Instituto de Mareas y Costas"}),
    ("fr", "pour l’Institut national des marées (INM) à Brest", {"INM": "Institut national des marées"}),
    ("it", "l'Istituto per lo Studio delle Maree (ISM) dice", {"ISM": "Istituto per lo Studio delle Maree"}),
    ("pt", "o Observatório das Marés do Sul (OMS) diz", {"OMS": "Observatório das Marés do Sul"}),
    ("nl", "het Instituut voor Getijden en Kust (IGK) meldt", {"IGK": "Instituut voor Getijden en Kust"}),
]


@pytest.mark.parametrize(("lang", "text", "expected"), DEFINED)
def test_a_definition_is_read_with_exactly_its_words(lang: str, text: str, expected: dict[str, str]) -> None:
    assert {d.short: d.long for d in definitions(text, pack(lang))} == expected


NOT_DEFINED = [
    "The survey (see Figure 2) ended.",
    "She left (or so they say) at noon.",
    "It rose by a third (i.e., a lot).",
    "Anna Berg (left) and Omar Said (right)",
    "in Leeds (UK) and Lyon (France)",
    "spiders (woolly spider monkeys) eat",
    "ended. Surveys (HSS) of harbours",
    "of 40 people (n = 40) in 2019 (Smith 2020)",
    "of foxes (Vulpes vulpes) in May",
    "Write to Ana Costa (ana.costa@tides.example).",
    "a bracket (that never closes",
    "closes) without opening",
]


@pytest.mark.parametrize("text", NOT_DEFINED)
def test_brackets_that_define_nothing_give_nothing(text: str) -> None:
    assert list(definitions(text, pack("en"))) == []


def test_initials_bound_the_long_form_and_not_the_nearest_letter() -> None:
    text = "the part of a total tide time"
    found = align("TTT", text, frozenset(), {})
    assert found
    assert text[found.start :] == "total tide time"


def test_nested_brackets_are_all_found_and_unbalanced_ones_passed_over() -> None:
    assert [b.inner for b in brackets("a (b [c] d) e) (f")] == ["c", "b [c] d"]


@given(st.text(alphabet="abAB12()[] ,;.'-éα", max_size=120))
def test_every_long_form_stands_in_the_text_where_it_is_said_to(text: str) -> None:
    for d in definitions(text, pack("en")):
        assert text[d.start : d.end] == d.long
        assert d.short in text


@pytest.mark.parametrize("text", ["(" * 200_000, "(A) " * 50_000, "AB (" * 50_000, "a, or A" * 30_000])
def test_endless_brackets_take_no_endless_time(text: str) -> None:
    begun = time.process_time()
    list(definitions(text, pack("en")))
    assert time.process_time() - begun < 2
