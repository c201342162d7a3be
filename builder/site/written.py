"""What a person wrote outside MkDocs' own pages: its links to the digest's pages, and a mail's styles."""

from __future__ import annotations

import re
from collections.abc import Mapping

_INSIDE = re.compile(
    r'(?:(?<=\shref=")|(?<=\ssrc="))(?![a-z][a-z0-9+.-]*:|[/#?])([^"#]*)(?=["#])', re.IGNORECASE
)
_UP = re.compile(r"\A(?:\.{1,2}/)+")
_TAG = re.compile(r"<(a|p|h[1-6]|ul|ol|li|blockquote|img|pre)(?=[\s>])")


def linked(html: str, root: str) -> str:
    """HTML whose links to files of the content folder lead to their pages, from the site's root.

    `articles/x.md`, `../articles/x.md` (as an editor of Markdown sees the file) and `articles/x/` all mean
    the page of that article; `pages/about.md` is the hand-written page `about/`.
    """

    def lead(link: re.Match[str]) -> str:
        path = _UP.sub("", link[1]).removeprefix("pages/").removesuffix("index.md")
        return root + (f"{path[:-3]}/" if path.endswith(".md") else path)

    return _INSIDE.sub(lead, html)


def styled(html: str, styles: Mapping[str, str]) -> str:
    """HTML with a style in each tag of which there is one: mail programs drop style sheets."""
    return _TAG.sub(lambda tag: f'{tag[0]} style="{styles[tag[1]]}"' if tag[1] in styles else tag[0], html)
