"""Roles: a noun that says what somebody is, with what belongs to it, before and after a name."""

from __future__ import annotations

from builder.extract.naming.affiliations import Phrase, affiliation, location
from builder.extract.naming.lexicon import Lexicon, fold, given_names, places
from builder.extract.naming.lines import Line
from builder.extract.naming.owners import employer
from builder.extract.naming.tokens import POSSESSIVES, is_acronym

NOUN_PHRASE = 9
_PHRASE = 24


def role_phrase(line: Line, i: int, lex: Lexicon, apposed: bool = False) -> Phrase | None:
    """The role that begins at `i`, with complement and affiliation: `a professor of ecology at X`.

    After a name (`apposed`) an article and a noun that only looks like a role's are enough: `a plumber`.
    """
    start = _determined(line, i, lex)
    led = line.key(start - 1) in lex.articles or line.key(start - 1) == "year-old"
    apposed = apposed and led and start > i
    affiliations: tuple[str, ...] = ()
    body = line.bodies.get(start)
    if body and body.last < len(line.tokens) and not line.cap(body.last):
        start, affiliations = body.last + (line.tokens[body.last].text in POSSESSIVES), (body.name,)
    if not (head := _noun_phrase(line, start, lex, apposed)):
        return None
    start = past_owner(line, start, head)
    affiliations = affiliations or employer(line, start, head, lex)
    while line.key(head) in lex.org_and and line.key(head + 1) not in lex.articles:
        if not (further := _noun_phrase(line, head + 1, lex)):
            break
        head = further
    if _anothers(line, head, lex):
        return None
    stop, end, found = _complement(line, head, lex)
    return Phrase(start, stop, end, affiliations + found)


def _anothers(line: Line, i: int, lex: Lexicon) -> bool:
    """Whether a role stands before another's name: `…, French President | Élodie Marchand`."""
    if not line.cap(i) or i in line.covered or i == 0 or line.tokens[i - 1].text in ".,":
        return False
    key = line.key(i)
    return not (lex.is_role(key) or key in places() or key in lex.calendar or is_acronym(line.tokens[i]))


def past_owner(line: Line, start: int, head: int) -> int:
    """Past a name in the possessive: `Popescu’s | deputy`; `report’s lead author` stays whole."""
    for j in range(start, min(start + 3, head)):
        if line.tokens[j].text in POSSESSIVES and line.cap(j - 1) and j - 1 not in line.covered:
            return j + 1
    return start


def _determined(line: Line, i: int, lex: Lexicon) -> int:
    """Past articles, possessives and adverbs before a role."""
    for _ in range(4):
        key = line.key(i)
        if key.isdigit() and line.key(i + 2) == "year-old":
            i += 3
        elif key in lex.articles or key in lex.adverbs or key in POSSESSIVE_PRONOUNS or key in _NEWLY:
            i += 1
        else:
            break
    return i


POSSESSIVE_PRONOUNS = frozenset(
    """its his her their my our your seine ihre sein ihr mein meine meinem unser unsere su sus mi son sa ses
    leur mon ma notre votre ton ta nos vos mes leurs il la suo sua mio mia tuo tua nostro nostra vostro
    vostra suoi sue zijn haar mijn onze ons hun uw meu minha seu nosso nossa teu tua nuestro nuestra tu
    seinem seiner seinen ihrem ihrer ihren meiner meinen unserem unserer deine deren""".split()
)


_NEWLY = frozenset("new incoming".split())


def _noun_phrase(line: Line, i: int, lex: Lexicon, apposed: bool = False) -> int:
    """Past the last word of a noun phrase whose head is a role; 0 where it is none."""
    phrase = _fixed(line, i, lex)
    if phrase:
        return phrase
    last = j = 0
    for j in range(i, min(i + NOUN_PHRASE, len(line.tokens))):
        token = line.tokens[j]
        key = token.key
        if token.text in _INSIDE:
            continue
        if key in lex.org_and and line.cap(j - 1) and line.cap(j + 1) and not last:
            continue  # 'Celia and Isaac Haidak Professor'
        if _ends_noun_phrase(line, j, lex, first=j == i):
            break
        if lex.is_one_role(key) or (j == last and _goes_on(line, j, lex)):
            last = j + 1
        elif last and not _postpositive(line, j, lex):
            break
    if not last and apposed and i < j <= i + 3 and _apposed(line, j - 1, lex) and _closes(line, j, lex):
        return j
    return last


def _goes_on(line: Line, j: int, lex: Lexicon) -> bool:
    """Whether an adjective, or in Dutch a field, follows the noun of a role: `hoogleraar | waterbeheer`."""
    if lex.lang == "nl" and line.key(j - 1).startswith(LEARNED):
        return True
    return not line.cap(j) and lex.is_adjective(line.key(j))


def _closes(line: Line, j: int, lex: Lexicon) -> bool:
    """Whether a noun phrase may end at `j`: a mark or preposition stands there, no verb or pronoun."""
    key = line.key(j)
    return not key[:1].isalpha() or any(
        key in words for words in (lex.links, lex.of, lex.at, lex.within, lex.relatives, lex.org_and)
    )


CONTRACTED = frozenset("del dal dello dalla della al alla allo du au do da vom zum zur beim".split())
"""Prepositions that hold the article of a role: `del ministro della Ricerca, …`."""

_INSIDE = POSSESSIVES | {"-", "/", "&", "’", "'"}


def _ends_noun_phrase(line: Line, j: int, lex: Lexicon, first: bool) -> bool:
    key = line.tokens[j].key
    if line.cap(j) and is_acronym(line.tokens[j]):
        return False  # 'WHO'
    if not key[:1].isalpha() or key in lex.articles or (key in lex.stop and key not in ALLOWED):
        return True
    if key in lex.links or key in lex.at or key in lex.relatives or key in lex.org_and:
        return True
    return key in lex.verbs and not lex.is_one_role(key) and not (first and key.endswith("ed"))


def _apposed(line: Line, i: int, lex: Lexicon) -> bool:
    token = line.tokens[i]
    return (
        not token.cap
        and token.key.endswith(lex.apposed_endings)
        and token.key not in _NO_ROLES | lex.person_nouns.keys()
    )


_NO_ROLES = frozenset(
    """number matter paper letter river center order power summer winter water
    computer chapter newspaper factor sector tower corner answer dinner quarter monster error
    motor mirror colour color floor door cancer disorder former human german list mist
    twist fist""".split()
)


ALLOWED = frozenset(
    """first other two last most chief former one retired renowned celebrated acclaimed veteran longtime
    long-time fellow senior junior lead local then onetime one-time ex prominent leading""".split()
)
"""Adjectives of a role that are small words otherwise."""


def _postpositive(line: Line, j: int, lex: Lexicon) -> bool:
    """Whether a word may follow in the middle of a noun phrase, a further role word still to come."""
    return any(lex.is_role(line.key(k)) for k in range(j, j + 3)) and line.tokens[j].text != ","


def _fixed(line: Line, i: int, lex: Lexicon) -> int:
    for size in (4, 3, 2):
        if tuple(line.key(j) for j in range(i, i + size)) in lex.role_phrases:
            return i + size
    return 0


def _complement(line: Line, i: int, lex: Lexicon) -> tuple[int, int, tuple[str, ...]]:
    """Past a role's complement, past its affiliations, and these, for a role whose noun ends at `i`."""
    office = any(lex.is_office(line.key(j)) or line.key(j) in _RETIRED for j in range(max(i - 3, 0), i))
    stop = i
    affiliations: list[str] = []
    start = i
    if lex.lang != "en" and (body := line.bodies.get(i)):
        return i, location(line, body.after, lex), (body.name,)  # 'ricercatrice Cnr'
    while i - start < _PHRASE:
        i += stop > start and _repeats(line, i, lex)
        key = line.key(i)
        if not key:
            break
        found = affiliation(line, i, lex, strict=office)
        own = office and (key in lex.of or key in ("von", "vom"))
        if found and (not own or _described(line, i, found)):
            affiliations += found.affiliations
            i = found.end
            continue
        past = location(line, i, lex)
        if (
            affiliations
            or key not in lex.links
            or key in lex.org_and
            or (past > i and not _discipline(line, past))
            or (key in lex.within and stop > start)
        ):
            i = past
            break
        if line.key(i + 1)[:1].isdigit() or line.key(i + 1) in lex.calendar:
            break  # 'chief executive on 1 May'
        if not (past := _object(line, i + 1, lex)) or (
            stop == start and not office and _bare_name(line, start, i + 1, past, lex)
        ):
            break
        stop = i = past
        i = _past_acronym(line, i)
    return stop, max(i, stop), tuple(affiliations)


def _repeats(line: Line, i: int, lex: Lexicon) -> bool:
    """Whether 'and' goes on to a further complement: `ministra da Agricultura | e da Pesca`."""
    if lex.lang in ("de", "en", "nl") or line.key(i) not in lex.org_and or line.key(i + 1) not in lex.of:
        return False
    noun = i + 2 + (line.key(i + 2) in lex.articles)
    return line.key(noun).isalpha() and not _noun_phrase(line, noun, lex)


_RETIRED = frozenset(
    """retraité retraitée ancien ancienne jubilado jubilada retirado retirada aposentado aposentada reformado
     reformada pensionato pensionata ehemaliger ehemalige früherer
    voormalig""".split()
)
"""Of what somebody was, which is no affiliation any more: `mécanicien retraité de la Marine`."""


def _described(line: Line, i: int, found: Phrase) -> bool:
    """Whether words tell what the body is: `chief executive of | the toy maker Quill`."""
    last = next((j for j in range(i + 1, found.end) if j in line.bodies), i)
    return line.key(last - 1) in _COMMERCIAL


_COMMERCIAL = frozenset(
    """firm company startup start-up maker manufacturer firma unternehmen hersteller entreprise société
    empresa azienda bedrijf""".split()
)


def _discipline(line: Line, last: int) -> bool:
    """Whether capitals after 'in' are a subject's and no place's: `in Animal Behaviour`."""
    return any(
        line.key(j).endswith(_SUBJECTS) and line.key(j) not in places() and line.cap(j)
        for j in (last - 1, last - 2)
    )


_SUBJECTS = (
    "ology", "ics", "istry", "ience", "iences", "aviour", "avior", "ature", "istory", "osophy", "ography",
    "onomy", "ing", "ment", "tudies", "icine", "olicy", "tion", "logie", "ematik", "chaft",
    "logia", "logía", "nomia", "nomía", "nomie", "ienze", "encias", "ências", "iences", "erecho", "ireito",
    "iritto", "istoria", "istória", "istoire", "afia", "afía", "aphie", "ística", "ática", "áticas",
    "édecine", "icina", "osofia", "osofía", "ación", "ação", "zione", "urgia", "urgía", "ettere",
    "kunde", "heid", "ruhestand", "vorstand", "rat", "bereich",
)  # fmt: skip


def _bare_name(line: Line, head: int, first: int, last: int, lex: Lexicon) -> bool:
    """Whether a complement is nothing but a name: `an economist of Mecina Bombarón`."""
    if lex.lang == "de" or line.cap(head - 1):
        return False
    learned = any(line.key(j).startswith(LEARNED) for j in range(head - 3, head))
    if learned and not any(line.key(j) in places() for j in range(first, last)):
        return False  # 'profesora de Economía Aplicada'
    return all(line.cap(j) for j in range(first, last)) and first not in line.bodies


LEARNED = (
    "profes",
    "hoogler",
    "catedr",
    "docent",
    "doctor",
    "dottor",
    "doutor",
    "enseign",
    "lector",
    "lecturer",
)
"""How nouns for those begin who teach or learn a subject."""


def _past_acronym(line: Line, i: int) -> int:
    if i > 0 and (body := line.covered.get(i - 1)) and body.last == i:
        i = body.after
    if line.is_(i, "(") and line.is_(i + 2, ")") and is_acronym(line.tokens[i + 1]):
        return i + 3
    return i


def _object(line: Line, i: int, lex: Lexicon) -> int:
    """Past the noun phrase after 'of', 'for' or 'in': words, and the bodies named among them; or a title."""
    start = i
    if line.key(i) and line.tokens[i].text in _TITLE_MARKS:
        closing = _TITLE_MARKS[line.tokens[i].text]
        return next((j + 1 for j in range(i + 2, min(i + 16, len(line.tokens))) if line.is_(j, closing)), 0)
    while i < len(line.tokens) and i - start < 14:
        token = line.tokens[i]
        key = token.key
        if body := line.bodies.get(i):
            i = body.last
            continue
        if token.text in ("'s", "’s", "&", "-") and not line.key(i + 1)[:1].isdigit():
            i += 1
            continue
        if i > start and key.endswith("ing") and line.key(i + 1) in lex.articles:
            break  # 'co-author of the paper describing the results'
        if not token.text[0].isalnum() or key in lex.relatives or key in _PUBLISHED:
            break
        if key in lex.appointed and not token.cap:
            break
        if i > start and (key in lex.at or key in lex.links or key in lex.within):
            if key in lex.org_and and _coordinates(line, i, lex):
                i += 1
                continue
            break
        if not token.cap and (
            key in lex.verbs or (i > start and key in lex.stop and key not in lex.articles)
        ):
            break
        i += 1
    return i if i > start else 0


_PUBLISHED = frozenset(
    """parue paru publiée publié publicado publicada pubblicato pubblicata uscito uscita gepubliceerd
    appearing published""".split()
)
"""What became of a work, and no part of what it is called."""
_TITLE_MARKS = {"“": "”", '"': '"', "«": "»", "„": "“"}
"""Between which the title of what somebody made stands: `author of “Tides”`."""


def _coordinates(line: Line, i: int, lex: Lexicon) -> bool:
    """Whether an 'and' joins two nouns of one complement: `ecology and evolution`, not `and director`."""
    following = i + 1
    if any(line.key(following) in words for words in (lex.articles, lex.verbs, lex.adverbs, lex.of, lex.at)):
        return False
    if line.key(following).endswith("ly"):
        return False
    if _noun_phrase(line, following, lex) or line.key(following) in lex.stop:
        return False
    return given_names().get(fold(line.key(following))) not in ("m", "f")
