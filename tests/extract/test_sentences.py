"""Sentences are split where a reader would; `|` marks each place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.extract.sentences import sentence_spans, sentences
from builder.language import languages, pack

HARD_CASES = [
    ("en", "The tide came in.| It went out again."),
    ("en", "Dr. Ada Brook met Prof. Lin.| They spoke for an hour."),
    ("en", "J. R. Marsh and Mary T. Holt wrote it.| Nobody read it."),
    ("en", "Give them vitamin C.| The rest follows."),
    ("en", "It rose by 3.5 percent, i.e. Two points more than in 2019.| Then it fell."),
    ("en", "Tidewater Inc. Chief Executive Ann Lee left.| She sold her house."),
    ("en", "She works for Tidewater Inc.| The company makes pumps."),
    ("en", "The U.S. Navy came at 5 a.m.| It left at noon."),
    ("en", "He lives in the U.S.| He likes it there."),
    ("en", "“Is it deep?” asked Maria.| “Very,” said Tom."),
    ("en", "“Is it deep?” Maria Holt asked.| Tom nodded."),
    ("en", "“It is deep.”| Tom nodded."),
    ("en", 'He called it "deep."| Then he left.'),
    ("en", "The mill (see Fig. 3. It is old.) stands still.| It turns no more."),
    (
        "en",
        "Sleep got longer.1 The effect lasted.[2] It was small.".replace("1 ", "1| ").replace("] ", "]| "),
    ),
    ("en", "Version 2.1 is out.| Version 2.0. is not.".replace("2.0.", "2.0")),
    ("en", "1. Hens go back indoors.| They hate it."),
    ("en", "Wait … there is more.| Much more!| Really?| Yes."),
    ("en", "It cost $1.5 million vs. $2 million, on Jan. 5, at No. 10.| All paid."),
    ("en", "Smith et al. (2019) found none.| Nobody else looked."),
    ("en", "We saw cats, dogs, etc.| They saw us."),
    ("en", "St. Ives lies on Mt. Dee, near Ft. Hill, Mass., says Gen. Poe.| He should know."),
    ("de", "Am 3. Oktober kam Prof. Dr. Ute Beck, z. B. mit Hr. Lang.| Sie blieb bis zum 5. Mai."),
    ("de", "Es begann 1998.| Niemand sah es kommen."),
    ("de", "Die Wörter usw. stehen da.| Sie bleiben."),
    ("es", "El Sr. Gil y la Dra. Mora vinieron.| ¿Quién los llamó?| Nadie lo sabe."),
    ("fr", "M. Roux et Mme Petit sont partis.| « Pourquoi ? » demande Léa.| On ne sait pas."),
    ("fr", "« C’est une affaire d’étiquette. »| Elle rit."),
    ("it", "Il dott. Neri e la prof.ssa Villa sono qui.| Ci resteranno."),
    ("pt", "O Dr. Souza e a Profa. Lima chegaram às 5 h.| Eles ficaram."),
    ("nl", "Prof. dr. Bakker zag o.a. Mevr. Vos.| Zij zag hem niet."),
    ("en", "潮水来了。|它又走了。"),
]


@pytest.mark.parametrize(("lang", "marked"), HARD_CASES)
def test_sentences_end_where_a_reader_would_end_them(lang, marked):
    expected = tuple(part.strip() for part in marked.split("|"))
    assert sentences(marked.replace("|", ""), pack(lang)) == expected


@given(st.text(max_size=200), st.sampled_from(languages()))
def test_sentences_lose_nothing_but_white_space(text, lang):
    spans = list(sentence_spans(text, pack(lang)))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert spans == sorted(spans)
