"""Language packs: the words of one language that rules look for. All of it is data in `lang/*.yml`.

A pack is a flat mapping of keys to lists or maps of words. `en.yml` documents every key; every other
pack has the same keys (a test holds that). Adding a language is adding a file.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).with_name("lang")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@functools.cache
def languages() -> tuple[str, ...]:
    """The BCP 47 tags of all packs, English first, the rest in alphabetical order."""
    tags = sorted(path.stem for path in _FOLDER.glob("*.yml"))
    return tuple(sorted(tags, key=lambda tag: (tag != "en", tag)))


@functools.cache
def pack(lang: str) -> LanguagePack:
    """The pack for a language tag (`de-AT` finds `de`); the English one where there is none."""
    stem = lang.split("-", maxsplit=1)[0].lower()
    path = _FOLDER / f"{stem if stem in languages() else 'en'}.yml"
    with path.open("rb") as file:
        return LanguagePack(path.stem, yaml.load(file, _Loader))


@dataclass(frozen=True, eq=False)
class LanguagePack:
    """The words of one language, by key. `KeyError` for a key that the pack lacks."""

    lang: str
    data: Mapping[str, Any]

    @functools.cache  # noqa: B019 - packs live as long as the process
    def words(self, key: str) -> tuple[str, ...]:
        """The list under a key."""
        return tuple(map(str, self.data[key]))

    @functools.cache  # noqa: B019
    def word_set(self, key: str) -> frozenset[str]:
        """The list under a key, case-folded, for membership tests."""
        return frozenset(word.casefold() for word in self.words(key))

    @functools.cache  # noqa: B019
    def mixed(self, key: str) -> tuple[str, ...]:
        """The list under a key, then what the English one has besides: sites in any language print English
        labels, too."""
        return tuple(dict.fromkeys((*self.words(key), *pack("en").words(key))))

    @functools.cache  # noqa: B019
    def mixed_set(self, key: str) -> frozenset[str]:
        """The same, case-folded, for membership tests."""
        return self.word_set(key) | pack("en").word_set(key)

    @functools.cache  # noqa: B019
    def table(self, key: str) -> Mapping[str, str]:
        """The map under a key, its keys case-folded."""
        return {str(k).casefold(): str(v) for k, v in self.data[key].items()}

    @functools.cache  # noqa: B019
    def alternatives(self, key: str) -> str:
        """The list under a key as one regular-expression group, longest word first, any white space
        for a blank: `(?:chief executive officer|chief executive)`."""
        return alternatives(self.words(key))


def alternatives(words: Iterable[str]) -> str:
    """One regular-expression group of literal words, of those that fit the longest; a blank matches any white
    space. Words that begin alike share their beginning, so that a place where none of them stands is passed
    over after few looks: `(?:chief(?:\\s+executive(?:\\s+officer|)|))`.
    """
    tree: _Tree = {}
    for word in sorted({" ".join(word.split()) for word in words}, key=lambda word: (-len(word), word)):
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return f"(?:{_branches(tree)})"


_Tree = dict[str, "_Tree"]
"""Letters to what may follow them, the beginnings of longer words first; `""` where a word ends."""


def _branches(tree: _Tree) -> str:
    branches = [_literal(letter) + _rest(node) for letter, node in tree.items() if letter]
    return "|".join([*branches, ""] if "" in tree else branches)


def _rest(tree: _Tree) -> str:
    return _branches(tree) if len(tree) == 1 else f"(?:{_branches(tree)})"


def _literal(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
