"""How far a body's name reaches in the Romance languages, whose names hold nouns and adjectives in small
letters: `Agence nationale | de la recherche`, `Istituto | di scienze polari`."""

from __future__ import annotations

from builder.extract.naming.lexicon import Lexicon
from builder.extract.naming.lines import Line

LANGUAGES = frozenset(("es", "fr", "it", "pt"))

_LONGEST = 14
_OF = {
    "es": frozenset("de del".split()),
    "fr": frozenset("de du des d’ d'".split()),
    "it": frozenset("di del della dell’ dell' dei delle degli dello".split()),
    "pt": frozenset("de do da dos das".split()),
}
_FOR = frozenset("pour sur para sobre per su sulla sul pela pelo à contre contra contro".split())
"""Prepositions that go on with a name where an article follows: `pour l’étude`, `para la investigación`."""

_INSTITUTIONAL = ("national", "nacional", "nazional", "europ", "fédéral", "federal", "supéri", "superi",
                  "international", "internacional", "internazional", "général", "general", "central",
                  "régional", "regional", "interprofession", "français", "italian", "español", "brasileir",
                  "portugues", "provincial", "municipal", "départemental", "departament")  # fmt: skip
"""Beginnings of the adjectives that make a name even of a weaker word: `Centre national de …`."""

_ENDINGS = {
    "fr": ("ique iques ale ales aux elle elles ienne iennes aire aires aise aises ais ien iens ain ains aine"
           " aines if ifs ive ives ois oise oises el els al éen éens enne ennes onne onnes libre"
           " marin marine marins marines"),
    "es": ("ico ica icos icas al ales ano ana anos anas ario aria arios arias ivo iva ivos ivas eo ea eos"
           " ense enses ola olas ol oles és esa esas"
           " ino ina inos inas"),
    "it": ("ico ica ici iche ale ali ano ana ani ane ario aria ari arie ivo iva ivi ive eo ea ese esi oso osa"
           " ino ina ini ine"),
    "pt": ("ico ica icos icas al ais ano ana anos anas ário ária ários árias ivo iva ivos ivas eu eia eiro"
           " eira eiros eiras ense enses ês esa"
           " inho inha ino ina inos inas"),
}  # fmt: skip
_ADJECTIVES = {lang: tuple(endings.split()) for lang, endings in _ENDINGS.items()}
_VERBS = frozenset(
    """rappelle appelle révèle mais jamais depuis applique explique indique communique fabrique
    publica indica explica dedica significa comunica aplica critica verifica applica modifica identifica
    final afinal real""".split()
)
"""Words with such an ending that are none."""

_INNER = frozenset(
    """administration gestion direction surveillance résidence production consommation quartier classe presse
    administración gestión dirección accionistas ministros gobierno barrio vecinos
    amministrazione gestione direzione sorveglianza residenza appartenenza capitali mutuo
    administração gestão direção direcção acionistas accionistas bairro moradores classe""".split()
)
"""What a part of a body is of, or a body of some kind: `conseil d’administration`."""


def in_small_letters(line: Line, lex: Lexicon, head: int, i: int) -> int:
    """Past the adjectives and complements in small letters that follow a telling word and its capitals."""
    if any(line.key(j) in lex.org_links for j in range(head + 1, i)):
        return i
    adjectives = _adjectives(line, lex, i)
    telling = line.key(head) in lex.org_heads or line.key(head) in lex.org_lower_heads
    if not (telling or (adjectives > i and line.key(i).startswith(_INSTITUTIONAL))):
        return i
    if telling and line.opens(head):
        return i
    end = _complements(line, lex, adjectives, head + _LONGEST)
    return max(i, end)


def _adjectives(line: Line, lex: Lexicon, i: int) -> int:
    """Past the adjectives at a place: `technique et scientifique`."""
    while _is_adjective(line, lex, i):
        i += 1
        if line.key(i) in lex.org_and and _is_adjective(line, lex, i + 1):
            i += 2
    return i


def _is_adjective(line: Line, lex: Lexicon, i: int) -> bool:
    key = line.key(i)
    if line.cap(i) or len(key) < 5 or key in _VERBS or key in lex.stop or key in lex.verbs:
        return False
    return key.endswith(_ADJECTIVES[lex.lang]) or key.startswith(_INSTITUTIONAL)


def _complements(line: Line, lex: Lexicon, i: int, limit: int) -> int:
    """Past the complements at a place, nouns in small letters with their adjectives."""
    while i < limit:
        joined = line.key(i) in lex.org_and
        preposition = line.key(i + joined)
        noun = i + joined + 1
        led = line.key(noun) in lex.articles
        while line.key(noun) in lex.articles:
            noun += 1
        if preposition not in _OF[lex.lang] and not (preposition in _FOR and led):
            break
        key = line.key(noun)
        if line.cap(noun) or len(key) < 3 or not key.isalpha() or key in lex.stop or key in _INNER:
            break
        if lex.is_role(key) and not key.endswith("s"):
            break
        i = _adjectives(line, lex, noun + 1)
    return i
