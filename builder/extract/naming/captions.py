"""What a picture's line tells of those whom it shows, without who took the picture."""

from __future__ import annotations

import dataclasses
import re

from builder.language import LanguagePack
from builder.seed.cues import cue_of
from builder.seed.model import Block

_BREAK = re.compile(r"(?<=[.)!?\"”’»])\s+|\s+(?=[(\[])|\s+[|–—/-]\s+")
_LABELLED = re.compile(r"[(\[©\s]{0,3}(?:\S+\s){0,3}?\S+\s?(?::|©|/|\bby\b)")
"""How a credit begins that is no caption: `Photo: Ana Roca`, unlike `File photo of Jo Berg.`"""
_WORDS = 3
"""From which words before a credit are a caption."""


def caption_of(block: Block, pack: LanguagePack) -> Block | None:
    """The caption in a picture's line, cut before its credit: `Jo Berg with her dog. | Photo: Ana Roca`.

    None where the line is nothing but a credit, or names none after its words.
    """
    text = block.text
    if _LABELLED.match(text) and (cue := cue_of(text, pack)) and cue.name == "credit":
        return None
    for gap in _BREAK.finditer(text):
        cue = cue_of(text[gap.end() :].lstrip("([ "), pack)
        if cue and cue.name == "credit":
            told = text[: gap.start()]
            return dataclasses.replace(block, text=told) if len(told.split()) >= _WORDS else None
    return None
