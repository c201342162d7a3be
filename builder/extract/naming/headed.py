"""Bodies named by a telling word: `Uppsala University`, `Ministry of Production`, `Animal and Plant Health
Agency`. The word is found first, then how far the name reaches to its left and right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.extract.commonness import commonness
from builder.extract.naming import lexicon as tables
from builder.extract.naming.compounds import is_compound, stands_alone
from builder.extract.naming.extents import LONGEST, is_place, linked_end
from builder.extract.naming.lexicon import Lexicon, fold
from builder.extract.naming.lines import Body, Line, body_at, bracketed_word
from builder.extract.naming.spelled import spelled_start
from builder.extract.naming.tokens import POSSESSIVES, is_acronym


def is_head(key: str, lex: Lexicon) -> bool:
    """Whether a case-folded word tells of a body."""
    return (
        key in lex.org_heads
        or key in lex.org_heads_weak
        or key in lex.org_heads_company
        or is_compound(key)
        or _named_after(key, lex)
    )


def _named_after(key: str, lex: Lexicon) -> bool:
    """`Carl-Friedrich-Akademie`: a telling word joined to whom it is named after."""
    last = key.rpartition("-")[2] if "-" in key else ""
    return last in lex.org_heads or (lex.lang == "de" and last in lex.org_heads_weak)


def headed(line: Line, lex: Lexicon, i: int) -> Iterator[Body]:
    """The body that the telling word at `i` belongs to, if its name is more than that word."""
    key = line.tokens[i].key
    if line.tokens[i].text.isupper() and len(key) > 3:
        return
    first = _leftmost(line, lex, i)
    whole = is_compound(key) or _named_after(key, lex)
    last = _trailing(line, lex, i + 1, bare=first == i)
    end = linked_end(line, lex, i, last)
    first = spelled_start(line, lex, first, end)
    alone = key.count("-") > 1 or bracketed_word(line, end) or stands_alone(line, lex, i)
    least = 1 if whole and alone else 2
    pressed = line.key(end) in _WORKS and line.cap(end)  # 'Karoo University Press', 'Museums Act'
    if not least <= end - first <= LONGEST or line.tokens[end - 1].key == "press" or pressed:
        return
    if key in lex.org_heads_of and first == i and _is_part(line, i, last, end):
        return
    if key not in lex.org_heads and not whole and not _names(line, lex, first, i, last, end):
        return
    if line.text(first, end).casefold() in tables.places():
        return  # 'Soviet Union'
    titled = line.cap(first - 2) and line.key(first - 2) in lex.other_heads
    if titled and line.key(first - 1) in lex.of:
        return  # 'Journal of Sports Sciences'
    yield body_at(line, first, end, "head")


_WORKS = frozenset("press act bill law journal award awards prize medal lecture".split())
"""What is not the body whose name stands before it."""


def _is_part(line: Line, i: int, last: int, end: int) -> bool:
    """Whether a word such as 'School' names only a part, or nothing: `School of Business`, `the Department
    of Physics at Uppsala University`."""
    key = line.key(i)
    if end == last or (key == "board" and (line.key(i + 2) in _MEMBERS or line.key(end - 1) in _MEMBERS)):
        return True
    if (key == "department" or key in _PARTS) and any(
        line.key(j) == "university" for j in range(end, end + 6)
    ):
        return True
    return key in _PARTS and not any(is_place(line, j) for j in range(i + 2, end))


def _names(line: Line, lex: Lexicon, first: int, i: int, last: int, end: int) -> bool:
    """Whether the words around a weaker word, such as 'Center' or 'Energy', make it a name."""
    key = line.key(i)
    of_only = key in lex.org_heads_of and not (key in lex.org_heads_weak or key in lex.org_heads_company)
    placed = is_place(line, end - 1) and line.key(i - 1) not in lex.org_and  # not '& Sons of Hull'
    if (of_only or key in _OF_ONLY) and (end == last or (of_only and first < i and not placed)):
        return False
    if (
        last - 1 > i
        and line.key(last - 1) in lex.other_heads
        and line.key(last - 1) not in lex.org_heads_weak
    ):
        return False
    if end == i + 1 and not _distinct(line, first, i):
        return False
    if key == "mission":
        return end > last  # 'UN Mission in South Sudan', not a space mission
    if key == "government" and not is_place(line, i - 1 if end == last else end - 1):
        return False
    if key == "survey" and line.key(i - 1) not in _SURVEYS:
        return False
    if first < i and end == last and all(line.key(j) in _GENERIC for j in range(first, i)):
        return False
    if key in lex.org_heads_weak or key in lex.org_heads_of:
        return True
    return acts(line, lex, first, end) or (end > last and (bracketed_word(line, end) or "").isupper())


def acts(line: Line, lex: Lexicon, first: int, end: int) -> bool:
    """Whether somebody is at what may be a company, or it does or owns something."""
    return (
        line.key(first - 1) in ("at", "by", "firm", "company")
        or (line.key(first - 1) == "to" and line.key(first - 2) == "according")
        or line.key(end) in lex.verbs
        or (line.is_(end, ",") and line.key(end + 1) in ("which", "whose"))
        or (end < len(line.tokens) and line.tokens[end].text in POSSESSIVES)
    )


_SURVEYS = frozenset("geological ordnance antarctic hydrographic archaeological archeological soil".split())
_GENERIC = frozenset(
    """former new local central federal big small modern smart digital online public private community
    executive advisory management supervisory editorial group national regional city state annual global
    international advanced business data""".split()
)
_PARTS = frozenset(
    "school faculty division fakultät facultad faculté faculdade facoltà faculteit escuela école".split()
)
_MEMBERS = frozenset("directors trustees governors regents supervisors management".split())
_OF_ONLY = frozenset(("faculty", "division", "chapter", "port", "statistics", "friends"))


def _distinct(line: Line, first: int, i: int) -> bool:
    """Whether what stands before a weak head makes it a name: not a lone sentence-opening word."""
    if i - first > 1 or not line.opens(first) or line.tokens[first].key in tables.places():
        return True
    return len(line.tokens) > _SENTENCE and line.key(i + 1) != "" and not line.cap(i + 1)


_SENTENCE = 12
"""Tokens from which a block is prose, not a headline."""


def _leftmost(line: Line, lex: Lexicon, i: int) -> int:
    """Where the name that a head at `i` closes begins."""
    first = i
    while first > 0 and i - first < LONGEST:
        before = line.tokens[first - 1]
        if proper(line, lex, first - 1) or _of_members(line, lex, first, i):
            first -= 1
        elif (before.text in POSSESSIVES and _owned(line, lex, first - 2, i - first)) or (
            before.text in "&+" and line.cap(first - 2)
        ):
            first -= 2
        elif before.key in ("d’", "d'") and line.cap(first - 2):
            first -= 2  # 'Coeur d’Alene Tribe'
        elif before.text in "’'" and _owners(line, first - 2):
            first -= 2  # 'Maritime Workers’ Federation'
        elif before.text[0].isdecimal() and _ORDINAL.fullmatch(before.text):
            first -= 1  # '19th Judicial District Court'
        elif _with_saint(line, lex, first):
            first -= 3  # 'Guy’s and St Thomas’ Hospital'
        elif before.text.isdecimal() and len(before.text) < 3 and proper(line, lex, first - 2):
            first -= 2  # 'Garissa Level 4 Hospital'
        elif before.key in lex.org_and and _joined(line, lex, first - 2, i):
            first = _run_start(line, lex, first - 2)
        else:
            break
    return first


_ORDINAL = re.compile(r"[1-9]\d?(?:st|nd|rd|th)")


def _with_saint(line: Line, lex: Lexicon, first: int) -> bool:
    """Whether another's possessive is joined before a saint's name."""
    saint = line.key(first) in ("st", "saint") and first > 2
    return saint and line.key(first - 1) in lex.org_and and line.tokens[first - 2].text in POSSESSIVES


def _of_members(line: Line, lex: Lexicon, first: int, head: int) -> bool:
    """Whether the role before `first` tells whose body it is, and not who somebody is: `Danish Refugee |
    Council`, `West Dean | College`."""
    if first != head or not line.cap(first - 1) or not proper(line, lex, first - 2):
        return False
    key = line.key(head)
    return (key in lex.org_heads or key in lex.org_heads_of) and line.key(first - 1) not in lex.honorifics


def proper(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a token may stand in a name before its head: in capitals, no article, title or role."""
    if i < 0 or not line.cap(i):
        return False
    key = line.tokens[i].key
    if key in lex.articles or key == "the" or key in lex.calendar:
        return False
    if lex.lang != "en" and line.opens(i) and key in _ARTICLES:
        return False  # of another language than the telling word
    if key in lex.honorifics and key not in _NAMESAKES:
        return False
    if key in lex.stop and (line.opens(i) or key in _PRONOUNS):
        return False
    return not lex.is_role(key) or key.endswith("s") or key in lex.org_heads_weak


_NAMESAKES = frozenset(
    """king queen prince princess saint sir lord lady dame father sister könig königin prinz roi reine rey
    reina rei rainha regina koning koningin prins prinses""".split()
)
"""Titles of those after whom bodies are named: `Queen Maude Hospital`."""

_ARTICLES = frozenset("el la los las le les il lo gli der die das de het o os as".split())

_PRONOUNS = frozenset("your our my their its his her this these we you i it they he she how what why".split())


def _owned(line: Line, lex: Lexicon, i: int, between: int) -> bool:
    """Whether `Guy` of `Guy’s Hospital` belongs to the name, unlike `Norway` of `Norway’s Supreme Court`; so
    many words stand between them and the telling word."""
    if i < 0 or not line.cap(i) or line.tokens[i].key in tables.places() or is_acronym(line.tokens[i]):
        return False
    if line.key(i - 1) in lex.org_links and is_head(line.key(i - 2), lex):
        return False  # 'Department of Agriculture’s | Institute of Food'
    if line.tokens[i].key in _GROUPS or lex.is_role(line.key(i)):
        return True  # 'Norland Parish Sheriff’s Office'
    if between > 1 or (proper(line, lex, i - 1) and line.key(i - 1) not in ("st", "saint")):
        return False  # 'Pangea Data’s Advisory Board'
    return line.tokens[i].text not in tables.bodies() and line.tokens[i].key not in lex.org_heads


def _owners(line: Line, i: int) -> bool:
    """Whether a plural stands at a place with the apostrophe of its possessive right behind it."""
    return line.cap(i) and line.key(i).endswith("s") and line.tokens[i].end == line.tokens[i + 1].start


_GROUPS = frozenset(
    "women children men people farmers workers consumers veterans patients king queen".split()
)
"""Whose possessive belongs to a body's name wherever it stands."""


def _joined(line: Line, lex: Lexicon, i: int, head: int) -> bool:
    """Whether the words before an 'and' belong to the name: `the Animal and Plant Health Agency`."""
    if not proper(line, lex, i):
        return False
    start = _run_start(line, lex, i)
    run = [line.tokens[j].key for j in range(start, i + 1)]
    if any(k in lex.org_heads for k in run):
        return False
    if " ".join(run) in tables.places():
        return line.key(start - 1) in lex.articles and line.key(head) in _LOCAL
    if len(run) > 1 and run[-1] in lex.org_heads_weak and not _initials_fit(line, start, head + 1):
        return False  # 'the Halden Trust and …'
    if run[-1] in tables.places() or tables.given_names().get(fold(run[0])) in ("m", "f"):
        return False
    if run[-1] not in lex.org_heads_weak and _fields(lex, run[-1], line.key(i + 2)):
        return line.text(start, i + 1) not in tables.bodies()  # 'Norland Fire | and Rescue Service'
    listed = start > 0 and line.tokens[start - 1].text in ";:," and len(run) > 1 and run[0] in tables.places()
    return listed or line.key(start - 1) in lex.articles or _initials_fit(line, start, head + 1)


def _fields(lex: Lexicon, one: str, other: str) -> bool:
    """Whether two words around an 'and' are common ones: what a body sees to, not two names."""
    return commonness(one, lex.lang) >= _COMMON and commonness(other, lex.lang) >= _COMMON


_COMMON = 0.5
"""Percentage of texts."""

_LOCAL = frozenset("trust council society league hospital hospitals club partnership".split())
"""Bodies that two places may have together: `the Sheffield and Rotherham Wildlife Trust`."""


def _initials_fit(line: Line, first: int, last: int) -> bool:
    """Whether an acronym in brackets after `last` begins with the first letter of `first`."""
    word = bracketed_word(line, last) or ""
    return word.isupper() and word[:1] == line.tokens[first].text[:1]


def _run_start(line: Line, lex: Lexicon, i: int) -> int:
    while i > 0 and proper(line, lex, i - 1):
        i -= 1
    return i


def _trailing(line: Line, lex: Lexicon, i: int, bare: bool) -> int:
    """The end of the words after a head: `University Hospital`, `University & Research`, `… y Minero de`.

    After a head that has words before it, the name goes on only to another head or a place: `Leiden
    University Medical Center`, not `Refugee Council | Enver Solomon`.
    """
    start, sure = i, i
    while i - start < 6:
        if line.cap(i) and _follows(line, lex, i):
            i += 1
        elif line.is_(i, "&") and line.cap(i + 1):
            i += 2
        elif (
            i > start
            and line.key(i) in lex.org_and
            and line.cap(i + 1)
            and line.key(i + 2) in lex.org_links
            and not (
                lex.lang == "de" and lex.is_one_role(line.key(i + 1))
            )  # 'Universität Kiel und | Direktor des …'
        ):
            i += 2  # 'Instituto Geológico y Minero de España'
        else:
            break
        word = line.tokens[i - 1].key
        romance = lex.lang in ("es", "fr", "it", "pt")  # 'Compañía | Asturiana'
        seat = i == start + 1 and (romance or line.key(start - 1) in _SEATED)
        if (
            (bare and lex.lang != "en")
            or seat
            or is_head(word, lex)
            or word in tables.places()
            or line.is_(i - 2, "&")
        ):
            sure = i
    short = bracketed_word(line, i) or ""
    spelled = short.isupper() and sure < i and short[-1] == line.tokens[i - 1].text[0]
    return i if spelled else sure


_SEATED = frozenset(
    """universität hochschule universiteit klinikum universitätsklinikum uniklinik krankenhaus landgericht
    amtsgericht oberlandesgericht verwaltungsgericht sozialgericht arbeitsgericht staatsanwaltschaft bistum
    erzbistum polizei polizeipräsidium polizeidirektion feuerwehr stadtwerke sparkasse volksbank bezirksamt
    landratsamt gesundheitsamt finanzamt stadttheater staatstheater staatsoper philharmonie stadtverwaltung
    gymnasium gesamtschule grundschule hogeschool rechtbank gerechtshof waterschap provincie gemeente
    veiligheidsregio omgevingsdienst""".split()
)
"""Heads that the place of the body, known or not, follows: `Technische Universität Steinau`."""


def _follows(line: Line, lex: Lexicon, i: int) -> bool:
    """Whether a capitalised word after a head belongs to the name, and begins no role or person's name."""
    key = line.tokens[i].key
    namesake = lex.lang in ("es", "fr", "it", "pt") and not line.cap(i + 1)  # 'Institut Marchand'
    if (lex.is_role(key) and not namesake) or key in lex.honorifics or key in lex.calendar:
        return False
    if key in lex.articles:
        return False
    if is_acronym(line.tokens[i]) or key in lex.org_heads:
        return is_acronym(line.tokens[i]) is False
    if lex.lang != "en" and is_head(line.key(i - 1), lex):
        return True  # 'Universidad Cheikh Anta Diop'
    if lex.lang == "de":
        return is_head(key, lex) or key in tables.places()  # not 'Verwaltungsgericht Arnsberg | Klage'
    return not (line.cap(i + 1) and tables.given_names().get(fold(key)) in ("m", "f"))
