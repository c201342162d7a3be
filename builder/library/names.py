"""Where an index files a person: under the family name, as readers look it up."""

from __future__ import annotations

import re

from anyascii import anyascii

_PARTICLES = frozenset("van von der den de del della di da dos das du la le al el bin ibn ter ten st".split())
"""They begin a family name also where they are printed with a capital: 'Van Dyke', 'De Niro'."""
_JOINERS = frozenset(("y", "e", "i", "und"))
"""They stand inside a family name of two parts: 'Ortega y Gasset'."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_CHINESE = frozenset(
    "bai cai cao chen cheng cui deng ding dong du duan fan feng fu gao gong gu guo han hao he hong hou "
    "hu huang jia jiang jin kong lei li liang liao lin liu lu luo lyu ma mao meng pan peng qian qin qiu "
    "ren shao shen shi song su sun tan tang tian wan wang wei wu xi xia xiao xie xiong xu xue yan yang "
    "yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu".split()
)
_KOREAN = frozenset(
    "ahn bae ban cho choi chung han hwang jang jeong jung kang kim kwon lee lim moon noh oh park roh "
    "seo shin song suh yang yoo yoon yun".split()
)
_VIETNAMESE = frozenset("bui dang duong hoang huynh ngo nguyen pham phan tran truong".split())
_PINYIN = re.compile(
    r"(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|iong|[iu]?ong|u?ang|[ieu]ng|eng|i?an|u?an|[eiu]n|"
    r"i?ao|iu|ou|u?ai|[eu]i|uo|ia|ua|[iuy]e|ue|[aeiu]))|[bpmfwy]o|er){1,2}",
    re.IGNORECASE,
)
"""One or two syllables of a Chinese name in Hanyu Pinyin (ISO 7098)."""


def inverted(name: str) -> str:
    """`Ada Abernathy` → `Abernathy, Ada`; particles stay with the family name: `van Heusden, Jan`.

    A name that cannot be told apart (one word, an initial at its end, a comma in it) stays as it is; so does
    one that is printed with its family name first: `Xi Jinping`.
    """
    words = name.split()
    if _is_family_first(words):
        return name
    suffix = words.pop() if words and words[-1].rstrip(".").lower() in _SUFFIXES else ""
    if "," in name or len(words) < 2 or len(words[-1].rstrip(".")) < 2:
        return name
    start = next((at for at in range(1, len(words)) if _begins_family(words[at])), len(words) - 1)
    if words[start] in _JOINERS and start > 1:
        start -= 1
    parts = (" ".join(words[start:]), " ".join(words[:start]), suffix)
    return ", ".join(part for part in parts if part)


def _is_family_first(words: list[str]) -> bool:
    """Whether a Chinese, Korean or Vietnamese name stands as it does at home. Where either end might be the
    family name ('Wei Zhang'), it was most likely turned for readers of English."""
    if len(words) < 2 or len(words) > 4:
        return False
    first, *rest = (anyascii(word).lower() for word in words)
    if first in _VIETNAMESE:
        return rest[-1] not in _VIETNAMESE
    if len(rest) > 1 or rest[0] in _CHINESE | _KOREAN:
        return False
    if first in _KOREAN and re.fullmatch(r"[a-z]+-[a-z]+", rest[0]):
        return True
    return first in _CHINESE and bool(_PINYIN.fullmatch(rest[0]))


def _begins_family(word: str) -> bool:
    return word.islower() or word.rstrip(".").lower() in _PARTICLES
