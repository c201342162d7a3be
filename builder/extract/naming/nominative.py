"""German bodies under the form that names them: `Deutsche Forschungsgemeinschaft`, where the text has
`der Deutschen Forschungsgemeinschaft`; `Institut für Meereskunde` for `des Instituts für Meereskunde`."""

from __future__ import annotations

from dataclasses import replace

from builder.extract.naming.lines import Body, Line

_FEMININE = (
    "universität", "gesellschaft", "gemeinschaft", "hochschule", "akademie", "stiftung", "agentur", "behörde",
    "klinik", "kammer", "union", "partei", "anstalt", "bank", "bahn", "post", "hilfe", "kirche", "verwaltung",
    "kommission", "zentrale", "regierung", "polizei", "bibliothek", "charité", "gewerkschaft", "vereinigung",
)  # fmt: skip
_NEUTER = ("institut", "zentrum", "amt", "ministerium", "krankenhaus", "museum", "kolleg", "klinikum", "werk",
           "gericht", "theater", "archiv", "kuratorium")  # fmt: skip
_MASCULINE = ("verband", "verein", "dienst", "bund", "rat", "fonds", "ausschuss", "senat", "landtag",
              "bundestag", "konzern", "klub", "hof", "club")  # fmt: skip
_ENDINGS = {
    **dict.fromkeys(_FEMININE, "e"),
    **dict.fromkeys(_NEUTER, "es"),
    **dict.fromkeys(_MASCULINE, "er"),
}
_OBLIQUE = frozenset("der des dem den vom zum zur beim im am".split())


def nominative(line: Line, body: Body) -> Body:
    """The body with its name in the nominative, if an oblique article stands before it."""
    article = line.key(body.first - 1)
    if article not in _OBLIQUE or body.name != line.text(body.first, body.last):
        return body
    words = body.name.split(" ")
    for n, word in enumerate(words[:3]):
        head = _head(word, genitive=article == "des")
        if head is None:
            continue
        ending = next(_ENDINGS[tail] for tail in _ENDINGS if head.casefold().endswith(tail))
        before = [w[:-2] + ending if w.endswith("en") and w[0].isupper() else w for w in words[:n]]
        return replace(body, name=" ".join([*before, head, *words[n + 1 :]]))
    return body


def _head(word: str, genitive: bool) -> str | None:
    """The telling word in the nominative; None for a word that is none."""
    heads = tuple(_ENDINGS)
    for form in (word.removesuffix("es"), word.removesuffix("s")) if genitive else ():
        if form != word and form.casefold().endswith(_NEUTER + _MASCULINE):
            return form
    return word if word.casefold().endswith(heads) else None
