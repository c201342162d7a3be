"""What is known when a template is compiled: messages in the site's language, and the way to its root."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from builder.site.wording import Words

_GETTEXT = ("_", "gettext")
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"))
ROOT = "\x1a"
"""Stands for the way to the site's root until a page is whole, so that what pages at all depths share is
printed once. No text has this character: HTML does not allow it."""


def translated(env: Environment, words: Words) -> None:
    """Let templates speak a language: `_('…')`, `{% trans %}`, `count('…', '…', n)` and `n | number`.

    A message without variables is set when its template is compiled, so that a page costs nothing for it;
    so is `root`, which stands in every link.
    """

    class Compositor(CodeGenerator):
        """Jinja's compiler, on translated templates."""

        def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:  # noqa: N802
            """Translate first."""
            super().visit_Template(_Known(words).visit(node), frame)

    env.code_generator_class = Compositor
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    env.filters["number"] = words.number
    env.globals["count"] = words.count
    env.globals["in_language"] = partial(_in_language, words.right_to_left)


@cache
def _in_language(page_right_to_left: bool, lang: str | None) -> Markup:
    """The attributes of a foreign text: its language, and its direction where that is not the page's."""
    if not lang:
        return Markup()
    right_to_left = lang.split("-")[0].lower() in _RIGHT_TO_LEFT
    direction = f' dir="{"rtl" if right_to_left else "ltr"}"' if right_to_left != page_right_to_left else ""
    return Markup(f' lang="{escape(lang)}"{direction}')


class _Known(NodeTransformer):
    """Puts constants in the place of what is known when a template is compiled."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - the base class's way of naming
        """`_('Topics')` → 'Themen'."""
        self.generic_visit(node)
        called, values = node.node, [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
        fixed = len(values) == len(node.args) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if not (isinstance(called, nodes.Name) and fixed):
            return node
        if called.name in _GETTEXT:
            return nodes.Const(self._words.gettext(*values), lineno=node.lineno)
        if called.name == "pgettext":
            return nodes.Const(self._words.pgettext(*values), lineno=node.lineno)
        return node

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        """The way to the site's root."""
        return nodes.Const(ROOT, lineno=node.lineno) if (node.name, node.ctx) == ("root", "load") else node
