"""Bodies named by compounds of telling words in German and Dutch: `Umweltministerium`, `Thünen-Institut`,
`Onderwijsbond`."""

from __future__ import annotations

from builder.extract.naming.lexicon import Lexicon
from builder.extract.naming.lines import Line

_MASCULINE_OR_NEUTER = (
    "ministerium institut klinikum verein verband zentrum museum gericht landesbetrieb verlag bund lamt samt"
    " ausschuss wetterdienst archiv theater werk"
).split()
_COMPOUNDS = (
    *_MASCULINE_OR_NEUTER,
    *(word + ending for word in _MASCULINE_OR_NEUTER for ending in ("s", "es")),
    *"gesellschaft hochschule stiftung behörde akademie universität kammer anstalt agentur".split(),
    *"landesbank förderbank aufbaubank bibliothek gewerkschaft genossenschaft vereinigung".split(),
    *"zentrale krankenkasse".split(),
    *"organisatie vereniging federatie bond universiteit ministerie instituut centrum raad".split(),
    *"dienst fonds inspectie autoriteit bureau partij stichting hogeschool corporatie coöperatie".split(),
)


def is_compound(key: str) -> bool:
    """`Umweltministerium`: a German or Dutch compound of a head."""
    return len(key) > 9 and key.endswith(_COMPOUNDS)


def stands_alone(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a compound is a whole name: `Kultusministerium`, `Thünen-Institut`, in Dutch any with a capital
    that opens no sentence."""
    key = line.key(i)
    if lex.lang == "nl":
        return not line.opens(i) and key.endswith(_COMPOUNDS)
    before, hyphen, _ = key.rpartition("-")
    if hyphen:
        return not before.endswith("s") and not line.tokens[i].text[: len(before)].isupper()
    return lex.lang == "de" and (key.startswith("bundes") or "ministerium" in key)
