r"""Text as Markdown that shows that text, to the letter, in CommonMark and in Python-Markdown.

Curators edit these files by hand, so only what would be taken for markup is escaped. Python-Markdown
knows fewer backslash escapes than CommonMark (``\`*_{}[]()>#+-.!``): other characters become entities.
"""

from __future__ import annotations

import re

_INLINE = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|\Z)              # a backslash that would escape what follows, or end the line
    | [`{]                                  # code; attribute lists and template marks
    | \*(?:(?!\s|\Z)|(?<!\s\*))            # emphasis, unless blanks stand around it
    | _(?:(?<![^\W_]_)(?!\s|\Z)|(?<!\s_)(?![^\W_]))  # the same, but not in snake_case
    | \](?=\()                              # [text](address)
    | \[(?=\^|TOC\])                        # a footnote; the table of contents
    | <(?![ \d=])                           # a tag, a comment, an address
    | &(?=\#|[^\W_]+;)                      # an entity
    """,
    re.VERBOSE,
)
# Each alternative begins with a character, and looks back only after it: so the search skips plain text fast.
_ENTITIES = {"<": "&lt;", "&": "&amp;"}

_LEAD = re.compile(
    r"""
      (?P<backslash> [#>*_] | [+-](?=\s|\Z) | -(?=-) | \[(?![^\[\]]*\](?![:(])) | !(?=!!) )
    | (?P<number> \d+ ) (?P<point> [.)] ) (?=\s|\Z)
    | (?P<entity> :(?=\s) | =(?=[=\s]*\Z) | ~(?=~~) | \| )
    """,
    re.VERBOSE,
)
"""What a line must not begin with: headings, quotes, lists, rules, definitions, fences, tables."""


def inline(text: str) -> str:
    """Escape what is markup wherever it stands in a line."""
    return _INLINE.sub(_escaped, text)


def line(text: str) -> str:
    """Escape a text that stands at the beginning of a line."""
    lead = _LEAD.match(text)
    if not lead:
        return _INLINE.sub(_escaped, text)
    return _lead(lead) + inline(text[lead.end() :])


def _escaped(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0]) or "\\" + found[0]


def _lead(found: re.Match[str]) -> str:
    if found["backslash"]:
        return "\\" + found[0]
    if found["number"]:
        return f"{found['number']}\\{found['point']}"
    return f"&#{ord(found[0])};"
