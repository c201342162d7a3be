"""Journals: their names in running text, and whether two names mean one journal."""

from __future__ import annotations

import re

_SMALL = frozenset("the of and for in on a an de la le der die das und et & y e del des du".split())
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ][\w’'&+-]*|eLife|eNeuro|iScience|bioRxiv|medRxiv|npj|mBio)"
_LINK = r"(?:of|and|the|for|in|on|with|und|für|der|et|de|la|des|du|d[’']|y|del|&|:|–|-)"
_NAME = re.compile(
    rf"(?:[Tt]he\s+)?({_WORD}(?:(?:,\s+{_WORD}){{1,2}},?\s+(?:&|and)\s+{_WORD})?(?:(?:,?\s+{_LINK}){{0,2}}:?\s+{_WORD}){{0,10}})"
)
_MARKS = re.compile(r"(?:the\s+)?[\"“„«‘‚*_]?\s?")
_TIMES = re.compile(
    r"[\s,]+(?:in|on)\s+(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b.*$"
)
_TAKES_IN = frozenset(
    "frontiers advances trends progress methods studies research reviews topics letters opinion reports"
    " annals transactions proceedings journal communications computers developments".split()
)
_TELLING = re.compile(
    r"\b(?:Journals?|Proceedings|Transactions|Letters|Annals|Communications|Frontiers|Bulletin"
    r"|Archives|Acta|Lancet|JAMA|BMJ|PLO[Ss]|PNAS|NEJM|eLife|Advances|Quarterly|Zeitschrift"
    r"|Review of|Annual Review|Notices"
    r"|Nature|Cell|Physics|Chemistry|Biology|Medicine|Psychology|Psychiatry|Research|Ecology|Geology|Genetics"
    r"|Reports|Studies|Materials|Neuroscience|Oncology|Cardiology|Pediatrics|Epidemiology"
    r"|Immunology|Astronomy"
    r"|Astrophysics|Geoscience|Sensors|bioRxiv|medRxiv|arXiv|iScience|Sciences?|Monthly|Weekly Report|Revista"
    r"|Energy|Environment|Development|Conservation|Agriculture|Forestry|Fisheries|Engineering|Nutrition|Economics"
    r"|Linguistics|Statistics|Mathematics|Ethics|Education|Methods|Climate|Cadernos|Annales|Cahiers"
    r"|[A-Z][a-z]+(?:ology|ography|ometry|onomy|obiology))\b"
)
_ALONE = frozenset(
    """Science Nature Cell Neuron Brain Gut Blood Circulation Stroke Thorax Chest Diabetes Neurology Sleep
    Cancer Icarus Geology Ecology Pediatrics Obesity Antiquity Radiology Optica Joule Addiction
    Gastroenterology Hypertension Biometrika Evolution Genetics Immunity Matter Chem Heliyon Cureus
    Nutrients Sensors Menopause JAMA BMJ AIDS EMBO PNAS eLife iScience NEJM bioRxiv medRxiv arXiv
    Aquaculture Eurosurveillance Vaccine Vaccines Pain Appetite Hepatology Biomaterials Chemosphere
    Geoderma Ecography Oikos Oecologia Heredity Bioinformatics Talanta Endocrinology Cognition
    Hippocampus Epilepsia Anaesthesia Anesthesiology Ambio Bioscience BioScience Biochemistry Biotropica
    Cladistics Coatings Copeia Demography Dermatology Desalination Diabetologia Energies Epidemics
    Epidemiology Ethology Exposome Geobiology Geomorphology Geophysics Gerontology Hydrobiologia
    Hydrology Ibis Immunology Langmuir Lithos Macromolecules Mammalia Meteoritics Microbiome Molecules
    Mycologia Nanoscale NeuroImage Neurobiology Neuropharmacology Neuropsychologia Neuroscience
    Neurosurgery Oncogene Oncology Ophthalmology Oncotarget Paleobiology Parasitology Pathogens
    Pharmaceutics Phytochemistry Phytopathology Planta Polymers Psychopharmacology Psychophysiology
    Resuscitation Rheumatology Scientometrics Sedimentology Spine Taxon Tectonics Tectonophysics
    Tetrahedron Toxicology Toxins Transfusion Urology Viruses Virology Zootaxa ZooKeys Zoology""".split()
)
_BODY = re.compile(
    r"(?:Agency|Institute|University|Department|School|College|Cent(?:er|re)|Ministry|Office|Academy)\b"
)
_KNOWN_AS = {
    "pnas": "proceedings of the national academy of sciences",
    "nejm": "new england journal of medicine",
    "british medical journal": "bmj",
    "journal of the american medical association": "jama",
    "prl": "physical review letters",
    "mnras": "monthly notices of the royal astronomical society",
    "apj": "astrophysical journal",
    "jacs": "journal of the american chemical society",
}


def journal_at(text: str, start: int) -> tuple[int, int, str] | None:
    """The name of a journal that begins at an offset of running text: where it stands, and the name."""
    marks = _MARKS.match(text, start)
    quoted = bool(marks and marks[0].rstrip()[-1:] in '"“„«‘‚' and marks[0].strip() not in ("", "the"))
    begin = start if not marks else marks.end() if quoted else start
    found = _NAME.match(text, begin)
    if not found:
        return None
    name = _TIMES.sub("", found[0] if found[0].startswith("The ") else found[1])
    name = re.sub(r"[’']s?$", "", _without_place(name)).strip(" ,-–:")
    name = (
        name.split(",")[0] if is_journal_name(name.split(",")[0]) else name
    )  # of several: 'Cell, Gut and Brain'
    at = text.find(name, begin)
    known = not name.isupper() or name in _ALONE or len(name) > 5
    return (at, at + len(name), name) if len(name) > 1 and at >= 0 and known else None


def _without_place(name: str) -> str:
    """'Nature in London' names a place; 'Frontiers in Psychology' does not."""
    words = name.split()
    for i, word in enumerate(words[1:], start=1):
        before = words[i - 1].casefold()
        if word == "in" and before not in _TAKES_IN and before + "s" not in _TAKES_IN:
            return " ".join(words[:i])
    return name


def is_journal_name(name: str) -> bool:
    """Whether a name reads as a journal's without being called one."""
    bare = name.removeprefix("The ")
    if _BODY.match(bare) or (":" in bare and not bare.startswith(("Journal", "Proceedings"))):
        return False
    return bare in _ALONE if " " not in bare else bool(_TELLING.search(bare))


def same_journal(one: str, other: str) -> bool:
    """Equal names, or one abbreviates the other word by word ('Lancet Infect Dis': ISO 4)."""
    left, right = _words(one), _words(other)
    if left == right:
        return bool(left)
    return len(left) == len(right) and all(
        a[0] == b[0] and (a.startswith(b) or b.startswith(a) or _contraction(a, b) or _contraction(b, a))
        for a, b in zip(left, right, strict=True)
    )


def initials(name: str) -> str:
    """The first letters of a journal's name: those of two names of one journal are the same."""
    return "".join(word[0] for word in _words(name))


def _words(name: str) -> list[str]:
    folded = name.casefold()
    folded = _KNOWN_AS.get(folded.removeprefix("the "), folded)
    return [w for w in re.findall(r"[^\W_]+", folded) if w not in _SMALL]


def _contraction(short: str, full: str) -> bool:
    """'natl' for 'national': letters of the word in their order, as ISO 4 contracts."""
    if len(short) < 3 or len(short) >= len(full):
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)
