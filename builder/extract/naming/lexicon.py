"""The words by which names are told: a language pack's lists and the tables in `lang/names/`, made ready."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.extract.naming.tokens import tokens
from builder.language import LanguagePack, languages, pack

_FOLDER = Path(__file__).parents[2] / "lang" / "names"

PARTICLES = frozenset(
    """af al ap ar arap av bar ben bin bint da das de degli dei del della den der des di do dos du e el
    het i ibn la las le lo los of ole op 't ten ter thoe tot y van vom von wa zu zum zur ’t und d’ d'
    ould""".split()
) - {"of", "und"}
"""Words in lower case that stand inside a name: 'van der', 'de la', 'i'."""

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "jnr", "snr"))

CREDENTIALS = frozenset(
    """md m.d phd ph.d ph.d. dphil d.phil msc m.sc bsc b.sc ba b.a ma m.a bs b.s ms m.s mph m.p.h mba m.b.a
    mbbs mbchb mb bch mbbch frcp frcs frcpc frs fmedsci frse facp facs facc fccp faan faha fesc mrcp mrcpch
    mrcgp dds d.d.s dmd d.m.d dvm d.v.m do d.o od o.d pharmd pharm.d psyd psy.d edd ed.d jd j.d llb ll.b llm
    ll.m rn r.n np msn bsn dnp aprn fnp pa-c rd rdn cns lcsw lmft meng m.eng beng mres mphil m.phil dsc d.sc
    scd sc.d drph dr.p.h mspt dpt d.p.t pt ot mha mhs m.h.s med m.ed mfa m.f.a cpa cfa pe esq obe mbe cbe kbe
    dbe om ch qc kc mp faaos fasco fidsa facog frcog msph mscph mscr msce mpp mpa pgce bds frcpath frcpsych
    frcr frca franzcp fracp fracgp cbiol csci cphys ceng fbps frsc frsb mae fba ffph fapa fasam fhrs cm oc
    m.b ch.b b.ch b.a.o dr.p.h dnb frcpi frcsi mrcpi mrcvs bvsc bvms bvetmed bl sc pgdip
    mpharm rph bcacp bcps bcop bcpp facep facog fache faap facr fase facn fascrs fccm fapta fnap fada
    rdn ldn cde cdces ccc-slp slp otr/l otr phn cnm crna acnp-bc fnp-bc fnp-c agacnp-bc lmhc lpc lcpc
    ncc cssd atc lat mls mlis msed m.s.ed msl mem mes mfin mpa mpp mup mcp march m.arch aia faia pmp
    ba(hons) bsc(hons) mha fache shrm-scp esq cissp ccie leed feng freng fiet fice fimeche miet fcilex
    fcgi frgs frse fra fraes frps frsa frsl mrics frics facca fcma dl dcl dlitt d.litt dmus
    dma mmus bmus lram arcm frcm lld ll.d habil dsw dhsc dba thd th.d dmin mdiv m.div stb stl std
    sj osb ofm frcog mrcog frcophth frcem ffarcs faaas faan facpm fsir fachi famia""".split()
)
"""Degrees and honours after a name, case-folded and without the last full stop."""


PORTFOLIOS = frozenset(
    """health education justice finance defence defense labour labor trade transport energy environment
    agriculture culture sport sports tourism science research innovation technology climate housing planning
    communities families children youth equality immigration integration development industry commerce
    fisheries forestry food water infrastructure digital economy employment pensions""".split()
)
"""What ministers are of, as capitals name it: `Minister of Children and Education`."""


def fold(word: str) -> str:
    """A word in lower case without its accents, as the name tables hold it."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "đ": "d", "ı": "i", "’": "'", "‑": "-"})


@functools.cache
def given_names() -> dict[str, str]:
    """Given names, folded, to what they say of their bearer: `m`, `f`, `u`, `k` for one known by
    it alone, or `w` for a weak witness."""
    table: dict[str, str] = {}
    for line in _lines("given.txt"):
        kind, *names = line.split()
        for name in map(fold, names):
            table[name] = (
                kind if table.get(name, kind) == kind else "w" if "w" in (kind, table[name]) else "u"
            )
    return table


@functools.cache
def family_first() -> frozenset[str]:
    """Family names of East Asia, folded."""
    return frozenset(fold(word) for line in _lines("surnames.txt") for word in line.split())


@functools.cache
def places() -> frozenset[str]:
    """Places and peoples, as printed, case-folded."""
    return frozenset(name.casefold() for line in _lines("places.txt") for name in line.split(";"))


@functools.cache
def bodies() -> frozenset[str]:
    """Well-known bodies, as printed, outlets among them."""
    return (outlets() | platforms()).union(name for line in _lines("bodies.txt") for name in line.split(";"))


@functools.cache
def platforms() -> frozenset[str]:
    """Bodies whose names mostly stand for what they offer: 'a video on YouTube'."""
    return frozenset(name for line in _lines("platforms.txt") for name in line.split(";"))


@functools.cache
def outlets() -> frozenset[str]:
    """Broadcasters, agencies and papers, as printed."""
    return frozenset(name for line in _lines("outlets.txt") for name in line.split(";"))


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


_HYPHENATED = frozenset(("in", "at"))
"""What joins the parts of 'meteorologist-in-charge', 'attorney-at-law'."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language pack's words of names, as sets of case-folded words."""

    lang: str
    stop: frozenset[str]
    calendar: frozenset[str]
    honorifics_m: frozenset[str]
    honorifics_f: frozenset[str]
    honorifics: frozenset[str]
    """All of them."""
    roles: frozenset[str]
    role_endings: tuple[str, ...]
    apposed_endings: tuple[str, ...]
    """Of nouns that are roles where an article leads them in an apposition: `, a plumber,`."""
    titles: frozenset[str]
    offices: frozenset[str]
    role_phrases: frozenset[tuple[str, ...]]
    adjectives: frozenset[str]
    """Those that follow the noun of a role."""
    adjective_endings: tuple[str, ...]
    """Of more of them: `-ale`, `-ique`."""
    person_nouns: dict[str, str]
    verbs: frozenset[str]
    named: frozenset[str]
    be_forms: frozenset[str]
    appointed: frozenset[str]
    adverbs: frozenset[str]
    relatives: frozenset[str]
    pronouns_m: frozenset[str]
    pronouns_f: frozenset[str]
    at: frozenset[str]
    of: frozenset[str]
    within: frozenset[str]
    links: frozenset[str]
    articles: frozenset[str]
    org_heads: frozenset[str]
    org_heads_weak: frozenset[str]
    org_heads_company: frozenset[str]
    org_heads_of: frozenset[str]
    org_links: frozenset[str]
    org_and: frozenset[str]
    org_nouns: frozenset[str]
    org_lower_heads: frozenset[str]
    other_heads: frozenset[str]
    org_verbs: frozenset[tuple[str, ...]]
    employed: frozenset[tuple[str, ...]]
    money_from: frozenset[tuple[str, ...]]
    executives: frozenset[tuple[str, ...]]

    def is_role(self, word: str) -> bool:
        """Whether a case-folded word is a noun for what one person, or several, are."""
        return self.is_one_role(word) or (word.endswith("s") and word[:-1] in self.roles)

    def is_one_role(self, word: str) -> bool:
        """Whether a case-folded word is a noun for what one person is."""
        return _is_one_role(self, word)

    def is_office(self, word: str) -> bool:
        """Whether a case-folded word is a noun for what somebody is in a body, compounds too."""
        if word in self.offices:
            return True
        if self.lang in ("de", "nl"):
            return any(word.endswith(office) for office in self.offices if len(office) > 5)
        return "-" in word and word.rpartition("-")[2] in self.offices

    def is_adjective(self, word: str) -> bool:
        """Whether a word in small letters may follow the noun of a role: `directeur sportif`."""
        if word in self.adjectives:
            return True
        return word.endswith(self.adjective_endings) and word not in self.verbs and word not in self.stop


@functools.lru_cache(maxsize=1 << 16)
def _is_one_role(lex: Lexicon, word: str) -> bool:
    if word in lex.roles or word.endswith(lex.role_endings):
        return True
    if "-" in word:
        first, middle, *_ = word.split("-")
        if word.rpartition("-")[2] in lex.roles or (middle in _HYPHENATED and first in lex.roles):
            return True
    return word.startswith(_PREFIXES) and any(word.removeprefix(p) in lex.roles for p in _PREFIXES)


_PREFIXES = ("ex", "vice", "oud", "sub")
"""Of roles that somebody had, or has in another's place: `exgerente`, `oudminister`."""


@functools.cache
def lexicon(words_of: LanguagePack) -> Lexicon:
    """The words of a pack, made ready once."""
    words = functools.partial(_words, words_of)
    male, female = words("honorifics_m"), words("honorifics_f")
    months = frozenset(str(month).casefold() for month in words_of.data["months"] if len(str(month)) > 3)
    return Lexicon(
        lang=words_of.lang,
        stop=words("stop_words") | words("sentence_starters"),
        calendar=months | words("weekdays"),
        honorifics_m=male,
        honorifics_f=female,
        honorifics=male | female | words("honorifics"),
        roles=words("role_nouns"),
        role_endings=tuple(words_of.words("role_endings")),
        apposed_endings=tuple(words_of.words("apposed_endings")),
        titles=words("surname_titles"),
        offices=words("office_nouns"),
        role_phrases=_phrases(words_of, "role_phrases"),
        adjectives=words("role_adjectives"),
        adjective_endings=tuple(words_of.words("role_adjective_endings")),
        person_nouns=dict(words_of.table("person_nouns")),
        verbs=words("person_verbs") | words("said"),
        named=words("named"),
        be_forms=words("be_forms"),
        appointed=words("appointed"),
        adverbs=words("role_adverbs"),
        relatives=words("relative_pronouns"),
        pronouns_m=words("pronouns_m"),
        pronouns_f=words("pronouns_f"),
        at=words("affiliation_at"),
        of=words("affiliation_of"),
        within=words("location_in"),
        links=words("role_links"),
        articles=words("articles"),
        org_heads=words("org_heads") | words("org_heads_inflected"),
        org_heads_weak=words("org_heads_weak"),
        org_heads_company=words("org_heads_company"),
        org_heads_of=words("org_heads_of"),
        org_links=words("org_links"),
        org_and=words("org_and"),
        org_nouns=words("org_nouns"),
        org_lower_heads=words("org_lower_heads"),
        other_heads=words("other_heads"),
        org_verbs=_phrases(words_of, "org_verbs"),
        employed=_phrases(words_of, "employed"),
        money_from=_phrases(words_of, "money_from"),
        executives=_phrases(words_of, "executives"),
    )


def _words(words_of: LanguagePack, key: str) -> frozenset[str]:
    """The words of a list, elided ones with either apostrophe: `l’` and `l'`."""
    words = words_of.word_set(key)
    return words | {word.replace("’", "'") for word in words if "’" in word}


def _phrases(words_of: LanguagePack, key: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(token.key for token in tokens(phrase)) for phrase in words_of.words(key))


@functools.cache
def foreign_heads(own: str) -> dict[str, Lexicon]:
    """Heads of bodies' names in the other languages, to their lexicons: `Centro` in an English text."""
    table: dict[str, Lexicon] = {}
    for lang in languages():
        lex = lexicon(pack(lang))
        if lang != own:
            for head in (lex.org_heads - pack(lang).word_set("org_heads_inflected")) | lex.org_heads_of:
                table.setdefault(head, lex)
    for head in lexicon(pack(own)).org_heads | lexicon(pack(own)).org_heads_weak:
        table.pop(head, None)
    return table


@functools.cache
def company_forms() -> frozenset[str]:
    """`Inc`, `GmbH`, `S.A` and the like of all languages, as printed, without the last full stop."""
    return frozenset(form for lang in languages() for form in pack(lang).words("company_forms"))


@functools.cache
def partners() -> frozenset[str]:
    """Whom a firm's name adds to its founder's, case-folded: `& Sons`, `y Asociados`."""
    return frozenset(word.casefold() for lang in languages() for word in pack(lang).words("partners"))
