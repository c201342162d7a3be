"""Whose a picture is, told without a label: 'REUTERS/Ann Lee', 'Getty Images', 'Ann Lee for NPR'.

Agencies and archives of pictures have names of their own in no language, so they stand here.
"""

from __future__ import annotations

import re

_LONGEST = 90
_PART = 4
"""Words of each part between the strokes."""
_WIDELY = (
    r"getty(?: ?images)?(?: (?:europe|north america))?|istock(?:photo)?(?: by getty images)?"
    r"|shutterstock|alamy(?: stock photo)?|reuters|agence france-presse|associated press"
    r"|press association|epa-efe|imago(?: images)?|picture[ -]alliance|keystone(?:-sda)?|lapresse"
    r"|hollandse hoogte|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|adobe ?stock|depositphotos"
    r"|dreamstime|pa (?:wire|media|images)|ap photo|redux(?: pictures)?|magnum photos|redferns|wireimage"
    r"|rex features|science photo library|nurphoto|zuma press|sipa usa|europa press|agência brasil"
    r"|agencia brasil|folhapress|estadão conteúdo|ritzau scanpix|bloomberg news|anadolu(?: agency)?"
)
"""Names that a line may consist of."""
_BESIDE = (
    r"afp|ap|epa|efe|dpa|ddp|ansa|lusa|anp|belga|pa|bloomberg|xinhua|magnum|spl|zuma|sipa|apa|ritzau|tt"
    r"|ntb|ctk|mti|pap|tass|kyodo|yonhap|nasa|esa|eso|noaa|usgs|jpl(?:-caltech)?|cern|rex|afpforum"
    r"|maxppp|nur|pool"
)
"""Names that say so beside a stroke only."""
_ALONE = re.compile(rf"(?:(?:via|©) ?)?(?:{_WIDELY})", re.IGNORECASE)
_HOUSE = re.compile(rf"(?:{_WIDELY}|{_BESIDE})\b", re.IGNORECASE)
_VIA = re.compile(rf"[A-Z][^:!?]{{2,50}} via (?:{_WIDELY}|{_BESIDE})", re.IGNORECASE)
_FOR = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’.-]*){1,2} for (?:[A-Z]{2,8}|The(?: [A-Z]\w+){1,3})")
_BRACKETED = re.compile(
    r"\([A-Z](?=[^():]*[a-z][^():]*:)[^():.]{1,40}: [A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’.-]*){1,2}\)"
)
"""'(Tide News: Ann Lee)', but not the sounds of a transcript in capitals."""


def is_credit(text: str) -> bool:
    """Whether a line is whose a picture is, and nothing else."""
    if not text or len(text) > _LONGEST or text.endswith((".", "!", "?", ":")):
        return False
    if _ALONE.fullmatch(text) or (text[0] == "(" and _BRACKETED.fullmatch(text)):
        return True
    if (" via " in text and _VIA.fullmatch(text)) or (" for " in text and _FOR.fullmatch(text)):
        return True
    if "/" not in text:
        return False
    text = text.strip("©() ")
    parts = [part.strip() for part in text.split("/")]
    if any(not part or part.count(" ") >= _PART + 2 for part in parts):
        return False
    return any(_HOUSE.match(part) for part in (parts[0], parts[-1])) and text[0].isupper()
