"""Web addresses without what only counts readers, and what two addresses of one page have in common."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_|mtm_|pk_|hsa_|at_(?:medium|campaign|custom)|ns_|oly_|vero_|trk_|_hs|__hs)\w*"
    r"|(?:fb|g|d|tw|y|ttc)clid|gclsrc|[gw]braid|msclkid|li_fat_id|irclickid|wickedid|mkt_tok|mc_[ce]id"
    r"|igsh(?:id)?|hsctatracking|ref_(?:src|url)|cmp(?:id)?|ncid|s_?cid|icid|ito|smid|smtyp|xtor|_ga|_gl|spm|sr_share|shareid",
    re.IGNORECASE,
)
"""Names of parameters that tell the publisher where a reader comes from, and change nothing on the page."""
_PORTS = {"http": ":80", "https": ":443"}
_ANCHOR_OF_TEXT = ":~:"
_INDEX = re.compile(r"/(?:index\.(?:html?|php)|amp)?/?$", re.IGNORECASE)


def without_tracking(url: str) -> str:
    """An address as it may be kept: scheme and host in small letters, without tracking parameters, the usual
    port, and the fragment with which a browser marks words (https://wicg.github.io/scroll-to-text-fragment/).

    All else stays as it is, letter by letter. What is no address comes back unchanged.
    """
    parts = _parts(url)
    if parts is None:
        return url
    query = "&".join(each for each in parts.query.split("&") if each and not is_tracking(each))
    fragment = parts.fragment.partition(_ANCHOR_OF_TEXT)[0]
    host = parts.netloc.casefold().removesuffix(_PORTS.get(parts.scheme, ":"))
    return urlunsplit((parts.scheme, host, parts.path, query, fragment))


def is_tracking(parameter: str) -> bool:
    """Whether a parameter (`name=value`) only counts readers."""
    return bool(_TRACKING.fullmatch(parameter.partition("=")[0]))


def same_page(url: str) -> str:
    """What all addresses of one page have in common: neither scheme nor `www.`, `m.` or `amp.` tell pages
    apart, nor do a final slash, an index file, a fragment, or the order of parameters."""
    parts = _parts(without_tracking(url))
    if parts is None:
        return url
    host = re.sub(r"^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)", "", parts.netloc)
    query = "&".join(sorted(parts.query.split("&")))
    return f"{host}{_INDEX.sub('', unquote(parts.path))}{'?' if query else ''}{query}"


def _parts(url: str) -> SplitResult | None:
    """The parts of a web address; `None` for anything else."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return parts if parts.scheme in _PORTS and parts.hostname else None
