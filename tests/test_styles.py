"""The style sheet is shorter than its sources and means the same."""

from __future__ import annotations

import gzip

import pytest
from jinja2 import Environment, FileSystemLoader

from builder.host.styles import minified, style_sheet
from tests.digest import TEMPLATES


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("/* why */ a { color: red; }\n\nb { margin: 0 auto }", "a{color:red}b{margin:0 auto}"),
        (".a :is(h2, h3) b { x: y; }", ".a :is(h2,h3) b{x:y}"),
        ("@layer p { .a :hover, .b > c { x: y; } }", "@layer p{.a :hover,.b > c{x:y}}"),
        ("a { w: calc(1px + (2px * 3)); f: 1px / 2 x }", "a{w:calc(1px + (2px * 3));f:1px / 2 x}"),
        ('a { content: "· ;  /* no */" / ""; }', 'a{content:"· ;  /* no */" / ""}'),
        ("@media (min-width: 4rem) and (x) { a { b: c } }", "@media (min-width:4rem) and (x){a{b:c}}"),
        (":root { --s: 1rem; } a::before { m: -1 * var(--s) }", ":root{--s:1rem}a::before{m:-1 * var(--s)}"),
    ],
)
def test_only_what_means_nothing_goes(css, short):
    assert minified(css) == short


def test_it_is_small():
    """20 KB as readers load it; our scripts 15 KB."""
    sheet = style_sheet(Environment(loader=FileSystemLoader(TEMPLATES)))
    assert len(gzip.compress(sheet.encode(), 9)) < 20_000
    scripts = b"".join(path.read_bytes() for path in sorted((TEMPLATES / "js").glob("*.js")))
    assert len(gzip.compress(scripts, 9)) < 15_000
