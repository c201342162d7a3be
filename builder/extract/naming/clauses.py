"""What clauses say that somebody is, and where: `, who directs the Centre for Dyes`, `a team led by X`."""

from __future__ import annotations

from builder.extract.naming.affiliations import Phrase, affiliation
from builder.extract.naming.lexicon import Lexicon, fold, given_names
from builder.extract.naming.lines import Line
from builder.extract.naming.roles import POSSESSIVE_PRONOUNS, role_phrase

_LONGEST = 30


def clause(line: Line, i: int, lex: Lexicon) -> Phrase | None:
    """What a relative clause says that begins at `i`: `is chairman of …`, `led the study at SISSA`."""
    affiliations: list[str] = []
    for j in range(i, min(i + _LONGEST, len(line.tokens))):
        key = line.key(j)
        if line.tokens[j].text in ',.;:?!"“”»()' or key in _ELSEWHERE:
            break
        opens = j == i or line.key(j - 1) in lex.org_and or line.key(j - 1) in lex.adverbs
        at = j + 2 if key in _HAVE and line.key(j + 1) == "been" else j + 1
        if opens and (key in lex.be_forms or at == j + 2):
            owned = line.key(at) in POSSESSIVE_PRONOUNS  # 'quien fue su alumno'
            role = None if owned else role_phrase(line, at, lex)
            if role:
                return Phrase(role.start, role.stop, role.end, (*affiliations, *role.affiliations))
        if lex.lang in ("de", "nl") and key in _LEADS and (body := line.covered.get(j - 1)):
            affiliations.append(body.name)  # ', die das Institut für Meereskunde leitet'
        elif opens and key in _LEADS and (body := line.bodies.get(j + 1 + (line.key(j + 1) in lex.articles))):
            affiliations.append(body.name)
        elif opens and key in _TEACHES and line.key(j + 1) == "at":
            found = affiliation(line, j + 1, lex)
            affiliations += found.affiliations if found else ()
        elif (body := line.bodies.get(j)) and _at(line, j, lex) and not _with_others(line, j):
            affiliations.append(body.name)
    return Phrase(i, i, i, tuple(dict.fromkeys(affiliations))[:2]) if affiliations else None


_HAVE = frozenset("has had have".split())
_LEADS = frozenset(
    """directs leads runs heads chairs edits manages coordinates oversees owns leitet leitete dirige dirigeait
    dirigea préside présidait encabeza lidera preside coordina coordinaba guida presiede dirigeva coordena
    chefia dirigia leidt leidde bestuurt""".split()
)
_TEACHES = frozenset("teaches lectures works researches practises practices".split())
_ELSEWHERE = frozenset(
    """trained studied graduated educated schooled enrolled matriculated born spoke presented died attended
    treated hospitalised hospitalized met stayed arrived spent appeared performed played sang
    élève étudiante étudiant diplômé diplômée étudié formé formée alumno alumna aluno aluna estudió estudiou
    formado formada laureato laureata laureò allievo allieva studierte promovierte promoviert studeerde
    promoveerde nació nasceu nato nata né née murió morreu falleció faleceu presentó presentará""".split()
)
"""Verbs after which a body is where somebody was, and not where she works."""


def _at(line: Line, j: int, lex: Lexicon) -> bool:
    """Whether a body at `j` stands after 'at' or 'at the'."""
    word = line.key(j - 2) if line.key(j - 1) in lex.articles else line.key(j - 1)
    return word in _STRICTLY_AT


_STRICTLY_AT = frozenset(
    """at an am beim im en à au aux chez presso al allo alla all’ all' nel nella nell’ nell' na no nas nos aan
    bij op""".split()
)


def _with_others(line: Line, j: int) -> bool:
    return "colleagues" in (line.key(j - 2), line.key(j - 3))


def team(line: Line, i: int, lex: Lexicon) -> str | None:
    """Whose team is under the person named at `i`: `a group at Keele University led by | Ida Holt`."""
    led = line.key(i - 1) == "by" and line.key(i - 2) in _LED
    end = i - 2 if led else i - 1 if line.key(i - 1) == "under" else 0
    end -= line.is_(end - 1, ",")
    body = line.covered.get(end - 1) if end > 1 else None
    if body is None or body.after != end:
        return None
    before = body.first - 1 - (line.key(body.first - 1) in lex.articles)
    return body.name if line.key(before) in _WHENCE else None


_LED = frozenset("led headed directed run coordinated supervised chaired".split())
_WHENCE = frozenset(("at", "from"))


def with_others(line: Line, i: int, lex: Lexicon) -> tuple[str, ...]:
    """Where those are who are named together: `X and Y of Keele University`, `X and her team at SISSA`."""
    if line.key(i) not in lex.org_and or lex.lang != "en":
        return ()
    end = i + 1 + (line.key(i + 1) in _THEIR)
    if line.key(end) in _OTHERS:
        end += 1
    else:
        while line.cap(end) and end not in line.covered and end - i < 6:
            end += 1
        if end - i < 3 or given_names().get(fold(line.key(i + 1))) not in ("m", "f", "u", "w"):
            return ()
    found = affiliation(line, end, lex)
    return found.affiliations if found else ()


_THEIR = frozenset("his her their".split())
_OTHERS = frozenset("colleagues co-workers coworkers collaborators team".split())
